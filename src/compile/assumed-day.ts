/// When an event may be taken to have happened that nobody dates: on the day of what is told right before it, on the
/// day of the lead, or, told in the lead itself, by the day of the report or on the one before. An inference from how
/// news is written and no words of anybody: it ties no mentions together, and EDTF marks it as uncertain.

import data from '../../lexicon/place-words.json' with { type: 'json' };
import { EVENT_WORDS } from '../lexicon/event-words.ts';
import { familyOf } from '../lexicon/events.ts';
import type { Annotation, Day, DayAssumedBy, EventNote, Place, Span, TimeNote } from '../model/index.ts';
import { once } from '../text/once.ts';
import { firstAt, lastBefore } from '../text/search.ts';
import { wordSet } from '../text/word-set.ts';
import { addDays, daysBetween } from '../time/index.ts';
import { beginningsOf, entryOf } from './assumed.ts';
import type { Mention } from './mention.ts';
import { momentOf } from './moments.ts';
import { sideOf } from './parted.ts';
import { placeAt } from './parties.ts';

/// A day and the words that name it.
interface Dated extends Span {
  readonly begin: Day;
  readonly end: Day;
}

export interface AssumedDay extends Dated {
  readonly edtf: string;
  readonly by: DayAssumedBy;
}

/// Families whose events are news of a day.
const OF_A_DAY = wordSet(data.assumed.newsOfADay);
const OTHER_DAYS = EVENT_WORDS.otherDays;
const OLDER = wordSet(data.assumed.olderDays);

/// How many sentences one looks back, how many make a lead, and how old what it tells may be, in days.
const BACK = 2;
const LEAD = 3;
const FRESH = 7;

