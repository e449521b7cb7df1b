/// Word types: a spelling as it stands in one casing, with everything that depends on it alone summed over the tags.

import { type Casing, type WordFeatures, type WordKeys, wordFeatures } from './features.ts';
import { ADDRESSES, KEPT, LANES, MOST_ADDRESSES, ROW, type Scores, TYPE_ROWS } from './scores.ts';
import type { RawToken } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface WordType extends WordKeys {
  /// Address of its rows: seen from the word itself, the one before it and after it, and two away.
  readonly at: number;
}

/// Word types remembered in each half of the memory. When one half is full, all are forgotten and the other is
/// filled, so that memory is bounded and what a sentence still holds is not overwritten.
const REMEMBERED = 32_000;
const SLOTS = 1 << 16;
const TYPE = TYPE_ROWS * ROW;
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

type Table = { readonly words: Int32Array; readonly types: (WordType | undefined)[] };

/// Lays the weights into `memory`; answers what makes the types of words and of the edges of sentences.
export function makeTypes(model: Model, scores: Scores) {
  const { buckets, vocabulary } = model;
  layWeights(model, scores.memory);
  const make = making(model, scores);
  const bottom = KEPT + buckets * LANES;
  let borders = 0;
  let count = 0;
  let half = 0;
  let tables = new Map<Casing, readonly [inside: Table, initial: Table]>();

  function border(text: string): WordType {
    return make(wordFeatures(text, 'plain', false, vocabulary), bottom + borders++ * TYPE);
  }

  function typeOf({ word, text }: RawToken, casing: Casing, initial: boolean): WordType {
    const table = tables.get(casing)?.[initial ? 1 : 0];
    const slot = word & (SLOTS - 1);
    if (table !== undefined && table.words[slot] === word) return table.types[slot]!;
    if (count === REMEMBERED) {
      tables = new Map();
      count = 0;
      half = 1 - half;
    }
    const both = tables.get(casing) ?? ([makeTable(), makeTable()] as const);
    tables.set(casing, both);
    const features = wordFeatures(text.slice(0, 60), casing, initial, vocabulary);
    const type = make(features, bottom + (BORDERS + half * REMEMBERED + count++) * TYPE);
    const into = both[initial ? 1 : 0];
    into.words[slot] = word;
    into.types[slot] = type;
    return type;
  }

  return { typeOf, border };
}

function makeTable(): Table {
  return { words: new Int32Array(SLOTS), types: new Array<WordType | undefined>(SLOTS) };
}

/// Rows as wide as a vector: no row lies across two lines of the machine's cache.
function layWeights({ tags, buckets, weights }: Model, memory: ArrayBuffer): void {
  const into = new Int8Array(memory, KEPT);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = bucket * tags.length;
    for (let t = 0; t < tags.length; t++) into[bucket * LANES + t] = weights[from + t]!;
  }
}

/// Writes the five rows of a word type to an address.
function making({ tags, buckets }: Model, { memory, sum }: Scores) {
  const size = tags.length;
  const addresses = new Int32Array(memory, ADDRESSES, MOST_ADDRESSES);
  const sums = new Int16Array(memory);
  const row = (hashes: Int32Array, to: number) => {
    for (let i = 0; i < hashes.length; i++) addresses[i] = rowAt(hashes[i]!, buckets);
    sum(hashes.length, to);
  };
  return (features: WordFeatures, at: number): WordType => {
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
    return { at, word, ending, kinds };
  };
}
