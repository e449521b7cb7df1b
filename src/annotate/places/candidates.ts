/// Spots where a place may be named, with everything that bears the name.

import { type Country, countryOfDemonym, type KnownPlace } from '../../lexicon/places.ts';
import type { Doc, GazetteerLookup, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { foldName } from '../../text/index.ts';
import * as named from '../names/marks.ts';
import {
  type Phrase,
  type Phrases,
  phraseAt,
  phrasesFrom,
  phrasesOf,
  type Reading,
  townsOf,
} from '../names/phrases.ts';
import type { Run } from '../names/runs.ts';
import { NO_TOWNS, type Towns } from '../names/towns.ts';
import type { Named, Names } from '../names.ts';
import { abbreviated } from './abbreviations.ts';
import { seatOf } from './bodies.ts';
import { CUT, cutsName, isListed, standsAmid } from './cut.ts';
import { isCalledDivision, isSlight, plainly } from './slight.ts';
import * as is from './words.ts';

/// A stretch of tokens `[first, last)` that may name a place.
export interface Spot {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /// The folded form by which spots with one name are brought together, and its number in the report.
  readonly key: string;
  readonly same: number;
  readonly known: readonly KnownPlace[];
  readonly towns: Towns;
  readonly demonym: Country | undefined;
  /// "province", "county": the word for its kind that follows or goes before.
  readonly type: string | undefined;
  /// "northern" in "northern Syria".
  readonly direction: string | undefined;
  readonly sentence: number;
  /// Inside the name of an organisation.
  readonly inside: boolean;
  /// The name is only part of a longer capitalised run.
  readonly partial: boolean;
}

const LONGEST = 6;
const NONE: readonly KnownPlace[] = [];

/// What reading spots needs of a report.
export interface Page {
  readonly doc: Doc;
  readonly tokens: readonly Token[];
  readonly names: Names;
  readonly marks: Int32Array;
  readonly placeMarks: Int32Array;
  readonly phrases: Phrases;
  /// The number of each folded form, in the order in which they are met.
  readonly numbers: Map<string, number>;
}

/// Phrases that begin at one token, the shortest first.
const path: Phrase[] = [];

/// `numbers` are those of the names met before, in datelines.
export function findSpots(
  doc: Doc,
  names: Names,
  gazetteer: GazetteerLookup,
  numbers: Map<string, number>,
): Spot[] {
  const { names: marks, places: placeMarks } = names.marks;
  const page = { doc, tokens: doc.tokens, names, marks, placeMarks, phrases: phrasesOf(gazetteer), numbers };
  const { runs } = names;
  const spots: Spot[] = [];
  let i = 0;
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r]!;
    // A name may have gone on into this run.
    for (i = Math.max(i, run.first); i < run.last; ) {
      const spot = spotAt(page, run, i);
      if (spot) spots.push(spot);
      i = spot ? Math.max(i + 1, spot.last) : i + 1;
    }
  }
  return spots;
}

export function numberOf(numbers: Map<string, number>, key: string): number {
  const kept = numbers.get(key);
  if (kept !== undefined) return kept;
  const made = numbers.size;
  numbers.set(key, made);
  return made;
}

const NO_START = named.NAME | named.CALENDAR;

function spotAt(page: Page, run: Run, i: number): Spot | undefined {
  const { tokens, names } = page;
  if ((page.marks[i]! & NO_START) !== named.NAME) return undefined;
  const owner = names.owner[i]!;
  if (owner >= 0 && names.named[owner]!.kind === 'person') return undefined;
  const inside = owner >= 0;
  const across = inside ? listedWhole(page, run, names.named[owner]!, i) : knownAcross(page, run, i);
  if (across) return across;
  const longest = Math.min(run.last, i + LONGEST);
  phrasesFrom(page.phrases, tokens, i, longest, path);
  for (let last = longest; last > i; last--) {
    const end = names.owner[last - 1]!;
    if (inside !== end >= 0 && end !== owner) continue;
    const phrase = path[last - i - 1]!;
    const found = readingOf(page, phrase, i, last, inside) ?? (inside ? seatOf(page, i, phrase) : null);
    if (found === null) continue;
    const listed = found.listed || isCalledDivision(phrase, page.placeMarks[last]);
    if (!listed && !inside && cutsName(page, run, i, last)) continue;
    if (listed && !inside && isDivision(found) && standsAmid(page, run, i, last)) continue;
    return dress(page, run, i, last, phrase, found, inside);
  }
  return typedAlone(page, run, i, inside);
}

