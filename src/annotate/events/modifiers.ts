/// Participles that stand in a noun phrase before its head and tell of that head: "advancing militiamen", "their destroyed
/// homes". Whoever the sentence is about has no part in it.

import type { TriggerGroup } from '../../lexicon/events.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Arguments } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { asPassive, type VerbView } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

const DONE: ReadonlySet<string> = new Set(['VBN', 'JJ', 'VBD']);
const OPENS: ReadonlySet<string> = new Set(['PRP$', 'DT', 'POS']);
const LEADS: ReadonlySet<string> = new Set(['with', 'against', 'from', 'the', 'by', 'between']);
const NONE: readonly Phrase[] = [];

/// What the participle at the trigger tells of, where it only describes; else undefined.
export function modified(
  view: View,
  { head, last, first, thing }: Candidate,
  verb: VerbView,
  group: TriggerGroup,
): Arguments | undefined {
  const { tokens } = view.doc;
  if (verb.start !== head || thing >= 0 || last !== head + 1 || head === 0) return undefined;
  const phrase = phraseWith(view, head) ?? phraseWith(view, last);
  if (phrase === undefined || phrase.first > last || head >= phrase.head) return undefined;
  const { tag } = tokens[head]!;
  const whose = { first: last, last: phrase.last, head: phrase.head, time: false };
  const before = itemBefore(tokens, head);
  const acts = tag === 'VBG' && group.type === 'military-movement' && LEADS.has(before?.lower ?? '');
  const done = DONE.has(tag) && OPENS.has(before?.tag ?? '') && group.intransitive !== true;
  if (!acts && (!done || tokens[last]!.text === '-')) return undefined;
  return {
    ...{ agents: acts ? [whose] : NONE, patients: acts ? NONE : [whose], preps: [] },
    ...{ verb: acts ? verb : asPassive(verb), verbAt: head, phrase: undefined },
    ...{ first, last: phrase.last, hit: -1 },
  };
}
