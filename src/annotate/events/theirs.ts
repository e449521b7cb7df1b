/// Whose a deed is that "their" or "its" names: "the rebels said their attack …", "after their withdrawal from the town".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsOfPhrase, FORCES } from './classes.ts';
import type { Phrase, View } from './view.ts';

/// What its owner does, and does not suffer: "their arrest" is no deed of theirs.
const OWN: ReadonlySet<string> = new Set([
  ...['attack', 'offensive', 'retreat', 'military-movement', 'air-strike', 'shelling', 'armed-clash'],
]);
/// So many phrases are looked back over.
const MOST_STEPS = 16;

/// The force for which a possessive pronoun at token `at` stands: for "their" the first of several in its sentence, for "its"
/// the last one; else the first in the sentence before. Who foils a deed has not done it.
export const forceOf = (view: View, at: number, type: string): Phrase | undefined =>
  OWN.has(type) ? meantForce(view, at) : undefined;

export function meantForce(view: View, at: number): Phrase | undefined {
  const { tokens, sentenceOf } = view.doc;
  const many = tokens[at]!.lower === 'their';
  if (!many && tokens[at]!.lower !== 'its') return undefined;
  const opposed = EVENT_WORDS.opposes.has(itemBefore(tokens, at)?.lower ?? '');
  const sentence = sentenceOf[at]!;
  let found: Phrase | undefined;
  for (let i = view.phraseOf[at]! - 1, steps = 0; i >= 0 && steps < MOST_STEPS; i--, steps++) {
    const phrase = view.phrases[i]!;
    const away = sentence - sentenceOf[phrase.head]!;
    if (away > 1 || (away === 1 && (opposed || isIn(view, found, sentence)))) break;
    if (phrase.time || (bitsOfPhrase(view, phrase) & FORCES) === 0) continue;
    // Whoever stands farther back foiled it.
    if (opposed && found !== undefined) return found;
    if (isMany(view, phrase) !== many) continue;
    if (!many && away === 0 && !opposed) return phrase;
    found = phrase;
  }
  return opposed ? undefined : found;
}

const isIn = ({ doc: { sentenceOf } }: View, phrase: Phrase | undefined, sentence: number): boolean =>
  phrase !== undefined && sentenceOf[phrase.head] === sentence;

const isMany = ({ doc: { tokens } }: View, { head }: Phrase): boolean => tokens[head]!.tag.endsWith('S');
