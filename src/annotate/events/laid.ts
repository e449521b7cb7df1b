/// Deeds that are laid to somebody: "blamed the raid on the militia", "the shelling is attributed to the army".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { complementsOf } from './grammar.ts';
import { type Prepositional, prepositions } from './prepositions.ts';
import type { Phrase, View } from './view.ts';

const LAYS = EVENT_WORDS.lays;
const TO = prepositions('on', 'to');
const NONE: readonly Phrase[] = [];

/// To whom the deed named in `phrase` is laid: by the verb before it, with `preps` behind the deed, or by the passive
/// verb at `verbAt`.
export function laidTo(
  view: View,
  phrase: Phrase,
  preps: readonly Prepositional[],
  verbAt: number,
  sentence: Sentence,
): readonly Phrase[] {
  const { tokens } = view.doc;
  if (LAYS.has(itemBefore(tokens, phrase.first)?.lower ?? '')) return lastTo(preps);
  if (verbAt < 0 || !LAYS.has(tokens[verbAt]!.lower) || tokens[verbAt]!.tag !== 'VBN') return NONE;
  return lastTo(complementsOf(view, verbAt + 1, sentence).preps);
}

/// "blamed the raid on the market on the army": the last is who did it.
function lastTo(preps: readonly Prepositional[]): readonly Phrase[] {
  for (let i = preps.length - 1; i >= 0; i--) if ((preps[i]!.prep & TO) !== 0) return preps[i]!.phrases;
  return NONE;
}

/// Whether the trigger of a responsibility is such a verb.
export const lays = (word: string): boolean => LAYS.has(word);
