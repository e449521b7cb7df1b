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

/// An inverted index as linked lists in flat arrays.
export interface ShingleIndex {
  readonly add: (text: number, hashes: Int32Array, from: number, to: number) => void;
  /// Calls back for each place that holds the shingle.
  readonly find: (hash: number, found: (text: number, at: number) => void) => void;
}

export function createIndex(): ShingleIndex {
  const heads = new Map<number, number>();
  const next: number[] = [];
  const texts: number[] = [];
  const places: number[] = [];
  const lengths: number[] = [];
  const repeats: number[] = [];
  return {
    add: (text, hashes, from, to) => {
      for (const at of winnow(hashes, from, to)) {
        const hash = hashes[at]!;
        const head = heads.get(hash);
        const again = head !== undefined && texts[head] === text;
        const length = head === undefined ? 1 : lengths[head]! + (again ? 0 : 1);
        const repeat = again ? repeats[head]! + 1 : 1;
        if (length > COMMON + 1 || repeat > REPEATED) continue;
        heads.set(hash, next.length);
        next.push(head ?? -1);
        texts.push(text);
        places.push(at);
        lengths.push(length);
        repeats.push(repeat);
      }
    },
    find: (hash, found) => {
      const head = heads.get(hash);
      if (head === undefined || lengths[head]! > COMMON) return;
      for (let entry = head; entry >= 0; entry = next[entry]!) found(texts[entry]!, places[entry]!);
    },
  };
}

/// Of each window of shingles the one with the least hash: any run of SHINGLE + WINDOW - 1 words is found.
function winnow(hashes: Int32Array, from: number, to: number): readonly number[] {
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
