/// People: titles and given names before a name, ways of speaking after it, and surnames later in the report.

import { findKnown } from '../../lexicon/places.ts';
import type { Doc, GazetteerLookup, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsPerWord, foldName } from '../../text/index.ts';
import type { Named } from '../names.ts';
import { isSlight } from '../places/slight.ts';
import { MODIFIERS } from '../places/unlisted/words.ts';
import * as where from '../places/words.ts';
import * as is from './marks.ts';
import { type Phrases, phraseAt, phrasesOf, townsOf } from './phrases.ts';
import type { Run } from './runs.ts';
import { NAMES_TOWNS } from './words.ts';

/// A name longer than this is a heading.
const LONGEST = 5;
/// A town this big is a likelier reading than an unknown person with its name.
const BIG_TOWN = 100_000;

/// What has been found of a report's names before its people are looked for.
export interface Found {
  readonly doc: Doc;
  readonly marks: is.Marks;
  readonly runs: readonly Run[];
  /// Not 0 where a token belongs to an organisation.
  readonly owner: Int32Array;
  readonly shouting: Uint8Array;
  /// People are added to it.
  readonly named: Named[];
}

/// What reading people needs of a report.
interface Page {
  /// The bits of each token's spelling for names and for places.
  readonly marks: Int32Array;
  readonly places: Int32Array;
  readonly shouting: Uint8Array;
  readonly named: Named[];
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  readonly surnames: Set<string>;
  /// Single words that may be surnames of people named in full, wherever these stand.
  readonly rest: number[];
}

/// Adds the people, and gives the surnames of those named in full.
export function findPeople(found: Found, gazetteer: GazetteerLookup): ReadonlySet<string> {
  const { doc, runs, owner, shouting, named } = found;
  const { names: marks, places } = found.marks;
  const { tokens } = doc;
  const [surnames, rest]: [Set<string>, number[]] = [new Set(), []];
  const page = { tokens, marks, places, shouting, named, phrases: phrasesOf(gazetteer), surnames, rest };
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r]!;
    // The parts of a run that belong to no organisation, without the demonyms that stand before titles.
    let first = -1;
    for (let i = run.first; i < run.last; i++) {
      if (owner[i] !== 0 || (first < 0 && (marks[i]! & is.DEMONYM) !== 0)) {
        if (first >= 0) readPiece(page, first, i, run);
        first = -1;
      } else if (first < 0) first = i;
    }
    if (first >= 0) readPiece(page, first, run.last, run);
  }
  if (surnames.size === 0) return surnames;
  for (const first of rest) {
    if (!surnames.has(tokens[first]!.lower) || isPlaceHere(page, first, first + 1)) continue;
    named.push(person(first, first + 1, first, 'actors/surname'));
  }
  return surnames;
}

function readPiece(page: Page, first: number, last: number, { sentence }: Run): void {
  const found = fullName(page, first, last, page.shouting[sentence] === 1);
  if (found === undefined) {
    if (last - first === 1) page.rest.push(first);
    return;
  }
  page.named.push(found);
  const surname = lastWord(page, found);
  if (surname === undefined) return;
  page.surnames.add(surname);
  page.surnames.add(withoutArticle(surname));
}

const NO_FIRST_NAME = is.NEVER_PLACE | is.DIRECTION;

function fullName(page: Page, first: number, last: number, shouted: boolean): Named | undefined {
  const { tokens, marks, phrases } = page;
  const start = skipInstitution(page, first, last);
  const core = skipTitles(page, start, last);
  const size = last - core;
  if (size === 0 || size > LONGEST || (marks[last - 1]! & is.PLACE_TYPE) !== 0) return undefined;
  const mark = marks[core]!;
  const titled =
    core > start
      ? (marks[core - 1]! & is.TITLE) !== 0 || titleBefore(page, start) || officeBefore(page, start)
      : titleBefore(page, start);
  const unlikely =
    size === 1 || (mark & NO_FIRST_NAME) !== 0 || (marks[last - 1]! & is.ORGANISATION_HEAD) !== 0;
  if ((unlikely || isKindOfPlace(page, core, last)) && !titled) return undefined;
  // "in Sheikh Dafna", "near Saint Dafna": many villages are called after somebody.
  if (core > start && NAMES_TOWNS.has(tokens[start]!.lower) && standsIn(page, start)) return undefined;
  const phrase = phraseAt(phrases, tokens, core, last);
  if (phrase.known.some((place) => !isSlight(place))) return undefined;
  if (titled && (mark & is.CALENDAR) === 0) return person(start, last, core, 'actors/title-name');
  if (unlikely) return undefined;
  const town = townsOf(phrases, phrase).list[0]?.entry;
  if (town && town.population >= BIG_TOWN) return undefined;
  if ((mark & is.GIVEN_NAME) !== 0 && !(town && inPlace(page, core))) {
    return person(start, last, core, 'actors/given-name');
  }
  if (shouted || town) return undefined;
  if (size <= 4 && (speaks(page, last) || aged(page, last) || spoken(page, core))) {
    return person(start, last, core, 'actors/speaking-name');
  }
  if (size <= 4 && (isIntroduced(page, core, last) || hasOffice(page, last)))
    return person(start, last, core, 'actors/apposed-name');
  return size <= 3 && looksPersonal(page, core, last)
    ? person(start, last, core, 'actors/initial')
    : undefined;
}

