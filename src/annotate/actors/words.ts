/// The common nouns that actors are described by.

import data from '../../../lexicon/actor-words.json' with { type: 'json' };
import { aliasBits, BEGINS, organBits, SECOND, WHOLE } from '../../lexicon/actors.ts';
import { beginsCountry } from '../../lexicon/places.ts';
import { wordSet } from '../../text/word-set.ts';

export const ROLES = wordSet(data.roles);
export const CROWDS = wordSet(data.crowds);
export const ARMED = wordSet(data.armed);
export const NON_STATE = wordSet(data.nonState);
/// Armed people of whom nobody says whose they are, unless the words point back at somebody.
export const UNKNOWN_MEN = wordSet(data.unknownMen);
/// "its fighters": whoever has them is told by the pronoun.
export const OWN_MEN = wordSet(data.ownMen);
export const UNKNOWN = wordSet(data.unknown);
export const WEAPONS = wordSet(data.weapons);
export const WEAPON_MODIFIERS = wordSet(data.weaponModifiers);
export const PLATFORMS = wordSet(data.platforms);
export const VEHICLES = wordSet(data.vehicles);
export const FACILITIES = wordSet(data.facilities);
/// "fighting position": facilities by two words, the second → the first.
export const FACILITY_PAIRS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const map = new Map<string, Set<string>>();
  for (const pair of data.facilityPairs) {
    const [first, second] = pair.split(' ') as [string, string];
    map.set(second, (map.get(second) ?? new Set()).add(first));
  }
  return map;
})();
export const LOCALITIES = wordSet(data.localities);
export const DETERMINERS = wordSet(data.determiners);

/// "ministry" → the sort of body that "the ministry" can stand for.
export type BodySort = keyof typeof data.bodies;
export const BODIES: ReadonlyMap<string, BodySort> = new Map(
  Object.entries(data.bodies).flatMap(([sort, line]) =>
    line.split(' ').map((word) => [word, sort as BodySort] as const),
  ),
);

/// What the spelling of a word alone tells of an actor beside it, as bits (see `names/marks.ts`).
export const ROLE = 1;
export const CROWD = 1 << 1;
export const BODY = 1 << 2;
export const PRONOUN = 1 << 3;
export const WEAPON = 1 << 4;
export const PLATFORM = 1 << 5;
export const VEHICLE = 1 << 6;
export const FACILITY = 1 << 7;
export const THING = WEAPON | PLATFORM | VEHICLE | FACILITY;
/// "barrel" before "bomb": things modify too.
export const MODIFIER = 1 << 8;
/// "OPCW", "PoWs"
export const LETTERS = 1 << 9;
/// A country's name or the word for its people may begin here.
export const COUNTRY = 1 << 10;
/// "Museum": inside a sentence its capital belongs to a name.
export const CAPITALISED = 1 << 11;
export const DETERMINER = 1 << 12;
/// What it is in the aliases of actors, and in the names of organs of states (`lexicon/actors.ts`).
const ALIAS_AT = 13;
const ORGAN_AT = 16;

const PRONOUNS: ReadonlySet<string> = new Set(['it', 'they', 'he', 'she']);
/// "areas", "the town": places that no name tells.
export const LOCALITY = 1 << 19;
/// "position" in "fighting position".
export const PAIRED = 1 << 20;

const MOST_LETTERS = 8;

/// The words of the lists, each with its bit.
const LISTED: readonly (readonly [ReadonlySet<string>, number])[] = [
  [ROLES, ROLE],
  [PRONOUNS, PRONOUN],
  [WEAPONS, WEAPON],
  [PLATFORMS, PLATFORM],
  [VEHICLES, VEHICLE],
  [FACILITIES, FACILITY],
  [WEAPON_MODIFIERS, MODIFIER],
  [DETERMINERS, DETERMINER],
  [LOCALITIES, LOCALITY],
];

/// The bits of one word.
export function actorBits(text: string, lower: string): number {
  let bits = 0;
  for (const [list, bit] of LISTED) if (list.has(lower)) bits |= bit;
  if (text === lower && CROWDS.has(lower)) bits |= CROWD;
  if (BODIES.has(lower)) bits |= BODY;
  if (FACILITY_PAIRS.has(lower)) bits |= PAIRED;
  if (lower === '-') bits |= MODIFIER;
  if (text.length <= MOST_LETTERS && /^\p{Lu}[\p{Lu}\p{Ll}-]*\p{Lu}s?$/u.test(text)) bits |= LETTERS;
  if (beginsCountry(text)) bits |= COUNTRY;
  if (/^\p{Lu}\p{Ll}/u.test(text)) bits |= CAPITALISED;
  return bits | (aliasBits(lower) << ALIAS_AT) | (organBits(lower) << ORGAN_AT);
}

/// Whether an alias of an actor may begin at a token.
export function beginsAlias(marks: Int32Array, i: number): boolean {
  return begins(marks, i, ALIAS_AT);
}

/// Whether the name of an organ of a state may begin at a token.
export function beginsOrgan(marks: Int32Array, i: number): boolean {
  return begins(marks, i, ORGAN_AT);
}

function begins(marks: Int32Array, i: number, at: number): boolean {
  const mark = marks[i]! >> at;
  if ((mark & BEGINS) === 0) return false;
  return (mark & WHOLE) !== 0 || (i + 1 < marks.length && ((marks[i + 1]! >> at) & SECOND) !== 0);
}
