/// The part that a word can play in a noun phrase, as a number.

import type { Token } from '../model/index.ts';

export const NONE = 0;
export const DET = 1;
export const NOUN = 2;
export const ADJECTIVE = 3;
export const NUMBER = 4;
export const ADVERB = 5;
export const PRONOUN = 6;
export const GENITIVE = 7;
export const AND = 8;
export const COMMA = 9;
export const QUOTE = 10;
export const VERBAL = 11;
export const OTHER = 12;

const QUOTES: ReadonlySet<string> = new Set(['"', '“', '”', '„', '«', '»', "''", '``', '‘']);
const BY_POS: Readonly<Record<string, number>> = {
  DET,
  NOUN,
  PROPN: NOUN,
  ADJ: ADJECTIVE,
  NUM: NUMBER,
  ADV: ADVERB,
  PRON: PRONOUN,
  VERB: VERBAL,
  AUX: VERBAL,
  CCONJ: AND,
  SYM: NUMBER,
};

export function roleOf({ pos, tag, text }: Pick<Token, 'pos' | 'tag' | 'text'>): number {
  if (tag === 'PRP$') return DET;
  if (tag === 'POS') return GENITIVE;
  if (tag === 'WDT' || tag === 'WP' || tag === 'WP$' || tag === 'WRB') return OTHER;
  if (text === ',') return COMMA;
  if (QUOTES.has(text)) return QUOTE;
  if (pos === 'SYM' && !/^[$€£¥%#]/u.test(text)) return OTHER;
  return BY_POS[pos] ?? OTHER;
}
