/// Compares reports while they are read: for that they need not be read, only divided. Threads that read leave this one
/// idle most of the time, and once they are done their cores would be.

import type { Comparable, Comparer } from '../compare/index.ts';
import type { Annotation, Report } from '../model/index.ts';
import { frame } from '../pipeline.ts';

export interface Ahead {
  /// The annotation, of the very report and division by which it is compared: so it is known again.
  readonly framed: (annotation: Annotation) => Annotation;
  /// Gives what comes, and goes on comparing, a report at a time, as long as nothing does.
  readonly besides: <T>(coming: AsyncIterable<T>) => AsyncIterable<T>;
}

/// `there`: what is compared with them, in the order in which all will be.
export function compareAhead(
  comparer: Comparer,
  there: Iterable<Annotation>,
  reports: readonly Report[],
): Ahead {
  const frames = new Map<string, Comparable>();
  const frameOf = (report: Report): Comparable => {
    const known = frames.get(report.id) ?? frame(report);
    frames.set(report.id, known);
    return known;
  };
  function* work(): Generator<undefined, void> {
    for (const report of reports) {
      frameOf(report);
      yield;
    }
    yield* comparer.ahead([...there, ...reports.map(frameOf)]);
  }
  const steps = work();
  return {
    framed: (annotation) => ({ ...annotation, ...frameOf(annotation.report) }),
    besides: (coming) => meanwhile(coming, steps),
  };
}

/// Nothing is done ahead.
export const NOT_AHEAD: Ahead = { framed: (annotation) => annotation, besides: (coming) => coming };

async function* meanwhile<T>(coming: AsyncIterable<T>, work: Iterator<unknown>): AsyncGenerator<T> {
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
        working = !work.next().done;
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
