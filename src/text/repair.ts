/// Puts right what a tagger that reads from left to right cannot see: past tenses taken for participles and
/// plural nouns taken for verbs, where the clause would be left without its verb.

import type { RawTokens } from './raw-tokens.ts';
import {
  back,
  clauseEnd,
  clauseStart,
  countsFrom,
  hasFinite,
  isNounish,
  lastVerb,
  opensObject,
  QUANTITY,
  startsPhrase,
  type Test,
  tagAhead,
} from './repair-around.ts';
import { goesOn, goesOnCounting, isCountedAlone, isOfCounted } from './repair-counted.ts';
import { isOfSubject, wasDone } from './repair-done.ts';
import { isFirstDeed, isFirstNoun } from './repair-first.ts';
import { isDying, repairHeadline } from './repair-headline.ts';
import {
  isCamp,
  isCrossing,
  isDeedDoing,
  isDoneByDeed,
  isDoneTo,
  isFledFrom,
  isNounAlone,
  isPlural,
  isVerbOfDeed,
  isWork,
} from './repair-nouns.ts';
import {
  isBeating,
  isBehindRelative,
  isBehindWho,
  isDoing,
  isDoneToCounted,
  isDoneToGroup,
  isFromTo,
  isHabitual,
  isNoPast,
  isOnTheMove,
  isRanked,
  isRisen,
  isSetAlight,
  isSetOnFire,
  isShotDead,
  isSomeTime,
  isTakenCaptive,
  isToldInPast,
  isUpTo,
  nounFor,
} from './repair-words.ts';
import {
  ADVERB_OR_NOUN,
  ENDS_A_GENITIVE,
  ENDS_IN_ED,
  FIGHTERS,
  HAVE,
  MERIDIEM,
  NO_PAST,
  PAST_ONLY,
  PAST_OR_NOUN,
  PAST_WITH_FIRE,
  PREPOSITIONAL,
  SENTENCE_ADVERB,
  SHORT_CAPITALS,
} from './spelling.ts';
import { type TagPair, tagPair } from './tag-pairs.ts';
import { isTimeWord } from './time-words.ts';

const ADJ_JJ = tagPair('ADJ', 'JJ');
const ADP_IN = tagPair('ADP', 'IN');
const ADV_RB = tagPair('ADV', 'RB');
const PROPN_NNP = tagPair('PROPN', 'NNP');
const NOUN_NN = tagPair('NOUN', 'NN');
const NOUN_NNS = tagPair('NOUN', 'NNS');
const VERB_VBD = tagPair('VERB', 'VBD');
const VERB_VBZ = tagPair('VERB', 'VBZ');
const VERB_VBG = tagPair('VERB', 'VBG');
const VERB_VBP = tagPair('VERB', 'VBP');
const VERB_VBN = tagPair('VERB', 'VBN');

/// With none of these on it a word is only looked at where it has certain verb tags.
const LOOK =
  PREPOSITIONAL |
  SENTENCE_ADVERB |
  PAST_ONLY |
  PAST_OR_NOUN |
  PAST_WITH_FIRE |
  ADVERB_OR_NOUN |
  SHORT_CAPITALS |
  MERIDIEM |
  HAVE |
  ENDS_IN_ED |
  FIGHTERS;

