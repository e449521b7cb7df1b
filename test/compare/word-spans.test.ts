import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationMarks, wordFrom } from '../../src/compare/word-spans.ts';

/// What a word is, in one expression.
const WORD = /\d+(?:[.,]\d+)*|(?:\p{L}\.){2,}|[\p{L}\p{M}\d]+(?:['’][\p{L}\p{M}]+)*|%/gu;
const QUOTATION_MARK = /[“”"«»]|''|``/gu;

const signs = fc.constantFrom(
  ...['a', 'B', 'é', '\u0301', 'ا', '𝐀', '😀', '\ud835', '7', '٣', '.', ',', '%', "'", '’', '`', ' ', '-'],
  ...['“', '”', '"', '«', '»', '\n'],
);
const texts = fc.array(signs, { maxLength: 24 }).map((all) => all.join(''));

const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = wordFrom(text, at);
    if (end > at) words.push(text.slice(at, end));
    at = Math.max(at + 1, end);
  }
  return words;
};

describe('words of a text', () => {
  it.each([
    ['U.N. envoys', ['U.N.', 'envoys']],
    ['killed 1,200.5 of 3rd', ['killed', '1,200.5', 'of', '3', 'rd']],
    ['Syria’s 40% and O’Neill', ['Syria’s', '40', '%', 'and', 'O’Neill']],
    ['A. Smith', ['A', 'Smith']],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are what the expression finds', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(wordsOf(text)).toEqual([...text.matchAll(WORD)].map(([word]) => word));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('quotation marks', () => {
  it.each([
    ['“He said ”no“ twice”', [0, 9, 12, 19]],
    ["''Go'' he said", [0, 4]],
    ['" a " b "', [0, 4, 8]],
    ['a ” b “ c', [6]],
  ])('%s', (text, marks) => {
    expect(quotationMarks(text)).toEqual(marks);
  });

  it('stand where the expression finds them', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = [...text.matchAll(QUOTATION_MARK)].map(({ index }) => index);
        expect(all).toEqual(expect.arrayContaining([...quotationMarks(text)]));
      }),
      { numRuns: 1000 },
    );
  });
});