const isDivision = ({ known }: Reading): boolean =>
  known.length > 0 &&
  known.every(({ kind, country }) => (kind === 'province' && country !== 'US') || CUT.has(kind));

const BUILT: ReadonlySet<string> = new Set(['facility', 'building', 'site', 'camp']);

/// "Nasser Hospital": the name of a body that is a place on our lists, and no actor as "the Kremlin" is.
function listedWhole(page: Page, run: Run, { first, last, id }: Named, i: number): Spot | undefined {
  if (i !== first || id !== undefined || last - first > LONGEST) return undefined;
  const phrase = phraseAt(page.phrases, page.tokens, first, last);
  const known = phrase.known.filter(({ kind }) => BUILT.has(kind));
  return known.length === 0 ? undefined : dress(page, run, first, last, phrase, onList(known), false);
}

/// "Great Dam of Marib": names of our lists that go on behind an "of".
function knownAcross(page: Page, run: Run, i: number): Spot | undefined {
  const { tokens, placeMarks, marks, phrases } = page;
  const { last: of } = run;
  if (of + 1 >= tokens.length || of - i > LONGEST) return undefined;
  if ((placeMarks[of]! & is.OF) === 0 && !is.PARTICLES.has(tokens[of]!.lower)) return undefined;
  let last = of + 1;
  while (last < tokens.length && last < of + 4 && (marks[last]! & named.NAME) !== 0) last++;
  for (; last > of + 1; last--) {
    const phrase = phraseAt(phrases, tokens, i, last);
    if (phrase.known.length > 0) return dress(page, run, i, last, phrase, onList(phrase.known), false);
  }
  return undefined;
}

const onList = (known: readonly KnownPlace[]): Reading => ({
  ...{ known, towns: NO_TOWNS, demonym: undefined, listed: isListed(known) },
});

/// What a phrase names. All but two capitals without stops is told by the spelling, so it is read once.
function readingOf(page: Page, phrase: Phrase, first: number, last: number, inside: boolean): Reading | null {
  if (last - first === 1 && (page.placeMarks[first]! & is.ABBREVIATION) !== 0) {
    const place = abbreviated(page.tokens, page.marks, page.placeMarks, first);
    const read = place && onList([place]);
    return read === undefined || (inside && !standsOutInside(read, 1)) ? null : read;
  }
  if (inside) {
    if (phrase.inside === undefined) {
      const read = readAfresh(page, phrase, first, last, true);
      phrase.inside = read !== undefined && standsOutInside(read, last - first) ? read : null;
    }
    return phrase.inside;
  }
  if (phrase.alone === undefined) phrase.alone = readAfresh(page, phrase, first, last, false) ?? null;
  return phrase.alone;
}

function readAfresh(
  { tokens, marks, phrases }: Page,
  phrase: Phrase,
  first: number,
  last: number,
  inside: boolean,
): Reading | undefined {
  const single = last - first === 1;
  let demonym: Country | undefined;
  const { text } = tokens[first]!;
  if (single) {
    if (text.length < 3) return undefined;
    if ((marks[first]! & named.DEMONYM) !== 0) demonym = countryOfDemonym(text);
  } else if ((marks[last - 1]! & named.NAME) === 0) return undefined;
  else demonym = phrase.demonym;
  if (demonym) return { known: NONE, towns: NO_TOWNS, demonym, listed: true };
  const known = plainly(phrases, phrase, inside);
  if (known.length === 0 && single && (marks[first]! & named.NEVER_PLACE) !== 0) return undefined;
  const towns = inside && known.length > 0 ? NO_TOWNS : townsOf(phrases, phrase);
  if (known.length === 0 && towns.list.length === 0) return undefined;
  return { known, towns, demonym, listed: isListed(known) };
}

/// Inside an organisation's name only what is plainly a country, a division or a great city counts.
function standsOutInside({ known, towns, demonym }: Reading, length: number): boolean {
  if (demonym || known.some(({ kind }) => kind === 'country' || kind === 'continent' || kind === 'province'))
    return true;
  const population = towns.list.find(({ exact }) => exact)?.entry.population ?? 0;
  return population >= 300_000 || (length > 1 && population >= 50_000);
}

