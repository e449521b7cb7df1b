/// How the kind of event, the wording and the story around speak for or against one event.

import type { Span } from '../../model/index.ts';
import { beginningOf } from '../beginning.ts';
import type { Mention } from '../mention.ts';
import { areLongApart, haveOtherDead } from '../news.ts';
import { tollOf } from '../totals.ts';
import { areOnOneSpot, isOneTaking, refersBack } from './place.ts';
import { areAkin, type Finding, finding, GENERAL, scaled } from './weights.ts';

export function seriesReason(a: Mention, b: Mention): Finding | undefined {
  if (a.singled === b.singled) return undefined;
  return PART_AND_WHOLE;
}

const PART_AND_WHOLE = finding('part-and-whole', () => 'one is a member of a series, the other is not');

export function kindReason(a: Mention, b: Mention): Finding {
  if (a.type === b.type) return SAME_TYPE;
  if (a.family === b.family) {
    if (GENERAL.has(a.type) || GENERAL.has(b.type)) return SAME_FAMILY;
    return areAkin(a, b) ? AKIN_TYPE : OTHER_TYPE;
  }
  return RELATED_FAMILY;
}

const SAME_TYPE = finding('same-type', (a) => `both are ${a.type}`);
const SAME_FAMILY = finding('same-family', (a, b) => `${a.type} and ${b.type} can be one event`);
const AKIN_TYPE = finding('akin-type', (a, b) => `${a.type} can be told as ${b.type}`);
const OTHER_TYPE = finding('other-type', (a, b) => `${a.type} is not ${b.type}`);
const RELATED_FAMILY = finding('related-family', (a, b) => `${a.type} often comes with ${b.type}`);

/// With neither a place nor a day, likeness says little, unless the same story goes on.
export function vagueReason(a: Mention, b: Mention): Finding | undefined {
  if (a.ref.report === b.ref.report && a.entry === b.entry) return undefined;
  if (!isVague(a) && !isVague(b)) return undefined;
  // "The death toll from the attack rose to 33": what a follow-up opens with is what its story tells.
  if (a.story !== undefined && a.story === b.story && opensWithToll(a.asOf < b.asOf ? b : a))
    return undefined;
  return VAGUE;
}

/// A toll that takes up nothing of its own report stands where that begins.
const opensWithToll = (later: Mention): boolean =>
  later.antecedent === null &&
  tollOf(later) !== undefined &&
  later.span.to <= beginningOf(later.annotation).leadTo;

/// A whole country is no place of one deed.
const isVague = ({ place, time }: Mention): boolean =>
  time.span === null && (place === null || place.kind === 'country');
const VAGUE = finding('vague', () => 'one of them has neither place nor day');

export function occurrenceReason(a: Mention, b: Mention): Finding | undefined {
  if (a.family !== 'control' || b.family !== 'control' || a.occurrence === null || b.occurrence === null)
    return undefined;
  return a.occurrence === b.occurrence ? SAME_OCCURRENCE : OTHER_OCCURRENCE;
}

const SAME_OCCURRENCE = finding('same-occurrence', (a) => `both speak of the ${a.occurrence} time`);
const OTHER_OCCURRENCE = finding('other-occurrence', () => 'one is the first time, the other is again');

export function wordingReason(a: Mention, b: Mention): Finding | undefined {
  const share = shareOfWords(a, b);
  return share < 0.12 ? undefined : scaled(WORDING, share);
}

function shareOfWords(a: Mention, b: Mention): number {
  const shared = countShared(a.words, b.words);
  const all = a.words.length + b.words.length - shared;
  return all === 0 ? 0 : shared / all;
}

const WORDING = finding(
  'wording',
  (a, b) => `${Math.round(shareOfWords(a, b) * 100)} % of the words are shared`,
);

/// How many numbers two ascending lists have in common.
function countShared(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/// Reports of one piece of news speak of the same events; likeness between other pieces of news may be chance.
export function newsReason(a: Mention, b: Mention): Finding | undefined {
  if (a.ref.report === b.ref.report || a.story === undefined || b.story === undefined) return undefined;
  if (a.story !== b.story)
    return areOnOneSpot(a, b) || refersBack(a, b) || isOneTaking(a, b) ? OTHER_NEWS_OF_SPOT : OTHER_NEWS;
  if (a.family === 'violence' && b.family === 'violence' && haveOtherDead(a, b)) return undefined;
  return areLongApart(a, b) ? SAME_NEWS_LATER : SAME_NEWS;
}

const SAME_NEWS = finding('same-news', () => 'their reports tell one story');
const SAME_NEWS_LATER = scaled(SAME_NEWS, 0.4);
const OTHER_NEWS = finding('other-news', () => 'their reports tell different stories');
/// Of one day and one town, two pieces of news may well tell of one event: so much of it counts then.
export const OTHER_NEWS_THERE = 0.4;
const OTHER_NEWS_OF_SPOT = scaled(OTHER_NEWS, OTHER_NEWS_THERE);

/// A headline tells what the report begins with.
export function headlineReason(a: Mention, b: Mention): Finding | undefined {
  if (a.ref.report !== b.ref.report || a.family !== b.family) return undefined;
  const [early, late] = a.span.from < b.span.from ? [a, b] : [b, a];
  const { from, to, leadTo } = beginningOf(a.annotation);
  if (early.span.from < from || early.span.to > to) return undefined;
  if (late.span.from < to || late.span.to > leadTo) return undefined;
  return HEADLINE;
}

const HEADLINE = finding('headline', () => 'the headline tells what the report begins with');

const NOT_YET: ReadonlySet<string> = new Set(['planned', 'possible']);

export function contextReason(a: Mention, b: Mention): Finding | undefined {
  if (NOT_YET.has(a.status) !== NOT_YET.has(b.status)) return PLANNED_AND_DONE;
  if (a.ref.report !== b.ref.report) return undefined;
  const [earlier, later] = a.span.from > b.span.from ? [b, a] : [a, b];
  if (isIn(later.antecedent, earlier.span)) return later.anaphoric ? TAKES_UP : GOES_ON;
  if (later.antecedent !== null && later.anaphoric) return undefined;
  const undated = a.time.span === null || b.time.span === null;
  if (a.entry === b.entry && a.type === b.type && !GENERAL.has(a.type) && undated) return TOLD_TWICE;
  return undefined;
}

/// Whether the later of two goes on from the earlier, and is no noun that takes it up.
export function goesOnFrom(a: Mention, b: Mention): boolean {
  if (a.ref.report !== b.ref.report) return false;
  const [earlier, later] = a.span.from > b.span.from ? [b, a] : [a, b];
  return !later.anaphoric && isIn(later.antecedent, earlier.span);
}

const isIn = (whole: Span | null, { from, to }: Span): boolean =>
  whole !== null && whole.from <= from && to <= whole.to;

const PLANNED_AND_DONE = finding('planned-and-done', (a, b) => `${a.status} is not ${b.status}`);
const TAKES_UP = finding('takes-up', () => 'the later words take up an event told before');
const GOES_ON = finding('takes-up', () => 'the later words go on from an event told before', 0.9);
const TOLD_TWICE = finding('same-story', () => 'one story tells of it twice');
