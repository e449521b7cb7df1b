/// Deciding what has been decided before, or has changed since: joined after it was parted, undone by two, gone.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordJson } from '../../src/export/contract.ts';
import type { Incident, IncidentRow, MentionTold } from '../../src/model/index.ts';
import { problemJson } from '../../src/serve/api/schemas.ts';
import { perform } from '../../src/store/acts.ts';
import { asker, type Done } from './asking.ts';
import { type Reviewed, reviewDesk } from './review-desk.ts';
import { isStrike } from './strike.ts';

let desk: Reviewed;
beforeAll(async () => {
  desk = await reviewDesk(mkdtempSync(join(tmpdir(), 'tetrapylon-deciding-')));
});
afterAll(() => desk.close());

const { get, send, act, refusal } = asker(() => desk.app);
const all = async (): Promise<readonly IncidentRow[]> =>
  (await get<{ items: readonly IncidentRow[] }>('/incidents?limit=500')).items;
const one = (id: string): Promise<Incident> => get<Incident>(`/incidents/${id}`);
const mentions = (id: string): Promise<readonly MentionTold[]> => get(`/incidents/${id}/mentions`);
const undo = (ids: readonly string[], by = 'N. Haddad') =>
  send<Done & { detail: string }>('/verdicts/undo', { verdicts: ids, by });
const actOf = ({ verdicts }: Done): string => verdicts[0]!.act ?? verdicts[0]!.id;
const strike = async (): Promise<IncidentRow> => (await all()).find(isStrike)!;

/// Everything that is derived, without who decided what.
const bare = async (): Promise<string> => JSON.stringify((await all()).map(({ review: _, ...rest }) => rest));

describe('what was parted', () => {
  it('is one again when somebody joins it, though each mention was held apart from each', async () => {
    const before = await bare();
    const { id } = await strike();
    const own = (await mentions(id)).filter(({ copy }) => !copy);
    expect(own.length).toBeGreaterThan(3);
    const split = await act({ kind: 'split', incident: id, mentions: own.slice(-2).map(({ at }) => at) });
    expect(split.incidents.length).toBeGreaterThan(1);
    const joined = await act({ kind: 'same', incidents: split.incidents });
    expect(joined.incidents).toEqual([id]);
    expect((await mentions(id)).map(({ at }) => at)).toEqual(expect.arrayContaining(own.map(({ at }) => at)));
    await undo([actOf(joined)]);
    await undo([actOf(split)]);
    expect(await bare()).toBe(before);
  });

  it('stays parted where it is joined with something else', async () => {
    const [a, b, c] = await all();
    const apart = await act({ kind: 'different', incidents: [a!.id, b!.id] });
    const joined = await act({ kind: 'same', incidents: [a!.id, c!.id] });
    expect((await one(b!.id)).title).toBe(b!.title);
    await undo([actOf(joined), actOf(apart)]);
  });
});

describe('undoing', () => {
  it('is done once: who comes second hears of it, and the way back stays open', async () => {
    const { id } = await strike();
    const done = await act({ kind: 'grade', incidents: [id], level: 'discounted' });
    const first = await undo([actOf(done)], 'A. Saleh');
    const second = await undo([actOf(done)], 'B. Omar');
    expect([second.status, second.body.detail]).toEqual([412, 'A. Saleh has undone this already']);
    const again = await undo([first.body.verdicts[0]!.id], 'B. Omar');
    expect([again.status, (await one(id)).grade.level]).toEqual([201, 'discounted']);
    await undo([again.body.verdicts[0]!.id]);
    expect((await one(id)).grade.level).not.toBe('discounted');
  });

  it('takes of several what still stands', async () => {
    const { id } = await strike();
    const [a, b] = [
      await act({ kind: 'note', incidents: [id], reason: 'first' }),
      await act({ kind: 'note', incidents: [id], reason: 'second' }),
    ];
    await undo([actOf(a)]);
    expect((await undo([actOf(a), actOf(b)])).status).toBe(201);
    expect((await one(id)).review?.notes).toEqual([]);
  });
});

