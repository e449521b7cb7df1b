/// Asks and sends to a page under test as a program on this computer does.

import type { Hono } from 'hono';

const HOST = { host: 'localhost:7117' };
const BASE = 'http://localhost:7117/api/v1';

export interface Done {
  readonly verdicts: readonly { readonly id: string; readonly act?: string }[];
  readonly incidents: readonly string[];
}

/// What came of something that was sent.
export interface Sent<T> {
  readonly status: number;
  readonly body: T;
}

export function asker(app: () => Hono) {
  const get = async <T>(path: string): Promise<T> =>
    (await (await app().request(`${BASE}${path}`, { headers: HOST })).json()) as T;
  const send = async <T>(path: string, body: unknown): Promise<Sent<T>> => {
    const response = await app().request(`${BASE}${path}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { ...HOST, 'content-type': 'application/json', 'x-tetrapylon': '1' },
    });
    return { status: response.status, body: (await response.json()) as T };
  };
  /// Decides, and fails where that is refused.
  const act = async (deed: object): Promise<Done> => {
    const { status, body } = await send<Done>('/verdicts', { by: 'N. Haddad', reason: 'read both', ...deed });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  /// What is told to whoever tries.
  const refusal = async (deed: object): Promise<string> => {
    const { status, body } = await send<{ detail: string }>('/verdicts', {
      ...{ by: 'N. Haddad', reason: 'read both' },
      ...deed,
    });
    return `${status} ${body.detail}`;
  };
  return { get, send, act, refusal };
}
