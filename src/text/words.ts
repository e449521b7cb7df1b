/// Spellings met lately, each once, with a number: what depends on a spelling alone is computed once and looked up by
/// that number.

import { joinsOf } from './joins.ts';

/// One spelling of a word. `id` is never given to another spelling while the program runs.
export interface Word {
  readonly id: number;
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
  /// What may belong to it or be cut from it: see `joins.ts`.
  readonly joins: number;
}

/// An open-addressed table of hashes beside the words: a word is looked up where it stands in its text, without being
/// cut out first. A spelling lies at most `REACH` places behind its own; where these are full it takes the place of
/// another, so that the table stays bounded and no text makes it slow.
const PLACES = 1 << 16;
const REACH = 8;
const LONGEST_KEPT = 40;
const hashes = new Int32Array(PLACES);
const words = new Array<Word | undefined>(PLACES);
/// The units of each word, which are compared faster here than in a string.
const spelled = new Uint16Array(PLACES * LONGEST_KEPT);
let last = 0;

const single = new Uint16Array(LONGEST_KEPT);

export function wordOf(spelling: string): Word {
  for (let i = 0; i < spelling.length && i < LONGEST_KEPT; i++) single[i] = spelling.charCodeAt(i);
  return wordAt(single, 0, spelling.length, spelling, 0);
}

/// The word whose units are `units[from, to)`; unit 0 stands at `base` in `text`.
export function wordAt(units: Uint16Array, from: number, to: number, text: string, base: number): Word {
  if (to - from > LONGEST_KEPT) return makeWord(text.slice(base + from, base + to));
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  hash ^= hash >>> 15;
  let place = hash & (PLACES - 1);
  for (let k = 0; k < REACH; k++) {
    place = (hash + k) & (PLACES - 1);
    const word = words[place];
    if (word === undefined) break;
    if (hashes[place] === hash && word.text.length === to - from && isSpelled(place, units, from, to))
      return word;
    if (k === REACH - 1) place = (hash + (last % REACH)) & (PLACES - 1);
  }
  // A slice would keep its whole report in memory.
  const word = makeWord([...text.slice(base + from, base + to)].join(''));
  hashes[place] = hash;
  words[place] = word;
  spelled.set(units.subarray(from, to), place * LONGEST_KEPT);
  return word;
}

function isSpelled(place: number, units: Uint16Array, from: number, to: number): boolean {
  const start = place * LONGEST_KEPT - from;
  for (let i = from; i < to; i++) if (spelled[start + i] !== units[i]) return false;
  return true;
}

function makeWord(text: string): Word {
  const lower = text.toLowerCase().replaceAll('’', "'");
  last++;
  return { id: last, text, lower: lower === text ? text : lower, joins: joinsOf(text) };
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
