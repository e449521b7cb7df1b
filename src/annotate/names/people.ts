/// People: titles and given names before a name, ways of speaking after it, and surnames later in the report.

import { countryOfDemonym, findKnown } from '../../lexicon/places.ts';
import type { Doc, GazetteerLookup, Token } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Named } from '../names.ts';
import { isNameWord, PARTICLES, type Run } from './runs.ts';
import {
  CALENDAR,
  DIRECTIONS,
  GIVEN_NAMES,
  LOCATIVE,
  NEVER_PLACE,
  ORGANISATION_HEADS,
  PLACE_TYPES,
  SAY_VERBS,
  TITLE_LINKS,
  TITLES,
} from './words.ts';

/// A name longer than this is a heading.
const LONGEST = 5;
/// A town this big is a likelier reading than an unknown person with its name.
const BIG_TOWN = 100_000;

export interface People {
  readonly people: readonly Named[];
  readonly surnames: ReadonlySet<string>;
}

export function findPeople(
  doc: Doc,
  runs: readonly Run[],
  taken: Uint8Array,
  shouting: Uint8Array,
  gazetteer: GazetteerLookup,
): People {
  const { tokens } = doc;
  const people: Named[] = [];
  const surnames = new Set<string>();
  const rest: Piece[] = [];
  for (const run of runs) {
    for (const piece of pieces(tokens, run, taken)) {
      const found = fullName(tokens, piece, Boolean(shouting[run.sentence]), gazetteer);
      if (found === undefined) {
        rest.push(piece);
        continue;
      }
      people.push(found);
      const surname = lastWord(tokens, found);
      if (surname !== undefined) surnames.add(surname);
    }
  }
  for (const piece of rest) {
    if (piece.last - piece.first !== 1 || !surnames.has(tokens[piece.first]!.lower)) continue;
    if (isPlaceHere(tokens, piece)) continue;
    people.push({ kind: 'person', ...piece, core: piece.first, rule: 'actors/surname' });
  }
  return { people, surnames };
}

interface Piece {
  readonly first: number;
  readonly last: number;
}

/// The parts of a run that belong to no organisation, without the demonyms that stand before titles.
function pieces(tokens: readonly Token[], run: Run, taken: Uint8Array): Piece[] {
  const out: Piece[] = [];
  let first = -1;
  for (let i = run.first; i <= run.last; i++) {
    const ends =
      i === run.last || taken[i] === 1 || (first < 0 && countryOfDemonym(tokens[i]!.text) !== undefined);
    if (ends) {
      if (first >= 0) out.push({ first, last: i });
      first = -1;
    } else if (first < 0) first = i;
  }
  return out;
}

function fullName(
  tokens: readonly Token[],
  piece: Piece,
  shouted: boolean,
  gazetteer: GazetteerLookup,
): Named | undefined {
  const core = skipTitles(tokens, piece);
  const titled = titleBefore(tokens, piece.first) || (core > piece.first && isTitle(tokens[core - 1]!));
  const size = piece.last - core;
  if (size === 0 || size > LONGEST) return undefined;
  const first = tokens[core]!;
  const made = (rule: string): Named => ({
    kind: 'person',
    first: piece.first,
    last: piece.last,
    core,
    rule,
  });
  if (PLACE_TYPES.has(tokens[piece.last - 1]!.lower)) return undefined;
  if (titled && !CALENDAR.has(first.lower) && !isKnownPlace(tokens, core, piece.last))
    return made('actors/title-name');
  if (size === 1 || NEVER_PLACE.has(first.lower) || DIRECTIONS.has(first.lower)) return undefined;
  if (ORGANISATION_HEADS.has(tokens[piece.last - 1]!.lower)) return undefined;
  if (isKnownPlace(tokens, core, piece.last)) return undefined;
  const town = gazetteer.find(foldTokens(tokens, core, piece.last))[0];
  if (town && town.population >= BIG_TOWN) return undefined;
  if (GIVEN_NAMES.has(first.lower) && !(town && inPlace(tokens, core))) return made('actors/given-name');
  if (shouted || town) return undefined;
  if (size <= 4 && (speaks(tokens, piece.last) || aged(tokens, piece.last) || spoken(tokens, core))) {
    return made('actors/speaking-name');
  }
  if (size <= 3 && looksPersonal(tokens, core, piece.last)) return made('actors/initial');
  return undefined;
}

