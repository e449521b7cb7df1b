/// Every address of the page and of the JSON interface, and what stands guard before them.

import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guard } from '../../src/serve/guard.ts';
import { listen } from '../../src/serve/listen.ts';
import { page } from './desk.ts';

let app: Hono;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ app, close } = await page());
});
afterAll(() => close());

const get = (path: string, host = 'localhost:7117', method = 'GET') =>
  app.request(`http://localhost:7117${path}`, { method, headers: { host } });

const PAGES = [
  '/',
  '/?grade=contested',
  '/?place=Sidra&since=2018',
  '/incidents/i1',
  '/incidents/i2',
  '/reports',
  '/reports/r1',
  '/reports/r1?at=17-27&layer=times',
  '/compare?a=r1',
  '/sites',
  '/control',
  '/calendar',
  '/problems',
  '/import',
  '/brief',
  '/api',
  '/search?q=guards',
  '/search',
];

describe('the page', () => {
  it.each(PAGES)('%s is whole, and runs and loads nothing of strangers', async (path) => {
    const response = await get(path);
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=UTF-8',
    ]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toMatch(/^<!doctype html>[\s\S]*<\/html>\s*$/);
    expect(text).not.toMatch(/<img|<script>|onerror=alert\(1\)>|\sstyle=|https?:\/\//);
  });

  it.each([
    '/incidents/none',
    '/reports/none',
    '/nowhere',
    '/assets/../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/assets/none.js',
  ])('%s is not there', async (path) => expect((await get(path)).status).toBe(404));

  it.each(['page.css', 'main.js', 'icon.svg', 'archivo.woff2', 'literata.woff2'])(
    'serves %s',
    async (name) => {
      const response = await get(`/assets/${name}`);
      expect([response.status, (await response.arrayBuffer()).byteLength > 100]).toEqual([200, true]);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );
});

describe('the guard', () => {
  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:7117', ''])(
    'turns the host %j away',
    async (host) => expect((await get('/', host)).status).toBe(403),
  );
  it.each(['localhost', '127.0.0.1:1', '[::1]:7117'])('lets %s in', async (host) =>
    expect((await get('/', host)).status).toBe(200),
  );
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('refuses %s', async (method) =>
    expect((await get('/', undefined, method)).status).toBe(405),
  );
});

describe('the guard of what changes something', () => {
  const writing = new Hono();
  guard(writing, { writes: true });
  writing.post('/api/v1/notes', (c) => c.text('taken'));
  const fine = { host: 'localhost:7117', 'x-tetrapylon': '1', 'content-type': 'application/json' };
  const post = (headers: Readonly<Record<string, string>>, path = '/api/v1/notes') =>
    writing.request(`http://localhost:7117${path}`, { method: 'POST', body: '{}', headers });

  it.each([
    ['a program', fine],
    ['the page itself', { ...fine, origin: 'http://localhost:7117', 'sec-fetch-site': 'same-origin' }],
    ['JSON that tells its alphabet', { ...fine, 'content-type': 'application/json; charset=utf-8' }],
  ])('takes %s', async (_, headers) => expect(await (await post(headers)).text()).toBe('taken'));

  const { 'x-tetrapylon': __, ...bare } = fine;
  it.each([
    ['another site', { ...fine, origin: 'https://evil.example' }, 403],
    ['another port of this computer', { ...fine, origin: 'http://localhost:3000' }, 403],
    ['a page without an origin', { ...fine, origin: 'null' }, 403],
    ['what a browser calls another site', { ...fine, 'sec-fetch-site': 'cross-site' }, 403],
    ['another name for this computer', { ...fine, host: 'evil.example' }, 403],
    ['what a form could send', bare, 403],
    ['a form', { ...fine, 'content-type': 'text/plain' }, 415],
  ])('refuses %s, and says why', async (_, headers, status) => {
    const response = await post(headers);
    expect([response.status, (await response.text()).length > 20]).toEqual([status, true]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('changes nothing outside the interface', async () => expect((await post(fine, '/')).status).toBe(405));
});

describe('the port', () => {
  it('is the next free one, unless one was asked for', async () => {
    const first = await listen(app.fetch, { number: 0, fixed: false });
    const second = await listen(app.fetch, { number: first.port, fixed: false });
    expect(second.port).toBeGreaterThan(first.port);
    await expect(listen(app.fetch, { number: first.port, fixed: true })).rejects.toThrow(/EADDRINUSE/);
    expect((await fetch(first.address.replace('localhost', '127.0.0.1'))).status).toBe(200);
    const long = { headers: { 'x-long': 'x'.repeat(20_000) } };
    expect((await fetch(first.address.replace('localhost', '127.0.0.1'), long)).status).toBe(431);
    await Promise.all([first.close(), second.close()]);
  });
});
