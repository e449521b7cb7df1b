/// Words that are one thing nearly always and another in the language of war: "round", "dead", "set", "displaced", "South", "wounded".

import type { Upos } from '../model/index.ts';
import type { RawTokens } from './raw-tokens.ts';
import {
  back,
  clauseStart,
  hasFinite,
  isNounish,
  lastVerb,
  opensCount,
  opensMany,
  QUANTITY,
  startsPhrase,
  type Test,
} from './repair-around.ts';
import { ENDS_IN_ED, HAS_CAPITAL, SHORT_CAPITALS } from './spelling.ts';
import { type TagPair, tagPair } from './tag-pairs.ts';
import { isTimeWord } from './time-words.ts';

const OF_NAME: { readonly [pos in Upos]?: TagPair } = {
  ADJ: tagPair('ADJ', 'JJ'),
  PROPN: tagPair('PROPN', 'NNP'),
};
const NOUN_NN = tagPair('NOUN', 'NN');

/// "shot dead four farmers": how they were shot, and not which farmers.
export const isShotDead: Test = ({ words }, pairs, at, first, last) =>
  words[at]!.lower === 'dead' &&
  at > first &&
  at + 1 < last &&
  words[at - 1]!.lower === 'shot' &&
  (startsPhrase(pairs[at + 1]!.pos) || pairs[at + 1]!.pos === 'PUNCT');

/// "the number of wounded rose to 41", "rose from nine to 41", "rose on Monday to 41"
export const isRisen: Test = ({ words }, pairs, at, _first, last) =>
  at + 2 < last &&
  words[at]!.lower === 'rose' &&
  (words[at + 1]!.lower === 'on' ? isTimeWord(words[at + 2]!.lower) : risesTo(words, pairs, at));

const risesTo = (words: RawTokens['words'], pairs: readonly TagPair[], at: number): boolean =>
  RISEN_TO.has(words[at + 1]!.lower) &&
  (RISEN_TO_MANY.has(pairs[at + 2]!.pos) ||
    words[at + 2]!.lower === 'at' ||
    QUANTITY.has(words[at + 2]!.lower));

const RISEN_TO_MANY: ReadonlySet<Upos> = new Set(['NUM', 'ADV', 'ADJ', 'DET']);

const RISEN_TO = new Set(['to', 'by', 'from']);

/// "took nine soldiers prisoner": no second noun of the phrase.
export const isTakenCaptive: Test = ({ words }, pairs, at, first, last) => {
  if (at === first) return false;
  const { tag } = pairs[at - 1]!;
  if ((tag !== 'NNS' && tag !== 'PRP') || !CAPTIVE.has(words[at]!.lower)) return false;
  return at + 1 >= last || !isNounish(pairs[at + 1]!.pos);
};

const CAPTIVE = new Set(['prisoner', 'captive', 'hostage']);

/// "blown up by retreating troops", "in surrounding Kassala province": which they are, and nothing that is done.
export const isOnTheMove: Test = ({ words }, pairs, at, first, last) => {
  if (at === first || at + 1 >= last) return false;
  if (LYING.has(words[at]!.lower)) return WITHIN.has(words[at - 1]!.lower) && isNounish(pairs[at + 1]!.pos);
  if (!MOVING.has(words[at]!.lower)) return false;
  const { lower } = words[at - 1]!;
  return (
    pairs[at + 1]!.tag === 'NNS' && (lower === 'by' || lower === 'of' || lower === 'at' || lower === 'on')
  );
};

const LYING = new Set(['surrounding', 'neighbouring', 'neighboring', 'adjoining', 'bordering']);
const WITHIN = new Set(['in', 'into', 'from', 'to', 'across', 'throughout']);
const MOVING = new Set(['retreating', 'withdrawing', 'fleeing', 'advancing', 'invading', 'departing']);

/// "Three South Korean engineers", "a mortar round struck": what was taken for an adverb is part of a name or a thing's.
export function nounFor(
  { bits }: RawTokens,
  pairs: readonly TagPair[],
  at: number,
  first: number,
  last: number,
): TagPair | null {
  if (at + 1 >= last) return null;
  const { pos, tag } = pairs[at + 1]!;
  if (bits[at]! & HAS_CAPITAL) return (bits[at + 1]! & HAS_CAPITAL) === 0 ? null : (OF_NAME[pos] ?? null);
  const thing = at > first && pairs[at - 1]!.tag === 'NN' && (tag === 'VBD' || tag === 'VBZ');
  return thing ? NOUN_NN : null;
}

