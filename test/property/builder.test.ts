import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepBlocks, WINDOW } from '../../src/compile/builder/blocks.ts';
import { keysOf } from '../../src/compile/link.ts';
import type { Mention } from '../../src/compile/mention.ts';
import type {
  Decided,
  MentionAt,
  SlotValue,
  Record as SourcedRecord,
  Verdict,
} from '../../src/model/index.ts';
import { keepRecord, record, relate } from '../../src/pipeline.ts';
import { shelve } from '../../src/text/shelf.ts';
import { annotated } from '../goldens/examples.ts';
import { decisions } from './decisions.ts';

const all = annotated();

const whole = record(relate(all));

/// As a process keeps them: what is asked of them is other objects each time.
const shelved = all.map((one) => shelve(one.report, one.division, () => structuredClone(one)));

/// So many others are asked for that all of these lie packed again.
function closeAll(): void {
  for (let i = 0; i < 64; i++) void shelve(all[0]!.report, all[0]!.division, () => all[0]!).times;
}

/// Event mentions that rules may find, by the words of their triggers.
const spots: readonly MentionAt[] = all.flatMap(({ report, events }) =>
  events.map(({ from, to }) => ({ report: report.id, from, to })),
);
const spot = fc.nat(spots.length - 1).map((n) => spots[n]!);

