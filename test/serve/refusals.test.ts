/// Errors are problems of RFC 9457 wherever a program asks; odd requests are told what is odd, and answers that were
/// known are not sent again.

import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemJson } from '../../src/serve/api/schemas.ts';
import { openEvents } from '../../src/serve/events.ts';
import { page } from './desk.ts';

const WIDE = { hosts: ['desk.example'], token: 'a-token-of-some-length' };
let app: Hono;
let wide: Hono;
let close: () => Promise<void>;
const events = openEvents({ revision: async () => 'one' });
beforeAll(async () => {
  const served = await page({ events, write: async () => Promise.reject(new RangeError('nothing')) });
  const other = await page({ entry: WIDE });
  ({ app } = served);
  wide = other.app;
  close = async () => {
    await served.close();
    await other.close();
    events.close();
  };
});
afterAll(() => close());

interface Odd {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const JSON_SENT = { 'x-tetrapylon': '1', 'content-type': 'application/json' };

const ask = ({ method = 'GET', path, headers = {}, body }: Odd, of: Hono = app) =>
  of.request(`http://localhost:7117${path}`, {
    ...{ method, headers: { host: 'localhost:7117', ...headers } },
    ...(body !== undefined && { body }),
  });

async function told(response: Response): Promise<readonly [number, string]> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  return [response.status, problemJson.parse(await response.json()).detail ?? ''];
}

describe('a program is told as a problem', () => {
  it.each<[string, Odd, number, string]>([
    ['a limit that is misspelt', { path: '/api/v1/incidents?limt=5' }, 400, 'limt: nothing is asked by this'],
    ['a limit of another address', { path: '/api/v1/sites?place=Sidra' }, 400, 'there are after, limit'],
    ['a limit where there is none', { path: '/api/v1/incidents/i1?full=1' }, 400, 'takes no limits'],
    ['one of a file', { path: '/api/v1/export/incidents.csv?plase=Sidra' }, 400, 'plase'],
    ['one of a briefing', { path: '/api/v1/brief.md?form=2018' }, 400, 'form'],
    ['another host', { path: '/api/v1/incidents', headers: { host: 'evil.example' } }, 403, 'only'],
    [
      'JSON that breaks off',
      { method: 'POST', path: '/api/v1/verdicts', headers: JSON_SENT, body: '{bad' },
      ...([400, 'JSON'] as const),
    ],
    [
      'a deed without a name',
      {
        ...{ method: 'POST', path: '/api/v1/verdicts', headers: JSON_SENT },
        body: JSON.stringify({ kind: 'grade', incidents: ['i1'], level: 'verified', reason: 'seen' }),
      },
      ...([400, 'by: '] as const),
    ],
    [
      'a deed of no kind',
      { method: 'POST', path: '/api/v1/verdicts', headers: JSON_SENT, body: '{"kind":"bless","by":"A"}' },
      ...([400, 'kind: '] as const),
    ],
    [
      'what only can be read',
      { method: 'POST', path: '/api/v1/incidents', headers: JSON_SENT, body: '{}' },
      ...([405, 'GET, HEAD'] as const),
    ],
    [
      'what cannot be taken away',
      { method: 'DELETE', path: '/api/v1/verdicts', headers: JSON_SENT, body: '{}' },
      ...([405, 'GET, HEAD, POST'] as const),
    ],
    ['a month that is none', { path: '/api/v1/incidents?since=2016-99' }, 400, 'since'],
    ['a day that is none', { path: '/api/v1/brief?until=2015-02-29' }, 400, 'until'],
  ])('%s', async (_, odd, status, words) => {
    const [code, detail] = await told(await ask(odd));
    expect([code, detail]).toEqual([status, expect.stringContaining(words)]);
  });

  it('that there is a token', async () => {
    const response = await ask({ path: '/api/v1/incidents' }, wide);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect((await told(response))[0]).toBe(401);
  });

  it('that what only can be read can only be read', async () => {
    const response = await ask({ method: 'POST', path: '/api/v1/verdicts' }, wide);
    expect(response.status).toBe(401);
    const headers = { authorization: `Bearer ${WIDE.token}`, ...JSON_SENT };
    const refused = await ask({ method: 'POST', path: '/api/v1/verdicts', headers, body: '{}' }, wide);
    expect([refused.headers.get('allow'), (await told(refused))[0]]).toEqual(['GET, HEAD', 405]);
  });
});

describe('a place in a list', () => {
  const cursor = (value: string | number): string => btoa(JSON.stringify([value, 'i1'])).replace(/=+$/, '');
  it.each([
    `/incidents?after=${cursor(5)}`,
    `/incidents?sort=grade&after=${cursor('2018')}`,
    `/queue?after=${cursor('2018')}`,
    `/verdicts?after=${cursor('2018')}`,
    `/reports?after=${cursor('2018')}`,
    `/links?after=${cursor('2018')}`,
  ])('of another list is told: %s', async (path) => {
    const [status, detail] = await told(await ask({ path: `/api/v1${path}` }));
    expect([status, detail]).toEqual([400, expect.stringContaining('is not a place in a list')]);
  });
});

describe('another site', () => {
  const from = (site: string, mode: string, dest: string): Odd => ({
    path: '/api/v1/incidents',
    headers: { 'sec-fetch-site': site, 'sec-fetch-mode': mode, 'sec-fetch-dest': dest },
  });
  it.each([
    ['cross-site', 'no-cors', 'script', 403],
    ['cross-site', 'no-cors', 'image', 403],
    ['same-site', 'cors', 'empty', 403],
    ['cross-site', 'navigate', 'iframe', 403],
    ['cross-site', 'navigate', 'document', 200],
    ['same-origin', 'cors', 'empty', 200],
    ['none', 'navigate', 'document', 200],
  ])('%s, %s, %s: %s', async (site, mode, dest, status) =>
    expect((await ask(from(site, mode, dest))).status).toBe(status),
  );
});

describe('an answer that is known', () => {
  it.each(['GET', 'HEAD'])('is not sent again: %s, among other tags', async (method) => {
    const tag = (await ask({ method, path: '/api/v1/incidents' })).headers.get('etag')!;
    expect(tag).toMatch(/^W\//);
    for (const known of [tag, `"other", ${tag}`, tag.slice(2)]) {
      const headers = { 'if-none-match': known };
      expect((await ask({ method, path: '/api/v1/incidents', headers })).status).toBe(304);
    }
  });

  it('keeps nobody listening who only asks for the head', async () => {
    expect((await ask({ method: 'HEAD', path: '/api/v1/events' })).status).toBe(200);
    expect(events.listening()).toBe(0);
  });
});