/// "Unknown men set fire to the shop": past an adjective the verb is due.
export const isSetOnFire: Test = (tokens, pairs, at, first, last) =>
  at > first &&
  at + 1 < last &&
  isNounish(pairs[Math.max(first, back(pairs, at, first))]!.pos) &&
  FIRE.has(tokens.words[at + 1]!.lower) &&
  !hasFinite(pairs, clauseStart(tokens, pairs, at, first), at);

/// "an army base set on fire by raiders": what was done to the base.
export const isSetAlight: Test = ({ words }, pairs, at, first, last) =>
  at > first &&
  at + 2 < last &&
  pairs[at - 1]!.pos === 'NOUN' &&
  words[at + 1]!.lower === 'on' &&
  words[at + 2]!.lower === 'fire';

const FIRE = new Set(['fire', 'ablaze', 'alight']);

/// "Rebel shelling also wounded three children": no adjective stands before an article or a number.
export const isDoneToCounted: Test = (tokens, pairs, at, first, last) => {
  if (at + 1 >= last || !opensMany(tokens, pairs, at + 1)) return false;
  if (at + 2 < last && isTimeWord(tokens.words[at + 2]!.lower)) return false;
  const { pos } = pairs[back(pairs, at, first)]!;
  if (pos !== 'NOUN' && pos !== 'PROPN') return false;
  return !hasFinite(pairs, clauseStart(tokens, pairs, at, first), at);
};

/// "Raiders, who hold the hills, | wounded four", "…, | set fire to a mill": what stands behind a clause between two commas
/// is the verb of those named before it, where they have no other.
export const isBehindRelative: Test = (tokens, pairs, at, first, last) => {
  if (at < first + 4 || at + 1 >= last || tokens.words[at - 1]!.text !== ',') return false;
  const next = tokens.words[at + 1]!.lower;
  if (!opensMany(tokens, pairs, at + 1) && !FIRE.has(next) && next !== 'dead') return false;
  let link = at - 2;
  while (link > first && at - link < LONGEST_ASIDE && !RELATIVE_TAGS.has(pairs[link]!.tag)) link--;
  if (!RELATIVE_TAGS.has(pairs[link]!.tag) || tokens.words[link - 1]?.text !== ',') return false;
  return hasFinite(pairs, link, at) && !hasFinite(pairs, first, link);
};

const RELATIVE_TAGS: ReadonlySet<string> = new Set(['WP', 'WDT']);
const LONGEST_ASIDE = 30;

/// "It was the army who | wounded two guards": nothing but a verb stands behind "who".
export const isBehindWho: Test = (tokens, pairs, at, first, last) =>
  at > first + 1 && at + 1 < last && pairs[at - 1]!.tag === 'WP' && opensMany(tokens, pairs, at + 1);

/// "rebels | beat two men", "the group | beat at least nine": written alike in the past, with nothing before it that asks
/// for the bare verb.
export const isBeating: Test = (tokens, pairs, at, first, last) => {
  if (at === first || at + 1 >= last || tokens.words[at]!.lower !== 'beat') return false;
  if (!opensMany(tokens, pairs, at + 1)) return false;
  const behind = back(pairs, at, first);
  if (behind < first) return false;
  const { pos, tag } = pairs[behind]!;
  return pos === 'NOUN' || pos === 'PROPN' || tag === 'PRP' || pos === 'PUNCT';
};

/// "killed | up to 30 people": a bound of what is counted, and no part of the verb.
export const isUpTo: Test = ({ words }, pairs, at, _first, last) =>
  at + 2 < last && words[at]!.lower === 'up' && words[at + 1]!.lower === 'to' && pairs[at + 2]!.pos === 'NUM';

/// "the deadliest attack this year": no bare verb stands behind a superlative.
export const isRanked = (pairs: readonly TagPair[], at: number, first: number): boolean =>
  at > first + 1 && pairs[at - 1]!.tag === 'JJS' && pairs[at - 2]!.pos === 'DET';

/// "Rebel shelling wounded three children", "since fighting broke out": a deed, which does what the verb behind it says.
export const isDoing: Test = (tokens, pairs, at, first, last) => {
  if (at === first || at + 2 >= last) return false;
  const before = pairs[at - 1]!.pos;
  if (before === 'SCONJ' || before === 'ADP' || before === 'ADV') return isLedDeed(tokens, pairs, at);
  if ((tokens.bits[at + 1]! & ENDS_IN_ED) === 0) return false;
  if (pairs[at + 1]!.tag !== 'JJ' || !opensCount(pairs[at + 2])) return false;
  return before === 'NOUN' || before === 'PROPN' || before === 'ADJ';
};

