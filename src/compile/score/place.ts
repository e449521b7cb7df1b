/// How the places of two mentions speak for or against one event.

import { BEARINGS, KM_A_DEGREE, PART_OF_RADIUS, SHIFT, WIDEST_SHIFTED } from '../../lexicon/bearings.ts';
import { distanceKm, kmBetween } from '../../lexicon/distance.ts';
import { NOUN_TRIGGERS } from '../../lexicon/noun-triggers.ts';
import { findKnown, type KnownPlace, slug } from '../../lexicon/places.ts';
import type { Place } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { once } from '../../text/once.ts';
import { daysBetween } from '../../time/index.ts';
import type { Mention } from '../mention.ts';
import { gapBetween } from './time.ts';
import { type Feature, type Finding, finding, NEWS_DAYS, scaled } from './weights.ts';

export function placeReason({ place: a }: Mention, { place: b }: Mention): Finding | undefined {
  if (a === null || b === null) return undefined;
  const told = sameUnlisted(a, b);
  if (told !== undefined) return told ? SAME_PLACE : OTHER_PLACE;
  if (a.key === b.key) return isOutside(a) === isOutside(b) ? SAME_PLACE : CAN_LIE_NEAR;
  const inside = a.within.includes(b.key) || b.within.includes(a.key);
  const wide = a.precision >= 4 || b.precision >= 4;
  if (inside) return wide ? INSIDE_WIDE : INSIDE;
  if (isOfSeat(a, b) || isOfSeat(b, a)) return CAN_LIE_INSIDE;
  if (liesIn(a, b) || liesIn(b, a) || liesAround(a, b) || liesAround(b, a)) return CAN_LIE_INSIDE;
  // Two sites or quarters of one town need not be two events; two towns are.
  if (shareNarrow(a, b)) return ONE_PLACE;
  if (canMeanWhole(a, b) || canMeanWhole(b, a))
    return a.key.includes('/') || b.key.includes('/') ? PART_OF_NAME : OF_NAME;
  return OTHER_PLACE;
}

/// Kilometres: in larger towns people are killed in more places than one in a day.
const SPOT = 8;

/// Violence of one day and one town, by the words of both.
export function areOnOneSpot(a: Mention, b: Mention): boolean {
  if (a.family !== 'violence' || b.family !== 'violence') return false;
  if (a.place === null || b.place === null) return false;
  if (!areOneSmall(a.place, b.place)) return false;
  const [one, other] = [a.time, b.time];
  if (!one.dated || !other.dated || one.begin !== one.end) return false;
  return one.begin === other.begin && one.end === other.end;
}

/// "The killing of villagers at X", "last week's bombing in X": a deed of these days that readers know, told again by a
/// noun with its place.
export function refersBack(a: Mention, b: Mention): boolean {
  if (a.family !== 'violence' || b.family !== 'violence' || a.place === null || b.place === null)
    return false;
  if (!areOneSmall(a.place, b.place) || gapBetween(a.time, b.time) > 0) return false;
  const [early, late] = a.asOf <= b.asOf ? [a, b] : [b, a];
  if (!late.asOf || !early.asOf || daysBetween(early.asOf, late.asOf) > NEWS_DAYS) return false;
  if (!isKnown(late)) return false;
  const { begin, end } = early.time;
  return begin === null || end === null || daysBetween(begin, end) <= NEWS_DAYS;
}

/// "The fall of X last month": a town seldom falls to one side twice within weeks.
export function isOneTaking(a: Mention, b: Mention): boolean {
  if (a.family !== 'control' || a.type !== b.type || a.place === null || b.place === null) return false;
  return isOfWeeks(a) && isOfWeeks(b) && gapBetween(a.time, b.time) === 0 && areOneSmall(a.place, b.place);
}

const MONTH = 31;

const isOfWeeks = ({ time: { dated, begin, end } }: Mention): boolean =>
  dated && begin !== null && end !== null && daysBetween(begin, end) <= MONTH;

