/// Finds who speaks in the noun phrase behind the cue: "said the minister".

import speakers from '../../../lexicon/speakers.json' with { type: 'json' };
import type { Token } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { type Grammar, isComma, isDash, isVerb, type Range } from './grammar.ts';
import { hasFinite, LINKS } from './speaker.ts';

/// "said Ada Brown, a teacher in Homs, on Monday": the speaker behind the cue.
export function subjectAfter(grammar: Grammar, at: number, end: number): Range | undefined {
  const { tokens, npLast } = grammar;
  if (at >= end || npLast[at]! < 0) return undefined;
  const last = growRight(grammar, npLast[at]!, end);
  if (!isComma(tokens[last])) return { first: at, last };
  const close = appositionEnd(grammar, last + 1, end);
  return { first: at, last: close > 0 ? close : last };
}

/// Adds "of the ministry", "(Texas)", "and Iran", "who heads it", "quoted in the report".
export function growRight(grammar: Grammar, from: number, end: number): number {
  const { tokens, npLast, timeLast } = grammar;
  let last = from;
  for (let steps = 0; steps < 8 && last < end; steps++) {
    const token = tokens[last]!;
    const next = last + 1;
    if (timeLast[last]! > 0) break;
    if (token.text === '(') {
      let close = next;
      while (close < end && tokens[close]!.text !== ')' && close - last < 20) close++;
      if (tokens[close]?.text !== ')') break;
      last = close + 1;
    } else if (
      (LINKS.has(token.lower) || token.lower === 'and' || token.text === '&') &&
      next < end &&
      npLast[next]! > 0
    ) {
      if (timeLast[next]! > 0 || (token.lower === 'on' && timeLast[next]! > 0)) break;
      if (setsScene(tokens, next, npLast[next]!) && token.lower !== 'of') break;
      last = npLast[next]!;
    } else if (
      (token.tag === 'VBN' || HANGS.has(token.lower)) &&
      next < end &&
      LINKS.has(tokens[next]!.lower) &&
      npLast[next + 1]! > 0
    )
      last = npLast[next + 1]!;
    else if (token.lower === 'who' || token.lower === 'whose') return clauseEnd(grammar, next, end);
    else break;
  }
  return last;
}

const HANGS = wordSet(speakers.hangs);
const SCENES = wordSet(speakers.scenes);

/// "said the minister in a statement": the scene, not the speaker.
function setsScene(tokens: readonly Token[], first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (SCENES.has(tokens[i]!.lower)) return true;
  return false;
}

function clauseEnd({ tokens }: Grammar, from: number, end: number): number {
  let i = from;
  while (i < end && !/^[.,;:!?]$/.test(tokens[i]!.text) && !isDash(tokens[i])) i++;
  return i;
}

/// The end of a description that begins after a comma, or 0 when something else begins there.
function appositionEnd(grammar: Grammar, from: number, end: number): number {
  const { tokens, npLast } = grammar;
  const token = tokens[from];
  if (!token || from >= end) return 0;
  if (/^(?:who|whose)$/.test(token.lower)) return clauseEnd(grammar, from, end);
  if (npLast[from]! < 0 || token.pos === 'PRON') return 0;
  const last = growRight(grammar, npLast[from]!, end);
  const after = tokens[last];
  if (
    after &&
    last < end &&
    (isVerb(after) || after.pos === 'AUX') &&
    after.tag !== 'VBG' &&
    after.tag !== 'VBN'
  )
    return 0;
  if (isComma(after) && last + 1 < end) {
    const more = appositionEnd(grammar, last + 1, end);
    return more > 0 && !hasFinite(grammar, last + 1, more) ? more : last;
  }
  return after &&
    last < end &&
    !/^[.,;:!?—–)"”'’]$/.test(after.text) &&
    after.pos !== 'ADP' &&
    after.pos !== 'SCONJ' &&
    after.tag !== 'VBN'
    ? clauseEnd(grammar, last, end)
    : last;
}
