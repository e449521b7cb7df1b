/// Makes the place of a name that no list holds, from what it lies in or beside.

import { shifted } from '../../../lexicon/bearings.ts';
import { kmBetween } from '../../../lexicon/distance.ts';
import { knownByKey, slug } from '../../../lexicon/places.ts';
import type { Place, PlaceKind, WherePrecision } from '../../../model/index.ts';
import { DISTRICT_RADIUS } from '../make.ts';
import { whereabouts } from '../parts.ts';
import { placeOf } from '../place.ts';
import { RADIUS } from './words.ts';

/// The place that tells where another one is, and how.
export interface Anchor {
  readonly place: Place;
  readonly near: boolean;
  readonly km?: number;
  readonly bearing?: string;
  /// "district" behind a town's name: what the town is the seat of.
  readonly secondOrder?: boolean;
}

/// What is told of where it is: a middle, how far from it, as what it counts, and in what it lies.
type Whereabouts = Pick<Place, 'lat' | 'lon' | 'country' | 'radiusKm' | 'precision' | 'within'>;

/// Nothing is known but the name.
const NOWHERE: Whereabouts = { radiusKm: 1000, precision: 6, within: [] };
/// UCDP's "near": within so many kilometres of a known point.
const NEAR_POINT = 25;

export function makeUnlisted(name: string, kind: PlaceKind, anchor: Anchor | undefined): Place {
  const where = anchor === undefined ? NOWHERE : anchor.near ? beside(anchor) : inside(anchor);
  const division = firstOrder(where.within);
  return placeOf({
    ...{ name, key: `text:${slug(name)}${division === undefined ? '' : `-${slug(division)}`}`, kind },
    ...where,
    reference: 'name',
  });
}

/// The name of the first-order division, else of the widest of what holds it.
function firstOrder(within: readonly string[]): string | undefined {
  const key = within.find((one) => knownByKey(one)?.kind === 'province') ?? within.at(-1);
  return key === undefined ? undefined : (knownByKey(key)?.name ?? key);
}

function inside({ place, secondOrder }: Anchor): Whereabouts {
  const within = [place.key, ...place.within];
  const seat = secondOrder === true && place.precision <= 2;
  const precision = seat ? 3 : (Math.max(2, place.precision) as WherePrecision);
  const radiusKm = seat ? Math.max(DISTRICT_RADIUS, place.radiusKm) : place.radiusKm;
  return { ...whereabouts(place), radiusKm, precision, within };
}

function beside({ place, km, bearing }: Anchor): Whereabouts {
  const { within } = place;
  const wide = place.precision > 2 && place.kind !== 'district';
  if (wide) return { ...whereabouts(place), radiusKm: place.radiusKm, precision: place.precision, within };
  const told = place.relative;
  const moved = told?.km !== undefined && told.bearing !== undefined;
  const away = km ?? told?.km;
  const side = bearing ?? told?.bearing;
  if (away === undefined) {
    const point = side === undefined ? whereabouts(place) : shift(place, side, RADIUS.shift);
    return { ...point, radiusKm: side === undefined ? RADIUS.near : RADIUS.bearing, precision: 2, within };
  }
  const radiusKm =
    side === undefined
      ? Math.round(away + RADIUS.least)
      : Math.max(RADIUS.least, Math.round(away * RADIUS.ofDistance));
  const point = moved || side === undefined ? whereabouts(place) : shift(place, side, away);
  return { ...point, radiusKm, precision: radiusKm <= NEAR_POINT ? 2 : 3, within };
}

/// So many kilometres to one side of a place.
function shift(place: Place, bearing: string, km: number): Pick<Place, 'lat' | 'lon' | 'country'> {
  const { lat, lon } = place;
  if (lat === undefined || lon === undefined) return whereabouts(place);
  return { ...whereabouts(place), ...shifted({ lat, lon }, bearing, km) };
}

/// A listed place lies so far from where the words put the name that it is another of that name.
export function isFarFrom(listed: Place, told: Place): boolean {
  if (listed.country !== undefined && told.country !== undefined && listed.country !== told.country)
    return true;
  const km = kmBetween(listed, told);
  return km !== undefined && km > FAR + 2 * (told.radiusKm + listed.radiusKm);
}

/// Kilometres: what lists and reports say of where places are differs by less.
const FAR = 50;
