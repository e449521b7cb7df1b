/// What stands before every answer: only this computer's names, only reading, and headers that let a browser run
/// nothing but our own files.

import type { Hono } from 'hono';

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

export function guard(app: Hono): void {
  app.use(async (c, next) => {
    if (!OWN_HOST.test(c.req.header('host') ?? '')) {
      return c.text(
        'This page is served to this computer only: open it as http://localhost.\n',
        403,
        HEADERS,
      );
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      return c.text('This page can only be read.\n', 405, { ...HEADERS, Allow: 'GET, HEAD' });
    }
    await next();
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!(name === 'Cache-Control' && c.res.headers.has(name))) c.res.headers.set(name, value);
    }
    return undefined;
  });
  app.onError((error, c) => c.text(`This could not be shown: ${error.message}\n`, 500, HEADERS));
}
