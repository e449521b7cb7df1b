/// Noun phrases around a head noun, read from parts of speech.

import type { Sentence, Token } from '../../model/index.ts';

const DETERMINERS = new Set(['the', 'this', 'that', 'its', 'their']);
const MOST_ADJECTIVES = 4;

/// The token of the determiner that opens the phrase with this head noun.
export function determiner(tokens: readonly Token[], head: number, start: number): number | undefined {
  for (let i = head - 1; i >= Math.max(start, head - 1 - MOST_ADJECTIVES); i--) {
    const { lower, pos } = tokens[i]!;
    if (DETERMINERS.has(lower)) return i;
    if (pos !== 'ADJ' && pos !== 'PROPN' && pos !== 'NOUN' && pos !== 'NUM' && lower !== '-')
      return undefined;
  }
  return undefined;
}

/// "the city council", "the town's mayor" is no place to go to: only the second is one ("the town").
export function headsMore(tokens: readonly Token[], head: number): boolean {
  const next = tokens[head + 1];
  return (
    next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN') && next.from - tokens[head]!.to === 1
  );
}

/// So few words without a stop stand over what follows: "ZABID (grade C)".
const HEADING = 6;
const STOP = /^(?:[.?!:;,…]|\.\.\.)$/;

export function isHeading(tokens: readonly Token[], { first, last }: Sentence): boolean {
  return last - first <= HEADING && !STOP.test(tokens[last - 1]!.text);
}
