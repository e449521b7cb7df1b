/// Answers from other threads: what is short is answered while something long is at work, long answers come as fast as
/// they are taken, and a thread that breaks or says nothing costs only what it had.

import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../src/serve/elsewhere.ts';
import { answerFrom } from '../../src/serve/threads/answering.ts';
import type { FromThread, ToThread } from '../../src/serve/threads/messages.ts';
import { openPool, type PoolOptions } from '../../src/serve/threads/pool.ts';

/// Threads without threads: each answers by a program that the test holds in its hand.
function handThreads(fetch: (request: Request) => Promise<Response>) {
  let started = 0;
  const ends: (() => void)[] = [];
  const start: PoolOptions['start'] = (heard, ended) => {
    started += 1;
    const { port1, port2 } = new MessageChannel();
    answerFrom(port2, fetch);
    port1.on('message', (message: FromThread) => heard(message));
    const end = (): void => {
      port1.close();
      ended();
    };
    ends.push(end);
    return {
      postMessage: (message: ToThread) => port1.postMessage(message),
      terminate: async () => end(),
    };
  };
  return { start, started: () => started, breakOff: (index: number) => ends[index]!() };
}

const ask = (path: string): Request => new Request(`http://localhost/api/v1${path}`);

/// Doors that stay shut until the test opens them.
function doors() {
  const open = new Map<string, (text: string) => void>();
  return {
    fetch: (request: Request) =>
      new Promise<Response>((resolve) => {
        open.set(new URL(request.url).pathname.slice(7), (text) => resolve(new Response(text)));
      }),
    open: async (path: string, text = path) => {
      while (!open.has(path)) await new Promise((resolve) => setImmediate(resolve));
      open.get(path)!(text);
    },
    asked: (path: string) => open.has(path),
  };
}

describe('threads that answer', () => {
  it('answer what is short while something long is at work', async () => {
    const { fetch, open } = doors();
    const { start } = handThreads(fetch);
    const pool = openPool({ start, size: 2, isLong });
    const order: string[] = [];
    const told = (path: string) =>
      pool.answer(ask(path)).then(async (response) => order.push(await response.text()));
    const all = [told('/record'), told('/search'), told('/incidents/i1'), told('/incidents/i2')];
    await open('/incidents/i1');
    await open('/incidents/i2');
    await all[3];
    await open('/record');
    await open('/search');
    await Promise.all(all);
    expect(order).toEqual(['/incidents/i1', '/incidents/i2', '/record', '/search']);
    await pool.close();
  });

  it('refuse in words what is too much', async () => {
    const { fetch } = doors();
    const pool = openPool({ start: handThreads(fetch).start, size: 1, isLong, queue: 2 });
    const answers = ['/record', '/search', '/check'].map((path) => pool.answer(ask(path)));
    await new Promise((resolve) => setImmediate(resolve));
    const refused = await pool.answer(ask('/brief'));
    expect([refused.status, refused.headers.get('content-type'), refused.headers.get('retry-after')]).toEqual(
      [503, 'application/problem+json', '2'],
    );
    expect(((await refused.json()) as { detail: string }).detail).toContain('Try again in a moment');
    await pool.close();
    expect((await answers[0])!.status).toBe(503);
  });

  it('forget what nobody waits for any more', async () => {
    const { fetch, open, asked } = doors();
    const pool = openPool({ start: handThreads(fetch).start, size: 1, isLong });
    const first = pool.answer(ask('/record'));
    const leaving = new AbortController();
    void pool.answer(new Request(ask('/search'), { signal: leaving.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    leaving.abort();
    const third = pool.answer(ask('/check'));
    await open('/record');
    await first;
    await open('/check');
    await third;
    expect(asked('/search')).toBe(false);
    await pool.close();
  });

  it('send a long answer no faster than it is taken', async () => {
    let made = 0;
    const piece = new Uint8Array(128 * 1024).fill(65);
    const { start } = handThreads(
      async () =>
        new Response(
          new ReadableStream<Uint8Array>(
            {
              pull: (sink) => {
                made += 1;
                if (made === 64) sink.close();
                else sink.enqueue(piece);
              },
            },
            { highWaterMark: 0 },
          ),
        ),
    );
    const pool = openPool({ start, size: 1, isLong });
    const response = await pool.answer(ask('/record'));
    const reader = response.body!.getReader();
    await reader.read();
    for (let i = 0; i < 20; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(made).toBeLessThan(8);
    let size = 256 * 1024;
    for (let next = await reader.read(); !next.done; next = await reader.read()) size += next.value.length;
    expect(size).toBe(63 * piece.length);
    await pool.close();
  });

  it('are replaced when they break, and what they had is told so', async () => {
    const { fetch, open } = doors();
    const hands = handThreads(fetch);
    const pool = openPool({ start: hands.start, size: 1, isLong });
    const lost = pool.answer(ask('/record'));
    await new Promise((resolve) => setImmediate(resolve));
    hands.breakOff(0);
    expect((await lost).status).toBe(503);
    const again = pool.answer(ask('/search'));
    await open('/search');
    expect([await (await again).text(), hands.started()]).toEqual(['/search', 2]);
    await pool.close();
  });

  it('are ended when they say nothing', async () => {
    const { fetch, open } = doors();
    const hands = handThreads(fetch);
    const timers = new Set<() => void>();
    const later = (_: number, run: () => void) => {
      timers.add(run);
      return () => void timers.delete(run);
    };
    const pool = openPool({ start: hands.start, size: 1, isLong, later });
    const lost = pool.answer(ask('/record'));
    await new Promise((resolve) => setImmediate(resolve));
    for (const run of timers) run();
    expect(((await (await lost).json()) as { detail: string }).detail).toContain('too long');
    const next = pool.answer(ask('/search'));
    await open('/search');
    expect((await next).status).toBe(200);
    expect(timers.size).toBe(0);
    await pool.close();
  });

  it('tell an error of the program as one', async () => {
    const { start } = handThreads(async () => {
      throw new Error('No such luck.');
    });
    const pool = openPool({ start, size: 1, isLong });
    expect(await (await pool.answer(ask('/record'))).json()).toMatchObject({ detail: 'No such luck.' });
    await pool.close();
  });
});
