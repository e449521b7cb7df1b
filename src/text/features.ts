/// What the tagger looks at. Everything that depends on one word alone is computed once per word type.

import { hashText, mix } from './hash.ts';
import { possibilities, type Vocabulary } from './vocabulary.ts';

/// How the sentence is written, where capitals lose their usual meaning.
export type Casing = 'plain' | 'title' | 'caps' | 'lower';

/// Feature hashes of one word type by the place from which it is seen.
export interface WordFeatures extends WordKeys {
  readonly here: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly before2: Int32Array;
  readonly after2: Int32Array;
}

/// Keys for features that join two words or a word and the tags before it.
export interface WordKeys {
  readonly word: number;
  readonly ending: number;
  readonly kinds: number;
}

export const DYNAMIC = 13;

export function wordFeatures(
  text: string,
  casing: Casing,
  initial: boolean,
  vocabulary: Vocabulary,
): WordFeatures {
  const lower = text.toLowerCase().replaceAll('’', "'");
  const word = normalize(lower);
  const shape = shapeOf(text, casing);
  const kinds = possibilities(casing === 'caps' || casing === 'lower' ? titled(text) : text, vocabulary);
  const place = initial ? 'i' : 'm';
  const end = (n: number) => word.slice(-n);
  const last = word.includes('-') ? word.slice(word.lastIndexOf('-') + 1) : '';
  const names = [
    'bias',
    `w ${word}`,
    `1 ${end(1)}`,
    `2 ${end(2)}`,
    `3 ${end(3)}`,
    `4 ${end(4)}`,
    `p1 ${word.slice(0, 1)}`,
    `p3 ${word.slice(0, 3)}`,
    `s ${shape}`,
    `si ${shape} ${place}`,
    `k ${kinds}`,
    `ks ${kinds} ${shape} ${place}`,
    `3s ${end(3)} ${shape} ${place}`,
    `2k ${end(2)} ${kinds}`,
    `l ${Math.min(word.length, 12)} ${shape}`,
  ];
  if (shape === 'XX') names.push(`W ${text}`);
  if (last !== '') names.push(`h ${last}`, `h3 ${last.slice(-3)}`, `hk ${possibilities(last, vocabulary)}`);
  const around = (side: string) =>
    hashes([
      `${side}w ${word}`,
      `${side}3 ${end(3)}`,
      `${side}2 ${end(2)}`,
      `${side}s ${shape} ${place}`,
      `${side}k ${kinds}`,
    ]);
  return {
    here: hashes(names),
    before: around('-'),
    after: around('+'),
    before2: hashes([`-- ${word}`]),
    after2: hashes([`++ ${word}`, `++k ${kinds}`, `++s ${shape}`]),
    word: hashText(word, 11),
    ending: hashText(`${end(3)} ${shape}`, 12),
    kinds: hashText(`${kinds} ${shape}`, 13),
  };
}

function hashes(names: readonly string[]): Int32Array {
  return Int32Array.from(names, (name) => hashText(name, 7));
}

/// Features that join neighbours with the tags already given; `a` is the tag before, `b` the one before that, `c`
/// what `nextClause` tells of the clause so far.
export function dynamicFeatures(
  into: Int32Array,
  a: number,
  b: number,
  c: number,
  before: WordKeys,
  here: WordKeys,
  after: WordKeys,
): void {
  const ab = mix(a + 1, b + 101);
  into[0] = mix(a, 1001);
  into[1] = mix(ab, 1002);
  into[2] = mix(a + 2000, here.word);
  into[3] = mix(a + 3000, here.ending);
  into[4] = mix(a + 4000, here.kinds);
  into[5] = mix(mix(before.word, 5), here.word);
  into[6] = mix(mix(here.word, 6), after.word);
  into[7] = mix(a + 7000, after.word);
  into[8] = mix(mix(a + 8000, here.kinds), after.kinds);
  into[9] = mix(mix(here.word, 10), after.kinds);
  into[10] = mix(ab, here.kinds);
  into[11] = mix(mix(a + 13_000, c), here.ending);
  into[12] = mix(mix(c + 16, here.kinds), after.kinds);
}

