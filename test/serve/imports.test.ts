/// Files handed in: all of them kept or named, none of their names a path, and too much refused as a whole.

import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportDetail } from '../../src/model/index.ts';
import { openEvents } from '../../src/serve/events.ts';
import { type Imports, openImports } from '../../src/serve/imports/index.ts';
import { cleanName } from '../../src/serve/imports/names.ts';
import type { Manifest } from '../../src/serve/imports/state.ts';
import { listen } from '../../src/serve/listen.ts';
import { unusable } from '../../src/store/archive.ts';
import { page } from './desk.ts';

const LIMITS = { files: 50, fileBytes: 4096, allBytes: 64 * 1024 };

let folder: string;
let taken: (readonly [string, string])[];
let imports: Imports;
let app: Hono;
let close: () => Promise<void>;
const events = openEvents({ revision: async () => 'a' });

const openAll = (take?: (manifest: Manifest) => Promise<void>): Imports =>
  openImports({
    ...{ folder, events, limits: LIMITS, now: () => '2018-05-03T10:00:00Z', again: async () => {} },
    take: async (manifest, told) => {
      await take?.(manifest);
      for (const { name, path, bytes, tooLarge } of manifest.files) {
        if (!tooLarge) taken.push([name, readFileSync(path, 'utf8')]);
        const problems = tooLarge ? [{ source: name, message: 'too large' }] : [];
        const outcome = { name, bytes, added: tooLarge ? 0 : 1, already: 0, problems };
        told({ kind: 'file', outcome: { ...outcome, problemCount: problems.length } });
      }
    },
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tetrapylon-in-'));
  taken = [];
  imports = openAll();
  ({ app, close } = await page({ imports }));
});
afterEach(() => close());

const HEADERS = { host: 'localhost:7117', 'X-Tetrapylon': '1' };
const send = (body: BodyInit, headers: Readonly<Record<string, string | undefined>> = {}) => {
  const all = Object.entries({ ...HEADERS, ...headers });
  const given = all.flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as [string, string]],
  );
  return app.request('http://localhost:7117/api/v1/imports', { method: 'POST', body, headers: given });
};

function form(files: readonly (readonly [string, string | Uint8Array<ArrayBuffer>])[]): FormData {
  const all = new FormData();
  for (const [name, text] of files) all.append('file', new Blob([text]), name);
  return all;
}

