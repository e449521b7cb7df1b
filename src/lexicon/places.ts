/// Our own supplement to the gazetteer: countries with the words for their people, divisions, regions, waters,
/// sites, neighbourhoods, bases, camps.

import countriesData from '../../lexicon/countries.json' with { type: 'json' };
import divisionsData from '../../lexicon/divisions.json' with { type: 'json' };
import regionsData from '../../lexicon/regions.json' with { type: 'json' };
import sitesData from '../../lexicon/sites.json' with { type: 'json' };
import type { PlaceKind, WherePrecision } from '../model/index.ts';
import { foldName } from '../text/index.ts';
import { listedTowns } from './towns.ts';

/// Slugs made lately, by the folded name. Emptied when full, so that it stays bounded.
const slugs = new Map<string, string>();
const MEMORY = 20_000;

/// A place of the supplement.
export interface KnownPlace {
  readonly key: string;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  /// Empty where the place lies in several countries, or in none.
  readonly country: string;
  readonly within: readonly string[];
  /// The gazetteer's code of a division that its name alone does not tell: it is meant where the words say so, or where
  /// the report speaks of its country.
  readonly code?: string;
}

export interface Country extends KnownPlace {
  readonly demonyms: readonly string[];
  readonly capital: string;
}

type Row = readonly (string | number | readonly string[])[];

export const countries: ReadonlyMap<string, Country> = new Map(
  (countriesData.countries as readonly Row[]).map((row) => {
    const [code, name, , demonyms, lat, lon, radiusKm, capital] = row as readonly unknown[] as [
      string,
      string,
      string[],
      string[],
      number,
      number,
      number,
      string,
    ];
    const place = { key: `country:${code}`, name, kind: 'country' as const, lat, lon, radiusKm };
    return [code, { ...place, country: code, within: [], demonyms, capital }];
  }),
);

/// Whether a place of a country is called as its capital is.
export const isCapitalOf = (country: string | undefined, name: string): boolean =>
  country !== undefined && countries.get(country)?.capital === name;

const byName = new Map<string, KnownPlace[]>();
const byKey = new Map<string, KnownPlace>();
const demonyms = new Map<string, Country>();
const starts = new Set<string>();
/// Names that must stand as they are printed: "US", "Ill.", "BC", "Man.".
const exact = new Map<string, KnownPlace>();

function add(place: KnownPlace, names: readonly string[]): void {
  byKey.set(place.key, place);
  for (const name of names) {
    if (/^(?:[\p{Lu}.]{2,6}|\p{Lu}\p{Ll}{0,4}\.(?: ?\p{Lu}\p{Ll}{0,3}\.)?)$/u.test(name)) {
      if (!exact.has(name)) exact.set(name, place);
      continue;
    }
    const folded = foldName(name);
    const list = byName.get(folded) ?? [];
    if (!list.some((other) => other.key === place.key)) byName.set(folded, [...list, place]);
    const words = folded.split(' ');
    words.forEach((_, i) => {
      starts.add(words.slice(0, i + 1).join(' '));
    });
  }
}

(countriesData.countries as readonly Row[]).forEach((row) => {
  const country = countries.get(row[0] as string)!;
  add(country, [country.name, ...(row[2] as readonly string[])]);
  for (const word of country.demonyms) if (!demonyms.has(word)) demonyms.set(word, country);
});

(regionsData.regions as readonly Row[]).forEach((row) => {
  const [code, kind, name, aliases, lat, lon, radiusKm] = row as readonly unknown[] as [
    string,
    string,
    string,
    string[],
    number,
    number,
    number,
  ];
  const country = code === 'XX' ? '' : code;
  add(
    {
      key: `own:${slug(name)}-${country === '' ? kind : `${kind}-${country.toLowerCase()}`}`,
      name,
      kind: kind === 'state' ? 'province' : (kind as PlaceKind),
      lat,
      lon,
      radiusKm,
      country,
      within: country === '' ? [] : [`country:${country}`],
    },
    [name, ...aliases],
  );
});

for (const row of divisionsData.divisions as readonly Row[]) {
  const [country, code, name, lat, lon, radiusKm] = row as readonly unknown[] as [
    string,
    string,
    string,
    number,
    number,
    number,
  ];
  const within = [`country:${country}`];
  const key = `own:${slug(name)}-province-${country.toLowerCase()}`;
  if (byKey.has(key)) continue;
  add({ key, name, kind: 'province', lat, lon, radiusKm, country, within, code }, [name]);
}

/// So far a town of the list may reach: it is known to about ten kilometres.
const TOWN_REACH = 5;

