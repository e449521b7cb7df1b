/// Words of a copy that stand for words of an earlier text, as runs of neighbours: most of a copy is a few long ones.

/// Word `p` of the copy stands for word `t` of the earlier text.
export interface Pair {
  readonly p: number;
  readonly t: number;
}

/// A pair, and those that follow it word by word.
export interface Block extends Pair {
  readonly length: number;
}

/// In order of both texts.
export type Runs = readonly Block[];

/// Puts words behind those of the last run, as part of it where they follow it at once.
export function putBehind(runs: Block[], p: number, t: number, length: number): void {
  const last = runs.at(-1);
  if (last && last.p + last.length === p && last.t + last.length === t)
    runs[runs.length - 1] = { p: last.p, t: last.t, length: last.length + length };
  else runs.push({ p, t, length });
}

export const countPairs = (runs: Runs): number => runs.reduce((sum, { length }) => sum + length, 0);

export const firstPair = (runs: Runs): Pair => runs[0]!;

export function lastPair(runs: Runs): Pair {
  const { p, t, length } = runs.at(-1)!;
  return { p: p + length - 1, t: t + length - 1 };
}

/// The word of the earlier text in the middle of all pairs.
export function middleOf(runs: Runs): number {
  let left = countPairs(runs) >> 1;
  for (const { t, length } of runs) {
    if (left < length) return t + left;
    left -= length;
  }
  return lastPair(runs).t;
}

/// Those of which the earlier text's word stands in `[from, to)`.
export function runsWithin(runs: Runs, from: number, to: number): Runs {
  return runs.flatMap(({ p, t, length }) => {
    const skip = Math.max(0, from - t);
    const end = Math.min(length, to - t);
    return skip < end ? [{ p: p + skip, t: t + skip, length: end - skip }] : [];
  });
}

export const sameRuns = (a: Runs, b: Runs): boolean =>
  a.length === b.length &&
  a.every(({ p, t, length }, i) => p === b[i]!.p && t === b[i]!.t && length === b[i]!.length);
