/// What the spelling of a word alone tells of a place beside it.

import { countryOfDemonym, findAbbreviation } from '../../lexicon/places.ts';
import type { Token } from '../../model/index.ts';
import { perWord } from '../../text/index.ts';
import { PLACE_NOUNS } from '../names/words.ts';

/// "province" after a name or before it: the note is of a division.
export const DIVISIONS: ReadonlySet<string> = new Set(
  'province governorate region oblast district county parish state prefecture department subdistrict'.split(
    ' ',
  ),
);
const TYPES_AFTER: ReadonlySet<string> = new Set([
  ...DIVISIONS,
  ...'neighborhood neighbourhood suburb city town village river valley island'.split(' '),
]);
const TYPES_BEFORE: ReadonlySet<string> = new Set(
  `city town village province governorate district neighborhood neighbourhood suburb region county state
  capital island port cities towns villages provinces suburbs districts neighborhoods settlement enclave`.split(
    /\s+/,
  ),
);
const COMPASS =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|north-?eastern|north-?western|south-?eastern|south-?western|northeast|northwest|southeast|southwest)$/;

export const DIVISION = 1;
export const TYPE_AFTER = 1 << 1;
/// "northern", "central"
export const DIRECTION = 1 << 2;
export const PLACE_NOUN = 1 << 3;
/// "county", "parish": the name before them is a division even where no list holds it.
export const COUNTY = 1 << 4;
/// Two capitals without stops: "OR", "ME".
export const TWO_CAPITALS = 1 << 5;
export const SHORT = 1 << 6;
export const FEW_CAPITALS = 1 << 7;

/// The bits of one word.
export const markOf = perWord(({ text, lower }: Token): number => {
  let mark = 0;
  if (DIVISIONS.has(lower)) mark |= DIVISION;
  if (TYPES_AFTER.has(lower)) mark |= TYPE_AFTER;
  if (COMPASS.test(lower)) mark |= DIRECTION;
  if (PLACE_NOUNS.has(lower)) mark |= PLACE_NOUN;
  if (lower === 'county' || lower === 'parish') mark |= COUNTY;
  if (/^\p{Lu}{2}$/u.test(text)) mark |= TWO_CAPITALS;
  if (text.length < 4) mark |= SHORT;
  if (text === text.toUpperCase() && text.length < 6) mark |= FEW_CAPITALS;
  return mark;
});

/// "towns" → "town": the kind that a word before a name gives it.
export const typeBeforeOf = perWord(({ lower }: Token): string | undefined =>
  TYPES_BEFORE.has(lower) ? lower.replace(/s$/, '').replace(/ie$/, 'y') : undefined,
);

export const demonymOf = perWord(({ text }: Token) => countryOfDemonym(text));
export const abbreviationOf = perWord(({ text }: Token) => findAbbreviation(text));
