/// Classes of participants ("militants" → armed-group, "temple" → heritage) as bits, by head noun and modifier.

import targets from '../../lexicon/targets.json' with { type: 'json' };
import type { Token } from '../model/index.ts';
import { perWord } from '../text/index.ts';
import { singularOf } from './events-forms.ts';

export const CLASSES = [
  'heritage',
  'worship',
  'settlement',
  'position',
  'building',
  'vehicle',
  'weapon',
  'state-force',
  'state',
  'police',
  'armed-group',
  'protester',
  'crowd',
  'civilian',
  'prisoner',
  'official',
  'suspect',
  'aircraft',
  'drug',
  'money',
  'place',
  'country',
  'organisation',
  'person',
  'truce',
  'nature',
  'investigator',
  'body',
  'other',
] as const;

const BITS = new Map<string, number>(CLASSES.map((name, i) => [name, 1 << i]));

/// The bits of a list of class names; unknown names are an error of the data.
export function bitsOf(names: readonly string[]): number {
  return names.reduce((bits, name) => {
    const bit = BITS.get(name);
    if (bit === undefined) throw new Error(`lexicon: unknown class "${name}"`);
    return bits | bit;
  }, 0);
}

const EXTRA: Readonly<Record<string, readonly string[]>> = {
  truce: [
    'round',
    'meeting',
    'conference',
    'summit',
    'session',
    'dialog',
    'truce',
    'ceasefire',
    'talks',
    'exchange',
    'negotiation',
    'amnesty',
    'dialogue',
  ],
  nature: [
    'volcano',
    'mount',
    'river',
    'lava',
    'rain',
    'wind',
    'wave',
    'snow',
    'dam',
    'water',
    'fire',
    'oil',
    'gas',
  ],
  investigator: [
    'panel',
    'investigation',
    'probe',
    'commission',
    'inquiry',
    'investigator',
    'mission',
    'watchdog',
    'report',
    'expert',
    'mechanism',
    'tribunal',
    'inspector',
    'team',
    'group',
    'inquest',
    'intelligence',
  ],
  country: ['country', 'nation'],
  organisation: [
    'organization',
    'organisation',
    'agency',
    'council',
    'union',
    'party',
    'movement',
    'bloc',
    'front',
  ],
};

const HEADS = new Map<string, number>();
for (const [name, words] of [...Object.entries(targets.heads), ...Object.entries(EXTRA)]) {
  for (const word of words) HEADS.set(word, (HEADS.get(word) ?? 0) | bitsOf([name]));
}
const MODIFIERS = new Map<string, number>();
for (const [name, words] of Object.entries(targets.modifiers)) {
  for (const word of words) MODIFIERS.set(word, (MODIFIERS.get(word) ?? 0) | bitsOf([name]));
}
const HERITAGE_MODIFIERS = new Set(targets.heritageModifiers);
const HERITAGE_SITES = new Set(targets.heritageSites);
const ROUNDS_OF = new Set(targets.roundsOf);
const FORCE_HEADS = new Set(targets.forceHeads);
const HERITAGE = bitsOf(['heritage']);
const WORSHIP = bitsOf(['worship']);
const WEAPON = bitsOf(['weapon']);
const BUILDING = bitsOf(['building']);
const POSITION = bitsOf(['position']);
const MINERALS = new Set(targets.minerals);
const MINES = new Set(['mine', 'mines']);
const CONTENTS = new Set(targets.tankContents);
const TANKS = new Set(['tank', 'tanks']);
const STATE_FORCE = bitsOf(['state-force']);
/// Named ordinarily, these are just buildings; only old or cultural ones are heritage.
const NEEDS_AGE = new Set([
  'theater',
  'theatre',
  'cathedral',
  'castle',
  'column',
  'facade',
  'façade',
  'museum',
  'temple',
  'shrine',
  'monastery',
  'archway',
  'tomb',
]);

const FORCES = bitsOf(['state-force', 'police', 'armed-group', 'protester']);

/// What a word says of the noun phrase that it heads, or that it stands in before the head.
interface NounWord {
  readonly head: number;
  readonly before: number;
  readonly aged: boolean;
  readonly site: boolean;
  readonly needsAge: boolean;
  /// It takes the class of what stands before it ("rebel forces"); a plain one is the state's.
  readonly force: boolean;
  readonly plainForce: boolean;
  /// Of a weapon ("a mortar round", "tear gas"), and what says so; "a round of talks" is none.
  readonly round: boolean;
  readonly ofRounds: boolean;
}

const nounOf = (token: Token): NounWord => tellingNoun(token) ?? PLAIN;

