/// What the spelling of a word alone tells of names, as bits: read once for each token, then tested by a mask.

import { countryOfDemonym } from '../../lexicon/places.ts';
import type { Doc, Token } from '../../model/index.ts';
import { actorBits } from '../actors/words.ts';
import { placeBits } from '../places/words.ts';
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
export const LOWER = 1 << 20;

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
function nameBits(token: Token): number {
  const { text, lower } = token;
  let bits = 0;
  if (UPPER.test(text)) bits |= NAME | CAPITAL;
  else if (ARABIC.test(text)) bits |= NAME;
  if (text.length >= 4 && LETTER.test(text)) bits |= WORD;
  if (text === '-' || text === '‑') bits |= HYPHEN;
  if (STARTERS.has(text)) bits |= STARTER;
  if (text === 'I') bits |= LONE_I;
  if (text === lower) bits |= LOWER;
  if (countryOfDemonym(text) !== undefined) bits |= DEMONYM;
  if (lists.ORGANISATION_STARTS.has(lower)) bits |= ORGANISATION_START;
  for (const [list, bit] of LISTED) if (list.has(lower)) bits |= bit;
  return bits;
}

/// The highest bits of a name's marks: a number that the capitalised and the lower-case spelling of a word share.
export const ALIKE_AT = 23;
export const MOST_ALIKE = 1 << (32 - ALIKE_AT);

/// For each token of a report: the bits of its spelling for names, for places (`places/words.ts`) and for actors
/// (`actors/words.ts`).
export interface Marks {
  readonly names: Int32Array;
  readonly places: Int32Array;
  readonly actors: Int32Array;
}

/// What is kept of each spelling lies side by side, so that one look at memory brings all of it.
const SLOTS = 1 << 15;
const FIELDS = 4;
const table = new Int32Array(SLOTS * FIELDS);

export function marksOf({ tokens, words }: Doc): Marks {
  const size = tokens.length;
  const all = new Int32Array(3 * size);
  for (let i = 0; i < size; i++) {
    const at = slotOf(tokens, words[i]!, i);
    all[i] = table[at + 1]!;
    all[size + i] = table[at + 2]!;
    all[2 * size + i] = table[at + 3]!;
  }
  const part = (k: number) => all.subarray(k * size, (k + 1) * size);
  return { names: part(0), places: part(1), actors: part(2) };
}

/// The slot of the word of token `i`, which is looked at only where the word is not known.
function slotOf(tokens: readonly Token[], word: number, i: number): number {
  const at = (word & (SLOTS - 1)) * FIELDS;
  if (table[at] === word) return at;
  const token = tokens[i]!;
  table[at] = word;
  table[at + 1] = nameBits(token) | (hash(token.lower) << ALIKE_AT);
  table[at + 2] = placeBits(token.text, token.lower);
  table[at + 3] = actorBits(token.text, token.lower);
  return at;
}

function hash(word: string): number {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = (Math.imul(sum, 31) + word.charCodeAt(i)) | 0;
  return sum;
}
