/// Spellings met lately, each once, with a number: what depends on a spelling alone is computed once and looked up by
/// that number.

import { joinsOf } from './joins.ts';
import { spellingBits } from './spelling.ts';

/// One spelling of a word. `id` is never given to another spelling while the program runs.
export interface Word {
  readonly id: number;
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
}

/// Words lie in the order in which they were met, so that those in common use lie side by side in the machine's cache;
/// what is asked of every token lies beside them as numbers. When there is room for no more, all are forgotten.
const MOST = 1 << 16;
const MOST_UNITS = 1 << 20;
const LONGEST_KEPT = 40;
const words = new Array<Word | undefined>(MOST + 1);
let count = 0;
/// The units of each word, which are compared faster here than in a string, from `starts` on.
const units = new Uint16Array(MOST_UNITS + LONGEST_KEPT);
const starts = new Int32Array(MOST + 1);

/// The place of a word too long to be kept: good until the next.
const LONG = MOST;
export const wordIds = new Int32Array(MOST + 1);
export const wordJoins = new Uint8Array(MOST + 1);
export const wordBits = new Int32Array(MOST + 1);

/// An open-addressed table of the places, counted from 1, each beside the high bits of its hash: a word is looked up
/// where it stands in its text, without being cut out first. A spelling lies at most `REACH` slots behind its own; where
/// these are full it takes the slot of another, so that no text makes the table slow. It grows with the words: a small
/// one stays in the machine's cache.
let table = new Int32Array(1 << 12);
const REACH = 8;
const PLACE = 2 * MOST - 1;

let last = 0;

const single = new Uint16Array(LONGEST_KEPT);

export function wordOf(spelling: string): Word {
  return wordIn(placeOfText(spelling));
}

export function placeOfText(spelling: string): number {
  for (let i = 0; i < spelling.length && i < LONGEST_KEPT; i++) single[i] = spelling.charCodeAt(i);
  return placeOf(single, 0, spelling.length, spelling, 0);
}

/// The word in a place.
export function wordIn(place: number): Word {
  return words[place]!;
}

/// The place of the word whose units are `text[from, to)`, given as `spelled`; unit 0 of that stands at `base` in `text`.
/// Good until the next word is looked up.
export function placeOf(spelled: Uint16Array, from: number, to: number, text: string, base: number): number {
  if (to - from > LONGEST_KEPT) return putWord(LONG, text.slice(base + from, base + to));
  const hash = hashOf(spelled, from, to);
  const mask = table.length - 1;
  for (let k = 0; k < REACH; k++) {
    const entry = table[(hash + k) & mask]!;
    if (entry === 0) break;
    const place = (entry & PLACE) - 1;
    if (((entry ^ hash) & ~PLACE) === 0 && isSpelled(place, spelled, from, to)) return place;
  }
  return keepWord(hash, spelled.subarray(from, to), text, base + from);
}

function hashOf(spelled: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ spelled[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSpelled(place: number, spelled: Uint16Array, from: number, to: number): boolean {
  const start = starts[place]!;
  if (starts[place + 1]! - start !== to - from) return false;
  for (let i = from, k = start; i < to; i++, k++) if (units[k] !== spelled[i]) return false;
  return true;
}

function keepWord(hash: number, spelled: Uint16Array, text: string, at: number): number {
  if (count === MOST || starts[count]! > MOST_UNITS) {
    table = new Int32Array(1 << 12);
    count = 0;
  }
  // A slice would keep its whole report in memory.
  const place = putWord(count, [...text.slice(at, at + spelled.length)].join(''));
  units.set(spelled, starts[place]);
  starts[place + 1] = starts[place]! + spelled.length;
  count++;
  enter(place, hash);
  if (4 * count > table.length && table.length < 2 * MOST) grow();
  return place;
}

function enter(place: number, hash: number): void {
  const mask = table.length - 1;
  let slot = (hash + (place % REACH)) & mask;
  for (let k = 0; k < REACH; k++) {
    if (table[(hash + k) & mask] !== 0) continue;
    slot = (hash + k) & mask;
    break;
  }
  table[slot] = (hash & ~PLACE) | (place + 1);
}

function grow(): void {
  table = new Int32Array(2 * table.length);
  for (let place = 0; place < count; place++) enter(place, hashOf(units, starts[place]!, starts[place + 1]!));
}

function putWord(place: number, text: string): number {
  const folded = text.toLowerCase().replaceAll('’', "'");
  const lower = folded === text ? text : folded;
  last++;
  words[place] = { id: last, text, lower };
  wordIds[place] = last;
  wordJoins[place] = joinsOf(text);
  wordBits[place] = spellingBits(text, lower);
  return place;
}

const SLOTS = 1 << 16;

/// Makes `answer`, a function of the spelling alone, one that remembers: bounded, and as cheap as two array look-ups.
export function perWord<W extends { readonly word: number }, T>(answer: (word: W) => T): (word: W) => T {
  const keys = new Int32Array(SLOTS);
  const values = new Array<T | undefined>(SLOTS);
  return (token) => {
    const slot = token.word & (SLOTS - 1);
    if (keys[slot] === token.word) return values[slot] as T;
    const value = answer(token);
    keys[slot] = token.word;
    values[slot] = value;
    return value;
  };
}
