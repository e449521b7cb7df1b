/// Gives words printed all in capitals (telegrams, old wire copy, headlines) the case that they would have in ordinary
/// print. Offsets and the report's text stay as they are: only what the layers read as a word's spelling changes.

import data from '../../lexicon/truecase.json' with { type: 'json' };
import type { Sentence } from '../model/index.ts';
import { CAPITAL, type CaseReader, type CaseState, caseScore, NO_WORD, SMALL, START } from './case-model.ts';
import { knownNameAt } from './known-names.ts';
import { isIrregular } from './lemma.ts';
import { type RawTokens, spellToken } from './raw-tokens.ts';
import { SHOUTED, WORD } from './spelling.ts';
import type { TagPair } from './tag-pairs.ts';
import type { Tagger } from './tagger.ts';
import { placeOfText } from './words.ts';

const ALWAYS_CAPITAL = new Set(data.capital);
const ALWAYS_SMALL = new Set(data.small);
const ACRONYMS = new Set(data.acronyms);
/// Acronyms that are words as well: these only where the model takes them for a name.
const WORDS_TOO = new Set(['us', 'who', 'am', 'it', 'aids', 'eta', 'est', 'ap']);
const ROMAN = /^(?:ii|iii|iv|vi|vii|viii|ix|xi|xii|xiii|xiv|xv|xvi|xxiii)$/;
const STOP = /^[.?!]$/;
const ARTICLE = /^(?:al|el|an|ar|as|ash)-(?=\p{L})/u;

/// Puts the words of sentences that are all in capitals into true case.
export function restoreCase(raw: RawTokens, sentences: readonly Sentence[], tagger: Tagger): void {
  let found: Sentence[] | undefined;
  for (let s = 0; s < sentences.length; s++) {
    if (!isShouted(raw.bits, sentences[s]!)) continue;
    found ??= [];
    found.push(sentences[s]!);
  }
  if (found !== undefined) restoreSentences(raw, sentences, found, tagger);
}

function restoreSentences(
  raw: RawTokens,
  sentences: readonly Sentence[],
  shouted: readonly Sentence[],
  tagger: Tagger,
): void {
  const scores = new Float32Array(raw.count);
  const pairs: TagPair[] = new Array(raw.count);
  const strange = new Uint8Array(raw.count);
  for (const sentence of shouted) {
    tagger.tag(raw, sentence.first, sentence.last, pairs);
    scoreSentence(raw, sentence, (i) => pairs[i]!.tag, scores);
    for (let i = sentence.first; i < sentence.last; i++)
      if (isStrange(raw.words[i]!.lower, pairs[i]!.tag, tagger)) strange[i] = 1;
  }
  const seen = memoryOf(raw, sentences, shouted, scores);
  const acronyms = acronymsOf(raw, shouted);
  for (const sentence of shouted) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const { lower } = raw.words[i]!;
      if (!isWord(lower)) continue;
      const capital = opens(raw, i, sentence) || isCapital(lower, scores[i]!, seen) || strange[i] === 1;
      if (isAcronym(lower, acronyms) && (capital || !WORDS_TOO.has(lower))) continue;
      spellToken(raw, i, placeOfText(capital ? titled(lower) : lower));
    }
    restoreNames(raw, sentence);
  }
}

function restoreNames(raw: RawTokens, { first, last }: Sentence): void {
  for (let i = first; i < last; i++) {
    const names = knownNameAt(raw.words, i, last);
    if (!names) continue;
    for (const text of names) spellToken(raw, i++, placeOfText(text));
    i--;
  }
}

const isWord = (lower: string): boolean => /^\p{L}/u.test(lower);

/// Reads the first words only, unless they are capitals: plain prose costs next to nothing.
function isShouted(bits: Int32Array, { first, last }: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let i = first; i < last; i++) {
    const here = bits[i]!;
    if ((here & WORD) === 0) continue;
    words++;
    if ((here & SHOUTED) !== 0) capitals++;
    if (words === 3 && capitals < 2) return false;
  }
  return words >= 3 && capitals >= 0.8 * words;
}

