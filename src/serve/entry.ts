/// Who may come in where the page is served to other computers too: whoever has the token that was printed, by a name
/// that is ours.

import { createHash, timingSafeEqual } from 'node:crypto';
import { hostname, networkInterfaces } from 'node:os';
import type { Context } from 'hono';
import { problem } from './api/route.ts';

export interface Entry {
  /// Names and addresses by which this computer may be called, beside its names for itself.
  readonly hosts: readonly string[];
  readonly token: string;
}

/// A page elsewhere could make its own name point here; the browser would then send that name.
const OWN = /^(?:localhost|127\.0\.0\.1|::1)$/i;
const HOST = /^(?:\[([0-9a-f:.]+)\]|([^:[\]\s]+))(?::\d{1,5})?$/i;

export function isOurHost(host: string, entry: Entry | undefined): boolean {
  const match = HOST.exec(host);
  const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  return OWN.test(name) || (entry?.hosts.some((one) => one.toLowerCase() === name) ?? false);
}

/// By what a computer that listens on this address may be called.
export function hostsOf(address: string): readonly string[] {
  if (address !== '0.0.0.0' && address !== '::') return [address];
  const addresses = Object.values(networkInterfaces()).flatMap((all) =>
    (all ?? []).map((one) => one.address),
  );
  return [...addresses, hostname(), `${hostname()}.local`];
}

const WHY =
  'This page is for those who have its token: open the address that “tetrapylon serve” has printed.';

/// Undefined where the request may go on; else what is answered instead: the way in, or that there is none.
export function admit(c: Context, { token }: Entry): Response | undefined {
  const name = cookieName(c);
  const bearer = /^Bearer (\S{1,200})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (isSame(bearer, token) || isSame(cookieOf(c, name), token)) return undefined;
  const given = c.req.query('token');
  if (c.req.method === 'GET' && isSame(given, token)) {
    // A redirect would not bear a strict cookie where another site led here; a page that goes on by itself does.
    return c.html(goOn(withoutToken(c.req.url)), 200, {
      'Set-Cookie': `${name}=${token}; HttpOnly; SameSite=Strict; Path=/`,
    });
  }
  const response = c.req.path.startsWith('/api/')
    ? problem(c, 401, 'This is for those who have the token', WHY)
    : c.text(`${WHY}\n`, 401);
  response.headers.set('WWW-Authenticate', 'Bearer');
  return response;
}

/// Cookies do not tell one port from another; two archives on one computer need two.
function cookieName(c: Context): string {
  return `tetrapylon-${/:(\d{1,5})$/.exec(c.req.header('host') ?? '')?.[1] ?? '80'}`;
}

function cookieOf(c: Context, name: string): string | undefined {
  const pairs = (c.req.header('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/// Takes the same time however much of it is right.
function isSame(given: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return given !== undefined && timingSafeEqual(digest(given), digest(token));
}

/// Path and query only: never to another site.
function withoutToken(address: string): string {
  const { pathname, searchParams } = new URL(address);
  searchParams.delete('token');
  const query = searchParams.toString();
  return `${pathname.replace(/^\/+/, '/')}${query === '' ? '' : `?${query}`}`;
}

function goOn(to: string): string {
  const href = to.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="0;url=${href}">
<title>Tetrapylon</title>
</head>
<body><p><a href="${href}">Go on to the archive</a></p></body>
</html>
`;
}
