/// What the tagger looks at. Everything that depends on one word alone is computed once per word type.

import type { Casing } from './casing.ts';
import { hashText, mix } from './hash.ts';
import { factsOf, possibleKinds, type Vocabulary, type WordFacts } from './vocabulary.ts';

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

export const DYNAMIC = 10;

export function wordFeatures(
  text: string,
  casing: Casing,
  initial: boolean,
  vocabulary: Vocabulary,
): WordFeatures {
  const plain = plainWord(text);
  const look = casing === 'caps' || casing === 'lower' ? titled(text) : text;
  const facts = factsOf(look, plain, vocabulary);
  const form = shapeOf(text, casing);
  const shape = hashText(form, 1);
  const seen = mix(shape, initial ? 1 : 2);
  const word = hashText(plain, 2);
  const end2 = ending(plain, 2);
  const end3 = ending(plain, 3);
  const here = [
    ...spelling(plain, word, end2, end3, shape, seen),
    ...meaning(facts, seen, end2),
    ...lastPart(plain, vocabulary),
  ];
  if (form === 'XX') here.push(mix(hashText(text, 3), 40));
  const around = (side: number) => {
    const { kinds, sense, uses, company } = facts;
    return Int32Array.of(
      ...[mix(word, side), mix(end3, side + 1), mix(end2, side + 2), mix(seen, side + 3)],
      ...[mix(kinds, side + 4), mix(sense, side + 5), mix(uses, side + 6), mix(company, side + 7)],
    );
  };
  return {
    here: Int32Array.from(here),
    before: around(50),
    after: around(60),
    before2: Int32Array.of(mix(word, 70)),
    after2: Int32Array.of(mix(word, 71), mix(facts.kinds, 72), mix(shape, 73)),
    word,
    ending: mix(end3, shape),
    kinds: mix(facts.kinds, shape),
  };
}

/// Every feature is a value mixed with the number of its kind.
function spelling(
  plain: string,
  word: number,
  end2: number,
  end3: number,
  shape: number,
  seen: number,
): readonly number[] {
  return [
    ...[mix(0, 1), mix(word, 2), mix(ending(plain, 1), 3), mix(end2, 4), mix(end3, 5)],
    ...[mix(ending(plain, 4), 6), mix(plain.charCodeAt(0), 7), mix(hashText(plain.slice(0, 3), 4), 8)],
    ...[
      mix(shape, 9),
      mix(seen, 10),
      mix(mix(end3, seen), 11),
      mix(mix(shape, Math.min(plain.length, 12)), 12),
    ],
  ];
}

function meaning({ kinds, sense, uses, company }: WordFacts, seen: number, end2: number): readonly number[] {
  return [
    ...[mix(kinds, 13), mix(mix(kinds, seen), 14), mix(mix(kinds, end2), 15)],
    ...[mix(sense, 16), mix(mix(sense, seen), 17), mix(mix(sense, end2), 18)],
    ...[mix(uses, 19), mix(mix(uses, seen), 20), mix(mix(uses, end2), 21)],
    ...[mix(company, 22), mix(mix(company, seen), 23), mix(mix(company, end2), 24)],
  ];
}

/// What the last part of a word with hyphens tells.
function lastPart(plain: string, vocabulary: Vocabulary): readonly number[] {
  const last = plain.slice(plain.lastIndexOf('-') + 1);
  if (last === plain || last === '') return [];
  return [mix(hashText(last, 5), 25), mix(ending(last, 3), 26), mix(possibleKinds(last, vocabulary), 27)];
}

function ending(plain: string, length: number): number {
  return hashText(plain, 6, Math.max(0, plain.length - length));
}

/// Features that join neighbours with the tags already given; `a` is the tag before, `b` the one before that, `c`
/// what `nextClause` tells of the clause so far; then the keys of the words, as far as they are asked for.
export function dynamicFeatures(
  into: Int32Array,
  a: number,
  b: number,
  c: number,
  wordBefore: number,
  word: number,
  ending: number,
  kinds: number,
  wordAfter: number,
  kindsAfter: number,
): void {
  const ab = mix(a + 1, b + 101);
  into[0] = mix(a, 1001);
  into[1] = mix(ab, 1002);
  into[2] = mix(a + 2000, word);
  into[3] = mix(a + 3000, ending);
  into[4] = mix(mix(wordBefore, 5), word);
  into[5] = mix(mix(word, 6), wordAfter);
  into[6] = mix(a + 7000, wordAfter);
  into[7] = mix(mix(word, 10), kindsAfter);
  into[8] = mix(mix(a + 13_000, c), ending);
  into[9] = mix(mix(c + 16, kinds), kindsAfter);
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

/// A word as features name it.
export function plainWord(text: string): string {
  return normalize(text.toLowerCase().replaceAll('’', "'"));
}

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
