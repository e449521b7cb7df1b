/// Spellings met lately, each once, with a number: what depends on a spelling alone is computed once and looked up by
/// that number.

import { joinsOf } from './joins.ts';
import type { Reading } from './readings.ts';
import { spellingBits } from './spelling.ts';

/// One spelling of a word. `id` is never given to another spelling while the program runs.
export interface Word {
  readonly id: number;
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
  /// What may belong to it or be cut from it: see `joins.ts`.
  readonly joins: number;
  /// What it tells by itself: see `spelling.ts`.
  readonly bits: number;
  /// What it is in the parts of speech in which it was met: see `readings.ts`.
  readings: Reading | undefined;
}

/// Words lie in the order in which they were met, so that those in common use lie side by side in the machine's cache.
/// When there is room for no more, all are forgotten.
const MOST = 1 << 16;
const MOST_UNITS = 1 << 20;
const LONGEST_KEPT = 40;
let words: Word[] = [];
/// The units of each word, which are compared faster here than in a string, from `starts` on.
const units = new Uint16Array(MOST_UNITS + LONGEST_KEPT);
const starts = new Int32Array(MOST + 1);

/// An open-addressed table of hashes, each with the place of its word, counted from 1: a word is looked up where it
/// stands in its text, without being cut out first. A spelling lies at most `REACH` places behind its own; where these
/// are full it takes the place of another, so that no text makes the table slow.
const PLACES = 1 << 17;
const REACH = 8;
const table = new Int32Array(2 * PLACES);

let last = 0;

const single = new Uint16Array(LONGEST_KEPT);

export function wordOf(spelling: string): Word {
  for (let i = 0; i < spelling.length && i < LONGEST_KEPT; i++) single[i] = spelling.charCodeAt(i);
  return wordAt(single, 0, spelling.length, spelling, 0);
}

/// The word whose units are `text[from, to)`, given as `spelled`; unit 0 of that stands at `base` in `text`.
export function wordAt(spelled: Uint16Array, from: number, to: number, text: string, base: number): Word {
  if (to - from > LONGEST_KEPT) return makeWord(text.slice(base + from, base + to));
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ spelled[i]!, 0x01000193);
  hash ^= hash >>> 15;
  for (let k = 0; k < REACH; k++) {
    const place = 2 * ((hash + k) & (PLACES - 1));
    const found = table[place + 1]!;
    if (found === 0) return keepWord(place, hash, spelled.subarray(from, to), text, base + from);
    if (table[place] === hash && isSpelled(found - 1, spelled, from, to)) return words[found - 1]!;
  }
  const taken = 2 * ((hash + (last % REACH)) & (PLACES - 1));
  return keepWord(taken, hash, spelled.subarray(from, to), text, base + from);
}

function isSpelled(word: number, spelled: Uint16Array, from: number, to: number): boolean {
  const start = starts[word]!;
  if (starts[word + 1]! - start !== to - from) return false;
  for (let i = from, k = start; i < to; i++, k++) if (units[k] !== spelled[i]) return false;
  return true;
}

function keepWord(place: number, hash: number, spelled: Uint16Array, text: string, at: number): Word {
  if (words.length === MOST || starts[words.length]! > MOST_UNITS) {
    table.fill(0);
    words = [];
  }
  // A slice would keep its whole report in memory.
  const word = makeWord([...text.slice(at, at + spelled.length)].join(''));
  const start = starts[words.length]!;
  units.set(spelled, start);
  words.push(word);
  starts[words.length] = start + spelled.length;
  table[place] = hash;
  table[place + 1] = words.length;
  return word;
}

function makeWord(text: string): Word {
  const folded = text.toLowerCase().replaceAll('’', "'");
  const lower = folded === text ? text : folded;
  last++;
  return {
    id: last,
    text,
    lower,
    joins: joinsOf(text),
    bits: spellingBits(text, lower),
    readings: undefined,
  };
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
