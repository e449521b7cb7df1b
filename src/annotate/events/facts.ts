/// What the spelling of a word alone says to this layer: bits that are found once for each spelling, so that a walk over
/// a sentence looks nothing up.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { meansOf, STATUS } from '../../lexicon/events.ts';
import { isTriggerStep, isTriggerVerb, triggersOf } from '../../lexicon/triggers.ts';
import type { Token } from '../../model/index.ts';
import { bitsPerWord } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';

const LISTS: readonly ReadonlySet<string>[] = [
  // Words that lead from a verb or noun to what hangs on it.
  wordSet(
    'in on at of to from by with for near against toward towards into over under across through during after before between among outside inside around along amid following since until despite via upon off behind below above within without throughout about targeting including alongside',
  ),
  // Words that open a clause, and so end what hangs on a word before them.
  wordSet(
    'that which who whom where when while as because although though if whether after before since until but so than unless',
  ),
  wordSet("be is are was were been being 's 're am 'm get got gets"),
  wordSet("have has had 've having 'd"),
  wordSet("will would shall can could may might must should 'll ca wo"),
  wordSet('do does did'),
  wordSet(
    "also then again not never n't already still just first now even once soon later eventually recently both all each",
  ),
  wordSet(
    'said says say told tells announced added warned confirmed reported reports stated claimed noted declared according adding saying',
  ),
  // Words that turn to another event.
  wordSet('but although though while whereas after before until since ahead ;'),
  // Words that part a trigger from the times and places of another.
  wordSet('that which who while after before when where but although as because since until ; —'),
  STATUS.deniedWords,
  STATUS.hedges,
  STATUS.possibleAdverbs,
  STATUS.possibleModals,
  // Words behind which a trigger does not go on: "left nine wounded and three dead", of whom the nine did not die.
  new Set([...EVENT_WORDS.tolled, ',', '.', ';', ':']),
  STATUS.plannedAdjectives,
  STATUS.plannedVerbs,
  STATUS.possibleVerbs,
  STATUS.ongoingVerbs,
  STATUS.deniedVerbs,
  STATUS.conditional,
  STATUS.habit,
  new Set([...STATUS.deniedPhrases, ...STATUS.possiblePhrases].map(([first]) => first!)),
  wordSet('although but though while ;'),
];

// Positions in the list.
export const PREPOSITION = 1 << 0;
export const STOPPER = 1 << 1;
export const BE = 1 << 2;
export const HAVE = 1 << 3;
export const MODAL = 1 << 4;
export const DO = 1 << 5;
export const ASIDE = 1 << 6;
export const SAY = 1 << 7;
export const TURN = 1 << 8;
export const MARK = 1 << 9;
export const DENIED = 1 << 10;
export const HEDGE = 1 << 11;
export const POSSIBLE_ADVERB = 1 << 12;
export const POSSIBLE_MODAL = 1 << 13;
export const ENDS_TRIGGER = 1 << 14;
export const PLANNED_ADJECTIVE = 1 << 15;
export const PLANNED_VERB = 1 << 16;
export const POSSIBLE_VERB = 1 << 17;
export const ONGOING_VERB = 1 << 18;
export const DENIED_VERB = 1 << 19;
export const CONDITIONAL = 1 << 20;
export const HABIT = 1 << 21;
export const OPENS_PHRASE = 1 << 22;
export const CONTRAST = 1 << 23;
/// A trigger may begin with it.
export const TRIGGER = 1 << 24;
/// A past tense, or a gerund, that a tagger may take for a noun or adjective.
export const PAST = 1 << 25;
export const GERUND = 1 << 26;
/// A noun for those who attacked.
export const ATTACKERS = 1 << 27;
export const MEANS = 1 << 28;
/// It may go on a trigger that another word began.
export const STEP = 1 << 29;
/// A version of a text.
export const VERSION = 1 << 30;
/// It stands in links behind which another deed is told: "came after", "in the wake of", "a response to".
export const LINK = 1 << 31;

const LINKS = new Set([...EVENT_WORDS.retaliations, 'after', 'before', 'following', 'wake']);

const PASTS = wordSet(
  'shot hit set struck took fell fought beat blew drove held lost fled overran retook hurt burnt',
);

/// The past tenses that need more around them than one that ends in "-ed".
export const isIrregularPast = (lower: string): boolean => PASTS.has(lower);

export const factsOf = bitsPerWord((token: Token): number => {
  const { lower } = token;
  let bits = 0;
  for (let i = 0; i < LISTS.length; i++) if (LISTS[i]!.has(lower)) bits |= 1 << i;
  if (triggersOf(token) !== undefined) bits |= TRIGGER;
  if (isTriggerStep(lower)) bits |= STEP;
  if (EVENT_WORDS.attackers.has(lower)) bits |= ATTACKERS;
  if (lower.startsWith('version')) bits |= VERSION;
  if (LINKS.has(lower)) bits |= LINK;
  if (isTriggerVerb(lower)) {
    if (lower.endsWith('ed') || PASTS.has(lower)) bits |= PAST;
    if (lower.endsWith('ing')) bits |= GERUND;
  }
  return meansOf(token) === undefined ? bits : bits | MEANS;
});