/// Changes, in place, the `pairs` of the tokens `[first, last)` of one sentence.
export function repairTags(tokens: RawTokens, pairs: TagPair[], first: number, last: number): void {
  for (let i = first; i < last; i++) {
    const bits = tokens.bits[i]!;
    if ((bits & LOOK) !== 0) {
      const changed = closed(bits, pairs[i]!) ?? verbal(tokens, pairs, i, first, last, bits);
      if (changed !== null) pairs[i] = changed;
    }
    const { pos, tag } = pairs[i]!;
    if (tag === 'POS' && (bits & ENDS_A_GENITIVE) === 0) pairs[i] = NOUN_NNS;
    if ((tag === 'NN' || tag === 'JJ') && isTakenCaptive(tokens, pairs, i, first, last)) pairs[i] = ADV_RB;
    if (tag === 'JJ' && isShotDead(tokens, pairs, i, first, last)) pairs[i] = ADV_RB;
    if (tag === 'JJ' && isNounAlone(tokens, pairs, i, first, last)) pairs[i] = NOUN_NN;
    if (tag === 'NN' && isDying(tokens, pairs, i, first)) pairs[i] = VERB_VBP;
    if (tag === 'NN' && isDoneToGroup(tokens, pairs, i, first, last)) pairs[i] = VERB_VBG;
    if (
      tag === 'VBG' &&
      (isCrossing(tokens, pairs, i, first, last) || isDeedDoing(tokens, pairs, i, first, last))
    )
      pairs[i] = NOUN_NN;
    if (tag === 'VBN' || tag === 'JJ' || (tag === 'NN' && (bits & PAST_OR_NOUN) !== 0)) {
      if (isBehindRelative(tokens, pairs, i, first, last)) pairs[i] = VERB_VBD;
      else if (tag === 'JJ' && isBehindWho(tokens, pairs, i, first, last)) pairs[i] = VERB_VBD;
    }
    if ((tag === 'VB' || tag === 'NN' || tag === 'PDT') && didSo(tokens, pairs, i, first, last))
      pairs[i] = VERB_VBD;
    if (tag === 'NNS' && isVerbOfDeed(tokens, pairs, i, first, last)) pairs[i] = VERB_VBZ;
    if (tag === 'RP' && isUpTo(tokens, pairs, i, first, last)) pairs[i] = ADP_IN;
    if (tag === 'PRP' && isWork(tokens, pairs, i, first)) pairs[i] = NOUN_NN;
    if (tag === 'VBZ' && i < first + 2 && isFirstNoun(tokens, pairs, i, first, last)) pairs[i] = NOUN_NNS;
    else if (tag === 'VBG' && i === first && isFirstDeed(tokens, pairs, i, last)) pairs[i] = NOUN_NN;
    if (pos !== 'VERB') continue;
    if ((tag === 'VBD' || tag === 'VBN') && isOfSubject(tokens, pairs, i, first, last)) pairs[i] = VERB_VBN;
    else if (tag === 'VBD' && isOfCounted(pairs, i, first, last)) pairs[i] = VERB_VBN;
    else if (tag === 'VBG' && isOnTheMove(tokens, pairs, i, first, last)) pairs[i] = ADJ_JJ;
    else if (tag === 'VBG' && (isDoing(tokens, pairs, i, first, last) || isFledFrom(tokens, i, first)))
      pairs[i] = NOUN_NN;
    else if (tag === 'VB' && isNounAfterAll(tokens, pairs, i, first, last)) pairs[i] = NOUN_NN;
    else if (tag === 'VBP' && isCamp(tokens, pairs, i, first)) pairs[i] = NOUN_NN;
    else if (tag === 'VBP' && isToldInPast(tokens, pairs, i, first, last)) pairs[i] = VERB_VBD;
    else if (tag === 'VB' && isHabitual(pairs, i, first)) pairs[i] = VERB_VBP;
    else if (tag === 'VBN') {
      if (
        (bits & NO_PAST) === 0 &&
        !isOfCounted(pairs, i, first, last) &&
        standsForPast(tokens, pairs, i, first, last)
      )
        pairs[i] = VERB_VBD;
    } else if (tag === 'VBZ' && isPlural(tokens, pairs, i, first, last)) pairs[i] = NOUN_NNS;
  }
  repairHeadline(tokens, pairs, first, last);
}

const isNounAfterAll: Test = (tokens, pairs, at, first, last) =>
  isFromTo(tokens, at, first) || isRanked(pairs, at, first) || isDoneTo(pairs, at, first, last);

const didSo: Test = (...around) => isBeating(...around) || isDoneByDeed(...around);

/// Words whose part the list knows better; short names in capitals are no interjections, and no verbs ("IS killed three").
function closed(bits: number, { tag }: TagPair): TagPair | null {
  if (bits & PREPOSITIONAL && tag !== 'IN') return ADP_IN;
  if (bits & SENTENCE_ADVERB && (tag === 'NN' || tag === 'NNP' || tag === 'CC' || tag === 'JJ'))
    return ADV_RB;
  if (bits & FIGHTERS && tag !== 'NNS') return NOUN_NNS;
  if ((tag === 'UH' || tag === 'VBZ') && bits & SHORT_CAPITALS) return PROPN_NNP;
  // "at 5 p.m." ends its sentence with a stop that is also its own.
  if (tag === '.' && bits & MERIDIEM) return NOUN_NN;
  return null;
}