/// "the village of Omar Dafna", "Abu Dafna refugee camp"
function isKindOfPlace({ tokens, places }: Page, first: number, last: number): boolean {
  if (first > 1 && (places[first - 2]! & where.KIND) !== 0 && tokens[first - 1]!.lower === 'of') return true;
  const [next = 0, second = 0] = [places[last], places[last + 1]];
  if (((next | second) & where.KIND) === 0) return false;
  return ((MODIFIERS.has(tokens[last]!.lower) ? second : next) & where.KIND) !== 0;
}

function person(first: number, last: number, core: number, rule: string): Named {
  return { kind: 'person', first, last, core, rule };
}

const NO_INSTITUTION = is.TITLE | is.TITLE_LINK | is.GIVEN_NAME;

/// "Navy Captain Jim Mavis", "Treasury Secretary Ann Low": the first title behind the words for where it is held.
function skipInstitution({ marks }: Page, first: number, last: number): number {
  if ((marks[first]! & NO_INSTITUTION) !== 0) return first;
  const end = Math.min(last - 1, first + LONGEST);
  for (let i = first + 1; i < end; i++) {
    const mark = marks[i]!;
    if ((mark & is.TITLE) !== 0) return i;
    if ((mark & is.GIVEN_NAME) !== 0) return first;
  }
  return first;
}

/// The first token after "Lieutenant-General", "Foreign Minister" and the like.
function skipTitles({ marks }: Page, first: number, last: number): number {
  let core = first;
  while (core < last) {
    const mark = marks[core]!;
    const links = (mark & is.TITLE_LINK) !== 0 && core < last - 1;
    const joins = (mark & is.HYPHEN) !== 0 && core > first && ((marks[core + 1] ?? 0) & is.TITLE) !== 0;
    if ((mark & is.TITLE) === 0 && !links && !joins) break;
    core++;
  }
  return core;
}

/// "spokesman", "envoy", "president" in lower case before the name.
function titleBefore({ tokens, marks }: Page, first: number): boolean {
  if (first === 0 || (marks[first - 1]! & (is.TITLE | is.NAME)) !== is.TITLE) return false;
  return tokens[first - 1]!.to < tokens[first]!.from;
}

/// "Secretary of" before "State Kerry": the words between belong to the title.
function officeBefore({ tokens, marks }: Page, first: number): boolean {
  return first > 1 && tokens[first - 1]!.lower === 'of' && (marks[first - 2]! & is.TITLE) !== 0;
}

function inPlace({ marks }: Page, first: number): boolean {
  return first > 0 && (marks[first - 1]! & is.LOCATIVE) !== 0;
}

/// "in", "at" and "near" lead to no man.
const standsIn = ({ tokens }: Page, first: number): boolean => IN.has(itemBefore(tokens, first)?.lower ?? '');
const IN: ReadonlySet<string> = new Set(['in', 'at', 'near']);

function speaks({ marks }: Page, last: number): boolean {
  return last < marks.length && (marks[last]! & is.SAYS) !== 0;
}

/// ", 19," and ", a farmer", ", the head of", ", who".
function aged({ tokens }: Page, last: number): boolean {
  if (tokens[last]?.text !== ',') return false;
  const next = tokens[last + 1];
  if (next === undefined) return false;
  if (/^\d{1,2}$/.test(next.text)) return tokens[last + 2]?.text === ',' || tokens[last + 2]?.text === '.';
  return next.lower === 'who' || next.lower === 'whose';
}

