import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GradeLevel, Incident, MentionAt, Verdict } from '../../src/model/index.ts';
import { record, relate } from '../../src/pipeline.ts';
import { annotated } from '../goldens/examples.ts';

/// The strike with its correction, reprint and denial, and the fall of a city: enough for two mentions to be alike.
const annotations = annotated().filter(({ report }) => /^2018-10-(?:09|1[0-9])/.test(report.published));
const related = relate(annotations);

/// Event mentions that the record holds without any verdict: rules may leave out others (generic ones).
const held: readonly MentionAt[] = record(related).incidents.flatMap(({ mentions }) =>
  mentions.map(({ report, event }) => {
    const { from, to } = annotations.find((one) => one.report.id === report)!.events[event]!;
    return { report, from, to };
  }),
);
const LEVELS: readonly GradeLevel[] = [
  'verified',
  'corroborated',
  'single-source',
  'contested',
  'discounted',
];
const head = (n: number) => ({
  id: `v${n}`,
  by: 'Ada',
  at: `2019-01-01T00:00:0${n}Z`,
  reason: 'I read both',
});
const mention = fc.nat().map((n) => held[n % Math.max(1, held.length)]!);
const two = fc.tuple(mention, mention).filter(([a, b]) => !same(a, b));

function same(a: MentionAt, b: MentionAt): boolean {
  return a.report === b.report && a.from === b.from && a.to === b.to;
}

function holding(incidents: readonly Incident[], wanted: MentionAt): Incident | undefined {
  return incidents.find(({ mentions }) =>
    mentions.some(({ report, event }) => {
      const note = annotations.find((one) => one.report.id === report)?.events[event];
      return report === wanted.report && note?.from === wanted.from && note.to === wanted.to;
    }),
  );
}

const incidents = (...verdicts: Verdict[]): readonly Incident[] => record(related, verdicts).incidents;

describe('verdicts', () => {
  it('have mentions to be about', () => {
    expect(held.length).toBeGreaterThan(10);
  });

  it('"same" brings two mentions together', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const made = incidents({ ...head(1), kind: 'same', a, b });
        expect(holding(made, a)?.id).toBeDefined();
        expect(holding(made, a)?.id).toBe(holding(made, b)?.id);
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('"different" keeps two mentions apart, also when a third is like both', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const made = incidents({ ...head(1), kind: 'different', a, b });
        expect(holding(made, a)?.id).not.toBe(holding(made, b)?.id);
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('of two verdicts on the same thing the later stands', () => {
    fc.assert(
      fc.property(two, fc.boolean(), ([a, b], together) => {
        const first: Verdict = { ...head(1), kind: together ? 'different' : 'same', a, b };
        const then: Verdict = { ...head(2), kind: together ? 'same' : 'different', a: b, b: a };
        const made = incidents(first, then);
        expect(holding(made, a)?.id === holding(made, b)?.id).toBe(together);
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('a grade stands, says that it is a verdict, and keeps its reason', () => {
    fc.assert(
      fc.property(mention, fc.constantFrom(...LEVELS), (wanted, level) => {
        const grade = holding(
          incidents({ ...head(1), kind: 'grade', mention: wanted, level }),
          wanted,
        )?.grade;
        expect(grade).toMatchObject({ level, rule: 'verdict' });
        expect(grade?.reason).toContain('I read both');
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('a rejected mention is in no incident', () => {
    fc.assert(
      fc.property(mention, (wanted) => {
        expect(holding(incidents({ ...head(1), kind: 'reject', mention: wanted }), wanted)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('one that fits nothing any more is told as a problem, not dropped in silence', () => {
    const gone: MentionAt = { report: annotations[0]!.report.id, from: 0, to: 1 };
    const { problems } = record(related, [{ ...head(1), kind: 'reject', mention: gone }]);
    expect(problems.length).toBeGreaterThan(0);
  });
});