for (const { country, division, names, lat, lon } of listedTowns) {
  const around = (byName.get(foldName(division)) ?? []).filter((one) => one.country === country);
  const within = [...around.slice(0, 1).map(({ key }) => key), `country:${country}`];
  const key = `own:${slug(names[0])}-${country.toLowerCase()}`;
  add({ key, name: names[0], kind: 'city', lat, lon, radiusKm: TOWN_REACH, country, within }, names);
}

(sitesData.sites as readonly Row[]).forEach((row) => {
  const [id, country, kind, name, aliases, lat, lon, radiusKm, container] = row as readonly unknown[] as [
    string,
    string,
    PlaceKind,
    string,
    string[],
    number,
    number,
    number,
    string,
  ];
  const inner = container.startsWith('country:') ? [] : [container];
  const outer = inner
    .flatMap((key) => byKey.get(key)?.within ?? [])
    .filter((key) => key !== `country:${country}`);
  const within = [...inner, ...outer, `country:${country}`];
  add({ key: `own:${id}`, name, kind, lat, lon, radiusKm, country, within }, [name, ...aliases]);
});

/// First-order divisions of ours by country.
export const divisions: ReadonlyMap<string, readonly KnownPlace[]> = (() => {
  const groups = new Map<string, KnownPlace[]>();
  for (const place of byKey.values()) {
    if (place.kind === 'province') groups.set(place.country, [...(groups.get(place.country) ?? []), place]);
  }
  return groups;
})();

const inside = new Map<string, KnownPlace[]>();
for (const place of byKey.values()) {
  if (place.kind !== 'building') continue;
  for (const key of place.within) inside.set(key, [...(inside.get(key) ?? []), place]);
}

/// Buildings of ours that stand in a town or site.
export function partsWithin(key: string): readonly KnownPlace[] {
  return inside.get(key) ?? [];
}

/// The places of the supplement that bear a folded name.
export function findKnown(folded: string): readonly KnownPlace[] {
  return byName.get(folded) ?? [];
}

/// The place that an abbreviation stands for, as printed: "U.S.", "Calif.".
export function findAbbreviation(printed: string): KnownPlace | undefined {
  return exact.get(printed);
}

export function knownByKey(key: string): KnownPlace | undefined {
  return byKey.get(key);
}

/// "US", "U.K.": written before what is the state's as an adjective would be.
export const isCountryInShort = (text: string): boolean => /^(?:[A-Z]{2,3}|(?:[A-Z]\.){2,3})$/.test(text);

/// The country whose people or things a word names: "Syrian", "Russians".
export function countryOfDemonym(word: string): Country | undefined {
  return demonyms.get(word);
}

/// A country by one of its names, as printed or folded.
export function countryNamed(name: string): Country | undefined {
  const place = findAbbreviation(name) ?? findKnown(foldName(name)).find(({ kind }) => kind === 'country');
  return place?.kind === 'country' ? (place as Country) : undefined;
}

/// Words with which a country's name or the word for its people may begin. What folding takes away may stand first:
/// an article, a quotation mark.
const countryStarts = new Set(['', 'al', 'el', 'ad', 'ar', 'as', 'ash', 'at', 'an', 'az', 'the']);
for (const [folded, places] of byName)
  if (places.some(({ kind }) => kind === 'country')) countryStarts.add(firstWord(folded));
for (const [printed, { kind }] of exact)
  if (kind === 'country') countryStarts.add(firstWord(foldName(printed)));
for (const word of demonyms.keys()) countryStarts.add(firstWord(foldName(word)));

function firstWord(folded: string): string {
  return folded.slice(0, `${folded} `.indexOf(' '));
}

/// Whether a country's name or the word for its people may begin with a word, by its spelling alone.
export function beginsCountry(word: string): boolean {
  return countryStarts.has(firstWord(foldName(word)));
}

export function slug(name: string): string {
  const known = slugs.get(name);
  if (known !== undefined) return known;
  const made = foldName(name).replace(/[^\p{L}\p{N}]+/gu, '-');
  if (slugs.size >= MEMORY) slugs.clear();
  if (name.length < 100) slugs.set(name, made);
  return made;
}

const PRECISION: Record<PlaceKind, WherePrecision> = {
  country: 6,
  province: 4,
  district: 3,
  city: 1,
  neighbourhood: 1,
  site: 1,
  building: 1,
  facility: 1,
  region: 5,
  water: 7,
  camp: 1,
  continent: 5,
  area: 2,
};

export function precisionOf(kind: PlaceKind): WherePrecision {
  return PRECISION[kind];
}
