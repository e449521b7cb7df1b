/// Where the titles of a lane stand in what is in sight: behind their shapes, before them where the edge is near, and cut
/// where neither has room.

import type { Drawn } from './rows.ts';

export interface Title {
  readonly text: string;
  readonly x: number;
  /// Whether it ends at `x` instead of beginning there.
  readonly before: boolean;
}

const GAP = 6;
/// Less of a title says nothing.
const LEAST = 34;

export interface Between {
  readonly left: number;
  readonly right: number;
}

/// One for each item, which stand in order; null where there is no room for any of it.
export function titlesOf(
  items: readonly Drawn[],
  { left, right }: Between,
  widthOf: (text: string) => number,
): readonly (Title | null)[] {
  let taken = left;
  return items.map((drawn, i) => {
    const next = items[i + 1]?.outline.from ?? Number.POSITIVE_INFINITY;
    const title = titleOf(
      drawn,
      { left: taken, right: Math.min(right, next - GAP) },
      { left, right },
      widthOf,
    );
    const behind = title && !title.before ? title.x + widthOf(title.text) : 0;
    taken = Math.max(taken, drawn.outline.to, behind) + GAP;
    return title;
  });
}

/// `free` is what lies between the title before and the shape after.
function titleOf(
  { item, outline, label }: Drawn,
  free: Between,
  sight: Between,
  widthOf: (text: string) => number,
): Title | null {
  if (label === null || outline.to < sight.left || outline.from > sight.right) return null;
  const text = item.title;
  const width = widthOf(text);
  const after = Math.max(label, sight.left + 2);
  if (after + width <= free.right) return { text, x: after, before: false };
  const before = outline.from - GAP;
  if (before - width >= free.left) return { text, x: before, before: true };
  const fitting = cut(text, free.right - after, widthOf);
  return fitting === null ? null : { text: fitting, x: after, before: false };
}

/// As many letters as have room; all letters are taken to be as wide as they are on the whole.
function cut(text: string, room: number, widthOf: (text: string) => number): string | null {
  if (room < LEAST) return null;
  const letters = Math.floor(((room - widthOf('…')) / widthOf(text)) * text.length);
  return letters < 3 ? null : `${text.slice(0, letters).trimEnd()}…`;
}
