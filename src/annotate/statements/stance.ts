/// What a statement is besides its words: hedged, on evidence, verified by the speaker.

import { ALLEGED, inflect, LABELLING, TRUE, UNTRUE } from '../../lexicon/cues.ts';
import {
  CHECKS,
  EVIDENCE,
  FINDS_OUT,
  HEDGES,
  METHOD_VERBS,
  phraseAt,
  SPEAKING_EVIDENCE,
} from '../../lexicon/evidence.ts';
import type { Stance, Token } from '../../model/index.ts';
import { bitsPerWord, isPerWord } from '../../text/index.ts';
import type { Content } from './content.ts';
import type { Cue } from './cues.ts';
import type { Grammar, Range } from './grammar.ts';

const METHODS = new Set([...METHOD_VERBS].flatMap((verb) => [verb, ...inflect(verb)]));

const HEDGE = 1;
const NAMED = 2;
const METHOD = 4;

/// Whether a word may begin a hedge or the name of a kind of evidence, or tells of a method.
const marks = bitsPerWord(
  ({ lower }: Token): number =>
    (HEDGES.byFirst.has(lower) ? HEDGE : 0) |
    (EVIDENCE.byFirst.has(lower) ? NAMED : 0) |
    (METHODS.has(lower) ? METHOD : 0),
);

/// The first hedge in the cue or in the contents.
export function hedgeOf(grammar: Grammar, cue: Range | null, content: readonly Range[]): string | undefined {
  let found = cue === null ? undefined : hedgeIn(grammar, cue);
  for (let k = 0; found === undefined && k < content.length; k++) found = hedgeIn(grammar, content[k]!);
  return found;
}

function hedgeIn({ tokens, draft: { doc } }: Grammar, { first, last }: Range): string | undefined {
  for (let i = first; i < last; i++) {
    if ((marks.at(tokens, doc.words, i) & HEDGE) === 0) continue;
    const found = phraseAt(HEDGES, i, (k) => (k < last ? tokens[k]!.lower : undefined));
    if (found) return found.value;
  }
  return undefined;
}

/// Kinds of evidence named in the ranges, in text order, each once.
export function evidenceIn({ tokens, draft: { doc } }: Grammar, ranges: readonly Range[]): readonly string[] {
  let kinds: string[] | undefined;
  for (const { first, last } of ranges)
    for (let i = first; i < last; i++) {
      if ((marks.at(tokens, doc.words, i) & NAMED) === 0) continue;
      const found = phraseAt(EVIDENCE, i, (k) => (k < last ? tokens[k]!.lower : undefined));
      if (!found) continue;
      kinds ??= [];
      if (!kinds.includes(found.value)) kinds.push(found.value);
      i += found.length - 1;
    }
  return kinds ?? NONE;
}

const NONE: readonly string[] = [];

const HEAD_ENDS = new Set('of from in by on taken that which , published released shot'.split(' '));
const endsHead = isPerWord(({ lower }: Token) => HEAD_ENDS.has(lower));

/// The kind of evidence that a noun phrase is headed by ("the drone footage"), which can then show something.
export function evidenceHead(grammar: Grammar, { first, last }: Range): string | undefined {
  let head = last;
  for (let i = first; i < last; i++)
    if (endsHead(grammar.tokens[i]!)) {
      head = i;
      break;
    }
  const kind = evidenceIn(grammar, [{ first: Math.max(first, head - 3), last: head }]).at(-1);
  return kind !== undefined && SPEAKING_EVIDENCE.has(kind) ? kind : undefined;
}

/// Verbs of showing need somebody or something that can show, where no clause says what; "find" needs its "that".
export function fits(grammar: Grammar, { verb }: Cue, subject: Range, behind: Content): boolean {
  if (verb.lemma !== 'show' && verb.lemma !== 'reflect' && verb.lemma !== 'find') return true;
  const said =
    verb.lemma === 'find' ? grammar.tokens[behind.first]!.lower === 'that' : behind.kind === 'clause';
  return said || behind.kind === 'quote' || evidenceHead(grammar, subject) !== undefined;
}