/// So many words lie at most between a title and the comma beside the name.
const OFFICE = 8;

/// "The governor of the province, Ada Low, was": between commas, behind a title and what it is a title of.
function isIntroduced({ tokens, marks }: Page, first: number, last: number): boolean {
  if (first < 2 || tokens[first - 1]!.text !== ',' || tokens[last]?.text !== ',') return false;
  if (tokens[last + 1]?.pos === 'CCONJ') return false;
  for (let i = first - 2; i >= 0 && i > first - OFFICE; i--) {
    if ((marks[i]! & is.TITLE) !== 0) return tokens[i]!.pos === 'NOUN';
    if (!INSIDE_OFFICE.has(tokens[i]!.pos)) return false;
  }
  return false;
}

/// "Ada Low, the governor of the province,": a title behind a comma and an article.
function hasOffice({ tokens, marks }: Page, last: number): boolean {
  if (tokens[last]?.text !== ',' || tokens[last + 1]?.pos !== 'DET') return false;
  for (let i = last + 2; i < tokens.length && i < last + OFFICE; i++) {
    if ((marks[i]! & is.TITLE) !== 0) return tokens[i]!.pos === 'NOUN' && tokens[i + 1]?.tag !== 'POS';
    if (tokens[i]!.pos !== 'ADJ' && tokens[i]!.pos !== 'NOUN' && tokens[i]!.pos !== 'PROPN') return false;
  }
  return false;
}

const INSIDE_OFFICE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'ADP', 'DET', 'PART']);

/// "…," said Ahmad Kanaan.
function spoken({ tokens, marks }: Page, first: number): boolean {
  return first > 1 && (marks[first - 1]! & is.SAYS) !== 0 && tokens[first - 2]!.pos === 'PUNCT';
}

/// What tells a person's name by its parts alone: "Q.", "Jr.", "de", "al-Abadi".
const INITIAL = 1;
const SUFFIX = 2;
const OF_FAMILY = 3;
const ARTICLE = 4;
const NUMERAL = 5;
const FAMILY_WORDS: ReadonlySet<string> = new Set(['de', 'van', 'bin', 'von']);
const partOf = bitsPerWord(({ text, lower }: Token): number => {
  if (/^\p{Lu}\.$/u.test(text)) return INITIAL;
  if (/^(?:jr\.|sr\.|iii)$/.test(lower)) return SUFFIX;
  if (FAMILY_WORDS.has(lower)) return OF_FAMILY;
  if (/^al-/.test(text)) return ARTICLE;
  return lower === 'ii' || lower === 'iv' ? NUMERAL : 0;
});

/// "John Q. Public", "Smith Jr.", "Staffan de Mistura", "Haider al-Abadi".
function looksPersonal(page: Page, first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    const part = partOf(page.tokens[i]!);
    if (part === SUFFIX || ((part === INITIAL || part === OF_FAMILY) && i < last - 1)) return true;
    if (part === ARTICLE && i === last - 1 && (page.marks[first]! & is.PLACE_TYPE) === 0)
      return !inPlace(page, first);
  }
  return false;
}

/// "al-Abadi" is "Abadi" too.
export function withoutArticle(surname: string): string {
  return surname.startsWith('al-') ? surname.slice(3) : surname;
}

function lastWord({ tokens, marks }: Page, { first, last, core }: Named): string | undefined {
  for (let i = last - 1; i >= (core ?? first); i--) {
    const part = partOf(tokens[i]!);
    if (part === SUFFIX || part === NUMERAL || (marks[i]! & is.PARTICLE) !== 0) continue;
    return tokens[i]!.text.length > 2 ? tokens[i]!.lower : undefined;
  }
  return undefined;
}

const NOT_WHERE: ReadonlySet<string> = new Set('to from of against by left visiting over'.split(' '));

/// A surname that here is a town: "in Henry", "Jackson, Mississippi".
function isPlaceHere(page: Page, first: number, last: number): boolean {
  const { tokens } = page;
  if (inPlace(page, first) && !NOT_WHERE.has(tokens[first - 1]!.lower)) return true;
  const next = tokens[last + 1];
  return tokens[last]?.text === ',' && next !== undefined && findKnown(foldName(next.text)).length > 0;
}
