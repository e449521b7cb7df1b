/// When and where: ties an event to the time and place notes that its own words, else its sentence, give.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import type { Place, StatementNote, TimeUnit, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { isOfAnswer } from './answering.ts';
import { isBase, isDayOfOther, isOffTable, isOfOther, isRefuge, LOCATIVE } from './apart.ts';
import {
  isAside,
  isBesideAside,
  isNameOfHour,
  isOfCount,
  isOfOutset,
  isOfParticiple,
  isOfRecord,
  isOfRise,
  isOfTheirWords,
  isSomeDay,
  tellsAge,
} from './asides.ts';
import { BESIDE, fromThere, isSeatOf, tellsOfOther } from './beside.ts';
import { exacter } from './exacter.ts';
import { SAY, TURN } from './facts.ts';
import { isElsewhere, isOtherTale } from './located.ts';
import { type Attached, FAR, nearest } from './nearest.ts';
import type { Reading } from './readings.ts';
import type { Found, Scene } from './scene.ts';
import { isOfCounting } from './tolled.ts';
import { FINITE } from './verbs.ts';
import { inside, phraseWith, type View } from './view.ts';

/// The time of a trigger. A time that belongs to the saying ("said Monday") is not the event's.
export function timeOf(
  view: View,
  { times }: Scene,
  reading: Reading,
  statement: StatementNote | undefined,
): Attached | undefined {
  if (times.length === 0) return undefined;
  const found = nearest(view, reading, statement, times, rankOfTime);
  return found
    ? { index: exacter(view, times, wholeRange(view, found.index)), by: found.by }
    : announced(view, reading, times, statement);
}

/// "Between 18 and 20 May, …": the day that stands nearer is only the last of them.
function wholeRange({ draft: { times } }: View, index: number): number {
  return itemBefore(times, index)?.value.until === index ? index - 1 : index;
}

const ANNOUNCES = EVENT_WORDS.announces;
const MADE_BY_WORDS = /^(?:ceasefire|agreement|territory-announced|non-violent-transfer)$/;

/// "announced on Friday that it had taken the city": nobody says when, so the day of the announcement stands for it.
function announced(
  view: View,
  { type, sentence }: Reading,
  found: readonly Found[],
  statement: StatementNote | undefined,
): Attached | undefined {
  const cue = statement?.value.cue;
  if (!cue || cue.from < sentence.from || cue.to > sentence.to) return undefined;
  if (EVENT_TYPES.get(type)?.family !== 'control' && !MADE_BY_WORDS.test(type)) return undefined;
  if (!ANNOUNCES.has(view.doc.tokens[firstAt(view.doc.tokens, cue.from)]!.lower)) return undefined;
  const { times } = view.draft;
  const own = found.find(({ note }) => {
    const { from, value } = times[note]!;
    return value.type === 'DATE' && from >= cue.to && from < cue.to + 20 && value.form.kind !== 'reference';
  });
  return own && { index: own.note, by: 'clause' };
}

/// A word that turns to another event stands between: "… were driven out, but they came back in June".
function otherTale(view: View, found: Found, head: number): boolean {
  const { facts } = view;
  const { tokens } = view.doc;
  const before = found.first < head;
  // The "after" of "nine months after" leads to the very event that it dates.
  const own = before && view.draft.times[found.note]!.value.form.kind === 'relative' ? 1 : 0;
  const from = before ? found.last + own : head + 1;
  const to = before ? head : found.first;
  if (before && isBesideAside(view, found, head)) return false;
  for (let i = to - 1, verb = false; i >= from; i--) {
    const { lower, tag } = tokens[i]!;
    if ((facts[i]! & TURN) !== 0 && (verb || lower === 'ahead' || (before && lower !== 'since'))) return true;
    verb ||= FINITE.has(tag);
  }
  return false;
}

