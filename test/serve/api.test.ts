/// The interface for other programs: every address answers in the shape that its description says.

import type { z } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as ledger from '../../src/serve/api/ledger-schemas.ts';
import * as gives from '../../src/serve/api/reading-schemas.ts';
import { historyEntry, mentionTold } from '../../src/serve/api/review-schemas.ts';
import * as shape from '../../src/serve/api/schemas.ts';
import { page, TEXT } from './desk.ts';

let app: Hono;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ app, close } = await page());
});
afterAll(() => close());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.request(`http://localhost:7117/api/v1${path}`, { headers: { host: 'localhost:7117', ...headers } });

const ids = (json: unknown) => (json as { items: { id: string }[] }).items.map(({ id }) => id);

const ADDRESSES: readonly (readonly [string, z.ZodType, (json: unknown) => void])[] = [
  ['/reports', shape.pageOf(gives.reportRow), (json) => expect(ids(json)).toEqual(['r1'])],
  ['/reports/r1', shape.report, (json) => expect(json).toMatchObject({ id: 'r1', text: TEXT })],
  [
    '/reports/r1/annotation',
    shape.annotation,
    (json) => expect(json).toMatchObject({ id: 'r1', times: [{ text: 'Tuesday' }] }),
  ],
  ['/incidents', shape.pageOf(shape.incidentRow), (json) => expect(ids(json)).toEqual(['i2', 'i1'])],
  [
    '/incidents?sort=sources&descending=true&limit=1',
    shape.pageOf(shape.incidentRow),
    (json) =>
      expect([ids(json), json]).toEqual([['i2'], expect.objectContaining({ next: expect.any(String) })]),
  ],
  [
    '/incidents?grade=contested',
    shape.pageOf(shape.incidentRow),
    (json) => expect(ids(json)).toEqual(['i2']),
  ],
  [
    '/incidents?since=2018-05-02',
    shape.pageOf(shape.incidentRow),
    (json) => expect(ids(json)).toEqual(['i2']),
  ],
  [
    '/incidents?actor=coast+guard&place=libya&type=clash&until=2018-05',
    shape.pageOf(shape.incidentRow),
    (json) => expect(ids(json)).toHaveLength(2),
  ],
  ['/incidents/facets', shape.facets, (json) => expect(json).toMatchObject({ total: 2 })],
  ['/incidents/i1', shape.incident, (json) => expect(json).toMatchObject({ id: 'i1' })],
  ['/incidents/i1/links', shape.link.array(), (json) => expect(json).toEqual([])],
  [
    '/incidents/i1/beside',
    shape.background.array(),
    (json) => expect(json).toMatchObject([{ id: 'b1', of: 'i1', why: 'Blame is no event.' }]),
  ],
  ['/search?q=guards', shape.hit.array(), (json) => expect(json).toMatchObject([{ report: 'r1' }])],
  ['/origins', shape.pageOf(shape.origin), (json) => expect(ids(json)).toEqual([])],
  ['/copies', shape.pageOf(shape.copyGroup), (json) => expect(ids(json)).toEqual([])],
  ['/sites', shape.pageOf(ledger.site), (json) => expect(ids(json)).toEqual([])],
  ['/tenures', shape.pageOf(ledger.tenure), (json) => expect(ids(json)).toEqual([])],
  ['/appointments', shape.pageOf(ledger.appointment), (json) => expect(ids(json)).toEqual([])],
  ['/queue', shape.pageOf(shape.queueItem), (json) => expect(json).toMatchObject({ items: [{}, {}] })],
  ['/verdicts', shape.pageOf(historyEntry), (json) => expect(ids(json)).toEqual([])],
  ['/incidents/i1/mentions', mentionTold.array(), (json) => expect(json).toEqual([])],
  ['/incidents/i1/alike', shape.alike.array(), (json) => expect(json).toEqual([])],
  ['/links', shape.pageOf(shape.link), (json) => expect(ids(json)).toEqual([])],
];

describe('the interface', () => {
  it.each(ADDRESSES)('answers %s', async (path, described, check) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    const json: unknown = await response.json();
    expect(described.parse(json)).toEqual(json);
    check(json);
  });

  it('tells what the archive holds', async () =>
    expect(await (await ask('')).json()).toMatchObject({
      counts: { incidents: 2, reports: 1, problems: 1 },
    }));

  it('leads from a claim to what it is about', async () =>
    expect(await (await ask('/claims/c3')).json()).toMatchObject({ claim: { id: 'c3', stance: 'denies' } }));

  it('gives the bytes of a report as they came, and never as a page', async () => {
    const response = await ask('/reports/r1/raw');
    expect(await response.text()).toBe(TEXT);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
  });

  it.each(['/incidents/none', '/incidents/none/beside', '/reports/none', '/claims/none', '/nothing'])(
    'knows no %s',
    async (path) => {
      const response = await ask(path);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json',
      ]);
      expect(shape.problemJson.safeParse(await response.json()).success).toBe(true);
    },
  );

  it.each([
    ['/incidents?limit=0', 'limit'],
    ['/incidents?limit=many', 'limit'],
    ['/incidents?grade=certain', 'grade'],
    ['/incidents?since=yesterday', 'since'],
    ['/incidents?after=nonsense', 'not a place in a list'],
    [`/incidents?title=${'x'.repeat(500)}`, 'title'],
  ])('says what is wrong with %s', async (path, word) => {
    const response = await ask(path);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain(word);
  });

  it('answers nothing anew while nothing has changed', async () => {
    const tag = (await ask('/incidents')).headers.get('etag')!;
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    const again = await ask('/incidents', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('/incidents', { 'if-none-match': 'W/"other"' })).status).toBe(200);
  });

  it('describes what may be sent, and what comes of it', async () => {
    const { paths, components } = (await (await ask('/openapi.json')).json()) as {
      paths: Record<
        string,
        { post?: { requestBody: { required: boolean }; responses: Record<string, unknown> } }
      >;
      components: { schemas: Record<string, unknown> };
    };
    for (const path of ['/verdicts', '/verdicts/undo']) {
      expect(paths[path]?.post?.requestBody.required).toBe(true);
      expect(Object.keys(paths[path]?.post?.responses ?? {})).toEqual(['201', '400', '403', '412', '503']);
    }
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['Act', 'SlotValue', 'Performed', 'Review', 'HistoryEntry', 'QueueItem']),
    );
  });

  it('describes every address', async () => {
    const { openapi, paths } = (await (await ask('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, { get?: { responses: Record<string, unknown> } }>;
    };
    expect(openapi).toBe('3.1.0');
    for (const [path] of ADDRESSES) {
      const plain = path.replace(/\?.*/, '').replace(/\/(?:r1|i1)/, '/{id}');
      expect(Object.keys(paths)).toContain(plain);
      expect(paths[plain]?.get?.responses['200']).toBeDefined();
    }
  });
});
