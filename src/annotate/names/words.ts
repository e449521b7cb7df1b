/// The word lists that tell what a capitalised name is.

import data from '../../../lexicon/name-words.json' with { type: 'json' };
import { wordSet } from '../../text/word-set.ts';

export const TITLES = wordSet(data.titles);
/// Titles of those after whom towns are called.
export const NAMES_TOWNS = wordSet(data.namesTowns);
export const TITLE_LINKS = wordSet(data.titleLinks);
export const GIVEN_NAMES = wordSet(data.given);
export const ORGANISATION_HEADS = wordSet(data.organisationHeads);
export const CALENDAR = wordSet(data.months);
export const LOCATIVE = wordSet(data.locative);
export const PLACE_NOUNS = wordSet(data.placeNouns);
export const PLACE_TYPES = wordSet(data.placeTypes);
export const DIRECTIONS = wordSet(data.directions);
export const SAY_VERBS = wordSet(data.sayVerbs);
export const NEVER_PLACE = wordSet(data.never);

/// First word → the words that must follow: "ministry" → ["of"].
export const ORGANISATION_STARTS: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const map = new Map<string, string[][]>();
  for (const phrase of data.organisationStarts) {
    const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
    map.set(first, [...(map.get(first) ?? []), rest]);
  }
  return map;
})();

/// Small words inside names: "Ministry of Defence", "Deir ez Zor", "Staffan de Mistura".
export const PARTICLES = wordSet(data.particles);

/// Capitalised only because a sentence begins with them.
export const OPENERS = wordSet(data.openers);
