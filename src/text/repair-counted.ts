/// Participles and past tenses beside numbers: "two besieged towns", "nine injured", "killed seven and wounded dozens".

import type { RawTokens } from './raw-tokens.ts';
import { back, lastVerb, opensMany, startsPhrase, type Test } from './repair-around.ts';
import type { TagPair } from './tag-pairs.ts';

/// "hit two besieged towns", "freed six kidnapped aid workers", "out of two besieged Syrian towns": behind a number that
/// itself stands behind a verb or a preposition, with a noun to come.
export function isOfCounted(pairs: readonly TagPair[], at: number, first: number, last: number): boolean {
  if (at < first + 2 || at + 1 >= last || pairs[at - 1]!.tag !== 'CD') return false;
  if (pairs[at - 2]!.pos !== 'VERB' && pairs[at - 2]!.pos !== 'ADP') return false;
  const { pos, tag } = pairs[at + 1]!;
  const noun = (pos === 'ADJ' || tag === 'NN') && at + 2 < last ? at + 2 : at + 1;
  return pairs[noun]!.tag === 'NNS';
}

/// "Four people were killed and nine (were) injured": a number that stands alone, with a participle.
export const isCountedAlone: Test = (_, pairs, at, first, last) => {
  const behind = back(pairs, at, first);
  const whole = pairs[behind]!.pos === 'AUX';
  const number = whole ? behind - 1 : behind;
  if (number < first || pairs[number]!.tag !== 'CD') return false;
  if (at + 1 < last && startsPhrase(pairs[at + 1]!.pos)) return false;
  if (whole) return true;
  return number > first && pairs[number - 1]!.pos === 'CCONJ' && lastVerb(pairs, number, first) === 'VBN';
};

/// Behind "and" or a comma.
export const goesOn = (tokens: RawTokens, pairs: readonly TagPair[], at: number): boolean =>
  pairs[at - 1]!.pos === 'CCONJ' || tokens.words[at - 1]!.text === ',';

/// "killed seven people and wounded dozens": an adjective before a number or an article, joined to a past tense.
export const goesOnCounting: Test = (tokens, pairs, at, first, last) => {
  if (at + 1 >= last || lastVerb(pairs, at - 1, first) !== 'VBD') return false;
  return opensMany(tokens, pairs, at + 1);
};
