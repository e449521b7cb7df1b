/// Makes the place of a note from the chosen bearer of a name.

import { PART_OF_RADIUS, SHIFT, shifted, WIDEST_SHIFTED } from '../../lexicon/bearings.ts';
import { distanceKm } from '../../lexicon/distance.ts';
import { divisionOf, divisionOfCode, divisionWithoutCode } from '../../lexicon/divisions.ts';
import { findKnown, type KnownPlace, precisionOf, slug } from '../../lexicon/places.ts';
import type { GazetteerEntry, Place, PlaceKind } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Town } from '../names/towns.ts';
import type { Spot } from './candidates.ts';
import type { Context } from './context.ts';
import { placeBut, placeOf } from './place.ts';
import type { Choice } from './resolve.ts';
import { DIVISIONS } from './words.ts';

/// A place that no list knows but its kind: "Laurel County" lies amid the report's other towns.
const COUNTY_RADIUS = 60;

export function makePlace({ spot, known, town }: Choice, around: Centre | undefined): Place {
  if (known) return fromKnown(known, spot);
  if (town && !isElsewhere(spot, town, around)) return fromTown(town, spot);
  return placeOf({
    name: spot.name,
    key: `text:${slug(spot.name)}`,
    kind: 'district',
    ...(around ? { lat: around.lat, lon: around.lon, country: around.country } : {}),
    radiusKm: COUNTY_RADIUS,
    precision: 3,
    within: around ? [`country:${around.country}`] : [],
    reference: spot.inside ? 'organisation' : 'name',
  });
}

/// A county is named for a town, but seldom for one of its own: far from where the report plays it is another.
function isElsewhere(spot: Spot, { entry }: Town, around: Centre | undefined): boolean {
  if (around === undefined || !isCounty(spot)) return false;
  return entry.country !== around.country || distanceKm(entry, around) > COUNTY_RADIUS;
}

export function isCounty({ type }: Spot): boolean {
  return type === 'county' || type === 'parish';
}

export interface Centre {
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
}

/// The middle of the towns of the report's main division: where its unlisted counties lie.
export function centreOf(
  choices: readonly Choice[],
  accepted: readonly boolean[],
  context: Context,
): Centre | undefined {
  const groups = new Map<string, GazetteerEntry[]>();
  choices.forEach(({ spot, town }, i) => {
    if (!accepted[i] || town === undefined || isCounty(spot)) return;
    const group = groups.get(town.entry.admin1);
    if (group) group.push(town.entry);
    else groups.set(town.entry.admin1, [town.entry]);
  });
  let best: GazetteerEntry[] = [];
  let most = 0;
  for (const [admin1, entries] of groups) {
    const weight = entries.length + 2 * (context.regions.get(admin1) ?? 0);
    if (weight > most) [best, most] = [entries, weight];
  }
  if (best.length === 0) {
    const state = choices.find(({ known }, i) => accepted[i] && known?.kind === 'province')?.known;
    return state && { lat: state.lat, lon: state.lon, country: state.country };
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    lat: mean(best.map(({ lat }) => lat)),
    lon: mean(best.map(({ lon }) => lon)),
    country: best[0]!.country,
  };
}

/// What notes of one place of ours say: the same each time it is named plainly.
interface Made {
  readonly name: Place;
  readonly organisation: Place;
  readonly demonym: Place;
}
const made = new Map<KnownPlace, Made>();

function fromKnown(known: KnownPlace, spot: Spot): Place {
  let places = made.get(known);
  if (places === undefined) {
    const { key, name, kind, lat, lon, radiusKm, country } = known;
    const base = {
      ...{ name, key, kind, lat, lon, radiusKm },
      ...(country === '' ? {} : { country }),
      precision: precisionOf(kind),
      within: container(known),
    };
    places = {
      name: placeOf({ ...base, reference: 'name' }),
      organisation: placeOf({ ...base, reference: 'organisation' }),
      demonym: placeOf({ ...base, reference: 'demonym' }),
    };
    made.set(known, places);
  }
  if (spot.demonym !== undefined) return places.demonym;
  const place = spot.inside ? places.organisation : places.name;
  if (known.kind === 'city' && isDistrict(spot)) return districtOf(place, spot.type!);
  return spot.direction === undefined ? place : partOf(place, spot.direction, known);
}

/// "Old Ferry district": what the town of that name is the seat of.
function districtOf(place: Place, type: string): Place {
  return placeBut(place, {
    ...{ name: `${place.name} ${type}`, key: `${place.key}/${type}`, kind: 'district' },
    ...{ radiusKm: DISTRICT_RADIUS, precision: 3 },
  });
}

