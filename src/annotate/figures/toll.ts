/// "The death toll from the blast rose to 14", "the number of wounded reached 60": a count that a sentence moves on.

import data from '../../../lexicon/figures.json' with { type: 'json' };
import type { FigureState, Hedge, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { isWeekday } from '../../text/time-words.ts';

/// The rule of figures that are such counts.
export const TOLL = 'figures/toll';

const MOVES: ReadonlySet<string> = new Set(data.toll.moves);
const KILLED: ReadonlySet<string> = new Set(data.toll.killed);
const INJURED: ReadonlySet<string> = new Set(data.toll.injured);
const COUNTS: ReadonlySet<string> = new Set(['number', 'count', 'tally', 'total']);
const NUMBERS: ReadonlySet<string> = new Set(['number', 'numbered']);
const LINKS: ReadonlySet<string> = new Set([...'to at further sharply again now on by'.split(' '), '"', '“']);
/// "climbed on Tuesday to 14", "climbed to 14"
const isLink = (token: Token): boolean => LINKS.has(token.lower) || isWeekday(token);

/// How far before the verb the toll is named.
const REACH = 24;

/// What the figure at `at` counts, when a toll of its sentence moved to it.
export function tollOf(tokens: readonly Token[], at: number, first: number): FigureState | undefined {
  if (at <= first) return undefined;
  let i = at - 1;
  while (i > first && isLink(tokens[i]!)) i--;
  // "The wounded number 550"
  if (i > first && NUMBERS.has(tokens[i]!.lower)) {
    const state = harmedAt(tokens, i - 1);
    if (state !== undefined) return state;
  }
  // "raised the death toll to 40"
  const named = nounAt(tokens, i, first);
  if (named !== undefined && i < at - 1) return named;
  const set = i < at - 1 ? setBefore(tokens, i, first) : undefined;
  if (set !== undefined) return set;
  if (i <= first || !MOVES.has(tokens[i]!.lemma)) return undefined;
  const floor = Math.max(first, i - REACH);
  for (let k = i - 1; k >= floor; k--) {
    const { lower } = tokens[k]!;
    if (lower === ';' || lower === 'but') return undefined;
    const state = nounAt(tokens, k, first);
    if (state !== undefined) return state;
  }
  return undefined;
}

const BEYOND: ReadonlySet<string> = new Set(['exceed', 'surpass', 'pass', 'top']);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'never']);

/// "The toll exceeded 90" is more than that, and what "did not exceed 90" is at most so much.
export function boundOf(tokens: readonly Token[], at: number): Hedge | undefined {
  if (!BEYOND.has(itemBefore(tokens, at)?.lemma ?? '')) return undefined;
  return NOT.has(itemBefore(tokens, at - 1)?.lower ?? '') ? 'at-most' : 'more-than';
}

const LOSSES: ReadonlySet<string> = new Set(data.toll.losses);
const SETS: ReadonlySet<string> = new Set(['put', 'puts']);

/// "put the number of dead in the town at 61", "put the rebels' losses at 40": the toll that is put there, before the "at"
/// behind `from`.
function setBefore(tokens: readonly Token[], from: number, first: number): FigureState | undefined {
  let state: FigureState | undefined;
  for (let k = from; k >= Math.max(first, from - REACH); k--) {
    if (SETS.has(tokens[k]!.lower)) return state;
    if (tokens[k]!.pos === 'VERB') return undefined;
    state ??=
      nounAt(tokens, k, first) ??
      harmedAt(tokens, k) ??
      (LOSSES.has(tokens[k]!.lower) ? 'killed' : undefined);
  }
  return undefined;
}

/// "… and the wounded at 300"
function harmedAt(tokens: readonly Token[], k: number): FigureState | undefined {
  const { lower } = tokens[k]!;
  if (itemBefore(tokens, k)?.lower !== 'the') return undefined;
  return KILLED.has(lower) ? 'killed' : INJURED.has(lower) ? 'injured' : undefined;
}

/// "death toll", "number of dead", "number of people wounded".
function nounAt(tokens: readonly Token[], k: number, first: number): FigureState | undefined {
  const { lower } = tokens[k]!;
  if (lower === 'toll') return 'killed';
  const state = KILLED.has(lower) ? 'killed' : INJURED.has(lower) ? 'injured' : undefined;
  if (state === undefined) return undefined;
  for (let i = k - 1; i >= Math.max(first, k - 5); i--) if (COUNTS.has(tokens[i]!.lower)) return state;
  return undefined;
}
