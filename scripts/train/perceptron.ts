/// Averaged perceptron over hashed features, in integers: the same data give the same weights, bit for bit.

import { caseBits, casingOf } from '../../src/text/casing.ts';
import {
  DYNAMIC,
  dynamicFeatures,
  nextClause,
  type WordFeatures,
  wordFeatures,
} from '../../src/text/features.ts';
import type { Vocabulary } from '../../src/text/vocabulary.ts';
import type { Tagged } from './augment.ts';
import { makeRandom, shuffled } from './random.ts';

export interface TrainOptions {
  readonly buckets: number;
  readonly epochs: number;
  readonly tags: readonly string[];
  readonly vocabulary: Vocabulary;
  readonly seed: number;
  readonly report?: (line: string) => void;
}

/// By how much the right tag must win before a word counts as learnt.
const MARGIN = 60;

interface Example {
  readonly words: readonly WordFeatures[];
  readonly gold: Int32Array;
}

/// Averaged weights, one row of tags for each bucket, scaled to signed bytes.
export function train(sentences: readonly Tagged[], options: TrainOptions): Int8Array {
  const examples = prepare(sentences, options);
  const size = options.tags.length;
  const weights = new Int32Array(options.buckets * size);
  const totals = new Float64Array(weights.length);
  const changed = new Int32Array(weights.length);
  const random = makeRandom(options.seed);
  const features = new Int32Array(96);
  const scores = new Int32Array(size);
  let step = 0;
  const bump = (row: number, tag: number, by: number) => {
    const at = row * size + tag;
    totals[at]! += (step - changed[at]!) * weights[at]!;
    changed[at] = step;
    weights[at]! += by;
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0;
    let seen = 0;
    for (const { words, gold } of shuffled(examples, random)) {
      let a = 0;
      let b = 0;
      let c = 0;
      for (let i = 0; i < gold.length; i++) {
        const count = collect(features, words, i, a, b, c, options.buckets);
        scores.fill(0);
        for (let f = 0; f < count; f++) {
          const row = features[f]! * size;
          for (let t = 0; t < size; t++) scores[t]! += weights[row + t]!;
        }
        const best = highest(scores, -1);
        const right = gold[i]!;
        step++;
        seen++;
        if (best !== right) wrong++;
        const rival = best === right ? highest(scores, right) : best;
        if (scores[right]! - scores[rival]! < MARGIN) {
          for (let f = 0; f < count; f++) {
            bump(features[f]!, right, 1);
            bump(features[f]!, rival, -1);
          }
        }
        b = a;
        a = best + 1;
        c = nextClause(c, options.tags[best]!);
      }
    }
    options.report?.(`epoch ${epoch + 1}: ${((100 * wrong) / seen).toFixed(2)} % wrong while learning`);
  }
  for (let at = 0; at < weights.length; at++) totals[at]! += (step - changed[at]!) * weights[at]!;
  return quantize(totals);
}

function highest(scores: Int32Array, but: number): number {
  let best = but === 0 ? 1 : 0;
  for (let t = best + 1; t < scores.length; t++) if (t !== but && scores[t]! > scores[best]!) best = t;
  return best;
}

/// All features of one word in its sentence, as buckets; `a` and `b` are tag numbers plus one, 0 for none.
function collect(
  into: Int32Array,
  words: readonly WordFeatures[],
  i: number,
  a: number,
  b: number,
  c: number,
  buckets: number,
): number {
  const word = (k: number) => words[Math.max(0, Math.min(words.length - 1, k + 2))]!;
  const mask = buckets - 1;
  const { word: here, ending, kinds } = word(i);
  const after = word(i + 1);
  dynamicFeatures(into, a, b, c, word(i - 1).word, here, ending, kinds, after.word, after.kinds);
  let n = DYNAMIC;
  const add = (hashes: Int32Array) => {
    for (const hash of hashes) into[n++] = hash;
  };
  add(word(i).here);
  add(word(i - 1).before);
  add(word(i + 1).after);
  add(word(i - 2).before2);
  add(word(i + 2).after2);
  for (let f = 0; f < n; f++) into[f]! &= mask;
  return n;
}

function prepare(sentences: readonly Tagged[], { tags, vocabulary }: TrainOptions): Example[] {
  const known = new Map<string, WordFeatures>();
  const number = new Map(tags.map((tag, i) => [tag, i]));
  const border = (text: string) => wordFeatures(text, 'plain', false, vocabulary);
  const [start2, start, end, end2] = ['<s2>', '<s>', '</s>', '</s2>'].map(border) as [
    WordFeatures,
    WordFeatures,
    WordFeatures,
    WordFeatures,
  ];
  return sentences.map(({ words, tags: gold }) => {
    const casing = casingOf(Int32Array.from(words, caseBits), 0, words.length);
    const features = words.map((word, i) => {
      const key = `${casing}${i === 0 ? 'i' : 'm'}${word}`;
      const made = known.get(key) ?? wordFeatures(word, casing, i === 0, vocabulary);
      known.set(key, made);
      return made;
    });
    return {
      words: [start2, start, ...features, end, end2],
      gold: Int32Array.from(gold, (tag) => number.get(tag) ?? 0),
    };
  });
}

/// Scaled so that all but one weight in a hundred thousand fit in a signed byte.
function quantize(totals: Float64Array): Int8Array {
  const sizes = totals
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  const top = sizes[Math.floor(sizes.length * 0.99999)] ?? 1;
  return Int8Array.from(totals, (value) => Math.max(-127, Math.min(127, Math.round((value * 127) / top))));
}
