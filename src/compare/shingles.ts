/// Shingles (runs of a few words) and the index from a shingle to the places of independent texts that hold it.

import type { Words } from './words.ts';

/// Words in a shingle, and how many neighbouring shingles share one entry in the index.
export const SHINGLE = 4;
const WINDOW = 2;
/// A shingle of more independent texts than this is a turn of phrase: it is evidence of nothing.
const COMMON = 24;
/// A text that says the same over and over is indexed for it this often.
const REPEATED = 4;

/// The hash of each shingle, -1 where it holds too little meaning to be worth finding.
export function hashShingles({ count, ids, content }: Words): Int32Array {
  const hashes = new Int32Array(Math.max(0, count - SHINGLE + 1));
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0;
    let weight = 0;
    for (let j = i; j < i + SHINGLE; j++) {
      hash = Math.imul(hash ^ ids[j]!, 0x9e3779b1);
      hash ^= hash >>> 15;
      weight += content[j]!;
    }
    hashes[i] = weight < 1 ? -1 : hash & 0x3fffffff;
  }
  return hashes;
}

/// What the index must know of a text: its place among all, which changes when others come before it.
export interface Placed {
  readonly place: number;
}

/// An inverted index whose entries stand in the order of the texts, in whatever order they are added.
export interface ShingleIndex<T extends Placed> {
  add(text: T, hash: number, at: number): void;
  remove(text: T, hash: number): void;
  /// Calls back for each place in an earlier text that holds the shingle, the latest first.
  find(before: T, hash: number, found: (text: T, at: number) => void): void;
}

interface Entries<T> {
  readonly texts: T[];
  readonly places: number[];
}

export function createIndex<T extends Placed>(): ShingleIndex<T> {
  const lists = new Map<number, Entries<T>>();
  return {
    add: (text, hash, at) => {
      const list = lists.get(hash);
      if (list === undefined) {
        lists.set(hash, { texts: [text], places: [at] });
        return;
      }
      let end = list.texts.length;
      while (end > 0 && list.texts[end - 1]!.place > text.place) end--;
      if (end >= REPEATED && list.texts[end - REPEATED] === text) return;
      list.texts.splice(end, 0, text);
      list.places.splice(end, 0, at);
    },
    remove: (text, hash) => {
      const list = lists.get(hash);
      const first = list?.texts.indexOf(text) ?? -1;
      if (list === undefined || first < 0) return;
      let end = first;
      while (list.texts[end] === text) end++;
      list.texts.splice(first, end - first);
      list.places.splice(first, end - first);
      if (list.texts.length === 0) lists.delete(hash);
    },
    find: (before, hash, found) => {
      const list = lists.get(hash);
      if (list === undefined) return;
      const end = endOfEarlier(list.texts, before.place);
      for (let i = end - 1; i >= 0; i--) found(list.texts[i]!, list.places[i]!);
    },
  };
}

/// How many entries are of texts before a place: none where they are of too many.
function endOfEarlier<T extends Placed>(texts: readonly T[], place: number): number {
  let count = 0;
  let end = 0;
  for (; end < texts.length && texts[end]!.place < place; end++) {
    if (texts[end] !== texts[end - 1] && ++count > COMMON) return 0;
  }
  return end;
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
