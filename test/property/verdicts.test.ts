import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/compile/lineage.ts';
import { spotsOf, standingVerdicts } from '../../src/compile/verdicts.ts';
import {
  type GradeLevel,
  type Incident,
  type MentionAt,
  type SlotValue,
  STANDINGS,
  type Verdict,
} from '../../src/model/index.ts';
import { record, relate } from '../../src/pipeline.ts';
import { annotated } from '../goldens/examples.ts';

/// The strike with its correction, reprint and denial, and the fall of a city: enough for two mentions to be alike.
const annotations = annotated().filter(({ report }) => /^2018-10-(?:09|1[0-9])/.test(report.published));
const related = relate(annotations);
const lines = linesOf(related.comparison);

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

const untouched = record(related);
const value: fc.Arbitrary<SlotValue> = fc.oneof(
  fc.constantFrom('2018-10', '2018-10-09', '[..2018-10-20]').map((edtf) => ({ slot: 'time' as const, edtf })),
  fc.constantFrom('Khoms', 'Nowhere').map((name) => ({ slot: 'place' as const, name })),
  fc.constantFrom('the third brigade', 'Meridian').map((name) => ({ slot: 'agent' as const, name })),
  fc.constantFrom('happened', 'denied').map((status) => ({ slot: 'status' as const, status }) as SlotValue),
  fc.constant({ slot: 'event' as const, type: 'air-strike' }),
  fc.nat(30).map((n) => ({
    ...{ slot: 'figure' as const, of: 'person', effect: 'killed', low: n, best: n, high: n },
    ...{ hedge: 'exact' as const, words: `${n} people` },
  })),
);
type Deed = (id: string, earlier: readonly string[]) => Verdict;
const base = (id: string) => ({ ...head(0), id });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(two, fc.constantFrom('same', 'different', 'related')).map(
    ([[a, b], kind]): Deed =>
      (id) => ({ ...base(id), kind: kind as 'same', a, b }),
  ),
  fc.tuple(mention, value, fc.constantFrom('accept', 'correct', 'reject')).map(
    ([at, value, kind]): Deed =>
      (id) => ({ ...base(id), kind: kind as 'accept', mention: at, value, saw: [] }),
  ),
  fc.tuple(mention, fc.constantFrom(...LEVELS)).map(
    ([at, level]): Deed =>
      (id) => ({ ...base(id), kind: 'grade', mention: at, level, saw: [at.report] }),
  ),
  mention.map(
    (at): Deed =>
      (id) => ({ ...base(id), kind: 'reject', mention: at }),
  ),
  fc.tuple(mention, fc.constantFrom(...STANDINGS)).map(
    ([at, standing]): Deed =>
      (id) => ({ ...base(id), kind: 'standing', mention: at, standing }),
  ),
  fc.tuple(mention, fc.constantFrom('Ada', null)).map(
    ([at, to]): Deed =>
      (id) => ({ ...base(id), kind: 'assign', mention: at, to }),
  ),
  fc.nat().map(
    (n): Deed =>
      (id, earlier) => ({
        ...base(id),
        kind: 'undo',
        undoes: [earlier[n % Math.max(1, earlier.length)] ?? 'v0'],
      }),
  ),
);
const sequence = fc.array(deed, { minLength: 1, maxLength: 9 }).map((deeds) =>
  deeds.map((make, n) =>
    make(
      `v${n + 1}`,
      Array.from({ length: n }, (_, i) => `v${i + 1}`),
    ),
  ),
);

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

  it('of whatever kind and order, undone ones among them, give the same record again, and none is lost', () => {
    fc.assert(
      fc.property(sequence, (verdicts) => {
        const made = record(related, verdicts);
        const turned = { ...related, annotations: related.annotations.toReversed() };
        expect(JSON.stringify(record(turned, verdicts))).toBe(JSON.stringify(made));

        const told = new Set(
          [...made.incidents, ...made.background].flatMap(({ review }) => review?.verdicts ?? []),
        );
        const out = new Set(made.problems.map(({ message }) => /verdict (v\d+)/.exec(message)?.[1]));
        const standing = standingVerdicts(verdicts);
        const rejected = standing.flatMap((one) =>
          one.kind === 'reject' && !one.value ? [one.mention] : [],
        );
        for (const verdict of verdicts) {
          if (verdict.kind === 'undo') continue;
          const spots = spotsOf(verdict);
          const gone = spots.every((spot) => rejected.some((one) => sameWords(one, spot)));
          expect(gone || told.has(verdict.id) || out.has(verdict.id)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  }, 300_000);

  it('leave no trace but their history when all of them are undone', () => {
    fc.assert(
      fc.property(sequence, (verdicts) => {
        const undo: Verdict = { ...head(0), id: 'undo', kind: 'undo', undoes: verdicts.map(({ id }) => id) };
        const made = record(related, [...verdicts, undo]);
        const bare = made.incidents.map(({ review: _, ...rest }) => rest);
        expect(JSON.stringify(bare)).toBe(JSON.stringify(untouched.incidents));
        for (const ledger of ['sites', 'tenures', 'appointments'] as const)
          expect(JSON.stringify(made[ledger])).toBe(JSON.stringify(untouched[ledger]));
        expect(made.incidents.every(({ review }) => !review || review.verdicts.includes('undo'))).toBe(true);
      }),
      { numRuns: 15 },
    );
  }, 300_000);
});

/// Copies of rejected words are rejected with them: what they say is the same.
function sameWords(a: MentionAt, b: MentionAt): boolean {
  const [one, other] = [sourceOf(a), sourceOf(b)];
  const near = one.report === other.report && Math.abs(one.from - other.from) <= EDITS;
  return same(a, b) || (near && wordsOf(a) === wordsOf(b));
}

/// Edits before a word shift it by so many letters.
const EDITS = 60;

const wordsOf = ({ report, from, to }: MentionAt): string =>
  annotations
    .find((one) => one.report.id === report)!
    .report.text.slice(from, to)
    .toLowerCase();

/// Where the words come from in the end.
function sourceOf({ report, from }: MentionAt): { readonly report: string; readonly from: number } {
  const source = lines.source(report, from);
  return source === undefined ? { report, from } : sourceOf({ ...source, report: source.id });
}
