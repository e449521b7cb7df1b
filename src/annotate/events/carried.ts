/// Times and places carried from the sentence before: by a tale that goes on, and by a source that tells more of it.

import { canBefallThing } from '../../lexicon/actors.ts';
import { isFurther } from '../../lexicon/background.ts';
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES, isWhence } from '../../lexicon/events.ts';
import type { EventNote, TimeNote } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { dayAt } from '../../text/written.ts';
import { daysBetween } from '../../time/index.ts';
import { VIOLENT } from './merge.ts';
import { changed } from './value.ts';
import type { View } from './view.ts';

/// The events of a report up to the one that is read, which is the next behind them.
interface Tale {
  readonly view: View;
  readonly done: EventNote[];
  /// The first token of each, and of those to come.
  readonly heads: readonly number[];
  /// The first of those of the sentence that is read.
  start: number;
}

/// An event that nobody dates in its own sentence takes the day, and the place, of the one that it goes on from.
export function carryOver(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  const { sentenceOf } = view.doc;
  const tale: Tale = { view, done: [], heads, start: 0 };
  for (let i = 0; i < notes.length; i++) {
    if (i > 0 && sentenceOf[heads[i]!] !== sentenceOf[heads[i - 1]!]) tale.start = i;
    const note = notes[i]!;
    tale.done.push(isOpen(note) ? carried(tale, note, heads[i]!) : note);
  }
  return tale.done;
}

const sentenceOf = ({ view, heads }: Tale, i: number): number => view.doc.sentenceOf[heads[i]!]!;

/// What was told last in the sentence before, and not only to say since when; "the blast" takes up the last that was of
/// its kind.
function lastOfKind(tale: Tale, { value }: EventNote, head: number): number {
  const { view, done, heads, start } = tale;
  let last = start - 1;
  if (last < 0) return last;
  const at = sentenceOf(tale, last);
  // "Many have fled since the invasion on 24 February": the day is that of the invasion.
  const isBehind = (k: number): boolean =>
    k > 0 &&
    sentenceOf(tale, k - 1) === at &&
    (done[k]!.value.time === undefined || done[k - 1]!.value.time !== done[k]!.value.time);
  while (isBehind(last) && isOutset(view, heads[last]!)) last--;
  if (!AGAIN.has(view.doc.tokens[head]!.lower)) return last;
  for (let k = last; k >= 0 && sentenceOf(tale, k) === at; k--)
    if (done[k]!.value.type === value.type) return k;
  return last;
}

const AGAIN = EVENT_WORDS.plainAttacks;

/// "The militia had mined the road": before what was told last, unless somebody tells it, who shifts its tense.
function isEarlier({ doc: { tokens }, statementOf }: View, at: number): boolean {
  if (tokens[at]!.tag !== 'VBN' || statementOf[at]! >= 0) return false;
  for (let i = at - 1; i >= Math.max(0, at - HELPERS); i--) {
    if (tokens[i]!.lower === 'had') return true;
    if (tokens[i]!.pos !== 'AUX' && tokens[i]!.pos !== 'ADV') return false;
  }
  return false;
}

const HELPERS = 4;

/// Each has a day of its own.
const isOfOtherTime = ({ value }: EventNote, { value: before }: EventNote): boolean =>
  value.time !== undefined && before.time !== undefined && value.time !== before.time;

function isOpen({ value }: EventNote): boolean {
  return (
    (value.status === 'happened' || value.status === 'possible') &&
    (value.time === undefined || value.place === undefined)
  );
}

function carried(tale: Tale, note: EventNote, head: number): EventNote {
  const { view, done, start } = tale;
  const { sentences, sentenceOf: all } = view.doc;
  const at = all[head]!;
  const beside = start < done.length ? done[done.length - 1]! : undefined;
  if (beside !== undefined && isBeside(view, beside, note, head)) return taking(note, beside, true, false);
  const k = lastOfKind(tale, note, head);
  if (k < 0) return note;
  const last = done[k]!;
  if (isAnother(view, note, last) || isCaption(view, at - 1)) return note;
  const { first, last: end, passage } = sentences[at]!;
  if (sentenceOf(tale, k) === at - 1 && passage === sentences[at - 1]!.passage && goesOn(view, first, end)) {
    const timed =
      last.value.timeBy !== 'carried' &&
      !(last.value.status === 'planned' && note.value.status === 'happened') &&
      !isOutset(view, tale.heads[k]!) &&
      !hasTime(view, first, end) &&
      !isEarlier(view, head) &&
      !(isLongAgo(view, last) && areElsewhere(view, note.value, last.value)) &&
      !EVENT_WORDS.bygone.has(itemBefore(view.doc.tokens, head)?.lower ?? '');
    return taking(note, last, timed, !isOfOtherTime(note, last) && !isLeft(view, last));
  }
  if (hasTime(view, first, end)) return note;
  const source = takenUp(tale, note, head);
  return source ? taking(note, source, true, false) : note;
}

