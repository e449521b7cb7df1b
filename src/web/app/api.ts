/// Questions to the archive. Answers are kept for a while, so that going back shows at once what was there; older ones
/// are asked for again, which costs little while nothing has changed. When the record changes, what is in sight is
/// asked for again, quietly.

import { useEffect, useRef, useState } from 'preact/hooks';
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

/// How often it was asked again what was not answered.
let turn = 0;

/// What is in sight is asked for again: what was answered a moment ago is at hand.
export function askAgain(): void {
  clearTimeout(later);
  later = undefined;
  turn += 1;
  for (const watcher of watchers) watcher();
}

let later: ReturnType<typeof setTimeout> | undefined;
/// What may pass by itself is asked for again after so long.
const PATIENCE_MS = 5000;
/// Nobody is there, or whoever stands before the archive says that it cannot be reached now.
const PASSING: ReadonlySet<number> = new Set([0, 502, 503, 504]);

/// Whether it is asked again by itself.
export const isPassing = ({ status }: Failure): boolean => PASSING.has(status);
/// Whether asking the same again may bring an answer.
export const mayPass = ({ status }: Failure): boolean => status === 0 || status >= 500;

const stateNow = (): string => `${revision} ${turn}`;

/// Changes whenever the record has, or what was not answered is to be asked again; who asks by hand asks again then.
export function useRevision(): string {
  const [known, set] = useState(stateNow);
  useEffect(() => {
    const watcher = (): void => set(stateNow);
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

/// Whether an answer is late, and whether there was one when the archive was asked last.
export function useWaiting(): { readonly late: boolean; readonly gone: boolean } {
  const [late, set] = useState(false);
  const [gone, setGone] = useState(!there);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      setGone(!there);
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
  return { late, gone };
}

/// What else is fetched, such as the program of a view, is waited for like an answer.
export async function waitFor<T>(work: Promise<T>): Promise<T> {
  count(1);
  try {
    return await work;
  } finally {
    count(-1);
  }
}

function ask<T>(path: string, request: RequestInit = {}): Promise<T> {
  return waitFor(answerTo<T>(path, request));
}

async function answerTo<T>(path: string, request: RequestInit): Promise<T> {
  try {
    const response = await fetch(BASE + path, request);
    const text = await response.text();
    told(true);
    notice(/"(.+)"/.exec(response.headers.get('etag') ?? '')?.[1] ?? '');
    if (!response.ok) throw failureOf(text, response.status);
    return (text === '' ? undefined : parsed(text)) as T;
  } catch (error) {
    const found = isFailure(error) ? error : failure(0, NOBODY);
    if (found.status === 0) told(false);
    if (isPassing(found)) later ??= setTimeout(askAgain, PATIENCE_MS);
    throw found;
  }
}

const NOBODY = 'The archive does not answer. Is “tetrapylon serve” still running?';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failure(502, 'What was answered is not what the archive says. Does something stand between?');
  }
}

/// Whether the archive answered when it was asked last.
let there = true;

function told(now: boolean): void {
  if (now === there) return;
  there = now;
  for (const waiter of waiters) waiter();
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

/// The answer to a question, asked again when it changes or the record has. `null` asks nothing. What is known stays
/// while nobody is there to say it again.
export function useAnswer<T>(path: string | null): Answer<T> {
  const [state, set] = useState<Answer<T>>({ value: undefined, failure: undefined, waiting: path !== null });
  const record = useRevision();
  const last = useRef<string | null>(null);
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (path === null) {
      set({ value: undefined, failure: undefined, waiting: false });
      return undefined;
    }
    let wanted = true;
    const again = last.current === path;
    last.current = path;
    set(({ value, failure: before }) => ({ value, failure: again ? before : undefined, waiting: true }));
    get<T>(path).then(
      (value) => {
        if (!wanted) return;
        known.current = path;
        set({ value, failure: undefined, waiting: false });
      },
      (error: unknown) => {
        if (!wanted) return;
        const why = isFailure(error) ? error : failure(0, String(error));
        const stays = mayPass(why) && known.current === path;
        set(({ value }) => ({ value: stays ? value : undefined, failure: why, waiting: false }));
      },
    );
    return () => {
      wanted = false;
    };
    // A changed record is another question.
  }, [path, record]);
  return state;
}
