/// "Nine men were taken to hospital", "nine suffered burns", "nine lost limbs": that people are hurt, told by what they
/// suffer, lose or are treated for, and whither they are carried.

import data from '../../../lexicon/figures.json' with { type: 'json' };
import type { Token } from '../../model/index.ts';

const { harms } = data;
const SUFFERS: ReadonlySet<string> = new Set(harms.suffers);
const TREATS: ReadonlySet<string> = new Set(harms.treats);
const ILLS: ReadonlySet<string> = new Set(harms.ills);
const LOSES: ReadonlySet<string> = new Set(harms.loses);
const LIMBS: ReadonlySet<string> = new Set(harms.limbs);
const MOVES: ReadonlySet<string> = new Set(harms.moves);
const CARE: ReadonlySet<string> = new Set(harms.care);
const LIES: ReadonlySet<string> = new Set(harms.lies);
const GRAVE: ReadonlySet<string> = new Set(harms.grave);
const STATES: ReadonlySet<string> = new Set(harms.states);
const BURIERS: ReadonlySet<string> = new Set(harms.buriers);
/// So many words may stand between the verb and what it leads to.
const REACH = 4;

/// Whether the verb at token `at` and the words behind it, before token `end`, tell that its subject is hurt.
export function tellsHarm(tokens: readonly Token[], at: number, end: number): boolean {
  const { lemma, tag } = tokens[at]!;
  if (LIES.has(lemma)) return isCritical(tokens, at + 1, end);
  if (SUFFERS.has(lemma)) return tag !== 'VBN' && leadsTo(tokens, at, end, ILLS) > 0;
  if (LOSES.has(lemma)) return tag !== 'VBN' && leadsTo(tokens, at, end, LIMBS) > 0;
  if (tag !== 'VBN') return false;
  if (TREATS.has(lemma)) return leadsTo(tokens, at, end, ILLS) > 0;
  if (!MOVES.has(lemma)) return false;
  const house = leadsTo(tokens, at, end, CARE);
  for (let i = at + 1; i < house; i++) if (tokens[i]!.lower === 'to') return true;
  return false;
}

/// "in critical condition", "in a serious condition".
export function isCritical(tokens: readonly Token[], at: number, end: number): boolean {
  if (at >= end || tokens[at]!.lower !== 'in') return false;
  for (let i = at + 1; i < Math.min(end - 1, at + REACH); i++)
    if (GRAVE.has(tokens[i]!.lower)) return STATES.has(tokens[i + 1]!.lower);
  return false;
}

/// "We have buried 33 people": they are dead; but an avalanche buries people, too.
export function isBuried(tokens: readonly Token[], verb: number): boolean {
  if (tokens[verb]!.lower !== 'buried' || verb === 0) return false;
  const { lower, tag } = tokens[verb - 1]!;
  return tag === 'PRP' || BURIERS.has(lower);
}

/// The first of the words that a verb leads to, before any mark or other verb; 0 where none does.
function leadsTo(tokens: readonly Token[], at: number, end: number, words: ReadonlySet<string>): number {
  for (let i = at + 1; i < Math.min(end, at + 1 + REACH); i++) {
    const { lemma, lower, pos } = tokens[i]!;
    if (words.has(lemma) || words.has(lower)) return i;
    if (pos === 'PUNCT' || pos === 'VERB' || pos === 'SCONJ' || pos === 'CCONJ') return 0;
  }
  return 0;
}