/// "… in the north, May 5 (Reuters)": the day of a picture is not that of the story below it.
function isCaption({ doc: { tokens, sentences } }: View, sentence: number): boolean {
  const end = sentences[sentence]?.last ?? 0;
  return itemBefore(tokens, end)?.text === ')';
}

/// "Youths burned cars on Monday; police shot three of them": two past tenses of one sentence, with nothing else between.
function isBeside(
  { doc: { tokens }, timeOf }: View,
  before: EventNote,
  { value }: EventNote,
  at: number,
): boolean {
  if (before.value.status !== 'happened' || before.value.timeBy === 'carried') return false;
  if (value.status !== 'happened' || value.time !== undefined) return false;
  if (tokens[at]!.tag !== 'VBD') return false;
  for (let i = at - 1, steps = 0; i >= 0 && steps < 10; i--, steps++) {
    if (tokens[i]!.lower === ';') return true;
    if (timeOf[i]! >= 0 || NOT_PLAIN.has(tokens[i]!.lower)) return false;
  }
  return false;
}

/// The note with what it lacks and the other tells.
export function taking(
  note: EventNote,
  { value: from }: EventNote,
  timed: boolean,
  placed: boolean,
): EventNote {
  const dates = timed && isDated(from) && !isDated(note.value);
  const places = placed && from.place !== undefined && note.value.place === undefined;
  const when = dates ? changed(note, { time: from.time, timeBy: 'carried' }) : note;
  return places ? changed(when, { place: from.place, placeBy: 'carried' }) : when;
}

/// The note without the day that it took from another one.
export function uncarried(note: EventNote): EventNote {
  return changed(note, { time: undefined, timeBy: undefined });
}

const isDated = ({ time }: EventNote['value']): boolean => time !== undefined;

/// The event told in the sentence before of which a source only tells more: the nearest of its family.
function takenUp(tale: Tale, note: EventNote, head: number): EventNote | undefined {
  const { view, done, heads, start } = tale;
  const { doc } = view;
  const { value } = note;
  const family = familyOf(note);
  const trigger = doc.tokens[head]!;
  const at = doc.sentenceOf[head]!;
  if (family !== 'violence' || value.generic || LASTING.has(trigger.lower)) return undefined;
  // "The attacks" are many, and not the one told last.
  if (trigger.tag === 'NNS' || !tellsMore(view, note, at)) return undefined;
  for (let k = start - 1; k >= 0 && sentenceOf(tale, k) >= at - 1; k--) {
    const before = done[k]!;
    if (familyOf(before) !== family || before.value.generic) continue;
    if (isOutset(view, heads[k]!) || isAnother(view, note, before)) continue;
    // "New raids hit the town on Monday. … was horrified by the attack": of the two, rather the first.
    if (
      AGAIN.has(trigger.lower) &&
      isFurther(doc.text.slice(doc.sentences[sentenceOf(tale, k)]!.from, before.to))
    )
      return undefined;
    if (isLongAgo(view, before) && areElsewhere(view, value, before.value)) return undefined;
    return before.value.status === 'happened' && isDated(before.value) ? before : undefined;
  }
  return undefined;
}

/// "families who had fled from Omdurman" are there no more.
function isLeft({ doc: { text }, draft: { places } }: View, { value }: EventNote): boolean {
  const place = itemAt(places, value.place ?? -1);
  return place !== undefined && isWhence(value.type, text, place.from);
}