function rankOfTime(
  view: View,
  found: Found,
  _all: readonly Found[],
  reading: Reading,
  statement: StatementNote | undefined,
): number {
  const { candidate, sentence } = reading;
  const { form, type, begin } = view.draft.times[found.note]!.value;
  // A stretch measured from another event dates the one told after it.
  const usable =
    form.kind === 'relative'
      ? begin !== undefined && found.last <= candidate.first
      : form.kind === 'duration'
        ? form.back === true && begin !== undefined && !isLong(form.unit)
        : type !== 'DURATION' && type !== 'SET';
  if (
    !usable ||
    isSomeDay(view, found) ||
    isOfCount(view, found) ||
    isOfParticiple(view, found, candidate.head) ||
    isNameOfHour(view, found) ||
    isOfRecord(view, found) ||
    isOfRise(view, found, candidate.head) ||
    isOfCounting(view, found, reading) ||
    isOfOutset(view, found, candidate.head) ||
    isOfTheirWords(view, found, candidate.head) ||
    isAside(view, found, candidate.head, candidate.kind === 'noun') ||
    tellsAge(view, found, candidate.head) ||
    otherTale(view, found, candidate.head) ||
    belongsToSaying(view, found, candidate.head, statement, sentence.first) ||
    isOfAnswer(view, found, reading) ||
    isDayOfOther(view, found, reading)
  )
    return -1;
  return form.kind === 'reference' ? FAR : 0;
}

/// What is counted over months and years is no one event.
const isLong = (unit: TimeUnit | undefined): boolean =>
  unit === 'month' || unit === 'year' || unit === 'decade';

function belongsToSaying(
  view: View,
  { note, first }: Found,
  head: number,
  statement: StatementNote | undefined,
  start: number,
): boolean {
  const { facts } = view;
  const { tokens } = view.doc;
  const time = view.draft.times[note]!;
  const cue = statement?.value.speaker === null ? statement.value.cue : null;
  if (cue && isSaid(view, firstAt(tokens, cue.to) - 1)) return false;
  if (statement && !statement.value.content.some(({ from, to }) => from <= time.from && time.to <= to)) {
    // Only a time that opens the sentence, before anybody speaks, may date what they tell.
    return first > start + 2 || statement.from <= time.from || isJudged(tokens, head);
  }
  for (let i = first - 1, steps = 0; i >= start && steps < 7; i--, steps++) {
    if ((facts[i]! & SAY) !== 0) return i !== head && between(view, i + 1, first);
    const { pos, lower } = tokens[i]!;
    if (pos === 'VERB' || lower === 'that' || lower === ',') return false;
  }
  return false;
}

/// "On Monday the army said that the raid was an error": what is said of a deed, and not that it was done.
function isJudged(tokens: readonly Token[], head: number): boolean {
  for (let i = head + 1; i < Math.min(tokens.length - 1, head + JUDGED_WITHIN); i++) {
    const { tag, lemma, lower } = tokens[i]!;
    if (FINITE.has(tag)) return lemma === 'be' && !/^VB/u.test(tokens[i + 1]!.tag);
    if (lower === ',') return false;
  }
  return false;
}

const JUDGED_WITHIN = 10;

/// "Clashes were reported on Monday": nobody speaks, and the day is the best that is told of them.
const isSaid = ({ doc: { tokens } }: View, at: number): boolean =>
  tokens[at]?.tag === 'VBN' && itemBefore(tokens, at)?.lemma === 'be';

const WAYS = EVENT_WORDS.waysOfSaying;

/// Only "in a statement", "on", "earlier" and the like stand between the saying and the time.
function between({ doc: { tokens } }: View, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { lower, pos } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PROPN') return false;
    if (pos === 'NOUN' && !WAYS.has(lower)) return false;
  }
  return true;
}

/// The place of a trigger: never a speaker's, a nationality's, a metonym's or the dateline's.
export function placeOf(
  view: View,
  { places }: Scene,
  reading: Reading,
  statement: StatementNote | undefined,
): Attached | undefined {
  if (places.length === 0) return undefined;
  const open =
    statement === undefined
      ? places
      : places.filter(
          ({ note, first }) =>
            !isInSpeaker(view, note, statement) && !belongsToTeller(view, reading, note, first, statement),
        );
  return nearest(view, reading, statement, open, rankOfPlace);
}

/// "the governor of Goma said": the place is in what the speaker is called.
function isInSpeaker({ draft }: View, note: number, statement: StatementNote | undefined): boolean {
  const speaker = statement?.value.speaker;
  return speaker ? inside(draft.places[note]!, speaker) : false;
}

