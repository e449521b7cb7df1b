/// Where the words that were asked for stand in a text: words as SQLite's index takes them, whose tables of letters end
/// with Unicode 6.1; what joins or parts words in younger scripts may be found and not marked.

import type { Span } from '../model/index.ts';
import type { AskedTerm } from './asked.ts';
import { fold } from './columns/texts.ts';

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;

/// In the order of the text; terms that overlap are one stretch.
export function litSpans(text: string, terms: readonly AskedTerm[]): readonly Span[] {
  const asked = terms
    .filter(({ inTitle }) => !inTitle)
    .map(({ words, beginning }) => ({ words: wordsOf(words).map(({ word }) => word), beginning }))
    .filter(({ words }) => words.length > 0);
  if (asked.length === 0) return [];
  const found: { from: number; to: number }[] = [];
  const all = wordsOf(text);
  for (let i = 0; i < all.length; i++) {
    const length = Math.max(...asked.map((term) => (standsAt(term, all, i) ? term.words.length : 0)));
    if (length === 0) continue;
    const { from, to } = { from: all[i]!.from, to: all[i + length - 1]!.to };
    const last = found.at(-1);
    if (last && from < last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

interface Word extends Span {
  readonly word: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    word: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function standsAt(
  { words, beginning }: { readonly words: readonly string[]; readonly beginning: boolean },
  all: readonly Word[],
  at: number,
): boolean {
  return words.every((word, n) => {
    const here = all[at + n]?.word;
    if (here === undefined) return false;
    return beginning && n === words.length - 1 ? here.startsWith(word) : here === word;
  });
}
