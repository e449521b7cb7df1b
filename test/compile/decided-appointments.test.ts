/// What people decide about values of a meeting shows in the calendar of what was announced.

import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/index.ts';
import { annotationOf, day, event, place, reportOf } from './build.ts';
import { on, readAs, recordOf, undo } from './deciding.ts';

describe('appointments', () => {
  const text = 'Both sides agreed to talks in Lund on 20 June.';
  const announced = annotationOf(reportOf('a', '2020-06-10', text, { outlet: 'One' }), {
    times: [day(text, '20 June', '2020-06-20')],
    places: [place(text, 'Lund', 'geonames:9')],
    events: [event(text, 'talks', 'talks', { time: 0, place: 0, placeBy: 'clause', status: 'planned' })],
  });
  const decide = on(announced, 'talks');
  const of = (...verdicts: readonly Verdict[]) => recordOf([announced], ...verdicts).appointments;

  it('become what a person says became of them', () => {
    expect(of()).toMatchObject([{ state: 'announced' }]);
    expect(of()[0]).not.toHaveProperty('decided');
    const held = decide.correct({ slot: 'status', status: 'happened' });
    expect(of(held)).toMatchObject([
      { state: 'held', decided: [{ slot: 'status', value: 'happened', proposed: 'planned' }] },
    ]);
    expect(of(decide.correct({ slot: 'status', status: 'denied' }))).toMatchObject([{ state: 'cancelled' }]);
    expect(of(held, undo(held))).toEqual(of());
    const put = decide.correct({ slot: 'status', status: 'planned', became: 'postponed' });
    expect(of(put)).toMatchObject([
      { state: 'postponed', decided: [{ slot: 'status', value: 'postponed', proposed: 'planned' }] },
    ]);
    const off = decide.correct({ slot: 'status', status: 'denied', became: 'cancelled' });
    expect(of(put, off)).toMatchObject([{ state: 'cancelled' }]);
    expect(of(put, off, undo(off))).toMatchObject([{ state: 'postponed' }]);
  });

  it('are of the corrected day and place', () => {
    const moved = decide.correct({ slot: 'time', edtf: '2020-06-22' });
    const elsewhere = decide.correct({ slot: 'place', name: 'Wessel' });
    expect(of(moved, elsewhere)).toMatchObject([
      { edtf: '2020-06-22', place: 'Wessel', decided: [{ proposed: '2020-06-20' }, { proposed: 'Lund' }] },
    ]);
  });

  it('are none where the day had passed when they were told, or it is no meeting', () => {
    expect(of(decide.correct({ slot: 'time', edtf: '2019-06-20' }))).toEqual([]);
    expect(of(decide.correct({ slot: 'event', type: 'shelling' }))).toEqual([]);
    expect(of(decide.reject())).toEqual([]);
  });

  it('are made of a meeting that a person says is planned', () => {
    const past = readAs(announced, { status: 'happened' });
    expect(recordOf([past]).appointments).toEqual([]);
    const planned = on(past, 'talks').correct({ slot: 'status', status: 'planned' });
    expect(recordOf([past], planned).appointments).toMatchObject([{ state: 'announced' }]);
  });
});
