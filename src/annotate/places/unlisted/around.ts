/// What a name that is told without its surroundings lies in or beside: the places told before it.

import { roundDegrees } from '../../../lexicon/bearings.ts';
import { countries, isCapitalOf, type KnownPlace, knownByKey, precisionOf } from '../../../lexicon/places.ts';
import type { Place, PlaceNote, Span } from '../../../model/index.ts';
import { once } from '../../../text/once.ts';
import { lastBefore } from '../../../text/search.ts';
import { partOf } from '../make.ts';
import { placeOf } from '../place.ts';
import type { Anchor } from './make.ts';

/// So many notes back, and on, one looks for what is nearby.
const REACH = 30;

/// Beside what was last told: "the nearby village of X".
export function besideLast(notes: readonly PlaceNote[], from: number): Anchor | undefined {
  const last = lastBefore(notes, from);
  for (let i = last; i >= 0 && i > last - REACH; i--) {
    const { value } = notes[i]!;
    if (isGround(value) && value.precision <= 3) return { place: value, near: true };
  }
  return undefined;
}

/// Where a name stands: its first character, its sentence, and where the sentences begin that are told not long before.
export interface Standing {
  readonly from: number;
  readonly sentence: Span;
  readonly floor: number;
}

/// Somewhere in the division of what its sentence tells nearest before it, or else behind it, or what is told last before
/// that sentence; else in that of which the report tells most; else in the country of which it tells most.
export function withinLast(notes: readonly PlaceNote[], standing: Standing): Anchor | undefined {
  for (const { value } of nearby(notes, standing)) {
    const division = isGround(value) ? divisionOf(value) : undefined;
    if (division !== undefined) return { place: amid(notes, division), near: false };
  }
  const whole = wholeOf(notes);
  return whole && { place: amid(notes, whole), near: false };
}

/// What stands behind the name counts only where no other land is that of the report.
function* nearby(notes: readonly PlaceNote[], { from, sentence, floor }: Standing): Iterable<PlaceNote> {
  const main = wholeOf(notes)?.country;
  let before = lastBefore(notes, from);
  const behind = before + 1;
  for (; before >= 0 && notes[before]!.from >= sentence.from; before--) yield notes[before]!;
  for (let i = behind; i < Math.min(notes.length, behind + REACH) && notes[i]!.from < sentence.to; i++)
    if (main === undefined || notes[i]!.value.country === main) yield notes[i]!;
  for (; before >= 0 && notes[before]!.from >= floor; before--) yield notes[before]!;
}

/// The division of which a report tells most, else the country.
const wholeOf = once((notes: readonly PlaceNote[]): Place | undefined => {
  const told = notes.flatMap(({ value }) => value.country ?? []);
  const country = most(told);
  if (country === undefined || told.filter((one) => one === country).length < ENOUGH * told.length)
    return undefined;
  const inIt = notes.map(({ value }) => value).filter((value) => value.country === country);
  const division = most(inIt.filter(isGround).map(divisionKey)) ?? most(inIt.filter(isDesk).map(divisionKey));
  const known = (division === undefined ? undefined : knownByKey(division)) ?? countries.get(country);
  return known && placeOfKnown(known);
});

/// So much of what a report tells of lies in one country, if what it does not place does.
const ENOUGH = 0.7;

/// A wide place with its middle amid the towns in it that the report tells of.
function amid(notes: readonly PlaceNote[], whole: Place): Place {
  const middle = middlesOf(notes).get(whole.key);
  if (middle === undefined) return whole;
  const { lat, lon, count } = middle;
  return { ...whole, lat: roundDegrees(lat / count), lon: roundDegrees(lon / count) };
}

interface Sum {
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
}

/// The sums of where the towns of a report are, by what they lie in.
const middlesOf = once((notes: readonly PlaceNote[]): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>();
  for (const { value } of notes) {
    const { lat, lon, precision, within } = value;
    if (!isGround(value) || precision > 2 || lat === undefined || lon === undefined) continue;
    for (const key of within) {
      const sum = sums.get(key) ?? { lat: 0, lon: 0, count: 0 };
      sums.set(key, { lat: sum.lat + lat, lon: sum.lon + lon, count: sum.count + 1 });
    }
  }
  return sums;
});

const isGround = ({ reference, kind }: Place): boolean =>
  reference === 'name' && kind !== 'continent' && kind !== 'water';

/// A dateline tells whence a report of the provinces is; one of the capital may be of anywhere in the country.
const isDesk = ({ reference, country, name }: Place): boolean =>
  reference === 'dateline' && country !== undefined && !isCapitalOf(country, name);

const DIVISIONS: ReadonlySet<Place['kind']> = new Set(['province', 'district', 'region']);

/// The place itself where others lie in it, else the division around it.
function divisionOf(place: Place): Place | undefined {
  if (DIVISIONS.has(place.kind)) return place;
  for (const key of place.within) {
    const known = knownByKey(key);
    if (known !== undefined && DIVISIONS.has(known.kind)) return placeOfKnown(known);
  }
  return undefined;
}

const divisionKey = (place: Place): string | undefined => divisionOf(place)?.key;

/// What stands there most often, the first of equals.
function most(keys: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  let best: string | undefined;
  for (const key of keys) {
    if (key === undefined) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) if (count > (counts.get(best ?? '') ?? 0)) best = key;
  return best;
}

/// "Syrian", "southern Lebanese" before the noun of a place.
export function withinCountry(code: string, direction: string | undefined): Anchor | undefined {
  const country = countries.get(code);
  if (country === undefined) return undefined;
  const whole = placeOfKnown(country);
  return { place: direction === undefined ? whole : partOf(whole, direction, country), near: false };
}

function placeOfKnown({ name, key, kind, lat, lon, country, radiusKm, within }: KnownPlace): Place {
  return placeOf({
    ...{ name, key, kind, lat, lon, radiusKm, precision: precisionOf(kind) },
    ...(country === '' ? {} : { country }),
    ...{ within, reference: 'name' },
  });
}
