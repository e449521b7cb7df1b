/// What a pronoun stands for, among the phrases before it.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsOfPhrase, HERITAGE, isPronoun, PLACE } from './classes.ts';
import { actorWith, type Phrase, type View } from './view.ts';

const TRUCE = bitsOf(['truce']);

const CONDITIONS = EVENT_WORDS.conditions;

/// "it" stands for the last thing of a class that the trigger can act upon.
export function pronounFits(view: View, phrase: Phrase, mask: number): boolean {
  return isPronoun(view, phrase) && antecedentOf(view, phrase, mask) !== undefined;
}

/// The nearest earlier phrase of one of these classes, in this sentence or the one before.
export function antecedentOf(view: View, phrase: Phrase, mask: number): Phrase | undefined {
  const index = view.phraseOf[phrase.head]!;
  const sentence = view.doc.sentenceOf[phrase.head]!;
  const actor = actorWith(view, phrase.head);
  if (actor?.value.antecedent !== undefined && !(mask & (PLACE | HERITAGE | TRUCE))) return undefined;
  for (let i = index - 1, steps = 0; i >= 0 && steps < 20; i--, steps++) {
    const other = view.phrases[i]!;
    if (view.doc.sentenceOf[other.head]! < sentence - 1) return undefined;
    if (!other.time && bitsOfPhrase(view, other) & mask && !isCondition(view, other)) return other;
  }
  return undefined;
}

/// "The theatre lies in ruins": that is how it lies, and no thing beside it.
function isCondition({ doc: { tokens } }: View, { first, last }: Phrase): boolean {
  return (
    last === first + 1 && CONDITIONS.has(tokens[first]!.lower) && itemBefore(tokens, first)?.lower === 'in'
  );
}
