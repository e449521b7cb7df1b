/// Where an incident was: the narrowest place that most of its mentions agree on.

import { knownByKey } from '../lexicon/places.ts';
import type { Annotation, AssumedBy, IncidentPlace, Place, WherePrecision } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import { once } from '../text/once.ts';
import type { Assumed } from './assumed.ts';
import type { Mention } from './mention.ts';

export type NameOfPlace = (key: string) => string;

/// What the reports of these mentions call the places that others lie in; where they name none, the gazetteer's name.
export function namesIn(mentions: readonly Mention[]): NameOfPlace {
  const annotations = new Set(mentions.map(({ annotation }) => annotation));
  return (key) => {
    let described: string | undefined;
    for (const annotation of annotations) {
      const called = calledIn(annotation).get(key);
      if (called?.named) return called.name;
      described ??= called?.name;
    }
    return described ?? knownByKey(key)?.name ?? key.replace(/^[a-z]+:/u, '').replaceAll('-', ' ');
  };
}

interface Called {
  readonly name: string;
  /// By its name, and not by a description.
  readonly named: boolean;
}

/// What a report calls each of its places: its first name, else its first description.
export const calledIn = once(({ places }: Annotation): ReadonlyMap<string, Called> => {
  const called = new Map<string, Called>();
  for (const { value } of places) {
    const named = value.reference === 'name';
    const before = called.get(value.key);
    if (before === undefined || (named && !before.named)) called.set(value.key, { name: value.name, named });
  }
  return called;
});

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

/// What is taken from words around is near the place rather than in it; a dateline stands for the land around a town.
const LEAST: Readonly<Record<AssumedBy, { readonly precision: WherePrecision; readonly radiusKm: number }>> =
  {
    around: { precision: 2, radiusKm: 5 },
    lead: { precision: 2, radiusKm: 10 },
    dateline: { precision: 3, radiusKm: 25 },
  };

export function whereAssumed({ place, by }: Assumed, nameOf: NameOfPlace): IncidentPlace {
  const { precision, radiusKm } = LEAST[by];
  const told = incidentPlace(place, nameOf);
  return {
    ...told,
    precision: told.precision < precision ? precision : told.precision,
    radiusKm: Math.max(told.radiusKm, radiusKm),
    assumed: by,
  };
}

const NEAREST: readonly AssumedBy[] = ['around', 'lead', 'dateline'];

/// Where no mention names a place: what the first of them is told beside, before what its lead or its dateline names.
export function bestAssumed(mentions: readonly Mention[]): Assumed | undefined {
  if (mentions.some(({ place }) => place !== null)) return undefined;
  for (const by of NEAREST) {
    const found = mentions.find(({ assumed }) => assumed?.by === by)?.assumed;
    if (found) return found;
  }
  return undefined;
}

function insideVotes(inner: Place, votes: ReadonlyMap<string, { place: Place; count: number }>): number {
  let count = 0;
  for (const { place, count: votesFor } of votes.values())
    if (inner.within.includes(place.key) || liesVaguely(inner, place)) count += votesFor;
  return count;
}

/// "Northern Ghana" has no bounds: a town of the country that the same incident names tells where in it that was.
const liesVaguely = (inner: Place, { key, within, precision }: Place): boolean =>
  precision === 5 &&
  inner.precision < 4 &&
  key.includes('/') &&
  within.some((land) => inner.within.includes(land));

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

/// Begins the key of a place of which a person gave no more than a name, or a spot of their own.
export const BY_VERDICT = 'verdict:';

/// Where a person names a place that reports tell of elsewhere, both are one.
export function keysByName(
  places: readonly Pick<IncidentPlace, 'key' | 'name'>[],
): (place: Pick<IncidentPlace, 'key' | 'name'>) => string {
  const isGiven = ({ key }: Pick<IncidentPlace, 'key'>): boolean => key.startsWith(BY_VERDICT);
  if (!places.some(isGiven)) return ({ key }) => key;
  const known = keyByName(places.filter((place) => !isGiven(place)).map(({ name, key }) => [name, key]));
  return (place) => (isGiven(place) ? known.get(place.name.toLowerCase()) : undefined) ?? place.key;
}

/// By name in lower case, the least key of those that are called so.
export function keyByName(
  named: readonly (readonly [name: string, key: string])[],
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const [name, key] of named) {
    const low = name.toLowerCase();
    const before = known.get(low);
    if (before === undefined || key < before) known.set(low, key);
  }
  return known;
}
