/// Several threads that annotate: reports go out to whichever has least to do, outcomes come back in order.

import { setFlagsFromString } from 'node:v8';
import type { Report } from '../../model/index.ts';
import { type Outcome, TOGETHER } from '../../store/annotating.ts';
import type { ResourceBytes } from '../resources.ts';
import { workerScript } from './start-worker.ts';
import { startThread, type Thread } from './thread.ts';

export interface PoolOptions {
  readonly threads: number;
  readonly bytes: ResourceBytes;
  /// What the threads run; another one in tests.
  readonly script?: URL;
}

/// Reports on their way for each thread: enough that none waits while the slowest report of all is read.
const AHEAD = TOGETHER;

/// Between two messages a thread looks idle, and the engine then takes away most of the space in which it makes young
/// objects: it would collect twice as often as one that never waits. Whoever starts after this keeps its 16 MB.
const KEEP_YOUNG_SPACE = '--min-semi-space-size=16';

export async function* annotateInThreads(
  reports: AsyncIterable<Report>,
  { threads: count, bytes, script = workerScript('worker') }: PoolOptions,
): AsyncGenerator<Outcome> {
  setFlagsFromString(KEEP_YOUNG_SPACE);
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
