/// What the spelling of a word alone tells of names, as bits: read once for each token, then tested by a mask.

import { beginsActor } from '../../lexicon/actors.ts';
import { countryOfDemonym } from '../../lexicon/places.ts';
import type { Doc, Token } from '../../model/index.ts';
import { perWord } from '../../text/index.ts';
import * as lists from './words.ts';

/// A word that a name can hold: "Palmyra", "al-Bab", "U.N.".
export const NAME = 1;
/// Its first letter is a capital.
export const CAPITAL = 1 << 1;
/// Long enough to show whether its sentence is all in capitals.
export const WORD = 1 << 2;
export const CALENDAR = 1 << 3;
/// Capitalised at the head of a sentence only.
export const OPENER = 1 << 4;
/// Small words inside names: "Deir ez Zor".
export const PARTICLE = 1 << 5;
export const HYPHEN = 1 << 6;
/// A quotation mark or colon: the next word is capitalised as if it opened a sentence.
export const STARTER = 1 << 7;
/// The pronoun.
export const LONE_I = 1 << 8;
export const DEMONYM = 1 << 9;
export const ORGANISATION_HEAD = 1 << 10;
export const ORGANISATION_START = 1 << 11;
export const TITLE = 1 << 12;
export const TITLE_LINK = 1 << 13;
export const PLACE_TYPE = 1 << 14;
export const NEVER_PLACE = 1 << 15;
export const DIRECTION = 1 << 16;
export const GIVEN_NAME = 1 << 17;
export const LOCATIVE = 1 << 18;
export const SAYS = 1 << 19;
/// A known actor's name may begin here.
export const ACTOR = 1 << 20;

const UPPER = /^\p{Lu}/u;
const ARABIC = /^(?:al|el|an|ar|as|ash|at|ad|az|ul|ed|es|er|ez|et|bin|ibn|abu|umm)[-‑]\p{Lu}/u;
const LETTER = /^\p{L}/u;
const STARTERS: ReadonlySet<string> = new Set('" “ ” \' ‘ ’ :'.split(' '));

/// The words that the name lists hold, each with its bit.
const LISTED: readonly (readonly [ReadonlySet<string>, number])[] = [
  [lists.CALENDAR, CALENDAR],
  [lists.OPENERS, OPENER],
  [lists.PARTICLES, PARTICLE],
  [lists.ORGANISATION_HEADS, ORGANISATION_HEAD],
  [lists.TITLES, TITLE],
  [lists.TITLE_LINKS, TITLE_LINK],
  [lists.PLACE_TYPES, PLACE_TYPE],
  [lists.NEVER_PLACE, NEVER_PLACE],
  [lists.DIRECTIONS, DIRECTION],
  [lists.GIVEN_NAMES, GIVEN_NAME],
  [lists.LOCATIVE, LOCATIVE],
  [lists.SAY_VERBS, SAYS],
];

/// The bits of one word.
export const markOf = perWord((token: Token): number => {
  const { text, lower } = token;
  let mark = 0;
  if (UPPER.test(text)) mark |= NAME | CAPITAL;
  else if (ARABIC.test(text)) mark |= NAME;
  if (text.length >= 4 && LETTER.test(text)) mark |= WORD;
  if (text === '-' || text === '‑') mark |= HYPHEN;
  if (STARTERS.has(text)) mark |= STARTER;
  if (text === 'I') mark |= LONE_I;
  if (countryOfDemonym(text) !== undefined) mark |= DEMONYM;
  if (lists.ORGANISATION_STARTS.has(lower)) mark |= ORGANISATION_START;
  if (beginsActor(token)) mark |= ACTOR;
  for (const [list, bit] of LISTED) if (list.has(lower)) mark |= bit;
  return mark;
});

export function marksOf({ tokens }: Doc): Int32Array {
  const marks = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) marks[i] = markOf(tokens[i]!);
  return marks;
}

/// A word that a name can hold: "Palmyra", "al-Bab", "U.N.".
export function isNameWord(token: Token): boolean {
  return (markOf(token) & NAME) !== 0;
}
