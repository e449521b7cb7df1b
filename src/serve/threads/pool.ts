/// A few threads that answer what is asked of the archive, so that the one that listens to the network never waits for
/// a disk. What cannot be answered soon is refused in words.

import { type Job, openThread, type ThreadOptions, tooMuch } from './thread.ts';

export interface PoolOptions extends ThreadOptions {
  readonly size: number;
  /// Whether it may take long: one thread is always kept for what does not.
  readonly isLong: (request: Request) => boolean;
  /// So many may wait.
  readonly queue?: number;
}

export interface Pool {
  readonly answer: (request: Request) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const QUEUE = 64;

export function openPool(options: PoolOptions): Pool {
  const { size, isLong, queue: most = QUEUE } = options;
  let count = 0;
  let waiting: readonly Job[] = [];
  const threads = Array.from({ length: size }, () => openThread(options, giveOut));

  /// One thread at least does nothing that takes long, where there are several.
  function giveOut(): void {
    for (const thread of threads) {
      if (thread.busy()) continue;
      const longs = threads.filter((one) => one.busy()?.long).length;
      const job = waiting.find(({ long }) => !long || size === 1 || longs < size - 1);
      if (!job) return;
      waiting = waiting.filter((one) => one !== job);
      thread.give(job);
    }
  }

  return {
    answer: async (request) => {
      if (waiting.length >= most) return tooMuch('Too much is being asked at once. Try again in a moment.');
      const body = request.body ? new Uint8Array(await request.arrayBuffer()) : undefined;
      return new Promise((answer) => {
        const job: Job = { id: ++count, request, body, long: isLong(request), answer };
        request.signal.addEventListener('abort', () => {
          waiting = waiting.filter((one) => one !== job);
        });
        waiting = [...waiting, job];
        giveOut();
      });
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
