/// Which first-order division of ours a place lies in: by the code of the gazetteer, by our list, else the nearest whose
/// circle reaches it (`lexicon/division-codes.json`).

import data from '../../lexicon/division-codes.json' with { type: 'json' };
import { distanceKm, type Point } from './distance.ts';
import { divisions, type KnownPlace, knownByKey } from './places.ts';

const { codes, places } = data as {
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly places: Readonly<Record<string, string>>;
};

/// "SY.12" → key of Idlib.
const byCode = new Map<string, string>();
/// Divisions that have a code hold only towns of that code.
const coded = new Set<string>();
for (const [country, names] of Object.entries(codes)) {
  for (const [code, name] of Object.entries(names)) {
    const key = keyOf(country, name);
    byCode.set(`${country}.${code}`, key);
    coded.add(key);
  }
}

for (const places of divisions.values())
  for (const { code, key } of places)
    if (code !== undefined) {
      byCode.set(code, key);
      coded.add(key);
    }

function keyOf(country: string, name: string): string {
  const found = divisions.get(country)?.find((place) => place.name === name);
  if (found === undefined) throw new Error(`no division ${name} in ${country}`);
  return found.key;
}

/// The key of the division that a code of the gazetteer names ("SY.12"), where our list has it.
export const divisionOfCode = (code: string): string | undefined => byCode.get(code);

/// The nearest division around a town whose code names none of ours.
export const divisionWithoutCode = (country: string, point: Point): string | undefined =>
  divisionAround(country, point, (key) => !coded.has(key));

/// The division of a place of ours that is no division itself.
export function divisionOf({ key, country, lat, lon, within }: KnownPlace): string | undefined {
  const named = places[key];
  if (named !== undefined) return named === '' ? undefined : keyOf(country, named);
  if (within.some((outer) => knownByKey(outer)?.kind === 'province')) return undefined;
  return divisionAround(country, { lat, lon }, () => true);
}

/// The nearest division of ours whose area reaches the point.
function divisionAround(country: string, point: Point, fits: (key: string) => boolean): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of divisions.get(country) ?? []) {
    const share = distanceKm(place, point) / place.radiusKm;
    if (share < REACH && share < least && fits(place.key)) [best, least] = [place.key, share];
  }
  return best;
}

/// In radii of the division.
const REACH = 1.1;
