/// Who may change something: the page itself or a program on this computer, never a page of another site.

import type { HonoRequest } from 'hono';
import type { Archive } from '../store/archive.ts';

/// Does some work on the archive, open for writing, and brings the record up to date before it answers. One piece of
/// work at a time. Throws `Unusable` where another process writes.
export type Write = <T>(work: (archive: Archive) => Promise<T>) => Promise<T>;

/// Sent with everything that changes something. A form or a picture elsewhere cannot send it, and a script elsewhere
/// only after asking, which is never granted.
export const WRITE_HEADER = 'X-Tetrapylon';

export interface Refusal {
  readonly status: 403 | 405 | 415;
  readonly message: string;
}

export interface WriteRules {
  /// Types of content that are taken beside JSON.
  readonly types?: readonly string[];
}

const METHODS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);
/// Only the interface changes anything.
const UNDER = '/api/v1/';

export function isRead(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/// Why a request may change nothing, in words; undefined where it may. Whether the host is ours is checked before.
export function writeRefusal(request: HonoRequest, { types = [] }: WriteRules = {}): Refusal | undefined {
  if (!METHODS.has(request.method) || !request.path.startsWith(UNDER)) {
    return { status: 405, message: 'This address can only be read.' };
  }
  if (!fromHere(request)) {
    return { status: 403, message: 'Another site may not change anything here. Open the page itself.' };
  }
  if (request.header(WRITE_HEADER) === undefined) {
    return { status: 403, message: `To change something, send the header “${WRITE_HEADER}: 1”.` };
  }
  const type = (request.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/json' && !types.includes(type)) {
    return { status: 415, message: 'What is sent must be JSON: Content-Type: application/json.' };
  }
  return undefined;
}

/// Another site may lead here, and show nothing of it: what it loads behind its reader's back could be told apart by
/// how long it takes or whether it fails. Where a link led to the page is no matter.
export function mayRead(request: HonoRequest): boolean {
  const site = request.header('sec-fetch-site');
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return request.header('sec-fetch-mode') === 'navigate' && request.header('sec-fetch-dest') === 'document';
}

/// A browser says where a request comes from; a program that says nothing is no page.
function fromHere(request: HonoRequest): boolean {
  const site = request.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.header('origin');
  const host = request.header('host') ?? '';
  return origin === undefined || origin === `http://${host}` || origin === `https://${host}`;
}
