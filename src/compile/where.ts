/// Where an incident was: the narrowest place that most of its mentions agree on.

import { knownByKey } from '../lexicon/places.ts';
import type { IncidentPlace, Place } from '../model/index.ts';
import { compareText } from './link.ts';
import type { Mention } from './mention.ts';

export type NameOfPlace = (key: string) => string;

/// What the reports of these mentions call the places that others lie in; where they name none, the gazetteer's name.
export function namesIn(mentions: readonly Mention[]): NameOfPlace {
  return (key) => {
    let described: string | undefined;
    for (const { annotation } of mentions) {
      for (const { value } of annotation.places) {
        if (value.key !== key) continue;
        if (value.reference === 'name') return value.name;
        described ??= value.name;
      }
    }
    return described ?? knownByKey(key)?.name ?? key.replace(/^[a-z]+:/u, '').replaceAll('-', ' ');
  };
}

export function whereOfAll(mentions: readonly Mention[], nameOf: NameOfPlace): IncidentPlace | null {
  const votes = new Map<string, { place: Place; count: number }>();
  for (const { place, event } of mentions) {
    if (place === null) continue;
    const weight = event.placeBy === 'clause' ? 2 : 1;
    const vote = votes.get(place.key) ?? { place, count: 0 };
    votes.set(place.key, { place: narrower(vote.place, place), count: vote.count + weight });
  }
  // A place inside another counts for the wider one too: the narrowest with the most support wins.
  const ranked = [...votes.values()].map(({ place, count }) => ({
    place,
    count: count + insideVotes(place, votes),
  }));
  ranked.sort(
    (a, b) =>
      b.count - a.count || a.place.radiusKm - b.place.radiusKm || compareText(a.place.key, b.place.key),
  );
  const best = ranked[0]?.place;
  return best ? incidentPlace(best, nameOf) : null;
}

function insideVotes(place: Place, votes: ReadonlyMap<string, { place: Place; count: number }>): number {
  let count = 0;
  for (const key of place.within) count += votes.get(key)?.count ?? 0;
  return count;
}

/// Of two readings of one place, the one that is an area round it is the wider.
const narrower = (a: Place, b: Place): Place => (b.radiusKm < a.radiusKm ? b : a);

export function incidentPlace(place: Place, nameOf: NameOfPlace): IncidentPlace {
  const { name, key, gazetteer, lat, lon, radiusKm, precision, within } = place;
  return {
    ...{ name, key, lat: lat ?? null, lon: lon ?? null, radiusKm, precision },
    ...(gazetteer === undefined ? {} : { gazetteer }),
    within: within.map(nameOf),
  };
}
