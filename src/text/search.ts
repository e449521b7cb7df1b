/// Search by halving in lists that are in order.

import type { Span } from '../model/index.ts';

/// How many of a list come before something: `isBefore` holds for the first of them and for none after.
export function countBefore<T>(list: ArrayLike<T>, isBefore: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/// Position of the first of spans in text order that begins at or after this offset.
export function firstAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.from < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/// The last of spans in text order that begins before an offset: its position, or -1.
export function lastBefore(spans: readonly Span[], offset: number): number {
  return firstAt(spans, offset) - 1;
}

/// Of disjoint spans in text order, the one that holds the character at an offset.
export function holding<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const span = spans[lastBefore(spans, offset + 1)];
  return span !== undefined && offset < span.to ? span : undefined;
}

/// The one that holds all of another span.
export function holdingAll<T extends Span>(spans: readonly T[], { from, to }: Span): T | undefined {
  const span = holding(spans, from);
  return span !== undefined && to <= span.to ? span : undefined;
}
