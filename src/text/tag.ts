/// Tags all tokens of a report, with the trained tagger or, without weights, with word lists.

import type { Sentence, Token } from '../model/index.ts';
import { guessPair } from './fallback.ts';
import type { RawTokens } from './raw-tokens.ts';
import { readingOf } from './readings.ts';
import { repairTags } from './repair.ts';
import { scratch } from './scratch.ts';
import type { TagPair } from './tag-pairs.ts';
import { loadTagger, type Tagger } from './tagger.ts';
import { restoreCase } from './truecase.ts';

export interface Tagged {
  readonly tokens: Token[];
  /// The bits of each token (`facts.ts`), and none behind the last. Good until the next report is tagged.
  readonly facts: Int32Array;
}

/// Taggers by their weights: loading one is cheap, but the words that it has met are worth keeping.
const loaded = new WeakMap<Uint8Array, Tagger>();

/// The tokens of `raw`, whose words are put into true case.
export function tagTokens(
  raw: RawTokens,
  sentences: readonly Sentence[],
  weights: Uint8Array | undefined,
): Tagged {
  if (weights === undefined) return withPairs(raw, guessPairs(raw));
  let tagger = loaded.get(weights);
  if (tagger === undefined) {
    tagger = loadTagger(weights);
    loaded.set(weights, tagger);
  }
  restoreCase(raw, sentences, tagger);
  const pairs: TagPair[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    tagger.tag(raw, first, last, pairs);
  }
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    repairTags(raw, pairs, first, last);
  }
  return withPairs(raw, pairs);
}

function guessPairs({ count, words }: RawTokens): readonly TagPair[] {
  const pairs: TagPair[] = [];
  for (let i = 0; i < count; i++) pairs.push(guessPair(words[i]!, pairs[i - 1]));
  return pairs;
}

const buffer = scratch();

function withPairs(raw: RawTokens, pairs: readonly TagPair[]): Tagged {
  const { count, from, to, words } = raw;
  const tokens: Token[] = [];
  const facts = buffer(count + 1);
  for (let i = 0; i < count; i++) {
    const word = words[i]!;
    const { id, text, lower } = word;
    const { pair, lemma, facts: bits } = readingOf(word, pairs[i]!);
    facts[i] = bits;
    tokens.push({ from: from[i]!, to: to[i]!, text, lower, word: id, pos: pair.pos, tag: pair.tag, lemma });
  }
  facts[count] = 0;
  return { tokens, facts };
}