function opens({ words }: RawTokens, i: number, { first }: Sentence): boolean {
  return i === first || STOP.test(words[i - 1]!.text);
}

function scoreSentence(
  tokens: RawTokens,
  sentence: Sentence,
  tagOf: (i: number) => string,
  into: Float32Array,
): void {
  const { first, last } = sentence;
  const at: CaseReader = (i) =>
    i < first || i >= last ? undefined : { lower: tokens.words[i]!.lower, tag: tagOf(i) };
  let before: CaseState = START;
  let before2: CaseState = START;
  for (let i = first; i < last; i++) {
    let state: CaseState = NO_WORD;
    if (isWord(tokens.words[i]!.lower)) {
      if (opens(tokens, i, sentence)) state = tagOf(i).startsWith('NNP') ? CAPITAL : START;
      else {
        into[i] = caseScore(at, i, before, before2);
        state = into[i]! > 0 ? CAPITAL : SMALL;
      }
    }
    before2 = before;
    before = state;
  }
}

/// Ordinary print is worth as many guesses of the model.
const PRINTED = 4;

/// What the rest of the report tells of each word: how it stands in ordinary print there, and what the model
/// made of it elsewhere.
function memoryOf(
  tokens: RawTokens,
  sentences: readonly Sentence[],
  shouted: readonly Sentence[],
  scores: Float32Array,
): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  const loud = new Set(shouted);
  for (const sentence of sentences) {
    const plain = !loud.has(sentence);
    for (let i = sentence.first; i < sentence.last; i++) {
      const { text, lower } = tokens.words[i]!;
      if (!isWord(lower) || opens(tokens, i, sentence)) continue;
      const told = plain ? (text === lower ? -PRINTED : PRINTED) : Math.max(-1, Math.min(1, scores[i]!));
      out.set(lower, (out.get(lower) ?? 0) + told);
    }
  }
  return out;
}

function isCapital(lower: string, own: number, seen: ReadonlyMap<string, number>): boolean {
  if (ALWAYS_CAPITAL.has(lower)) return true;
  if (ALWAYS_SMALL.has(lower)) return false;
  const told = Math.max(-1, Math.min(1, own));
  return own + 0.5 * ((seen.get(lower) ?? 0) - told) > 0;
}

/// A word that no dictionary has is a name, or a part of one.
function isStrange(lower: string, tag: string, tagger: Tagger): boolean {
  if (lower.length < 4 || !/^(?:NN|JJ|FW)/.test(tag) || !/^\p{L}+$/u.test(lower)) return false;
  return !ALWAYS_SMALL.has(lower) && !isIrregular(lower) && !tagger.knows(lower);
}

/// "the National Front [FNX]", "(FNX)": one short word alone in brackets is an acronym, wherever it stands.
function acronymsOf(tokens: RawTokens, sentences: readonly Sentence[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { first, last } of sentences) {
    for (let i = first + 1; i + 1 < last; i++) {
      const { lower } = tokens.words[i]!;
      const before = tokens.words[i - 1]!.text;
      const after = tokens.words[i + 1]!.text;
      const bracketed = (before === '[' && after === ']') || (before === '(' && after === ')');
      if (bracketed && lower.length > 1 && lower.length <= 7 && isWord(lower)) out.add(lower);
    }
  }
  return out;
}

function isAcronym(lower: string, found: ReadonlySet<string>): boolean {
  if (found.has(lower) || ACRONYMS.has(lower) || ROMAN.test(lower)) return true;
  if (/^(?:\p{L}\.)+$/u.test(lower)) return true;
  const spoken = ALWAYS_CAPITAL.has(lower) || ALWAYS_SMALL.has(lower) || /[aeiouy']/.test(lower);
  return !spoken && lower.length > 1 && lower.length <= 6 && /^[a-z]+$/.test(lower) && !TITLES.has(lower);
}

const TITLES = new Set(data.titles);

/// A name's first letter is a capital, but the Arabic article before it is not: "al-Qaida".
function titled(lower: string): string {
  const skip = ARTICLE.exec(lower)?.[0].length ?? 0;
  return lower.slice(0, skip) + lower.slice(skip, skip + 1).toUpperCase() + lower.slice(skip + 1);
}
