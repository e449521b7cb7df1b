/// Shingles (runs of a few words) and the index from a shingle to the places of independent texts that hold it.

import { createLists } from './lists.ts';
import { MARK, type Words } from './words.ts';

/// Words in a shingle, and how many neighbouring shingles share one entry in the index.
export const SHINGLE = 4;
const WINDOW = 2;
/// A shingle of more independent texts than this is a turn of phrase: it is evidence of nothing.
const COMMON = 24;
/// A text that says the same over and over is indexed for it this often.
const REPEATED = 4;

/// The hash of each shingle, -1 where it holds too little meaning to be worth finding.
export function hashShingles({ count, ids, marks }: Words): Int32Array {
  const hashes = new Int32Array(Math.max(0, count - SHINGLE + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    let weight = 0;
    for (let j = i; j < i + SHINGLE; j++) {
      hash = Math.imul(hash ^ ids[j]!, 0x9e3779b1);
      hash ^= hash >>> 15;
      weight += marks[j]! & MARK.content;
    }
    hashes[i] = weight < 1 ? -1 : hash & 0x3fffffff;
  }
  return hashes;
}

/// What the index must know of a text: its number, which stays, and its place among all, which changes when others come
/// before it.
export interface Placed {
  readonly slot: number;
  readonly place: number;
}

/// An inverted index whose entries stand in the order of the texts, in whatever order they are added.
export interface ShingleIndex<T extends Placed> {
  add(text: T, hash: number, at: number): void;
  remove(text: T, hash: number): void;
  /// Calls back for each place in an earlier text that holds the shingle, the latest first, with the text's slot.
  find(before: T, hash: number, found: (slot: number, at: number) => void): void;
}

/// `textAt` gives the text of a slot.
export function createIndex<T extends Placed>(textAt: (slot: number) => T): ShingleIndex<T> {
  /// By hash: slots, and places of words.
  const lists = createLists();
  return {
    add: (text, hash, at) => {
      const row = lists.find(hash);
      const start = row < 0 ? 0 : lists.start(row);
      const cells = lists.cells();
      let end = row < 0 ? 0 : lists.length(row);
      while (end > 0 && textAt(cells[start + 2 * end - 2]!).place > text.place) end--;
      if (end >= REPEATED && cells[start + 2 * (end - REPEATED)] === text.slot) return;
      lists.insert(hash, end, text.slot, at);
    },
    remove: ({ slot }, hash) => {
      const row = lists.find(hash);
      if (row < 0) return;
      const [cells, start, length] = [lists.cells(), lists.start(row), lists.length(row)];
      let first = 0;
      while (first < length && cells[start + 2 * first] !== slot) first++;
      let end = first;
      while (end < length && cells[start + 2 * end] === slot) end++;
      if (end > first) lists.remove(row, first, end - first);
    },
    find: (before, hash, found) => {
      const row = lists.find(hash);
      if (row < 0) return;
      const [cells, start] = [lists.cells(), lists.start(row)];
      const end = endOfEarlier(cells, start, lists.length(row), before.place);
      for (let i = start + 2 * end - 2; i >= start; i -= 2) found(cells[i]!, cells[i + 1]!);
    },
  };

  /// How many entries of a list are of texts before a place: none where they are of too many.
  function endOfEarlier(cells: Int32Array, start: number, length: number, place: number): number {
    // Where texts come in order, all are earlier.
    const areEarlier = textAt(cells[start + 2 * length - 2]!).place < place;
    if (areEarlier && length <= COMMON) return length;
    let texts = 0;
    let last = -1;
    for (let i = 0; i < length; i++) {
      const slot = cells[start + 2 * i]!;
      if (slot === last) continue;
      if (!areEarlier && textAt(slot).place >= place) return i;
      if (++texts > COMMON) return 0;
      last = slot;
    }
    return length;
  }
}

/// Of each window of the shingles `[from, to)` the one with the least hash: any run of SHINGLE + WINDOW - 1 words is
/// found.
export function winnow(hashes: Int32Array, from: number, to: number): readonly number[] {
  const kept: number[] = [];
  for (let start = from; start < to; start++) {
    const end = Math.min(start + WINDOW, to);
    let least = -1;
    for (let i = start; i < end; i++)
      if (hashes[i]! >= 0 && (least < 0 || hashes[i]! <= hashes[least]!)) least = i;
    if (least >= 0 && kept.at(-1) !== least && (kept.at(-1) ?? -1) < least) kept.push(least);
  }
  return kept;
}