/// "told reporters in Geneva that nine were killed": what stands outside their words is where they speak, unless it
/// opens the sentence.
function belongsToTeller(
  view: View,
  { sentence, candidate }: Reading,
  note: number,
  first: number,
  statement: StatementNote | undefined,
): boolean {
  const cue = statement?.value.cue;
  if (!cue || cue.from < sentence.from || cue.to > sentence.to || first <= sentence.first + 2) return false;
  const { from, to } = view.draft.places[note]!;
  const { tokens } = view.doc;
  const at = tokens[candidate.first]!.from;
  // Only between the cue and its words, or with the speaker: words cut short go on behind them.
  const { content } = statement.value;
  if (content.some((part) => part.from < to && from < part.to)) return false;
  // "…, he said by telephone from Goma"; but "clashes were reported in Goma".
  const behind = statement.value.speaker !== null;
  return content.some(
    (part) =>
      part.from <= at &&
      at < part.to &&
      cue.to <= from &&
      (to <= part.from || (behind && part.to <= cue.from)),
  );
}

/// Country names only where nothing narrower is named; after "in", "at", "near" rather than bare.
function rankOfPlace(view: View, found: Found, all: readonly Found[], reading: Reading): number {
  const { candidate } = reading;
  const { kind } = view.draft.places[found.note]!.value;
  const phrase = phraseWith(view, found.first);
  const before = itemBefore(view.doc.tokens, phrase?.first ?? found.first)?.lower ?? '';
  // "accuses Israel of backing them": a country that nothing leads to is somebody, not somewhere.
  if (AWAY.has(before) || (kind === 'country' && before !== ',' && !LOCATIVE.has(before))) return -1;
  if (reading.group.roles === 'displace' && isRefuge(view, found, reading)) return -1;
  if (isOtherTale(view, found, candidate.head) || isOfAnswer(view, found, reading)) return -1;
  if (isElsewhere(view, phrase?.first ?? found.first, candidate.head) || isOfOther(view, found, reading))
    return -1;
  if (isOffTable(view, found, reading, before)) return -1;
  if (isBase(view, phrase?.first ?? found.first, reading) || isOfOutset(view, found, candidate.head))
    return -1;
  const wide = kind === 'country' || kind === 'province' || kind === 'region';
  return (
    (wide && hasNarrower(view, found, all) ? 30 : 0) +
    (holdsOneBefore(view, found, all) ? 8 : 0) +
    (kind === 'water' ? FAR : 0) +
    (LOCATIVE.has(before) ? 0 : 6) +
    (before === 'from' ? fromThere(view, found, reading) : 0) +
    (all.length > 1 && (isSeatOf(view, found) || tellsOfOther(view, found, all, reading)) ? BESIDE : 0)
  );
}

const AWAY = EVENT_WORDS.leftOut;
/// A narrower one that can lie in it: a town of another province does not tell where in this one it was.
function hasNarrower(view: View, { note, first }: Found, all: readonly Found[]): boolean {
  const { places } = view.draft;
  const wide = places[note]!.value;
  return all.some((other) => {
    const { value } = places[other.note]!;
    if (other.note === note) return false;
    if (value.within.includes(wide.key)) return true;
    const near = Math.abs(other.first - first) < 14;
    return near && value.precision < wide.precision && canLieIn(value, wide);
  });
}

/// "the old quarter of Taiz": the town only says where the quarter lies.
function holdsOneBefore(view: View, { note, first }: Found, all: readonly Found[]): boolean {
  const { places } = view.draft;
  const { key } = places[note]!.value;
  return all.some(
    (other) =>
      other.last < first && first - other.last <= 4 && places[other.note]!.value.within.includes(key),
  );
}

/// What no list puts into a division may lie in any of its country.
function canLieIn({ within, country }: Place, wide: Place): boolean {
  if (within.includes(wide.key)) return true;
  if (country !== undefined && wide.country !== undefined && country !== wide.country) return false;
  if (wide.precision >= VAGUE) return true;
  const divided = within.some((key) => !key.startsWith('country:'));
  return !divided && (country === undefined || country === wide.country);
}

/// Of precision 5 and more are regions and countries, of which no list says all that lies in them.
const VAGUE = 5;
