/// Where an event may be taken to have happened whose own sentence names no place: where what is told around it was,
/// else where the lead plays, else, where the report speaks of that country, whence it was sent. An inference from how
/// reports are written and no words of anybody: it ties no mentions together, and is told as what it is.

import data from '../../lexicon/place-words.json' with { type: 'json' };
import { EVENT_TYPES, isWhence } from '../lexicon/events.ts';
import { isCapitalOf, knownByKey } from '../lexicon/places.ts';
import type {
  Annotation,
  AssumedBy,
  EventNote,
  EventStatus,
  Participant,
  Place,
  Span,
} from '../model/index.ts';
import { once } from '../text/once.ts';
import { holding, lastBefore } from '../text/search.ts';
import { wordSet } from '../text/word-set.ts';
import { dayAt } from '../text/written.ts';
import { headingOver } from './headings.ts';
import { headOf, placeAt } from './parties.ts';

/// A place and the words that name it.
interface Spot extends Span {
  readonly place: Place;
}

export interface Assumed extends Spot {
  readonly by: AssumedBy;
}

const { assumed } = data;
/// Families whose events are on the ground where they happen; talks and sanctions are not.
const ON_GROUND = wordSet(assumed.families);
/// Families whose events are at a table: where they are tells nothing of what is told beside them.
const AT_TABLES = wordSet(assumed.tables);
/// Cities from which the press and the bodies of the world send reports of other countries.
const DESKS = new Set(assumed.desks);

/// How many sentences one looks back and on, and how many make a lead, its headline among them.
const BACK = 3;
const ON = 1;
const LEAD = 3;

/// What is denied or still to come is nowhere.
const NOT_DONE: ReadonlySet<EventStatus> = new Set(['planned', 'denied']);

export function assumedPlace(annotation: Annotation, note: EventNote, family: string): Assumed | undefined {
  if (!ON_GROUND.has(family) || NOT_DONE.has(note.value.status)) return undefined;
  if (isOfAnotherTime(annotation, note)) return undefined;
  const at = lastBefore(annotation.sentences, note.from + 1);
  if (at < 0) return undefined;
  const beside =
    (family === 'heritage' && !note.value.targets.some(isHouse)
      ? houseBefore(annotation, note.from, at)
      : undefined) ?? besideOf(annotation, at);
  if (beside) {
    const spot = openedIn(annotation, at, beside) ?? beside;
    return note.value.targets.some(isHouse) ? outOfHouse(annotation, spot) : spot;
  }
  if (beside === null) return undefined;
  const sent = sentFrom(annotation, at);
  const lead = leadOf(annotation, at);
  const far = opens(annotation, at) && sent?.town ? sent : (lead ?? sent);
  return far && !speaksElsewhere(annotation, at, far.place) ? far : undefined;
}

/// Its day lies months before the report: another tale than the one around it.
function isOfAnotherTime(annotation: Annotation, { from, value }: EventNote): boolean {
  const end = value.time === undefined ? undefined : annotation.times[value.time]?.value.end;
  return end !== undefined && monthsOf(end) < monthsOf(dayAt(annotation, from)) - 1;
}

const monthsOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));

/// For each sentence where its events were, those to come left out; null where they were in several places.
const spotsOf = once(
  (annotation: Annotation): ReadonlyMap<number, Spot | null> => {
    const { events, places, sentences } = annotation;
    const spots = new Map<number, Spot | null>();
    for (const { from, value } of events) {
      if (value.status === 'planned' || value.generic || value.place === undefined) continue;
      if (AT_TABLES.has(EVENT_TYPES.get(value.type)?.family ?? '')) continue;
      const place = placeAt(annotation, value.place);
      const words = places[value.place]!;
      // Whence somebody once fled is not where they are.
      if (isWhence(value.type, annotation.report.text, words.from)) continue;
      // "The third arch" is not where what is told next was.
      if (place === undefined || !isSpot(place) || words.rule === 'places/site-part') continue;
      const at = lastBefore(sentences, from + 1);
      const spot = { from: words.from, to: words.to, place };
      const known = spots.get(at);
      spots.set(at, known === undefined ? spot : known && innerOf(known, spot));
    }
    return spots;
  },
  ({ events }) => events,
);

