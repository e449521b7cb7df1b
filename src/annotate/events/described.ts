/// Participles that say in what state somebody describes a thing: "lists the tower as destroyed", "described the arcade as
/// “badly damaged” and the gate as intact". Whoever describes it has no part in what befell it.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Sentence, Token } from '../../model/index.ts';
import type { Arguments } from './arguments.ts';
import type { Candidate } from './candidates.ts';
import { asPassive, type VerbView } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

/// So many words lie between who describes and the state that is told.
const REACH = 40;

/// What the participle at the trigger tells of, where it is the state in which somebody describes it; else undefined.
export function described(
  view: View,
  { head, last, thing }: Candidate,
  verb: VerbView,
  sentence: Sentence,
): Arguments | undefined {
  const { tokens } = view.doc;
  if (verb.start !== head || thing >= 0 || last !== head + 1 || tokens[head]!.tag !== 'VBN') return undefined;
  const as = asBefore(tokens, head, sentence.first);
  if (as < 0) return undefined;
  const told = describedBefore(view, as, sentence);
  if (told === undefined) return undefined;
  return {
    ...{ agents: [], patients: [told], preps: [], verb: asPassive(verb), verbAt: head, phrase: undefined },
    ...{ first: told.first, last, hit: -1 },
  };
}

/// The "as" that leads to the token `at`, adverbs and quotation marks left out; else -1.
function asBefore(tokens: readonly Token[], at: number, first: number): number {
  for (let i = at - 1; i > first; i--) {
    if (tokens[i]!.lower === 'as') return i;
    if (tokens[i]!.pos !== 'ADV' && !MARKS.has(tokens[i]!.tag)) return -1;
  }
  return -1;
}

const MARKS: ReadonlySet<string> = new Set(['``', "''", 'HYPH']);

/// What is described: what the verb takes first, and behind another "as" what is joined next.
function describedBefore(view: View, as: number, sentence: Sentence): Phrase | undefined {
  const { tokens } = view.doc;
  let joint = -1;
  for (let i = as - 1; i >= Math.max(sentence.first, as - REACH); i--) {
    const { lower, pos } = tokens[i]!;
    if (lower === 'as' && joint < 0) return undefined;
    if ((lower === 'and' || lower === 'but') && joint < 0 && isBehindAs(tokens, i, sentence.first)) joint = i;
    if (pos !== 'VERB' || !EVENT_WORDS.describes.has(lower)) continue;
    const phrase = phraseWith(view, joint < 0 ? i + 1 : joint + 1);
    return phrase === undefined || phrase.time ? undefined : phrase;
  }
  return undefined;
}

/// "… as destroyed | and": what stands before the joint is a state already.
function isBehindAs(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at - 1; i >= Math.max(first, at - STATE); i--) if (tokens[i]!.lower === 'as') return true;
  return false;
}

const STATE = 7;
