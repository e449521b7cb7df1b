/// At whom or what something is aimed, and not where they were: "fired at protesters on the bridge".

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { itemBefore } from '../../text/beside.ts';
import { COMPASS } from '../places/words.ts';
import { bitsOfPhrase, PEOPLE } from './classes.ts';
import { type Prepositional, prepositions } from './prepositions.ts';
import type { Phrase, View } from './view.ts';

const OF = prepositions('of');
const WHERE = prepositions('on', 'at', 'of');
const POSTED = EVENT_WORDS.shown;
const APART = EVENT_WORDS.apartOf;

/// The phrases that one of the `wanted` prepositions leads to; where people stand before "on" or "at", what follows is
/// where they were.
export function aimedAt(view: View, preps: readonly Prepositional[], wanted: number): readonly Phrase[] {
  const out: Phrase[] = [];
  for (let i = 0; i < preps.length; i++) {
    const { prep, at, phrases } = preps[i]!;
    if ((prep & wanted) === 0 || isWhereabouts(view, preps, i, wanted)) continue;
    const before = itemBefore(view.doc.tokens, at)?.lower ?? '';
    if (POSTED.has(before)) continue;
    if ((prep & OF) !== 0 && (COMPASS.has(before) || APART.has(before))) {
      // "on the rebel-held | east | of the town" was aimed at that part of it, "in a village east of the town" was not.
      if (!COMPASS.has(before) || out.at(-1)?.last !== at - 1 || isNamed(view, out.at(-1)!)) continue;
      out.pop();
    }
    for (let k = 0; k < phrases.length; k++) out.push(phrases[k]!);
  }
  return out;
}

/// "the rebel-held" alone names nothing.
function isNamed({ doc: { tokens } }: View, { head }: Phrase): boolean {
  const { pos } = tokens[head]!;
  return pos === 'NOUN' || pos === 'PROPN';
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
