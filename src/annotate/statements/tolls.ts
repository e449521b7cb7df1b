/// "The ministry put the toll at 61", "residents gave a figure of 40 dead": a count is said by whoever sets it.

import { SETS_TOLL, TOLLS } from '../../lexicon/cues.ts';
import { type Grammar, isComma, isTensed, type Range } from './grammar.ts';
import { cueMarks, SETS } from './marks.ts';
import type { Draft } from './parts.ts';
import { subjectBefore } from './speaker.ts';

/// How far behind the verb the number may be led to.
const REACH = 14;

export function tolls(grammar: Grammar, sentence: Range): Draft[] {
  const out: Draft[] = [];
  for (let i = sentence.first + 1; i < sentence.last - 3; i++) {
    if ((cueMarks(grammar.tokens[i]!) & SETS) === 0 || !setsToll(grammar, i, sentence.last)) continue;
    const speaker = subjectBefore(grammar, i, sentence.first);
    if (speaker === undefined) continue;
    const content = { first: i + 1, last: endOf(grammar, i + 1, sentence.last) };
    const cue = { first: i, last: i + 1 };
    out.push({ rule: 'statements/toll', speaker, via: [], cue, content: [content], stance: 'asserts' });
  }
  return out;
}

/// A toll is named behind the verb, and a number after "at", or "of" behind "gave".
function setsToll({ tokens, npLast }: Grammar, at: number, end: number): boolean {
  const link = SETS_TOLL.get(tokens[at]!.lower);
  if (npLast[at + 1]! < 0) return false;
  let named = false;
  for (let i = at + 1; i < Math.min(end, at + REACH); i++) {
    const { lower, pos } = tokens[i]!;
    named ||= TOLLS.has(lower);
    if (pos === 'VERB' && !named) return false;
    if (named && lower === link && leadsToNumber(tokens, i + 1, end)) return true;
  }
  return false;
}

const HEDGES = 4;

/// "at more than 61"
function leadsToNumber(tokens: Grammar['tokens'], at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + HEDGES); i++) {
    // "at $498 million"
    if (tokens[i]!.pos === 'SYM') return false;
    if (tokens[i]!.pos === 'NUM') return true;
  }
  return false;
}

const TURNS: ReadonlySet<string> = new Set(['while', 'but', 'and', 'although', 'though', 'whereas', 'as']);

/// Up to the next clause: "put the toll at 61 and said …".
function endOf({ tokens }: Grammar, first: number, end: number): number {
  let i = first;
  for (; i < end; i++) {
    const { lower, text } = tokens[i]!;
    if (text === ';' || text === '.' || (isComma(tokens[i]) && TURNS.has(tokens[i + 1]?.lower ?? ''))) break;
    if ((lower === 'and' || lower === 'but') && i + 1 < end && isTensed(tokens[i + 1]!)) break;
  }
  return i;
}
