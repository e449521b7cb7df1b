/// What the words of participants and weapons mean for an incident template, from `lexicon/templates.json`.

import data from '../../../lexicon/templates.json' with { type: 'json' };
import { singularOf } from '../../lexicon/events-forms.ts';

/// Type → words and pairs of words, each in the singular.
type Listed = ReadonlyMap<string, string>;

function listed(table: Readonly<Record<string, readonly string[]>>): Listed {
  const out = new Map<string, string>();
  for (const [type, words] of Object.entries(table))
    for (const word of words) if (!out.has(word)) out.set(word, type);
  return out;
}

const HUMAN = listed(data.human);
const PHYSICAL = listed(data.physical);
const INSTRUMENTS = listed(data.instruments);
const KINDS: Readonly<Record<string, string>> = data.types;
const KIND_WORDS = listed(data.words);

export const INDIVIDUALS = new Set(data.individuals);
export const STATE = new Set(data.state);
export const ORGANS = new Set(data.organs);
/// Bodies that do harm and often have no name.
export const OUTFITS = new Set(data.outfits);
export const AUTHORITIES = new Set(data.authorities);
export const ENEMIES = new Set(data.enemies);
/// A bomb that was laid and did not go off.
const DISARMS = new Set(data.disarms);
export const ATTEMPTS = new Set(data.attempts);
export const VAGUE = new Set(data.vague);
/// Heads for all who live somewhere: nobody in particular.
export const COLLECTIVES = new Set(data.collectives);
export const GROUPS = new Set(data.groups);
export const CULPRITS = new Set(data.culprits);
export const CULPRIT_MARKS = new Set(data.culpritMarks);
export const CULPRIT_PEOPLE = new Set(data.culpritPeople);
export const CULPRIT_SIGNS = new Set(data.culpritSigns);
/// Words for whoever did it: they tell no more than that somebody did.
export const WHOEVER = new Set(data.whoever);
/// What people are of a body without doing what it does.
export const OFFICES = new Set(data.offices);
export const BODIES = new Set(data.bodies);
export const CLAIMS = new Set(data.claims);
/// Heads that name nobody and nothing in particular.
export const NOBODY = new Set(data.nobody);
/// Heads for all who suffered together, who may be named one by one as well.
export const WHOLES = new Set(data.wholes);
/// Words for culprits that in the singular, alone, say of what sort a deed is.
export const LONE = new Set(data.lone);
export const SUSPICIONS = new Set(data.suspicions);
export const SHOOTING = new Set(data.shooting);
export const CRIMES = new Set(data.crimes);
/// Words that no noun phrase runs over.
export const EDGES = new Set(data.edges);
/// Words for where a bomb stands: "outside", "in front of".
export const SPOTS = new Set(data.spots);
/// What stands about a place and is seldom the mark.
export const SURROUNDINGS = new Set(data.surroundings);
/// Parts that stand for the whole: "a section of the pipeline".
export const PARTS = new Set(data.parts);
export const DAMAGES: ReadonlyMap<string, 'damaged' | 'destroyed'> = new Map(
  (['damaged', 'destroyed'] as const).flatMap((effect) =>
    data.damages[effect].map((word) => [word, effect] as const),
  ),
);
/// What carries bombs as well as being hit by them.
export const VEHICLES = new Set(['TRANSPORT VEHICLE', 'TRANSPORTATION ROUTE']);
const FORCE = new Set(data.force);
export const MILITARY = new Set(data.military);
const FORMER = new Set(data.former);

/// Lower-case words, hyphens and apostrophes kept inside.
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
}

const BREAK = new Set(
  'of in at from with by on for to near who which that where belonging wearing carrying and including during'.split(
    ' ',
  ),
);

const TIMELY = new Set(data.timely);

/// Words for the day at either end of a phrase are not part of who or what it names.
export function withoutTime(text: string): string {
  const words = text.split(' ');
  let first = 0;
  let last = words.length;
  while (first < last - 1 && TIMELY.has(words[first]!.toLowerCase())) first++;
  while (last > first + 1 && TIMELY.has(words[last - 1]!.toLowerCase())) last--;
  return words.slice(first, last).join(' ');
}

const LEAD = /^(?:the|a|an|that|this|these|those|some) /i;

export const withoutArticle = (text: string): string => text.replace(LEAD, '');

/// Words up to the head: all before the first preposition or relative.
export function upToHead(words: readonly string[]): readonly string[] {
  const stop = words.findIndex((word, i) => i > 0 && BREAK.has(word));
  return stop > 0 ? words.slice(0, stop) : words;
}

