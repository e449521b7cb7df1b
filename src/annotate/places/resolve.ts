/// Decides which bearer of a name is meant: what contains it, the company it keeps, how populous it is.

import { countries, type KnownPlace } from '../../lexicon/places.ts';
import type { GazetteerEntry, Token } from '../../model/index.ts';
import type { Town, Towns } from '../names/towns.ts';
import type { Spot } from './candidates.ts';
import { sumAround } from './cells.ts';
import { type Context, GREAT, isGreat, regionCode } from './context.ts';
import { DIVISIONS } from './words.ts';

export interface Choice {
  readonly spot: Spot;
  readonly known: KnownPlace | undefined;
  readonly town: Town | undefined;
  /// The words after it name what contains it: ", Texas".
  readonly contained: boolean;
}

/// For each spot the spot that contains it by the words: "Paris, Texas", "Mosul in northern Iraq".
function containers(spots: readonly Spot[], tokens: readonly Token[]): (Spot | undefined)[] {
  const out: (Spot | undefined)[] = [];
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    const next = spots[i + 1];
    out.push(next !== undefined && contains(spot, next, tokens) ? next : undefined);
  }
  return out;
}

function contains(spot: Spot, next: Spot, tokens: readonly Token[]): boolean {
  if (next.sentence !== spot.sentence || spot.demonym || next.demonym) return false;
  const gap = next.first - spot.last;
  if (gap < 1 || gap > 2) return false;
  const link = tokens[spot.last]!;
  if (gap === 1) return (link.text === ',' || link.lower === 'in' || link.lower === 'of') && isWider(next);
  const after = tokens[spot.last + 1]!.lower;
  return link.lower === 'in' && (after === 'the' || after === 'central') && isWider(next);
}

function isWider({ known, type }: Spot): boolean {
  for (const { kind } of known)
    if (kind === 'country' || kind === 'province' || kind === 'region') return true;
  return type === 'county';
}

export function resolve(spots: readonly Spot[], tokens: readonly Token[], context: Context): Choice[] {
  const outer = containers(spots, tokens);
  const told = new Map<string, Spot>();
  for (let i = 0; i < spots.length; i++) {
    const container = outer[i];
    if (container && !told.has(spots[i]!.key)) told.set(spots[i]!.key, container);
  }
  const choices = chooseAll(spots, outer, told, context, undefined);
  return chooseAll(spots, outer, told, settle(choices, context), choices);
}

function chooseAll(
  spots: readonly Spot[],
  outer: readonly (Spot | undefined)[],
  told: ReadonlyMap<string, Spot>,
  context: Context,
  before: readonly Choice[] | undefined,
): Choice[] {
  const out: Choice[] = [];
  let total = 0;
  for (const weight of context.countries.values()) total += weight;
  total = Math.max(1, total);
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    const company = { context, total, container: outer[i] ?? told.get(spot.key), town: before?.[i]?.town };
    out.push(choose(spot, company, outer[i] !== undefined));
  }
  return out;
}

/// What speaks for or against the bearers of a spot's name.
interface Company {
  readonly context: Context;
  /// The sum of all countries' weights.
  readonly total: number;
  readonly container: Spot | undefined;
  /// What was chosen before: its own say in the context is no evidence for it.
  readonly town: Town | undefined;
}

/// What a town chosen at first says of its country and of its region.
const OF_COUNTRY = 0.4;
const OF_REGION = 0.5;

/// The context again, with the regions and countries in which the first choices lie.
function settle(choices: readonly Choice[], context: Context): Context {
  const countryWeights = new Map(context.countries);
  const regions = new Map(context.regions);
  const seen = new Set<string>();
  for (const { spot, town } of choices) {
    if (town === undefined || spot.type === 'county' || seen.has(spot.key)) continue;
    seen.add(spot.key);
    const { country, admin1 } = town.entry;
    countryWeights.set(country, (countryWeights.get(country) ?? 0) + OF_COUNTRY);
    regions.set(admin1, (regions.get(admin1) ?? 0) + OF_REGION);
  }
  return { ...context, countries: countryWeights, regions };
}

