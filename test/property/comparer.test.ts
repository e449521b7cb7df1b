import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, createComparer } from '../../src/compare/index.ts';
import { divide } from '../../src/divide/index.ts';
import type { Comparison, Report } from '../../src/model/index.ts';

/// Paragraphs that reports take from each other, each of words of its own.
const SUBJECTS = ['ferry', 'orchard', 'quarry', 'aqueduct', 'lighthouse', 'granary', 'viaduct', 'archive'];
const PARAGRAPHS = SUBJECTS.flatMap((subject, i) => [
  `Workers at the ${subject} of Harran found ${20 + i} crates of copper wire behind the eastern wall on Monday, and the foreman sent for the district engineer before noon.`,
  `Engineer Selin Kaya measured the ${subject} again and told the council that its southern corner had sunk by ${3 + i} centimetres since the spring floods reached the valley.`,
  `Nobody had expected the ${subject} to reopen before winter, yet the ministry in Ankara released the money after a night of talks about roof beams and insurance.`,
]);
/// A line that many print below whatever they tell, and a turn of phrase.
const FOOTER = 'Readers can follow our valley desk by letter and telegraph on every working day of the week.';
const PHRASE = 'The council will meet behind closed doors on the last Friday of the month.';

const drawn = fc.record({
  paragraphs: fc.uniqueArray(fc.nat(PARAGRAPHS.length - 1), { minLength: 1, maxLength: 4 }),
  day: fc.integer({ min: 1, max: 9 }),
  footer: fc.boolean(),
  phrase: fc.boolean(),
  changed: fc.boolean(),
});

function reportOf(
  one: (typeof drawn)['generate'] extends (...args: never) => { value: infer D } ? D : never,
  n: number,
) {
  const texts = one.paragraphs.map((k) => PARAGRAPHS[k]!);
  if (one.changed) texts[0] = texts[0]!.replace('before noon', 'by noon').replace('centimetres', 'cm');
  const text = [...texts, ...(one.phrase ? [PHRASE] : []), ...(one.footer ? [FOOTER] : [])].join('\n\n');
  const report: Report = {
    ...{ id: `r${n}`, published: `2019-03-0${one.day}`, dated: 'given', language: 'en', text, media: [] },
    source: { file: `r${n}` },
  };
  return { report, division: divide(report) };
}

const bytes = ({ copies, origins, lineage, seams, stories }: Comparison): string =>
  JSON.stringify([copies, origins, [...lineage], [...seams], [...stories]]);

describe('a comparison that is kept up to date', () => {
  it('is at each step what one made afresh is', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { minLength: 3, maxLength: 36 }),
        fc.array(fc.uniqueArray(fc.nat(35), { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
        (all, steps) => {
          const pool = all.map(reportOf);
          const comparer = createComparer();
          const here = new Set<number>();
          for (const flip of steps) {
            for (const n of flip) if (n < pool.length && !here.delete(n)) here.add(n);
            const reports = [...here].map((n) => pool[n]!);
            expect(bytes(comparer.compare(reports)) === bytes(compare(reports))).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 300_000);

  it('is the same where some of it was done ahead, for these reports or for others', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { minLength: 3, maxLength: 24 }),
        fc.array(fc.record({ from: fc.nat(23), to: fc.nat(23), steps: fc.nat(90), same: fc.boolean() }), {
          minLength: 1,
          maxLength: 5,
        }),
        (all, tasks) => {
          const pool = all.map(reportOf);
          const comparer = createComparer();
          for (const { from, to, steps, same } of tasks) {
            const some = pool.filter((_, n) => n >= Math.min(from, to) && n <= Math.max(from, to));
            const ahead = comparer.ahead(some);
            for (let done = 0; done < steps && !ahead.next().done; done++);
            const reports = same ? some : pool;
            expect(bytes(comparer.compare(reports)) === bytes(compare(reports))).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 300_000);

  it('does ahead what need not be done then', () => {
    const pool = [0, 1, 2].map((n) => ({ paragraphs: [n, 3], day: n + 1, footer: true, phrase: false }));
    const reports = pool.map((one, n) => reportOf({ ...one, changed: false }, n));
    const comparer = createComparer();
    expect([...comparer.ahead(reports)].length).toBeGreaterThan(reports.length);
    expect([...comparer.ahead(reports)]).toEqual([]);
    expect(comparer.compare(reports).copies.length).toBeGreaterThan(0);
    expect(comparer.compare(reports)).toBe(comparer.compare(reports));
  });

  it('knows boilerplate as soon as enough strangers print it, and no longer when they have gone', () => {
    const strangers = Array.from({ length: 8 }, (_, n) => {
      // Words that no two of them share.
      const own = Array.from({ length: 90 }, (_, k) => `${'bcdfghjk'[n]}${SUBJECTS[k % 8]}${k}`).join(' ');
      const report: Report = {
        ...{ id: `s${n}`, published: `2019-03-0${n + 1}`, dated: 'given', language: 'en', media: [] },
        ...{ text: `${own}.\n\n${FOOTER}`, source: { file: `s${n}` } },
      };
      return { report, division: divide(report) };
    });
    const comparer = createComparer();
    const copies = (count: number): number => comparer.compare(strangers.slice(0, count)).copies.length;
    expect([copies(8), copies(3), copies(8)]).toEqual([0, 1, 0]);
  });
});
