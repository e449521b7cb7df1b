/// Runs of capitalised words: where names may stand.

import type { Doc, Token } from '../../model/index.ts';
import * as is from './marks.ts';

/// Tokens `[first, last)` of one sentence that are all capitalised.
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/// Runs in text order. A sentence's first word counts unless it is one that only opens the sentence.
export function findRuns({ tokens, sentences }: Doc, marks: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let s = 0; s < sentences.length; s++) {
    const { first: start, last: end } = sentences[s]!;
    for (let i = start; i < end; i++) {
      if ((marks[i]! & is.NAME) === 0 || !opensName(marks, i, start)) continue;
      const first = i;
      while (++i < end && (opensName(marks, i, start) || continuesName(tokens, marks, i)));
      runs.push({ first, last: i, sentence: s });
    }
  }
  return runs;
}

function opensName(marks: Int32Array, i: number, start: number): boolean {
  const mark = marks[i]!;
  if ((mark & (is.NAME | is.CALENDAR | is.LONE_I)) !== is.NAME) return false;
  return (mark & is.OPENER) === 0 || (i !== start && (marks[i - 1]! & is.STARTER) === 0);
}

/// What goes on with a name but could not open one.
function continuesName(tokens: readonly Token[], marks: Int32Array, i: number): boolean {
  const mark = marks[i]!;
  const next = marks[i + 1] ?? 0;
  // "Theresa May"
  if ((mark & is.NAME) !== 0) return tokens[i]!.lower === 'may' && (marks[i - 1]! & is.STARTER) === 0;
  if (
    (marks[i - 1]! & is.HYPHEN) !== 0 &&
    tokens[i - 1]!.to === tokens[i]!.from &&
    isTailOfName(tokens, marks, i)
  )
    return true;
  if ((mark & is.PARTICLE) !== 0) return (next & is.NAME) !== 0;
  // "Deir ez-Zor", "Nur-Sultan", "Jean-Pierre": the hyphen stands between two capitals without a space.
  if ((mark & is.HYPHEN) === 0 || i + 1 >= tokens.length) return false;
  const tight = tokens[i + 1]!.from === tokens[i]!.to && tokens[i - 1]!.to === tokens[i]!.from;
  return tight && ((next & (is.NAME | is.PARTICLE)) !== 0 || isTailOfName(tokens, marks, i + 1));
}

/// What joins the parts of Persian names behind a hyphen.
const JOINTS: ReadonlySet<string> = new Set(['e', 'i', 'ye', 'yi']);

/// "Krak-des-Chevaliers", "Port-au-Prince", "Shahr-e Kord".
function isTailOfName(tokens: readonly Token[], marks: Int32Array, i: number): boolean {
  if (JOINTS.has(tokens[i]!.text) && ((marks[i + 1] ?? 0) & is.NAME) !== 0) return true;
  return tokens[i]!.text.length <= 4 && tokens[i + 1]?.text === '-' && ((marks[i + 2] ?? 0) & is.NAME) !== 0;
}

/// Whether capitals tell nothing in a sentence: a headline in title case, or a text all in capitals.
export function shouts(marks: Int32Array, first: number, last: number): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const mark = marks[i]!;
    if ((mark & is.WORD) === 0) continue;
    words++;
    if ((mark & is.CAPITAL) !== 0) capitals++;
  }
  return words >= 4 && capitals / words > 0.75;
}
