/// Word types met lately, each once, with a number: what depends on a word alone is computed once and looked up by it.

/// One spelling of a word. `id` is never given to another spelling while the program runs.
export interface Word {
  readonly id: number;
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
}

/// Emptied when full, so that it stays bounded whatever is read.
const words = new Map<string, Word>();
const MEMORY = 50_000;
const LONGEST_KEPT = 40;
let last = 0;

export function wordOf(slice: string): Word {
  const known = words.get(slice);
  if (known !== undefined) return known;
  const lower = slice.toLowerCase().replaceAll('’', "'");
  last++;
  if (slice.length > LONGEST_KEPT) return { id: last, text: slice, lower };
  if (words.size >= MEMORY) words.clear();
  // A slice would keep its whole report in memory.
  const text = [...slice].join('');
  const made = { id: last, text, lower: lower === slice ? text : lower };
  words.set(text, made);
  return made;
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
