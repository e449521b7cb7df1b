/// Deeds that are somebody's goal: "their aim was to free the city", "with the aim of retaking the town".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsOfPhrase, FORCES } from './classes.ts';
import { meantForce } from './theirs.ts';
import type { VerbView } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

const AIMS = EVENT_WORDS.aims;
const NONE: readonly Phrase[] = [];

/// Whether the word at `of` leads from a goal to what it is.
export const isOfGoal = (tokens: readonly Token[], of: number): boolean =>
  tokens[of]!.lower === 'of' && AIMS.has(itemBefore(tokens, of)?.lower ?? '');

/// Whose goal it is to do what the verb tells; undefined where it tells of no goal.
export function goalOf(
  view: View,
  { infinitive, governor }: VerbView,
  { first }: Sentence,
): readonly Phrase[] | undefined {
  const { tokens } = view.doc;
  if (!infinitive || governor <= first || tokens[governor]!.lemma !== 'be') return undefined;
  const near = phraseWith(view, governor - 1);
  if (near === undefined || near.last !== governor) return undefined;
  if (AIMS.has(tokens[near.head]!.lower)) return ownerOf(view, near);
  // "The goal of the rebels is to …"
  const of = near.first - 1;
  if (of <= first || !isOfGoal(tokens, of)) return undefined;
  return (bitsOfPhrase(view, near) & FORCES) === 0 ? NONE : [near];
}

/// "Their aim", "the army's aim".
function ownerOf(view: View, { first, head }: Phrase): readonly Phrase[] {
  const { tokens } = view.doc;
  const meant = meantForce(view, first);
  if (meant !== undefined) return [meant];
  for (let i = head - 1; i > first; i--)
    if (tokens[i]!.tag === 'POS') return [{ first, last: i, head: i - 1, time: false }];
  const before = tokens[first]!.tag === 'POS' ? phraseWith(view, first - 1) : undefined;
  return before === undefined || before.time ? NONE : [before];
}
