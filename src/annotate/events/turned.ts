/// Clauses told the other way round, whose subject stands behind the verb.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';

/// "There were two nurses among the dead", "Among the dead were two nurses": nobody stands before the verb, whose group
/// begins at `start`.
export function isTurned(tokens: readonly Token[], head: number, start: number): boolean {
  if (tokens[head]!.lemma !== 'be') return false;
  return itemBefore(tokens, start)?.lower === 'there' || isAmong(tokens, start);
}

/// Whether "among the dead", "among those killed" ends before a token.
export function isAmong(tokens: readonly Token[], end: number): boolean {
  if (!EVENT_WORDS.amongWhom.has(itemBefore(tokens, end)?.lower ?? '')) return false;
  return itemBefore(tokens, end - 2)?.lower === 'among';
}
