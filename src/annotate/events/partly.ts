/// "Partly destroyed", "has nearly collapsed": what stands in part is damaged.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import type { Candidate } from './candidates.ts';
import type { View } from './view.ts';

const PARTLY = EVENT_WORDS.partly;

export function isPartly({ doc: { tokens } }: View, { first, last }: Candidate): boolean {
  return PARTLY.has(itemBefore(tokens, first)?.lower ?? '') || PARTLY.has(itemAt(tokens, last)?.lower ?? '');
}