/// Of an event that none of its mentions dates: what the first of them for which there is one may be taken to be.
export function assumedDay(mentions: readonly Mention[]): AssumedDay | undefined {
  if (mentions.some(({ time }) => time.dated)) return undefined;
  // The first to tell of it tell it as news; later ones look back.
  const first = mentions.reduce((day, { asOf }) => (asOf < day ? asOf : day), mentions[0]!.asOf);
  for (const mention of mentions) {
    const found = mention.asOf === first ? dayOf(mention) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/// What one mention may be taken to be.
export const dayOf = once((mention: Mention): AssumedDay | undefined => {
  const { annotation, asOf, family, status, event, span } = mention;
  if (asOf === '' || status !== 'happened' || event.generic || !OF_A_DAY.has(family)) return undefined;
  const at = lastBefore(annotation.sentences, span.from + 1);
  const side = sideOf(mention);
  // What was answered, and what came before, was on a day of its own.
  if (at < 0 || side?.by === 'length' || (side?.behind && side.by !== 'place')) return undefined;
  const words = wordsIn(annotation, at);
  if (words.some((word) => OLDER.has(word)) || speaksOfOther(annotation, at, asOf)) return undefined;
  const first = beginningOf(annotation, at);
  // A day that stands in the sentence itself is that of the saying, or of something else that it tells.
  if (timesIn(annotation, at).length === 0) {
    const goesOn = !words.some((word) => OTHER_DAYS.has(word));
    const beside = goesOn ? besideOf(annotation, at, asOf) : undefined;
    if (beside === null) return undefined;
    if (beside) return { ...beside, edtf: `${beside.begin}?`, by: 'around' };
    const lead = leadOf(mention, first);
    if (lead) return { ...lead, edtf: `${lead.begin}?`, by: 'lead' };
  }
  if (at >= first + LEAD || !opens(mention, at)) return undefined;
  const told = toldOn(annotation, at, asOf);
  return speaksOfBefore(annotation, first, told.begin) ? undefined : told;
});

const wordsIn = ({ report, sentences }: Annotation, at: number): readonly string[] =>
  report.text
    .slice(sentences[at]!.from, sentences[at]!.to)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/// The times of a sentence that name days of the calendar.
function timesIn({ times, sentences }: Annotation, at: number): readonly TimeNote[] {
  const { from, to } = sentences[at]!;
  const out: TimeNote[] = [];
  for (let i = firstAt(times, from); i < times.length && times[i]!.from < to; i++)
    if (times[i]!.value.begin !== undefined) out.push(times[i]!);
  return out;
}

/// It tells of days long past, or only of those to come.
function speaksOfOther(annotation: Annotation, at: number, asOf: Day): boolean {
  return timesIn(annotation, at).some(({ value: { begin, end } }) => !isFresh(begin!, end!, asOf));
}

const isFresh = (begin: Day, end: Day, asOf: Day): boolean =>
  end <= asOf && daysBetween(begin, asOf) <= FRESH;

/// The one recent day of the events of a sentence; null where they were on several.
function dayIn(annotation: Annotation, at: number, asOf: Day): Dated | null | undefined {
  const known = daysIn(annotation);
  const key = `${at} ${asOf}`;
  if (!known.has(key)) known.set(key, findDay(annotation, at, asOf));
  return known.get(key);
}

const daysIn = once(
  (_: Annotation) => new Map<string, Dated | null | undefined>(),
  ({ times }) => times,
);

function findDay(annotation: Annotation, at: number, asOf: Day): Dated | null | undefined {
  const sentence = annotation.sentences[at];
  let found: Dated | null | undefined;
  for (const note of sentence === undefined ? [] : eventsIn(annotation, at)) {
    if (note.value.status !== 'happened' || note.value.generic || !OF_A_DAY.has(familyOf(note.value.type)))
      continue;
    const { begin, end, span } = momentOf(annotation, note.value, asOf);
    if (span === null || begin === null || begin !== end || !isFresh(begin, end, asOf)) continue;
    if (found === undefined) found = { ...span, begin, end };
    else if (found?.begin !== begin) found = null;
  }
  return found;
}

/// The events of each sentence.
const bySentence = once(
  ({ events, sentences }: Annotation): ReadonlyMap<number, readonly EventNote[]> => {
    const out = new Map<number, EventNote[]>();
    for (const note of events) {
      const at = lastBefore(sentences, note.from + 1);
      const known = out.get(at);
      if (known) known.push(note);
      else out.set(at, [note]);
    }
    return out;
  },
  ({ events }) => events,
);
const eventsIn = (annotation: Annotation, at: number): readonly EventNote[] =>
  bySentence(annotation).get(at) ?? [];

/// The day of what is told right before it, in the same entry.
function besideOf(annotation: Annotation, at: number, asOf: Day): Dated | null | undefined {
  const entry = entryOf(annotation, at);
  for (let i = at - 1; i >= Math.max(0, at - BACK) && entryOf(annotation, i) === entry; i--) {
    const day = dayIn(annotation, i, asOf);
    if (day !== undefined) return day;
  }
  return undefined;
}

/// The first sentence of the entry that holds one.
const beginningOf = (annotation: Annotation, at: number): number =>
  beginningsOf(annotation).get(entryOf(annotation, at)) ?? at;

/// The one day of the lead, for what was where the lead plays.
function leadOf({ annotation, asOf, place }: Mention, first: number): Dated | null | undefined {
  let found: Dated | null | undefined;
  let there = place === null;
  for (let i = first; i < first + LEAD; i++) {
    const day = dayIn(annotation, i, asOf);
    if (day === undefined) continue;
    found = found === undefined || found?.begin === day?.begin ? day : null;
    there ||= eventsIn(annotation, i).some(({ value }) => isThere(placeAt(annotation, value.place), place!));
  }
  return there ? found : undefined;
}

const isThere = (told: Place | undefined, place: Place): boolean =>
  told !== undefined &&
  (told.key === place.key || told.within.includes(place.key) || place.within.includes(told.key));

/// Nothing else is the news of its sentence: "ministers weigh a ban on jets that bombed a school" tells of the ban.
const opens = ({ annotation, span }: Mention, at: number): boolean =>
  eventsIn(annotation, at).every((note) => note.from >= span.from || OF_A_DAY.has(familyOf(note.value.type)));

/// A lead that names an earlier day may be about what was on that one.
function speaksOfBefore(annotation: Annotation, first: number, day: Day): boolean {
  for (let i = first; i < Math.min(first + LEAD, annotation.sentences.length); i++)
    if (timesIn(annotation, i).some(({ value: { begin } }) => begin! < day)) return true;
  return false;
}

/// What a report begins with happened by the day on which it is told, or on the one before.
function toldOn(annotation: Annotation, at: number, asOf: Day): AssumedDay {
  const said = timesIn(annotation, at).find(({ value: { begin, end } }) => begin === end);
  const end = said?.value.end ?? asOf;
  const begin = addDays(end, -1);
  const { from, to } = said ?? annotation.sentences[at]!;
  return { from, to, begin, end, edtf: `${begin}/${end}?`, by: 'report' };
}
