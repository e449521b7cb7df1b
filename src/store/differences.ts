/// What makes one list of rows another: rows keep their place as long as those around them keep theirs, so that a small
/// change writes few rows, wherever in the list it is.

import { countBefore } from '../text/search.ts';

/// Rows as they lie in a store, in their order: `ranks` rise, and tell that order.
export interface Ranked<T> {
  readonly items: readonly T[];
  readonly ranks: readonly number[];
}

export interface Differences {
  /// Of the list that is to be.
  readonly ranks: readonly number[];
  /// For each item that is to be, which row it has now; -1 where it has none.
  readonly from: readonly number[];
  /// Rows of which nothing is left.
  readonly gone: readonly number[];
}

/// The same object is the same row; else the same text. A row that has moved against others gets another rank.
export function differences<T>(
  before: Ranked<T | string>,
  after: readonly T[],
  textOf: (item: T | string) => string,
): Differences {
  const from = new Array<number>(after.length).fill(-1);
  const left = new Set<number>();
  matchObjects(before.items, after, from, left);
  if (left.size > 0) matchTexts(before.items, after, { from, left, textOf });
  return { ranks: ranksOf(from, before.ranks), from, gone: [...left] };
}

function matchObjects<T>(
  before: readonly (T | string)[],
  after: readonly T[],
  from: number[],
  left: Set<number>,
): void {
  let same = 0;
  while (same < after.length && before[same] === after[same]) from[same] = same++;
  const places = new Map<T | string, number>();
  for (let i = same; i < before.length; i++) {
    left.add(i);
    places.set(before[i]!, i);
  }
  for (let i = same; i < after.length; i++) {
    const place = places.get(after[i]!);
    if (place === undefined || !left.delete(place)) continue;
    from[i] = place;
  }
}

function matchTexts<T>(
  before: readonly (T | string)[],
  after: readonly T[],
  {
    from,
    left,
    textOf,
  }: { readonly from: number[]; readonly left: Set<number>; readonly textOf: (item: T | string) => string },
): void {
  const places = new Map<string, number[]>();
  for (const place of left) {
    const text = textOf(before[place]!);
    const list = places.get(text);
    if (list) list.push(place);
    else places.set(text, [place]);
  }
  for (const [i, item] of after.entries()) {
    if (from[i] !== -1) continue;
    const place = places.get(textOf(item))?.shift();
    if (place === undefined) continue;
    from[i] = place;
    left.delete(place);
  }
}

/// Rows that stay in order keep their ranks; all between two of them share the room that is there.
function ranksOf(from: readonly number[], before: readonly number[]): readonly number[] {
  const stays = inOrder(from);
  const ranks = new Array<number>(from.length);
  let low: number | undefined;
  for (let i = 0; i < from.length; ) {
    let next = i;
    while (next < from.length && !stays[next]) next++;
    const high = next < from.length ? before[from[next]!]! : undefined;
    for (let k = i; k < next; k++)
      ranks[k] = between(low, high, (k - i + 1) / (next - i + 1), k - i + 1, next - k);
    if (high !== undefined) ranks[next] = low = high;
    i = next + 1;
  }
  return rising(ranks) ? ranks : ranks.map((_, i) => i);
}

/// Behind the last and before the first there is room without end.
function between(
  low: number | undefined,
  high: number | undefined,
  share: number,
  after: number,
  beforeNext: number,
): number {
  if (low !== undefined && high !== undefined) return low + (high - low) * share;
  if (high !== undefined) return high - beforeNext;
  return (low ?? -1) + after;
}

/// Numbers have an end of their digits: where no room is left between two, all are numbered anew.
function rising(ranks: readonly number[]): boolean {
  for (let i = 1; i < ranks.length; i++) if (!(ranks[i - 1]! < ranks[i]!)) return false;
  return true;
}

/// Which items stay: the most that can be chosen so that their rows rise.
function inOrder(from: readonly number[]): readonly boolean[] {
  const stays = from.map((place) => place >= 0);
  let last = -1;
  let sorted = true;
  for (const place of from) {
    if (place < 0) continue;
    if (place < last) sorted = false;
    last = place;
  }
  return sorted ? stays : longestRise(from);
}

function longestRise(from: readonly number[]): readonly boolean[] {
  /// The item with the lowest row that ends a rise of each length, and the item before each in its rise.
  const ends: number[] = [];
  const previous = new Array<number>(from.length).fill(-1);
  for (const [i, place] of from.entries()) {
    if (place < 0) continue;
    const length = countBefore(ends, (end) => from[end]! < place);
    previous[i] = ends[length - 1] ?? -1;
    ends[length] = i;
  }
  const stays = new Array<boolean>(from.length).fill(false);
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) stays[i] = true;
  return stays;
}
