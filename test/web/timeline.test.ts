/// The timeline's scale, lanes and shapes.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventStatus, TimelineItem } from '../../src/model/index.ts';
import { dayNumber } from '../../src/time/index.ts';
import { extentOf, outlineOf } from '../../src/web/parts/extent.ts';
import { pack } from '../../src/web/views/timeline/lanes.ts';
import {
  bandRows,
  figureRows,
  incidentRows,
  meetingRows,
  numberOf,
} from '../../src/web/views/timeline/rows.ts';
import {
  askedFor,
  lengthOf,
  moveBy,
  placeOf,
  readStretch,
  stretchOf,
  stretchText,
  ticksOf,
  zoomBy,
} from '../../src/web/views/timeline/scale.ts';
import { claim } from '../store/fixtures.ts';

const stretches = fc
  .record({ from: fc.integer({ min: -20_000, max: 40_000 }), days: fc.integer({ min: 5, max: 90_000 }) })
  .map(({ from, days }) => ({ from, to: from + days }));

describe('the scale', () => {
  it('has ticks in order, on the line, with room for their labels', () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 200, max: 2400 }), (stretch, width) => {
        const ticks = ticksOf(stretch, width);
        for (const [i, { x, label }] of ticks.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(label).not.toBe('');
          if (i > 0) expect(x - ticks[i - 1]!.x).toBeGreaterThan(40);
        }
      }),
    );
  });

  it('keeps a day under the pointer while it zooms', () => {
    fc.assert(
      fc.property(
        stretches,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (stretch, share, factor) => {
          fc.pre(lengthOf(stretch) * factor > 5);
          const day = stretch.from + lengthOf(stretch) * share;
          expect(placeOf(day, zoomBy(stretch, share, factor), 1)).toBeCloseTo(share, 6);
        },
      ),
    );
  });

  it('asks for more than is in sight, and for the same while little moves', () => {
    fc.assert(
      fc.property(stretches, (stretch) => {
        const asked = askedFor(stretch);
        expect(asked.from).toBeLessThanOrEqual(stretch.from);
        expect(asked.to).toBeGreaterThanOrEqual(stretch.to);
        expect(lengthOf(asked)).toBeLessThanOrEqual(4 * lengthOf(stretch));
      }),
    );
    const [a, b] = [askedFor({ from: 17_000, to: 17_300 }), askedFor({ from: 17_010, to: 17_310 })];
    expect(a).toEqual(b);
  });

  it('is written into the address and read back, whatever stands there', () => {
    const stretch = { from: dayNumber('2016-11-01'), to: dayNumber('2017-03-01') };
    expect(stretchText(stretch)).toBe('2016-11-01..2017-02-28');
    expect(readStretch('2016-11-01..2017-02-28')).toEqual(stretch);
    for (const text of ['', '2016', '2017-01-01..2016-01-01', '2017-13-01..2017-14-01', undefined])
      expect(readStretch(text)).toBeNull();
    expect(lengthOf(readStretch('2017-01-01..2017-01-01')!)).toBeGreaterThanOrEqual(5);
    expect(moveBy({ from: dayNumber('9999-01-01'), to: dayNumber('9999-12-30') }, 900).to).toBe(
      dayNumber('9999-12-31'),
    );
  });

  it('first shows where nearly all lies', () => {
    const months = [
      { value: '1976-03', count: 1 },
      { value: '2016-11', count: 60 },
      { value: '2017-02', count: 90 },
    ];
    expect(stretchText(stretchOf(months)!)).toMatch(/^2016-10-\d\d\.\.2017-03-\d\d$/);
    expect(stretchOf([])).toBeNull();
  });
});

