/// One thread that answers, and what it has been asked. It computes one answer at a time; long ones go on, piece by
/// piece, as they are taken. A thread that breaks or says nothing is replaced.

import type { FromThread, Head, ToThread } from './messages.ts';

/// As much of a worker as is needed here.
export interface ThreadLike {
  readonly postMessage: (message: ToThread) => void;
  readonly terminate: () => Promise<unknown>;
}

export interface ThreadOptions {
  readonly start: (heard: (message: FromThread) => void, ended: () => void) => ThreadLike;
  /// A thread that says nothing for so long is ended, since nothing else stops it.
  readonly patienceMs?: number;
  /// Calls once, later, unless told not to; another one in tests.
  readonly later?: (ms: number, run: () => void) => () => void;
}

export interface Job {
  readonly id: number;
  readonly request: Request;
  readonly body: Uint8Array | undefined;
  readonly long: boolean;
  readonly answer: (response: Response) => void;
}

export interface Thread {
  /// What it has not yet begun to answer.
  readonly busy: () => Job | undefined;
  readonly give: (job: Job) => void;
  readonly close: () => Promise<void>;
}

/// A job with where its pieces go, once it is being answered.
interface Running {
  readonly job: Job;
  sink?: ReadableStreamDefaultController<Uint8Array>;
  /// Called when the piece that was asked for is there.
  taken?: () => void;
  /// Stops waiting for the thread, or for the taker.
  calm?: () => void;
}

const PATIENCE_MS = 60_000;
/// A long answer that nobody takes further is dropped after so long.
const UNTAKEN_MS = 120_000;
const BROKE = 'What was at work on this broke off. Try again.';
const SLOW = 'This took too long. Narrow what you ask for.';

/// `free` is called whenever the thread can be given something.
export function openThread(options: ThreadOptions, free: () => void): Thread {
  const { start, patienceMs = PATIENCE_MS, later = inAWhile } = options;
  const running = new Map<number, Running>();
  let busy: Job | undefined;
  let closed = false;
  let worker = begin();

  function begin(): ThreadLike {
    const started: ThreadLike = start(take, () => {
      if (worker === started && !closed) replace(BROKE);
    });
    return started;
  }

  function replace(reason: string): void {
    const lost = [...running.values()];
    running.clear();
    busy = undefined;
    worker = begin();
    for (const one of lost) fail(one, reason);
    free();
  }

  function expect(one: Running): void {
    one.calm?.();
    one.calm = later(patienceMs, () => {
      const old = worker;
      replace(SLOW);
      void old.terminate();
    });
  }

  function take(message: FromThread): void {
    const one = running.get(message.id);
    if (!one) return;
    one.calm?.();
    if (busy === one.job) busy = undefined;
    if (message.kind === 'broken' || message.ended) running.delete(message.id);
    if (message.kind === 'broken') fail(one, message.reason);
    else if (message.kind === 'head') one.job.answer(responseOf(one, message));
    else {
      one.sink?.enqueue(message.bytes);
      if (message.ended) one.sink?.close();
      one.taken?.();
    }
    free();
  }

  function responseOf(one: Running, { id, status, headers, bytes, ended }: Head): Response {
    const init = { status, headers: headers.map(([name, value]) => [name, value] as [string, string]) };
    if (ended) return new Response(bytes.length > 0 ? new Uint8Array(bytes) : null, init);
    const body = new ReadableStream<Uint8Array>(
      {
        start: (sink) => {
          one.sink = sink;
          sink.enqueue(bytes);
        },
        pull: () => {
          if (!running.has(id)) return undefined;
          expect(one);
          worker.postMessage({ kind: 'more', id });
          return new Promise<void>((taken) => {
            one.taken = () => {
              taken();
              // The next piece is asked for when this one has been taken.
              if (running.has(id)) one.calm = later(UNTAKEN_MS, () => stop(one, 'Nobody took the rest.'));
            };
          });
        },
        cancel: () => stop(one),
      },
      { highWaterMark: 1 },
    );
    return new Response(body, init);
  }

  function stop(one: Running, reason?: string): void {
    one.calm?.();
    if (!running.delete(one.job.id)) return;
    worker.postMessage({ kind: 'stop', id: one.job.id });
    if (reason !== undefined) one.sink?.error(new Error(reason));
  }

  return {
    busy: () => busy,
    give: (job) => {
      const one: Running = { job };
      busy = job;
      running.set(job.id, one);
      expect(one);
      const { method, url, headers } = job.request;
      worker.postMessage({ kind: 'ask', id: job.id, method, url, headers: [...headers], body: job.body });
    },
    close: async () => {
      closed = true;
      for (const one of running.values()) fail(one, 'The page is being closed.');
      running.clear();
      await worker.terminate();
    },
  };
}

function fail({ job, sink, taken, calm }: Running, reason: string): void {
  calm?.();
  if (sink) sink.error(new Error(reason));
  else job.answer(tooMuch(reason));
  taken?.();
}

/// An error of RFC 9457, made where no address is at hand to make it.
export function tooMuch(detail: string): Response {
  const body = { type: 'about:blank', title: 'This cannot be answered now', status: 503, detail };
  const headers = { 'Content-Type': 'application/problem+json', 'Retry-After': '2' };
  return new Response(JSON.stringify(body), { status: 503, headers });
}

function inAWhile(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