const BOUNDARY = 'x-edge';
const TYPE = { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` };
const part = (disposition: string, text: string): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${text}\r\n`;

async function detailOf(response: Response): Promise<ImportDetail> {
  expect(response.status).toBe(202);
  await imports.settled();
  const answer = await app.request(new URL(response.headers.get('location')!, 'http://localhost:7117').href, {
    headers: HEADERS,
  });
  return (await answer.json()) as ImportDetail;
}

describe('an import', () => {
  it('is acknowledged, taken in, and told file by file', async () => {
    const detail = await detailOf(
      await send(
        form([
          ['a.txt', 'One.'],
          ['b.txt', 'Two.'],
        ]),
      ),
    );
    expect(taken).toEqual([
      ['a.txt', 'One.'],
      ['b.txt', 'Two.'],
    ]);
    expect(detail).toMatchObject({ state: 'done', files: 2, filesDone: 2, added: 2, aside: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names a file that is too large, and takes the others', async () => {
    const detail = await detailOf(
      await send(
        form([
          ['big.txt', 'x'.repeat(5000)],
          ['b.txt', 'Two.'],
        ]),
      ),
    );
    expect(detail).toMatchObject({ added: 1, aside: 1, problems: 1 });
    expect(taken).toEqual([['b.txt', 'Two.']]);
  });

  it('keeps the bytes as they came, whatever they hold', async () => {
    const hostile = '<svg onload=alert(1)><script>alert(2)</script>\0\r\n--x\r\n';
    await detailOf(await send(form([['a.txt', hostile]])));
    expect(taken).toEqual([['a.txt', hostile]]);
  });

  it('waits while another process writes', async () => {
    let tries = 0;
    imports = openAll(async () => {
      tries += 1;
      if (tries < 3) throw unusable('busy', 'Another process is writing.');
    });
    ({ app } = await page({ imports }));
    expect(await detailOf(await send(form([['a.txt', 'One.']])))).toMatchObject({ state: 'done', added: 1 });
    expect(tries).toBe(3);
  });

  it('that was acknowledged outlives the program; one that was not leaves nothing', async () => {
    imports = openAll(async () => {
      throw new Error('The disk is full.');
    });
    ({ app } = await page({ imports }));
    expect(await detailOf(await send(form([['a.txt', 'One.']])))).toMatchObject({
      state: 'failed',
      message: 'The disk is full.',
    });
    const again = openAll();
    await again.resume();
    await again.settled();
    expect(taken).toEqual([['a.txt', 'One.']]);
    expect(again.list()).toMatchObject([{ state: 'done', added: 1 }]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes what is said of reports that do not say it', async () => {
    const seen: unknown[] = [];
    imports = openAll(async ({ reading }) => void seen.push(reading));
    ({ app } = await page({ imports }));
    const all = form([['a.txt', 'One.']]);
    all.set('published', '2018-05-02');
    all.set('outlet', 'Harbour Wire');
    await detailOf(await send(all));
    expect(seen).toEqual([{ published: '2018-05-02', outlet: 'Harbour Wire' }]);
  });
});

describe('what is refused', () => {
  it.each([
    ['no file at all', `${part('name="published"', '2018-05-02')}--${BOUNDARY}--\r\n`, TYPE, 400],
    ['a form that breaks off', part('name="file"; filename="a.txt"', 'One.'), TYPE, 400],
    ['a form without an edge', 'anything', { 'Content-Type': 'multipart/form-data' }, 400],
    [
      'another edge than it says',
      part('name="f"; filename="a"', 'x'),
      { 'Content-Type': 'multipart/form-data; boundary=other' },
      400,
    ],
    ['nothing', '', TYPE, 400],
    ['no form', '{}', { 'Content-Type': 'text/plain' }, 415],
  ])('%s', async (_, body, type, status) => {
    const response = await send(body, type);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
    expect(readdirSync(folder)).toEqual([]);
    expect(taken).toEqual([]);
  });

  it('what breaks off with its connection, and leaves nothing behind', async () => {
    const server = await listen(app.fetch, { number: 0, fixed: false });
    for (let i = 0; i < 12; i++) {
      const socket = connect(server.port, '127.0.0.1');
      const head = ['POST /api/v1/imports HTTP/1.1', `Host: localhost:${server.port}`, 'X-Tetrapylon: 1'];
      const sized = [
        `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
        'Content-Length: 100000',
        '',
        '',
      ];
      socket.write([...head, ...sized].join('\r\n') + part('name="file"; filename="a.txt"', 'One.'));
      await expect.poll(() => readdirSync(folder).length).toBe(1);
      socket.destroy();
      await expect.poll(() => readdirSync(folder)).toEqual([]);
    }
    await server.close();
    expect([imports.isFull(), taken]).toEqual([false, []]);
  });

  it('very many files', async () => {
    const response = await send(form(Array.from({ length: 10_000 }, (_, i) => [`${i}.txt`, 'x'] as const)));
    expect([response.status, readdirSync(folder)]).toEqual([413, []]);
  });

  it('very many bytes, before they are all read', async () => {
    let sent = 0;
    const chunk = new Uint8Array(64 * 1024);
    const body = new ReadableStream<Uint8Array>({
      start: (sink) =>
        sink.enqueue(
          new TextEncoder().encode(
            `--${BOUNDARY}\r\nContent-Disposition: form-data; name="f"; filename="a"\r\n\r\n`,
          ),
        ),
      pull: (sink) => {
        sent += chunk.length;
        if (sent > 100 * 1024 * 1024) sink.close();
        else sink.enqueue(chunk);
      },
    });
    const response = await app.request('http://localhost:7117/api/v1/imports', {
      ...{ method: 'POST', body, duplex: 'half', headers: { ...HEADERS, ...TYPE } },
    } as RequestInit);
    expect([response.status, readdirSync(folder)]).toEqual([413, []]);
    expect(sent).toBeLessThan(1024 * 1024);
  });

  it('a day that is none', async () => {
    const all = form([['a.txt', 'One.']]);
    all.set('published', 'yesterday');
    expect([(await send(all)).status, readdirSync(folder)]).toEqual([400, []]);
  });

  it('more than may wait', async () => {
    let go = (): void => {};
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    imports = openAll(() => gate);
    ({ app } = await page({ imports }));
    const statuses: number[] = [];
    for (let i = 0; i < 9; i++) statuses.push((await send(form([['a.txt', `${i}`]]))).status);
    go();
    await imports.settled();
    expect(statuses).toEqual([202, 202, 202, 202, 202, 202, 202, 202, 503]);
  });

  it.each([
    ['without the header', { 'X-Tetrapylon': undefined }, 403],
    ['from another site', { origin: 'https://evil.example' }, 403],
    ['from another port', { origin: 'http://localhost:8080' }, 403],
    ['by a form elsewhere', { 'sec-fetch-site': 'cross-site' }, 403],
    ['under another name', { host: 'evil.example' }, 403],
  ])('%s', async (_, headers, status) => {
    const body = `${part('name="file"; filename="a.txt"', 'One.')}--${BOUNDARY}--\r\n`;
    expect((await send(body, { ...TYPE, ...headers })).status).toBe(status);
    await imports.settled();
  });
});

describe('names', () => {
  it.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['..\\..\\windows\\win.ini', 'windows/win.ini'],
    ['/etc/shadow', 'etc/shadow'],
    ['C:\\a\\b.txt', 'a/b.txt'],
    ['a\0b.txt', 'ab.txt'],
    ['\u202Etxt.exe', 'txt.exe'],
    ['....//....//x.txt', 'x.txt'],
    ['', 'file 7'],
    ['...', 'file 7'],
    ['a/b/c/d/e/f.txt', 'c/d/e/f.txt'],
    [`${'x'.repeat(500)}.txt`, `${'x'.repeat(115)}….txt`],
    ['<img src=x>.txt', '<img src=x>.txt'],
  ])('%j is called %j', (given, name) => expect(cleanName(given, 7)).toBe(name));

  it('that were given become no path', async () => {
    const names = ['../../escaped.txt', '/tmp/escaped.txt', '..\\escaped.txt', 'a\0.txt'];
    const body = names.map((name) => part(`name="file"; filename="${name}"`, 'x')).join('');
    await detailOf(await send(`${body}--${BOUNDARY}--\r\n`, TYPE));
    expect(taken.map(([name]) => name)).not.toContain('../../escaped.txt');
    expect(existsSync(join(folder, '../../escaped.txt'))).toBe(false);
    expect(existsSync('/tmp/escaped.txt')).toBe(false);
  });
});
