/// What analysts decide about an incident: it stands beside what the rules say, is undone, and is asked about later.

import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/index.ts';
import type { Annotation, Incident, Record, SlotValue, Verdict } from '../../src/model/index.ts';
import { actor, annotationOf, at, comparisonOf, day, event, place, reportOf, statement } from './build.ts';

const TOWN = 'place:tarn';
const OTHER = 'place:wessel';

interface Told {
  readonly when?: readonly [words: string, day: string];
  readonly where?: string;
  readonly stance?: 'asserts' | 'denies';
}

function shelling(id: string, speaker: string, told: Told = {}): Annotation {
  const { when = ['3 March', '2020-03-03'], where = 'Tarn', stance = 'asserts' } = told;
  const text = `${speaker} said guns shelled ${where} on ${when[0]}, hitting six guards.`;
  const six = {
    low: 6,
    best: 6,
    high: 6,
    hedge: 'exact',
    of: 'guard',
    kind: 'count',
    state: 'injured',
  } as const;
  return annotationOf(reportOf(id, '2020-03-04', text, { outlet: `${speaker} Wire` }), {
    times: [day(text, when[0], when[1])],
    places: [place(text, where, where === 'Tarn' ? TOWN : OTHER)],
    actors: [actor(text, speaker, `actor:${speaker.toLowerCase()}`)],
    figures: [{ ...at(text, 'six guards'), rule: 'test', value: six }],
    statements: [
      statement(text, speaker, `guns shelled ${where} on ${when[0]}, hitting six guards`, { stance }),
    ],
    events: [event(text, 'shelled', 'shelling', { time: 0, place: 0, statement: 0, figures: [0] })],
  });
}

const first = shelling('a', 'Alpha');
const mention = { report: 'a', ...at(first.report.text, 'shelled') };
const spotOf = (one: Annotation) => ({ report: one.report.id, ...at(one.report.text, 'shelled') });

let count = 0;
const head = () => ({
  id: `v${++count}`,
  ...{ by: 'N. Haddad', at: '2020-04-01T10:00:00Z', reason: 'read it', saw: ['a'] },
});
const recordOf = (annotations: readonly Annotation[], ...verdicts: Verdict[]): Record =>
  compile(annotations, comparisonOf(annotations), verdicts);
const only = (annotations: readonly Annotation[], ...verdicts: Verdict[]): Incident =>
  recordOf(annotations, ...verdicts).incidents[0]!;