const single = (word: string): string => singularOf(word.replace(/['’]s$/, ''));

export const singleOf = single;

/// The entry of the longest end of the phrase: two words before one.
function lookUp(table: Listed, words: readonly string[]): string | undefined {
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const before = words.at(-2);
  const pair =
    before === undefined
      ? undefined
      : (table.get(`${before} ${last}`) ?? table.get(`${before} ${single(last)}`));
  return pair ?? table.get(last) ?? table.get(single(last));
}

/// What kind of person a description or a name with its title names; undefined where no word of it tells.
export function humanType(words: readonly string[]): string | undefined {
  const head = upToHead(words);
  const own = lookUp(HUMAN, head);
  let type = own === undefined || own === 'CIVILIAN' ? (titleType(head) ?? own) : own;
  if (type !== undefined && head.includes('police')) type = 'LAW ENFORCEMENT';
  const former = head.some((word) => FORMER.has(word.split('-')[0]!));
  if (former && type === 'GOVERNMENT OFFICIAL') return 'FORMER GOVERNMENT OFFICIAL';
  return former && type === 'ACTIVE MILITARY' ? 'FORMER ACTIVE MILITARY' : type;
}

/// Whether the head word itself, and no title before it, names a person.
export const isPersonHead = (words: readonly string[]): boolean =>
  lookUp(HUMAN, upToHead(words)) !== undefined;

/// "Colonel Yara Sharif", "mayor of": the nearest title before a name.
function titleType(words: readonly string[]): string | undefined {
  for (let i = words.length - 2; i >= 0; i--) {
    const type = HUMAN.get(words[i]!);
    if (type !== undefined && type !== 'CIVILIAN') return type;
  }
  return undefined;
}

/// Types that say little of whose the building is.
const PLAIN_TYPES = new Set(['ORGANIZATION OFFICE', 'OTHER', 'CIVILIAN RESIDENCE', 'COMMERCIAL']);
const OWNERS = listed(data.owners);
const OWNED = new Set(data.owned);

/// What kind of property it is: by its head word, and for offices, houses and the like by whose it is.
export function physicalType(words: readonly string[]): string | undefined {
  const head = upToHead(words);
  const type = lookUp(PHYSICAL, head);
  const last = head.at(-1) ?? '';
  if (type === undefined || !PLAIN_TYPES.has(type) || !(OWNED.has(last) || OWNED.has(single(last))))
    return type;
  for (let i = 0; i < words.length; i++) {
    const owner = OWNERS.get(words[i]!) ?? OWNERS.get(single(words[i]!));
    if (owner !== undefined) return owner;
  }
  return type;
}

export interface Weapon {
  readonly from: number;
  readonly to: number;
  readonly type: string;
}

const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/// Weapons named in a stretch of text.
export function weaponsIn(text: string, from: number, to: number): readonly Weapon[] {
  const out: Weapon[] = [];
  let before: { word: string; at: number } | undefined;
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const at = from + match.index;
    const one = single(word);
    const pair = before && INSTRUMENTS.get(`${before.word} ${one}`);
    const type = pair ?? INSTRUMENTS.get(word) ?? INSTRUMENTS.get(one);
    if (pair && before && out.at(-1)?.from === before.at) out.pop();
    if (type) out.push({ from: pair && before ? before.at : at, to: at + word.length, type });
    before = { word: one, at };
  }
  return out;
}

/// The kind of incident that an event of this type tells of; its own words say more than its type.
export function incidentKind(type: string, trigger: string): string | undefined {
  if (type === 'disrupted-weapons-use' && hasWord(DISARMS, wordsOf(trigger))) return 'BOMBING';
  const kind = KINDS[type];
  if (kind === undefined || kind === 'KIDNAPPING') return kind;
  const words = wordsOf(trigger);
  const told = words.map((word) => KIND_WORDS.get(word)).find((found) => found !== undefined);
  if (kind === 'ROBBERY') return words.some((word) => CRIMES.has(word)) ? kind : undefined;
  if (type === 'looting' || type === 'heritage-destruction') return told ?? kind;
  return told === 'BOMBING' && kind === 'ATTACK' && type !== 'shelling' ? told : kind;
}

/// Armed people and what they fight with: harm to these alone is war, not an attack on people or property.
export function isForce(words: readonly string[]): boolean {
  const head = upToHead(words);
  const last = head.at(-1) ?? '';
  if (hasWord(ENEMIES, words)) return true;
  const type = lookUp(HUMAN, head);
  if (head.some((word) => FORMER.has(word.split('-')[0]!))) return false;
  if (type === 'SECURITY GUARD' && !head.includes('national')) return false;
  if (hasWord(MILITARY, words) && humanType(words) !== 'CIVILIAN') return true;
  return type === 'ACTIVE MILITARY' || FORCE.has(last) || FORCE.has(single(last));
}

export const hasWord = (set: ReadonlySet<string>, words: readonly string[]): boolean =>
  words.some((word, i) => set.has(word) || set.has(single(word)) || set.has(`${words[i - 1]} ${word}`));
