/// What a pronoun stands for, among the phrases before it.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsOfPhrase, HERITAGE, isPronoun, isUnknownName, PLACE } from './classes.ts';
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
    if (other.time || !isOfClass(view, phrase, other, mask) || isCondition(view, other)) continue;
    if (agrees(view, phrase, other)) return other;
  }
  return undefined;
}

/// Of one of these classes, or, for "him" and "her", a name of several words of which nothing else is known.
function isOfClass(view: View, { head }: Phrase, other: Phrase, mask: number): boolean {
  if ((bitsOfPhrase(view, other) & mask) !== 0) return true;
  if ((mask & PERSON) === 0 || !ONE.has(view.doc.tokens[head]!.lower)) return false;
  if (other.last - other.first < 2 || !isUnknownName(view, other)) return false;
  return view.actorOf[other.head]! < 0 && view.placeOf[other.head]! < 0;
}

const PERSON = bitsOf(['person']);
const MANY: ReadonlySet<string> = new Set(['they', 'them', 'their', 'themselves']);
const ONE: ReadonlySet<string> = new Set(['he', 'she', 'him', 'her', 'his', 'himself', 'herself']);

/// "They" are not one man who was named, nor is "he" several; "them" are no single place.
function agrees(view: View, { head }: Phrase, other: Phrase): boolean {
  const { lower } = view.doc.tokens[head]!;
  if (lower === 'them' && isOnePlace(view, other)) return false;
  if (ONE.has(lower)) return !view.doc.tokens[other.head]!.tag.endsWith('S');
  const who = MANY.has(lower) ? actorWith(view, other.head)?.value : undefined;
  return who?.kind !== 'person' || who.plural === true || view.doc.tokens[other.head]!.tag.endsWith('S');
}

function isOnePlace({ doc: { tokens }, placeOf }: View, { first, last, head }: Phrase): boolean {
  if (placeOf[head]! < 0 || tokens[head]!.tag.endsWith('S')) return false;
  return itemBefore(tokens, first)?.lower !== 'and' && tokens[last]?.lower !== 'and';
}

/// "The theatre lies in ruins": that is how it lies, and no thing beside it.
function isCondition({ doc: { tokens } }: View, { first, last }: Phrase): boolean {
  return (
    last === first + 1 && CONDITIONS.has(tokens[first]!.lower) && itemBefore(tokens, first)?.lower === 'in'
  );
}
