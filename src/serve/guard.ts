/// What stands before every answer: only this computer's names, writing only by who may, and headers that let a browser
/// run nothing but our own files.

import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { problem } from './api/route.ts';
import { admit, type Entry, isOurHost } from './entry.ts';
import { isRead, mayRead, writeRefusal } from './writes.ts';

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
};

export interface Guarded {
  /// Whether anything can be changed at all.
  readonly writes: boolean;
  readonly entry?: Entry;
}

/// Files are handed in here, and nowhere else.
const FILES = '/api/v1/imports';
const FORM = 'multipart/form-data';
/// Of everything else that is sent.
const MOST_BYTES = 8 * 1024 * 1024;

export function guard(app: Hono, { writes, entry }: Guarded): void {
  app.use(async (c, next) => {
    if (!isOurHost(c.req.header('host') ?? '', entry)) {
      const here = 'This page is served to this computer only: open it as http://localhost.\n';
      const wide = 'This is no name of the computer that serves this page.\n';
      return withHeaders(said(c, 403, 'This name is not served', entry ? wide : here));
    }
    const refused = entry && admit(c, entry);
    if (refused) return withHeaders(refused);
    if (isRead(c.req.method) && !mayRead(c.req)) {
      return withHeaders(said(c, 403, 'This may not be asked from there', ELSEWHERE));
    }
    if (!isRead(c.req.method)) {
      if (!writes) {
        return withHeaders(
          said(c, 405, 'Nothing can be changed', 'This page can only be read.\n'),
          READ_ONLY,
        );
      }
      const refusal = writeRefusal(c.req, c.req.path === FILES ? { types: [FORM] } : {});
      if (refusal) {
        const allow = refusal.status === 405 ? READ_ONLY : {};
        const refused = problem(c, refusal.status, 'This may not be changed so', refusal.message);
        return withHeaders(refused, allow);
      }
    }
    await next();
    withHeaders(c.res);
    return undefined;
  });
  const limit = bodyLimit({
    maxSize: MOST_BYTES,
    onError: (c) => problem(c, 413, 'This is too much at once', `Send no more than ${MOST_BYTES} bytes.`),
  });
  app.use((c, next) => (c.req.path === FILES ? next() : limit(c, next)));
  app.onError((error, c) =>
    withHeaders(said(c, 500, 'This could not be shown', `This could not be shown: ${error.message}\n`)),
  );
}

const READ_ONLY = { Allow: 'GET, HEAD' };
const ELSEWHERE = 'Another site may not ask anything here. Open the page itself.\n';

/// To programs as an RFC 9457 problem, to people as a line.
function said(c: Context, status: ContentfulStatusCode, title: string, words: string): Response {
  return c.req.path.startsWith('/api/') ? problem(c, status, title, words.trim()) : c.text(words, status);
}

/// What may be kept for a while has its own word on that.
function withHeaders(response: Response, more: Readonly<Record<string, string>> = {}): Response {
  const { headers } = response;
  for (const [name, value] of Object.entries({ ...HEADERS, ...more })) {
    if (!(name === 'Cache-Control' && headers.has(name))) headers.set(name, value);
  }
  return response;
}
