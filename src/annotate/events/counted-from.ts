/// Events that are dated by another one: "came two days after a bomb killed six", "hours before", "two hours later".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { EventNote, TimeExpression } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { isLength, taking, uncarried } from './carried.ts';
import { VIOLENT } from './merge.ts';
import { changed } from './value.ts';
import type { View } from './view.ts';

/// A length of time over tokens `[first, last)`, and by how many days it parts what is told on its sides; undefined
/// where nobody can say.
interface Length {
  readonly first: number;
  readonly last: number;
  readonly days: number | undefined;
}

/// So many hours may lie within one day.
const WITHIN_DAY = 18;
const LATER = EVENT_WORDS.laterOn;

/// Gives the one of two events the day of the other, moved by what is told to lie between them.
export function countFrom(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  if (!view.draft.times.some(isLength)) return notes;
  let out: EventNote[] | undefined;
  const lead = leadOf(notes);
  const { sentenceOf } = view.doc;
  for (let i = 0; i < notes.length; ) {
    const sentence = sentenceOf[heads[i]!]!;
    let end = i + 1;
    while (end < notes.length && sentenceOf[heads[end]!] === sentence) end++;
    const length = lengthIn(view, sentence);
    if (length !== undefined) {
      out ??= [...notes];
      countIn(view, out, { length, lead, heads, from: i, end });
    }
    i = end;
  }
  return out ?? notes;
}

interface Part {
  readonly length: Length;
  /// What the report tells first.
  readonly lead: EventNote | undefined;
  /// The first tokens of all events.
  readonly heads: readonly number[];
  /// The events of its sentence.
  readonly from: number;
  readonly end: number;
}

function countIn(view: View, notes: EventNote[], part: Part): void {
  const { length, lead, heads, from, end } = part;
  const { tokens } = view.doc;
  const link = tokens[length.last]?.lower ?? '';
  if (link !== 'after' && link !== 'before') return later(view, notes, part);
  let other = from;
  while (other < end && heads[other]! <= length.last) other++;
  if (other === end) return;
  // Before the length stands what it dates, or, where it opens the sentence, behind the comma.
  let main = other - 1;
  if (main < from) main = behindComma(view, notes, other, part);
  // "It came a day after …": what was told last.
  if (main < 0) main = lastBefore(view, part);
  if (main < 0) return;
  if (heads[main]! < length.first && isPlacedBehind(view, notes[main]!, length))
    notes[main] = changed(notes[main]!, { place: undefined, placeBy: undefined });
  if (lead !== undefined && isLead(view, notes[main]!, heads[main]!, lead))
    notes[main] = taking(notes[main]!, lead, true, false);
  const sign = link === 'after' ? -1 : 1;
  const moved = length.days === undefined ? undefined : sign * length.days;
  if (isOpen(notes[other]!)) notes[other] = dated(notes[other]!, notes[main]!, moved);
  else if (isOpen(notes[main]!) && moved !== undefined)
    notes[main] = dated(notes[main]!, notes[other]!, -moved);
}

/// "The assault came two days after a mine went off near Konna": that is where the mine was.
function isPlacedBehind({ doc: { tokens }, draft }: View, { value }: EventNote, { last }: Length): boolean {
  const place = itemAt(draft.places, value.place ?? -1);
  return place !== undefined && place.from >= tokens[last - 1]!.to;
}

/// The first attack that a report dates.
const leadOf = (notes: readonly EventNote[]): EventNote | undefined =>
  notes.find(
    ({ value: { type, status, time, timeBy } }) =>
      VIOLENT.has(type) && status === 'happened' && time !== undefined && timeBy !== 'carried',
  );

/// "The attack came three weeks after …", far below what it was, is the first attack.
function isLead(
  { doc: { tokens } }: View,
  { value, from }: EventNote,
  head: number,
  lead: EventNote,
): boolean {
  if (value.time !== undefined || from <= lead.from || lead.value.timeShift !== undefined) return false;
  return EVENT_WORDS.plainAttacks.has(tokens[head]!.lower) && itemBefore(tokens, head)?.lower === 'the';
}

function behindComma(
  { doc: { tokens } }: View,
  notes: readonly EventNote[],
  other: number,
  { heads, end }: Part,
): number {
  if (other + 1 >= end) return -1;
  const to = heads[other + 1]!;
  for (let i = firstAt(tokens, notes[other]!.to); i < to; i++) if (tokens[i]!.lower === ',') return other + 1;
  return -1;
}

/// "Two hours later a mine went off": on the day of what was told last.
function later(view: View, notes: EventNote[], part: Part): void {
  const { length, from, end } = part;
  if (length.days !== 0 || !LATER.has(wordOf(view, length))) return;
  const before = lastBefore(view, part);
  for (let i = from; i < end && before >= 0; i++)
    if (isOpen(notes[i]!)) notes[i] = dated(notes[i]!, notes[before]!, 0);
}

/// The last event of the sentence before, in the same paragraph; -1 where there is none.
function lastBefore({ doc: { sentences, sentenceOf } }: View, { heads, from }: Part): number {
  if (from === 0) return -1;
  const own = sentenceOf[heads[from]!]!;
  const last = sentenceOf[heads[from - 1]!]!;
  return last === own - 1 && sentences[last]!.passage === sentences[own]!.passage ? from - 1 : -1;
}

const wordOf = ({ doc: { tokens } }: View, { last }: Length): string =>
  LATER.has(tokens[last - 1]!.lower) ? tokens[last - 1]!.lower : (tokens[last]?.lower ?? '');

const isOpen = ({ value: { time, timeBy, status } }: EventNote): boolean =>
  (time === undefined || timeBy === 'carried') && status !== 'planned';

/// What is counted from another event has its day, moved; where nobody can say by how much, it has none.
function dated(note: EventNote, other: EventNote, moved: number | undefined): EventNote {
  const free = note.value.time === undefined ? note : uncarried(note);
  if (moved === undefined) return free;
  const taken = taking(free, other, true, false);
  const days = moved + (other.value.timeShift ?? 0);
  return days === 0 || taken === free ? taken : changed(taken, { timeShift: days });
}

/// The first length of time in a sentence that parts two events.
function lengthIn({ doc, timeOf, draft }: View, sentence: number): Length | undefined {
  const { first, last } = doc.sentences[sentence]!;
  for (let i = first; i < last; i++) {
    if (timeOf[i]! < 0) continue;
    const time = draft.times[timeOf[i]!]!;
    let end = i + 1;
    while (end < last && timeOf[end] === timeOf[i]) end++;
    if (isLength(time) && leads(doc.tokens[end - 1]!.lower, doc.tokens[end]?.lower))
      return { first: i, last: end, days: daysOf(time.value) };
    i = end - 1;
  }
  return undefined;
}

const leads = (last: string, next: string | undefined): boolean =>
  next === 'after' || next === 'before' || LATER.has(last) || LATER.has(next ?? '');

const VALUE = /^P(T?)(\d+|X)([HMDW])$/u;

function daysOf({ value }: TimeExpression): number | undefined {
  const [, time, count, unit] = VALUE.exec(value) ?? [];
  if (time === 'T') {
    const hours = count === 'X' || unit === 'M' ? 0 : Number(count);
    return hours <= WITHIN_DAY ? 0 : Math.round(hours / 24);
  }
  if (count === undefined || count === 'X' || unit === 'M') return undefined;
  return Number(count) * (unit === 'W' ? 7 : 1);
}