/// "may have involved", "militants attacked": what looks like a verb and stands where one is due.
function verbal(
  tokens: RawTokens,
  pairs: readonly TagPair[],
  at: number,
  first: number,
  last: number,
  bits: number,
): TagPair | null {
  const { pos, tag } = pairs[at]!;
  if (bits & PAST_ONLY && isNoPast(tokens, pairs, at, first, last)) return VERB_VBD;
  // "as shells | hit school": these are no prepositions.
  if (bits & PAST_OR_NOUN && tag === 'IN') return VERB_VBD;
  // "had shot": before a participle it is none itself.
  if (bits & HAVE && (pos === 'VERB' || tag === 'VBN') && tagAhead(pairs, at, last) === 'VBN')
    return tagPair('AUX', tag === 'VBN' ? 'VBD' : tag);
  // "An airstrike hit the market": no phrase goes on with an article, and the clause has no other verb.
  if (
    bits & PAST_OR_NOUN &&
    tag === 'NN' &&
    opensObject(pairs[at + 1]) &&
    isOnlyVerb(tokens, pairs, at, first, last)
  )
    return VERB_VBD;
  if (bits & PAST_OR_NOUN && tag === 'NN' && isDone(tokens, pairs, at, first, last)) return VERB_VBD;
  if (bits & PAST_OR_NOUN && isRisen(tokens, pairs, at, first, last)) return VERB_VBD;
  if (bits & ADVERB_OR_NOUN && (tag === 'RB' || tag === 'IN' || tag === 'RP'))
    return nounFor(tokens, pairs, at, first, last);
  if (bits & PAST_WITH_FIRE && tag !== 'VBN' && isSetAlight(tokens, pairs, at, first, last)) return VERB_VBN;
  if (bits & PAST_WITH_FIRE && (tag === 'JJ' || tag === 'NN') && isSetOnFire(tokens, pairs, at, first, last))
    return VERB_VBD;
  if (bits & PAST_OR_NOUN && tag === 'NN' && hasParticle(tokens, pairs, at, first, last)) return VERB_VBD;
  if (bits & PAST_OR_NOUN && tag === 'NN' && wasDone(tokens, pairs, at, first, last)) return VERB_VBN;
  if ((bits & ENDS_IN_ED) === 0) return null;
  if (tag === 'VBD' && isFollowedByBeing(tokens, pairs, at, first, last)) return VERB_VBN;
  if (tag === 'VBN' && at > first && SAID.has(tokens.words[at - 1]!.lower)) return VERB_VBD;
  const noun = tag === 'NN' || tag === 'NNS' || tag === 'NNP' || tag === 'NNPS';
  if (tag !== 'JJ' && !noun) return null;
  const before = back(pairs, at, first);
  if (before < first) return null;
  if (tag === 'JJ' && (tokens.bits[before]! & HAVE) !== 0) return VERB_VBN;
  if (tag === 'JJ' && isSomeTime(tokens, pairs, at, first, last)) return VERB_VBN;
  if (tag === 'JJ' && isCountedAlone(tokens, pairs, at, first, last)) return VERB_VBN;
  if (tag === 'JJ' && pairs[before]!.pos === 'CCONJ' && goesOnCounting(tokens, pairs, at, first, last))
    return VERB_VBD;
  if (tag === 'JJ' && isOnlyVerb(tokens, pairs, at, first, last)) return VERB_VBD;
  if (tag === 'JJ' && isDoneToCounted(tokens, pairs, at, first, last)) return VERB_VBD;
  return noun && isNounish(pairs[before]!.pos) ? VERB_VBD : null;
}

const SAID = new Set(['said', 'says', 'say']);