/// "the bombing", "Monday's ambush".
const isKnown = once(
  ({ annotation, sentence, span }: Mention): boolean =>
    KNOWN.test(annotation.report.text.slice(Math.max(sentence.from, span.from - BEFORE), span.from)) &&
    NOUN_TRIGGERS.has(annotation.report.text.slice(span.from, span.to).split(' ').at(-1)!.toLowerCase()),
);
const BEFORE = 40;
const KNOWN = /(?:\b(?:the|this|that)|['’]s)\s(?:[\p{L}-]+\s){0,2}$/iu;

/// A village that no list holds lies wherever its report says, however vaguely.
function areOneSmall(a: Place, b: Place): boolean {
  if (sameUnlisted(a, b) === true) return a.kind === 'city' && b.kind === 'city';
  return a.key === b.key && a.precision <= 2 && a.radiusKm <= SPOT;
}

/// Whether a reason says that the two are at different sites or quarters of one town.
export const isBeside = (reason: Finding | undefined): boolean => reason === ONE_PLACE;

/// Two places that no list holds and that are called the same are one where they can lie at one spot, and namesakes
/// where they cannot; nothing for other places.
function sameUnlisted(a: Place, b: Place): boolean | undefined {
  if (!isUnlisted(a) || !isUnlisted(b) || slug(a.name) !== slug(b.name)) return undefined;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return false;
  const km = kmBetween(a, b);
  return km === undefined || km <= a.radiusKm + b.radiusKm + APART;
}

/// Kilometres by which reports may differ in where one place is.
const APART = 10;

const isUnlisted = ({ key }: Place): boolean => key.startsWith('text:');

function shareNarrow(a: Place, b: Place): boolean {
  for (const key of a.within) if (b.within.includes(key) && isNarrow(key)) return true;
  return false;
}

const placesFound = (feature: Feature, words: (a: string, b: string) => string, share = 1): Finding =>
  finding(feature, (a, b) => words(a.place!.name, b.place!.name), share);
const SAME_PLACE = placesFound('same-place', (a) => `both at ${a}`);
const INSIDE = placesFound('place-inside', (a, b) => `${a} and ${b}: one lies in the other`);
const INSIDE_WIDE = scaled(INSIDE, 0.4);
const CAN_LIE_INSIDE = placesFound('place-inside', (a, b) => `${a} and ${b}: one can lie in the other`, 0.4);
const CAN_LIE_NEAR = placesFound('place-inside', (a) => `in ${a} and near it`, 0.7);
const ONE_PLACE = placesFound('place-inside', (a, b) => `${a} and ${b} lie in one place`);
const OF_NAME = placesFound('place-of-name', (a, b) => `${a} and ${b}: a town, or the land of its name`);
const PART_OF_NAME = scaled(OF_NAME, 0.3);
const OTHER_PLACE = placesFound('other-place', (a, b) => `${a} is not ${b}`);

/// "Kharkiv" is said of the town and of the land around it, "eastern Kharkiv" more often of the land.
function canMeanWhole(town: Place, { within, lat, lon }: Place): boolean {
  return landsNamed(town).some((land) => {
    if (within.includes(land.key)) return true;
    return lat !== undefined && lon !== undefined && distanceKm(land, { lat, lon }) <= land.radiusKm;
  });
}

/// The provinces and regions that bear the name of a town.
export const landsNamed = once(({ key, kind, name }: Place): readonly KnownPlace[] => {
  if (kind !== 'city' && !key.startsWith('geonames:')) return [];
  const own = key.includes('/') ? name.replace(DIRECTION, '') : name;
  return findKnown(foldName(own)).filter(({ kind }) => kind === 'province' || kind === 'region');
});

const DIRECTION = /^(?:north|south|east|west|central)\S*\s/iu;

/// "East of Khan Younis", "outside Damascus", "near Konna": around a town that is named, and not in it.
export const isAround = (place: Place | null): boolean =>
  place?.relative !== undefined && place.relative.relation !== 'part' && !place.key.includes('/');

/// Whether it lies in the district of a town, or a part of one.
export const liesInDivision = (place: Place | null): boolean =>
  place?.within.some((division) => division.includes('/')) === true;

/// "Bani Qais" may mean all of Bani Qais district, in which a village lies.
function isOfSeat({ within }: Place, { key }: Place): boolean {
  for (const division of within)
    if (division.length > key.length && division.startsWith(`${key}/`)) return true;
  return false;
}

/// "In and around" is both.
const isOutside = (place: Place): boolean => isAround(place) && place.relative?.relation !== 'around';

/// A small place can be what another report tells of as lying outside the town near it, on the side that it names.
function liesAround(around: Place, { lat, lon, precision, radiusKm }: Place): boolean {
  if (!isAround(around) || precision > 2 || radiusKm > SPOT) return false;
  if (lat === undefined || lon === undefined || around.lat === undefined || around.lon === undefined)
    return false;
  const [north, east] = BEARINGS.get(around.relative?.bearing ?? '') ?? [0, 0];
  const up = KM_A_DEGREE * (lat - around.lat);
  const right = KM_A_DEGREE * Math.cos((lat * Math.PI) / 180) * (lon - around.lon);
  if (Math.hypot(up, right) > around.radiusKm + radiusKm) return false;
  return around.relative?.km !== undefined || north * up + east * right >= 0;
}

/// "The east of the country" is a part of it without bounds: what lies on that side of its middle lies in it.
function liesIn(part: Place, place: Place): boolean {
  const slash = part.key.indexOf('/');
  if (slash < 0 || !place.within.includes(part.key.slice(0, slash))) return false;
  const { lat, lon } = part;
  if (lat === undefined || lon === undefined || place.lat === undefined || place.lon === undefined)
    return true;
  const whole = part.radiusKm / PART_OF_RADIUS;
  const reach = place.radiusKm + BEYOND_MIDDLE * whole;
  const [north, east] = BEARINGS.get(part.relative?.bearing ?? '') ?? [0, 0];
  if (north === 0 && east === 0)
    return distanceKm({ lat, lon }, { lat: place.lat, lon: place.lon }) <= part.radiusKm + place.radiusKm;
  const shift = whole > WIDEST_SHIFTED ? 0 : SHIFT * whole;
  const up = KM_A_DEGREE * (place.lat - lat);
  const right = KM_A_DEGREE * Math.cos((lat * Math.PI) / 180) * (place.lon - lon);
  return isOnSide(up + shift * north, north, reach) && isOnSide(right + shift * east, east, reach);
}

/// `offset`: how far it lies from the middle of the whole, in kilometres.
const isOnSide = (offset: number, direction: number, reach: number): boolean =>
  direction === 0 || offset * Math.sign(direction) >= -reach;

/// So far beyond the middle something may lie, in radii of the whole.
const BEYOND_MIDDLE = 0.1;

export const isNarrow = (key: string): boolean =>
  !/^(?:country|continent|region|admin1?):/u.test(key) && !/governorate|province|state$/u.test(key);