describe('a value', () => {
  it('is proposed until somebody decides', () => expect(only([first]).review).toBeUndefined());

  it('that is accepted stays, with who, when and why', () => {
    const verdict: Verdict = {
      ...head(),
      kind: 'accept',
      mention,
      value: { slot: 'time', edtf: '2020-03-03' },
    };
    const { edtf, review } = only([first], verdict);
    expect(edtf).toBe('2020-03-03');
    expect(review?.decided).toEqual([
      {
        ...{ by: 'N. Haddad', at: '2020-04-01T10:00:00Z', reason: 'read it', verdict: verdict.id },
        ...{ slot: 'time', kind: 'accept', value: '2020-03-03' },
      },
    ]);
  });

  it('that is corrected stands, and what the rules said stays visible', () => {
    const verdict: Verdict = {
      ...head(),
      kind: 'correct',
      mention,
      value: { slot: 'time', edtf: '2020-03-01/2020-03-02' },
    };
    const { edtf, begin, end, timePrecision, review, claims } = only([first], verdict);
    expect({ edtf, begin, end, timePrecision }).toEqual({
      ...{ edtf: '2020-03-01/2020-03-02', begin: '2020-03-01', end: '2020-03-02', timePrecision: 2 },
    });
    expect(review?.decided[0]).toMatchObject({ kind: 'correct', proposed: '2020-03-03' });
    expect(claims.some(({ slot, value }) => slot === 'time' && value === '2020-03-03')).toBe(true);
  });

  it('of a figure is changed, then changed again, and keeps its claim', () => {
    const eight = {
      slot: 'figure',
      of: 'guard',
      low: 8,
      best: 8,
      high: 8,
      hedge: 'exact',
      words: '8 guards',
    } as const;
    const one: Verdict = { ...head(), kind: 'correct', mention, was: 'six guards', value: eight };
    const nine: Verdict = {
      ...{ ...head(), kind: 'correct', mention, was: '8 guards' },
      value: { ...eight, best: 9, low: 9, high: 9, words: '9 guards' },
    };
    const { figures, review } = only([first], one, nine);
    expect(figures.map(({ words, best }) => [words, best])).toEqual([['9 guards', 9]]);
    expect(figures[0]!.claim).toBe(only([first]).figures[0]!.claim);
    expect(review?.decided).toMatchObject([{ value: '9 guards', proposed: 'six guards' }]);
  });

  it('that is rejected is gone from the incident, not from its claims', () => {
    const value = {
      slot: 'figure',
      of: 'guard',
      low: 6,
      best: 6,
      high: 6,
      hedge: 'exact',
      words: 'six guards',
    } as const;
    const { figures, claims } = only([first], { ...head(), kind: 'reject', mention, value });
    expect(figures).toEqual([]);
    expect(claims.some(({ slot }) => slot === 'figure')).toBe(true);
  });

  it('of place, agent and status are taken over, and the title follows', () => {
    const {
      place: where,
      agents,
      status,
      title,
    } = only(
      [first],
      {
        ...head(),
        kind: 'correct',
        mention,
        value: { slot: 'place', name: 'Wessel', lat: 1, lon: 2, radiusKm: 3 },
      },
      { ...head(), kind: 'correct', mention, value: { slot: 'agent', name: 'the third brigade' } },
      { ...head(), kind: 'correct', mention, value: { slot: 'status', status: 'denied' } },
    );
    expect(where).toMatchObject({ name: 'Wessel', lat: 1, lon: 2, radiusKm: 3, precision: 2 });
    expect(agents).toEqual([{ name: 'the third brigade' }]);
    expect([status, title.includes('Wessel')]).toEqual(['denied', true]);
  });
});

describe('an incident', () => {
  it('that cannot be verified is not one that nobody has verified yet', () => {
    const standing = (words: 'unverifiable' | 'not-yet-verified'): Verdict => ({
      ...{ ...head(), kind: 'standing', mention, standing: words },
    });
    expect(only([first], standing('unverifiable')).review?.standing?.standing).toBe('unverifiable');
    expect(
      only([first], standing('unverifiable'), standing('not-yet-verified')).review?.standing,
    ).toBeUndefined();
  });

  it('has notes and a person who looks after it', () => {
    const { review } = only(
      [first],
      { ...head(), kind: 'note', mention },
      { ...head(), kind: 'assign', mention, to: 'R. Saleh' },
    );
    expect(review?.notes).toHaveLength(1);
    expect(review?.assigned?.to).toBe('R. Saleh');
  });

  it('that is related to another stands on its page, and stays another', () => {
    const far = shelling('b', 'Beta', { where: 'Wessel', when: ['9 May', '2020-05-09'] });
    const { incidents } = recordOf([first, far], { ...head(), kind: 'related', a: mention, b: spotOf(far) });
    expect(incidents).toHaveLength(2);
    expect(incidents.map(({ review }) => review?.related[0]?.incident)).toEqual(
      incidents.map(({ id }) => id).reverse(),
    );
  });

  it('that is rejected takes the copies of its words along', () => {
    const copy = annotationOf({ ...first.report, id: 'c', outlet: 'Courier' }, { ...first });
    const both = [first, copy];
    const comparison = comparisonOf(both, { c: 'a' });
    expect(compile(both, comparison, []).incidents[0]!.reports).toEqual(['a', 'c']);
    expect(compile(both, comparison, [{ ...head(), kind: 'reject', mention }]).incidents).toEqual([]);
  });
});

