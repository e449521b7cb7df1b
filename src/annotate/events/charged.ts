/// Who is said to have done what follows: not who accuses, blames or jails, but those who are.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { withHead } from './joined.ts';
import { FINITE } from './verbs.ts';
import { type Phrase, phraseWith, type View } from './view.ts';

const CHARGES = EVENT_WORDS.charges;
const HOLDS = EVENT_WORDS.holds;
const RESPONSIBLE: ReadonlySet<string> = new Set(['responsible', 'accountable']);
const MOST_JOINED = 3;

/// Those charged with the deed whose words begin at `deed`, behind one of `links` ("of", "for"); nothing where nobody is.
export function chargedBefore(
  view: View,
  deed: number,
  links: ReadonlySet<string>,
  sentence: Sentence,
): readonly Phrase[] | undefined {
  const { tokens } = view.doc;
  const start = firstJoined(tokens, deed, links, sentence);
  if (start - 3 < sentence.first || !links.has(tokens[start - 1]!.lower)) return undefined;
  const held = RESPONSIBLE.has(tokens[start - 2]!.lower);
  const end = pastTerm(view, start - (held ? 3 : 2));
  const last = phraseWith(view, isMark(tokens[end]) ? end - 1 : end);
  if (last === undefined || last.time) return undefined;
  const found = [withHead(view, last, sentence)];
  for (let i = 0; i < MOST_JOINED; i++) {
    const before = joinedBefore(view, found[0]!, sentence);
    if (before === undefined) break;
    found.unshift(before);
  }
  const before = found[0]!.first - 1;
  // "blamed “terrorists” for the raid"
  const at = before > sentence.first && isMark(tokens[before]) ? before - 1 : before;
  if (at < sentence.first || !(held ? HOLDS : CHARGES).has(tokens[at]!.lower)) return undefined;
  return tokens[at]!.pos === 'VERB' || tokens[at]!.pos === 'AUX' ? found : undefined;
}

/// "sentenced two men | to nine years in prison | for": the last token before how long and where.
function pastTerm(view: View, end: number): number {
  const { tokens } = view.doc;
  for (let at = end, steps = 0; at > 1 && steps < MOST_OF_TERM; steps++) {
    const phrase = phraseWith(view, at);
    const before = (phrase?.first ?? at) - 1;
    if (tokens[before]?.lower === 'to') return before - 1;
    if (phrase === undefined || tokens[before]?.lower !== 'in') return end;
    at = before - 1;
  }
  return end;
}

const MOST_OF_TERM = 2;

const isMark = (token: Token | undefined): boolean => /^["“”‘’]$/u.test(token?.text ?? '');

/// So many words lie between the first and the last of joined deeds.
const REACH = 9;

/// "accused the army of kidnapping and executing him": where the first of the joined deeds begins.
function firstJoined(
  tokens: readonly Token[],
  deed: number,
  links: ReadonlySet<string>,
  { first }: Sentence,
): number {
  const joint = itemBefore(tokens, deed)?.lower;
  if (joint !== 'and' && joint !== 'or') return deed;
  for (let i = deed - 2; i > Math.max(first, deed - REACH) && !FINITE.has(tokens[i]!.tag); i--)
    if (tokens[i]!.tag === 'VBG' && links.has(tokens[i - 1]!.lower)) return i;
  return deed;
}

/// "soldiers and allied fighters": what is joined before.
function joinedBefore(view: View, { first }: Phrase, sentence: Sentence): Phrase | undefined {
  if (first - 2 < sentence.first) return undefined;
  const joint = view.doc.tokens[first - 1]!.lower;
  if (joint !== 'and' && joint !== ',') return undefined;
  const before = phraseWith(view, first - 2);
  return before === undefined || before.time ? undefined : withHead(view, before, sentence);
}
