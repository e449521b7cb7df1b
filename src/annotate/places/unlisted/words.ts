/// What the lexicon says of names that no list holds (`lexicon/place-kinds.json`).

import data from '../../../../lexicon/place-kinds.json' with { type: 'json' };
import type { PlaceKind } from '../../../model/index.ts';
import { wordSet } from '../../../text/word-set.ts';

/// The kind that a noun gives a name: "village" → city.
export const KIND_OF: ReadonlyMap<string, PlaceKind> = new Map(
  Object.entries(data.kinds).flatMap(([kind, words]) =>
    words.split(' ').map((word) => [word, kind as PlaceKind] as const),
  ),
);

const kinds = (line: string): ReadonlySet<PlaceKind> => new Set(line.split(' ') as PlaceKind[]);
/// Kinds whose noun may stand before a name with "of", right after it, and apart from it.
export const BEFORE = kinds(data.told.before);
export const AFTER = kinds(data.told.after);
export const APART = kinds(data.told.apart);

export const MODIFIERS = wordSet(data.modifiers);
export const SECOND_ORDER = wordSet(data.secondOrder);
export const PREFIXES = wordSet(data.prefixes);
export const NEARBY = wordSet(data.nearby);
export const NEAR = wordSet(data.near);
export const INSIDE = wordSet(data.inside);
export const APPROXIMATE = wordSet(data.approximate);
export const LIES = wordSet(data.lies);
export const TITLED = wordSet(data.titled);
export const WIDE = wordSet(data.wide);
export const ENDINGS = wordSet(data.endings);
/// "English" → GB.
export const NATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(data.nations).flatMap(([code, words]) =>
    words.split(' ').map((word) => [word, code] as const),
  ),
);
export const PEOPLES = wordSet(data.peoples);
/// Words of sentences that tell where somebody was attacked.
export const DEADLY = wordSet(data.deadly);
export const NO_NAME = wordSet(data.noName);
/// Kilometres, or shares of a distance.
export const RADIUS = data.radius;
