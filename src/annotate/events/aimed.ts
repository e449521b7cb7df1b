/// At whom or what something is aimed, and not where they were: "fired at protesters on the bridge".

import { bitsOfPhrase, PEOPLE } from './classes.ts';
import { type Prepositional, prepositions } from './prepositions.ts';
import type { Phrase, View } from './view.ts';

const WHERE = prepositions('on', 'at', 'of');

/// The phrases that one of the `wanted` prepositions leads to; where people stand before "on" or "at", what follows is
/// where they were.
export function aimedAt(view: View, preps: readonly Prepositional[], wanted: number): readonly Phrase[] {
  const out: Phrase[] = [];
  for (let i = 0; i < preps.length; i++) {
    const { prep, phrases } = preps[i]!;
    if ((prep & wanted) === 0 || isWhereabouts(view, preps, i, wanted)) continue;
    for (let k = 0; k < phrases.length; k++) out.push(phrases[k]!);
  }
  return out;
}

function isWhereabouts(view: View, preps: readonly Prepositional[], i: number, wanted: number): boolean {
  const { prep, at, phrases } = preps[i]!;
  const before = i === 0 ? undefined : preps[i - 1]!;
  if (before === undefined || (prep & WHERE) === 0 || (before.prep & wanted) === 0) return false;
  const whom = before.phrases.at(-1);
  if (whom?.last !== at || !isPeople(view, whom)) return false;
  return !phrases.some((phrase) => isPeople(view, phrase));
}

const isPeople = (view: View, phrase: Phrase): boolean => (bitsOfPhrase(view, phrase) & PEOPLE) !== 0;
