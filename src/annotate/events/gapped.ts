/// Participles that share the "were" of the one before: "35 were killed and their bodies burned by soldiers on Monday".

import { itemBefore } from '../../text/beside.ts';
import { phraseWith, type View } from './view.ts';

/// The participle behind "and" and what suffers it, where "and" stands at `and` right behind another participle; else -1.
/// By whom and when, told behind the second, holds for both.
export function gappedBehind(view: View, and: number): number {
  const { tokens } = view.doc;
  if (tokens[and]?.lower !== 'and' || itemBefore(tokens, and)?.tag !== 'VBN') return -1;
  const whom = phraseWith(view, and + 1);
  if (whom === undefined || whom.first !== and + 1 || whom.time) return -1;
  return tokens[whom.last]?.tag === 'VBN' ? whom.last : -1;
}

/// Whether the participle at `at` is such a one.
export function isGapped(view: View, at: number): boolean {
  const whom = at > 0 ? phraseWith(view, at - 1) : undefined;
  return whom !== undefined && whom.first > 0 && gappedBehind(view, whom.first - 1) === at;
}
