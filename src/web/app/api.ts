/// Questions to the archive. Answers are kept for a while, so that going back shows at once what was there; older ones
/// are asked for again, which costs little while nothing has changed. When the record changes, what is in sight is
/// asked for again, quietly.

import { useEffect, useState } from 'preact/hooks';
import type { Former } from '../../model/index.ts';
import { hear } from './live.ts';

const BASE = '/api/v1';
const MOST_KEPT = 200;
const FRESH_MS = 15_000;

interface Kept {
  readonly at: number;
  readonly answer: Promise<unknown>;
}

const kept = new Map<string, Kept>();

/// The state of the archive of which the last answers told; empty before the first.
let revision = '';
const watchers = new Set<() => void>();

/// Whatever was known may be other now.
function notice(now: string): void {
  if (now === '' || now === revision) return;
  const changed = revision !== '';
  revision = now;
  if (!changed) return;
  kept.clear();
  for (const watcher of watchers) watcher();
}

/// Changes whenever the record has; who asks by hand asks again then.
export function useRevision(): string {
  const [known, set] = useState(revision);
  useEffect(() => {
    const watcher = (): void => set(revision);
    watchers.add(watcher);
    watcher();
    const deafen = hear<{ readonly revision: string }>('revision', ({ revision: now }) => notice(now));
    return () => {
      watchers.delete(watcher);
      deafen();
    };
  }, []);
  return known;
}

/// What went wrong, in words for people.
export interface Failure {
  readonly status: number;
  readonly message: string;
  /// Where something of this id was there once: what became of it.
  readonly became?: Former;
}

export function isFailure(error: unknown): error is Failure {
  return typeof error === 'object' && error !== null && 'status' in error && 'message' in error;
}

export function get<T>(path: string): Promise<T> {
  const known = kept.get(path);
  const now = performance.now();
  if (known && now - known.at < FRESH_MS) return known.answer as Promise<T>;
  const answer = ask<T>(path);
  kept.delete(path);
  kept.set(path, { at: now, answer });
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  answer.catch(() => kept.delete(path));
  return answer;
}

/// Sends what changes the record. When it answers, the record holds it; `settled` hears of it first, then what is in
/// sight is asked for again.
export async function send<T extends { readonly revision: string }>(
  path: string,
  body: object,
  settled: (done: T) => void = () => {},
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): Promise<T> {
  const headers = { 'Content-Type': 'application/json', 'X-Tetrapylon': '1' };
  const done = await ask<T>(path, { method, headers, body: JSON.stringify(body) });
  settled(done);
  notice(done.revision);
  return done;
}

let asked = 0;
const waiters = new Set<() => void>();
/// Who waits for less does not know it.
const LATE_MS = 600;

function count(step: 1 | -1): void {
  asked += step;
  for (const waiter of waiters) waiter();
}

/// Whether an answer is late.
export function useLate(): boolean {
  const [late, set] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      if (asked > 0) timer ??= setTimeout(() => set(true), LATE_MS);
      else {
        clearTimeout(timer);
        timer = undefined;
        set(false);
      }
    };
    waiters.add(look);
    look();
    return () => {
      clearTimeout(timer);
      waiters.delete(look);
    };
  }, []);
  return late;
}

async function ask<T>(path: string, request: RequestInit = {}): Promise<T> {
  count(1);
  try {
    return await answerTo<T>(path, request);
  } finally {
    count(-1);
  }
}

async function answerTo<T>(path: string, request: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(BASE + path, request);
  } catch {
    throw failure(0, 'The archive does not answer. Is “tetrapylon serve” still running?');
  }
  const text = await response.text();
  notice(/"(.+)"/.exec(response.headers.get('etag') ?? '')?.[1] ?? '');
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
  throw failureOf(text, response.status);
}

/// That something is not there needs no saying twice.
function failureOf(text: string, status: number): Failure {
  const unnamed = `The archive answered ${status}.`;
  try {
    const { title, detail, became } = JSON.parse(text) as Partial<Record<'title' | 'detail', string>> &
      Pick<Failure, 'became'>;
    const words = (status === 404 && detail ? [detail] : [title, detail]).filter(Boolean).join(': ');
    return { ...failure(status, words || unnamed), ...(became && { became }) };
  } catch {
    return failure(status, text.slice(0, 200) || unnamed);
  }
}

function failure(status: number, message: string): Failure {
  return { status, message };
}

export interface Answer<T> {
  /// The last answer, also while a newer one is on its way.
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  readonly waiting: boolean;
}

/// The answer to a question, asked again when it changes or the record has. `null` asks nothing.
export function useAnswer<T>(path: string | null): Answer<T> {
  const [state, set] = useState<Answer<T>>({ value: undefined, failure: undefined, waiting: path !== null });
  const record = useRevision();
  useEffect(() => {
    if (path === null) {
      set({ value: undefined, failure: undefined, waiting: false });
      return undefined;
    }
    let wanted = true;
    set(({ value }) => ({ value, failure: undefined, waiting: true }));
    get<T>(path).then(
      (value) => wanted && set({ value, failure: undefined, waiting: false }),
      (error: unknown) => {
        const told = isFailure(error) ? error : { status: 0, message: String(error) };
        if (wanted) set({ value: undefined, failure: told, waiting: false });
      },
    );
    return () => {
      wanted = false;
    };
    // A changed record is another question.
  }, [path, record]);
  return state;
}
