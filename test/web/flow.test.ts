/// Bands of copying: they lie inside their nodes, in order, and are as thick as the words are many.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayWords, layFlows, percentWords } from '../../src/web/views/sources/flow.ts';

const names = ['Wire', 'Courier', 'Gazette', 'Herald', 'Post', 'Star'];
const flows = fc.uniqueArray(
  fc.record({
    from: fc.constantFrom(...names),
    to: fc.constantFrom(...names),
    ...{ reports: fc.constant(1), words: fc.integer({ min: 1, max: 90_000 }), share: fc.constant(0.5) },
    ...{ delayHours: fc.constant(null), delayBy: fc.constant(null) },
  }),
  { maxLength: 20, selector: ({ from, to }) => `${from}>${to}` },
);

describe('bands', () => {
  it('join their nodes without lying on each other there', () => {
    fc.assert(
      fc.property(flows, (list) => {
        const { left, right, bands, height, rest } = layFlows(list, 280);
        expect([bands.length, rest]).toEqual([list.length, 0]);
        for (const [nodes, end, side] of [
          [left, 'from', 'left'],
          [right, 'to', 'right'],
        ] as const)
          for (const [i, { name, top, height: tall }] of nodes.entries()) {
            const mine = bands.filter(({ flow }) => flow[end] === name).toSorted((a, b) => a[side] - b[side]);
            for (const [n, band] of mine.entries()) {
              expect(band[side]).toBeGreaterThanOrEqual(top - 1e-6);
              if (n > 0)
                expect(band[side]).toBeGreaterThanOrEqual(mine[n - 1]![side] + mine[n - 1]!.thick - 1e-6);
            }
            if (i > 0) {
              const above = nodes[i - 1]!;
              expect(top + tall / 2 - above.top - above.height / 2).toBeGreaterThanOrEqual(18 - 1e-6);
              expect(top).toBeGreaterThan(above.top + above.height);
            }
            expect(top + tall).toBeLessThanOrEqual(height + 1e-6);
          }
        const [first, second] = bands.toSorted((a, b) => b.flow.words - a.flow.words);
        if (first && second) expect(first.thick).toBeGreaterThanOrEqual(second.thick);
      }),
    );
  });

  it('leave out what is too small to be told apart', () => {
    const many = Array.from({ length: 30 }, (_, i) => ({
      ...{
        from: `s${i}`,
        to: 'Post',
        reports: 1,
        words: 30 - i,
        share: 0.1,
        delayHours: null,
        delayBy: null,
      },
    }));
    expect(layFlows(many, 280)).toMatchObject({ rest: 12 });
    expect(layFlows([], 280)).toMatchObject({ height: 0, bands: [] });
  });
});

describe('words for delays and shares', () => {
  it.each([
    [null, null, 'not known'],
    [0.5, 'clock', '30 min'],
    [3.4, 'clock', '3 h'],
    [72, 'clock', '3 days'],
    [0, 'day', 'same day'],
    [24, 'day', 'next day'],
    [48, 'day', '2 days'],
  ] as const)('%s by %s is %s', (delayHours, delayBy, words) =>
    expect(delayWords({ delayHours, delayBy })).toBe(words),
  );

  it('say that little is not nothing', () =>
    expect([0, 0.001, 0.5, 1].map(percentWords)).toEqual(['0 %', 'under 1 %', '50 %', '100 %']));
});