/// What the clause so far holds after a word with tag `tag`: 0 nothing, 1 a noun, 2 a finite verb, 3 only a verb
/// without tense. Tells "destroyed" the past tense from "destroyed" the participle.
export function nextClause(c: number, tag: string): number {
  if (CLAUSE_ENDS.test(tag)) return 0;
  if (FINITE.test(tag)) return 2;
  if (c === 2) return 2;
  if (/ VB[GN]?$/.test(tag)) return 3;
  return c === 0 && /^(?:NOUN|PROPN|PRON|NUM) /.test(tag) ? 1 : c;
}

const CLAUSE_ENDS = /^(?:SCONJ |CCONJ |PUNCT :|PUNCT ``|PUNCT '')| (?:WDT|WP|WRB)$/;
const FINITE = / (?:VBD|VBZ|VBP|MD)$/;

/// Numbers of one pattern are one word; so are the many ways of writing a quotation mark.
function normalize(lower: string): string {
  if (/^https?:|^www\.|@./.test(lower)) return '<url>';
  if (/[0-9]/.test(lower))
    return lower.replace(/[0-9]/g, '0').replace(/0{3,}/g, lower.length === 4 ? '0000' : '000');
  if (lower === '“' || lower === '”' || lower === "''" || lower === '``') return '"';
  if (lower === '‘') return "'";
  if (lower === '—' || lower === '–' || lower === '--') return '—';
  return lower;
}

function shapeOf(text: string, casing: Casing): string {
  const c = text.charCodeAt(0);
  if (/^[0-9]/.test(text)) return /^[0-9.,:]+$/.test(text) ? 'd' : 'dx';
  const hasLetter = /\p{L}/u.test(text);
  if (!hasLetter) return `p${c < 128 ? text.slice(0, 1) : ''}`;
  if (casing === 'caps') return 'CAPS';
  if (casing === 'lower') return 'LOW';
  const mark = casing === 'title' ? 't' : '';
  const upper = text === text.toUpperCase();
  if (text.includes('-'))
    return `${mark}${/^\p{Lu}/u.test(text) ? 'X' : 'x'}-${/-\p{Lu}/u.test(text) ? 'X' : 'x'}`;
  if (upper && text.length > 1) return text.includes('.') ? 'X.' : casing === 'title' ? 'tXX' : 'XX';
  if (upper) return `${mark}X`;
  if (/^\p{Lu}/u.test(text)) return `${mark}Xx${/\p{Lu}/u.test(text.slice(1)) ? 'X' : ''}`;
  return /\p{Lu}/u.test(text) ? 'xX' : 'x';
}

function titled(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

const LETTER = 1;
const CAPITAL = 2;
const ALL_CAPITALS = 4;
const LONG = 8;

/// What `casingOf` asks of one word, as bits.
export function caseBits(text: string): number {
  const upper = isUpper(text.charCodeAt(0));
  if (!upper && !isLower(text.charCodeAt(0))) return 0;
  const caps = upper && text.length > 1 && isUpper(text.charCodeAt(1)) && text === text.toUpperCase();
  return LETTER | (upper ? CAPITAL : 0) | (caps ? ALL_CAPITALS : 0) | (text.length < 4 ? 0 : LONG);
}

/// How the sentence of tokens `[first, last)` is written, from its words; `bitsOf` may be a `caseBits` that remembers.
export function casingOf<T extends { readonly text: string }>(
  tokens: readonly T[],
  first: number,
  last: number,
  bitsOf: (token: T) => number = ({ text }) => caseBits(text),
): Casing {
  let letters = 0;
  let caps = 0;
  let capital = 0;
  let long = 0;
  let longCapital = 0;
  for (let i = first; i < last; i++) {
    const bits = bitsOf(tokens[i]!);
    if (bits === 0) continue;
    letters++;
    if (bits & CAPITAL) capital++;
    if (bits & ALL_CAPITALS) caps++;
    if ((bits & LONG) === 0) continue;
    long++;
    if (bits & CAPITAL) longCapital++;
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
