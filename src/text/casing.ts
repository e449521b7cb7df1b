/// How a sentence is written, where capitals lose their usual meaning.

export type Casing = 'plain' | 'title' | 'caps' | 'lower';

const LETTER = 1;
const CAPITAL = 2;
const ALL_CAPITALS = 4;
const LONG = 8;
/// All the bits of `caseBits`.
const CASE = LETTER | CAPITAL | ALL_CAPITALS | LONG;

/// What `casingOf` asks of one word, as bits.
export function caseBits(text: string): number {
  const upper = isUpper(text.charCodeAt(0));
  if (!upper && !isLower(text.charCodeAt(0))) return 0;
  const caps = upper && text.length > 1 && isUpper(text.charCodeAt(1)) && text === text.toUpperCase();
  return LETTER | (upper ? CAPITAL : 0) | (caps ? ALL_CAPITALS : 0) | (text.length < 4 ? 0 : LONG);
}

/// How words `[first, last)` of a sentence are written; `bits` holds the `caseBits` of each, and may hold more.
export function casingOf(bits: Int32Array, first: number, last: number): Casing {
  let letters = 0;
  let caps = 0;
  let capital = 0;
  let long = 0;
  let longCapital = 0;
  for (let i = first; i < last; i++) {
    const here = bits[i]! & CASE;
    if (here === 0) continue;
    letters++;
    if (here & CAPITAL) capital++;
    if (here & ALL_CAPITALS) caps++;
    if ((here & LONG) === 0) continue;
    long++;
    if (here & CAPITAL) longCapital++;
  }
  if (letters >= 3 && caps >= 0.6 * letters) return 'caps';
  if (long >= 4 && longCapital >= 0.8 * long) return 'title';
  return letters >= 4 && capital === 0 ? 'lower' : 'plain';
}

/// ASCII letters only: capitals of other scripts do not decide how English is written.
function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLower(code: number): boolean {
  return code >= 97 && code <= 122;
}
