/// Where the titles of the timeline stand.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../src/model/index.ts';
import { titlesOf } from '../../src/web/views/timeline/titles.ts';

describe('titles of a lane', () => {
  const drawn = (title: string, from: number, to: number) => ({
    item: {
      ...{ id: title, title, group: 'raid', edtf: '2016', begin: '2016-01-01', end: '2016-12-31' },
      ...{ status: 'happened', grade: 'contested', place: null, standing: 'proposed' },
    } satisfies TimelineItem,
    outline: { path: '', dots: '', from, to },
    hollow: false,
    label: to + 6,
  });
  const widthOf = (text: string): number => text.length * 6;
  const sight = { left: 0, right: 200 };
  const placed = (...items: ReturnType<typeof drawn>[]) => titlesOf(items, sight, widthOf);

  it('stand behind their shapes, before them at the edge, and are cut where neither has room', () => {
    expect(placed(drawn('Air strike', 10, 20))).toEqual([{ text: 'Air strike', x: 26, before: false }]);
    expect(placed(drawn('Air strike', 160, 170))).toEqual([{ text: 'Air strike', x: 154, before: true }]);
    expect(placed(drawn('An air strike on a convoy', 100, 110))).toEqual([
      { text: 'An air strike…', x: 116, before: false },
    ]);
    expect(placed(drawn('An air strike on a convoy', 120, 180), drawn('Talks', 190, 199))).toEqual([
      null,
      null,
    ]);
    expect(placed(drawn('Talks', -40, -30), drawn('Talks', 300, 310))).toEqual([null, null]);
  });

  it('are as long as they are, up to the next shape', () => {
    const wide = { left: 0, right: 900 };
    const title = 'Air strike on the old covered market, Harbour Quarter of Sayda';
    const alone = titlesOf([drawn(title, 10, 20)], wide, widthOf);
    expect(alone).toEqual([{ text: title, x: 26, before: false }]);
    const [first] = titlesOf([drawn(title, 10, 20), drawn('Talks', 246, 250)], wide, widthOf);
    expect(first!.text).toMatch(/^Air strike on the .*…$/);
    expect(first!.x + widthOf(first!.text)).toBeLessThanOrEqual(240);
  });

  it('never lie on each other nor stick out', () => {
    const shape = fc.record({
      from: fc.integer({ min: -100, max: 300 }),
      length: fc.integer({ min: 5, max: 80 }),
      title: fc.string({ minLength: 1, maxLength: 60 }),
    });
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 8 }), (shapes) => {
        // As lanes are packed: each behind the title of the one before.
        const items: ReturnType<typeof drawn>[] = [];
        for (const { from, length, title } of shapes) {
          const last = items.at(-1);
          const free = last ? last.label + Math.min(204, widthOf(last.item.title)) + 6 : -100;
          items.push(drawn(title, Math.max(from, free), Math.max(from, free) + length));
        }
        let end = sight.left;
        for (const [i, title] of titlesOf(items, sight, widthOf).entries()) {
          const { outline } = items[i]!;
          if (title) {
            const width = widthOf(title.text);
            const [from, to] = title.before ? [title.x - width, title.x] : [title.x, title.x + width];
            expect(from).toBeGreaterThanOrEqual(end);
            expect(to).toBeLessThanOrEqual(sight.right);
            end = Math.max(to, outline.to);
          } else if (outline.to > end && outline.from < sight.right) end = outline.to;
        }
      }),
    );
  });
});
