/// What the spelling of a word alone tells of a place beside it, as bits (see `names/marks.ts`).

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { findAbbreviation } from '../../lexicon/places.ts';
import { wordSet } from '../../text/word-set.ts';
import { PLACE_NOUNS, SAY_VERBS } from '../names/words.ts';
import { DEADLY as DEADLY_WORDS, KIND_OF, PREFIXES } from './unlisted/words.ts';

const { beside } = data;

/// "province" after a name or before it: the note is of a division.
export const DIVISIONS = wordSet(beside.divisions);
const TYPES_AFTER: ReadonlySet<string> = new Set([...DIVISIONS, ...wordSet(beside.typesAfter)]);
const TYPES_BEFORE = wordSet(beside.typesBefore);
export const COMPASS = wordSet(beside.compass);
/// Words for the age or the faith of a building, or for whose the people of a quarter are, are no name of it.
export const STYLES = wordSet(data.styles);
/// An old building or town may be a site.
export const OLD = wordSet(beside.old);
/// Settlements that are no great ones.
export const SMALL = wordSet(beside.small);
/// Lemmas: who is addressed, tied to or a member is a government, and no place.
export const ADDRESSES = wordSet(beside.addresses);
export const TIES = wordSet(beside.ties);
export const RULERS = wordSet(beside.rulers);
export const MOVES = wordSet(beside.moves);
/// What belongs to a person.
export const PERSONAL = wordSet(beside.personal);
export const MEMBERS = wordSet(beside.members);
export const INCLUDES = wordSet(beside.includes);
/// What may follow a country and tells of neither its people nor its things: "in the U.S. last week".
export const APART = wordSet(beside.apart);

/// "towns" → "town": the kind that a word before a name gives it.
const typesBefore: ReadonlyMap<string, string> = new Map(
  [...TYPES_BEFORE].map((word) => [word, word.replace(/s$/, '').replace(/ie$/, 'y')]),
);
export function typeBefore(lower: string): string | undefined {
  return typesBefore.get(lower);
}

const heads = wordSet([...Object.values(data.nouns), ...Object.values(data.parts)]);

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
export const COUNTY = bit(wordSet(beside.counties));
/// "the town", "the theatre": may head a description or name a part of a site.
export const HEAD = bit(heads);
/// Links, and what they hang on: "on the road to", "told reporters in".
export const OF = bit(wordSet('of'));
export const FROM = bit(wordSet('from'));
export const AND = bit(wordSet('and'));
export const BETWEEN = bit(wordSet('between'));
export const CAPITAL = bit(wordSet('capital'));
export const WAY = bit(wordSet(beside.ways));
export const LEADS = bit(wordSet(beside.leads));
export const STANDS = bit(wordSet(beside.stands));
export const COMPANY = bit(wordSet(beside.company));
export const COMES = bit(wordSet(beside.comes));
export const TYPE = bit(wordSet(beside.types));
/// "Moscow said", "the Astana talks", "denials from Moscow".
export const PROCESS = bit(wordSet(beside.processes));
export const WILL = bit(new Set([...SAY_VERBS, ...wordSet(beside.wills)]));
export const ADVERB = bit(wordSet(beside.adverbs));
export const LINE = bit(wordSet(beside.lines));
/// Areas told by a place: "the outskirts of", "near", "20 km away".
export const RELATION = bit(wordSet(beside.relations));
export const AWAY = bit(wordSet('away'));
/// "was shelled"
export const BEFALLS = bit(wordSet(beside.befalls));
/// "was hit by two missiles", "fell to", "the siege of": asked of few words, so that they need no bit.
export const STRUCK = wordSet(beside.struck);
export const STRIKES = wordSet(beside.strikes);
export const FALLS = wordSet(beside.falls);
export const FATES = wordSet(beside.fates);
/// Before who reports: "the channel Tarhuna", "the TV station Tarhuna".
export const OUTLETS = wordSet(beside.outlets);
export const AIRED = wordSet(beside.aired);
/// Lemmas: "shelled Tarhuna".
export const BESETS = wordSet(beside.besets);
export const ENTERS: ReadonlySet<string> = new Set([...BESETS, ...wordSet(beside.enters)]);
/// "Old Ferry University": bodies that stand in the town they are called after.
export const BUILT = wordSet(beside.built);
/// "northern", "central"
export const DIRECTION = 1 << 24;
/// Two capitals without stops: "OR", "ME".
export const TWO_CAPITALS = 1 << 25;
export const SHORT = 1 << 26;
export const FEW_CAPITALS = 1 << 27;
/// "U.S.", "Calif."
export const ABBREVIATION = 1 << 28;
/// "village": tells of what kind a name beside it is.
export const KIND = 1 << 29;
/// "Camp X": begins the name of what it tells.
export const PREFIX = 1 << 30;
/// "killed": where men die.
export const DEADLY = 1 << 31;

/// The bits of one word.
export function placeBits(text: string, lower: string): number {
  let bits = 0;
  for (const [list, one] of LISTED) if (list.has(lower)) bits |= one;
  if (COMPASS.has(lower)) bits |= DIRECTION;
  if (/^\p{Lu}{2}$/u.test(text)) bits |= TWO_CAPITALS;
  if (KIND_OF.has(lower)) bits |= KIND;
  if (PREFIXES.has(lower)) bits |= PREFIX;
  if (DEADLY_WORDS.has(lower)) bits |= DEADLY;
  if (text.length < 4) bits |= SHORT;
  if (text === text.toUpperCase() && text.length < 6) bits |= FEW_CAPITALS;
  if (findAbbreviation(text) !== undefined) bits |= ABBREVIATION;
  return bits;
}

/// "Krak des Chevaliers"
export const PARTICLES: ReadonlySet<string> = new Set(['des', 'de', 'du', 'del', 'della', 'dei']);

/// "the church of All Saints"
export const HOLY = wordSet(data.holy);
export const HALLOWED = wordSet(data.hallowed);
