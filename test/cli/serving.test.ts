/// An archive served for real: threads that answer and one that writes, files handed in, the page told of it.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serveArchive } from '../../src/cli/serving.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { cli, line, newFolder, STORY } from './world.ts';

let cwd: string;
let serving: Serving;

const served = (folder: string): Promise<Serving> =>
  serveArchive(
    {},
    {
      ...{ cwd: folder, env: {}, watched: false, now: () => '2018-05-03T10:00:00Z' },
      ...{ out: async () => {}, err: () => {}, ended: async () => {} },
      stdin: (async function* () {})(),
    },
  );

beforeAll(async () => {
  cwd = newFolder({ 'a.txt': STORY });
  await cli(cwd, ['ingest', 'a.txt']);
  serving = await served(cwd);
});
afterAll(() => serving.close());

const HEADERS = { host: 'localhost:7117', 'X-Tetrapylon': '1' };
const ask = async (path: string, init: RequestInit = {}): Promise<Response> =>
  serving.app.request(`http://localhost:7117/api/v1${path}`, { headers: HEADERS, ...init });

async function ended(id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const one = (await (await ask(`/imports/${id}`)).json()) as Record<string, unknown>;
    if (one.state === 'done' || one.state === 'failed') return one;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('an archive that is served', () => {
  it('answers from its threads what it would answer itself', async () => {
    const response = await ask('/record');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    const archive = openSqlite(`${cwd}/archive`, 'read');
    const { incidents } = await archive.record();
    await archive.close();
    expect((await response.json()) as object).toMatchObject({ incidents });
    expect((await ask('/incidents/none')).status).toBe(404);
  });

  it('takes files in, keeps their bytes, and brings the record up to date', async () => {
    const before = (await ask('')).headers.get('etag');
    const form = new FormData();
    form.append(
      'file',
      new Blob([line('w1', 'Two guards were killed near Sirte on Monday.'), 'no json\n']),
      'wire.jsonl',
    );
    form.append('file', new Blob([new Uint8Array([0, 1, 2, 3])]), 'picture.pdf');
    const response = await ask('/imports', { method: 'POST', body: form });
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as { id: string };
    expect(await ended(id)).toMatchObject({
      ...{ state: 'done', added: 1, aside: 1, problems: 2 },
      outcomes: [
        { name: 'wire.jsonl', added: 1, problems: [{ source: 'wire.jsonl:2' }] },
        { name: 'picture.pdf', added: 0, problemCount: 1 },
      ],
    });
    expect(await (await ask('/reports/w1/raw')).text()).toContain('Two guards');
    expect(await (await ask('')).json()).toMatchObject({ counts: { reports: 2 } });
    expect((await ask('')).headers.get('etag')).not.toBe(before);
  });
});

describe('an archive whose record is not current', () => {
  it('is shown as it was, and brought up to date meanwhile', async () => {
    const folder = newFolder({ 'a.txt': STORY, 'b.jsonl': line('w1', 'Two guards were killed near Sirte.') });
    await cli(folder, ['ingest', 'a.txt']);
    await cli(folder, ['ingest', 'b.jsonl', '--no-rebuild']);
    const other = await served(folder);
    const reports = async (): Promise<number> => {
      const response = await other.app.request('http://localhost:7117/api/v1/reports', { headers: HEADERS });
      return ((await response.json()) as { items: readonly unknown[] }).items.length;
    };
    expect(await reports()).toBe(1);
    await other.begin();
    while ((await reports()) === 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await reports()).toBe(2);
    await other.close();
  });
});

describe('serve', () => {
  it('makes a token where others may come in, and prints it in the address', async () => {
    const { code, out } = await cli(cwd, ['serve', '--host', '127.0.0.1', '--port', '0']);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/Open http:\/\/\S+:\d+\/\?token=[\w-]{32} in a browser/),
    ]);
    const given = await cli(cwd, ['serve', '--token', 'sixteen-or-more-of-it', '--port', '0']);
    expect(given.out).toContain('?token=sixteen-or-more-of-it');
    expect((await cli(cwd, ['serve', '--port', '0'])).out).not.toContain('token');
  });

  it.each(['short', 'has spaces and; signs in it'])('takes no token such as %j', async (token) => {
    const { code, err } = await cli(cwd, ['serve', '--token', token]);
    expect([code, err]).toEqual([2, expect.stringMatching(/^tetrapylon: --token /)]);
  });
});
