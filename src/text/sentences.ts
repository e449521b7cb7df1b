/// Groups tokens into sentences, paragraph by paragraph.

import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };
import type { Sentence, Span } from '../model/index.ts';
import type { RawToken } from './tokens.ts';

const GOES_ON = new Set([...abbreviations.titles, ...abbreviations.months]);
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»']);

/// A stretch of the text that no sentence may cross, with the index of its passage.
export interface Block extends Span {
  readonly passage: number;
}

/// Sentences over `tokens`, which lie inside `blocks`, both in text order.
export function findSentences(tokens: readonly RawToken[], blocks: readonly Block[]): Sentence[] {
  const out: Sentence[] = [];
  let at = 0;
  for (const block of blocks) {
    let first = at;
    while (at < tokens.length && tokens[at]!.from < block.to) {
      const end = endsAt(tokens, at, block);
      if (end > at) {
        out.push(sentence(tokens, first, end, block.passage));
        first = end;
        at = end;
      } else at++;
    }
    if (at > first) out.push(sentence(tokens, first, at, block.passage));
  }
  return out;
}

function sentence(tokens: readonly RawToken[], first: number, last: number, passage: number): Sentence {
  return { from: tokens[first]!.from, to: tokens[last - 1]!.to, first, last, passage };
}

/// The index after the sentence that ends with token `at` and its closing marks, or `at` when none ends there.
function endsAt(tokens: readonly RawToken[], at: number, block: Span): number {
  const token = tokens[at]!;
  const full = /^(?:[.!?…]|\.{2,})$/u.test(token.text);
  const dotted = !full && token.text.endsWith('.') && token.text.length > 1;
  if (!full && !dotted) return at;
  let next = at + 1;
  while (next < tokens.length && tokens[next]!.from < block.to && CLOSERS.has(tokens[next]!.text)) {
    // A mark with a space before it opens the next sentence.
    if (tokens[next]!.from > tokens[next - 1]!.to) break;
    next++;
  }
  const after = tokens[next];
  if (after === undefined || after.from >= block.to) return next;
  if (dotted && GOES_ON.has(token.lower)) return at;
  if (after.from === tokens[next - 1]!.to) return at;
  return /^[\p{Lu}\p{N}"“‘'([«—–-]/u.test(after.text) ? next : at;
}
