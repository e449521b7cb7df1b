/// Whether a word printed in capitals would have a capital in ordinary print: a perceptron over hashed features, trained
/// by `scripts/train-truecase.ts`.

import model from '../../models/truecase.json' with { type: 'json' };
import { hashText } from './hash.ts';

/// What came before: a small word, a capital one, no word at all, the start of a sentence.
export type CaseState = 0 | 1 | 2 | 3;
export const SMALL: CaseState = 0;
export const CAPITAL: CaseState = 1;
export const NO_WORD: CaseState = 2;
export const START: CaseState = 3;

interface CaseWord {
  readonly lower: string;
  /// Penn tag, as the tagger gives it to the same words all in capitals.
  readonly tag: string;
}

/// Reads a word of the sentence by its position; outside the sentence, undefined.
export type CaseReader = (i: number) => CaseWord | undefined;

const NONE: CaseWord = { lower: '#', tag: '#' };

export function caseFeatures(at: CaseReader, i: number, before: CaseState, before2: CaseState): number[] {
  const { lower: word, tag } = at(i) ?? NONE;
  const last = at(i - 1) ?? NONE;
  const next = at(i + 1) ?? NONE;
  const next2 = at(i + 2) ?? NONE;
  return [
    'b',
    `w${word}`,
    `t${tag}`,
    `3${word.slice(-3)}`,
    `2${word.slice(-2)}${tag}`,
    `a${word.slice(0, 3)}`,
    `-w${last.lower}`,
    `+w${next.lower}`,
    `-t${last.tag}${tag}`,
    `+t${tag}${next.tag}`,
    `p${before}${before2}`,
    `pw${before}${word}`,
    `pt${before}${tag}`,
    `ww${word} ${next.lower}`,
    `xw${last.lower} ${word}`,
    `p-w${before}${last.lower}`,
    `p+w${before}${next.lower}`,
    `p+t${before}${tag}${next.tag}`,
    `l${Math.min(9, word.length)}${before}`,
    `++w${next2.lower}`,
    `++t${next.tag}${next2.tag}`,
  ].map((name) => hashText(name, 99) & (model.buckets - 1));
}

const weights = Int8Array.from(atob(model.weights), (char) => char.charCodeAt(0));

/// Above 0 for a capital; about 1 where there is little doubt.
export function caseScore(at: CaseReader, i: number, before: CaseState, before2: CaseState): number {
  let sum = 0;
  for (const feature of caseFeatures(at, i, before, before2)) sum += weights[feature]!;
  return sum / model.sure;
}