/// "The men shot 14 villagers and burned the market", "broke in and shot dozens", "entered, shot two men, …": what stands
/// after a plural, or goes on from a verb, with an object.
const isDone: Test = (tokens, pairs, at, first, last) => {
  if (at === first || at + 1 >= last) return false;
  if (pairs[at - 1]!.tag !== 'NNS')
    return goesOn(tokens, pairs, at) && goesOnCounting(tokens, pairs, at, first, last);
  if (opensObject(pairs[at + 1]) || QUANTITY.has(tokens.words[at + 1]!.lower)) return true;
  return isDoneToMany(tokens, pairs, at, first, last);
};

/// "Soldiers shot unarmed people in the market": between two plurals, in a clause that has no other verb.
const isDoneToMany: Test = (tokens, pairs, at, first, last) => {
  const whom = pairs[at + 1]!.tag === 'NNS' || at + 2 >= last ? at + 1 : at + 2;
  if (pairs[whom]!.tag !== 'NNS') return false;
  if (whom > at + 1 && pairs[at + 1]!.pos !== 'ADJ' && (tokens.bits[at + 1]! & ENDS_IN_ED) === 0)
    return false;
  const start = clauseStart(tokens, pairs, at, first);
  return !hasFinite(pairs, start, at) && !hasFinite(pairs, whom, clauseEnd(tokens, pairs, at, last));
};

/// "Gunners shot down three drones", "gangs burst into the town": a noun does not go on with a particle and an object.
const hasParticle: Test = (tokens, pairs, at, first, last) => {
  if (at === first || at + 2 >= last || !isNounish(pairs[at - 1]!.pos)) return false;
  return WITH_SHOT.has(tokens.words[at + 1]!.lower) && opensObject(pairs[at + 2]);
};

const WITH_SHOT = new Set(['down', 'dead', 'into', 'through']);

/// "those killed were militants": of two verbs that would both be finite, the first is a participle.
const isFollowedByBeing: Test = (tokens, pairs, at, first, last) => {
  if (at === first || at + 1 >= last || !FINITE_BEINGS.has(tokens.words[at + 1]!.lower)) return false;
  return tokens.words[at - 1]!.lower === 'those' || pairs[at - 1]!.pos === 'NOUN';
};

const FINITE_BEINGS = new Set(['was', 'were', 'is', 'are']);

/// "The survey detailed damage to": an adjective after a noun, with an object, in a clause that has no other verb.
const isOnlyVerb: Test = (tokens, pairs, at, first, last) => {
  const next = pairs[at + 1];
  const before = pairs[at - 1]?.pos;
  const isNamed = before === 'NOUN' || before === 'PROPN';
  if (!isNamed && !(before === 'ADJ' && next?.pos === 'DET')) return false;
  if (at + 1 >= last || !startsPhrase(next!.pos)) return false;
  if (tokens.words[last - 1]!.text !== '.' || isTimeWord(tokens.words[at + 1]!.lower)) return false;
  const start = clauseStart(tokens, pairs, at, first);
  return !hasFinite(pairs, start, clauseEnd(tokens, pairs, at, last));
};

/// A participle with no auxiliary, between a noun and an object; or the only verb that its clause could have.
const standsForPast: Test = (tokens, pairs, at, first, last) => {
  const before = back(pairs, at, first);
  if (before < first) return false;
  const next = pairs[at + 1];
  const object =
    next !== undefined && at + 1 < last && (startsPhrase(next.pos) || countsFrom(tokens, pairs, at + 1));
  if (pairs[before]!.pos === 'CCONJ') return object && lastVerb(pairs, before, first) === 'VBD';
  if (!isNounish(pairs[before]!.pos)) return false;
  if (object && !isTimeWord(tokens.words[at + 1]!.lower)) return true;
  if (tokens.words[at + 1]!.lower === 'by' || tokens.words[last - 1]!.text !== '.') return false;
  const start = clauseStart(tokens, pairs, at, first);
  // After ", and" only a plain subject tells that a clause begins and not the last item of a list.
  if (pairs[start]!.pos === 'CCONJ' && hasPreposition(pairs, start, at)) return false;
  return !hasFinite(pairs, start, clauseEnd(tokens, pairs, at, last));
};

function hasPreposition(pairs: readonly TagPair[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (pairs[i]!.pos === 'ADP') return true;
  return false;
}
