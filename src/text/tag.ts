/// Tags all tokens of a report, with the trained tagger or, without weights, with word lists.

import type { Sentence, Token } from '../model/index.ts';
import { guessPair } from './fallback.ts';
import type { RawTokens } from './raw-tokens.ts';
import { readingOf } from './readings.ts';
import { repairTags } from './repair.ts';
import type { TagPair } from './tag-pairs.ts';
import { loadTagger, type Tagger } from './tagger.ts';
import { restoreCase } from './truecase.ts';

/// Taggers by their weights: loading one is cheap, but the words that it has met are worth keeping.
const loaded = new WeakMap<Uint8Array, Tagger>();

export function tagTokens(
  raw: RawTokens,
  sentences: readonly Sentence[],
  weights: Uint8Array | undefined,
): readonly Token[] {
  return withPairs(raw, tagPairs(raw, sentences, weights));
}

/// The parts of speech of the tokens of `raw`, whose words are put into true case.
export function tagPairs(
  raw: RawTokens,
  sentences: readonly Sentence[],
  weights: Uint8Array | undefined,
): readonly TagPair[] {
  if (weights === undefined) return guessPairs(raw);
  let tagger = loaded.get(weights);
  if (tagger === undefined) {
    tagger = loadTagger(weights);
    loaded.set(weights, tagger);
  }
  restoreCase(raw, sentences, tagger);
  const pairs = new Array<TagPair>(raw.count);
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    tagger.tag(raw, first, last, pairs);
  }
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    repairTags(raw, pairs, first, last);
  }
  return pairs;
}

function guessPairs({ count, words }: RawTokens): readonly TagPair[] {
  const pairs: TagPair[] = [];
  for (let i = 0; i < count; i++) pairs.push(guessPair(words[i]!, pairs[i - 1]));
  return pairs;
}

/// The tokens of `raw` as these parts of speech, whose bits are put in place.
export function withPairs(raw: RawTokens, pairs: readonly TagPair[]): readonly Token[] {
  const { count, from, to, words, facts } = raw;
  const tokens = new Array<Token>(count);
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    const { id, text, lower } = word;
    const { pair, lemma, facts: bits } = readingOf(word, pairs[i]!);
    facts[i] = bits;
    tokens[i] = { from: from[i]!, to: to[i]!, text, lower, word: id, pos: pair.pos, tag: pair.tag, lemma };
  }
  facts[count] = 0;
  return tokens;
}
