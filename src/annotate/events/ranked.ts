/// What is told of a deed as done, though its words look ahead or doubt: "the second clinic to be bombed", "the raid was
/// apparently a mistake".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Token } from '../../model/index.ts';
import { itemAt } from '../../text/beside.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

/// "It was the second clinic to be bombed": one in a row of those to whom it was done.
export function isRanked({ doc: { tokens } }: View, start: number, first: number): boolean {
  const to = tokens[start]!.lower === 'to' ? start : start - 1;
  if (tokens[to]?.lower !== 'to' || tokens[to + 1]?.lower !== 'be') return false;
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
