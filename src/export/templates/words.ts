/// Words of a stretch of text with their places.

import type { Span } from '../../model/index.ts';

export interface Word extends Span {
  readonly lower: string;
  /// Something else than a blank stands between it and the next word.
  readonly ends: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

export function wordsIn(text: string, from: number, to: number): readonly Word[] {
  const out: Word[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const start = from + match.index;
    const end = start + match[0].length;
    out.push({ from: start, to: end, lower: match[0].toLowerCase(), ends: !/\s/.test(text[end] ?? '.') });
  }
  return out;
}
