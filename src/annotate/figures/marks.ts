/// What a spelling alone tells of figures, as bits of one number, remembered per word: most words of a report are
/// passed over by them, and no word around a figure is compared letter by letter.

import type { Doc, Token } from '../../model/index.ts';
import { bitsPerWord } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import { FRACTIONS, followsNumber, startsNumber } from './numbers.ts';
import * as words from './words.ts';

/// The lists of words in small letters, each with its bit.
const LISTED: (readonly [{ readonly has: (lower: string) => boolean }, number])[] = [];
function bit(words: { readonly has: (lower: string) => boolean }): number {
  const made = 1 << LISTED.length;
  LISTED.push([words, made]);
  return made;
}

export const ARTICLE = bit(wordSet('a an'));
export const UNSPECIFIED = bit(words.UNSPECIFIED);
export const FRACTION = bit(FRACTIONS);
/// Between the two numbers of a range.
export const RANGE = bit(wordSet('to - – or and'));
/// The last word of a hedge before a number, the first of one after it.
export const HEDGES = bit(words.HEDGES_BY_LAST);
export const HEDGED = bit(words.HEDGES_BY_FIRST);
export const ADDITIONAL = bit(words.ADDITIONAL);
export const MORE = bit(wordSet('more additional further extra'));
export const OTHER = bit(wordSet('other others'));
export const UNIT = bit(words.UNITS);
export const SQUARE = bit(words.SQUARE);
/// "of the", "of all"; "two of some 16".
export const OF_THEM = bit(wordSet('the its their his her our these those all them'));
export const OUT_OF = bit(wordSet('the its their his her some about these those a total'));
/// The last word of what tells that a part follows: "among them".
export const PARTS = bit(words.PARTS_BY_LAST);
/// "from one family": a place or an origin.
export const POSITION = bit(wordSet('from in on at near within'));
export const STANDING = bit(words.STANDING);
export const AUXILIARY = bit(
  wordSet(`was were is are been being be have has had got also reportedly feared left all both still currently \
confirmed believed either or and`),
);
export const WEEKDAY = bit(
  wordSet('monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow'),
);
export const AGE = bit(wordSet('year years month months week weeks day days'));
export const NAMED = bit(words.NAMED_BEFORE);
export const ADDRESS = bit(words.ADDRESS_AFTER);
/// What ends the search for what befell the counted, after the figure and before it.
export const STOP_AFTER = bit(wordSet('. ; : , — – ( ) “ ” "'));
export const STOP_BEFORE = bit(wordSet('. ; : — – -- when where while after before'));
export const OPEN_QUOTE = bit(wordSet('" “ ‘'));
export const QUOTE = bit(wordSet(`" “ ” ‘ ’ '`));
/// Not of a list: a number can begin with it; it can stand between "a" and what makes an amount of it.
export const BEGINS = 1 << LISTED.length;
export const GOES_ON = BEGINS << 1;
export const CURRENCY = BEGINS << 2;
export const CAPITAL = BEGINS << 3;
/// Between two that share what befell them.
export const LINK = BEGINS << 4;
const LINKS = wordSet('and , " ” \' ’');

export const marksOf = bitsPerWord((token: Token): number => {
  const { text, lower } = token;
  let marks = 0;
  for (const [words, made] of LISTED) if (words.has(lower)) marks |= made;
  if (startsNumber(token)) marks |= BEGINS;
  if (followsNumber(token) || (marks & (UNSPECIFIED | FRACTION)) !== 0) marks |= GOES_ON;
  if (words.CURRENCY.has(text)) marks |= CURRENCY;
  if (/^\p{Lu}/u.test(text)) marks |= CAPITAL;
  if (LINKS.has(text)) marks |= LINK;
  return marks;
});

/// The bits of the token at a place, none where no token stands.
export function marksAt(tokens: readonly Token[], at: number): number {
  return at >= 0 && at < tokens.length ? marksOf(tokens[at]!) : 0;
}

/// The first token from `at` on where an amount can begin; `end` when there is none.
export function nextAmount({ tokens, words: ids }: Doc, at: number, end: number): number {
  for (let i = at; i < end; i++) {
    const marks = marksOf.at(tokens, ids, i);
    if ((marks & BEGINS) === 0) continue;
    // "a" and "an" begin one only before the words that make an amount of them.
    if ((marks & ARTICLE) === 0 || (i + 1 < end && (marksOf.at(tokens, ids, i + 1) & GOES_ON) !== 0))
      return i;
  }
  return end;
}
