/// Cuts story text into tokens with exact offsets.

import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };
import type { Span } from '../model/index.ts';
import { wordOf } from './words.ts';

/// A token before it has a part of speech.
export interface RawToken extends Span {
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
  /// The number of its spelling.
  readonly word: number;
}

const DOTTED = new Set([...abbreviations.titles, ...abbreviations.months, ...abbreviations.other]);

// Each alternative is a run of disjoint classes, so the expression never backtracks over more than one token.
const PARTS =
  /(?<url>https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+)|(?<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})|(?<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?)|(?<dots>(?:\p{L}\.){2,10})|(?<number>\d+(?:[.,:]\d+){0,8}(?:st|nd|rd|th|s)?(?![\p{L}\d]|[.,:]\d))|(?<glued>\d+(?:[.,:]\d+){0,8}(?=UNITS(?![\p{L}\p{N}])))|(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:['’][\p{L}\p{M}]+)*)|(?<run>\.{2,}|_{2,}|-{2,}|\*{2,}|={2,})|(?<mark>[^\s])/u;

/// A unit or meridiem may be printed right behind its number: "10km", "10am", "6.30p.m.".
const TOKEN = new RegExp(PARTS.source.replace('UNITS', `(?:${abbreviations.glued.join('|')})`), 'gu');

/// The Arabic article and the like stay on their name: "al-Qaida", "el-Zour".
const ARTICLE = /^(?:al|el|an|ar|as|ash|at|ad|az|ul|ed|es|er|ez|et|bin|ibn|abu|umm)$/u;

const CLITIC = /^(?<stem>.+?)(?<clitic>n['’]t|['’](?:s|re|ve|ll|d|m))$/iu;

/// All tokens of `text` in `[from, to)`. Plain words and marks are read by hand, all else by the expression.
export function tokenize(text: string, from = 0, to = text.length): RawToken[] {
  const out: RawToken[] = [];
  const scan = new RegExp(TOKEN.source, TOKEN.flags);
  // An address may begin like a word; where no "@" stands near, none does.
  const mail = text.slice(from, to + 70).includes('@');
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) {
      at++;
      continue;
    }
    const word = mail ? 0 : plainWord(text, at);
    if (word > at) at = pushWord(out, text, at, Math.min(word, to), to);
    else if (!mail && isPlainMark(text, at, code)) at = push(out, text, at, at + 1);
    else {
      scan.lastIndex = at;
      const match = scan.exec(text);
      if (match === null || match.index >= to) break;
      at = pushMatch(out, text, match, to);
    }
  }
  return out;
}

function pushMatch(out: RawToken[], text: string, match: RegExpExecArray, to: number): number {
  const start = match.index;
  const end = Math.min(to, start + match[0].length);
  if (match.groups?.word !== undefined) return pushWord(out, text, start, end, to);
  if (match.groups?.url === undefined) return push(out, text, start, end);
  return push(out, text, start, start + match[0].replace(/[.,;:!?)\]'’]+$/u, '').length);
}

/// The end of the word of English letters at `at`, or 0 when what follows it could make it something else.
function plainWord(text: string, at: number): number {
  let end = at;
  for (;;) {
    const start = end;
    while (isLetter(text.charCodeAt(end))) end++;
    if (end === start) return 0;
    const code = text.charCodeAt(end);
    if (code !== 39 && code !== 0x2019) return endsWord(text, end, code) ? end : 0;
    const next = text.charCodeAt(end + 1);
    if (next >= 128) return 0;
    if (!isLetter(next)) return end;
    end++;
  }
}

/// After these a word is over: white space, a comma, a hyphen, brackets, or a stop that no letter follows.
function endsWord(text: string, end: number, code: number): boolean {
  if (code === 46) {
    const next = text.charCodeAt(end + 1);
    return Number.isNaN(next) || next === 32 || next === 10;
  }
  return (
    code === 32 || code === 10 || code === 44 || code === 45 || code === 59 || code === 41 || code === 34
  );
}

/// A mark that stands for itself whatever follows.
function isPlainMark(text: string, at: number, code: number): boolean {
  if (code === 46 || code === 45) return text.charCodeAt(at + 1) !== code;
  return PLAIN_MARKS.has(code);
}

const PLAIN_MARKS: ReadonlySet<number> = new Set(
  Array.from(',;:!?()[]"\'$%&/“”‘’—–', (mark) => mark.charCodeAt(0)),
);

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function withArticle(text: string, start: number, end: number, to: number): number {
  const dash = text[end];
  if ((dash !== '-' && dash !== '‑') || end + 1 >= to || end - start > 4) return end;
  if (!ARTICLE.test(text.slice(start, end).toLowerCase())) return end;
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
  let end = withArticle(text, start, wordEnd, to);
  if (text[end] === '.' && end < to) {
    if (DOTTED.has(`${text.slice(start, end).toLowerCase()}.`) || isInitial(text, start, end)) end++;
  }
  const word = text.slice(start, end);
  const marked = word.length < 60 && (word.includes("'") || word.includes('’'));
  const clitic = marked ? CLITIC.exec(word)?.groups?.clitic : undefined;
  if (clitic === undefined) return push(out, text, start, end);
  push(out, text, start, end - clitic.length);
  return push(out, text, end - clitic.length, end);
}

function push(out: RawToken[], text: string, from: number, to: number): number {
  const { id, text: slice, lower } = wordOf(text.slice(from, to));
  out.push({ from, to, text: slice, lower, word: id });
  return to;
}
