/// What is told of a deed as done, though its words look ahead or doubt: "the second clinic to be bombed", "the raid was
/// apparently a mistake".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import { NOUN_TRIGGERS } from '../../lexicon/noun-triggers.ts';
import type { Token } from '../../model/index.ts';
import { itemAt } from '../../text/beside.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

/// "It was the second clinic to be bombed", "the latest blast to hit the town": one in a row of those to whom it was done,
/// or that did it.
export function isRanked(
  { doc: { tokens } }: View,
  { type, sentence: { first } }: Reading,
  start: number,
): boolean {
  const to = tokens[start]!.lower === 'to' ? start : start - 1;
  if (tokens[to]?.lower !== 'to' || to === first) return false;
  if (tokens[to + 1]?.lower !== 'be') {
    const { lower } = tokens[to - 1]!;
    if (EVENT_TYPES.get(type)?.family !== 'violence') return false;
    if (EVENT_WORDS.ranked.has(lower)) return !isToBe(tokens, to - 1, first);
    if (!NOUN_TRIGGERS.has(lower)) return false;
  }
  for (let i = to - 1; i >= Math.max(first, to - RANKED_REACH); i--) {
    const { lower, pos, text } = tokens[i]!;
    if (EVENT_WORDS.ranked.has(lower)) return !isToBe(tokens, i, first);
    if (pos === 'AUX' || text === ',') return false;
  }
  return false;
}

const RANKED_REACH = 9;

/// "Would be the first town to be shelled": nobody says that it was.
function isToBe(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - 5); i--) if (tokens[i]!.tag === 'MD') return true;
  return false;
}

/// "The raid was apparently a mistake": what it was is in doubt, and not the raid.
export const isToldOf = (view: View, { candidate }: Reading): boolean =>
  candidate.kind === 'noun' && itemAt(view.doc.tokens, candidate.last)?.lemma === 'be';