export const DISTRICT_RADIUS = 30;
const SECOND_ORDER: ReadonlySet<string> = new Set(['district', 'subdistrict', 'county', 'township']);
const isDistrict = ({ type }: Spot): boolean => type !== undefined && SECOND_ORDER.has(type);

/// "northern Syria", "eastern Mosul": an area of its own inside the whole.
export function partOf(place: Place, direction: string, known: Whole): Place {
  const bearing = direction.replace('-', '').replace(/ern$/, '');
  const shift = known.radiusKm > WIDEST_SHIFTED ? 0 : known.radiusKm * SHIFT;
  return placeBut(place, {
    name: `${direction} ${place.name}`,
    key: `${place.key}/${bearing}`,
    kind: place.kind === 'city' ? 'area' : 'region',
    ...shifted(known, bearing, shift),
    radiusKm: Math.max(1, Math.round(known.radiusKm * PART_OF_RADIUS)),
    precision: place.kind === 'city' ? 2 : 5,
    within: [place.key, ...place.within],
    relative: { relation: 'part', bearing },
  });
}

interface Whole {
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

/// The keys that contain a place of ours: those given, and the division of ours around it.
function container(known: KnownPlace): readonly string[] {
  const { within, country, kind, key } = known;
  if (kind === 'country' || kind === 'province' || country === '') return within;
  const inner = within.filter((name) => !name.startsWith('country:'));
  const division = divisionOf(known);
  const middle = division && division !== key && !inner.includes(division) ? [division] : [];
  return [...inner, ...middle, `country:${country}`];
}

function fromTown(town: Town, spot: Spot): Place {
  if (
    spot.direction === undefined &&
    !spot.inside &&
    !(spot.type !== undefined && DIVISIONS.has(spot.type))
  ) {
    // The label is the report's word for it.
    if (town.place?.name === labelOf(town, spot)) return town.place;
    town.place = fromGazetteer(town, spot);
    return town.place;
  }
  return fromGazetteer(town, spot);
}

/// Known by the words of the report where the gazetteer's own name is another one ("Tadmur").
function labelOf({ entry }: Town, { name }: Spot): string {
  if (/^\p{Lu}\p{Ll}|^al-/u.test(name)) return name;
  // "ZABID" over what follows.
  const shouted = /^\p{Lu}{5,}$/u.test(name) && foldName(name) === foldName(entry.name);
  return shouted ? name[0]! + name.slice(1).toLowerCase() : entry.name;
}

function fromGazetteer(town: Town, spot: Spot): Place {
  const { id, lat, lon, country, population, feature } = town.entry;
  const kind: PlaceKind = feature === 'PPLX' ? 'neighbourhood' : 'city';
  if (town.division === undefined) town.division = divisionOfTown(spot, town.entry) ?? null;
  const asDivision = spot.type !== undefined && DIVISIONS.has(spot.type);
  const place = placeOf({
    name: asDivision ? `${spot.name} ${spot.type}` : labelOf(town, spot),
    key: asDivision ? `${id}/${spot.type}` : id,
    kind: asDivision ? 'district' : kind,
    gazetteer: id,
    ...{ lat, lon, country },
    radiusKm: asDivision ? COUNTY_RADIUS : radiusOf(population),
    precision: asDivision ? 3 : 1,
    within: town.division === null ? [`country:${country}`] : [town.division, `country:${country}`],
    reference: spot.inside ? 'organisation' : 'name',
  });
  if (spot.direction === undefined || asDivision) return place;
  return partOf(place, spot.direction, { lat, lon, radiusKm: place.radiusKm });
}

function radiusOf(population: number): number {
  if (population >= 5_000_000) return 25;
  if (population >= 1_000_000) return 15;
  if (population >= 200_000) return 8;
  return population >= 50_000 ? 4 : 2;
}

function divisionOfTown(spot: Spot, entry: GazetteerEntry): string | undefined {
  return (
    divisionOfCode(entry.admin1) ?? divisionOfSeat(spot, entry) ?? divisionWithoutCode(entry.country, entry)
  );
}

/// So much further out than its circle a division's seat may lie.
const SEAT_REACH = 1.5;

/// A town that bears the name of a division near it is its seat, though another's circle lies closer.
function divisionOfSeat({ name }: Spot, entry: GazetteerEntry): string | undefined {
  return [foldName(name), foldName(entry.name)]
    .flatMap(findKnown)
    .find(
      (place) =>
        place.kind === 'province' &&
        place.country === entry.country &&
        distanceKm(place, entry) < SEAT_REACH * place.radiusKm,
    )?.key;
}
