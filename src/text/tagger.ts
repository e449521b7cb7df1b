/// Gives each token of a sentence its part of speech: an averaged perceptron over hashed features, greedy from
/// left to right, in integers, so that every machine answers alike.

import type { Upos } from '../model/index.ts';
import { caseBits, casingOf, DYNAMIC, dynamicFeatures, nextClause } from './features.ts';
import { ADDRESSES, LANES, plainScores } from './scores.ts';
import type { RawToken } from './tokens.ts';
import { vectorScores } from './vectors.ts';
import { openVocabulary } from './vocabulary.ts';
import { type Model, makeTypes, memoryFor, rowAt } from './word-types.ts';
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
  const clause = Uint8Array.from({ length: 4 * size }, (_, i) =>
    nextClause(Math.floor(i / size), joined(tags[i % size]!)),
  );
  const [start2, start, end, end2] = [border('<s2>'), border('<s>'), border('</s>'), border('</s2>')];
  const dynamic = new Int32Array(scores.memory, ADDRESSES, DYNAMIC);

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
      let best = scores.near(here.at, before.at, after.at, before2.at, after2.at);
      if (best < 0) {
        dynamicFeatures(dynamic, a, b, c, before, here, after);
        for (let f = 0; f < DYNAMIC; f++) dynamic[f] = rowAt(dynamic[f]!, buckets);
        best = scores.best();
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
    return { pos, tag };
  });
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, count);
  return { tags, buckets: header.buckets, weights, vocabulary: openVocabulary(tables) };
}
