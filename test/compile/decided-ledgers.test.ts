/// What people decide about values of an incident shows in the ledgers that are made of it, beside what the rules read.

import { describe, expect, it } from 'vitest';
import type { Annotation, FigureNote, PlaceNote, SlotValue, Verdict } from '../../src/model/index.ts';
import { actor, annotationOf, at, day, event, place, reportOf } from './build.ts';
import { on, readAs, recordOf, undo } from './deciding.ts';

describe('sites', () => {
  const text =
    'At Old Tarn only two of the nine arches of the Arcade remain standing after shelling damaged it in May.';
  const arches: FigureNote = {
    ...{ ...at(text, 'only two of the nine arches'), rule: 'test' },
    value: {
      ...{ low: 2, best: 2, high: 2, hedge: 'exact', of: 'arch', kind: 'count' },
      ...{ state: 'standing', outOf: 9 },
    },
  };
  const site = (words: string, key: string): PlaceNote => {
    const note = place(text, words, key);
    return { ...note, value: { ...note.value, kind: 'site' } };
  };
  const arcade = place(text, 'Arcade', 'own:test-arcade', ['own:test-site']);
  const told = annotationOf(reportOf('a', '2020-06-01', text, { outlet: 'One' }), {
    times: [day(text, 'in May', '2020-05')],
    places: [site('Old Tarn', 'own:test-site'), { ...arcade, value: { ...arcade.value, kind: 'building' } }],
    figures: [arches],
    events: [
      event(text, 'remain standing', 'heritage-damage', {
        ...{ time: 0, place: 1, placeBy: 'clause', figures: [0] },
        targets: [{ ...at(text, 'Arcade'), place: 1, name: 'Arcade', effect: 'damaged' }],
      }),
    ],
  });
  const decide = on(told, 'remain standing');
  const partsOf = (...verdicts: readonly Verdict[]) =>
    recordOf([told], ...verdicts).sites.flatMap(({ name, parts }) =>
      parts.map((part) => ({ site: name, ...part })),
    );
  const only = (...verdicts: readonly Verdict[]) => partsOf(...verdicts)[0]!.history[0]!;
  const words = 'Arcade: damaged';

  it('say nothing of people while nobody has decided', () => {
    expect(partsOf()).toMatchObject([{ site: 'Old Tarn', name: 'Arcade', history: [{ state: 'damaged' }] }]);
    expect(only()).not.toHaveProperty('decided');
    expect(partsOf()[0]).not.toHaveProperty('rejected');
  });

  it('show what became of a part as it was corrected, and what the rules read', () => {
    const fallen = decide.correct({ slot: 'target', name: 'Arcade', effect: 'destroyed' }, words);
    expect(partsOf(fallen)[0]).toMatchObject({ name: 'Arcade', history: [{ state: 'destroyed', left: 2 }] });
    expect(only(fallen).decided).toEqual([
      {
        ...{ by: 'N. Haddad', at: '2020-09-01T10:00:00Z', reason: 'read it', verdict: fallen.id },
        ...{ slot: 'target', kind: 'correct', value: 'Arcade: destroyed', proposed: words },
      },
    ]);
    expect(only(fallen).claim).toBe(only().claim);
    expect(partsOf(fallen, undo(fallen))).toEqual(partsOf());
  });

  it('call a part as it was corrected', () => {
    const renamed = decide.correct({ slot: 'target', name: 'South Gate', effect: 'damaged' }, words);
    expect(partsOf(renamed).map(({ name }) => name)).toEqual(['South Gate']);
  });

  it('strike what was rejected, and hold it no more for a state', () => {
    const [part] = partsOf(decide.reject({ slot: 'target', name: 'Arcade', effect: 'damaged' }));
    expect(part).toMatchObject({
      history: [],
      rejected: [{ state: 'damaged', decided: [{ kind: 'reject' }] }],
    });
  });

  it('count as a person counted, of as many as the words say or the person does', () => {
    const four: SlotValue = {
      ...{ slot: 'figure', of: 'arch', low: 4, best: 4, high: 4, hedge: 'exact', words: 'four arches' },
    };
    const was = 'only two of the nine arches';
    const corrected = decide.correct(four, was);
    expect(only(corrected)).toMatchObject({ left: 4, of: 9, words: 'four arches' });
    expect(only(corrected).decided).toMatchObject([{ slot: 'figure', proposed: was }]);
    expect(only(decide.correct({ ...four, outOf: 12 }, was))).toMatchObject({ left: 4, of: 12 });
    expect(only(decide.correct({ ...four, effect: 'destroyed' }, was))).toMatchObject({ left: 5, of: 9 });
    const rejected = only(decide.reject({ ...four, words: was }));
    expect(rejected).toMatchObject({ state: 'damaged', decided: [{ slot: 'figure', kind: 'reject' }] });
    expect(rejected).not.toHaveProperty('left');
  });

  it('stand at the day that was corrected, and at none where it was rejected', () => {
    expect(only(decide.correct({ slot: 'time', edtf: '2020-05-09' }))).toMatchObject({
      edtf: '2020-05-09',
      decided: [{ slot: 'time', value: '2020-05-09', proposed: '2020-05' }],
    });
    expect(only(decide.reject({ slot: 'time', edtf: '2020-05' })).edtf).toBe('XXXX');
    expect(only(decide.accept({ slot: 'time', edtf: '2020-05' }))).toMatchObject({
      edtf: '2020-05',
      decided: [{ kind: 'accept', value: '2020-05' }],
    });
  });

  it('move where the place is another', () => {
    const moved = decide.correct({ slot: 'place', name: 'Wessel Fort', lat: 1, lon: 2 });
    expect(partsOf(moved)).toMatchObject([
      { site: 'Wessel Fort', history: [{ decided: [{ slot: 'place', proposed: 'Old Tarn' }] }] },
    ]);
    // What lies in the place that was given stays in its site.
    const same = decide.correct({ slot: 'place', name: 'Old Tarn' });
    expect(partsOf(same).map(({ site }) => site)).toEqual(['Old Tarn']);
  });

  it('strike all of an incident that was no damage, or that did not happen', () => {
    for (const other of [
      decide.correct({ slot: 'event', type: 'shelling' }),
      decide.correct({ slot: 'status', status: 'denied' }),
    ]) {
      expect(partsOf(other)).toMatchObject([
        { history: [], rejected: [{ decided: [{ verdict: other.id }] }] },
      ]);
    }
    expect(partsOf(decide.reject())).toEqual([]);
  });

  it('take in what a person says was damage, and what was hit beside', () => {
    const shelled = readAs(told, { type: 'shelling' });
    expect(recordOf([shelled]).sites).toEqual([]);
    const damage = on(shelled, 'remain standing').correct({ slot: 'event', type: 'heritage-damage' });
    expect(recordOf([shelled], damage).sites[0]!.parts).toMatchObject([{ name: 'Arcade' }]);
    const more = decide.correct({ slot: 'target', name: 'Bath House', effect: 'destroyed' });
    const parts = partsOf(more);
    expect(parts.map(({ name }) => name)).toEqual(['Arcade', 'Bath House']);
    const claims = recordOf([told], more).incidents.flatMap((one) => one.claims.map(({ id }) => id));
    expect(claims).toContain(parts[1]!.history[0]!.claim);
  });
});

