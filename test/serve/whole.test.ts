/// What the command line can do beyond lists, by address: where something comes from, briefs, exports, reading.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.ts';
import { annotate } from '../../src/pipeline.ts';
import { brief } from '../../src/serve/api/whole.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { claim, record } from '../store/fixtures.ts';
import { loadResources } from '../support/resources.ts';
import { page } from './desk.ts';

let app: Hono;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ app, close } = await page({
    annotate: async (report) => annotate(report, loadResources()),
    write: async () => {
      throw new Error('nothing is written here');
    },
  }));
});
afterAll(() => close());

const HEADERS = { host: 'localhost:7117', 'X-Tetrapylon': '1', 'Content-Type': 'application/json' };
const ask = (path: string, body?: unknown) =>
  app.request(`http://localhost:7117/api/v1${path}`, {
    headers: HEADERS,
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
const json = async (path: string, body?: unknown) => (await ask(path, body)).json() as Promise<never>;

describe('where something comes from', () => {
  it.each([
    ['c3', { kind: 'claim', claim: { id: 'c3' }, evidence: [{ report: 'r1' }] }],
    ['r1', { kind: 'report', report: { id: 'r1' } }],
    ['i1', { kind: 'incident', incident: { id: 'i1' }, beside: [{ id: 'b1' }] }],
    ['b1', { kind: 'background', background: { id: 'b1' }, host: { id: 'i1' } }],
  ])('%s', async (id, told) => expect(await json(`/explain/${id}`)).toMatchObject(told));

  it('says what an id may be the beginning of', async () => {
    expect((await ask('/explain/i')).status).toBe(404);
    expect(await json('/find?id=i')).toEqual({
      items: [
        { kind: 'incident', id: 'i1' },
        { kind: 'incident', id: 'i2' },
      ],
    });
  });

  it('tells whether the store is sound', async () =>
    expect(await json('/check')).toEqual({ sound: true, wrong: [] }));
});

describe('a brief', () => {
  it('has a citation for every sentence, with outlet, date and quote', async () => {
    const told = brief.parse(await json('/brief'));
    expect(told.sections).toHaveLength(2);
    const cited = told.sections.flatMap(({ sentences }) => sentences.flatMap(({ notes }) => notes));
    expect(new Set(cited)).toEqual(new Set(told.notes.map(({ number }) => number)));
    for (const note of told.notes)
      expect('verdict' in note ? [note.by] : [note.quote, note.published]).not.toContain('');
  });

  it('keeps to what is asked for', async () => {
    expect(await json('/brief?since=2019')).toMatchObject({ sections: [] });
    expect((await json('/brief?kind=nothing,neither')) as object).toMatchObject({ sections: [] });
    expect((await ask('/brief?since=yesterday')).status).toBe(400);
  });

  it.each(['brief.html', 'brief.md'])('is a file, %s, in which words of reports are words', async (file) => {
    const response = await ask(`/${file}`);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${file}"`);
    const text = await response.text();
    expect(text).not.toMatch(/(?<!\\)<img/);
    expect(text).not.toMatch(/<script/);
  });
});

describe('exports', () => {
  it('are tables that no spreadsheet takes for a program', async () => {
    const response = await ask('/export/incidents.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="incidents.csv"');
    const [head, ...rows] = (await response.text()).trimEnd().split('\r\n');
    expect(head).toMatch(/^id,title,type,/);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('"<img src=x onerror=alert(1)> ""raid"""');
  });

  it('keep to the limits of lists', async () => {
    const lines = (await (await ask('/export/incidents.ndjson?grade=contested')).text())
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['i2']);
  });

  it.each([
    ['incidents.json', 2],
    ['claims.ndjson', 3],
    ['reports.ndjson', 1],
  ])('%s holds %i', async (file, count) => {
    const text = await (await ask(`/export/${file}`)).text();
    const items = file.endsWith('.json') ? (JSON.parse(text) as unknown[]) : text.trimEnd().split('\n');
    expect(items.length).toBeGreaterThanOrEqual(count);
  });

  it('can be taken in again', async () => {
    const text = await (await ask('/export/reports.ndjson')).text();
    expect(JSON.parse(text)).toMatchObject({
      id: 'r1',
      published: expect.any(String),
      text: expect.any(String),
    });
  });

  it('of another name are told', async () => {
    expect((await ask('/export/everything.exe')).status).toBe(404);
    expect((await ask('/export/incidents.csv?grade=sure')).status).toBe(400);
  });
});

describe('reading of what is sent along', () => {
  const reports = [{ published: '2018-05-02', text: 'Raiders killed six guards near Sirte on Tuesday.' }];

  it('annotates, relates, and makes a record', async () => {
    expect(await json('/annotate', { reports })).toMatchObject({
      annotations: [{ times: [{ text: 'Tuesday', value: '2018-05-01' }] }],
      problems: [],
    });
    expect(await json('/relate', { reports })).toMatchObject({ copies: [], incidents: expect.any(Array) });
    expect(await json('/record', { reports })).toMatchObject({ reports: [{ published: '2018-05-02' }] });
  });

  it.each([[{}], [{ reports: [] }], [{ reports: [{ text: 7 }] }], ['no json']])(
    'refuses %j',
    async (body) => {
      const response = await ask('/annotate', body);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        400,
        'application/problem+json',
      ]);
    },
  );

  it('takes no more than so many bytes', async () => {
    const text = 'x'.repeat(9 * 1024 * 1024);
    expect((await ask('/annotate', { reports: [{ text }] })).status).toBe(413);
  });
});

