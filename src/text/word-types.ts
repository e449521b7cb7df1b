/// Word types: a spelling as it stands in one casing, with everything that depends on it alone summed over the tags.

import type { Casing } from './casing.ts';
import { type WordFeatures, wordFeatures } from './features.ts';
import type { RawTokens } from './raw-tokens.ts';
import { ADDRESSES, KEPT, LANES, MOST_ADDRESSES, ROW, type Scores, TYPE_ROWS } from './scores.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Word } from './words.ts';

/// A word type is the address of its rows: seen from the word itself, the one before it and after it, and two away.
/// Behind them stand its keys.
const KEYS = TYPE_ROWS * ROW;
export const KEY_WORD = KEYS;
export const KEY_ENDING = KEYS + 4;
export const KEY_KINDS = KEYS + 8;
/// A line of the machine's cache is 64 bytes: no row lies across two.
const TYPE = KEYS + 64;

/// Word types remembered in each half of the memory. When one half is full, all are forgotten and the other is
/// filled, so that memory is bounded and what a sentence still holds is not overwritten.
const REMEMBERED = 32_000;
const SLOTS = 1 << 16;
/// The edges of a sentence, kept apart for good.
const BORDERS = 4;

/// How far behind the best a tag may stand, by the word alone, and still be weighed in a sentence.
const SLACK = 600;
/// The score of a tag that stands further behind: so low that no neighbour makes up for it.
const RULED_OUT = -20_000;

/// Bytes that weights of so many buckets and all word types need.
export function memoryFor(buckets: number): number {
  return KEPT + buckets * LANES + (BORDERS + 2 * REMEMBERED) * TYPE;
}

/// The address of a feature's weights.
export function rowAt(hash: number, buckets: number): number {
  return KEPT + (hash & (buckets - 1)) * LANES;
}

export interface Model {
  readonly tags: readonly unknown[];
  readonly buckets: number;
  /// One row of `tags.length` bytes a bucket.
  readonly weights: Int8Array;
  readonly vocabulary: Vocabulary;
}

/// How a word stands: in a sentence of this casing, and twice as many for one that is the sentence's first.
const CASINGS: readonly Casing[] = ['plain', 'title', 'caps', 'lower'];
type Standing = number;
export const FIRST = CASINGS.length;

export function standingOf(casing: Casing): Standing {
  return CASINGS.indexOf(casing);
}

/// Lays the weights into `memory`; answers what makes the types of words and of the edges of sentences.
export function makeTypes(model: Model, scores: Scores) {
  const { buckets, vocabulary } = model;
  layWeights(model, scores.memory);
  const make = making(model, scores);
  const bottom = KEPT + buckets * LANES;
  let borders = 0;
  let count = 0;
  let half = 0;
  /// By standing, the number of each word and its type, side by side.
  let tables: (Int32Array | undefined)[] = [];

  function border(text: string): number {
    const at = bottom + borders++ * TYPE;
    make(wordFeatures(text, 'plain', false, vocabulary), at);
    return at;
  }

  /// The type of token `at`.
  function typeOf({ ids, words }: RawTokens, at: number, standing: Standing): number {
    const table = tables[standing];
    const id = ids[at]!;
    const slot = 2 * (id & (SLOTS - 1));
    if (table !== undefined && table[slot] === id) return table[slot + 1]!;
    return makeType(words[at]!, standing, slot);
  }

  function makeType({ id, text }: Word, standing: Standing, slot: number): number {
    if (count === REMEMBERED) {
      tables = [];
      count = 0;
      half = 1 - half;
    }
    let table = tables[standing];
    if (table === undefined) {
      table = new Int32Array(2 * SLOTS);
      tables[standing] = table;
    }
    const casing = CASINGS[standing % FIRST]!;
    const at = bottom + (BORDERS + half * REMEMBERED + count++) * TYPE;
    make(wordFeatures(text.slice(0, 60), casing, standing >= FIRST, vocabulary), at);
    table[slot] = id;
    table[slot + 1] = at;
    return at;
  }

  return { typeOf, border };
}

/// Rows as wide as a vector: no row lies across two lines of the machine's cache.
function layWeights({ tags, buckets, weights }: Model, memory: ArrayBuffer): void {
  const into = new Int8Array(memory, KEPT);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = bucket * tags.length;
    for (let t = 0; t < tags.length; t++) into[bucket * LANES + t] = weights[from + t]!;
  }
}

/// Writes a word type to an address.
function making({ tags, buckets }: Model, { memory, sum }: Scores) {
  const size = tags.length;
  const addresses = new Int32Array(memory, ADDRESSES, MOST_ADDRESSES);
  const sums = new Int16Array(memory);
  const keys = new Int32Array(memory);
  const row = (hashes: Int32Array, to: number) => {
    for (let i = 0; i < hashes.length; i++) addresses[i] = rowAt(hashes[i]!, buckets);
    sum(hashes.length, to);
  };
  return (features: WordFeatures, at: number): void => {
    const { here, before, after, before2, after2, word, ending, kinds } = features;
    row(here, at);
    row(before, at + ROW);
    row(after, at + 2 * ROW);
    row(before2, at + 3 * ROW);
    row(after2, at + 4 * ROW);
    const own = at / 2;
    let most = RULED_OUT;
    for (let t = own; t < own + size; t++) most = Math.max(most, sums[t]!);
    for (let t = own; t < own + size; t++) if (sums[t]! < most - SLACK) sums[t] = RULED_OUT;
    sums.fill(RULED_OUT, own + size, own + LANES);
    keys[(at + KEY_WORD) / 4] = word;
    keys[(at + KEY_ENDING) / 4] = ending;
    keys[(at + KEY_KINDS) / 4] = kinds;
  };
}