describe('two people at one incident', () => {
  it('do not decide over each other’s heads', async () => {
    const { id, review, title } = await strike();
    const seen = { [id]: review?.verdicts.at(-1) ?? '' };
    const done = await act({ kind: 'grade', incidents: [id], level: 'verified', by: 'A. Saleh', seen });
    expect(await refusal({ kind: 'accept', incidents: [id], seen })).toBe(
      `412 A. Saleh has decided on “${title}” meanwhile: graded verified. Look at that, and decide again`,
    );
    const now = (await one(id)).review!.verdicts.at(-1)!;
    const accepted = await act({ kind: 'accept', incidents: [id], seen: { [id]: now } });
    await undo([actOf(done), actOf(accepted)]);
  });

  it('each know what they decided themselves, and a note is in nobody’s way', async () => {
    const { id, review } = await strike();
    const seen = { [id]: review?.verdicts.at(-1) ?? '' };
    const note = await act({ kind: 'note', incidents: [id], by: 'A. Saleh', seen });
    const mine = await act({ kind: 'accept', incidents: [id], seen });
    const more = await act({ kind: 'standing', incidents: [id], standing: 'verified', seen });
    await undo([note, mine, more].map(actOf));
  });

  it('of many incidents none is decided about where one has changed', async () => {
    const [a, b] = await all();
    const ids = [a!.id, b!.id];
    const seen = Object.fromEntries([a!, b!].map(({ id, review }) => [id, review?.verdicts.at(-1) ?? '']));
    const done = await act({ kind: 'assign', incidents: [b!.id], to: 'A. Saleh', by: 'A. Saleh' });
    expect(await refusal({ kind: 'assign', incidents: ids, to: 'N. Haddad', seen })).toContain(
      'assigned to A. Saleh',
    );
    expect((await one(a!.id)).review?.assigned).toBeUndefined();
    await undo([actOf(done)]);
  });
});

describe('a value', () => {
  it('that nobody told is neither accepted, corrected nor rejected', async () => {
    const { id, edtf } = await strike();
    const of = (deed: object) => refusal({ incidents: [id], ...deed });
    expect(await of({ kind: 'accept', slot: 'time', value: 'banana' })).toBe(
      `400 The incident has no time “banana”: it may have changed. It has “${edtf}” now`,
    );
    expect(await of({ kind: 'accept', slot: 'status', value: 'possible' })).toContain(
      'It has “happened” now',
    );
    expect(await of({ kind: 'reject', slot: 'agent', value: 'the harbour guild' })).toContain('has no agent');
    const value = { slot: 'agent', name: 'the harbour guild' };
    expect(await refusal({ kind: 'correct', incident: id, was: 'the salt guild', value })).toContain(
      'has no agent “the salt guild”',
    );
  });

  it('without which an incident is none is corrected, not rejected', async () => {
    const { id } = await strike();
    const of = (slot: string) => refusal({ kind: 'reject', incidents: [id], slot });
    expect([await of('event'), await of('status')]).toEqual([
      '400 A kind cannot be rejected: correct it, or reject the incident as a whole',
      '400 A status cannot be rejected: correct it, or reject the incident as a whole',
    ]);
  });

  it('that was rejected can be accepted after all', async () => {
    const { id, figures } = await strike();
    const value = figures[0]!.words;
    const gone = await act({ kind: 'reject', incidents: [id], slot: 'figure', value });
    const back = await act({ kind: 'accept', incidents: [id], slot: 'figure', value });
    expect((await one(id)).figures.map(({ words }) => words)).toContain(value);
    await undo([gone, back].map(actOf));
  });
});

describe('words', () => {
  it('in which no event is found are not paired with any', async () => {
    const [told] = await mentions((await strike()).id);
    const nowhere = { report: 'none', from: 0, to: 5 };
    expect(await refusal({ kind: 'same', a: told!.at, b: nowhere })).toContain('no event is found');
    expect(await refusal({ kind: 'different', a: told!.at, b: told!.at })).toContain('the same words');
  });
});

