/// Finds tokens by their place in the text.

import type { Token } from '../model/index.ts';

/// The index of the first token that ends behind an offset; their count where none does.
export function tokenBehind(tokens: readonly Token[], at: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
