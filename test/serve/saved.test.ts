/// Saved views through the interface: kept in the archive, one name once, and told to be changed by who may.

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { page } from './desk.ts';

const archive = openSqlite(mkdtempSync(join(tmpdir(), 'tetrapylon-saved-')), 'write');
let desk: Awaited<ReturnType<typeof page>>;
beforeAll(async () => {
  desk = await page({ archive, write: (work) => work(archive), now: () => '2019-01-01T10:00:00Z' });
});
afterAll(async () => {
  await desk.close();
  await archive.close();
});

const ask = (method: string, path: string, body?: object, headers: object = { 'X-Tetrapylon': '1' }) =>
  desk.app.request(`/api/v1${path}`, {
    method,
    headers: { Host: 'localhost', 'Content-Type': 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
const VIEW = { name: 'Unsettled', query: '?sort=title&grade=contested&nonsense=1', by: 'R. Amari' };

it('keeps, renames and deletes, and each change is another state of the archive', async () => {
  const before = (await ask('GET', '/views')).headers.get('etag');
  const made = await ask('POST', '/views', VIEW);
  expect(made.status).toBe(201);
  const { view } = (await made.json()) as { view: { id: string; query: string } };
  expect(view.query).toBe('grade=contested&sort=title');
  const told = await ask('GET', '/views');
  expect(told.headers.get('etag')).not.toBe(before);
  expect(await told.json()).toMatchObject({ items: [{ name: 'Unsettled', by: 'R. Amari' }] });

  expect((await ask('POST', '/views', { ...VIEW, name: 'unsettled' })).status).toBe(400);
  expect((await ask('PUT', `/views/${view.id}`, { name: 'Open', by: 'N. H.' })).status).toBe(201);
  expect(await (await ask('GET', `/views/${view.id}`)).json()).toMatchObject({
    ...{ name: 'Open', by: 'N. H.', query: 'grade=contested&sort=title' },
  });
  expect((await ask('DELETE', `/views/${view.id}`, {})).status).toBe(201);
  expect((await ask('GET', `/views/${view.id}`)).status).toBe(404);
  expect((await ask('DELETE', `/views/${view.id}`, {})).status).toBe(404);
  expect((await ask('PUT', `/views/${view.id}`, { by: 'N. H.' })).status).toBe(404);
});

it('refuses what the list cannot be asked, and who may change nothing', async () => {
  expect((await ask('POST', '/views', { ...VIEW, query: 'grade=great' })).status).toBe(400);
  expect((await ask('POST', '/views', { ...VIEW, name: ' ' })).status).toBe(400);
  expect((await ask('POST', '/views', VIEW, {})).status).toBe(403);
  expect(await archive.savedViews()).toEqual([]);
});
