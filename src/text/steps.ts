/// Work that can be set down from one report to the next, so that whoever has it done can do something else between.

export type Steps<T> = Generator<undefined, T, undefined>;

/// Has all of it done that is left.
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
