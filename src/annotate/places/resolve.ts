/// Decides which bearer of a name is meant: what contains it, the company it keeps, how populous it is.

import { distanceKm } from '../../lexicon/distance.ts';
import { isCapitalOf, type KnownPlace } from '../../lexicon/places.ts';
import type { GazetteerEntry, Token } from '../../model/index.ts';
import { filled } from '../../text/index.ts';
import type { Town, Towns } from '../names/towns.ts';
import type { Spot } from './candidates.ts';
import { sumAround } from './cells.ts';
import { type Context, GREAT, isGreat, regionCode, sumOf } from './context.ts';
import { DIVISIONS } from './words.ts';

export interface Choice {
  readonly spot: Spot;
  readonly known: KnownPlace | undefined;
  readonly town: Town | undefined;
  /// The words after it name what contains it: ", Texas".
  readonly contained: boolean;
}

/// The bearers chosen for all spots of a report, whose names are numbered up to `most`.
export function resolve(
  spots: readonly Spot[],
  tokens: readonly Token[],
  context: Context,
  most: number,
): Choice[] {
  const choices: Choice[] = [];
  const told = new Array<Spot | undefined>(most).fill(undefined);
  const around = new Array<readonly number[] | undefined>(most).fill(undefined);
  const open: number[] = [];
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    const next = spots[i + 1];
    const contained = next !== undefined && contains(spot, next, tokens);
    if (contained) told[spot.same] ??= next;
    const only = spot.demonym !== undefined || spot.known.length + spot.towns.list.length < 2;
    if (!only) open.push(i);
    const known = spot.demonym ?? (only ? spot.known[0] : undefined);
    const town = only && spot.demonym === undefined ? spot.towns.list[0] : undefined;
    choices.push({ spot, known, town, contained });
  }
  if (open.length === 0) return choices;
  // The first choices say where the report plays, and with that all are made again.
  chooseAll(choices, open, { context, told, around });
  chooseAll(choices, open, { context: settle(choices, context, most), told, around });
  return choices;
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

/// What is known of the whole report: for each name what contains it by the words somewhere, and how much of the
/// report's names lies around each of its towns.
interface Whole {
  readonly context: Context;
  readonly told: readonly (Spot | undefined)[];
  readonly around: (readonly number[] | undefined)[];
}

/// Chooses for the spots in `open`, whose names have several bearers.
function chooseAll(choices: Choice[], open: readonly number[], { context, told, around }: Whole): void {
  const { total } = context;
  for (let k = 0; k < open.length; k++) {
    const i = open[k]!;
    const { spot, contained, town } = choices[i]!;
    const container = contained ? choices[i + 1]!.spot : told[spot.same];
    // A name inside an organisation's may have fewer bearers.
    let sums = around[spot.same];
    if (sums?.length !== spot.towns.list.length) {
      sums = sumsAround(context, spot.towns);
      around[spot.same] = sums;
    }
    const company = { context, total, container, town, around: sums };
    choices[i] = choose(spot, company, contained);
  }
}

function sumsAround({ cells }: Context, { list }: Towns): readonly number[] {
  const sums: number[] = [];
  for (let i = 0; i < list.length; i++) sums.push(sumAround(cells, list[i]!.cell));
  return sums;
}

/// What speaks for or against the bearers of a spot's name.
interface Company {
  readonly context: Context;
  /// The sum of all countries' weights.
  readonly total: number;
  readonly container: Spot | undefined;
  /// What was chosen before: its own say in the context is no evidence for it.
  readonly town: Town | undefined;
  /// For each town, how much of the report's names lies around it.
  readonly around: readonly number[];
}

/// What a town chosen at first says of its country and of its region.
const OF_COUNTRY = 0.4;
const OF_REGION = 0.5;

const SEEN = filled(0);

/// The context again, with the regions and countries in which the first choices lie.
function settle(choices: readonly Choice[], context: Context, most: number): Context {
  const countryWeights = new Map(context.countries);
  const regions = new Map(context.regions);
  const seen = SEEN(most);
  for (let i = 0; i < choices.length; i++) {
    const { spot, town } = choices[i]!;
    if (town === undefined || spot.type === 'county' || seen[spot.same] !== 0) continue;
    seen[spot.same] = 1;
    const { country, admin1 } = town.entry;
    countryWeights.set(country, (countryWeights.get(country) ?? 0) + OF_COUNTRY);
    regions.set(admin1, (regions.get(admin1) ?? 0) + OF_REGION);
  }
  return { ...context, countries: countryWeights, total: sumOf(countryWeights), regions };
}

function choose(spot: Spot, company: Company, contained: boolean): Choice {
  let known: KnownPlace | undefined;
  let town: Town | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < spot.known.length; i++) {
    const score = scoreKnown(spot.known[i]!, spot, company);
    if (score > most) [known, most] = [spot.known[i], score];
  }
  const { list } = spot.towns;
  for (let i = 0; i < list.length; i++) {
    const one = list[i]!;
    if (isNamesake(one, spot)) continue;
    const score = scoreTown(one, spot, company, company.around[i]!);
    if (score > most) [known, town, most] = [undefined, one, score];
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

function scoreTown({ entry, weight }: Town, spot: Spot, company: Company, near: number): number {
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
  score += trust * Math.min(2.5, 0.7 * near);
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

/// Whether an entry is the capital of its country.
export function isCapital({ country, feature, name }: GazetteerEntry): boolean {
  return feature === 'PPLC' || isCapitalOf(country, name);
}
