/// Which rows of a long list are in sight, and in which order they stand in the document.

export interface Sight {
  readonly from: number;
  readonly to: number;
  /// How many rows exist at once: the row of an index is used again for the index that lies so far from it.
  readonly size: number;
  /// How many times in a row a good part of the window was new. Once is a jump, which wants to see where it has come
  /// to; more often is a hurry in which nobody could read: a fling, or PageDown held.
  readonly leaps: number;
}

interface Window {
  /// How far the list's beginning lies above the window's.
  readonly top: number;
  readonly height: number;
  readonly count: number;
  readonly rowHeight: number;
  readonly open?: { readonly index: number } | undefined;
  readonly extra: number;
}

/// Rows beyond the edges of the window that exist too.
const MARGIN = 12;
/// Rows come and go so many at a time.
const STEP = 4;
/// A leap is longer than this part of the window; who is in a hurry already stays so until he is much slower.
const LEAP = 1 / 3;
const HURRIED_LEAP = 1 / 6;
/// So many shorter moves in a row end a hurry, however long it was: a page that is scrolled softly goes slower for a
/// moment between two pages, and whoever holds the key has read nothing there.
const PATIENCE = 4;

/// The same object where nothing is other than before.
export function rangeOf({ top, height, count, rowHeight, open, extra }: Window, now: Sight): Sight {
  const indexAt = (y: number): number => {
    const below = open ? (open.index + 1) * rowHeight : Number.POSITIVE_INFINITY;
    return Math.floor((y <= below ? y : Math.max(below, y - extra)) / rowHeight);
  };
  const rows = Math.ceil(height / rowHeight);
  const size = Math.ceil((rows + 2 * MARGIN + STEP) / STEP) * STEP;
  const first = Math.floor((indexAt(top) - MARGIN) / STEP) * STEP;
  const from = Math.max(0, Math.min(first, count - size));
  const to = Math.min(count, from + size);
  const moved = Math.abs(from - now.from);
  if (moved === 0 && to === now.to && size === now.size) return now;
  const hurried = now.leaps > 1;
  const leapt = moved > rows * (hurried ? HURRIED_LEAP : LEAP);
  const leaps = leapt ? Math.min(now.leaps + 1, 1 + PATIENCE) : hurried ? now.leaps - 1 : 0;
  return { from, to, size, leaps };
}

/// The indices from `from` to `to`, in the order in which their rows stand in the document already: moving rows about
/// would cost more than all else while one scrolls. Sorted where nothing stands yet.
export function orderOf(
  before: readonly number[],
  from: number,
  to: number,
  size: number,
): readonly number[] {
  const sorted = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (before.length !== sorted.length || before.length !== size) return sorted;
  return before.map((index) => {
    const shift = (((index - from) % size) + size) % size;
    return from + shift;
  });
}

export function isSorted(order: readonly number[]): boolean {
  return order.every((index, i) => i === 0 || order[i - 1]! < index);
}
