/// The word lists that tell what a capitalised name is.

import data from '../../../lexicon/name-words.json' with { type: 'json' };

const words = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

export const TITLES = words(data.titles);
export const TITLE_LINKS = words(data.titleLinks);
export const GIVEN_NAMES = words(data.given);
export const ORGANISATION_HEADS = words(data.organisationHeads);
export const CALENDAR = words(data.months);
export const LOCATIVE = words(data.locative);
export const PLACE_NOUNS = words(data.placeNouns);
export const PLACE_TYPES = words(data.placeTypes);
export const DIRECTIONS = words(data.directions);
export const SAY_VERBS = words(data.sayVerbs);
export const NEVER_PLACE = words(data.never);

/// First word → the words that must follow: "ministry" → ["of"].
export const ORGANISATION_STARTS: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const map = new Map<string, string[][]>();
  for (const phrase of data.organisationStarts) {
    const [first, ...rest] = phrase.split(' ') as [string, ...string[]];
    map.set(first, [...(map.get(first) ?? []), rest]);
  }
  return map;
})();
