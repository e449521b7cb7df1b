import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRank, rankOf } from '../../src/compile/rank.ts';
import { compareText } from '../../src/text/compare-text.ts';

const TEXTS = ['ab'.repeat(200), `${'ab'.repeat(60)} c`, 'ab'.repeat(61), 'Où – là'.repeat(30)];

const ranked = fc
  .record({
    asOf: fc.constantFrom('', '2017-02-01', '2017-02-11', '2017-12-01'),
    text: fc.constantFrom(...TEXTS),
    from: fc.constantFrom(0, 3, 90, 100, 119),
    report: fc.constantFrom('a', 'b', 'ba', 'é'),
  })
  .map(({ asOf, text, from, report }) => {
    const key = `${report}:${from}:${from + 2}`;
    const mention = {
      ...{ rank: rankOf(asOf, from), key, span: { from, to: from + 2 } },
      annotation: { report: { text } } as Parameters<typeof byRank>[0]['annotation'],
    };
    const around = text.slice(Math.max(0, from - 80), from + 80);
    return { mention, whole: [asOf, String(from).padStart(8, '0'), around, key].join(' ') };
  });

describe('the order of mentions', () => {
  it('is that of day, place, words around and key in one text', () => {
    fc.assert(
      fc.property(ranked, ranked, (a, b) => {
        expect(Math.sign(byRank(a.mention, b.mention))).toBe(Math.sign(compareText(a.whole, b.whole)));
      }),
      { numRuns: 2000 },
    );
  });

  it('looks at no words where day or place tell two apart', () => {
    const mention = (from: number) => ({
      ...{ rank: rankOf('2017-02-01', from), key: '', span: { from, to: from + 1 } },
      get annotation(): never {
        throw new Error('the words were read');
      },
    });
    const one = mention(3);
    expect(byRank(one, mention(20))).toBe(-1);
    expect(byRank(one, one)).toBe(0);
  });
});
