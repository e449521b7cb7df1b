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
const hashes = new Int32Array(PLACES);
const words = new Array<Word | undefined>(PLACES);
const LONGEST_KEPT = 40;
let last = 0;

export function wordOf(spelling: string): Word {
  return wordAt(spelling, 0, spelling.length);
}

/// The word that is spelled in `source[from, to)`.
export function wordAt(source: string, from: number, to: number): Word {
  if (to - from > LONGEST_KEPT) return makeWord(source.slice(from, to));
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  for (let k = 0; k < REACH; k++) {
    const place = (hash + k) & (PLACES - 1);
    const word = words[place];
    if (word === undefined) return keep(source, from, to, hash, place);
    if (hashes[place] === hash && isSpelled(word.text, source, from, to)) return word;
  }
  return keep(source, from, to, hash, (hash + (last % REACH)) & (PLACES - 1));
}

function isSpelled(text: string, source: string, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== source.charCodeAt(from + i)) return false;
  return true;
}

function keep(source: string, from: number, to: number, hash: number, place: number): Word {
  // A slice would keep its whole report in memory.
  const word = makeWord([...source.slice(from, to)].join(''));
  hashes[place] = hash;
  words[place] = word;
  return word;
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
