/// Set phrases before a trigger that deny it or leave it open, and what the law says of such things.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { STATUS } from '../../lexicon/events.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { CONTRAST, OPENS_PHRASE } from './facts.ts';
import type { Reading } from './readings.ts';
import { FINITE } from './verbs.ts';
import type { View } from './view.ts';

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function byFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  const out = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) out.set(phrase[0]!, [...(out.get(phrase[0]!) ?? []), phrase]);
  return out;
}

export const DENIED_PHRASES = byFirstWord(STATUS.deniedPhrases);
export const POSSIBLE_PHRASES = byFirstWord(STATUS.possiblePhrases);

/// "no evidence that …": holds for what follows up to the trigger, unless a contrast lies between.
export function phraseBefore(view: View, listed: Phrases, first: number, at: number): string | undefined {
  const { facts } = view;
  const { tokens } = view.doc;
  for (let i = at - 1; i >= first && i > at - 16; i--) {
    const bits = facts[i]! & (CONTRAST | OPENS_PHRASE);
    if (bits === 0) continue;
    if (bits & CONTRAST) return undefined;
    const phrases = listed.get(tokens[i]!.lower);
    const found = phrases && phraseFrom(tokens, i, at, phrases);
    if (found !== undefined) return found;
  }
  return undefined;
}

/// The first of these phrases whose words are those of tokens from `first` on, all before `end`.
function phraseFrom(
  tokens: readonly Token[],
  first: number,
  end: number,
  phrases: readonly (readonly string[])[],
): string | undefined {
  const found = phrases.find((phrase) =>
    phrase.every((part, k) => first + k < end && tokens[first + k]!.lower === part),
  );
  return found?.join(' ');
}

const LAWS = EVENT_WORDS.laws;
const JUDGES = EVENT_WORDS.judges;

/// "The use of gas could amount to a war crime": what the law says of such things, not one of them.
export function isLegal({ doc: { tokens } }: View, { candidate, sentence }: Reading): boolean {
  if (candidate.kind !== 'noun') return isDeedAsSuch(tokens, candidate.head, sentence);
  let judged = false;
  for (let i = candidate.last; i < Math.min(sentence.last, candidate.last + 16); i++) {
    const { lower } = tokens[i]!;
    judged ||= JUDGES.has(lower);
    if (judged && LAWS.has(lower)) return true;
  }
  return false;
}

/// "Deliberately shelling homes is a crime": a deed as such, the subject of its clause, and not one that was done.
function isDeedAsSuch(tokens: readonly Token[], head: number, { first, last }: Sentence): boolean {
  if (tokens[head]!.tag !== 'VBG') return false;
  let start = head;
  while (start > first && tokens[start - 1]!.pos === 'ADV') start--;
  const before = itemBefore(tokens, start);
  if (start > first && before?.pos !== 'PUNCT' && before?.lower !== 'that') return false;
  let is = false;
  for (let i = head + 1; i < Math.min(last, head + REACH); i++) {
    const { lower, tag } = tokens[i]!;
    if (is && LAWS.has(lower)) return true;
    if (is || !FINITE.has(tag)) continue;
    if (lower !== 'is' && tag !== 'MD' && !JUDGES.has(lower)) return false;
    is = true;
  }
  return false;
}

const REACH = 20;