const taking = (id: string, published: string, who: string, when: string, iso: string): Annotation => {
  const text = `${who} seized Tarn on ${when}.`;
  return annotationOf(reportOf(id, published, text, { outlet: id }), {
    times: [day(text, when, iso)],
    places: [place(text, 'Tarn', 'geonames:1')],
    actors: [actor(text, who, `actor:${who.toLowerCase()}`)],
    events: [
      event(text, 'seized', 'non-state-actor-overtakes-territory', {
        ...{ time: 0, place: 0, placeBy: 'clause' },
        agents: [{ ...at(text, who), actor: 0, name: who }],
      }),
    ],
  });
};

describe('tenures', () => {
  const first = taking('a', '2020-03-04', 'Alphans', '3 March', '2020-03-03');
  const second = taking('b', '2020-07-09', 'Betans', '8 July', '2020-07-08');
  const decide = on(first, 'seized');
  const tenures = (...verdicts: readonly Verdict[]) => recordOf([first, second], ...verdicts).tenures;
  const held = (...verdicts: readonly Verdict[]) =>
    tenures(...verdicts).map(({ place, holder, begin, end }) => [place, holder, begin, end]);
  const BEFORE = [
    ['Tarn', 'Alphans', '2020-03-03', '2020-07-08'],
    ['Tarn', 'Betans', '2020-07-08', null],
  ];

  it('say nothing of people while nobody has decided', () => {
    expect(held()).toEqual(BEFORE);
    expect(tenures().every((one) => !('decided' in one))).toBe(true);
  });

  it('are of the holder whom a person names, and tell whom the rules read', () => {
    const other = decide.correct({ slot: 'agent', name: 'Gammans' }, 'Alphans');
    expect(held(other)[0]).toEqual(['Tarn', 'Gammans', '2020-03-03', '2020-07-08']);
    expect(tenures(other)[0]!.decided).toMatchObject([{ kind: 'correct', proposed: 'Alphans' }]);
    expect(tenures(other)[1]).not.toHaveProperty('decided');
    expect(held(other, undo(other))).toEqual(BEFORE);
  });

  it('go on where the corrected holder is the one who took it again', () => {
    expect(held(decide.correct({ slot: 'agent', name: 'betans' }, 'Alphans'))).toEqual([
      ['Tarn', 'betans', '2020-03-03', null],
    ]);
  });

  it('have no holder who was rejected, and one whom a person added', () => {
    const none = decide.reject({ slot: 'agent', name: 'Alphans' });
    expect(held(none)).toEqual([BEFORE[1]]);
    expect(recordOf([first, second], none).struck).toMatchObject([
      {
        place: 'Tarn',
        holder: 'Alphans',
        begin: '2020-03-03',
        decided: [{ kind: 'reject', by: expect.any(String) }],
      },
    ]);
    expect(recordOf([first, second]).struck).toEqual([]);
    expect(recordOf([first, second], none, undo(none)).struck).toEqual([]);
    const added = decide.correct({ slot: 'agent', name: 'Gammans' });
    expect(held(none, added)[0]).toEqual(['Tarn', 'Gammans', '2020-03-03', '2020-07-08']);
    expect(held(added)).toEqual(BEFORE);
  });

  it('begin on the corrected day, which ends the one before', () => {
    const later = on(second, 'seized').correct({ slot: 'time', edtf: '2020-05' });
    expect(held(later)).toEqual([
      ['Tarn', 'Alphans', '2020-03-03', '2020-05'],
      ['Tarn', 'Betans', '2020-05', null],
    ]);
    expect(tenures(later)[1]!.decided).toMatchObject([{ slot: 'time', proposed: '2020-07-08' }]);
  });

  it('are of the corrected place, told of elsewhere or not', () => {
    const [moved] = held(decide.correct({ slot: 'place', name: 'Wessel' }));
    expect(moved).toEqual(['Tarn', 'Betans', '2020-07-08', null]);
    const wessel = annotationOf(reportOf('c', '2020-02-04', 'Deltans seized Wessel on 3 February.'), {
      times: [day('Deltans seized Wessel on 3 February.', '3 February', '2020-02-03')],
      places: [place('Deltans seized Wessel on 3 February.', 'Wessel', 'geonames:2')],
      actors: [actor('Deltans seized Wessel on 3 February.', 'Deltans', 'actor:deltans')],
      events: [
        event('Deltans seized Wessel on 3 February.', 'seized', 'non-state-actor-overtakes-territory', {
          ...{ time: 0, place: 0, placeBy: 'clause' },
          agents: [{ ...at('Deltans seized Wessel on 3 February.', 'Deltans'), actor: 0, name: 'Deltans' }],
        }),
      ],
    });
    const there = decide.correct({ slot: 'place', name: 'Wessel' });
    expect(
      recordOf([first, second, wessel], there).tenures.map(({ place, holder, end }) => [place, holder, end]),
    ).toEqual([
      ['Tarn', 'Betans', null],
      ['Wessel', 'Deltans', '2020-03-03'],
      ['Wessel', 'Alphans', null],
    ]);
  });

  it('are none of what did not happen, was no taking, or was withdrawn', () => {
    for (const verdict of [
      decide.correct({ slot: 'status', status: 'denied' }),
      decide.correct({ slot: 'event', type: 'shelling' }),
      decide.reject(),
    ])
      expect(held(verdict)).toEqual([BEFORE[1]]);
  });

  it('are signed where their incident was accepted', () => {
    const accepted = decide.accept({ slot: 'event', type: 'non-state-actor-overtakes-territory' });
    expect(tenures(accepted)[0]!.decided).toMatchObject([{ slot: 'event', kind: 'accept' }]);
  });
});
