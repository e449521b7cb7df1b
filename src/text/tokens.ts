/// Cuts story text into tokens with exact offsets.

import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };
import type { Span } from '../model/index.ts';

/// A token before it has a part of speech.
export interface RawToken extends Span {
  readonly text: string;
  /// Lower case with straight apostrophes.
  readonly lower: string;
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

/// All tokens of `text` in `[from, to)`.
export function tokenize(text: string, from = 0, to = text.length): RawToken[] {
  const out: RawToken[] = [];
  const scan = new RegExp(TOKEN.source, TOKEN.flags);
  scan.lastIndex = from;
  for (let match = scan.exec(text); match !== null && match.index < to; match = scan.exec(text)) {
    const start = match.index;
    let end = Math.min(to, start + match[0].length);
    if (match.groups?.word !== undefined) {
      end = withArticle(text, start, end, to);
      if (text[end] === '.' && end < to && DOTTED.has(`${text.slice(start, end).toLowerCase()}.`)) end++;
      else if (text[end] === '.' && end < to && isInitial(text, start, end)) end++;
      pushWord(out, text, start, end);
    } else {
      if (match.groups?.url !== undefined) end = start + match[0].replace(/[.,;:!?)\]'’]+$/u, '').length;
      push(out, text, start, end);
    }
    scan.lastIndex = end;
  }
  return out;
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

function pushWord(out: RawToken[], text: string, start: number, end: number): void {
  const word = text.slice(start, end);
  const parts = word.length < 60 ? CLITIC.exec(word)?.groups : undefined;
  const clitic = parts?.clitic;
  if (clitic === undefined) return push(out, text, start, end);
  push(out, text, start, end - clitic.length);
  push(out, text, end - clitic.length, end);
}

function push(out: RawToken[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to);
  out.push({ from, to, text: slice, lower: slice.toLowerCase().replaceAll('’', "'") });
}
