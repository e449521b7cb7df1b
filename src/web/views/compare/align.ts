/// Which passages of reports laid side by side are one text, and where columns meet while one of them scrolls.

import type { Edit, SideBySide, Span } from '../../../model/index.ts';

/// The same words in two columns.
export interface Join {
  readonly left: Span;
  readonly right: Span;
  /// Nothing was changed between the two.
  readonly same: boolean;
}

/// Two columns by their places, with what joins them. Of those that do not stand side by side only what no column
/// between them holds too: the rest is joined from neighbour to neighbour.
export interface Pair {
  readonly left: number;
  readonly right: number;
  /// In the order of the left column.
  readonly joins: readonly Join[];
}

export function pairsOf({ columns, copies }: Pick<SideBySide, 'columns' | 'copies'>): readonly Pair[] {
  const holding = copies.map(({ members }) =>
    columns.map(({ id }) => members.filter((member) => member.id === id)),
  );
  return columns.flatMap((_, left) =>
    columns.slice(left + 1).flatMap((_, k): readonly Pair[] => {
      const right = left + 1 + k;
      const joins = holding
        .filter((held) => held.slice(left + 1, right).every((members) => members.length === 0))
        .flatMap((held) => held[left]!.flatMap((a) => held[right]!.map((b) => joinOf(a, b))))
        .toSorted((a, b) => a.left.from - b.left.from || a.right.from - b.right.from);
      return joins.length === 0 ? [] : [{ left, right, joins }];
    }),
  );
}

function joinOf(
  left: Span & { readonly edits: readonly Edit[] },
  right: Span & { readonly edits: readonly Edit[] },
): Join {
  return {
    left: { from: left.from, to: left.to },
    right: { from: right.from, to: right.to },
    same: left.edits.length === 0 && right.edits.length === 0,
  };
}

export interface Change extends Span {
  readonly kind: 'changed' | 'added' | 'dropped';
  readonly label: string;
}

/// What to mark in one column: in a copy, the words that are other than the origin's; in the origin, those that a copy
/// in another column changed or left out.
export function changesOf(
  { columns, copies }: Pick<SideBySide, 'columns' | 'copies'>,
  id: string,
): readonly Change[] {
  const names = new Map(columns.map(({ id: column }, i) => [column, String.fromCharCode(65 + i)]));
  return copies
    .flatMap(({ origin, members }) =>
      members.flatMap((member) =>
        member.edits.flatMap((edit): readonly Change[] => {
          if (member.id === id && edit.copy.to > edit.copy.from) return [inCopy(edit, names.get(origin.id))];
          const here = origin.id === id && names.has(member.id) && edit.origin.to > edit.origin.from;
          return here && member.id !== id ? [inOrigin(edit, names.get(member.id)!)] : [];
        }),
      ),
    )
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
}

function inCopy({ kind, copy, was }: Edit, origin = ''): Change {
  return {
    ...copy,
    kind: kind === 'added' ? 'added' : 'changed',
    label: kind === 'added' ? `not in ${origin}` : `in ${origin}: “${was}”`,
  };
}

function inOrigin({ kind, origin, is }: Edit, copy: string): Change {
  return {
    ...origin,
    kind: kind === 'dropped' ? 'dropped' : 'changed',
    label: kind === 'dropped' ? `left out in ${copy}` : `in ${copy}: “${is}”`,
  };
}

/// A place of one column and the place of another that belong together.
export type Anchor = readonly [number, number];

/// Where the other column stands when this one stands at `y`: in proportion between the anchors around it, and beyond
/// the last ones as far as they are apart. Anchors that would lead backward are passed over.
export function followed(anchors: readonly Anchor[], y: number): number {
  let before: Anchor | undefined;
  for (const anchor of rising(anchors)) {
    if (anchor[0] > y) {
      if (!before) return Math.max(0, anchor[1] - (anchor[0] - y));
      const share = (y - before[0]) / (anchor[0] - before[0]);
      return before[1] + share * (anchor[1] - before[1]);
    }
    before = anchor;
  }
  return before ? before[1] + y - before[0] : y;
}

/// The most anchors of which both places grow: a passage that was moved leads nobody astray.
function rising(anchors: readonly Anchor[]): readonly Anchor[] {
  const sorted = anchors.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
  const ends: number[] = [];
  const before = new Int32Array(sorted.length).fill(-1);
  for (const [i, [, place]] of sorted.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = ends[low - 1]!;
    ends[low] = i;
  }
  const kept: Anchor[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) kept.push(sorted[i]!);
  return kept.toReversed();
}

/// The flat band between two stretches of neighbouring columns, as a path over a gap of this width.
export function bandPath(
  left: readonly [number, number],
  right: readonly [number, number],
  width: number,
): string {
  const [a, b, c, d] = [...left, ...right].map((y) => Math.round(y * 2) / 2);
  return `M0 ${a}L${width} ${c}V${d}L0 ${b}z`;
}

/// What goes behind a column that does not hold it: the beginning of a band, bent to a point halfway into the gap.
export function stubPath([top, bottom]: readonly [number, number], width: number, toRight: boolean): string {
  const [a, b] = [top, bottom].map((y) => Math.round(y * 2) / 2);
  const [edge, inside, point] = toRight ? [0, width * 0.2, width * 0.4] : [width, width * 0.8, width * 0.6];
  return `M${edge} ${a}H${inside}L${point} ${(a! + b!) / 2}L${inside} ${b}H${edge}z`;
}
