/// Gives each token of a sentence its part of speech: an averaged perceptron over hashed features, greedy from
/// left to right, in integers, so that every machine answers alike.

import type { Upos } from '../model/index.ts';
import {
  type Casing,
  caseBits,
  casingOf,
  DYNAMIC,
  dynamicFeatures,
  nextClause,
  type WordFeatures,
  wordFeatures,
} from './features.ts';
import type { RawToken } from './tokens.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';
import { perWord } from './words.ts';

export interface Tagger {
  readonly tags: readonly TagPair[];
  /// Writes the number of each token's tag pair, for the tokens of one sentence, into `into` at the same indices.
  tag(tokens: readonly RawToken[], sentence: { first: number; last: number }, into: Uint8Array): void;
}

export interface TagPair {
  readonly pos: Upos;
  readonly tag: string;
}

function joined({ pos, tag }: TagPair): string {
  return `${pos} ${tag}`;
}

/// What stands at the head of a weights file, as JSON, before filters and weights.
export interface TaggerHeader {
  readonly tags: readonly string[];
  readonly buckets: number;
  readonly filters: readonly number[];
}

/// A word type with everything that depends on it alone already summed over the tags.
interface WordType {
  readonly features: WordFeatures;
  /// Five rows, one score a tag each: seen from the word itself, the one before it and after it, and two away.
  /// Two tags share a number, as `high * 65536 + low`: adding five such numbers adds both scores exactly, because
  /// the word's own row is lifted so that the sum of the low ones is never below 0 nor above 65535.
  readonly sums: Int32Array;
}

const ROWS = 5;
const LIFT = 12_288;
/// The score of a tag that the word itself rules out: so low that no neighbour makes up for it.
const RULED_OUT = 2000;

/// Word types remembered before the memory is emptied: bounds it, whatever is read.
const MEMORY = 40_000;
const SLOTS = 1 << 16;

/// How far behind the best a tag may stand, by the word alone and by all words around, and still be weighed: found
/// by measuring, it changes no accuracy and makes the tagger several times faster.
const SLACK = 1000;
const NARROW = 450;

export function loadTagger(bytes: Uint8Array): Tagger {
  const { tags, buckets, weights, vocabulary } = unpack(bytes);
  const size = tags.length;
  const half = (size + 1) >> 1;
  const mask = buckets - 1;
  const make = (text: string, casing: Casing, initial: boolean): WordType => {
    const features = wordFeatures(text.slice(0, 60), casing, initial, vocabulary);
    return { features, sums: sumsOf(features, weights, size, mask) };
  };
  const typeOf = remembered(make);
  const clause = Uint8Array.from({ length: 4 * size }, (_, i) =>
    nextClause(Math.floor(i / size), joined(tags[i % size]!)),
  );
  const border = (text: string) => make(text, 'plain', false);
  const [start2, start, end, end2] = [border('<s2>'), border('<s>'), border('</s>'), border('</s2>')];
  const dynamic = new Int32Array(DYNAMIC);
  const packed = new Int32Array(half);
  const near = new Uint8Array(size);
  const scores = new Int32Array(size);

  /// The tags that the words alone do not rule out, into `near` and `scores`; returns how many.
  function narrow(
    before2: WordType,
    before: WordType,
    here: WordType,
    after: WordType,
    after2: WordType,
  ): number {
    const own = here.sums;
    const row1 = before.sums;
    const row2 = after.sums;
    const row3 = before2.sums;
    const row4 = after2.sums;
    let top = 0;
    for (let k = 0; k < half; k++) {
      const both =
        (own[k]! + row1[half + k]! + row2[2 * half + k]! + row3[3 * half + k]! + row4[4 * half + k]!) | 0;
      packed[k] = both;
      top = Math.max(top, both & 0xffff, both >>> 16);
    }
    const enough = top - NARROW;
    let count = 0;
    for (let k = 0; k < half; k++) {
      const both = packed[k]!;
      const low = both & 0xffff;
      if (low >= enough) {
        scores[count] = low;
        near[count++] = 2 * k;
      }
      const high = both >>> 16;
      if (high >= enough) {
        scores[count] = high;
        near[count++] = 2 * k + 1;
      }
    }
    return count;
  }

  /// The best of the first `count` tags in `near`, with the features that join words and tags.
  function decide(count: number): number {
    for (let f = 0; f < DYNAMIC; f++) dynamic[f] = (dynamic[f]! & mask) * size;
    let best = near[0]!;
    let top = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k++) {
      const t = near[k]!;
      let score = scores[k]!;
      for (let f = 0; f < DYNAMIC; f++) score += weights[dynamic[f]! + t]!;
      if (score > top) {
        top = score;
        best = t;
      }
    }
    return best;
  }

  function tag(
    tokens: readonly RawToken[],
    { first, last }: { first: number; last: number },
    into: Uint8Array,
  ) {
    const casing = casingOf(tokens, first, last, caseBitsOf);
    let before2 = start2;
    let before = start;
    let here = first < last ? typeOf(tokens[first]!, casing, true) : end;
    let after = first + 1 < last ? typeOf(tokens[first + 1]!, casing, false) : end;
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = first; i < last; i++) {
      const after2 = i + 2 < last ? typeOf(tokens[i + 2]!, casing, false) : i + 2 === last ? end : end2;
      const count = narrow(before2, before, here, after, after2);
      let best = near[0]!;
      if (count > 1) {
        dynamicFeatures(dynamic, a, b, c, before.features, here.features, after.features);
        best = decide(count);
      }
      into[i] = best;
      b = a;
      a = best + 1;
      c = clause[c * size + best]!;
      before2 = before;
      before = here;
      here = after;
      after = after2;
    }
  }
  return { tags, tag };
}

