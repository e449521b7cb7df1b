/// The arithmetic of the map, its clusters and labels.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, discRadius, type Placed, stepOf } from '../../src/web/views/map/clusters.ts';
import {
  distanceKm,
  kmPerPixel,
  moveBy,
  onScreen,
  readSight,
  scaleBar,
  sightOf,
  sightText,
  toSpot,
  toWorld,
  zoomAt,
} from '../../src/web/views/map/geometry.ts';
import { edgeLabels, placeLabels, showsRadius } from '../../src/web/views/map/labels.ts';

const SIZE = { width: 800, height: 500 };
const spots = fc.record({
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -179, max: 179, noNaN: true }),
});

function area(name: string, lat: number, lon: number, more: Partial<Placed> = {}): Placed {
  return { name, within: [], lat, lon, radiusKm: 2, precision: 2, count: 1, grades: {}, ...more };
}

describe('the world', () => {
  it('comes back from the square as it went in', () => {
    fc.assert(
      fc.property(spots, (spot) => {
        const back = toSpot(toWorld(spot));
        expect(back.lat).toBeCloseTo(spot.lat, 8);
        expect(back.lon).toBeCloseTo(spot.lon, 8);
      }),
    );
  });

  it('measures along great circles', () => {
    expect(distanceKm({ lat: 34.55, lon: 38.27 }, { lat: 46.2, lon: 6.15 })).toBeGreaterThan(2900);
    expect(distanceKm({ lat: 34.55, lon: 38.27 }, { lat: 46.2, lon: 6.15 })).toBeLessThan(3050);
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0);
  });

  it('keeps what is under the pointer there while it zooms, and moves as far as the hand', () => {
    const sight = { x: 0.6, y: 0.4, scale: 5000 };
    fc.assert(
      fc.property(fc.nat(800), fc.nat(500), fc.double({ min: 0.5, max: 2, noNaN: true }), (x, y, factor) => {
        const under = (of: typeof sight) => ({
          x: of.x + (x - 400) / of.scale,
          y: of.y + (y - 250) / of.scale,
        });
        const zoomed = zoomAt(sight, SIZE, { x, y }, factor);
        expect(under(zoomed).x).toBeCloseTo(under(sight).x, 9);
        expect(under(zoomed).y).toBeCloseTo(under(sight).y, 9);
      }),
    );
    const moved = moveBy(sight, 30, -12);
    const [before, after] = [
      onScreen(sight, SIZE, { x: 0.6, y: 0.4 }),
      onScreen(moved, SIZE, { x: 0.6, y: 0.4 }),
    ];
    expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([30, -12]);
  });

  it('is written into the address and read back, whatever stands there', () => {
    const sight = { ...toWorld({ lat: 34.55, lon: 38.27 }), scale: 6000 };
    expect(readSight(sightText(sight))).toMatchObject({ scale: 6000 });
    for (const text of ['', 'x', '1,2', '1,2,3,4,x', '999,0,500', '0,91,500', 'NaN,0,1', undefined])
      expect([text, readSight(text)]).toEqual([text, text === '1,2,3,4,x' ? expect.anything() : null]);
  });

  it('has a scale bar of a round length', () => {
    const { km, px } = scaleBar(35, 6000, 110);
    expect([1, 2, 5].map((n) => n * 100)).toContain(km);
    expect(px).toBeLessThanOrEqual(110);
    expect(px * kmPerPixel(35, 6000)).toBeCloseTo(km, 6);
  });
});

describe('what is shown at first', () => {
  const home = [area('A', 34.5, 38.2, { count: 9 }), area('B', 36.2, 37.1, { count: 6 })];

  it('holds most incidents and leaves the far ones to the edge', () => {
    const sight = sightOf([...home, area('Geneva', 46.2, 6.1), area('Astana', 51.1, 71.4)], SIZE);
    const seen = (of: Placed) => {
      const { x, y } = onScreen(sight, SIZE, toWorld(of));
      return x > 0 && y > 0 && x < SIZE.width && y < SIZE.height;
    };
    expect(home.map(seen)).toEqual([true, true]);
    expect(seen(area('Geneva', 46.2, 6.1))).toBe(false);
  });

  it('is the world where there is nothing', () => expect(sightOf([], SIZE).x).toBe(0.5));
});

describe('clusters', () => {
  const drawn = fc.array(fc.tuple(spots, fc.integer({ min: 1, max: 90 })), { maxLength: 60 });

  it('lose no place and no incident, and no two of them lie on each other', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 400, max: 90_000 }), (list, scale) => {
        const areas = list
          .map(([{ lat, lon }, count], i) => area(`p${i}`, lat, lon, { count }))
          .sort((a, b) => b.count - a.count);
        const clusters = clustersOf(areas, scale);
        expect(clusters.flatMap(({ areas }) => areas).length).toBe(areas.length);
        for (const { areas: members, count } of clusters)
          expect(count).toBe(members.reduce((sum, member) => sum + member.count, 0));
        for (const [i, a] of clusters.entries())
          for (const b of clusters.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y) * scale).toBeGreaterThanOrEqual(25.99);
      }),
    );
  });

  it('part when one comes nearer', () => {
    const two = [area('A', 34.5, 38.2, { count: 4 }), area('B', 34.6, 38.3)];
    expect(clustersOf(two, 2000).map(({ areas }) => areas.length)).toEqual([2]);
    expect(clustersOf(two, 400_000).map(({ areas }) => areas.length)).toEqual([1, 1]);
    expect(stepOf(2000)).toBe(2048);
    expect([discRadius(1, 1), discRadius(100_000, 100_000)]).toEqual([3.9, 13]);
  });
});

describe('labels', () => {
  const boxes = fc.array(
    fc.record({ x: fc.nat(800), y: fc.nat(500), width: fc.integer({ min: 10, max: 180 }) }),
    { maxLength: 40 },
  );

  it('stay on the map and off each other', () => {
    fc.assert(
      fc.property(boxes, (list) => {
        const wanted = list.map((one, id) => ({ ...one, id, gap: 5 }));
        const placed = placeLabels(wanted, SIZE).map(({ id, anchor, x, y }) => {
          const { width } = wanted[id]!;
          const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
          return { left, right: left + width, top: y - 7, bottom: y + 7 };
        });
        for (const [i, a] of placed.entries()) {
          expect(a.left >= 0 && a.right <= SIZE.width && a.top >= 0 && a.bottom <= SIZE.height).toBe(true);
          for (const b of placed.slice(i + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
      }),
    );
  });

  it('of far places stand at the edge on their side, and point there', () => {
    const far = [
      { id: 0, x: -3000, y: -1500, width: 120 },
      { id: 1, x: 4000, y: 10, width: 120 },
      { id: 2, x: 4000, y: 12, width: 120 },
    ];
    const [northWest, east, beside] = edgeLabels(far, SIZE, 9);
    expect(northWest).toMatchObject({ anchor: 'start' });
    expect(northWest!.x).toBeLessThan(100);
    expect(northWest!.turn).toBeLessThan(-90);
    expect(east).toMatchObject({ anchor: 'end' });
    expect(Math.abs(east!.turn)).toBeLessThan(2);
    expect(Math.abs(east!.y - beside!.y)).toBeGreaterThanOrEqual(20);
    expect(edgeLabels(far, SIZE, 1)).toHaveLength(1);
  });

  it('an area is drawn where its radius can be seen', () => {
    expect(showsRadius(60, 35, 20_000)).toBe(true);
    expect(showsRadius(0.5, 35, 20_000)).toBe(false);
  });
});
