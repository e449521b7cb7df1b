/// Where others may come in: with the token that was printed, by our names, and in no other way.

import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostsOf } from '../../src/serve/entry.ts';
import { page } from './desk.ts';

const TOKEN = 'a-token-of-some-length';
let app: Hono;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ app, close } = await page({ entry: { hosts: ['192.0.2.7', 'desk.example'], token: TOKEN } }));
});
afterAll(() => close());

const ask = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.request(`http://192.0.2.7:7117${path}`, { headers: { host: '192.0.2.7:7117', ...headers } });

describe('a page for others', () => {
  it.each(['/', '/api/v1', '/api/v1/events', '/reports', '/assets/icon.svg', '/nowhere'])(
    'shows nothing of %s without the token',
    async (path) => {
      const response = await ask(path);
      expect(response.status).toBe(401);
      expect(await response.text()).not.toContain(TOKEN);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  it.each([
    ['a cookie', { cookie: `other=1; tetrapylon-7117=${TOKEN}` }, 200],
    ['a header', { authorization: `Bearer ${TOKEN}` }, 200],
    ['the wrong cookie', { cookie: 'tetrapylon-7117=a-token-of-some-lengtx' }, 401],
    ['the cookie of another port', { cookie: `tetrapylon-8080=${TOKEN}` }, 401],
    ['a part of it', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }, 401],
    ['nothing', { authorization: 'Bearer ' }, 401],
  ])('with %s', async (_, headers, status) => expect((await ask('/api/v1', headers)).status).toBe(status));

  it('takes the token from the address once, and keeps it where no script sees it', async () => {
    const response = await ask(`/incidents?grade=contested&token=${TOKEN}`);
    expect(response.headers.get('set-cookie')).toBe(
      `tetrapylon-7117=${TOKEN}; HttpOnly; SameSite=Strict; Path=/`,
    );
    const text = await response.text();
    expect(text).toContain('content="0;url=/incidents?grade=contested"');
    expect(text).not.toContain(TOKEN);
  });

  it('leads nowhere else', async () => {
    const text = await (await ask(`//evil.example/?token=${TOKEN}&x="><script>`)).text();
    expect(text).toContain('url=/evil.example/');
    expect(text).not.toMatch(/url=\/\/|<script/);
  });

  it.each([
    ['evil.example', 403],
    ['192.0.2.7.evil.example', 403],
    ['192.0.2.8', 403],
    ['desk.example', 200],
    ['DESK.example:7117', 200],
    ['localhost:7117', 200],
    ['192.0.2.7@evil.example', 403],
  ])('under the name %s', async (host, status) =>
    expect((await ask('/api/v1', { host, authorization: `Bearer ${TOKEN}` })).status).toBe(status),
  );

  it('is called by all addresses of this computer, if it listens on all', () => {
    expect(hostsOf('0.0.0.0')).toContain('127.0.0.1');
    expect(hostsOf('192.0.2.7')).toEqual(['192.0.2.7']);
  });
});