/// A town of which nothing is known but its country tells nothing of what happened beside it, nor does a house of which
/// only the province is known.
const isSpot = ({ kind, reference, precision }: Place): boolean =>
  kind !== 'continent' &&
  kind !== 'water' &&
  (precision < (kind === 'building' ? 4 : 6) || kind === 'country') &&
  (reference === 'name' || reference === 'description' || reference === 'organisation');

/// Of two places of which one lies in the other, the inner one.
function innerOf(a: Spot, b: Spot): Spot | null {
  if (a.place.key === b.place.key || a.place.within.includes(b.place.key)) return a;
  return b.place.within.includes(a.place.key) ? b : null;
}

export const entryOf = ({ division, sentences }: Annotation, at: number): number | undefined =>
  holding(division.passages, sentences[at]?.from ?? -1)?.entry;

/// The nearest sentence of the entry whose events were in one place: one before, else the one right after, if that does
/// not turn to a place; none before a place that heads the paragraph. Null where they were in several.
function besideOf(annotation: Annotation, at: number): Assumed | null | undefined {
  const spots = spotsOf(annotation);
  const entry = entryOf(annotation, at);
  const over = headingOver(annotation, at);
  for (const step of STEPS) {
    if (over !== undefined && (step > 0 || at + step <= over.at))
      return { from: over.words.from, to: over.words.to, place: over.words.value, by: 'around' };
    const spot = entryOf(annotation, at + step) === entry ? spots.get(at + step) : undefined;
    if (spot === undefined || (step > 0 && spot && turnsTo(annotation, at, spot))) continue;
    return spot && { ...spot, by: 'around' };
  }
  return undefined;
}

/// "In Bukavu, 200 km to the south, …": behind what a report begins with, a sentence that opens so goes elsewhere.
const turnsTo = (annotation: Annotation, at: number, { from }: Spot): boolean =>
  !opens(annotation, at) && OPENS_IN.test(annotation.report.text.slice(Math.max(0, from - 24), from));