describe('undoing', () => {
  const grade: Verdict = { ...head(), kind: 'grade', mention, level: 'discounted' };
  const undo: Verdict = { ...head(), kind: 'undo', undoes: [grade.id] };
  const redo: Verdict = { ...head(), kind: 'undo', undoes: [undo.id] };

  it('takes the effect away and leaves the history', () => {
    const { grade: now, review } = only([first], grade, undo);
    expect(now.rule).not.toBe('verdict');
    expect(review?.verdicts).toEqual([grade.id, undo.id]);
  });
  it('can be undone', () => expect(only([first], grade, undo, redo).grade.level).toBe('discounted'));
  it('reaches no verdict that came later', () =>
    expect(only([first], undo, grade).grade.level).toBe('discounted'));
});

describe('a report that came in later', () => {
  const accepted: Verdict = { ...head(), kind: 'accept', mention, value: { slot: 'time', edtf: '2020-03' } };
  const asks = (annotations: readonly Annotation[], ...verdicts: Verdict[]) =>
    only(annotations, ...verdicts).review?.asks ?? [];
  const joined = (other: Annotation): Verdict => ({ ...head(), kind: 'same', a: mention, b: spotOf(other) });

  it('and agrees asks nothing', () => expect(asks([first, shelling('b', 'Beta')], accepted)).toEqual([]));

  it('and contradicts an accepted value asks, and decides nothing', () => {
    const other = shelling('b', 'Beta', { when: ['9 May', '2020-05-09'] });
    const made = only([first, other], accepted, joined(other));
    expect(made.review?.asks).toMatchObject([
      { verdict: accepted.id, slot: 'time', decided: '2020-03', says: '2020-05-09', report: 'b' },
    ]);
    expect(made.edtf).toBe('2020-03');
  });

  it('asks no more once the analyst has seen it', () => {
    const other = shelling('b', 'Beta', { when: ['9 May', '2020-05-09'] });
    const again: Verdict = { ...accepted, id: 'again', saw: ['a', 'b'] };
    expect(asks([first, other], accepted, joined(other), again)).toEqual([]);
  });

  it('and places it elsewhere, or denies it, asks too', () => {
    const other = shelling('b', 'Beta', { where: 'Wessel' });
    const here: Verdict = { ...head(), kind: 'accept', mention, value: { slot: 'place', name: 'Tarn' } };
    expect(asks([first, other], here, joined(other))).toMatchObject([{ slot: 'place', says: 'Wessel' }]);
    const denial = shelling('b', 'Beta', { stance: 'denies' });
    const kind: Verdict = { ...head(), kind: 'accept', mention, value: { slot: 'event', type: 'shelling' } };
    expect(asks([first, denial], kind)).toMatchObject([{ slot: 'event', report: 'b' }]);
  });

  const twoGuards: SlotValue = {
    slot: 'figure',
    of: 'guard',
    low: 2,
    best: 2,
    high: 2,
    hedge: 'exact',
    words: 'two guards',
  };
  const toTwoGuards = (): Verdict => ({
    ...head(),
    ...{ kind: 'correct', mention, was: 'six guards', value: twoGuards, saw: [] },
  });

  it('and gives another number for the same asks', () => {
    const two = toTwoGuards();
    expect(asks([first], two)).toMatchObject([{ slot: 'figure', decided: 'two guards', says: 'six guards' }]);
  });

  it('and has been looked at asks no more: the value is accepted again', () => {
    const two = toTwoGuards();
    const still: Verdict = { ...head(), kind: 'accept', mention, value: twoGuards };
    const { review } = only([first], two, still);
    expect(review?.asks).toEqual([]);
    expect(review?.decided).toMatchObject([{ kind: 'accept', value: 'two guards', proposed: 'six guards' }]);
  });

  it('and changes what the rules would grade asks about an overruled grade', () => {
    const graded: Verdict = { ...head(), kind: 'grade', mention, level: 'discounted' };
    expect(asks([first, shelling('b', 'Beta')], graded)).toMatchObject([
      { slot: 'grade', decided: 'discounted', says: expect.stringContaining('corroborated') },
    ]);
  });
});
