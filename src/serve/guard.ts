/// What stands before every answer: only this computer's names, writing only by who may, and headers that let a browser
/// run nothing but our own files.

import type { Hono } from 'hono';
import { problem } from './api/route.ts';
import { isRead, writeRefusal } from './writes.ts';

/// A page elsewhere could make its own name point here; the browser would then send that name.
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

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
}

export function guard(app: Hono, { writes }: Guarded): void {
  app.use(async (c, next) => {
    if (!OWN_HOST.test(c.req.header('host') ?? '')) {
      return c.text(
        'This page is served to this computer only: open it as http://localhost.\n',
        403,
        HEADERS,
      );
    }
    if (!isRead(c.req.method)) {
      if (!writes) return c.text('This page can only be read.\n', 405, { ...HEADERS, Allow: 'GET, HEAD' });
      const refusal = writeRefusal(c.req);
      if (refusal) {
        const allow = refusal.status === 405 ? { Allow: 'GET, HEAD' } : {};
        const refused = problem(c, refusal.status, 'This may not be changed so', refusal.message);
        for (const [name, value] of Object.entries({ ...HEADERS, ...allow }))
          refused.headers.set(name, value);
        return refused;
      }
    }
    await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!(name === 'Cache-Control' && c.res.headers.has(name))) c.res.headers.set(name, value);
    }
    return undefined;
  });
  app.onError((error, c) => c.text(`This could not be shown: ${error.message}\n`, 500, HEADERS));
}
