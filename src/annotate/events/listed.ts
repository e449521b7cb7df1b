/// Lists of what was harmed: "- Church of Saint Anne: moderate damage", "Old gate: destroyed".

import type { Sentence } from '../../model/index.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

/// How far the colon stands from the deed, and what it is told of from the colon.
const MOST_WORDS = 4;
const MOST_OF_NAME = 16;

const BETWEEN: ReadonlySet<string> = new Set(['ADJ', 'ADV', 'DET', 'AUX']);
const NONE: readonly Phrase[] = [];

/// What stands before a colon, where nothing but "severe" and the like stands between that and the deed: all that the
/// sentence says until there, and no sentence of its own.
export function listedBefore(view: View, deed: number, { first }: Sentence): readonly Phrase[] {
  const { tokens } = view.doc;
  let colon = deed - 1;
  while (colon > first && colon >= deed - MOST_WORDS && BETWEEN.has(tokens[colon]!.pos)) colon--;
  if (colon <= first || tokens[colon]!.lower !== ':') return NONE;
  const floor = Math.max(first, colon - MOST_OF_NAME);
  let whole: Phrase | undefined;
  for (let i = colon - 1; i >= floor; i--) {
    const { pos, text } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX') return NONE;
    if (text === '-' && i > first) return NONE;
    const phrase = phraseWith(view, i);
    if (phrase?.time) return NONE;
    if (phrase !== undefined) whole = phrase;
  }
  // "- the mosque": what the line begins with, but for its dash.
  return whole === undefined || floor > first || whole.first > first + 2 ? NONE : [whole];
}
