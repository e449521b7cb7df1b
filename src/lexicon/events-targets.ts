/// Classes of participants ("militants" → armed-group, "temple" → heritage) as bits, by head noun and modifier.

import targets from '../../lexicon/targets.json' with { type: 'json' };
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
const FORCE_HEADS = new Set(targets.forceHeads);
const HERITAGE = bitsOf(['heritage']);
const WORSHIP = bitsOf(['worship']);
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

/// Classes of a noun phrase from its lower-case words; the head is the last.
export function classesOf(words: readonly string[]): number {
  const head = words.at(-1) ?? '';
  const single = singularOf(head);
  let bits = (HEADS.get(head) ?? 0) | (HEADS.get(single) ?? 0);
  let modifiers = 0;
  let aged = false;
  for (const word of words.slice(0, -1)) {
    aged ||= HERITAGE_MODIFIERS.has(word);
    modifiers |= MODIFIERS.get(word) ?? (HEADS.get(singularOf(word)) ?? 0) & FORCES;
  }
  if (aged && (HERITAGE_SITES.has(single) || HERITAGE_SITES.has(head) || bits & WORSHIP)) bits |= HERITAGE;
  if (bits & HERITAGE && NEEDS_AGE.has(single) && !aged) bits |= bitsOf(['building']);
  if (FORCE_HEADS.has(head) || FORCE_HEADS.has(single)) {
    bits |= modifiers;
    if (!(modifiers & FORCES) && (single === 'force' || single === 'unit')) bits |= STATE_FORCE;
  }
  return bits;
}

const FORCES = bitsOf(['state-force', 'police', 'armed-group', 'protester']);
