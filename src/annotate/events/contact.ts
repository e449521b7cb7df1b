/// Clauses that hang on a noun without "that": "the village the rebels seized on Friday", "the territory they have captured".

import type { Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { isSpeech } from '../../text/clause-words.ts';
import type { Candidate } from './candidates.ts';
import { bitsOfPhrase, FORCES, isPronoun, PEOPLE, PLACE, THINGS } from './classes.ts';
import { isDoneByAt } from './reduced.ts';
import type { VerbView } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

/// Who did it to what: two phrases side by side, the second right before an active verb that has no object behind it.
export function contactOf(
  view: View,
  { head, last, thing }: Candidate,
  { passive, participle, infinitive, start }: VerbView,
  sentence: Sentence,
): { readonly by: Phrase; readonly whole: Phrase } | undefined {
  if (passive || participle || infinitive || thing >= 0 || last !== head + 1) return undefined;
  const by = phraseWith(view, start - 1);
  if (by === undefined || by.last !== start || by.time || by.first - 1 <= sentence.first) return undefined;
  const whole = phraseWith(view, by.first - 1);
  if (whole === undefined || whole.last !== by.first || whole.time || whole.first < sentence.first)
    return undefined;
  const { tokens } = view.doc;
  const short = isPronoun(view, by);
  if (tokens[whole.head]!.pos !== 'NOUN' || !(short || opens(tokens[whole.first]!))) return undefined;
  if (!short && !opens(tokens[by.first]!)) return undefined;
  if (isDoneByAt(view, last) || isApart(view, whole.first, sentence)) return undefined;
  if ((bitsOfPhrase(view, whole) & (PLACE | THINGS | PEOPLE)) === 0) return undefined;
  return short || (bitsOfPhrase(view, by) & (FORCES | PEOPLE)) !== 0 ? { by, whole } : undefined;
}

const opens = ({ pos, tag }: { readonly pos: string; readonly tag: string }): boolean =>
  pos === 'DET' || tag === 'PRP$';

/// "In the village the rebels attacked": a comma is missing; "told the villagers the rebels attacked": what they were told.
function isApart({ doc: { tokens } }: View, first: number, sentence: Sentence): boolean {
  const before = first <= sentence.first ? undefined : tokens[first - 1]!;
  if (before === undefined) return false;
  if (isSpeech(before)) return true;
  return (
    before.pos === 'ADP' && (first - 1 === sentence.first || itemBefore(tokens, first - 1)?.lower === ',')
  );
}
