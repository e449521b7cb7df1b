/// Prepositions as bits, so that a role asks for several at once.

import type { Token } from '../../model/index.ts';
import { bitsPerWord } from '../../text/index.ts';
import { PREPOSITION } from './facts.ts';
import type { Phrase, View } from './view.ts';

/// A preposition at token `at`, and the joined noun phrases that it leads to.
export interface Prepositional {
  readonly prep: number;
  readonly at: number;
  readonly phrases: readonly Phrase[];
}

const NAMED = [
  'of',
  'on',
  'at',
  'in',
  'by',
  'to',
  'from',
  'with',
  'into',
  'against',
  'upon',
  'targeting',
  'between',
  'among',
  'toward',
  'towards',
  'inside',
  'outside',
  'near',
  'under',
  'during',
  'after',
  'following',
  'amid',
  'across',
  'throughout',
  'over',
  'above',
  'alongside',
] as const;

type Named = (typeof NAMED)[number];

/// The bits of these prepositions.
export function prepositions(...names: readonly Named[]): number {
  return names.reduce((bits, name) => bits | (1 << NAMED.indexOf(name)), 0);
}

/// The bit of a preposition; 0 for one that no role asks for.
export const prepositionOf = bitsPerWord(({ lower }: Token): number => {
  const index = NAMED.indexOf(lower as Named);
  return index < 0 ? 0 : 1 << index;
});

export function isPreposition({ facts, doc }: View, i: number): boolean {
  if ((facts[i]! & PREPOSITION) === 0) return false;
  const { pos, lower } = doc.tokens[i]!;
  return pos !== 'VERB' || lower === 'targeting' || lower === 'including';
}

const NONE: readonly Phrase[] = [];

/// The noun phrases that one of these prepositions leads to.
export function phrasesAfter(preps: readonly Prepositional[], wanted: number): readonly Phrase[] {
  let out: Phrase[] | undefined;
  for (let i = 0; i < preps.length; i++) {
    const { prep, phrases } = preps[i]!;
    if ((prep & wanted) === 0) continue;
    out ??= [];
    for (let k = 0; k < phrases.length; k++) out.push(phrases[k]!);
  }
  return out ?? NONE;
}
