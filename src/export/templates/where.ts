/// Where an incident took place: the best attached place that the report's countries allow, with all that contains it.

import { countries, knownByKey } from '../../lexicon/places.ts';
import type { Annotation, EventNote, PlaceNote } from '../../model/index.ts';

export interface Site {
  readonly place: PlaceNote;
  /// How closely the words tie it to the event.
  readonly weight: number;
}

/// Countries that the report speaks of, and the one that it speaks of most.
export interface Countries {
  readonly main: string | undefined;
  readonly named: ReadonlySet<string>;
}

const WEIGHTS = { clause: 3, sentence: 2, carried: 1 } as const;

export function siteOf({ places }: Annotation, { value }: EventNote): Site | undefined {
  const place = value.place === undefined ? undefined : located(places, value.place);
  return place && { place, weight: WEIGHTS[value.placeBy ?? 'carried'] };
}

/// "The town" stands for the town named before.
function located(places: readonly PlaceNote[], index: number): PlaceNote | undefined {
  let at: number | undefined = index;
  for (let hops = 0; at !== undefined && hops < 8; hops++) {
    const place: PlaceNote | undefined = places[at];
    if (place?.value.reference !== 'description') return place;
    at = place.value.antecedent;
  }
  return undefined;
}

/// A report is mostly about the country that it is sent from.
const DATELINE = 4;

export function countriesOf({ places }: Annotation): Countries {
  const counts = new Map<string, number>();
  const named = new Set<string>();
  for (const { value } of places) {
    if (!value.country) continue;
    const weight = value.reference === 'dateline' ? DATELINE : 1;
    counts.set(value.country, (counts.get(value.country) ?? 0) + weight);
    if (value.precision >= 6 || value.reference === 'dateline') named.add(value.country);
  }
  const main = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (named.size === 0 && main !== undefined) named.add(main);
  return { main, named };
}

const NARROW = 6;

/// A town of a country that the report never names is more likely another of that name.
const isLikely = ({ value }: PlaceNote, { named }: Countries): boolean =>
  value.country === undefined || named.has(value.country);

/// The event's own place; where that is a whole country or none, the narrower one named next to it, in the country of
/// which the report speaks most.
export function placeFor(
  annotation: Annotation,
  sites: readonly Site[],
  sentence: number,
  known: Countries,
): PlaceNote | undefined {
  const best = bestOf(sites.filter(({ place }) => isLikely(place, known)));
  if (best !== undefined && best.value.precision < NARROW) return best;
  const country = best?.value.country ?? known.main;
  for (const at of [sentence, sentence + 1, sentence - 1]) {
    const span = annotation.sentences[at];
    const found =
      span &&
      annotation.places.find(
        (note) => note.from >= span.from && note.from < span.to && isTown(note, country),
      );
    if (found) return found;
  }
  return best;
}

/// The place tied closest and most often; a narrow one before a wide one.
function bestOf(sites: readonly Site[]): PlaceNote | undefined {
  const sums = new Map<string, number>();
  for (const { place, weight } of sites) {
    const sum = (sums.get(place.value.key) ?? 0) + weight;
    sums.set(place.value.key, sum + (place.value.precision < NARROW ? 0.5 : 0));
  }
  let best: PlaceNote | undefined;
  let most = 0;
  for (const { place } of sites) {
    const narrow = place.value.precision < NARROW ? 10 : 0;
    const score = narrow + sums.get(place.value.key)!;
    if (score > most) {
      most = score;
      best = place;
    }
  }
  return best;
}

const isTown = ({ value }: PlaceNote, country: string | undefined): boolean =>
  value.reference === 'name' &&
  value.precision < NARROW &&
  value.kind !== 'water' &&
  value.country === country;

const DIRECTION =
  /^(?:north|south|east|west|central|downtown|northern|southern|eastern|western|(?:north|south)(?:east|west)(?:ern)?) /i;

/// From the country down to the narrowest place.
export function locationOf(place: PlaceNote | undefined, known: Countries): readonly string[] {
  const code = place?.value.country ?? known.main;
  const country = code === undefined ? undefined : countries.get(code)?.name;
  const within = place ? [...place.value.within].reverse().flatMap((key) => knownByKey(key)?.name ?? []) : [];
  const own = place?.value.name.replace(DIRECTION, '');
  const names = [country, ...within, own].filter((name): name is string => name !== undefined);
  const distinct = names.filter((name, i) => names.indexOf(name) === i);
  return distinct.length === 0 ? [] : [distinct.join(': ')];
}
