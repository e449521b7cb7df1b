/// What map, timeline, calendar and sources ask: answers are in the shape that the description says.

import type { z } from '@hono/zod-openapi';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mapAreas } from '../../src/serve/api/areas.ts';
import { calendarMonth } from '../../src/serve/api/months.ts';
import { newsSources, oneSource } from '../../src/serve/api/sources.ts';
import { timeline } from '../../src/serve/api/timeline.ts';
import { page } from './desk.ts';

let app: Hono;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ app, close } = await page());
});
afterAll(() => close());

const ask = (path: string) =>
  app.request(`http://localhost:7117/api/v1${path}`, { headers: { host: 'localhost:7117' } });

const ADDRESSES: readonly (readonly [string, z.ZodType, (json: unknown) => void])[] = [
  [
    '/map',
    mapAreas,
    (json) =>
      expect(json).toMatchObject({
        ...{ total: 2, nowhere: 0, left: 0 },
        areas: [{ name: 'Sidra', count: 2, grades: { contested: 1, 'single-source': 1 } }],
      }),
  ],
  ['/map?grade=contested', mapAreas, (json) => expect(json).toMatchObject({ total: 1 })],
  ['/map?spot=Sid', mapAreas, (json) => expect(json).toMatchObject({ total: 0, areas: [] })],
  [
    '/timeline?from=2018-01-01&to=2018-12-31',
    timeline,
    (json) =>
      expect(json).toMatchObject({
        ...{ total: 2, groups: [{ value: 'armed-clash', count: 2, bins: [] }], changes: [] },
        items: [{ id: 'i2' }, { id: 'i1', group: 'armed-clash', grade: 'single-source', place: 'Sidra' }],
      }),
  ],
  [
    '/timeline?from=2018-05-01&to=2018-05-01&by=grade&grade=contested',
    timeline,
    (json) => expect(json).toMatchObject({ total: 1, groups: [{ value: 'contested' }] }),
  ],
  [
    '/timeline?from=2019-05-01&to=2019-05-02&by=place',
    timeline,
    (json) => expect(json).toEqual({ total: 0, groups: [], items: [], changes: [] }),
  ],
  [
    '/sources',
    newsSources,
    (json) =>
      expect(json).toMatchObject({
        sources: [{ name: 'Harbour Wire', reports: 1, words: 16, incidents: 2, onlyHere: 2, claims: 3 }],
        flows: [],
      }),
  ],
  [
    '/sources/one?name=Harbour+Wire',
    oneSource,
    (json) => expect(json).toMatchObject({ total: 1, reports: [{ id: 'r1', title: 'Raiders strike' }] }),
  ],
  [
    '/calendar?month=2018-05',
    calendarMonth,
    (json) =>
      expect(json).toEqual({
        month: '2018-05',
        days: [{ day: '2018-05-01', total: 1, planned: 0, types: [{ value: 'armed-clash', count: 1 }] }],
        spans: [expect.objectContaining({ id: 'i2', edtf: '2018-04~/2018-05', grade: 'contested' })],
        ...{ spansTotal: 1, meetings: [], near: { before: null, after: null } },
      }),
  ],
  [
    '/calendar?month=2018-04&grade=single-source',
    calendarMonth,
    (json) => expect(json).toMatchObject({ days: [], spans: [], near: { before: null, after: '2018-05' } }),
  ],
];

describe('what views ask', () => {
  it.each(ADDRESSES)('%s is answered', async (path, described, check) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    const json: unknown = await response.json();
    expect(described.parse(json)).toEqual(json);
    check(json);
  });

  it.each([
    'from=2019-01-01&to=2018-01-01',
    'from=2018&to=2019',
    'to=2018-01-01',
    'from=2018-02-30&to=2018-03-01',
  ])('a stretch of time %s is refused in words', async (query) =>
    expect((await ask(`/timeline?${query}`)).status).toBe(400),
  );

  it('no source has another name than its own', async () =>
    expect((await ask('/sources/one?name=Harbour')).status).toBe(404));

  it.each(['2018', '2018-13', '0000-01', 'May'])('%s is no month', async (month) =>
    expect((await ask(`/calendar?month=${month}`)).status).toBe(400),
  );

  it('is described', async () => {
    const { paths } = (await (await ask('/openapi.json')).json()) as { paths: Record<string, unknown> };
    for (const [path] of ADDRESSES) expect(Object.keys(paths)).toContain(path.replace(/\?.*/, ''));
  });
});