function choose(spot: Spot, company: Company, contained: boolean): Choice {
  let known: KnownPlace | undefined = spot.demonym;
  let town: Town | undefined;
  const { list } = spot.towns;
  if (known === undefined && spot.known.length + list.length === 1) {
    known = spot.known[0];
    town = list[0];
  } else if (known === undefined) {
    let most = Number.NEGATIVE_INFINITY;
    for (const place of spot.known) {
      const score = scoreKnown(place, spot, company);
      if (score > most) [known, most] = [place, score];
    }
    for (const one of list) {
      if (isNamesake(one, spot)) continue;
      const score = scoreTown(one, spot, company);
      if (score > most) [known, town, most] = [undefined, one, score];
    }
  }
  return { spot, known, town, contained };
}

/// "Mexico" is the country and not its capital, unless the words say "city".
function isNamesake({ entry }: Town, { known, type }: Spot): boolean {
  const first = known[0];
  return first?.kind === 'country' && first.country === entry.country && type !== 'city';
}

function scoreKnown(
  place: KnownPlace,
  spot: Spot,
  { context: { countries: weights, regions }, total, container }: Company,
): number {
  let score = BASE[place.kind] ?? 5;
  const share = (weights.get(place.country) ?? 0) / total;
  if (place.kind === 'country') score += 2 * share;
  else if (share > 0) score += 1.5 + 1.5 * share;
  else if (place.country !== '' && place.country !== 'US') score -= 2;
  if (place.kind === 'province') {
    if (spot.type !== undefined && DIVISIONS.has(spot.type)) score += 4;
    else if (spot.towns.list.length > 0 && sameCountryTown(place, spot.towns)) score -= 2;
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

function sameCountryTown(place: KnownPlace, { list }: Towns): boolean {
  return list.some(({ entry }) => entry.country === place.country && entry.population >= 30_000);
}

function scoreTown({ entry, weight, cell }: Town, spot: Spot, company: Company): number {
  const { context, total, container, town } = company;
  const { country, admin1 } = entry;
  let score = weight;
  let spoken = context.countries.get(country) ?? 0;
  let around = context.regions.get(admin1) ?? 0;
  if (spoken > 0 && isGreat(spot.towns) && spot.known.length === 0)
    spoken -= spot.towns.list[0]!.entry.country === country ? GREAT : 0;
  if (town !== undefined && spot.type !== 'county') {
    if (town.entry.country === country) spoken -= OF_COUNTRY;
    if (town.entry.admin1 === admin1) around -= OF_REGION;
  }
  if (spoken > 0.01) score += 1 + (2 * spoken) / total;
  // Chance neighbours in a country that the report does not speak of are no company.
  const trust = total >= 4 && spoken / total < 0.1 ? 0.2 : 1;
  score += trust * Math.min(3, 1.5 * around);
  score += trust * Math.min(2.5, 0.7 * sumAround(context.cells, cell));
  if (spot.type !== undefined && DIVISIONS.has(spot.type)) score -= 2;
  if (container) score += isIn(entry, container) ? 8 : -3;
  return score;
}

function isIn(entry: GazetteerEntry, { known }: Spot): boolean {
  for (const place of known) {
    if (place.kind === 'country') {
      if (place.country === entry.country) return true;
    } else if (place.country === 'US') {
      if (regionCode(place) === entry.admin1) return true;
    } else if (place.country === '' || place.country === entry.country) {
      if (distanceKm(place, entry) <= place.radiusKm * 1.6) return true;
    }
  }
  return false;
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

/// Whether an entry is the capital of its country.
export function isCapital({ country, feature, name }: GazetteerEntry): boolean {
  return feature === 'PPLC' || countries.get(country)?.capital === name;
}