/// "the strike on the school" is not the one that hit a market.
function isAnother({ doc: { text } }: View, { from, to, value }: EventNote, last: EventNote): boolean {
  if (!AGAIN.has(lastWord(text.slice(from, to)))) return false;
  const [some, others] = [value.targets.filter(isThing), last.value.targets.filter(isThing)];
  if (some.length === 0 || others.length === 0) return false;
  return !some.some((one) => others.some((other) => lastWord(one.name) === lastWord(other.name)));
}

const isThing = ({ effect }: EventNote['value']['targets'][number]): boolean => canBefallThing(effect);

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1).toLowerCase();

/// So many days before the report, a day is that of another tale.
const LONG_AGO = 60;

function isLongAgo({ draft }: View, { from, value: { time } }: EventNote): boolean {
  const end = time === undefined ? undefined : draft.times[time]?.value.end;
  const written = dayAt(draft, from);
  return end !== undefined && written !== '' && daysBetween(end, written) > LONG_AGO;
}

/// Each has a place of its own, and neither lies in the other.
function areElsewhere({ draft: { places } }: View, a: EventNote['value'], b: EventNote['value']): boolean {
  const [one, other] = [itemAt(places, a.place ?? -1)?.value, itemAt(places, b.place ?? -1)?.value];
  if (one === undefined || other === undefined || one.key === other.key) return false;
  return !one.within.includes(other.key) && !other.within.includes(one.key);
}

const familyOf = ({ value: { type } }: EventNote): string | undefined =>
  VIOLENT.has(type) && EVENT_TYPES.get(type)?.family !== 'war' ? 'violence' : EVENT_TYPES.get(type)?.family;

const LASTING = EVENT_WORDS.lasting;

/// "A source told the agency that gunmen fired …": the sentence is somebody's account, in the simple past.
function tellsMore(view: View, note: EventNote, at: number): boolean {
  const { doc, draft } = view;
  const { first, last, from, to } = doc.sentences[at]!;
  const statement = itemAt(draft.statements, note.value.statement ?? -1);
  const cue = statement?.value.cue;
  if (!cue || !statement.value.speaker || cue.from < from || cue.to > to) return false;
  // Who condemns an attack does not tell of it, and may mean another than the last.
  if (EVENT_WORDS.condemns.has(lastWord(doc.text.slice(cue.from, cue.to)))) return false;
  for (let i = first; i < last; i++) if (NOT_PLAIN.has(doc.tokens[i]!.lower)) return false;
  return true;
}

const NOT_PLAIN = EVENT_WORDS.otherDays;

/// "since the invasion began", "since they began the raids": told only to say since when.
export function isOutset({ doc: { tokens } }: View, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - SINCE); i--) {
    if (tokens[i]!.lower === 'since') return true;
    const { pos, tag, text, lower } = tokens[i]!;
    if ((pos === 'PUNCT' && text !== '-') || tag === 'CC') return false;
    if (pos === 'VERB' && tag !== 'VBN' && !EVENT_WORDS.outsets.has(lower)) return false;
  }
  return false;
}

const SINCE = 8;

/// "It came two days after …": a length of time that leads to another event dates nothing by itself.
function hasTime({ timeOf, draft, doc: { tokens } }: View, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (timeOf[i]! < 0) continue;
    const time = draft.times[timeOf[i]!]!;
    const next = timeOf[i + 1] === timeOf[i] ? undefined : tokens[i + 1]?.lower;
    const leads = next === 'after' || next === 'before' || next === undefined;
    if (!isLength(time) || !leads) return true;
  }
  return false;
}

/// A length of time that is measured from nothing: "two days".
export const isLength = ({ value }: TimeNote): boolean =>
  value.type === 'DURATION' && value.begin === undefined;

const ON = EVENT_WORDS.goesOn;
const TELLERS = EVENT_WORDS.goOnWith;

/// "They also …", "… then …": in the same paragraph and in the simple past only.
function goesOn({ doc: { tokens } }: View, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + 8); i++)
    if (ON.has(tokens[i]!.lower) && itemBefore(tokens, i)?.lower !== 'since') return true;
  if (!TELLERS.has(tokens[first]?.lower ?? '')) return false;
  for (let i = first; i < Math.min(last, first + 25); i++)
    if (tokens[i]!.lower === 'have' || tokens[i]!.lower === 'has') return false;
  return true;
}
