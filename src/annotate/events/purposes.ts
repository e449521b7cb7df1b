/// At what something is aimed by what it is to do: "an offensive to retake the town", "tear gas to disperse the crowd".

import type { Sentence } from '../../model/index.ts';
import { FINITE } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

const NONE: readonly Phrase[] = [];
/// So far behind the noun its purpose may stand.
const FAR = 12;

/// Whom or what the verb behind "to" takes, where it is one of `verbs`: winning ground or beating somebody, dispersing them.
export function purposeOf(
  view: View,
  last: number,
  sentence: Sentence,
  verbs: ReadonlySet<string>,
): readonly Phrase[] {
  const { tokens } = view.doc;
  for (let i = last; i + 1 < Math.min(sentence.last, last + FAR); i++) {
    const { lower, tag } = tokens[i]!;
    if (lower === 'to' && verbs.has(tokens[i + 1]!.lower)) {
      const at = tokens[i + 2]?.tag === 'RP' || tokens[i + 2]?.lower === 'control' ? i + 3 : i + 2;
      const what = phraseWith(view, at) ?? phraseWith(view, at + 1);
      if (what === undefined || what.time || what.first > at + 1 || what.first < at) return NONE;
      const { pos } = tokens[what.head]!;
      return pos === 'NOUN' || pos === 'PROPN' ? [what] : NONE;
    }
    if ((FINITE.has(tag) && tag !== 'VBD') || lower === ',' || lower === ';') return NONE;
  }
  return NONE;
}
