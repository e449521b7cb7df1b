import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLists } from '../../src/compare/lists.ts';

const step = fc.record({
  key: fc.integer({ min: 0, max: 40 }).map((n) => n * 0x1a2b3c),
  at: fc.nat(1000),
  take: fc.boolean(),
  count: fc.integer({ min: 1, max: 5 }),
});

describe('lists side by side in typed arrays', () => {
  it('hold what lists as objects hold, whatever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 400 }), (steps) => {
        const lists = createLists();
        const plain = new Map<number, [number, number][]>();
        steps.forEach(({ key, at, take, count }, n) => {
          const list = plain.get(key) ?? [];
          plain.set(key, list);
          const place = at % (list.length + 1);
          if (!take) {
            lists.insert(key, place, n, n + 1);
            list.splice(place, 0, [n, n + 1]);
          } else if (list.length - place >= count) {
            lists.remove(lists.find(key), place, count);
            list.splice(place, count);
          }
        });
        for (const [key, list] of plain) {
          const row = lists.find(key);
          expect(row < 0 ? 0 : lists.length(row)).toBe(list.length);
          if (row < 0) continue;
          const start = lists.start(row);
          expect([...lists.cells().subarray(start, start + 2 * list.length)]).toEqual(list.flat());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('know no list that was never begun', () => {
    const lists = createLists();
    for (let key = 0; key < 5000; key++) lists.insert(key * 7, 0, key, 1);
    expect([lists.find(3), lists.find(4999 * 7) >= 0, lists.find(5000 * 7)]).toEqual([-1, true, -1]);
  });
});
