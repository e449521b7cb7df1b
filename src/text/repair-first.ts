/// The first word of a sentence, which a tagger that knows what came before takes for a verb more often than it is one.

import { isDeedNoun } from './clause-words.ts';
import type { RawTokens } from './raw-tokens.ts';
import { opensMany } from './repair-around.ts';
import type { TagPair } from './tag-pairs.ts';

/// "Militants | seized the airport", "Clashes with rebels | broke out": no sentence begins with a verb in -s that another
/// one follows, but for these.
export function isFirstNoun(
  tokens: RawTokens,
  pairs: readonly TagPair[],
  at: number,
  first: number,
  last: number,
): boolean {
  const next = pairs[at + 1];
  if (AUXILIARIES.has(tokens.words[at]!.lower)) return false;
  if ((next?.pos !== 'VERB' || next.tag === 'VBG') && !isLedSubject(tokens, pairs, at, last)) return false;
  return at === first || pairs[first]!.pos === 'PUNCT';
}

/// "Fighting with the group | broke out".
export const isFirstDeed = (
  tokens: RawTokens,
  pairs: readonly TagPair[],
  at: number,
  last: number,
): boolean => isDeedNoun(tokens.words[at]!.lower) && isLedSubject(tokens, pairs, at, last);

const AUXILIARIES = new Set(['is', 'has', 'does', "'s"]);

/// "Clashes with rebels in the east | broke out": a preposition leads from what opens the sentence to names and nouns, and
/// they to a verb, so that the first word is what it tells of.
function isLedSubject(tokens: RawTokens, pairs: readonly TagPair[], at: number, last: number): boolean {
  if (pairs[at + 1]?.pos !== 'ADP') return false;
  for (let i = at + 2; i < last; i++) {
    const { pos, tag } = pairs[i]!;
    if (tag === 'VBN') return i > at + 2 && i + 1 < last && opensMany(tokens, pairs, i + 1);
    if (pos === 'VERB' || pos === 'AUX') return tag !== 'VBG' && tag !== 'VB' && i > at + 2;
    if (pos === 'PUNCT' || pos === 'PRON' || pos === 'SCONJ') return false;
  }
  return false;
}