interface Missing {
  readonly status: number;
  readonly detail: string;
  readonly became?: { readonly now: readonly { readonly id: string }[] };
}

describe('the address of an incident that is there no more', () => {
  it('says who took it out of the record, and why', async () => {
    const { id, title } = await strike();
    const done = await act({ kind: 'reject', incidents: [id], reason: 'a film set' });
    const missing = await get<Missing>(`/incidents/${id}`);
    expect(problemJson.parse(missing)).toEqual(missing);
    expect(missing).toMatchObject({ status: 404, became: { title, now: [] } });
    expect(missing.detail).toContain(
      `“${title}” is no incident of its own any more. N. Haddad decided on ${desk.at.slice(0, 10)}: rejected: no such event, “a film set”.`,
    );
    expect(await refusal({ kind: 'accept', incidents: [id] })).toContain('a film set');
    for (const of of ['mentions', 'links', 'alike', 'beside', 'sources'])
      expect((await get<Missing>(`/incidents/${id}/${of}`)).detail).toBe(missing.detail);
    await undo([actOf(done)]);
    expect((await one(id)).title).toBe(title);
  });

  it('leads to the incident that it was joined with', async () => {
    const [a, b] = await all();
    const done = await act({ kind: 'same', incidents: [a!.id, b!.id] });
    const [left] = done.incidents;
    const gone = [a!, b!].find(({ id }) => id !== left)!;
    const missing = await get<Missing>(`/incidents/${gone.id}`);
    expect(missing.became?.now).toMatchObject([{ kind: 'incident', id: left }]);
    expect(missing.detail).toContain(`Its words stand in “${(await one(left!)).title}” (${left}) now.`);
    await undo([actOf(done)]);
  });

  it('that nothing ever had says only that', async () =>
    expect(await get<Missing>('/incidents/0123456789ab')).toMatchObject({
      status: 404,
      detail: 'No incident has this id, or ever had it in this archive.',
    }));
});

describe('very many at once', () => {
  it('leave room for what else is asked', async () => {
    const incidents = (await all()).map(({ id }) => id);
    let turns = 0;
    let done = false;
    const turn = (): void => {
      turns += 1;
      if (!done) setImmediate(turn);
    };
    setImmediate(turn);
    const verdicts = await perform([{ kind: 'assign', incidents, to: null, by: 'A. Saleh', reason: '' }], {
      ...{ archive: desk.archive, at: desk.at },
      annotation: (id) => desk.archive.annotation(id, 'test'),
    });
    done = true;
    expect(verdicts).toHaveLength(incidents.length);
    expect(turns).toBeGreaterThanOrEqual(Math.floor(incidents.length / 8));
    await undo([verdicts[0]!.act!]);
  });
});

describe('the whole record', () => {
  it('is streamed, and is what the command line prints', async () => {
    const { id } = await strike();
    const done = await act({
      kind: 'correct',
      incident: id,
      value: { slot: 'time', edtf: '[..2018-10-12]' },
    });
    const printed = `${JSON.stringify(recordJson(await desk.archive.record()))}\n`;
    for (const path of ['record', 'export/record.json']) {
      const response = await desk.app.request(`http://localhost:7117/api/v1/${path}`, {
        headers: { host: 'localhost:7117' },
      });
      expect([response.headers.get('content-type'), await response.text()]).toEqual([
        'application/json',
        printed,
      ]);
    }
    await undo([actOf(done)]);
  });

  it('has its problems page by page', async () => {
    const odd = ['a', 'b', 'c'].map((source) => ({ source, message: 'is odd' }));
    await desk.archive.addProblems(odd, desk.at);
    const { items: all } = await get<{ items: readonly object[] }>('/problems');
    expect(all.slice(0, 3)).toEqual(odd);
    const paged: object[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { items: readonly object[]; next: string | null } = await get(
        `/problems?limit=2${after === '' ? '' : `&after=${after}`}`,
      );
      expect(page.items.length).toBeLessThanOrEqual(2);
      paged.push(...page.items);
      after = page.next;
    }
    expect(paged).toEqual(all);
  });
});