/// Where each command is found; what only starts or serves has none.
const WHERE: Readonly<Record<string, string>> = {
  ingest: 'post /imports',
  reports: 'get /reports',
  incidents: 'get /incidents',
  incident: 'get /incidents/{id}',
  sites: 'get /sites',
  control: 'get /tenures',
  calendar: 'get /appointments',
  search: 'get /search',
  explain: 'get /explain/{id}',
  brief: 'get /brief',
  annotate: 'post /annotate',
  relate: 'post /relate',
  record: 'post /record',
  history: 'get /verdicts',
};
const NOWHERE: ReadonlySet<string> = new Set(['start', 'serve', 'watch', 'completion']);

/// Of options, what is no limit of a question: where the archive is, and how the answer is written.
const OF_THE_SHELL: ReadonlySet<string> = new Set(['archive', 'json', 'format']);
/// What a command takes without a flag.
const OPERANDS: Readonly<Record<string, string>> = { control: 'place', search: 'q', history: 'incident' };

interface Described {
  readonly parameters?: readonly { readonly name: string }[];
}

describe('the description', () => {
  it('has each limit of a command that lists, by the same name', async () => {
    const { paths } = (await json('/openapi.json')) as { paths: Record<string, Record<string, Described>> };
    const listing = COMMANDS.flatMap(({ name, options = [] }) => {
      const [method, path] = (WHERE[name] ?? (name === 'queue' ? 'get /queue' : '')).split(' ');
      if (method !== 'get' || path === undefined) return [];
      const flags = options.map(({ flags }) => /^--([a-z]+)/.exec(flags)![1]!);
      const wanted = [
        ...flags.filter((flag) => !OF_THE_SHELL.has(flag)),
        ...(OPERANDS[name] ? [OPERANDS[name]] : []),
      ];
      const there = (paths[path]?.get?.parameters ?? []).map((one) => one.name);
      return wanted.map((limit) => [`${name} ${limit}`, there.includes(limit)] as const);
    });
    expect(listing.length).toBeGreaterThan(12);
    expect(listing.filter(([, there]) => !there)).toEqual([]);
  });

  it('lists who held one place, wherever it stands among the others', async () => {
    const archive = openSqlite(mkdtempSync(join(tmpdir(), 'tetrapylon-tenures-')), 'write');
    const tenures = ['Sirte', 'Brega', 'Khoms', 'Khoms'].map((place, i) => ({
      ...{ place, holder: `Holder ${i}`, begin: '2018-05', end: null, claims: [claim(`held-${i}`)] },
    }));
    await archive.writeRecord({ ...record([]), tenures }, { rules: 'a', inputs: '' });
    const served = await page({ archive });
    const holders = async (query: string): Promise<readonly string[]> => {
      const response = await served.app.request(`http://localhost:7117/api/v1/tenures?${query}`, {
        headers: HEADERS,
      });
      const { items } = (await response.json()) as { items: readonly { holder: string }[] };
      return items.map(({ holder }) => holder);
    };
    expect(await holders('')).toHaveLength(4);
    expect(await holders('place=HOM&limit=1')).toEqual(['Holder 2']);
    expect(await holders('place=khoms')).toEqual(['Holder 2', 'Holder 3']);
    expect(await holders('place=nowhere')).toEqual([]);
    await served.close();
  });

  it('has an address for everything that the command line can do', async () => {
    const { paths } = (await json('/openapi.json')) as { paths: Record<string, Record<string, unknown>> };
    const there = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const wanted = COMMANDS.map(({ name }) => name).filter((name) => !NOWHERE.has(name));
    const missing = wanted.filter((name) => WHERE[name] !== undefined && !there.includes(WHERE[name]));
    expect(missing).toEqual([]);
    expect(
      wanted.filter((name) => WHERE[name] === undefined && !there.some((one) => one.includes(name))),
    ).toEqual([]);
  });
});
