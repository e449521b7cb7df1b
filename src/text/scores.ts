/// Adds up the tagger's scores: 64 tags side by side, in one block of memory that the vector instructions of
/// `vectors.ts` can read as well. What is here says the same in plain loops, for machines without them.

/// Tags that a row has room for.
export const LANES = 64;
/// Bytes of a row of sums, two for each tag; a word type has five: its own and what it adds to the word after it,
/// before it, two after and two before.
export const ROW = 2 * LANES;
export const TYPE_ROWS = 5;
/// So many tokens are read at once.
export const BLOCK = 256;
/// Where things lie in memory: for the tokens that neighbours must decide, one after another, sums of the tags still
/// possible; addresses of the rows that are added to them; addresses of the word types of a block, with two before it
/// and two after; by token, the only tag left; and all that the tagger keeps.
export const SUMS = 0;
export const ADDRESSES = SUMS + BLOCK * ROW;
export const MOST_ADDRESSES = 64;
export const TYPES = ADDRESSES + 4 * MOST_ADDRESSES;
export const ONLY = TYPES + 4 * (BLOCK + 4);
export const KEPT = (ONLY + 4 * BLOCK + 63) & ~63;

/// The sum of a tag that is no longer possible: nothing makes up for it.
export const OUT = -32_768;

export interface Scores {
  readonly memory: ArrayBuffer;
  /// Sums the rows of bytes at the first `count` of `ADDRESSES` into the row of sums at address `to`.
  sum(count: number, to: number): void;
  /// For each of the first `count` tokens of a block, sums the rows of the word types around it; writes to `ONLY` the
  /// only tag within `slack` of the best, or -1 and the next row of `SUMS` with the sums of those that are.
  near(count: number): void;
  /// Adds the rows of bytes at the addresses in `ADDRESSES` to the row of sums at `at`; answers the best tag, the first
  /// among equals.
  best(at: number): number;
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
  const types = new Int32Array(memory, TYPES, BLOCK + 4);
  const only = new Int32Array(memory, ONLY, BLOCK);

  function sum(count: number, to: number): void {
    for (let t = 0; t < LANES; t++) {
      let all = 0;
      for (let f = 0; f < count; f++) all += weights[addresses[f]! + t]!;
      words[to / 2 + t] = all;
    }
  }

  function near(count: number): void {
    let sums = SUMS / 2;
    for (let i = 0; i < count; i++) {
      only[i] = nearAt(i, sums);
      if (only[i]! < 0) sums += LANES;
    }
  }

  function nearAt(i: number, sums: number): number {
    const row = (neighbour: number, number: number) => (types[i + neighbour]! + number * ROW) / 2;
    const [before2, before, own, after, after2] = [row(0, 3), row(1, 1), row(2, 0), row(3, 2), row(4, 4)];
    let top = OUT;
    for (let t = 0; t < LANES; t++) {
      const all =
        words[own + t]! + words[before + t]! + words[after + t]! + words[before2 + t]! + words[after2 + t]!;
      words[sums + t] = all;
      if (all > top) top = all;
    }
    let count = 0;
    let last = -1;
    for (let t = 0; t < LANES; t++) {
      if (words[sums + t]! < top - slack) words[sums + t] = OUT;
      else {
        count++;
        last = t;
      }
    }
    return count === 1 ? last : -1;
  }

  function best(at: number): number {
    let top = OUT;
    let tag = 0;
    for (let t = 0; t < LANES; t++) {
      let sum = words[at / 2 + t]!;
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