/// "since fighting broke out", "after shelling hit the school", but not "after retaking captured hills", "after being hit".
function isLedDeed({ words }: RawTokens, pairs: readonly TagPair[], at: number): boolean {
  const { tag } = pairs[at + 1]!;
  if ((tag !== 'VBD' && tag !== 'VBN') || !LEADS.has(words[at - 1]!.lower)) return false;
  if (HELPS.has(words[at]!.lower)) return false;
  const { pos } = pairs[at + 2]!;
  return pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ' && pos !== 'VERB';
}

const LEADS = new Set(['since', 'after', 'before', 'when', 'as', 'until', 'while', 'because']);
const HELPS = new Set(['being', 'having', 'getting', 'becoming', 'feeling', 'remaining', 'staying']);

/// How far back a word may stand that asks for the bare verb.
const ASKING = 8;

/// "but jihadists from the north often attack villages": behind a plural and an adverb, with no "to" or "may" before it.
export function isHabitual(pairs: readonly TagPair[], at: number, first: number): boolean {
  if (at < first + 2 || pairs[at - 1]!.tag !== 'RB' || !pairs[at - 2]!.tag.startsWith('N')) return false;
  for (let i = at - 2; i >= Math.max(first, at - ASKING); i--) {
    const { pos, tag } = pairs[i]!;
    if (tag === 'NNS') return true;
    if (tag === 'MD' || tag === 'TO' || pos === 'VERB' || pos === 'AUX') return false;
  }
  return false;
}

/// "were killed when drones hit crowds", "Shells hit a queue.": a verb that is written alike in the past goes on in the
/// tense of the one before; what bursts or is hit is told of in the past, but in headlines.
export const isToldInPast: Test = ({ words }, pairs, at, first, last) => {
  const { lower } = words[at]!;
  if (!ALIKE_IN_PAST.has(lower)) return false;
  const before = lastVerb(pairs, at, first);
  if (before === undefined) return lower === 'hit' && words[last - 1]!.text === '.';
  return before === 'VBD' || (before === 'VBN' && !hasPresent(pairs, first, at));
};

const ALIKE_IN_PAST = new Set(
  'hit set cut put hurt shut burst spread beat quit split shed let cost cast'.split(' '),
);

function hasPresent(pairs: readonly TagPair[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { tag } = pairs[i]!;
    if (tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return true;
  }
  return false;
}

/// "from house to house": what stands on both sides of "to" is no verb.
export function isFromTo({ words }: RawTokens, at: number, first: number): boolean {
  return at >= first + 2 && words[at - 1]!.lower === 'to' && words[at - 2]!.lower === words[at]!.lower;
}

/// "Their forces retook Cadiz", "Rebels retook Cadiz": a small letter behind a noun is no name's, nor is it behind what may
/// be a plural with the capital of its sentence.
export const isNoPast: Test = ({ words, bits }, pairs, at, first) => {
  const { tag } = pairs[at]!;
  if (tag !== 'NNP') return tag === 'NN' || tag === 'JJ' || tag === 'IN';
  if (at === first || (bits[at]! & HAS_CAPITAL) !== 0) return false;
  return pairs[at - 1]!.pos === 'NOUN' || (at === first + 1 && words[first]!.lower.endsWith('s'));
};

/// "was seriously wounded this morning": what somebody is at a time was done to them.
export const isSomeTime: Test = (tokens, pairs, at, first, last) =>
  at + 1 < last &&
  TIMELY.has(tokens.words[at + 1]!.lower) &&
  pairs[back(pairs, at, first)]!.pos === 'AUX' &&
  BEINGS.has(tokens.words[back(pairs, at, first)]!.lower);

const TIMELY = new Set(['this', 'last', 'today', 'yesterday', 'tonight', 'early', 'late', 'earlier']);

/// Forms of "be", and what stands for one.
export const BEINGS = new Set([
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  'be',
  'got',
  'get',
  'gets',
  "'s",
  "'re",
]);

/// "the coalition fighting IS": a gerund between a noun and a name of a few capitals.
export const isDoneToGroup: Test = ({ words, bits }, pairs, at, first, last) =>
  at > first &&
  at + 1 < last &&
  (bits[at + 1]! & SHORT_CAPITALS) !== 0 &&
  pairs[at + 1]!.tag === 'NNP' &&
  pairs[at - 1]!.pos === 'NOUN' &&
  words[at]!.lower.endsWith('ing');
