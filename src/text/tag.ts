/// Tags all tokens of a report, with the trained tagger or, without weights, with word lists.

import type { Sentence, Token } from '../model/index.ts';
import { guessToken } from './fallback.ts';
import { lemmaOf } from './lemma.ts';
import { repairTags } from './repair.ts';
import { loadTagger, type Tagger, type TagPair } from './tagger.ts';
import type { RawToken } from './tokens.ts';
import { restoreCase } from './truecase.ts';

/// Taggers by their weights: loading one is cheap, but the words that it has met are worth keeping.
const loaded = new WeakMap<Uint8Array, Tagger>();

export function tagTokens(
  printed: readonly RawToken[],
  sentences: readonly Sentence[],
  weights: Uint8Array | undefined,
): Token[] {
  if (weights === undefined) {
    const tokens: Token[] = [];
    for (const token of printed) tokens.push(guessToken(token, tokens.at(-1)));
    return tokens.map((token) => ({ ...token, lemma: lemmaOf(token.lower, token.pos, token.tag) }));
  }
  const tagger = loaded.get(weights) ?? loadTagger(weights);
  loaded.set(weights, tagger);
  const raw = restoreCase(printed, sentences, tagger);
  const numbers = new Uint8Array(raw.length);
  for (const sentence of sentences) tagger.tag(raw, sentence, numbers);
  const pairs: TagPair[] = [];
  for (let i = 0; i < raw.length; i++) pairs.push(tagger.tags[numbers[i]!]!);
  for (const sentence of sentences) repairTags(raw, pairs, sentence);
  const tokens: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const { from, to, text, lower, word } = raw[i]!;
    const pair = pairs[i]!;
    const { pos, tag } = pair;
    tokens.push({ from, to, text, lower, word, pos, tag, lemma: knownLemma(raw[i]!, pair, numbers[i]!) });
  }
  return tokens;
}

const SLOTS = 1 << 16;
const lemmaWords = new Int32Array(SLOTS);
const lemmaPairs = new Array<TagPair | undefined>(SLOTS);
const lemmas = new Array<string>(SLOTS).fill('');

/// The lemma, remembered for each word with its pair; `number` only spreads the pairs of one word.
function knownLemma({ word, lower }: RawToken, pair: TagPair, number: number): string {
  const slot = (Math.imul(word, 7) + number) & (SLOTS - 1);
  if (lemmaWords[slot] === word && lemmaPairs[slot] === pair) return lemmas[slot]!;
  const lemma = lemmaOf(lower, pair.pos, pair.tag);
  lemmaWords[slot] = word;
  lemmaPairs[slot] = pair;
  lemmas[slot] = lemma;
  return lemma;
}