/// The first token after "Lieutenant-General", "Foreign Minister" and the like.
function skipTitles(tokens: readonly Token[], { first, last }: Piece): number {
  let core = first;
  while (core < last) {
    const token = tokens[core]!;
    const links = TITLE_LINKS.has(token.lower) && core < last - 1;
    const joins = token.text === '-' && core > first && isTitle(tokens[core + 1] ?? token);
    if (!isTitle(token) && !links && !joins) break;
    core++;
  }
  return core;
}

function isTitle(token: Token): boolean {
  return TITLES.has(token.lower);
}

/// "spokesman", "envoy", "president" in lower case before the name.
function titleBefore(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  return before !== undefined && isTitle(before) && !isNameWord(before) && before.to < tokens[first]!.from;
}

function isKnownPlace(tokens: readonly Token[], first: number, last: number): boolean {
  return findKnown(foldTokens(tokens, first, last)).length > 0;
}

export function foldTokens(tokens: readonly Token[], first: number, last: number): string {
  let name = '';
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    name += i > first && token.from > tokens[i - 1]!.to ? ` ${token.text}` : token.text;
  }
  return foldName(name);
}

function inPlace(tokens: readonly Token[], first: number): boolean {
  return LOCATIVE.has(tokens[first - 1]?.lower ?? '');
}

function speaks(tokens: readonly Token[], last: number): boolean {
  return SAY_VERBS.has(tokens[last]?.lower ?? '');
}

/// ", 19," and ", a farmer", ", the head of", ", who".
function aged(tokens: readonly Token[], last: number): boolean {
  if (tokens[last]?.text !== ',') return false;
  const next = tokens[last + 1];
  if (next === undefined) return false;
  if (/^\d{1,2}$/.test(next.text)) return tokens[last + 2]?.text === ',' || tokens[last + 2]?.text === '.';
  return next.lower === 'who' || next.lower === 'whose';
}

/// "…," said Ahmad Kanaan.
function spoken(tokens: readonly Token[], first: number): boolean {
  return SAY_VERBS.has(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.pos === 'PUNCT';
}

/// "John Q. Public", "Smith Jr.", "Staffan de Mistura", "Haider al-Abadi".
function looksPersonal(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first + 1; i < last; i++) {
    const { text, lower } = tokens[i]!;
    if (/^\p{Lu}\.$/u.test(text) && i < last - 1) return true;
    if (lower === 'jr.' || lower === 'sr.' || lower === 'iii') return true;
    if (i < last - 1 && (lower === 'de' || lower === 'van' || lower === 'bin' || lower === 'von'))
      return true;
    if (/^al-/.test(text) && i === last - 1 && !PLACE_TYPES.has(tokens[first]!.lower))
      return !inPlace(tokens, first);
  }
  return false;
}

function lastWord(tokens: readonly Token[], { first, last, core }: Named): string | undefined {
  for (let i = last - 1; i >= (core ?? first); i--) {
    const { lower, text } = tokens[i]!;
    if (/^(?:jr\.|sr\.|ii|iii|iv)$/.test(lower) || PARTICLES.has(lower)) continue;
    return text.length > 2 ? lower : undefined;
  }
  return undefined;
}

/// A surname that here is a town: "in Henry", "Jackson, Mississippi".
function isPlaceHere(tokens: readonly Token[], { first, last }: Piece): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  const locative = LOCATIVE.has(before) && !/^(?:to|from|of|against|by|left|visiting|over)$/.test(before);
  if (locative) return true;
  const next = tokens[last + 1];
  return tokens[last]?.text === ',' && next !== undefined && findKnown(foldName(next.text)).length > 0;
}
