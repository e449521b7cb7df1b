/// Tags all tokens of a report, with the trained tagger or, without weights, with word lists.

import type { Sentence, Token } from '../model/index.ts';
import { guessToken } from './fallback.ts';
import { lemmaOf } from './lemma.ts';
import { repairTags } from './repair.ts';
import { loadTagger, type Tagger } from './tagger.ts';
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
  const pairs = Array.from(numbers, (number) => tagger.tags[number]!);
  for (const sentence of sentences) repairTags(raw, pairs, sentence);
  return raw.map(({ from, to, text, lower, word }, i) => {
    const { pos, tag } = pairs[i]!;
    return { from, to, text, lower, word, pos, tag, lemma: lemmaOf(lower, pos, tag) };
  });
}
