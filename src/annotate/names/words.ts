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

/// Small words inside names: "Ministry of Defence", "Deir ez Zor", "Staffan de Mistura".
export const PARTICLES: ReadonlySet<string> = new Set(
  'de la del di da dos das du van von der den al el ez es bin ibn abu le ben ter'.split(' '),
);

/// Capitalised only because a sentence begins with them.
export const OPENERS: ReadonlySet<string> = new Set(
  `the a an this that these those it he she they we i you his her its their our my your in on at by for from with to of
  as and or but nor if when while after before since until because although though during despite amid among about
  under over between across against along near not no yes there here what who whom whose which why how where one two
  three four five six seven eight nine ten some many most several all both each every any other others another more
  last next earlier later meanwhile however also then now today yesterday tomorrow only even still just so such
  according asked is are was were has have had do does did can could will would may might must should let following
  once unlike like without within inside outside around toward towards upon through nearly about around hundreds
  thousands dozens scores more than less authorities officials witnesses residents activists rebels militants troops
  police state government opposition people men women children local national international foreign former senior
  separately instead already never again perhaps maybe than whether either neither`.split(/\s+/),
);