describe('lanes', () => {
  const laid = fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 1, max: 200 }) }),
    { maxLength: 300 },
  );

  it('hold each item once, apart from each other, in no more lanes than lie on one place', () => {
    fc.assert(
      fc.property(laid, (list) => {
        const items = list
          .map(({ from, length }, item) => ({ item, from, to: from + length }))
          .sort((a, b) => a.from - b.from);
        const lanes = pack(items);
        expect(
          lanes
            .flat()
            .map(({ item }) => item)
            .toSorted((a, b) => a - b),
        ).toEqual(list.map((_, i) => i));
        for (const lane of lanes)
          for (const [i, one] of lane.entries())
            if (i > 0) expect(one.from).toBeGreaterThanOrEqual(lane[i - 1]!.to + 6);
        const most = Math.max(
          0,
          ...items.map(
            (one) => items.filter((other) => other.from <= one.from && other.to + 6 > one.from).length,
          ),
        );
        expect(lanes.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('what is not known of a date is drawn', () => {
  const drawn = (
    edtf: string,
    begin: string | null,
    end: string | null,
    status: EventStatus = 'happened',
  ) => {
    const extent = extentOf({ edtf, begin, end, status })!;
    const { path, dots } = outlineOf(extent, 100, 180, 12);
    const corners = path.match(/[MLlHhVv]/g)!.length;
    return [extent.shape, extent.hollow ? 'outlined' : 'filled', corners, (dots.match(/M/g) ?? []).length];
  };
  it.each([
    ['2017-02-13', '2017-02-13', '2017-02-13', ['day', 'filled', 4, 0]],
    ['2017-02-13~', '2017-02-13', '2017-02-13', ['day', 'filled', 4, 6]],
    ['2016-11-17/2016-12-13', '2016-11-17', '2016-12-13', ['lasting', 'filled', 4, 0]],
    ['[2016-12-11..2017-01-20]', '2016-12-11', '2017-01-20', ['within', 'outlined', 4, 0]],
    ['2015-05/2016-03~', '2015-05-01', '2016-03-31', ['lasting', 'filled', 5, 0]],
    ['2015-05~/2016-03~', '2015-05-01', '2016-03-31', ['lasting', 'filled', 6, 0]],
    ['2016-03/..', '2016-03-01', null, ['lasting', 'filled', 4, 3]],
    ['[..2017-01-18]', null, '2017-01-18', ['within', 'outlined', 4, 3]],
    ['2016-11', '2016-11-01', '2016-11-30', ['within', 'outlined', 4, 0]],
  ] as const)('%s', (edtf, begin, end, expected) => expect(drawn(edtf, begin, end)).toEqual(expected));

  it('what is planned is outlined, and nothing stands for no date', () => {
    expect(drawn('2017-02-20', '2017-02-20', '2017-02-20', 'planned')[1]).toBe('outlined');
    expect(extentOf({ edtf: '', begin: null, end: null, status: 'happened' })).toBeUndefined();
  });
});

describe('rows', () => {
  const asked = { from: dayNumber('2016-01-01'), to: dayNumber('2018-01-01') };
  const at = { asked, width: 1000, textWidth: (text: string) => text.length * 6 };
  const item = (id: string, group: string, day: string): TimelineItem => ({
    ...{ id, title: `Raid ${id}`, group, edtf: day, begin: day, end: day },
    ...{ status: 'happened', grade: 'contested', place: null, standing: 'proposed' },
  });

  it('name a group once, and stack what would lie on each other', () => {
    const timeline = {
      ...{ total: 3, changes: [] },
      groups: [
        { value: 'raid', count: 2, bins: [] },
        { value: 'talks', count: 1, bins: [] },
      ],
      items: [
        item('a', 'raid', '2016-05-01'),
        item('b', 'raid', '2016-05-02'),
        item('c', 'talks', '2017-01-01'),
      ],
    };
    const rows = incidentRows(timeline, (group) => group.toUpperCase(), at);
    expect(rows.map(({ kind, head, count }) => [kind, head, count])).toEqual([
      ['lane', 'RAID', 2],
      ['lane', '', null],
      ['lane', 'TALKS', 1],
    ]);
  });

  it('count where there are too many to be drawn', () => {
    const timeline = {
      ...{ total: 9000, items: null, changes: [] },
      groups: [{ value: 'raid', count: 9000, bins: [0, 9000] }],
    };
    expect(incidentRows(timeline, (group) => group, at)).toMatchObject([{ kind: 'bins', most: 9000 }]);
  });

  it('a change of hands that is known to the month slopes across it', () => {
    const tenures = [
      { place: 'Sidra', holder: 'The Guard', begin: '2016-03', end: '2017-01-05', claims: [claim('c')] },
      { place: 'Sidra', holder: 'Raiders', begin: '2017-01-05', end: null, claims: [] },
    ];
    const rows = bandRows(tenures, at, dayNumber('2017-06-01'));
    expect(rows).toHaveLength(1);
    const [guard, raiders] = rows[0]!.kind === 'bands' ? rows[0]!.bands : [];
    const [, from, ramp] = /^M([\d.]+) 20L([\d.]+) 4/.exec(guard!.path)!;
    expect(Number(ramp) - Number(from)).toBeGreaterThan(30);
    expect([guard!.dots, guard!.href]).toEqual(['', expect.stringContaining('/reports/r1?at=')]);
    expect([raiders!.dots === '', raiders!.href]).toEqual([false, null]);
  });

  it('meetings say what became of them, and figures what was told when', () => {
    const appointment = {
      title: 'Talks',
      edtf: '2016-06-01',
      parties: [],
      state: 'postponed',
      claims: [],
    } as const;
    expect(meetingRows([appointment, { ...appointment, edtf: 'soon' }], at)).toMatchObject([
      { kind: 'meetings', meetings: [{ appointment }] },
    ]);
    const told = (published: string, low: number | null, high: number | null) => ({
      ...{ published, low, best: low, high, hedge: 'at-least' as const, words: 'many', speaker: 'a mayor' },
      ...{ report: 'r1', from: 0, to: 4 },
    });
    const series = {
      incident: 'i',
      title: 'Raid',
      of: 'killed',
      told: [told('2016-02-01', 6, null), told('2016-02-02', 9, null)],
    };
    expect(figureRows([series], at)).toMatchObject([
      { points: [{ room: false }, { label: '≥ 9', room: true }] },
    ]);
    expect(numberOf(told('2016-02-01', 6, 9))).toBe('6–9');
    expect(numberOf(told('2016-02-01', null, null))).toBe('many');
  });
});