const OPENS_IN = /(?:^|[.!?”"]\s+|\n\s*)(?:[Ii]n|[Aa]t|[Nn]ear)\s+(?:the\s+)?$/;

/// The town of the mosque that was told of before.
function outOfHouse({ places }: Annotation, spot: Assumed): Assumed {
  if (spot.place.kind !== 'building') return spot;
  const town = places.find(({ value }) => value.key === spot.place.within[0]);
  return town === undefined ? spot : { from: town.from, to: town.to, place: town.value, by: spot.by };
}

/// "Troops bulldozed six cemeteries": what stands for itself stands in no museum told of before.
const isHouse = ({ name }: Participant): boolean => HOUSES.has(headOf(name));

const HOUSES: ReadonlySet<string> = wordSet(assumed.houses);

/// The museum, temple or site told of last before a deed to heritage: what is gone from somewhere is gone from there.
function houseBefore(annotation: Annotation, from: number, at: number): Assumed | undefined {
  const { places, sentences } = annotation;
  const entry = entryOf(annotation, at);
  const floor = sentences[Math.max(0, at - BACK)]!.from;
  for (let i = lastBefore(places, from); i >= 0 && places[i]!.from >= floor; i--) {
    const { value, to } = places[i]!;
    if (value.kind !== 'building' && value.kind !== 'site') continue;
    if (entryOf(annotation, lastBefore(sentences, places[i]!.from + 1)) !== entry) return undefined;
    return { from: places[i]!.from, to, place: value, by: 'around' };
  }
  return undefined;
}

/// What a report begins with was in the town whence it was sent, unless what is told next was in that one, or is the same.
function openedIn(annotation: Annotation, at: number, { from, place }: Assumed): Assumed | undefined {
  if (!opens(annotation, at) || from < annotation.sentences[at]!.to) return undefined;
  const sent = sentFrom(annotation, at);
  return sent?.town && !place.within.includes(sent.place.key) ? sent : undefined;
}

/// The first sentence of its entry.
const opens = (annotation: Annotation, at: number): boolean =>
  beginningsOf(annotation).get(entryOf(annotation, at)) === at;

const STEPS: readonly number[] = [
  ...Array.from({ length: BACK }, (_, k) => -1 - k),
  ...Array.from({ length: ON }, (_, k) => 1 + k),
];

/// The first sentence of each entry.
export const beginningsOf = once((annotation: Annotation): ReadonlyMap<number | undefined, number> => {
  const first = new Map<number | undefined, number>();
  annotation.sentences.forEach((_, at) => {
    const entry = entryOf(annotation, at);
    if (!first.has(entry)) first.set(entry, at);
  });
  return first;
});

/// The one place in which the events of the first sentences were.
function leadOf(annotation: Annotation, at: number): Assumed | undefined {
  const spots = spotsOf(annotation);
  const entry = entryOf(annotation, at);
  const first = beginningsOf(annotation).get(entry) ?? at;
  let found: Spot | null | undefined;
  for (let i = first; i < first + LEAD; i++) {
    const spot = entryOf(annotation, i) === entry ? spots.get(i) : undefined;
    if (spot !== undefined) found = found === undefined ? spot : found && spot && innerOf(found, spot);
  }
  return found ? { ...found, by: 'lead' } : undefined;
}

/// Whence the entry was sent, if its report speaks of no country more than of that one. What is sent from a capital,
/// or from where the press of the world sits, plays somewhere in its country.
function sentFrom(annotation: Annotation, at: number): (Assumed & { readonly town: boolean }) | undefined {
  const { division, places } = annotation;
  const span = division.entries[entryOf(annotation, at) ?? -1]?.dateline?.place;
  const note = span && places.find(({ from, value }) => value.reference === 'dateline' && from === span.from);
  const code = note?.value.country;
  if (note === undefined || code === undefined) return undefined;
  const spoken = spokenOf(annotation);
  const own = spoken.get(code) ?? 0;
  for (const [other, count] of spoken) if (other !== code && count >= own) return undefined;
  const { name, kind } = note.value;
  const wide = kind === 'country' || isCapitalOf(code, name) || DESKS.has(name);
  if (own === 0 && wide) return undefined;
  const place = wide ? countryOf(note.value, code) : note.value;
  return place && { from: note.from, to: note.to, place, by: 'dateline', town: !wide };
}

function countryOf(place: Place, code: string): Place | undefined {
  if (place.kind === 'country') return place;
  const known = knownByKey(`country:${code}`);
  if (known === undefined) return undefined;
  const { key, name, kind, lat, lon, radiusKm, within } = known;
  const { gazetteer: _, ...others } = place;
  return { ...others, key, name, kind, lat, lon, radiusKm, within, precision: 6 };
}

/// How often the report speaks of each country: by itself, its people or its places.
const spokenOf = once(
  ({ places }: Annotation): ReadonlyMap<string, number> => {
    const spoken = new Map<string, number>();
    for (const { value } of places) {
      const { country, reference } = value;
      if (country === undefined || country === '' || reference === 'dateline') continue;
      spoken.set(country, (spoken.get(country) ?? 0) + 1);
    }
    return spoken;
  },
  ({ places }) => places,
);

/// The sentence itself speaks of other countries only.
function speaksElsewhere({ places, sentences }: Annotation, at: number, { country }: Place): boolean {
  const { from, to } = sentences[at]!;
  let other = false;
  for (let i = lastBefore(places, from) + 1; i < places.length && places[i]!.from < to; i++) {
    const { value } = places[i]!;
    if (value.reference === 'dateline' || value.country === undefined) continue;
    if (value.country === country) return false;
    other = true;
  }
  return other;
}
