/// Gives each token of a sentence its part of speech: an averaged perceptron over hashed features, greedy from
/// left to right, in integers, so that every machine answers alike.

import type { Upos } from '../model/index.ts';
import { type Casing, casingOf, DYNAMIC, dynamicFeatures, type WordFeatures, wordFeatures } from './features.ts';
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

/// What stands at the head of a weights file, as JSON, before filters and weights.
export interface TaggerHeader {
  readonly tags: readonly string[];
  readonly buckets: number;
  readonly filters: readonly number[];
}

/// A word type with everything that depends on it alone already summed over the tags.
interface WordType {
  readonly features: WordFeatures;
  readonly here: Int16Array;
  readonly before: Int16Array;
  readonly after: Int16Array;
  readonly before2: Int16Array;
  readonly after2: Int16Array;
}

/// Words remembered before the memory is emptied: bounds it, whatever is read.
const MEMORY = 30_000;

export function loadTagger(bytes: Uint8Array): Tagger {
  const { tags, buckets, weights, vocabulary } = unpack(bytes);
  const size = tags.length;
  const memory = new Map<Casing, Map<string, WordType>>();
  const typeOf = (text: string, casing: Casing, initial: boolean): WordType => {
    let words = memory.get(casing);
    if (words === undefined || words.size > MEMORY) memory.set(casing, (words = new Map()));
    const key = initial ? `\n${text}` : text;
    let type = words.get(key);
    if (type === undefined) {
      type = makeType(wordFeatures(text.slice(0, 60), casing, initial, vocabulary), weights, size, buckets - 1);
      words.set(key, type);
    }
    return type;
  };
  const border = (text: string) => typeOf(text, 'plain', false);
  const scores = new Int32Array(size);
  const dynamic = new Int32Array(DYNAMIC);

  function tag(tokens: readonly RawToken[], { first, last }: { first: number; last: number }, into: Uint8Array) {
    const casing = casingOf(tokens, first, last);
    let before2 = border('<s2>');
    let before = border('<s>');
    const word = (i: number): WordType =>
      i < last ? typeOf(tokens[i]!.text, casing, i === first) : border(i === last ? '</s>' : '</s2>');
    let here = word(first);
    let after = word(first + 1);
    let a = 0;
    let b = 0;
    for (let i = first; i < last; i++) {
      const after2 = word(i + 2);
      for (let t = 0; t < size; t++) {
        scores[t] = here.here[t]! + before.before[t]! + after.after[t]! + before2.before2[t]! + after2.after2[t]!;
      }
      dynamicFeatures(dynamic, a, b, before.features, here.features, after.features);
      for (let f = 0; f < DYNAMIC; f++) {
        const row = (dynamic[f]! & (buckets - 1)) * size;
        for (let t = 0; t < size; t++) scores[t]! += weights[row + t]!;
      }
      let best = 0;
      for (let t = 1; t < size; t++) if (scores[t]! > scores[best]!) best = t;
      into[i] = best;
      b = a;
      a = best + 1;
      before2 = before;
      before = here;
      here = after;
      after = after2;
    }
  }
  return { tags, tag };
}

function makeType(features: WordFeatures, weights: Int8Array, size: number, mask: number): WordType {
  const sum = (hashes: Int32Array): Int16Array => {
    const out = new Int16Array(size);
    for (const hash of hashes) {
      const row = (hash & mask) * size;
      for (let t = 0; t < size; t++) out[t]! += weights[row + t]!;
    }
    return out;
  };
  return {
    features,
    here: sum(features.here),
    before: sum(features.before),
    after: sum(features.after),
    before2: sum(features.before2),
    after2: sum(features.after2),
  };
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
  if (bytes.length !== at + count) throw new Error(`tagger weights: ${bytes.length} bytes, not ${at + count}`);
  const tags = header.tags.map((pair) => {
    const [pos, tag] = pair.split(' ') as [Upos, string];
    return { pos, tag };
  });
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, count);
  return { tags, buckets: header.buckets, weights, vocabulary: makeVocabulary(filters) };
}
