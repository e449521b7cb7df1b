/// Review over the interface: each deed changes the record, stays in the history, and can be undone.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HistoryEntry, Incident, IncidentRow, QueueItem } from '../../src/model/index.ts';
import { historyEntry, mentionTold, performed } from '../../src/serve/api/review-schemas.ts';
import { incident, pageOf, problemJson, queueItem } from '../../src/serve/api/schemas.ts';
import { type Reviewed, reviewDesk } from './review-desk.ts';
import { isStrike } from './strike.ts';

let desk: Reviewed;
beforeAll(async () => {
  desk = await reviewDesk(mkdtempSync(join(tmpdir(), 'tetrapylon-review-')));
});
afterAll(() => desk.close());

const HOST = { host: 'localhost:7117' };
const get = async <T>(path: string): Promise<T> =>
  (await (await desk.app.request(`http://localhost:7117/api/v1${path}`, { headers: HOST })).json()) as T;
const send = (path: string, body: unknown, more: Readonly<Record<string, string>> = {}) =>
  desk.app.request(`http://localhost:7117/api/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { ...HOST, 'content-type': 'application/json', 'x-tetrapylon': '1', ...more },
  });

interface Done {
  readonly verdicts: readonly { readonly id: string; readonly act?: string }[];
  readonly incidents: readonly string[];
}

async function act(deed: object): Promise<Done> {
  const response = await send('/verdicts', { by: 'N. Haddad', reason: 'read both', ...deed });
  const json: unknown = await response.json();
  expect([response.status, json]).toEqual([201, expect.objectContaining({ verdicts: expect.any(Array) })]);
  expect(performed.parse(json)).toEqual(json);
  return json as Done;
}

const undo = async (done: Done): Promise<Done> => {
  const ids = done.verdicts.map(({ act, id }) => act ?? id);
  const response = await send('/verdicts/undo', { verdicts: [...new Set(ids)], by: 'N. Haddad' });
  expect(response.status).toBe(201);
  return (await response.json()) as Done;
};
const all = async (): Promise<readonly IncidentRow[]> =>
  (await get<{ items: readonly IncidentRow[] }>('/incidents?limit=500')).items;
const one = (id: string): Promise<Incident> => get<Incident>(`/incidents/${id}`);
const history = async (id?: string): Promise<readonly HistoryEntry[]> =>
  (await get<{ items: readonly HistoryEntry[] }>(`/verdicts${id ? `?incident=${id}` : ''}`)).items;

/// Everything that is derived, without who decided what.
const bare = async (): Promise<string> => JSON.stringify((await all()).map(({ review: _, ...rest }) => rest));

describe('review', () => {
  it('joins incidents, in one act that is undone as one', async () => {
    const before = await bare();
    const [a, b, c] = await all();
    const done = await act({ kind: 'same', incidents: [a!.id, b!.id, c!.id] });
    expect(done.incidents).toHaveLength(1);
    const joined = await one(done.incidents[0]!);
    expect(joined.reports).toEqual([...new Set([a, b, c].flatMap((row) => row!.reports))].sort());
    expect(await all()).toHaveLength(desk.incidents - 2);
    await undo(done);
    expect(await bare()).toBe(before);
  });

  it('splits a mention off, and what is left holds together', async () => {
    const before = await bare();
    const row = (await all()).find(({ reports }) => reports.length > 1)!;
    const mentions = await get<readonly { at: object; copy: boolean }[]>(`/incidents/${row.id}/mentions`);
    expect(mentionTold.array().parse(mentions)).toEqual(mentions);
    const own = mentions.filter(({ copy }) => !copy);
    expect(own.length).toBeGreaterThan(1);
    const done = await act({ kind: 'split', incident: row.id, mentions: [own.at(-1)!.at] });
    expect(done.incidents).toHaveLength(2);
    expect((await all()).length).toBeGreaterThan(desk.incidents - 1);
    await undo(done);
    expect(await bare()).toBe(before);
  });

  it('holds two apart, and relates two without joining them', async () => {
    const [a, b] = await all();
    await undo(await act({ kind: 'different', incidents: [a!.id, b!.id] }));
    const done = await act({ kind: 'related', incidents: [a!.id, b!.id] });
    expect((await one(a!.id)).review?.related).toMatchObject([{ incident: b!.id, title: b!.title }]);
    await undo(done);
    expect((await one(a!.id)).review?.related).toEqual([]);
  });

  it('grades, says how far verification is, notes and assigns many at once', async () => {
    const ids = (await all()).slice(0, 3).map(({ id }) => id);
    const deeds = [
      await act({ kind: 'grade', incidents: ids, level: 'discounted' }),
      await act({ kind: 'standing', incidents: ids, standing: 'unverifiable' }),
      await act({ kind: 'note', incidents: ids, reason: 'ask the desk in Tarn' }),
      await act({ kind: 'assign', incidents: ids, to: 'R. Saleh', reason: '' }),
    ];
    for (const id of ids) {
      expect(await one(id)).toMatchObject({
        grade: { level: 'discounted', rule: 'verdict' },
        review: {
          standing: { standing: 'unverifiable' },
          assigned: { to: 'R. Saleh', by: 'N. Haddad' },
          notes: [{ reason: 'ask the desk in Tarn' }],
        },
      });
    }
    const found = await get<{ items: readonly IncidentRow[] }>('/incidents?standing=unverifiable');
    expect(found.items.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const done of deeds) await undo(done);
    expect((await one(ids[0]!)).review).toMatchObject({ notes: [], decided: [] });
  });

  it('accepts, corrects and rejects a value', async () => {
    const { id, figures } = (await all()).find((row) => row.figures.length > 0)!;
    const was = figures[0]!.words;
    await undo(await act({ kind: 'accept', incidents: [id], slot: 'figure', value: was, reason: '' }));
    const value = {
      slot: 'figure',
      of: 'guard',
      low: 12,
      best: 12,
      high: 12,
      hedge: 'exact',
      words: '12 guards',
    };
    const done = await act({ kind: 'correct', incident: id, was, value });
    const corrected = await one(id);
    expect(corrected.figures.map(({ words }) => words)).toContain('12 guards');
    expect(corrected.review?.decided).toMatchObject([{ slot: 'figure', proposed: was, by: 'N. Haddad' }]);
    expect(incident.parse(corrected)).toEqual(corrected);
    await undo(done);
    const gone = await act({ kind: 'reject', incidents: [id], slot: 'figure', value: was });
    expect((await one(id)).figures.map(({ words }) => words)).not.toContain(was);
    await undo(gone);
    expect((await one(id)).figures[0]!.words).toBe(was);
  });

  it('takes an incident that is none out of the record, and back in', async () => {
    const before = await bare();
    const row = (await all()).find(({ reports }) => reports.length > 1)!;
    const done = await act({ kind: 'reject', incidents: [row.id] });
    expect((await all()).map(({ id }) => id)).not.toContain(row.id);
    expect(done.incidents).toEqual([]);
    await undo(done);
    expect(await bare()).toBe(before);
  });

  it('queues what matters most first, and no longer what was accepted', async () => {
    const queue = () => get<{ items: readonly QueueItem[]; next: string | null }>('/queue?limit=500');
    const { items } = await queue();
    expect(pageOf(queueItem).parse({ items, next: null }).items).toEqual(items);
    const scores = items.map(({ urgency }) => urgency.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const contested = items.findIndex(({ incident }) => incident.grade.level === 'contested');
    const plain = items.findIndex(({ incident }) => incident.grade.level === 'single-source');
    expect(contested).toBeLessThan(plain);
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { items: readonly QueueItem[]; next: string | null } = await get(
        `/queue?limit=2${after === '' ? '' : `&after=${after}`}`,
      );
      paged.push(...page.items.map(({ incident }) => incident.id));
      after = page.next;
    }
    expect(paged).toEqual(items.map(({ incident }) => incident.id));
    const first = items[0]!.incident.id;
    const done = await act({ kind: 'accept', incidents: [first], reason: '' });
    expect((await queue()).items.map(({ incident }) => incident.id)).not.toContain(first);
    await undo(done);
    expect((await queue()).items[0]!.incident.id).toBe(first);
  });

  it('asks, first of all, where a later report disagrees, until somebody has looked', async () => {
    const { id, figures } = (await all()).find(isStrike)!;
    const { of, words: was } = figures.find(({ effect }) => effect === 'killed')!;
    const value = {
      ...{ slot: 'figure', of, effect: 'killed', low: 3, best: 3, high: 3, hedge: 'exact' },
      words: `3 ${of} killed`,
    };
    const done = await act({ kind: 'correct', incident: id, was, value });
    expect((await one(id)).review?.asks).toEqual([]);
    await desk.tellAgain();
    const apart = (await all()).find((row) => row.reports.includes('later') && row.id !== id);
    const joined = apart && (await act({ kind: 'same', incidents: [id, apart.id] }));
    const now = (await all()).find((row) => (row.review?.asks.length ?? 0) > 0)!;
    expect(now.review?.asks).toMatchObject([{ slot: 'figure', decided: value.words, report: 'later' }]);
    const { items } = await get<{ items: readonly QueueItem[] }>('/queue');
    expect([items[0]!.incident.id, items[0]!.urgency.reasons[0]]).toEqual([
      now.id,
      expect.stringContaining('Later reports disagree'),
    ]);
    const kept = await act({ kind: 'accept', incidents: [now.id], slot: 'figure', value: value.words });
    expect((await one(now.id)).review?.asks).toEqual([]);
    for (const one of [kept, joined, done]) if (one) await undo(one);
  });

  it('tells who, when and why, and never forgets', async () => {
    const entries = await history();
    expect(historyEntry.array().parse(entries)).toEqual(entries);
    const { id } = (await all())[0]!;
    const done = await act({ kind: 'grade', incidents: [id], level: 'verified' });
    await undo(done);
    const [last, graded] = await history(id);
    expect(last).toMatchObject({ kind: 'undo', words: 'undid: graded verified', by: 'N. Haddad' });
    expect(graded).toMatchObject({
      ...{ words: 'graded verified', reason: 'read both', at: desk.at, undoneBy: last!.id },
      incidents: [id],
    });
    expect(await history()).toHaveLength(entries.length + 2);
  });
});

describe('what makes no sense', () => {
  it.each([
    ['no name', { kind: 'note', incidents: ['x'], reason: 'why', by: '' }, 400],
    ['no reason', { kind: 'grade', incidents: ['x'], level: 'verified', by: 'A', reason: ' ' }, 400],
    ['no such incident', { kind: 'note', incidents: ['none'], reason: 'why', by: 'A' }, 400],
    ['no such grade', { kind: 'grade', incidents: ['x'], level: 'sure', by: 'A', reason: 'why' }, 400],
    ['one incident that is the same', { kind: 'same', incidents: ['x'], by: 'A', reason: 'why' }, 400],
    [
      'no date',
      { kind: 'correct', incident: 'x', value: { slot: 'time', edtf: 'soon' }, by: 'A', reason: 'w' },
      400,
    ],
    ['no such verdict', { kind: 'undo', verdicts: ['none'], by: 'A' }, 400],
  ])('is refused: %s', async (_, deed, status) => {
    const response = await send('/verdicts', deed);
    const json = await response.json();
    expect([response.status, problemJson.safeParse(json).success]).toEqual([status, true]);
  });

  it('is kept as a whole or not at all', async () => {
    const before = (await history()).length;
    const { id } = (await all())[0]!;
    const deed = { kind: 'note', incidents: [id], by: 'A', reason: 'why' };
    expect((await send('/verdicts', [deed, { ...deed, incidents: ['none'] }])).status).toBe(400);
    expect(await history()).toHaveLength(before);
  });

  it('is a decision on what has changed since it was seen', async () => {
    const { id } = (await all())[0]!;
    const deed = { kind: 'note', incidents: [id], by: 'A', reason: 'why' };
    expect((await send('/verdicts', deed, { 'if-match': 'W/"other"' })).status).toBe(412);
    const tag = (
      await desk.app.request('http://localhost:7117/api/v1/incidents', { headers: HOST })
    ).headers.get('etag')!;
    expect((await send('/verdicts', deed, { 'if-match': tag })).status).toBe(201);
  });

  it('is what another site sends', async () =>
    expect((await send('/verdicts', {}, { origin: 'https://evil.example' })).status).toBe(403));
});
