/// Annotates many reports, in order, on as many threads as are worth their start.

import { availableParallelism } from 'node:os';
import type { Report, Resources } from '../../model/index.ts';
import { annotateHere, type Outcome, outcomesOf } from '../../store/annotating.ts';
import { collectYoung } from '../engine.ts';
import { openResources, type ResourceBytes, resourceBytes } from '../resources.ts';
import { linesOf } from './lines.ts';
import { annotateInThreads } from './pool.ts';
import { workerScript } from './start-worker.ts';

export interface AnnotateOptions {
  /// 1 reads in the thread that asks; left out, one thread for each core (but see `busy`).
  readonly threads?: number;
  /// So many reports must be there before threads are started.
  readonly worthThreads?: number;
  /// Lines of the contract's JSON as `packed`, instead of what an archive keeps.
  readonly lines?: boolean;
  /// Whoever asks has as much to do meanwhile, and takes one of the cores where it is not said how many threads read.
  readonly busy?: boolean;
}

/// A thread starts slowly: it has all programs to load and to compile, while the engine compiles for another beside it.
/// On two cores fewer reports are read sooner by one thread, with half the memory.
const WORTH_THREADS = 384;

/// Outcomes in the order of the reports. Only a few reports are on their way at a time, so the input may be endless.
export async function* annotateAll(
  reports: AsyncIterable<Report> | Iterable<Report>,
  { threads, worthThreads = WORTH_THREADS, lines = false, busy = false }: AnnotateOptions = {},
): AsyncGenerator<Outcome> {
  const here = annotateHere(openedHere, lines ? linesOf : outcomesOf, collectYoung);
  const cores = threads ?? availableParallelism();
  if (cores <= 1) {
    yield* here(reports);
    return;
  }
  const input = iteratorOf(reports);
  const first: Report[] = [];
  let ended = false;
  while (first.length < worthThreads && !ended) {
    const next = await input.next();
    if (next.done) ended = true;
    else first.push(next.value);
  }
  if (ended) yield* here(first);
  else {
    const script = workerScript(lines ? 'line-worker' : 'worker');
    const readers = busy && threads === undefined ? cores - 1 : cores;
    yield* annotateInThreads(chained(first, input), { threads: readers, bytes: bytesHere(), script });
  }
}

let bytes: ResourceBytes | undefined;
let opened: Resources | undefined;

/// What reading needs is loaded once, however often this thread is asked.
const bytesHere = (): ResourceBytes => (bytes ??= resourceBytes());
const openedHere = (): Resources => (opened ??= openResources(bytesHere()));

function iteratorOf<T>(items: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
}

async function* chained<T>(first: readonly T[], rest: AsyncIterator<T> | Iterator<T>): AsyncGenerator<T> {
  try {
    yield* first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
