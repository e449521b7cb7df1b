/// Tokens before they have parts of speech: not objects but numbers side by side, which are many times faster to make
/// and to read.

import type { Span } from '../model/index.ts';
import { MOST_KEPT } from './scratch.ts';
import { bitsIn, idIn, placeOfText, type Word, wordIn } from './words.ts';

/// Token i is `words[i]`, at `[from[i], to[i])`.
export interface RawTokens {
  count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly words: Word[];
  /// The number of each word.
  readonly ids: Int32Array;
  /// The bits of each word: see `spelling.ts`.
  readonly bits: Int32Array;
  /// The bits of each token, once it has a part of speech (`facts.ts`), and none behind the last.
  readonly facts: Int32Array;
}

/// So many places behind the last token may be asked for: there stands nothing, far behind the text.
const AFTER = 2;
const NOTHING = wordIn(placeOfText(''));
const FAR = 0x7fffffff;

export function makeTokens(most: number): RawTokens {
  const size = most + AFTER;
  const tokens = {
    count: 0,
    from: new Int32Array(size),
    to: new Int32Array(size),
    words: [],
    ids: new Int32Array(size),
    bits: new Int32Array(size),
    facts: new Int32Array(size),
  };
  endTokens(tokens);
  return tokens;
}

/// Larger ones are made for the call and forgotten, so that no report leaves much behind; nor do many reports.
const LARGEST = 1 << 16;

/// Makes a function that hands out room for as many tokens, the same each time for the nth report of a handful: whoever
/// asks again has overwritten what was in it.
export function tokenRooms(): (most: number, nth?: number) => RawTokens {
  const kept: RawTokens[] = [];
  return (most, nth = 0) => {
    if (most > LARGEST || nth >= MOST_KEPT) return makeTokens(most);
    let tokens = kept[nth];
    if (tokens === undefined || most + AFTER > tokens.from.length) {
      tokens = makeTokens(2 * most);
      kept[nth] = tokens;
    }
    tokens.count = 0;
    endTokens(tokens);
    return tokens;
  };
}

/// Adds a token, whose word is in this place: see `words.ts`.
export function pushToken(tokens: RawTokens, place: number, from: number, to: number): void {
  const at = tokens.count++;
  tokens.from[at] = from;
  tokens.to[at] = to;
  spellToken(tokens, at, place);
}

/// Gives a token the word in this place.
export function spellToken({ words, ids, bits }: RawTokens, at: number, place: number): void {
  words[at] = wordIn(place);
  ids[at] = idIn(place);
  bits[at] = bitsIn(place);
}

/// Writes what stands behind the last token.
export function endTokens({ count, from, to, words, ids, bits }: RawTokens): void {
  for (let i = count; i < count + AFTER; i++) {
    from[i] = FAR;
    to[i] = FAR;
    words[i] = NOTHING;
    ids[i] = NOTHING.id;
    bits[i] = 0;
  }
}

/// One token as an object, for whoever asks for few.
export interface RawToken extends Span {
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
  /// The number of its spelling.
  readonly word: number;
}

export function rawTokenAt({ from, to, words }: RawTokens, at: number): RawToken {
  const { id, text, lower } = words[at]!;
  return { from: from[at]!, to: to[at]!, text, lower, word: id };
}
