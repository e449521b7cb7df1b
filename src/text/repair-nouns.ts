/// Words that are nouns where they stand, and are taken for something else: "an offensive", "a border crossing", "a mine".

import { doesDeed, doesHarm, isAdjectiveOrNoun, isCost, isDeedNoun, takesOf } from './clause-words.ts';
import type { RawTokens } from './raw-tokens.ts';
import { clauseStart, hasFinite, isNounish, startsPhrase, type Test } from './repair-around.ts';
import { PAST_ONLY, PAST_OR_NOUN } from './spelling.ts';
import type { TagPair } from './tag-pairs.ts';

/// "launched an offensive in the north", "the surprise offensive began": between "an" and a preposition, and between an
/// article and a verb, there is a noun.
export const isNounAlone: Test = ({ bits, words }, pairs, at, first, last) => {
  if (at === first || at + 1 >= last) return false;
  const { lower } = words[at - 1]!;
  const { tag } = pairs[at + 1]!;
  if (lower === 'one' && isOneOfTwo(pairs, at, last)) return true;
  const before = pairs[at - 1]!.tag;
  if (before === 'DT' && (lower === 'a' || lower === 'an') && (tag === 'IN' || tag === 'TO')) return true;
  if (!OPENS_NOUN.has(before) || !isAdjectiveOrNoun(words[at]!.lower)) return false;
  return ENDS_NOUN.has(tag) || (bits[at + 1]! & PAST_ONLY) !== 0;
};

const OPENS_NOUN: ReadonlySet<string> = new Set(['DT', 'PRP$', 'POS', 'NN', 'JJS', 'VBN']);
const ENDS_NOUN: ReadonlySet<string> = new Set(['IN', 'TO', 'MD', 'VBD', 'VBN', 'VBZ', 'VBP', '.']);

/// "One civilian and two soldiers": who is one before "and", where those behind are counted as well.
function isOneOfTwo(pairs: readonly TagPair[], at: number, last: number): boolean {
  if (at + 3 >= last || pairs[at - 1]!.tag !== 'CD' || pairs[at + 1]!.tag !== 'CC') return false;
  return pairs[at + 2]!.tag === 'CD' && isNounish(pairs[at + 3]!.pos);
}

/// "a border crossing": a noun of its own, and no deed of the border.
export const isCrossing: Test = ({ words }, _, at, first) =>
  at > first && /^crossings?$/.test(words[at]!.lower) && CROSSED.has(words[at - 1]!.lower);

const CROSSED = new Set(['border', 'frontier', 'river', 'rail', 'railway', 'road', 'level', 'pedestrian']);

/// A plural that is called a verb.
export const isPlural: Test = (tokens, pairs, at, first, last) =>
  (at + 1 < last && isBeforeOf(tokens, at)) || isLedPlural(tokens, pairs, at, first, last);

/// "that reports of the attack | trickled out": few verbs stand before "of".
const isBeforeOf = ({ words }: RawTokens, at: number): boolean =>
  words[at + 1]!.lower === 'of' && !takesOf(words[at]!.lower);

/// "were killed in US drone | strikes near the border": what "in" leads to is no subject, and the clause has its verb.
const isLedPlural: Test = (tokens, pairs, at, first, last) => {
  if (at + 1 < last && startsPhrase(pairs[at + 1]!.pos)) return false;
  let link = at - 1;
  while (link > first && (isNounish(pairs[link]!.pos) || pairs[link]!.pos === 'ADJ')) link--;
  if (link >= at - 1 || pairs[link]!.tag !== 'IN' || pairs[link - 1]?.pos !== 'VERB') return false;
  return hasFinite(pairs, clauseStart(tokens, pairs, link, first), link);
};

/// "fled | fighting in the north": what they fled from.
export const isFledFrom = ({ words }: RawTokens, at: number, first: number): boolean =>
  at > first && FLEES.has(words[at - 1]!.lower) && isDeedNoun(words[at]!.lower);

const FLEES = new Set('flee flees fled fleeing escape escapes escaped escaping'.split(' '));

/// "after | shelling hit the town": the deed is what hit it.
export const isDeedDoing: Test = ({ bits, words }, pairs, at, _, last) => {
  if (at + 2 >= last || !isDeedNoun(words[at]!.lower)) return false;
  if (doesSo(words[at + 1]!.lower, pairs[at + 2]!)) return true;
  if ((bits[at + 1]! & PAST_ONLY) !== 0 || PASTS.has(pairs[at + 1]!.tag)) return true;
  if (pairs[at + 1]!.pos === 'VERB') return (bits[at + 1]! & PAST_OR_NOUN) !== 0;
  return (bits[at + 1]! & PAST_OR_NOUN) !== 0 && startsPhrase(pairs[at + 2]!.pos);
};

/// "as fighting | rages in the east", "hits an airport, | wounds 26": no plurals.
export const isVerbOfDeed: Test = ({ words }, pairs, at, first, last) => {
  if (at === first || at + 1 >= last) return false;
  const { lower } = words[at]!;
  const before = words[at - 1]!;
  if (before.text === ',' && pairs[at + 1]!.tag === 'CD') return isCost(lower);
  return isDeedNoun(before.lower) && doesSo(lower, pairs[at + 1]!);
};

/// "rages | in the east", "damages | a school".
const doesSo = (lower: string, next: TagPair): boolean =>
  isNounish(next.pos) ? doesHarm(lower) : doesDeed(lower) || doesHarm(lower);

/// "Palmyra | arch blown up": between a name and what was done.
export const isDoneTo = (pairs: readonly TagPair[], at: number, first: number, last: number): boolean =>
  at > first && at + 1 < last && isNounish(pairs[at - 1]!.pos) && PASTS.has(pairs[at + 1]!.tag);

const PASTS: ReadonlySet<string> = new Set(['VBD', 'VBN']);

/// "after shelling | hit the town"
export const isDoneByDeed: Test = ({ bits, words }, pairs, at, first, last) =>
  at > first &&
  at + 1 < last &&
  (bits[at]! & (PAST_OR_NOUN | PAST_ONLY)) !== 0 &&
  isDeedNoun(words[at - 1]!.lower) &&
  (startsPhrase(pairs[at + 1]!.pos) || pairs[at + 1]!.pos === 'NUM');

/// "a displaced persons camp"
export const isCamp = ({ words }: RawTokens, pairs: readonly TagPair[], at: number, first: number): boolean =>
  at > first && words[at]!.lower === 'camp' && pairs[at - 1]!.tag === 'NNS';

/// "a copper mine": the pronoun stands behind no noun.
export function isWork({ words }: RawTokens, pairs: readonly TagPair[], at: number, first: number): boolean {
  return at > first && words[at]!.lower === 'mine' && pairs[at - 1]!.pos === 'NOUN';
}
