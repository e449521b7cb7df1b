/// Several threads that annotate: reports go out to whichever has least to do, outcomes come back in order.

import type { Report } from '../../model/index.ts';
import { type Outcome, TOGETHER } from '../../store/annotating.ts';
import { giveRoomToYoung, layNoneAmongOld } from '../engine.ts';
import type { ResourceBytes } from '../resources.ts';
import { workerScript } from './start-worker.ts';
import { startThread, type Thread } from './thread.ts';

export interface PoolOptions {
  readonly threads: number;
  readonly bytes: ResourceBytes;
  /// What the threads run; another one in tests.
  readonly script?: URL;
}

/// Reports on their way for each thread: one handful that is read, and one that waits at its door meanwhile.
const AHEAD = 2 * TOGETHER;

export async function* annotateInThreads(
  reports: AsyncIterable<Report>,
  { threads: count, bytes, script = workerScript('worker') }: PoolOptions,
): AsyncGenerator<Outcome> {
  layNoneAmongOld();
  giveRoomToYoung();
  const threads = Array.from({ length: count }, () => startThread(script, bytes));
  const input = reports[Symbol.asyncIterator]();
  const onTheirWay: Promise<Outcome>[] = [];
  let coming: Promise<IteratorResult<Report>> | undefined;
  let ended = false;
  try {
    while (!ended || onTheirWay.length > 0) {
      if (!ended && onTheirWay.length < AHEAD * count) coming ??= input.next();
      const first = onTheirWay[0];
      /// Whichever is there first: a slow input holds no outcome back.
      const next = await Promise.race([...(coming ? [coming] : []), ...(first ? [first] : [])]);
      if ('report' in next) {
        onTheirWay.shift();
        yield next;
        continue;
      }
      coming = undefined;
      if (next.done) ended = true;
      else onTheirWay.push(given(next.value, threads));
    }
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
    await (coming ? void input.return?.() : input.return?.());
  }
}

function given(report: Report, threads: readonly Thread[]): Promise<Outcome> {
  const outcome = threads
    .reduce((least, thread) => (thread.busy() < least.busy() ? thread : least))
    .read(report);
  // It may fail while an earlier one is awaited; it is awaited in its turn.
  outcome.catch(() => {});
  return outcome;
}