const verdict = fc.oneof(
  fc.record({ kind: fc.constant('reject' as const), mention: spot }),
  fc.record({
    kind: fc.constant('grade' as const),
    mention: spot,
    level: fc.constantFrom('verified' as const, 'discounted' as const),
  }),
  fc.record({
    kind: fc.constantFrom('same' as const, 'different' as const, 'related' as const),
    ...{ a: spot, b: spot },
  }),
  fc.record({
    kind: fc.constantFrom('accept' as const, 'correct' as const, 'reject' as const),
    mention: spot,
    value: fc.constantFrom<SlotValue>(
      { slot: 'event', type: 'air-strike' },
      { slot: 'time', edtf: '2018-10' },
    ),
  }),
  decisions(all, whole),
  fc.record({
    kind: fc.constant('undo' as const),
    undoes: fc.array(
      fc.nat(8).map((n) => `v${n}`),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);

/// What is done to the archive at one step: some reports come, some go, some verdicts are given or taken back.
const step = fc.record({
  flip: fc.uniqueArray(fc.nat(all.length - 1), { maxLength: 4 }),
  verdicts: fc.array(verdict, { maxLength: 2 }),
  withdraw: fc.boolean(),
});

/// A whole record is too long to be printed.
function firstDifference(a: string, b: string): string {
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 200), at + 100);
  return `kept: …${around(a)}\nfresh: …${around(b)}`;
}

describe('a record that is kept up to date', () => {
  it('is at each step byte for byte what a fresh build gives', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(all.length - 1), { minLength: 6 }),
        fc.array(step, { minLength: 1, maxLength: 5 }),
        (start, steps) => {
          const keep = keepRecord();
          const here = new Set(start);
          let verdicts: readonly Verdict[] = [];
          let count = 0;
          for (const { flip, verdicts: given, withdraw } of [
            { flip: [], verdicts: [], withdraw: false },
            ...steps,
          ]) {
            for (const n of flip) if (!here.delete(n)) here.add(n);
            if (withdraw) verdicts = verdicts.slice(1);
            const head = () => ({
              id: `v${count++}`,
              by: 'Ada',
              at: '2019-01-01T00:00:00Z',
              reason: 'I read it',
            });
            verdicts = [...verdicts, ...given.map((one): Verdict => ({ ...head(), ...one }))];
            const annotations = [...here].map((n) => all[n]!);
            const kept = keep(
              [...here].map((n) => shelved[n]!),
              verdicts,
            );
            closeAll();
            const fresh = record(relate(annotations), verdicts);
            expect(firstDifference(JSON.stringify(kept), JSON.stringify(fresh))).toBe('');
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 600_000);

  it('shows in its ledgers what people decided, and takes it back with the decision', () => {
    const keep = keepRecord();
    const bare = JSON.stringify(ledgersOf(keep(all, [])));
    let signed = 0;
    fc.assert(
      fc.property(fc.array(decisions(all, whole), { minLength: 1, maxLength: 6 }), (given) => {
        const verdicts = given.map((one, n): Verdict => ({ ...headOf(n), ...one }));
        const made = keep(all, verdicts);
        expect(firstDifference(JSON.stringify(made), JSON.stringify(record(relate(all), verdicts)))).toBe('');
        const known = new Set(verdicts.map(({ id }) => id));
        for (const { verdict } of decidedIn(made)) {
          signed++;
          expect(known).toContain(verdict);
        }
        expect(JSON.stringify(ledgersOf(keep(all, [])))).toBe(bare);
      }),
      { numRuns: 12 },
    );
    expect(signed).toBeGreaterThan(5);
  }, 600_000);

  it('makes again only the incidents that a change can reach', () => {
    const keep = keepRecord();
    const before = keep(all, []).incidents;
    // In another order nothing is new, but all is looked through.
    const again = keep(all.toReversed(), []).incidents;
    expect(again.every((one, i) => one === before[i])).toBe(true);
    const [mention] = before[0]!.mentions;
    const { from, to } = all.find(({ report }) => report.id === mention!.report)!.events[mention!.event]!;
    const reject: Verdict = {
      ...{ id: 'v', by: 'Ada', at: '2019-01-01T00:00:00Z', reason: 'no event' },
      ...{ kind: 'reject', mention: { report: mention!.report, from, to } },
    };
    const after = keep(all, [reject]).incidents;
    const same = after.filter((one) => before.includes(one));
    expect(after.some((one) => one.id === before[0]!.id)).toBe(false);
    expect(same.length).toBeGreaterThan(before.length / 2);
  }, 600_000);

  it('looks at nothing where nothing has changed', () => {
    const keep = keepRecord();
    const note: Verdict = {
      ...{ id: 'v', by: 'Ada', at: '2019-01-01T00:00:00Z', reason: 'no event' },
      ...{ kind: 'reject', mention: spots[0]! },
    };
    const before = keep(all, [note]);
    expect(keep([...all], [{ ...note }])).toBe(before);
    expect(keep(all, [])).not.toBe(before);
    expect(keep(all.slice(1), [])).toEqual(record(relate(all.slice(1))));
  }, 600_000);
});

const headOf = (n: number) => ({
  id: `v${n}`,
  ...{ by: 'Ada', at: '2019-01-01T00:00:00Z', reason: 'I read it' },
});

const ledgersOf = ({ sites, tenures, appointments }: SourcedRecord) => ({ sites, tenures, appointments });

/// Every decision that some ledger shows.
function decidedIn({ sites, tenures, appointments }: SourcedRecord): readonly Decided[] {
  const states = sites.flatMap(({ parts }) =>
    parts.flatMap(({ history, rejected = [] }) => [...history, ...rejected]),
  );
  return [...states, ...tenures, ...appointments].flatMap(({ decided = [] }) => decided);
}

describe('blocks', () => {
  /// Mentions of one place, so that all stand in one block, and of a few months.
  const mentionAt = (n: number): Mention =>
    ({
      ...{
        rank: String(n).padStart(5, '0'),
        key: `k${n}`,
        family: 'violence',
        type: 'attack',
        asOf: '2018-10-01',
      },
      ...{ annotation: { report: { id: `r${n % 7}` } }, ref: { report: `r${n % 7}`, event: n } },
      ...{ place: { key: 'p', within: [] }, event: { figures: [] }, words: new Int32Array(0) },
      ...{ agents: [], targets: [] },
      time: { begin: n % 3 === 0 ? null : `2018-0${1 + (n % 9)}-01`, end: null, dated: false, span: null },
    }) as unknown as Mention;
  const pool = Array.from({ length: 160 }, (_, n) => mentionAt(n));

  it('know at each step the neighbours that a list sorted afresh gives', () => {
    const flips = fc.array(fc.uniqueArray(fc.nat(pool.length - 1), { minLength: 1, maxLength: 60 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(flips, (steps) => {
        const blocks = keepBlocks();
        const here = new Set<Mention>();
        let pairs = new Set<string>();
        for (const flip of steps) {
          const some = flip.map((n) => pool[n]!);
          const gone = some.filter((one) => here.has(one));
          const fresh = some.filter((one) => !here.has(one));
          for (const one of gone) here.delete(one);
          for (const one of fresh) here.add(one);
          const { met, unsure } = blocks.update(gone, fresh);
          const now = neighbours([...here]);
          for (const one of here) {
            const found = [...blocks.neighboursOf(one)].map((other) => pair(one, other)).sort();
            expect(found).toEqual([...now].filter((key) => key.split(' ').includes(one.key)).sort());
          }
          const told = new Set(met.map(([a, b]) => pair(a, b)));
          const isNew = new Set(fresh.map(({ key }) => key));
          const doubted = new Set([...unsure].map(({ key }) => key));
          const left = new Set([...here].map(({ key }) => key));
          for (const key of now)
            if (!pairs.has(key) && !key.split(' ').some((one) => isNew.has(one))) expect(told).toContain(key);
          for (const key of pairs)
            if (!now.has(key) && key.split(' ').every((one) => left.has(one)))
              expect(key.split(' ').some((one) => doubted.has(one))).toBe(true);
          pairs = now;
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  const pair = (a: Mention, b: Mention): string => [a.key, b.key].sort().join(' ');

  function neighbours(mentions: readonly Mention[]): Set<string> {
    const found = new Set<string>();
    const blocks = new Map<string, Mention[]>();
    for (const one of mentions)
      for (const key of keysOf(one)) blocks.set(key, [...(blocks.get(key) ?? []), one]);
    const when = ({ time, asOf, rank }: Mention): string => `${time.begin ?? asOf} ${rank}`;
    for (const block of blocks.values()) {
      block.sort((a, b) => (when(a) < when(b) ? -1 : 1));
      block.forEach((a, i) => {
        for (const b of block.slice(i + 1, i + 1 + WINDOW)) found.add(pair(a, b));
      });
    }
    return found;
  }
});
