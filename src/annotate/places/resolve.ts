/// Decides which bearer of a name is meant: what contains it, the company it keeps, how populous it is.

import { countries, type KnownPlace } from '../../lexicon/places.ts';
import type { GazetteerEntry, Token } from '../../model/index.ts';
import { DIVISIONS, nameKey, type Spot } from './candidates.ts';
import { type Context, regionCode } from './context.ts';

/// One bearer of a name.
export type Bearer =
  | { readonly known: KnownPlace; readonly entry?: undefined }
  | { readonly entry: GazetteerEntry; readonly known?: undefined };

export interface Choice {
  readonly spot: Spot;
  readonly bearer?: Bearer;
  readonly score: number;
  /// The words after it name what contains it: ", Texas".
  readonly contained: boolean;
}

/// For each spot the spot that contains it by the words: "Paris, Texas", "Mosul in northern Iraq".
export function containers(spots: readonly Spot[], tokens: readonly Token[]): (Spot | undefined)[] {
  return spots.map((spot, i) => {
    const next = spots[i + 1];
    if (next === undefined || next.sentence !== spot.sentence || spot.demonym || next.demonym)
      return undefined;
    if (next.first === spot.last + 1 && tokens[spot.last]!.text === ',')
      return isWider(next) ? next : undefined;
    const between = tokens.slice(spot.last, next.first).map(({ lower }) => lower);
    if (between.length > 3 || !isWider(next)) return undefined;
    return /^(?:in|in the|,|in central|of)$/.test(between.join(' ')) ? next : undefined;
  });
}

function isWider({ known, type }: Spot): boolean {
  return (
    known.some(({ kind }) => kind === 'country' || kind === 'province' || kind === 'region') ||
    type === 'county'
  );
}

export function resolve(spots: readonly Spot[], tokens: readonly Token[], context: Context): Choice[] {
  const outer = containers(spots, tokens);
  const told = new Map<string, Spot>();
  spots.forEach((spot, i) => {
    const container = outer[i];
    if (container && !told.has(nameKey(spot))) told.set(nameKey(spot), container);
  });
  const first = spots.map((spot, i) =>
    choose(spot, outer[i] ?? told.get(nameKey(spot)), context, outer[i] !== undefined),
  );
  const settled = settle(first, context);
  return spots.map((spot, i) =>
    choose(spot, outer[i] ?? told.get(nameKey(spot)), settled, outer[i] !== undefined),
  );
}

/// The context again, with the regions and countries in which the first choices lie.
function settle(choices: readonly Choice[], context: Context): Context {
  const countryWeights = new Map(context.countries);
  const regions = new Map(context.regions);
  const seen = new Set<string>();
  for (const { spot, bearer } of choices) {
    if (bearer?.entry === undefined || seen.has(nameKey(spot))) continue;
    seen.add(nameKey(spot));
    const { country, admin1 } = bearer.entry;
    countryWeights.set(country, (countryWeights.get(country) ?? 0) + 0.4);
    regions.set(admin1, (regions.get(admin1) ?? 0) + 0.5);
  }
  return { ...context, countries: countryWeights, regions };
}

function choose(spot: Spot, container: Spot | undefined, context: Context, contained: boolean): Choice {
  if (spot.demonym) return { spot, bearer: { known: spot.demonym }, score: 10, contained };
  let best: { bearer: Bearer; score: number } | undefined;
  const total = Math.max(1, sum(context.countries));
  const better = (bearer: Bearer, score: number) => {
    if (best === undefined || score > best.score) best = { bearer, score };
  };
  for (const known of spot.known) better({ known }, scoreKnown(known, spot, container, context, total));
  const name = nameKey(spot);
  for (const entry of spot.entries)
    better({ entry }, scoreEntry(entry, name, spot, container, context, total));
  return { spot, contained, ...(best ?? { score: spot.type === undefined ? 0 : 3 }) };
}

function scoreKnown(
  place: KnownPlace,
  spot: Spot,
  container: Spot | undefined,
  { countries: weights, regions }: Context,
  total: number,
): number {
  let score = BASE[place.kind] ?? 5;
  const share = (weights.get(place.country) ?? 0) / total;
  if (place.kind === 'country') score += 2 * share;
  else if (share > 0) score += 1.5 + 1.5 * share;
  else if (place.country !== '' && place.country !== 'US') score -= 2;
  if (place.kind === 'province') {
    if (spot.type !== undefined && DIVISIONS.has(spot.type)) score += 4;
    else if (spot.entries.length > 0 && sameCountryTown(place, spot.entries)) score -= 2;
    if (place.country === 'US') score += Math.min(2, regions.get(regionCode(place)) ?? 0);
  }
  if (container?.known.some((outer) => outer.country === place.country)) score += 3;
  else if (container && place.kind === 'country') score -= 6;
  return score;
}

const BASE: Readonly<Partial<Record<KnownPlace['kind'], number>>> = {
  country: 9,
  continent: 9,
  province: 6.5,
  region: 7,
  water: 6.5,
};

function sameCountryTown(place: KnownPlace, entries: readonly GazetteerEntry[]): boolean {
  return entries.some(({ country, population }) => country === place.country && population >= 30_000);
}

function scoreEntry(
  entry: GazetteerEntry,
  name: string,
  spot: Spot,
  container: Spot | undefined,
  context: Context,
  total: number,
): number {
  let score = Math.log10(entry.population + 100);
  if (entry.feature === 'PPLC') score += 1;
  if (foldedName(entry) === name) score += 0.7;
  const weight = context.countries.get(entry.country) ?? 0;
  if (weight > 0) score += 1 + (2 * weight) / total;
  // Chance neighbours in a country that the report does not speak of are no company.
  const trust = total >= 4 && weight / total < 0.1 ? 0.2 : 1;
  score += trust * Math.min(3, 1.5 * (context.regions.get(entry.admin1) ?? 0));
  score += trust * Math.min(2.5, 0.7 * context.support(entry.lat, entry.lon));
  if (spot.type !== undefined && DIVISIONS.has(spot.type)) score -= 2;
  if (container) score += isIn(entry, container) ? 8 : -3;
  return score;
}

const folded = new WeakMap<GazetteerEntry, string>();
function foldedName(entry: GazetteerEntry): string {
  const kept = folded.get(entry);
  if (kept !== undefined) return kept;
  const name = nameKey({ name: entry.name } as Spot);
  folded.set(entry, name);
  return name;
}

function isIn(entry: GazetteerEntry, { known }: Spot): boolean {
  return known.some((place) => {
    if (place.kind === 'country') return place.country === entry.country;
    if (place.country === 'US') return regionCode(place) === entry.admin1;
    if (place.country !== '' && place.country !== entry.country) return false;
    return distanceKm(place, entry) <= place.radiusKm * 1.6;
  });
}

interface Point {
  readonly lat: number;
  readonly lon: number;
}

/// Great-circle distance, near enough on a sphere.
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  const y = (b.lat - a.lat) * rad;
  return Math.sqrt(x * x + y * y) * 6371;
}

function sum(weights: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}

/// Whether an entry is the capital of its country.
export function isCapital({ country, feature, name }: GazetteerEntry): boolean {
  return feature === 'PPLC' || countries.get(country)?.capital === name;
}
