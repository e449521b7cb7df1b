/// Deciding at the command line: each deed is kept, told, and undone.

import { describe, expect, it } from 'vitest';
import type { HistoryEntry, Incident, QueueItem } from '../../src/model/index.ts';
import { cli, newFolder, STORY } from './world.ts';

const ANOTHER = `date 2018-05-02
MISRATA (Northern Press) — A car bomb wounded nine shoppers at a market in Misrata on Monday, the health ministry said.
`;

async function world() {
  const folder = newFolder({ 'a.txt': STORY, 'b.txt': ANOTHER });
  const run = (...args: string[]) => cli(folder, args);
  expect((await run('ingest', 'a.txt', 'b.txt')).code).toBe(0);
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, out, err } = await run(...args, '--json');
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as T;
  };
  const all = () => json<readonly Incident[]>('incidents');
  return { run, json, all };
}

const WHO = ['--by', 'N. Haddad', '--reason', 'read both'];

describe('verdict', () => {
  it('corrects a figure, tells the history, and undoes it', async () => {
    const { run, json, all } = await world();
    const { id, figures } = (await all()).find((one) => one.figures.length > 0)!;
    const was = figures[0]!.words;
    const done = await run(
      'verdict',
      'correct',
      id,
      '--slot',
      'figure',
      '--was',
      was,
      '--value',
      'at least 12 guards',
      ...WHO,
    );
    expect([done.code, done.err]).toEqual([0, '']);
    const verdict = /undo (\w+)/.exec(done.out)![1]!;
    const corrected = await json<Incident>('incident', id);
    expect(corrected.figures[0]).toMatchObject({
      words: 'at least 12 guards',
      low: 12,
      high: null,
      hedge: 'at-least',
    });
    const [entry] = await json<readonly HistoryEntry[]>('history', id);
    expect(entry).toMatchObject({
      by: 'N. Haddad',
      reason: 'read both',
      at: '2018-05-03T10:00:00Z',
      incidents: [id],
    });
    expect((await run('history')).out).toContain('N. Haddad: corrected figure');
    expect((await run('verdict', 'undo', verdict, '--by', 'N. Haddad')).code).toBe(0);
    expect((await json<Incident>('incident', id)).figures[0]!.words).toBe(was);
    expect((await run('history', id)).out).toContain('undone by');
  });

  it('joins, grades, and says what cannot be verified', async () => {
    const { run, json, all } = await world();
    const [a, b] = await all();
    await run('verdict', 'same', a!.id, b!.id, ...WHO);
    const after = await all();
    const joined = after.find(
      ({ reports }) => reports.length === new Set([...a!.reports, ...b!.reports]).size,
    )!;
    expect(joined.mentions.length).toBeGreaterThanOrEqual(a!.mentions.length + b!.mentions.length);
    await run('verdict', 'grade', joined.id, '--level', 'discounted', ...WHO);
    await run('verdict', 'standing', joined.id, '--standing', 'unverifiable', ...WHO);
    const { out } = await run('incident', joined.id);
    expect(out).toContain('unverifiable by N. Haddad, 2018-05-03: read both');
    const { grade, review } = await json<Incident>('incident', joined.id);
    expect([grade.level, review?.standing?.standing]).toEqual(['discounted', 'unverifiable']);
  });

  it('takes what was accepted out of the queue', async () => {
    const { run, json } = await world();
    const queue = await json<readonly QueueItem[]>('queue');
    const { id } = queue[0]!.incident;
    expect((await run('verdict', 'accept', id, '--by', 'A')).code).toBe(0);
    const left = await json<readonly QueueItem[]>('queue');
    expect(left.map(({ incident }) => incident.id)).toEqual(
      queue.slice(1).map(({ incident }) => incident.id),
    );
  });

  it('tells what somebody else decided, and does nothing where that was not seen', async () => {
    const { run, json, all } = await world();
    const { id, title } = (await all())[0]!;
    const first = await run('verdict', 'accept', id, '--by', 'A. Other');
    expect(first.err).toBe('');
    const verdict = /undo (\w+)/.exec(first.out)![1]!;
    const grade = ['verdict', 'grade', id, '--level', 'contested', ...WHO];
    const refused = await run(...grade, '--seen', 'none');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(`A. Other has decided on “${title}” meanwhile: accepted`);
    expect(await json<readonly HistoryEntry[]>('history')).toHaveLength(1);
    expect((await run(...grade, '--seen', 'zzz')).err).toContain('zzz is no verdict');
    const told = await run(...grade);
    expect([told.code, told.err]).toEqual([
      0,
      expect.stringContaining(`A. Other has decided on “${title}” before: accepted`),
    ]);
    // What one has answered oneself is not told again.
    expect((await run('verdict', 'accept', id, ...WHO)).err).toBe('');
    const mine = (await json<readonly HistoryEntry[]>('history'))[0]!.id;
    const other = ['verdict', 'standing', id, '--standing', 'unverifiable', '--by', 'C', '--reason', 'none'];
    expect((await run(...other, '--seen', verdict)).code).toBe(2);
    expect(await run(...other, '--seen', mine)).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    [['verdict', 'note', 'x'], 'say who decides'],
    [['verdict', 'note', 'x', '--by', 'A'], 'say why'],
    [['verdict', 'bless', 'x', ...WHO], 'no incident has the id x'],
    [['verdict', 'undo', 'x', '--by', 'A'], 'is no verdict'],
  ])('says what is wrong with %j', async (args, words) => {
    const { run } = await world();
    const { code, err } = await run(...args);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });
});
