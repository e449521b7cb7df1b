/// Quotations as token ranges. Where the language gives none, a plain reading of the marks stands in.

import type { Doc, Quotation } from '../../model/index.ts';
import { tokenBehind } from '../../text/token-behind.ts';
import type { Range } from './grammar.ts';

/// Writes at each token of a quotation which of the quotations returned it belongs to.
export function markQuotes(
  { tokens }: Doc,
  quotations: readonly Quotation[],
  quoteOf: Int32Array,
): readonly (readonly Range[])[] {
  const quotes: Range[][] = [];
  let at = 0;
  for (const { spans } of quotations) {
    const ranges: Range[] = [];
    for (const { from, to } of spans) {
      if ((tokens[at]?.from ?? 0) > from) at = tokenBehind(tokens, from);
      while (at < tokens.length && tokens[at]!.to <= from) at++;
      let last = at;
      while (last < tokens.length && tokens[last]!.from < to) last++;
      if (last > at) ranges.push({ first: at, last });
      at = last;
    }
    if (ranges.length === 0) continue;
    for (const { first, last } of ranges)
      for (let i = first; i < last; i++) if (quoteOf[i] === -1) quoteOf[i] = quotes.length;
    quotes.push(ranges);
  }
  return quotes;
}
