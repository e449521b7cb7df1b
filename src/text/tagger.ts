/// Gives each token of a sentence its part of speech: an averaged perceptron over hashed features, greedy from
/// left to right, in integers, so that every machine answers alike.

import type { Upos } from '../model/index.ts';
import {
  type Casing,
  casingOf,
  DYNAMIC,
  dynamicFeatures,
  nextClause,
  type WordFeatures,
  wordFeatures,
} from './features.ts';
import type { RawToken } from './tokens.ts';
import { makeVocabulary, type Vocabulary } from './vocabulary.ts';

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
  /// The tags that the word alone does not rule out: the only ones weighed in a sentence.
  readonly likely: Uint8Array;
  /// Five rows, one score a tag each: seen from the word itself, the one before it and after it, and two away.
  readonly sums: Int16Array;
}

/// Words remembered before the memory is emptied: bounds it, whatever is read.
const MEMORY = 30_000;

/// How far behind the best a tag may stand, by the word alone, and still be weighed: found by measuring, it
/// changes no accuracy and makes the tagger several times faster.
const SLACK = 1000;
const NARROW = 450;

export function loadTagger(bytes: Uint8Array): Tagger {
  const { tags, buckets, weights, vocabulary } = unpack(bytes);
  const size = tags.length;
  const memory = new Map<Casing, Map<string, WordType>>();
  const typeOf = (text: string, casing: Casing, initial: boolean): WordType => {
    let words = memory.get(casing);
    if (words === undefined || words.size > MEMORY) {
      words = new Map();
      memory.set(casing, words);
    }
    const key = initial ? `\n${text}` : text;
    let type = words.get(key);
    if (type === undefined) {
      type = makeType(
        wordFeatures(text.slice(0, 60), casing, initial, vocabulary),
        weights,
        size,
        buckets - 1,
      );
      words.set(key, type);
    }
    return type;
  };
  const clause = Uint8Array.from({ length: 4 * size }, (_, i) =>
    nextClause(Math.floor(i / size), joined(tags[i % size]!)),
  );
  const [start2, start, end, end2] = ['<s2>', '<s>', '</s>', '</s2>'].map((text) =>
    typeOf(text, 'plain', false),
  ) as [WordType, WordType, WordType, WordType];
  const dynamic = new Int32Array(DYNAMIC);
  const scores = new Int32Array(size);

  function tag(
    tokens: readonly RawToken[],
    { first, last }: { first: number; last: number },
    into: Uint8Array,
  ) {
    const casing = casingOf(tokens, first, last);
    let before2 = start2;
    let before = start;
    const word = (i: number): WordType =>
      i < last ? typeOf(tokens[i]!.text, casing, i === first) : i === last ? end : end2;
    let here = word(first);
    let after = word(first + 1);
    let a = 0;
    let b = 0;
    let c = 0;
    for (let i = first; i < last; i++) {
      const after2 = word(i + 2);
      const { likely } = here;
      let best = likely[0]!;
      if (likely.length > 1) {
        dynamicFeatures(dynamic, a, b, c, before.features, here.features, after.features);
        for (let f = 0; f < DYNAMIC; f++) dynamic[f] = (dynamic[f]! & (buckets - 1)) * size;
        let top = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < likely.length; k++) {
          const t = likely[k]!;
          const score =
            here.sums[t]! +
            before.sums[size + t]! +
            after.sums[2 * size + t]! +
            before2.sums[3 * size + t]! +
            after2.sums[4 * size + t]!;
          scores[t] = score;
          if (score > top) top = score;
        }
        const enough = top - NARROW;
        top = Number.NEGATIVE_INFINITY;
        for (let k = 0; k < likely.length; k++) {
          const t = likely[k]!;
          let score = scores[t]!;
          if (score < enough) continue;
          for (let f = 0; f < DYNAMIC; f++) score += weights[dynamic[f]! + t]!;
          if (score > top) {
            top = score;
            best = t;
          }
        }
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

function makeType(features: WordFeatures, weights: Int8Array, size: number, mask: number): WordType {
  const { here, before, after, before2, after2 } = features;
  const sums = new Int16Array(5 * size);
  [here, before, after, before2, after2].forEach((hashes, row) => {
    for (const hash of hashes) {
      const from = (hash & mask) * size;
      for (let t = 0; t < size; t++) sums[row * size + t]! += weights[from + t]!;
    }
  });
  const own = sums.subarray(0, size);
  const most = own.reduce((a, b) => Math.max(a, b));
  const likely = Uint8Array.from(own.keys()).filter((t) => own[t]! >= most - SLACK);
  return { features, likely, sums };
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
