/// What a report takes up that it told before: "the attack", a toll that names no deed of its own, and what goes on from
/// the sentence before.

import { canBefallThing } from '../lexicon/actors.ts';
import { isFurther } from '../lexicon/background.ts';
import { EVENT_WORDS } from '../lexicon/event-words.ts';
import { lastBefore } from '../text/search.ts';
import { daysBetween } from '../time/index.ts';
import { isToCome, type Mention, type Party } from './mention.ts';
import { kindReason } from './score/context.ts';
import { placeReason } from './score/place.ts';
import { gapBetween } from './score/time.ts';
import { isTollRule, NEWS_DAYS } from './score/weights.ts';

export type Draft = { -readonly [K in keyof Mention]: Mention[K] };

/// "The attack" is the one told of last that it can be, and none before that where others are told of besides; "the attack
/// on the school" is the last on a school.
export function tieAnaphors(told: readonly Draft[]): void {
  for (let i = 1; i < told.length; i++) {
    const later = told[i]!;
    const k = later.anaphoric ? takenUpBy(told, i) : isOpen(later) ? goneOnFrom(told, i) : -1;
    if (k < 0) continue;
    const { from, to } = told[k]!.sentence;
    later.antecedent = { from: isOneOfSome(told, k) ? from : 0, to };
  }
}

/// The number of the mention that this one takes up, or -1.
function takenUpBy(told: readonly Draft[], i: number): number {
  const later = told[i]!;
  const things = later.targets.filter(isThing);
  let nearest = -1;
  for (let k = i - 1; k >= Math.max(0, i - FURTHEST) && told[k]!.entry === later.entry; k--) {
    if (!canTakeUp(told[k]!, later)) continue;
    if (things.length === 0 || (told[k]!.family === later.family && isUpon(told[k]!, things))) return k;
    if (nearest < 0) nearest = k;
  }
  return nearest;
}

const isUpon = ({ targets }: Mention, things: readonly Party[]): boolean =>
  targets.some((one) => isThing(one) && things.some(({ head }) => head === one.head));

const isThing = ({ effect }: Party): boolean => canBefallThing(effect);

/// Whether one of another day or place is told before it.
function isOneOfSome(told: readonly Draft[], at: number): boolean {
  const one = told[at]!;
  for (let k = at - 1; k >= Math.max(0, at - FURTHEST); k--) {
    const other = told[k]!;
    if (other.entry !== one.entry) return false;
    if (other.family === one.family && !canMeet(other, one)) return true;
  }
  return false;
}

/// So many events of a report are gone back over.
const FURTHEST = 40;

function canTakeUp(earlier: Mention, later: Mention): boolean {
  if (earlier.span.to > later.span.from || kindReason(earlier, later).weight < SAME_KIND) return false;
  if (isToCome(earlier) && !isToCome(later)) return false;
  return canMeet(earlier, later);
}

function canMeet(a: Mention, b: Mention): boolean {
  if (a.time.dated && b.time.dated && gapBetween(a.time, b.time) > 0) return false;
  return (placeReason(a, b)?.weight ?? 0) >= 0;
}

/// What is told as another kind of deed weighs less.
const SAME_KIND = -0.5;

/// Violence that no words place or date.
const isOpen = ({ family, status, time, place }: Mention): boolean =>
  family === 'violence' && status === 'happened' && time.span === null && place === null;

/// "Officials said 41 people had died": no more than how many, and no deed of its own.
export const isBareToll = (mention: Mention): boolean =>
  isOpen(mention) &&
  isTollRule(mention.rule) &&
  mention.agents.length === 0 &&
  mention.figures.some(countsHarm);

const countsHarm = (note: Mention['figures'][number]): boolean =>
  note?.value.state === 'killed' || note?.value.state === 'injured';

/// Sentences that may stand between a deed and a toll that is told of it.
const TOLL_WITHIN = 3;

/// The last deed of these days, in the sentence before, or, of a toll, in one a little before that; -1 where another one
/// is told.
function goneOnFrom(told: readonly Draft[], i: number): number {
  const later = told[i]!;
  const { annotation, sentence, entry, asOf, span } = later;
  const toll = isBareToll(later);
  const at = lastBefore(annotation.sentences, span.from + 1);
  const { text } = annotation.report;
  if (isFurther(text.slice(sentence.from, span.to))) return -1;
  if (!toll && !isDetail(later)) return -1;
  for (let k = i - 1; k >= Math.max(0, i - FURTHEST) && told[k]!.entry === entry; k--) {
    const one = told[k]!;
    if (one.family !== 'violence') continue;
    if (one.sentence.from === sentence.from) {
      if (isBareToll(one)) continue;
      return -1;
    }
    const gap = at - lastBefore(annotation.sentences, one.span.from + 1);
    if (gap > (toll ? TOLL_WITHIN : 1)) return -1;
    if (one.status === 'denied' || one.status === 'planned') continue;
    if (!toll && text.slice(one.sentence.to, sentence.from).includes('\n')) return -1;
    if (isOld(one, asOf)) {
      if (gap > 1) continue;
      if (!toll) return -1;
    }
    return canTakeUp(one, later) ? k : -1;
  }
  return -1;
}

/// "Shrapnel damaged two shops": nobody new acts, on no other day, and something comes of it.
function isDetail({ annotation, sentence, span, agents, targets, figures }: Mention): boolean {
  if (agents.length > 0 || targets.length + figures.length === 0) return false;
  return !OTHER_DAYS.test(annotation.report.text.slice(sentence.from, span.from));
}

/// What has been done since, what goes on, what had been.
const OTHER_DAYS = new RegExp(
  `\\b(?:${[...EVENT_WORDS.otherDays, ...EVENT_WORDS.bygone].join('|')})\\b`,
  'iu',
);

const isOld = ({ time }: Mention, asOf: string): boolean =>
  time.dated && time.end !== null && asOf !== '' && daysBetween(time.end, asOf) > NEWS_DAYS;
