/// The common nouns that actors are described by.

import data from '../../../lexicon/actor-words.json' with { type: 'json' };

const words = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

export const ROLES = words(data.roles);
export const CROWDS = words(data.crowds);
export const ARMED = words(data.armed);
export const NON_STATE = words(data.nonState);
export const WEAPONS = words(data.weapons);
export const WEAPON_MODIFIERS = words(data.weaponModifiers);
export const PLATFORMS = words(data.platforms);
export const VEHICLES = words(data.vehicles);
export const FACILITIES = words(data.facilities);
export const DETERMINERS = words(data.determiners);

/// "ministry" → the sort of body that "the ministry" can stand for.
export type BodySort = keyof typeof data.bodies;
export const BODIES: ReadonlyMap<string, BodySort> = new Map(
  Object.entries(data.bodies).flatMap(([sort, line]) =>
    line.split(' ').map((word) => [word, sort as BodySort] as const),
  ),
);
