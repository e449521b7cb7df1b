/// "by what officials said was a glide bomb", "struck what the army called a depot": whom or what such words mean.

import { BE } from './facts.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

/// How many words lie between "what" and what it is said to be.
const REACH = 14;
const LEADS: ReadonlySet<string> = new Set(['as', 'to', 'have', 'only']);

/// The phrase that says what the "what" at `at` is, or nothing where it is a question.
export function calledBehind(view: View, at: number, stop: number): Phrase | undefined {
  const { tokens } = view.doc;
  const end = Math.min(stop, at + REACH);
  const verb = verbBehind(view, at, end);
  if (verb < 0) return undefined;
  let i = verb + 1;
  while (i < end && isLink(view, i)) i++;
  const named = i < end ? phraseWith(view, i) : undefined;
  if (named === undefined || named.first !== i || named.time) return undefined;
  return NAMES.has(tokens[verb]!.lemma) || i > verb + 1 ? named : undefined;
}

/// "called terrorists" needs no "was" between, as "said was terrorists" does.
const NAMES: ReadonlySet<string> = new Set(['call', 'term', 'label', 'dub']);

const isLink = ({ facts, doc }: View, i: number): boolean =>
  (facts[i]! & BE) !== 0 || LEADS.has(doc.tokens[i]!.lower);

/// Verbs that need no one who says so: "by what appeared to be a missile".
const SEEMS: ReadonlySet<string> = new Set(['appear', 'seem', 'look']);

/// The verb of saying, behind who says so, or one of seeming.
function verbBehind({ doc: { tokens }, phraseOf, phrases }: View, at: number, end: number): number {
  let i = at + 1;
  let somebody = false;
  for (let steps = 0; i < end && steps < 6; steps++) {
    const phrase = phraseOf[i]! < 0 ? undefined : phrases[phraseOf[i]!]!;
    somebody ||= phrase !== undefined;
    if (phrase !== undefined) i = phrase.last;
    else if (tokens[i]!.pos === 'VERB') return somebody || SEEMS.has(tokens[i]!.lemma) ? i : -1;
    else if (tokens[i]!.pos === 'ADP' || tokens[i]!.pos === 'AUX' || tokens[i]!.pos === 'ADV') i++;
    else return -1;
  }
  return -1;
}
