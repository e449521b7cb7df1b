/// What a sentence or a report speaks of besides: sites, heritage again and again.

import { isOfMonument } from '../../lexicon/events-targets.ts';
import type { Sentence } from '../../model/index.ts';
import { bitsOfPhrase, HERITAGE } from './classes.ts';
import type { Phrase, View } from './view.ts';

/// "Illegal digging at Dura-Europos": a site that a list knows tells what is dug for.
export function someSite({ placeOf, draft }: View, { first, last }: Sentence): boolean {
  for (let i = first; i < last; i++)
    if (placeOf[i]! >= 0 && draft.places[placeOf[i]!]!.value.kind === 'site') return true;
  return false;
}

/// "The roof has been breached": that of a monument, where a report keeps speaking of such.
export function holdsPart(view: View, phrases: readonly Phrase[]): boolean {
  const { tokens } = view.doc;
  return phrases.some(({ head }) => isOfMonument(tokens[head]!)) && heritageStory(view);
}

const SEVERAL = 3;
const stories = new WeakMap<View, boolean>();

/// A report that keeps speaking of heritage means heritage when it says "the destruction".
export function heritageStory(view: View): boolean {
  const known = stories.get(view);
  if (known !== undefined) return known;
  let count = 0;
  for (let i = 0; i < view.phrases.length && count < SEVERAL; i++)
    if (bitsOfPhrase(view, view.phrases[i]!) & HERITAGE) count++;
  stories.set(view, count >= SEVERAL);
  return count >= SEVERAL;
}
