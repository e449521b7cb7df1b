/// Cuts a text where marks begin and end, so that marks which overlap can all be shown.

import type { Span } from '../../model/index.ts';

export interface Mark extends Span {
  /// Name of the layer, a class on the page.
  readonly layer: string;
  /// What the mark says, shown when it is pointed at.
  readonly label: string;
}

export interface Segment extends Span {
  readonly marks: readonly Mark[];
}

/// The segments of `[within.from, within.to)`, in order, without gaps; marks outside it are cut off.
export function cutSegments(within: Span, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks
    .filter(({ from, to }) => from < within.to && to > within.from && from < to)
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const cuts = new Set([within.from, within.to]);
  for (const { from, to } of inside) {
    if (from > within.from) cuts.add(from);
    if (to < within.to) cuts.add(to);
  }
  const points = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (const [i, from] of points.slice(0, -1).entries()) {
    open = open.filter((mark) => mark.to > from);
    while (next < inside.length && inside[next]!.from <= from) open.push(inside[next++]!);
    segments.push({ from, to: points[i + 1]!, marks: open.filter((mark) => mark.to > from) });
  }
  return segments;
}
