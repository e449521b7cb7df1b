/// Spots where a place may be named, with everything that bears the name.

import {
  type Country,
  countryOfDemonym,
  findAbbreviation,
  findKnown,
  type KnownPlace,
} from '../../lexicon/places.ts';
import type { Doc, GazetteerEntry, GazetteerLookup, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import { foldTokens } from '../names/people.ts';
import { isNameWord, type Run } from '../names/runs.ts';
import { CALENDAR, DIRECTIONS, NEVER_PLACE, PLACE_TYPES } from '../names/words.ts';
import type { Names } from '../names.ts';

/// A stretch of tokens `[first, last)` that may name a place.
export interface Spot {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly known: readonly KnownPlace[];
  readonly entries: readonly GazetteerEntry[];
  readonly demonym?: Country;
  /// "province", "county": the word for its kind that follows or goes before.
  readonly type?: string;
  /// "northern" in "northern Syria".
  readonly direction?: string;
  readonly sentence: number;
  /// Inside the name of an organisation.
  readonly inside: boolean;
  /// The name is only part of a longer capitalised run.
  readonly partial: boolean;
}

const LONGEST = 6;
const MOST_ENTRIES = 24;

export function findSpots(doc: Doc, names: Names, gazetteer: GazetteerLookup): Spot[] {
  const spots: Spot[] = [];
  for (const run of names.runs) {
    let i = run.first;
    while (i < run.last) {
      const spot = spotAt(doc, names, gazetteer, run, i);
      if (spot) spots.push(spot);
      i = spot ? Math.max(i + 1, spot.last) : i + 1;
    }
  }
  return spots;
}

function spotAt(doc: Doc, names: Names, gazetteer: GazetteerLookup, run: Run, i: number): Spot | undefined {
  const { tokens } = doc;
  const token = tokens[i]!;
  const owner = names.owner[i]!;
  const named = owner < 0 ? undefined : names.named[owner]!;
  if (named?.kind === 'person') return undefined;
  if (!isNameWord(token) || CALENDAR.has(token.lower)) return undefined;
  const inside = named !== undefined;
  const limit = Math.min(run.last, i + LONGEST);
  for (let last = limit; last > i; last--) {
    if (inside !== names.owner[last - 1]! >= 0 && names.owner[last - 1] !== owner) continue;
    const found = read(tokens, i, last, gazetteer, inside);
    if (found === undefined) continue;
    if (inside && !standsOutInside(found, last - i, foldTokens(tokens, i, last))) continue;
    const alone = found.known.length === 0 && found.demonym === undefined;
    if (alone && !inside && cutsName(tokens, names, run, i, last)) continue;
    return dress(doc, run, i, last, { ...found, inside, partial: i > run.first || last < run.last });
  }
  return typedAlone(doc, run, i, inside);
}

type Reading = Pick<Spot, 'known' | 'entries'> & { readonly demonym?: Country };

function read(
  tokens: readonly Token[],
  first: number,
  last: number,
  gazetteer: GazetteerLookup,
  inside: boolean,
): Reading | undefined {
  const single = last - first === 1;
  const { text, lower } = tokens[first]!;
  if (single) {
    const short = findAbbreviation(text);
    if (short) return abbreviation(tokens, first, short);
    if (text.length < 3) return undefined;
    const demonym = countryOfDemonym(text);
    if (demonym) return { known: [], entries: [], demonym };
  } else if (!isNameWord(tokens[last - 1]!)) return undefined;
  const two = last - first === 2 ? countryOfDemonym(`${text} ${tokens[first + 1]!.text}`) : undefined;
  if (two) return { known: [], entries: [], demonym: two };
  const folded = foldTokens(tokens, first, last);
  const known = findKnown(folded);
  if (single && NEVER_PLACE.has(lower) && known.length === 0) return undefined;
  const entries = inside && known.length > 0 ? [] : gazetteer.find(folded).slice(0, MOST_ENTRIES);
  return known.length > 0 || entries.length > 0 ? { known, entries } : undefined;
}

/// Two capitals without stops ("OR", "ME") are a state only after a town.
function abbreviation(tokens: readonly Token[], first: number, place: KnownPlace): Reading | undefined {
  const { text } = tokens[first]!;
  const before = tokens[first - 2];
  const afterTown = tokens[first - 1]?.text === ',' && before !== undefined && isNameWord(before);
  if (/^\p{Lu}{2}$/u.test(text) && place.kind !== 'country' && text !== 'BC' && !afterTown) return undefined;
  return { known: [place], entries: [] };
}

/// Inside an organisation's name only what is plainly a country, a division or a great city counts.
function standsOutInside({ known, entries, demonym }: Reading, length: number, name: string): boolean {
  if (demonym || known.some(({ kind }) => kind === 'country' || kind === 'continent' || kind === 'province'))
    return true;
  const best = entries.find((entry) => foldName(entry.name) === name);
  return best !== undefined && (best.population >= 300_000 || (length > 1 && best.population >= 50_000));
}

/// A town's name must fill its run: "Henry" in "Chiquita Raquel Henry" is none.
function cutsName(tokens: readonly Token[], names: Names, run: Run, first: number, last: number): boolean {
  const before = first > run.first ? tokens[first - 1]! : undefined;
  const after = last < run.last ? tokens[last]! : undefined;
  const startFits =
    before === undefined ||
    names.owner[first - 1]! >= 0 ||
    DIRECTIONS.has(before.lower) ||
    PLACE_TYPES.has(before.lower) ||
    countryOfDemonym(before.text) !== undefined;
  const endFits =
    after === undefined || names.owner[last]! >= 0 || PLACE_TYPES.has(after.lower) || after.pos === 'PUNCT';
  return !(startFits && endFits);
}

/// "Laurel County": a division that no list holds.
function typedAlone({ tokens, text }: Doc, run: Run, i: number, inside: boolean): Spot | undefined {
  for (let last = i + 1; last < Math.min(run.last, i + 4); last++) {
    const { lower } = tokens[last]!;
    if (lower !== 'county' && lower !== 'parish') continue;
    const [from, to] = [tokens[i]!.from, tokens[last]!.to];
    const name = text.slice(from, to);
    return {
      ...{ first: i, last: last + 1, from, to, name, known: [], entries: [], type: lower },
      ...{ sentence: run.sentence, inside, partial: false },
    };
  }
  return undefined;
}

function dress(
  doc: Doc,
  run: Run,
  first: number,
  last: number,
  found: Reading & Pick<Spot, 'inside' | 'partial'>,
): Spot {
  const { tokens, text } = doc;
  let end = last;
  let type: string | undefined;
  const after = tokens[last];
  if (
    after &&
    found.demonym === undefined &&
    TYPE_AFTER.has(after.lower) &&
    after.from - tokens[last - 1]!.to <= 1
  ) {
    type = after.lower;
    if (isNameWord(after) || DIVISIONS.has(type)) end = last + 1;
  }
  let start = first;
  let direction: string | undefined;
  const before = first > doc.sentences[run.sentence]!.first ? tokens[first - 1]! : undefined;
  if (before && found.demonym === undefined && COMPASS.test(before.lower)) {
    direction = before.lower;
    start = first - 1;
  }
  const whole = direction === undefined ? [] : findKnown(foldTokens(tokens, start, last));
  if (whole.length > 0) direction = undefined;
  type ??= typeBefore(tokens, start);
  const [from, to] = [tokens[start]!.from, tokens[end - 1]!.to];
  return {
    ...{ first: start, last: end, from, to, name: text.slice(tokens[first]!.from, tokens[last - 1]!.to) },
    ...found,
    ...(whole.length > 0 ? { known: whole, entries: [] } : {}),
    ...(type === undefined ? {} : { type }),
    ...(direction === undefined ? {} : { direction }),
    sentence: run.sentence,
  };
}

export const DIVISIONS: ReadonlySet<string> = new Set(
  'province governorate region oblast district county parish state prefecture department subdistrict'.split(
    ' ',
  ),
);
const TYPE_AFTER: ReadonlySet<string> = new Set([
  ...DIVISIONS,
  ...'neighborhood neighbourhood suburb city town village river valley island'.split(' '),
]);
const COMPASS =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|north-?eastern|north-?western|south-?eastern|south-?western|northeast|northwest|southeast|southwest)$/;

/// "the town of X", "city X", "the neighborhood of X", "Homs' province".
function typeBefore(tokens: readonly Token[], first: number): string | undefined {
  const before = tokens[first - 1]?.lower;
  const word = before === 'of' ? tokens[first - 2]?.lower : before;
  if (word === undefined) return undefined;
  return TYPE_BEFORE.has(word) ? word.replace(/s$/, '').replace(/ie$/, 'y') : undefined;
}

const TYPE_BEFORE: ReadonlySet<string> = new Set(
  `city town village province governorate district neighborhood neighbourhood suburb region county state
  capital island port cities towns villages provinces suburbs districts neighborhoods settlement enclave`.split(
    /\s+/,
  ),
);

/// The folded form by which spots with one name are brought together.
export function nameKey(spot: Spot): string {
  return foldName(spot.name);
}
