/// What the spelling of a word alone tells of a place beside it, as bits (see `names/marks.ts`).

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { findAbbreviation } from '../../lexicon/places.ts';
import { PLACE_NOUNS, SAY_VERBS } from '../names/words.ts';

/// "province" after a name or before it: the note is of a division.
export const DIVISIONS: ReadonlySet<string> = new Set(
  'province governorate region oblast district county parish state prefecture department subdistrict'.split(
    ' ',
  ),
);
const TYPES_AFTER: ReadonlySet<string> = new Set([
  ...DIVISIONS,
  ...'neighborhood neighbourhood suburb city town township village river valley island'.split(' '),
]);
const TYPES_BEFORE: ReadonlySet<string> = new Set(
  `city town village province governorate district neighborhood neighbourhood suburb region county state
  capital island port cities towns villages provinces suburbs districts neighborhoods settlement enclave`.split(
    /\s+/,
  ),
);
const COMPASS =
  /^(?:northern|southern|eastern|western|central|north|south|east|west|north-?eastern|north-?western|south-?eastern|south-?western|northeast|northwest|southeast|southwest)$/;

/// "towns" → "town": the kind that a word before a name gives it.
const typesBefore: ReadonlyMap<string, string> = new Map(
  [...TYPES_BEFORE].map((word) => [word, word.replace(/s$/, '').replace(/ie$/, 'y')]),
);
export function typeBefore(lower: string): string | undefined {
  return typesBefore.get(lower);
}

const words = (line: string): ReadonlySet<string> => new Set(line.split(/\s+/));
const heads = words([...Object.values(data.nouns), ...Object.values(data.parts)].join(' '));

/// The lists, each with its bit.
const LISTED: (readonly [ReadonlySet<string>, number])[] = [];
function bit(list: ReadonlySet<string>): number {
  const made = 1 << LISTED.length;
  LISTED.push([list, made]);
  return made;
}

export const DIVISION = bit(DIVISIONS);
export const TYPE_AFTER = bit(TYPES_AFTER);
export const TYPE_BEFORE = bit(TYPES_BEFORE);
export const PLACE_NOUN = bit(PLACE_NOUNS);
/// The name before them is a division even where no list holds it.
export const COUNTY = bit(words('county parish'));
/// "the town", "the theatre": may head a description or name a part of a site.
export const HEAD = bit(heads);
/// Links, and what they hang on: "on the road to", "told reporters in".
export const OF = bit(words('of'));
export const FROM = bit(words('from'));
export const AND = bit(words('and'));
export const BETWEEN = bit(words('between'));
export const CAPITAL = bit(words('capital'));
export const WAY = bit(
  words(
    `road roads highway motorway route routes way border crossing railway line linking connecting leading links
    bound flight flights`,
  ),
);
export const LEADS = bit(words('to from with into toward towards for'));
export const STANDS = bit(words('in from at to'));
export const COMPANY = bit(
  words(
    `reporters journalists diplomats official officials said told says conference speaking talks statement
    headquarters office embassy team delegation experts analyst based`,
  ),
);
export const COMES = bit(words('from via through'));
export const TYPE = bit(
  words('city cities town towns village villages district province governorate suburb'),
);
/// "Moscow said", "the Astana talks", "denials from Moscow".
export const PROCESS = bit(
  words('talks process agreement accord accords declaration protocol format convention'),
);
export const WILL = bit(
  new Set([
    ...SAY_VERBS,
    ...words(
      `accuses accused blames blamed backs backed supports supported vowed insists rejects rejected wants urged
      agreed signed threatened sought seeks asked responded retaliated considers views sees hopes plans decided
      ordered condemned demands demanded criticized welcomed`,
    ),
  ]),
);
export const ADVERB = bit(
  words('has have had also last week month year on later earlier again repeatedly is was would will'),
);
export const LINE = bit(words('denial denials pressure support statement statements approval'));
/// Areas told by a place: "the outskirts of", "near", "20 km away".
export const RELATION = bit(
  words(
    `outskirts suburbs suburb edge edges countryside vicinity area surroundings near outside around beyond toward
    towards nearby`,
  ),
);
export const AWAY = bit(words('away'));
/// "northern", "central"
export const DIRECTION = 1 << 24;
/// Two capitals without stops: "OR", "ME".
export const TWO_CAPITALS = 1 << 25;
export const SHORT = 1 << 26;
export const FEW_CAPITALS = 1 << 27;
/// "U.S.", "Calif."
export const ABBREVIATION = 1 << 28;

/// The bits of one word.
export function placeBits(text: string, lower: string): number {
  let bits = 0;
  for (const [list, one] of LISTED) if (list.has(lower)) bits |= one;
  if (COMPASS.test(lower)) bits |= DIRECTION;
  if (/^\p{Lu}{2}$/u.test(text)) bits |= TWO_CAPITALS;
  if (text.length < 4) bits |= SHORT;
  if (text === text.toUpperCase() && text.length < 6) bits |= FEW_CAPITALS;
  if (findAbbreviation(text) !== undefined) bits |= ABBREVIATION;
  return bits;
}