/// Most nouns tell nothing.
const PLAIN: NounWord = {
  head: 0,
  before: 0,
  aged: false,
  site: false,
  needsAge: false,
  force: false,
  plainForce: false,
  round: false,
  ofRounds: false,
};
const tellingNoun = perWord(({ lower }: Token): NounWord | undefined => {
  const single = singularOf(lower);
  const ofSingle = HEADS.get(single) ?? 0;
  const noun = {
    head: (HEADS.get(lower) ?? 0) | ofSingle,
    before: MODIFIERS.get(lower) ?? ofSingle & FORCES,
    aged: HERITAGE_MODIFIERS.has(lower),
    site: HERITAGE_SITES.has(single) || HERITAGE_SITES.has(lower),
    needsAge: NEEDS_AGE.has(single),
    force: FORCE_HEADS.has(lower) || FORCE_HEADS.has(single),
    plainForce: single === 'force' || single === 'unit',
    round: single === 'round' || single === 'gas',
    ofRounds: ROUNDS_OF.has(lower),
  };
  return Object.values(noun).some(Boolean) ? noun : undefined;
});

/// "a gold mine", "fuel tanks": works, and no arms.
export function isPit(tokens: readonly Token[], i: number): boolean {
  if (i === 0) return false;
  const before = tokens[i - 1]!.lower;
  const { lower } = tokens[i]!;
  return (MINES.has(lower) && MINERALS.has(before)) || (TANKS.has(lower) && CONTENTS.has(before));
}

/// Classes of the noun phrase of which the words from `first` to its head speak.
export function classesOf(tokens: readonly Token[], first: number, head: number): number {
  if (isPit(tokens, head)) return POSITION;
  const noun = nounOf(tokens[head]!);
  let modifiers = 0;
  let aged = false;
  let ofRounds = false;
  for (let i = first; i < head; i++) {
    const word = nounOf(tokens[i]!);
    aged ||= word.aged || isVeryOld(tokens, i);
    ofRounds ||= word.ofRounds;
    modifiers |= word.before;
  }
  let bits = noun.round && ofRounds ? WEAPON : noun.head || calledSo(tokens, first, head);
  if (aged && (noun.site || bits & WORSHIP)) bits |= HERITAGE;
  if (bits & HERITAGE && noun.needsAge && !aged) bits |= BUILDING;
  if (!noun.force) return bits;
  bits |= modifiers;
  return noun.plainForce && !(modifiers & FORCES) ? bits | STATE_FORCE : bits;
}

/// What is heritage where it is old, or stands on a heritage site: "palace", "wall".
export const mayBeHeritage = (token: Token): boolean => nounOf(token).site;

const OF_MONUMENTS = new Set(targets.ofMonuments);

/// What is heritage where a report keeps speaking of it: "roof", "church", "palace".
export const isOfMonument = ({ lower }: Token): boolean =>
  OF_MONUMENTS.has(lower) || OF_MONUMENTS.has(singularOf(lower));

const OF_STATE = bitsOf(['state-force', 'police']);

/// "The troops", "government forces", but neither "the forces" nor "Kurdish troops", who may be anybody's.
export function isOfState(tokens: readonly Token[], first: number, head: number): boolean {
  const noun = nounOf(tokens[head]!);
  if (!noun.force) return (noun.head & OF_STATE) !== 0 && head <= first + 1;
  for (let i = first; i < head; i++) if ((nounOf(tokens[i]!).before & OF_STATE) !== 0) return true;
  return false;
}

const MAY_BE_ARMED = new Set(targets.mayBeArmed);

/// Civilians by the word, who may be of an armed group all the same: "members", "the leaders".
export const mayBeArmed = ({ lower }: Token): boolean =>
  MAY_BE_ARMED.has(lower) || MAY_BE_ARMED.has(singularOf(lower));

const VERY_OLD_YEARS = 100;

/// "a 400-year-old mosque": its last word.
function isVeryOld(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]!.lower !== 'old' || i < 2 || tokens[i - 2]!.lower !== 'year') return false;
  return Number(tokens[i - 4]?.text.replaceAll(',', '')) >= VERY_OLD_YEARS;
}

/// "Hotel Miramar", "the patrol ship Albatros": a name says what it is by the noun before it.
function calledSo(tokens: readonly Token[], first: number, head: number): number {
  if (tokens[head]!.pos !== 'PROPN') return 0;
  for (let i = head - 1; i >= first && i >= head - LONGEST_NAME; i--) {
    const bits = nounOf(tokens[i]!).head & NAMED_THINGS;
    if (bits !== 0 || tokens[i]!.pos !== 'PROPN') return bits;
  }
  return 0;
}

const LONGEST_NAME = 3;
const NAMED_THINGS = bitsOf(['building', 'position', 'vehicle', 'worship', 'heritage']);
