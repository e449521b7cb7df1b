/// Whether a name is only a part of a longer one.

import type { KnownPlace } from '../../lexicon/places.ts';
import * as named from '../names/marks.ts';
import { type Phrase, type Phrases, phraseAt, townsOf } from '../names/phrases.ts';
import type { Run } from '../names/runs.ts';
import type { Page } from './candidates.ts';
import * as is from './words.ts';

/// Kinds of our lists whose names do not stand inside longer ones.
export const CUT: ReadonlySet<string> = new Set(['city', 'neighbourhood']);

export const isListed = (known: readonly KnownPlace[]): boolean => known.some(({ kind }) => !CUT.has(kind));

const BEFORE_TOWN = named.DIRECTION | named.PLACE_TYPE | named.DEMONYM;

/// A town's name must fill its run: "Henry" in "Chiquita Raquel Henry" is none.
export function cutsName(page: Page, run: Run, first: number, last: number): boolean {
  const { tokens, names, marks } = page;
  const { owner } = names;
  const parted = first > run.first && owner[first - 1]! < 0 && (marks[first - 1]! & BEFORE_TOWN) === 0;
  if (parted && !endsWay(page, run, first, last)) return true;
  if (tokens[last]?.lower === 'local' && tokens[last + 1]?.lower === 'government') return false;
  if (last >= run.last || owner[last]! >= 0 || (marks[last]! & named.PLACE_TYPE) !== 0) return false;
  return tokens[last]!.pos !== 'PUNCT' || goesOn(page, run, first, last);
}

/// "the Goma-Bukavu road": the other end of it.
function endsWay({ marks, placeMarks }: Page, run: Run, first: number, last: number): boolean {
  if (first < run.first + 2 || (marks[first - 1]! & named.HYPHEN) === 0) return false;
  return last === run.last && ((placeMarks[last] ?? 0) & is.WAY) !== 0;
}

/// A name of our lists in the midst of somebody's: "Abu Salah al-Din al-Halabi".
export function standsAmid({ marks, tokens }: Page, run: Run, first: number, last: number): boolean {
  if (first <= run.first || last >= run.last) return false;
  const { text } = tokens[last]!;
  return (marks[last]! & named.PARTICLE) !== 0 || /^\p{Ll}/u.test(text);
}

/// "Dafna-Sud", but not "Dafna-Aleppo": behind a hyphen without blanks stands what is no place of that country.
function goesOn({ tokens, marks, phrases }: Page, run: Run, first: number, at: number): boolean {
  const [hyphen, next] = [tokens[at]!, tokens[at + 1]];
  if ((marks[at]! & named.HYPHEN) === 0 || next === undefined || at + 1 >= run.last) return false;
  if (hyphen.from !== tokens[at - 1]!.to || next.from !== hyphen.to) return false;
  const behind = countriesOf(phrases, phraseAt(phrases, tokens, at + 1, at + 2));
  if (behind.length === 0) return true;
  const own = phraseAt(phrases, tokens, first, at);
  if (townsOf(phrases, own).list.some(({ entry }) => entry.population >= GREAT)) return false;
  return !countriesOf(phrases, own).some((country) => behind.includes(country));
}

/// A road, a line or a frontier joins such a town with one of another country.
const GREAT = 100_000;

const countriesOf = (phrases: Phrases, phrase: Phrase): readonly string[] => [
  ...phrase.known.map(({ country }) => country),
  ...townsOf(phrases, phrase).list.map(({ entry }) => entry.country),
];
