/// Functions of a spelling alone that remember: what they answered for one word lies side by side, so that one look at
/// memory brings nearly all that the layers ask of it. A token costs less to ask than to find in memory.

interface Spelled {
  readonly word: number;
}

/// A row of a table belongs to one word and holds its number, then an answer a field. A word that needs the row of
/// another takes it: memory is bounded, and nothing that could change a result is in it.
const ROWS = 1 << 16;
const FIELDS = 16;
/// All bits at once: no word has every one.
const UNKNOWN = -1;

let table = new Int32Array(ROWS * FIELDS);
let used = 1;

/// A question of a word; and the same of token `i`, by the numbers of the words of all: these lie close together, while
/// to look at each token is to fetch most of it from far memory.
export interface BitsPerWord<W> {
  (word: W): number;
  readonly at: (tokens: readonly W[], words: Int32Array, i: number) => number;
}

/// Makes `answer`, which is never -1, one that remembers.
export function bitsPerWord<W extends Spelled>(answer: (word: W) => number): BitsPerWord<W> {
  if (used === FIELDS) {
    table = new Int32Array(ROWS * FIELDS);
    used = 1;
  }
  const rows = table;
  const field = used++;
  const work = (token: W, row: number): number => {
    const bits = answer(token);
    if (rows[row] !== token.word) {
      rows.fill(UNKNOWN, row, row + FIELDS);
      rows[row] = token.word;
    }
    rows[row + field] = bits;
    return bits;
  };
  const known = (word: number, row: number): number => (rows[row] === word ? rows[row + field]! : UNKNOWN);
  const ask = (token: W): number => {
    const row = (token.word & (ROWS - 1)) * FIELDS;
    const bits = known(token.word, row);
    return bits === UNKNOWN ? work(token, row) : bits;
  };
  const at = (tokens: readonly W[], words: Int32Array, i: number): number => {
    const row = (words[i]! & (ROWS - 1)) * FIELDS;
    const bits = known(words[i]!, row);
    return bits === UNKNOWN ? work(tokens[i]!, row) : bits;
  };
  return Object.assign(ask, { at });
}

/// The same for a question of yes or no.
export function isPerWord<W extends Spelled>(answer: (word: W) => boolean): (word: W) => boolean {
  const bits = bitsPerWord((word: W) => (answer(word) ? 1 : 0));
  return (word) => bits(word) === 1;
}

/// The same for an answer that is no number and that most words do not have: only theirs are looked for elsewhere.
export function perWord<W extends Spelled, T extends object | string>(
  answer: (word: W) => T | undefined,
): (word: W) => T | undefined {
  const values = new Array<T | undefined>(ROWS);
  const has = bitsPerWord((token: W) => {
    const value = answer(token);
    values[token.word & (ROWS - 1)] = value;
    return value === undefined ? 0 : 1;
  });
  return (token) => (has(token) === 0 ? undefined : values[token.word & (ROWS - 1)]);
}
