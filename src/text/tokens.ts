/// Cuts story text into tokens with exact offsets.

import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };
import type { Span } from '../model/index.ts';
import { cliticOf, isArticle, takesStop } from './joins.ts';
import { plainNumber, plainWord, standsAlone } from './plain.ts';
import { type Word, wordAt } from './words.ts';

/// A token before it has a part of speech.
export interface RawToken extends Span {
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
  /// The number of its spelling.
  readonly word: number;
}

// Each alternative is a run of disjoint classes, so the expression never backtracks over more than one token.
const PARTS =
  /(?<url>https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+)|(?<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})|(?<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?)|(?<dots>(?:\p{L}\.){2,10})|(?<number>\d+(?:[.,:]\d+){0,8}(?:st|nd|rd|th|s)?(?![\p{L}\d]|[.,:]\d))|(?<glued>\d+(?:[.,:]\d+){0,8}(?=UNITS(?![\p{L}\p{N}])))|(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:['’][\p{L}\p{M}]+)*)|(?<run>\.{2,}|_{2,}|-{2,}|\*{2,}|={2,})|(?<mark>[^\s])/u;

/// A unit or meridiem may be printed right behind its number: "10km", "10am", "6.30p.m.".
const TOKEN = new RegExp(PARTS.source.replace('UNITS', `(?:${abbreviations.glued.join('|')})`), 'gu');

/// Longest beginning of an address, up to its "@".
const MAIL_NAME = 64;

/// All tokens of `text` in `[from, to)`, after those already in `out`. Plain words, numbers and marks are read by
/// hand, all else by the expression.
export function tokenize(text: string, from = 0, to = text.length, out: RawToken[] = []): RawToken[] {
  // An address may begin like a word; where no "@" stands near, none does.
  let mail = text.slice(from, to + MAIL_NAME).includes('@') ? from : Number.POSITIVE_INFINITY;
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) {
      at++;
      continue;
    }
    if (mail <= at) mail = nextAt(text, at);
    at = mail - at > MAIL_NAME ? pushPlain(out, text, at, to, code) : pushAny(out, text, at, to);
  }
  return out;
}

function nextAt(text: string, from: number): number {
  const at = text.indexOf('@', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/// Pushes what stands at `at`, which is no address; returns where it ends.
function pushPlain(out: RawToken[], text: string, at: number, to: number, code: number): number {
  const word = plainWord(text, at);
  if (word > at) return pushWord(out, text, at, Math.min(word, to), to);
  const end = standsAlone(text, at, code) ? at + 1 : plainNumber(text, at);
  return end > at ? push(out, text, at, Math.min(end, to)) : pushAny(out, text, at, to);
}

function pushAny(out: RawToken[], text: string, at: number, to: number): number {
  TOKEN.lastIndex = at;
  const match = TOKEN.exec(text);
  if (match === null || match.index >= to) return to;
  const start = match.index;
  const end = Math.min(to, start + match[0].length);
  if (match.groups?.word !== undefined) return pushWord(out, text, start, end, to);
  if (match.groups?.url === undefined) return push(out, text, start, end);
  // By hand: an expression that looks for the last marks would try each run of marks in the address.
  let last = end;
  while (last > start + 1 && AFTER_ADDRESS.has(text.charCodeAt(last - 1))) last--;
  return push(out, text, start, last);
}

const AFTER_ADDRESS: ReadonlySet<number> = new Set(Array.from(".,;:!?)]'’", (mark) => mark.charCodeAt(0)));

/// Where the name ends that hangs on the article `[start, end)` with a hyphen; `end` where none does.
function withName(text: string, end: number, to: number): number {
  if (end + 1 >= to) return end;
  const plain = plainWord(text, end + 1);
  if (plain > end + 1) return Math.min(to, plain);
  const rest = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy;
  rest.lastIndex = end + 1;
  const found = rest.exec(text);
  return found ? Math.min(to, end + 1 + found[0].length) : end;
}

/// "J." in "J. Smith": a lone capital before a capitalised word.
function isInitial(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || !/\p{Lu}/u.test(text[start] ?? '')) return false;
  return /^\. ?\p{Lu}/u.test(text.slice(end, end + 4));
}

/// Pushes the word `[start, end)`, with what else belongs to it and its clitic apart; returns where it ends.
function pushWord(out: RawToken[], text: string, start: number, wordEnd: number, to: number): number {
  let end = wordEnd;
  let word = wordAt(text, start, end);
  const next = text.charCodeAt(end);
  if ((next === 45 || next === 0x2011) && isArticle(word.joins)) {
    end = withName(text, end, to);
    word = wordAt(text, start, end);
  }
  if (end < to && text.charCodeAt(end) === 46 && (takesStop(word.joins) || isInitial(text, start, end))) {
    end++;
    word = wordAt(text, start, end);
  }
  const cut = end - cliticOf(word.joins);
  if (cut === end) return pushKnown(out, word, start, end);
  push(out, text, start, cut);
  return push(out, text, cut, end);
}

function push(out: RawToken[], text: string, from: number, to: number): number {
  return pushKnown(out, wordAt(text, from, to), from, to);
}

function pushKnown(out: RawToken[], { id, text, lower }: Word, from: number, to: number): number {
  out.push({ from, to, text, lower, word: id });
  return to;
}
