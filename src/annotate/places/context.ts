/// What the rest of a report says about where it plays: countries, states, and towns that stand near each other.

import { actorById } from '../../lexicon/actors.ts';
import type { KnownPlace } from '../../lexicon/places.ts';
import { filled } from '../../text/index.ts';
import type { Towns } from '../names/towns.ts';
import type { Named } from '../names.ts';
import type { Spot } from './candidates.ts';
import { addTo, type Cells, makeCells } from './cells.ts';
import { isSlight } from './slight.ts';

export interface Context {
  /// ISO country → how much the report speaks of it.
  readonly countries: ReadonlyMap<string, number>;
  /// The sum of all countries' weights, at least 1.
  readonly total: number;
  /// Gazetteer code of a first-order division ("US.TX") or key of one of ours → weight.
  readonly regions: ReadonlyMap<string, number>;
  /// How much of the report's names have a bearer in each square degree.
  readonly cells: Cells;
}

/// States of the United States as the gazetteer codes them.
const STATE_CODES: Readonly<Record<string, string>> = Object.fromEntries(
  `Alabama AL;Alaska AK;Arizona AZ;Arkansas AR;California CA;Colorado CO;Connecticut CT;Delaware DE;Florida FL;Georgia GA;
Hawaii HI;Idaho ID;Illinois IL;Indiana IN;Iowa IA;Kansas KS;Kentucky KY;Louisiana LA;Maine ME;Maryland MD;Massachusetts MA;
Michigan MI;Minnesota MN;Mississippi MS;Missouri MO;Montana MT;Nebraska NE;Nevada NV;New Hampshire NH;New Jersey NJ;
New Mexico NM;New York NY;North Carolina NC;North Dakota ND;Ohio OH;Oklahoma OK;Oregon OR;Pennsylvania PA;Rhode Island RI;
South Carolina SC;South Dakota SD;Tennessee TN;Texas TX;Utah UT;Vermont VT;Virginia VA;Washington WA;West Virginia WV;
Wisconsin WI;Wyoming WY`
    .split(';')
    .map((pair) => [pair.trim().slice(0, -3), `US.${pair.trim().slice(-2)}`]),
);

/// The gazetteer's code of a division of ours, where both know it.
export function regionCode(place: KnownPlace): string {
  return (place.country === 'US' && STATE_CODES[place.name]) || place.key;
}

/// Countries of one word for a person or a state too: they say little about where a report plays.
const AMBIGUOUS = new Set([
  'Georgia',
  'Jordan',
  'Chad',
  'Washington',
  'New York',
  'Lebanon',
  'Cuba',
  'Peru',
  'Mexico',
]);

const MET = filled(0);

/// What a name has told already: a metropolis its country, any town its squares.
const TOLD = 1;
const BORNE = 2;

/// `most` names are numbered.
export function readContext(spots: readonly Spot[], named: readonly Named[], most: number): Context {
  const countries = countriesOfGroups(named);
  const regions = new Map<string, number>();
  // Each name counts once, however often it stands.
  const bearers: Towns[] = [];
  const met = MET(most);
  for (let i = 0; i < spots.length; i++) {
    const spot = spots[i]!;
    const { known, demonym, towns, inside, type, same } = spot;
    const weight = inside ? 0.5 : 1;
    if (demonym) add(countries, demonym.country, weight);
    else if (known.length > 0 && !isSlight(known[0]!) && !AMBIGUOUS.has(spot.name)) {
      const place = known[0]!;
      add(countries, place.country, place.kind === 'country' ? weight : weight * 0.8);
      if (place.kind === 'province' && place.country === 'US') add(regions, regionCode(place), weight);
    } else if ((met[same]! & TOLD) === 0 && isGreat(towns)) {
      // However often it is named, a metropolis tells once where a report plays.
      met[same]! |= TOLD;
      add(countries, towns.list[0]!.entry.country, GREAT);
    }
    if (type === 'county' || type === 'parish') add(countries, 'US', 0.5);
    if (towns.list.length === 0 || (met[same]! & BORNE) !== 0) continue;
    met[same]! |= BORNE;
    bearers.push(towns);
  }
  return { countries, total: sumOf(countries), regions, cells: cellsOf(bearers) };
}

/// Armed groups fight in a country of theirs, each however often it is named.
function countriesOfGroups(named: readonly Named[]): Map<string, number> {
  const countries = new Map<string, number>();
  const met = new Set<string>();
  for (const { id } of named) {
    if (id === undefined || met.has(id)) continue;
    met.add(id);
    const actor = actorById(id);
    if (actor?.class === 'non-state-armed-group') add(countries, actor.country ?? '', GROUP);
  }
  return countries;
}

/// What an armed group says of its country.
const GROUP = 0.8;

/// At least 1: a single name tells little.
export function sumOf(countries: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of countries.values()) total += weight;
  return Math.max(1, total);
}

/// What a metropolis says of its country.
export const GREAT = 0.5;

export function isGreat({ list }: Towns): boolean {
  return list.length > 0 && list[0]!.entry.population >= 1_000_000;
}

function add(map: Map<string, number>, key: string, weight: number): void {
  if (key !== '') map.set(key, (map.get(key) ?? 0) + weight);
}

function cellsOf(bearers: readonly Towns[]): Cells {
  let most = 0;
  for (let i = 0; i < bearers.length; i++) most += bearers[i]!.cells.length;
  const made = makeCells(most);
  for (let i = 0; i < bearers.length; i++) {
    const { cells, share } = bearers[i]!;
    for (let k = 0; k < cells.length; k++) addTo(made, cells[k]!, share);
  }
  return made;
}
