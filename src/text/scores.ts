/// Adds up the tagger's scores: 64 tags side by side, in one block of memory that the vector instructions of
/// `vectors.ts` can read as well. What is here says the same in plain loops, for machines without them.

/// Tags that a row has room for.
export const LANES = 64;
/// Bytes of a row of sums, two for each tag; a word type has five: its own and what it adds to the word after it,
/// before it, two after and two before.
export const ROW = 2 * LANES;
export const TYPE_ROWS = 5;
/// Where things lie in memory: sums of the tags still possible, addresses of the rows that are added to them, and
/// all that the tagger keeps.
export const SUMS = 0;
export const ADDRESSES = SUMS + ROW;
export const MOST_ADDRESSES = 64;
export const KEPT = ADDRESSES + 4 * MOST_ADDRESSES;

/// The sum of a tag that is no longer possible: nothing makes up for it.
export const OUT = -32_768;

export interface Scores {
  readonly memory: ArrayBuffer;
  /// Sums the rows of bytes at the first `count` of `ADDRESSES` into the row of sums at address `to`.
  sum(count: number, to: number): void;
  /// Sums the rows of the word types at these addresses; leaves the sums within `slack` of the best in `SUMS`. Answers
  /// the only tag left, or -1.
  near(own: number, before: number, after: number, before2: number, after2: number): number;
  /// Adds the rows of bytes at the addresses in `ADDRESSES` to `SUMS`; answers the best tag, the first among equals.
  best(): number;
}

export interface ScoreOptions {
  readonly bytes: number;
  readonly slack: number;
  /// How many rows `best` adds.
  readonly rows: number;
}

export function plainScores({ bytes, slack, rows }: ScoreOptions): Scores {
  const memory = new ArrayBuffer(bytes);
  const words = new Int16Array(memory);
  const weights = new Int8Array(memory);
  const addresses = new Int32Array(memory, ADDRESSES, MOST_ADDRESSES);
  const sums = new Int16Array(memory, SUMS, LANES);

  function sum(count: number, to: number): void {
    for (let t = 0; t < LANES; t++) {
      let all = 0;
      for (let f = 0; f < count; f++) all += weights[addresses[f]! + t]!;
      words[to / 2 + t] = all;
    }
  }

  function near(own: number, before: number, after: number, before2: number, after2: number): number {
    let top = OUT;
    for (let t = 0; t < LANES; t++) {
      const sum =
        words[own / 2 + t]! +
        words[before / 2 + LANES + t]! +
        words[after / 2 + 2 * LANES + t]! +
        words[before2 / 2 + 3 * LANES + t]! +
        words[after2 / 2 + 4 * LANES + t]!;
      sums[t] = sum;
      if (sum > top) top = sum;
    }
    let count = 0;
    let only = -1;
    for (let t = 0; t < LANES; t++) {
      if (sums[t]! < top - slack) sums[t] = OUT;
      else {
        count++;
        only = t;
      }
    }
    return count === 1 ? only : -1;
  }

  function best(): number {
    let top = OUT;
    let tag = 0;
    for (let t = 0; t < LANES; t++) {
      let sum = sums[t]!;
      if (sum === OUT) continue;
      for (let f = 0; f < rows; f++) sum += weights[addresses[f]! + t]!;
      if (sum > top) {
        top = sum;
        tag = t;
      }
    }
    return tag;
  }

  return { memory, sum, near, best };
}
