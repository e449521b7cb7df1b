/// Times of a sentence that are those of something else: of what a relative clause tells.

import type { Token } from '../../model/index.ts';
import { TRIGGER } from './facts.ts';
import type { Found } from './scene.ts';
import type { View } from './view.ts';

/// "The town, which fell in May, was shelled": the date of a relative clause is that of what the clause tells.
export function isAside(view: View, { note, aside, first: at }: Found, head: number, noun: boolean): boolean {
  if (aside === undefined) return false;
  const { clauses, chunks, tokens } = view.doc;
  const { first, last, verb } = clauses[aside]!;
  if (head >= first && head < last) return false;
  // "the attack, which took place on Monday"
  let before = first - 1;
  while (before >= 0 && (tokens[before]!.pos === 'PUNCT' || tokens[before]!.pos === 'ADP')) before--;
  if (
    before === head ||
    (before > head && before - head < 3 && view.phraseOf[before] === view.phraseOf[head])
  )
    return false;
  // "Talks between the two, planned for Tuesday": no verb stands between the noun and its clause.
  if (noun && before > head && !hasVerb(tokens, head + 1, first)) return false;
  const tells = (view.facts[chunks[verb]?.head ?? at]! & TRIGGER) !== 0;
  return tells || !DAY.test(view.draft.times[note]!.value.value);
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'AUX') return true;
  return false;
}

const DAY = /^\d{4}-\d\d-\d\d/;
