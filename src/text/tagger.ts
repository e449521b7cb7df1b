/// Gives each token of a sentence its part of speech: an averaged perceptron over hashed features, greedy from
/// left to right, in integers, so that every machine answers alike.

import type { Upos } from '../model/index.ts';
import { casingOf } from './casing.ts';
import { DYNAMIC, dynamicFeatures, nextClause } from './features.ts';
import type { RawTokens } from './raw-tokens.ts';
import { ADDRESSES, BLOCK, LANES, ONLY, plainScores, ROW, SUMS, TYPES } from './scores.ts';
import { type TagPair, tagPair } from './tag-pairs.ts';
import { vectorScores } from './vectors.ts';
import { openVocabulary, possibleKinds } from './vocabulary.ts';
import {
  FIRST,
  KEY_ENDING,
  KEY_KINDS,
  KEY_WORD,
  type Model,
  makeTypes,
  memoryFor,
  rowAt,
  standingOf,
} from './word-types.ts';

export interface Tagger {
  readonly tags: readonly TagPair[];
  /// Writes the tag pair of each token of the sentence `[first, last)` into `into` at the same indices.
  tag(tokens: RawTokens, first: number, last: number, into: TagPair[]): void;
  /// Whether the dictionary has the word, or what it is a form of, as anything else than a name.
  knows(lower: string): boolean;
}

/// What stands at the head of a weights file, as JSON, before tables and weights.
export interface TaggerHeader {
  readonly tags: readonly string[];
  readonly buckets: number;
  readonly tables: readonly number[];
}

/// How far behind the best a tag may stand, by all words around, and still be weighed: found by measuring, it costs
/// at most 0.02 points of accuracy and makes the tagger several times faster.
const NARROW = 250;

export function loadTagger(bytes: Uint8Array): Tagger {
  const model = unpack(bytes);
  const { tags, buckets } = model;
  const size = tags.length;
  const options = { bytes: memoryFor(buckets), slack: NARROW, rows: DYNAMIC };
  const scores = vectorScores(options) ?? plainScores(options);
  const { typeOf, border } = makeTypes(model, scores);
  const clause = Uint8Array.from({ length: 4 * size }, (_, i) => {
    const { pos, tag } = tags[i % size]!;
    return nextClause(Math.floor(i / size), `${pos} ${tag}`);
  });
  const [start2, start, end, end2] = [border('<s2>'), border('<s>'), border('</s>'), border('</s2>')];
  const dynamic = new Int32Array(scores.memory, ADDRESSES, DYNAMIC);
  const types = new Int32Array(scores.memory, TYPES, BLOCK + 4);
  const only = new Int32Array(scores.memory, ONLY, BLOCK);
  const keys = new Int32Array(scores.memory);

  function tag(tokens: RawTokens, first: number, last: number, into: TagPair[]): void {
    const standing = standingOf(casingOf(tokens.bits, first, last));
    let a = 0;
    let b = 0;
    let c = 0;
    for (let from = first; from < last; from += BLOCK) {
      const to = Math.min(last, from + BLOCK);
      readTypes(tokens, standing, first, last, from, to);
      scores.near(to - from);
      let sums = SUMS;
      for (let i = from; i < to; i++) {
        let best = only[i - from]!;
        if (best < 0) {
          addNeighbours(i - from, a, b, c);
          best = scores.best(sums);
          sums += ROW;
        }
        into[i] = tags[best]!;
        b = a;
        a = best + 1;
        c = clause[c * size + best]!;
      }
    }
  }

  /// Puts the types of tokens `[from, to)` of the sentence in place, with two before and two after.
  function readTypes(
    tokens: RawTokens,
    standing: number,
    first: number,
    last: number,
    from: number,
    to: number,
  ): void {
    types[0] = from === first ? start2 : typeOf(tokens, from - 2, standing);
    types[1] = from === first ? start : typeOf(tokens, from - 1, standing);
    for (let i = from; i < to; i++)
      types[i - from + 2] = typeOf(tokens, i, i === first ? standing + FIRST : standing);
    types[to - from + 2] = to === last ? end : typeOf(tokens, to, standing);
    types[to - from + 3] = to === last ? end2 : to + 1 === last ? end : typeOf(tokens, to + 1, standing);
  }

  function addNeighbours(at: number, a: number, b: number, c: number): void {
    const before = types[at + 1]!;
    const here = types[at + 2]!;
    const after = types[at + 3]!;
    dynamicFeatures(
      dynamic,
      a,
      b,
      c,
      keys[(before + KEY_WORD) >> 2]!,
      keys[(here + KEY_WORD) >> 2]!,
      keys[(here + KEY_ENDING) >> 2]!,
      keys[(here + KEY_KINDS) >> 2]!,
      keys[(after + KEY_WORD) >> 2]!,
      keys[(after + KEY_KINDS) >> 2]!,
    );
    for (let f = 0; f < DYNAMIC; f++) dynamic[f] = rowAt(dynamic[f]!, buckets);
  }

  return { tags, tag, knows: (lower) => possibleKinds(lower, model.vocabulary) !== 0 };
}

function unpack(bytes: Uint8Array): Model & Pick<Tagger, 'tags'> {
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as TaggerHeader;
  let at = 4 + length;
  const tables = header.tables.map((size) => {
    at += size;
    return bytes.subarray(at - size, at);
  });
  const count = header.buckets * header.tags.length;
  if (bytes.length !== at + count)
    throw new Error(`tagger weights: ${bytes.length} bytes, not ${at + count}`);
  if (header.tags.length > LANES) throw new Error(`tagger weights: more than ${LANES} tags`);
  const tags = header.tags.map((pair) => {
    const [pos, tag] = pair.split(' ') as [Upos, string];
    return tagPair(pos, tag);
  });
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, count);
  return { tags, buckets: header.buckets, weights, vocabulary: openVocabulary(tables) };
}