/// "Laurel County": a division that no list holds.
function typedAlone(
  { doc, tokens, placeMarks, numbers }: Page,
  run: Run,
  i: number,
  inside: boolean,
): Spot | undefined {
  for (let last = i + 1; last < Math.min(run.last, i + 4); last++) {
    if ((placeMarks[last]! & is.COUNTY) === 0) continue;
    const [from, to] = [tokens[i]!.from, tokens[last]!.to];
    const name = doc.text.slice(from, to);
    const key = foldName(name);
    return {
      ...{ first: i, last: last + 1, from, to, name, key, same: numberOf(numbers, key) },
      ...{ known: NONE, towns: NO_TOWNS },
      ...{ demonym: undefined, type: tokens[last]!.lower, direction: undefined },
      ...{ sentence: run.sentence, inside, partial: false },
    };
  }
  return undefined;
}

function dress(
  { doc, tokens, marks, placeMarks, phrases, numbers }: Page,
  run: Run,
  first: number,
  last: number,
  phrase: Phrase,
  found: Reading,
  inside: boolean,
): Spot {
  let { known, towns, demonym } = found;
  let [start, end] = [first, last];
  let type: string | undefined;
  let direction: string | undefined;
  if (demonym === undefined) {
    const after = last < tokens.length ? placeMarks[last]! : 0;
    if ((after & is.TYPE_AFTER) !== 0 && tokens[last]!.from - tokens[last - 1]!.to <= 1) {
      type = tokens[last]!.lower;
      if ((after & is.DIVISION) !== 0 || (marks[last]! & named.NAME) !== 0) end = last + 1;
    }
    if (first > doc.sentences[run.sentence]!.first && (placeMarks[first - 1]! & is.DIRECTION) !== 0) {
      start = first - 1;
      const whole = phraseAt(phrases, tokens, start, last).known;
      if (whole.length === 0) direction = tokens[start]!.lower;
      else [known, towns] = [whole, NO_TOWNS];
    }
  }
  // "Old Ferry Local Government Area"
  const local = tokens[last]?.lower === 'local' && tokens[last + 1]?.lower === 'government';
  type ??= local ? 'district' : typeBefore(tokens, placeMarks, start);
  if (known.some(({ kind }) => kind === 'province') && isCountryside(tokens, start, last))
    type ??= 'province';
  if (!inside && is.DIVISIONS.has(type ?? '') && phrase.known.some(isSlight)) known = phrase.known;
  return {
    first: start,
    last: end,
    from: tokens[start]!.from,
    to: tokens[end - 1]!.to,
    name: printedAs(doc.text, phrase, tokens[first]!.from, tokens[last - 1]!.to, last - first === 1),
    key: phrase.folded,
    same: numberOf(numbers, phrase.folded),
    known,
    towns,
    demonym,
    type,
    direction,
    sentence: run.sentence,
    inside,
    partial: first > run.first || last < run.last,
  };
}

/// "rural Aleppo", "the Aleppo countryside": the land that the town has its name in common with.
function isCountryside(tokens: readonly Token[], first: number, last: number): boolean {
  return itemBefore(tokens, first)?.lower === 'rural' || tokens[last]?.lower === 'countryside';
}

/// The text of the phrase keeps no report in memory, so it stands for what is printed where they are the same.
function printedAs(text: string, phrase: Phrase, from: number, to: number, single: boolean): string {
  const same = single || (phrase.text.length === to - from && text.startsWith(phrase.text, from));
  return same ? phrase.text : text.slice(from, to);
}

/// "the town of X", "city X", "the neighborhood of X", "Homs' province".
function typeBefore(tokens: readonly Token[], placeMarks: Int32Array, first: number): string | undefined {
  const of = first > 1 && (placeMarks[first - 1]! & is.OF) !== 0;
  const at = of ? first - 2 : first - 1;
  if (at < 0 || (placeMarks[at]! & is.TYPE_BEFORE) === 0) return undefined;
  // "the Old Ferry district of X" is in X.
  if (of && at > 0 && tokens[at - 1]!.pos === 'PROPN') return undefined;
  return is.typeBefore(tokens[at]!.lower);
}