const caseBitsOf = perWord<RawToken, number>(({ text }) => caseBits(text));

/// Looks word types up by the number of the word, one table for each casing, at the start of a sentence and inside.
function remembered(make: (text: string, casing: Casing, initial: boolean) => WordType) {
  const table = () => ({ words: new Int32Array(SLOTS), types: new Array<WordType | undefined>(SLOTS) });
  let tables = new Map<Casing, { inside: ReturnType<typeof table>; initial: ReturnType<typeof table> }>();
  let count = 0;
  return ({ word, text }: RawToken, casing: Casing, initial: boolean): WordType => {
    const both = tables.get(casing);
    const from = initial ? both?.initial : both?.inside;
    const slot = word & (SLOTS - 1);
    if (from !== undefined && from.words[slot] === word) return from.types[slot]!;
    if (count++ >= MEMORY) {
      tables = new Map();
      count = 0;
    }
    const fresh = tables.get(casing) ?? { inside: table(), initial: table() };
    tables.set(casing, fresh);
    const into = initial ? fresh.initial : fresh.inside;
    const type = make(text, casing, initial);
    into.words[slot] = word;
    into.types[slot] = type;
    return type;
  };
}

function sumsOf(features: WordFeatures, weights: Int8Array, size: number, mask: number): Int32Array {
  const half = (size + 1) >> 1;
  const sums = new Int32Array(ROWS * half);
  const row = new Int32Array(2 * half);
  const { here, before, after, before2, after2 } = features;
  const own = (hashes: Int32Array) => {
    sumRows(row, hashes, weights, size, mask);
    const least = row.subarray(0, size).reduce((x, y) => Math.max(x, y)) - SLACK;
    for (let t = 0; t < size; t++) row[t] = row[t]! < least ? RULED_OUT : row[t]! + LIFT;
    for (let k = 0; k < half; k++) sums[k] = row[2 * k]! + row[2 * k + 1]! * 65_536;
  };
  own(here);
  [before, after, before2, after2].forEach((hashes, r) => {
    sumRows(row, hashes, weights, size, mask);
    for (let k = 0; k < half; k++) sums[(r + 1) * half + k] = row[2 * k]! + row[2 * k + 1]! * 65_536;
  });
  return sums;
}

function sumRows(into: Int32Array, hashes: Int32Array, weights: Int8Array, size: number, mask: number): void {
  into.fill(0);
  for (let i = 0; i < hashes.length; i++) {
    const from = (hashes[i]! & mask) * size;
    for (let t = 0; t < size; t++) into[t]! += weights[from + t]!;
  }
}

interface Unpacked {
  readonly tags: readonly TagPair[];
  readonly buckets: number;
  readonly weights: Int8Array;
  readonly vocabulary: Vocabulary;
}

function unpack(bytes: Uint8Array): Unpacked {
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as TaggerHeader;
  let at = 4 + length;
  const filters = header.filters.map((size) => {
    at += size;
    return bytes.subarray(at - size, at);
  });
  const count = header.buckets * header.tags.length;
  if (bytes.length !== at + count)
    throw new Error(`tagger weights: ${bytes.length} bytes, not ${at + count}`);
  const tags = header.tags.map((pair) => {
    const [pos, tag] = pair.split(' ') as [Upos, string];
    return { pos, tag };
  });
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, count);
  return { tags, buckets: header.buckets, weights, vocabulary: makeVocabulary(filters) };
}
