/// How the places of two mentions speak for or against one event.

import { distanceKm } from '../../lexicon/distance.ts';
import { findKnown, type KnownPlace } from '../../lexicon/places.ts';
import type { Place } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { once } from '../../text/once.ts';
import type { Mention } from '../mention.ts';
import { type Finding, finding } from './weights.ts';

export function placeReason({ place: a }: Mention, { place: b }: Mention): Finding | undefined {
  if (a === null || b === null) return undefined;
  if (a.key === b.key) return finding('same-place', () => `both at ${a.name}`);
  const inside = a.within.includes(b.key) || b.within.includes(a.key);
  const wide = a.precision >= 4 || b.precision >= 4;
  if (inside)
    return finding('place-inside', () => `${a.name} and ${b.name}: one lies in the other`, wide ? 0.4 : 1);
  if (liesIn(a, b) || liesIn(b, a))
    return finding('place-inside', () => `${a.name} and ${b.name}: one can lie in the other`, 0.4);
  // Two sites or quarters of one town need not be two events; two towns are.
  const shared = a.within.find((key) => b.within.includes(key) && !isWide(key));
  if (shared !== undefined) return finding('place-inside', () => `${a.name} and ${b.name} lie in one place`);
  if (canMeanWhole(a, b) || canMeanWhole(b, a))
    return finding(
      'place-of-name',
      () => `${a.name} and ${b.name}: a town, or the land of its name`,
      a.key.includes('/') || b.key.includes('/') ? 0.3 : 1,
    );
  return finding('other-place', () => `${a.name} is not ${b.name}`);
}

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

/// "The east of the country" is a part of it without bounds: what lies near its middle lies in it.
function liesIn(part: Place, place: Place): boolean {
  const slash = part.key.indexOf('/');
  if (slash < 0 || !place.within.includes(part.key.slice(0, slash))) return false;
  const { lat, lon } = part;
  if (lat === undefined || lon === undefined || place.lat === undefined || place.lon === undefined)
    return true;
  return distanceKm({ lat, lon }, { lat: place.lat, lon: place.lon }) <= part.radiusKm + place.radiusKm;
}

const isWide = (key: string): boolean =>
  /^(?:country|continent|region|admin1?):/u.test(key) || /governorate|province|state$/u.test(key);
