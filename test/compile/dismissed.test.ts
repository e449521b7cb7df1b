import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention, Party } from '../../src/compile/mention.ts';
import { marksOf, sameParty } from '../../src/compile/parties.ts';
import { UNSURE } from '../../src/compile/score/weights.ts';
import { findingsFor, scoreOf } from '../../src/compile/score.ts';
import type { FigureNote, Place } from '../../src/model/index.ts';
import { annotationOf, reportOf } from './build.ts';

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const party: fc.Arbitrary<Party> = fc
  .record({
    id: maybe(fc.constantFrom('group:a', 'army:b', 'state:b')),
    placeKey: maybe(fc.constantFrom('town:x', 'town:y')),
    state: maybe(fc.constantFrom('B', 'C')),
    head: fc.constantFrom('', 'fighter', 'market'),
  })
  .map(({ id, placeKey, state, head }) => ({
    ...{ name: head, head, span: { from: 0, to: 4 } },
    ...(id === undefined ? {} : { id }),
    ...(placeKey === undefined ? {} : { placeKey }),
    ...(state === undefined ? {} : { state }),
  }));
const parties = fc.array(party, { maxLength: 3 });

const placeOf = (key: string, kind: string, within: readonly string[]): Place =>
  ({ key, name: key, kind, within, precision: 1, radiusKm: 2, reference: 'name' }) as unknown as Place;
const PLACES = [
  placeOf('town:x', 'city', ['land']),
  placeOf('site:x/1', 'site', ['town:x', 'land']),
  placeOf('town:y', 'city', ['land']),
];
const DAYS = ['2018-03-01', '2018-03-02', '2018-03-20'];
const TEXT = 'Shells killed 7 at a market. Shells fell on the market, where 7 died.';

const figure = (best: number): FigureNote =>
  ({
    from: 14,
    to: 15,
    rule: 'figures',
    value: { of: 'people', best, state: 'killed' },
  }) as unknown as FigureNote;

const mention: fc.Arbitrary<Mention> = fc
  .record({
    report: fc.constantFrom('r1', 'r2'),
    from: fc.constantFrom(0, 29),
    kind: fc.constantFrom(
      ['attack', 'violence'],
      ['shelling', 'violence'],
      ['non-violent-transfer', 'control'],
    ),
    agents: parties,
    targets: parties,
    place: fc.option(fc.constantFrom(...PLACES)),
    day: fc.option(fc.constantFrom(...DAYS)),
    asOf: fc.constantFrom(...DAYS),
    story: fc.constantFrom(undefined, 's', 't'),
    killed: fc.constantFrom(undefined, 7, 3),
    words: fc.uniqueArray(fc.nat(5)),
    status: fc.constantFrom('happened', 'planned'),
    occurrence: fc.constantFrom(null, 'first', 'again'),
    antecedent: fc.option(fc.constant({ from: 0, to: 28 })),
    singled: fc.boolean(),
  })
  .map(({ report, from, kind, day, killed, words, ...rest }) => {
    const span = { from, to: from + 6 };
    const figures = killed === undefined ? [] : [figure(killed)];
    return {
      ...{
        ...rest,
        ref: { report, event: from },
        key: `${report}:${from}`,
        span,
        entry: 0,
        sentence: { from: 0, to: TEXT.length },
      },
      ...{ type: kind[0], family: kind[1], words: Int32Array.from(words.sort()) },
      ...{ agentMarks: marksOf(rest.agents), targetMarks: marksOf(rest.targets) },
      time: {
        begin: day ?? rest.asOf,
        end: day ?? rest.asOf,
        edtf: '',
        dated: day !== null,
        span: day && span,
      },
      annotation: annotationOf(reportOf(report, rest.asOf, TEXT), { figures }),
      figures,
      event: { figures: figures.map((_, i) => i) },
    } as unknown as Mention;
  });

describe('what is seen early of a pair', () => {
  it('tells of no two lists with somebody in common that they have nobody', () => {
    fc.assert(
      fc.property(parties, parties, (some, others) => {
        const shared = some.some((one) => others.some((other) => sameParty(one, other)));
        if (shared) expect(marksOf(some) & marksOf(others)).not.toBe(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('dismisses none that comes to enough when everything is asked', () => {
    fc.assert(
      fc.property(mention, mention, (a, b) => {
        const whole = findingsFor(a, b, Number.NEGATIVE_INFINITY);
        const found = findingsFor(a, b, UNSURE);
        if (found !== undefined) expect(found).toEqual(whole);
        else if (whole !== undefined) expect(scoreOf(whole)).toBeLessThan(UNSURE);
      }),
      { numRuns: 5000 },
    );
  });
});
