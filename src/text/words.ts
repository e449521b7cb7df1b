/// Spellings met lately, each once, with a number: what depends on a spelling alone is computed once and looked up by
/// that number.

import { interned } from './interned.ts';
import { joinsOf } from './joins.ts';
import type { Reading } from './readings.ts';
import { spellingBits } from './spelling.ts';

/// One spelling of a word. `id` is never given to another spelling while the program runs.
export interface Word {
  readonly id: number;
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
  /// What it is as a part of speech, the one met last at the head: see `readings.ts`.
  reading: Reading | undefined;
}

/// Words lie in the order in which they were met, so that those in common use lie side by side in the machine's cache.
/// When there is room for no more, all are forgotten.
const MOST = 1 << 16;
const MOST_UNITS = 1 << 20;
const LONGEST_KEPT = 40;
const words = new Array<Word | undefined>(MOST + 1);
let count = 0;
/// The units of all words, which are compared faster here than in strings, and where the next word's go.
const units = new Uint16Array(MOST_UNITS + LONGEST_KEPT);
let end = 0;

/// What is asked of every token, side by side, so that one look at memory brings all of it: a word's number, its bits
/// (`spelling.ts`), where its units begin with how many they are, and its joins (`joins.ts`).
const FIELDS = 4;
const [ID, BITS, UNITS, JOINS] = [0, 1, 2, 3];
const rows = new Int32Array((MOST + 1) * FIELDS);
/// More than the most units of a word.
const SIZES = 64;

/// The place of a word too long to be kept: good until the next.
const LONG = MOST;

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

/// The word in a place; its number, bits and joins.
export function wordIn(place: number): Word {
  return words[place]!;
}

export function idIn(place: number): number {
  return rows[place * FIELDS + ID]!;
}

export function bitsIn(place: number): number {
  return rows[place * FIELDS + BITS]!;
}

export function joinsIn(place: number): number {
  return rows[place * FIELDS + JOINS]!;
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
  const own = rows[place * FIELDS + UNITS]!;
  if (own % SIZES !== to - from) return false;
  for (let i = from, k = startOf(own); i < to; i++, k++) if (units[k] !== spelled[i]) return false;
  return true;
}

function startOf(own: number): number {
  return Math.floor(own / SIZES);
}

function keepWord(hash: number, spelled: Uint16Array, text: string, at: number): number {
  if (count === MOST || end > MOST_UNITS) {
    table = new Int32Array(1 << 12);
    count = 0;
    end = 0;
  }
  // A slice would keep its whole report in memory.
  const place = putWord(count, [...text.slice(at, at + spelled.length)].join(''));
  units.set(spelled, end);
  rows[place * FIELDS + UNITS] = end * SIZES + spelled.length;
  end += spelled.length;
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
  for (let place = 0; place < count; place++) {
    const own = rows[place * FIELDS + UNITS]!;
    const start = startOf(own);
    enter(place, hashOf(units, start, start + (own % SIZES)));
  }
}

function putWord(place: number, spelling: string): number {
  const text = interned(spelling);
  const folded = text.toLowerCase().replaceAll('’', "'");
  const lower = folded === text ? text : interned(folded);
  last++;
  words[place] = { id: last, text, lower, reading: undefined };
  const row = place * FIELDS;
  rows[row + ID] = last;
  rows[row + BITS] = spellingBits(text, lower);
  rows[row + JOINS] = joinsOf(text);
  return place;
}
