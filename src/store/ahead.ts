/// Compares reports while they are read: for that they need not be read, only divided. Those that have been read are
/// linked until the others are. Threads that read leave this one idle most of the time, and once they are done their cores
/// would be.

import type { Comparable, Comparer } from '../compare/index.ts';
import type { Annotation, Report } from '../model/index.ts';
import { frame, type KeepRecord } from '../pipeline.ts';

export interface Ahead {
  /// The report and the division by which it is compared: so it is known again.
  readonly frameOf: (report: Report) => Comparable;
  /// To be told of what has been read.
  readonly read: (annotation: Annotation) => void;
  /// Gives what comes, and goes on working, a report at a time, as long as nothing does.
  readonly besides: <T>(coming: AsyncIterable<T>) => AsyncIterable<T>;
}

/// Where what is done ahead is found again.
export interface Desk {
  readonly comparer: Comparer;
  readonly record: KeepRecord;
}

/// There is nothing to be done until more has come.
const WAITS = 'waits';
type Work = Generator<typeof WAITS | undefined, void>;

/// So many are linked together, and always a fifth of all that are linked then: each time what they have in common with
/// others is put in order anew.
const LINKED_TOGETHER = 128;
const SHARE = 1 / 5;

/// `there`: what is compared with them, in the order in which all will be.
export function workAhead(
  { comparer, record }: Desk,
  there: readonly Annotation[],
  reports: readonly Report[],
): Ahead {
  const frames = new Map<string, Comparable>();
  const frameOf = (report: Report): Comparable => {
    const known = frames.get(report.id) ?? frame(report);
    frames.set(report.id, known);
    return known;
  };
  const read: Annotation[] = [];
  function* work(): Work {
    for (const report of reports) {
      frameOf(report);
      yield;
    }
    const all = [...there, ...reports.map(frameOf)];
    yield* comparer.ahead(all);
    // What is there may be told otherwise beside what has come.
    if (there.length > 0) return;
    for (let linked = 0; linked < reports.length; ) {
      if (read.length - linked < Math.max(LINKED_TOGETHER, SHARE * read.length)) yield WAITS;
      else {
        linked = read.length;
        yield* record.ahead(all, read.slice());
      }
    }
  }
  const steps = work();
  return {
    frameOf,
    read: (annotation) => void read.push(annotation),
    besides: (coming) => meanwhile(coming, steps),
  };
}

/// Nothing is done ahead.
export const NOT_AHEAD: Ahead = { frameOf: frame, read: () => {}, besides: (coming) => coming };

async function* meanwhile<T>(coming: AsyncIterable<T>, work: Work): AsyncGenerator<T> {
  const input = coming[Symbol.asyncIterator]();
  let working = true;
  try {
    for (;;) {
      let waiting = true;
      const settle = (): void => {
        waiting = false;
      };
      const next = input.next();
      // Should it fail, that is told when it is awaited.
      next.then(settle, settle);
      while (working) {
        await turn();
        if (!waiting) break;
        const step = work.next();
        working = !step.done;
        if (step.value === WAITS) break;
      }
      const { done, value } = await next;
      if (done) return;
      yield value;
    }
  } finally {
    await input.return?.();
  }
}

/// What comes from threads is taken between two turns.
const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