/// Whether the content says how the speaker worked: "it interviewed witnesses and reviewed photographs".
export function tellsMethod({ tokens, draft: { doc } }: Grammar, ranges: readonly Range[]): boolean {
  return ranges.some(({ first, last }) => {
    for (let i = first; i < last; i++)
      if ((marks.at(tokens, doc.words, i) & METHOD) !== 0 && tokens[i]!.pos === 'VERB') return true;
    return false;
  });
}

/// "was able to verify", "independently confirmed": the speaker has checked for itself.
export function verifies({ tokens }: Grammar, cue: Cue): boolean {
  if (cue.negated || cue.passive) return false;
  if (CHECKS.has(cue.verb.lemma)) return cue.mode === 'finite' || cue.governor !== undefined;
  if (cue.verb.lemma !== 'confirm' && cue.verb.lemma !== 'establish') return false;
  for (let i = cue.first; i < cue.last + 1 && i < tokens.length; i++)
    if (tokens[i]!.lower === 'independently' || tokens[i]!.lower === 'able') return true;
  return false;
}

/// What is asked after is taken for granted: "could not establish when the bombs were dropped".
const ASKED_AFTER = new Set(['when', 'where', 'who', 'whose', 'which', 'how', 'why', 'what']);

/// A denied opinion is a denial ("does not believe that"); a denied refusal is none. `begins`: the first word of what is
/// said.
export function stanceOf(cue: Cue, begins: string): Stance {
  if (!cue.negated) return cue.stance;
  if (FINDS_OUT.has(cue.verb.lemma)) return ASKED_AFTER.has(begins) ? 'asserts' : 'doubts';
  if (cue.stance === 'denies') return 'asserts';
  if (cue.stance === 'doubts') return 'asserts';
  return cue.verb.communicates ? cue.stance : 'denies';
}

/// "called the claim that it had shelled the town a lie": what is alleged is denied by whoever calls it so.
export function callsUntrue({ tokens }: Grammar, { verb, negated }: Cue, { first, last }: Range): boolean {
  if (negated || !LABELLING.has(verb.lemma)) return false;
  let alleged = false;
  for (let i = first; i < last; i++) {
    if (alleged && UNTRUE.has(tokens[i]!.lower)) return true;
    alleged ||= ALLEGED.has(tokens[i]!.lower);
  }
  return false;
}

const TO_BE = new Set(['is', 'are', 'was', 'were', "'s", "'re"]);
const MOST_BETWEEN = 4;

/// "The claim is not true", "reports of a raid are false", "the claim that it shelled the town was a lie": of what is
/// alleged nothing else is said.
export function saysUntrue({ tokens }: Grammar, { first, last }: Range): boolean {
  let i = first;
  while (i < Math.min(last, first + MOST_BETWEEN) && !ALLEGED.has(tokens[i]!.lower)) i++;
  if (i >= last || !ALLEGED.has(tokens[i]!.lower)) return false;
  if (tokens[i + 1]?.lower === 'that') {
    for (let be = last - 1; be > i + 2; be--)
      if (TO_BE.has(tokens[be]!.lower)) return isUntrueBehind(tokens, be, last);
    return false;
  }
  while (i < last && !TO_BE.has(tokens[i]!.lower) && tokens[i]!.pos !== 'VERB') i++;
  return i < last && TO_BE.has(tokens[i]!.lower) && isUntrueBehind(tokens, i, last);
}

function isUntrueBehind(tokens: Grammar['tokens'], be: number, last: number): boolean {
  let negated = false;
  for (let k = be + 1; k < Math.min(last, be + 1 + MOST_BETWEEN); k++) {
    const { lower, pos } = tokens[k]!;
    if (lower === 'not' || lower === "n't") negated = true;
    else if (negated ? TRUE.has(lower) : UNTRUE.has(lower)) return true;
    else if (pos === 'VERB' || pos === 'ADP') return false;
  }
  return false;
}

/// "the false claim that": nobody is named who says so, and whoever tells it does not believe it.
export function isUntrue({ tokens }: Grammar, { first, last }: Range): boolean {
  const said = tokens.slice(first, last);
  return ALLEGED.has(said.at(-1)!.lower) && said.some(({ lower }) => UNTRUE.has(lower));
}
