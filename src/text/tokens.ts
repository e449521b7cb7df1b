/// Cuts story text into tokens with exact offsets.

import abbreviations from '../../lexicon/abbreviations.json' with { type: 'json' };
import { cliticOf, isArticle, takesStop } from './joins.ts';
import { plainNumber, plainWord, standsAlone, unitsOf } from './plain.ts';
import {
  endTokens,
  makeTokens,
  pushToken,
  type RawToken,
  type RawTokens,
  rawTokenAt,
  tokenRooms,
} from './raw-tokens.ts';
import { joinsIn, placeOf } from './words.ts';

// Each alternative is a run of disjoint classes, so the expression never backtracks over more than one token.
const PARTS =
  /(?<url>https?:\/\/[^\s<>"“”]+|www\.[^\s<>"“”]+)|(?<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})|(?<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?Z?)?)|(?<dots>(?:\p{L}\.){2,10})|(?<number>\d+(?:[.,:]\d+){0,8}(?:st|nd|rd|th|s)?(?![\p{L}\d]|[.,:]\d))|(?<glued>\d+(?:[.,:]\d+){0,8}(?=UNITS(?![\p{L}\p{N}])))|(?<word>[\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:['’][\p{L}\p{M}]+)*)|(?<run>\.{2,}|_{2,}|-{2,}|\*{2,}|={2,})|(?<mark>[^\s])/u;

/// A unit or meridiem may be printed right behind its number: "10km", "10am", "6.30p.m.".
const TOKEN = new RegExp(PARTS.source.replace('UNITS', `(?:${abbreviations.glued.join('|')})`), 'gu');

/// Longest beginning of an address, up to its "@".
const MAIL_NAME = 64;

/// A stretch of text being cut: positions are those of its units, the first of which stands at `base` in the text.
interface Stretch {
  readonly text: string;
  readonly base: number;
  readonly units: Uint16Array;
  readonly length: number;
  readonly out: RawTokens;
}

const room = tokenRooms();

/// All tokens of `text` in `[from, to)`; and the same side by side.
export function tokenize(text: string, from = 0, to = text.length): RawToken[] {
  const tokens = cutTokens(text, from, to, room(to - from));
  const out: RawToken[] = [];
  for (let i = 0; i < tokens.count; i++) out.push(rawTokenAt(tokens, i));
  return out;
}

export function tokensOf(text: string, from = 0, to = text.length): RawTokens {
  return cutTokens(text, from, to, makeTokens(to - from));
}

/// Puts the tokens of `text` in `[from, to)` after those already in `out`, which has room for one a character. Plain
/// words, numbers and marks are read by hand, all else by the expression.
export function cutTokens(text: string, from: number, to: number, out: RawTokens): RawTokens {
  const units = unitsOf(text, from, to);
  const stretch: Stretch = { text, base: from, units, length: to - from, out };
  // An address may begin like a word; where no "@" stands near, none does.
  let mail = text.slice(from, to + MAIL_NAME).includes('@') ? 0 : Number.POSITIVE_INFINITY;
  for (let at = 0; at < to - from; ) {
    const code = units[at]!;
    if (code === 32 || (code >= 9 && code <= 13)) {
      at++;
      continue;
    }
    if (mail <= at) mail = nextAt(text, from + at) - from;
    at = mail - at > MAIL_NAME ? pushPlain(stretch, at, code) : pushAny(stretch, at);
  }
  endTokens(out);
  return out;
}

function nextAt(text: string, from: number): number {
  const at = text.indexOf('@', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/// Pushes what stands at `at`, which is no address; returns where it ends.
function pushPlain(stretch: Stretch, at: number, code: number): number {
  const { units, length } = stretch;
  const word = plainWord(units, at);
  if (word > at) return pushWord(stretch, at, Math.min(word, length));
  const end = standsAlone(units, at, code) ? at + 1 : plainNumber(units, at);
  return end > at ? push(stretch, at, Math.min(end, length)) : pushAny(stretch, at);
}

function pushAny(stretch: Stretch, at: number): number {
  const { text, base, units, length } = stretch;
  TOKEN.lastIndex = base + at;
  const match = TOKEN.exec(text);
  if (match === null || match.index >= base + length) return length;
  const start = match.index - base;
  const end = Math.min(length, start + match[0].length);
  if (match.groups?.word !== undefined) return pushWord(stretch, start, end);
  if (match.groups?.url === undefined) return push(stretch, start, end);
  // By hand: an expression that looks for the last marks would try each run of marks in the address.
  let last = end;
  while (last > start + 1 && AFTER_ADDRESS.has(units[last - 1]!)) last--;
  return push(stretch, start, last);
}

const AFTER_ADDRESS: ReadonlySet<number> = new Set(Array.from(".,;:!?)]'’", (mark) => mark.charCodeAt(0)));

/// Where the name ends that hangs on an article with the hyphen at `hyphen`; `hyphen` where none does.
function withName({ text, base, units, length }: Stretch, hyphen: number): number {
  if (hyphen + 1 >= length) return hyphen;
  const plain = plainWord(units, hyphen + 1);
  if (plain > hyphen + 1) return Math.min(length, plain);
  const rest = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/uy;
  rest.lastIndex = base + hyphen + 1;
  const found = rest.exec(text);
  return found ? Math.min(length, hyphen + 1 + found[0].length) : hyphen;
}

/// "J." in "J. Smith": a lone capital before a capitalised word.
function isInitial({ text, base }: Stretch, start: number, end: number): boolean {
  if (end - start !== 1 || !/\p{Lu}/u.test(text[base + start] ?? '')) return false;
  return /^\. ?\p{Lu}/u.test(text.slice(base + end, base + end + 4));
}

/// Pushes the word `[start, wordEnd)`, with what else belongs to it and its clitic apart; returns where it ends.
function pushWord(stretch: Stretch, start: number, wordEnd: number): number {
  const { text, base, units, length } = stretch;
  let end = wordEnd;
  let place = placeOf(units, start, end, text, base);
  if ((units[end] === HYPHEN || units[end] === FIXED_HYPHEN) && isArticle(joinsIn(place))) {
    end = withName(stretch, end);
    place = placeOf(units, start, end, text, base);
  }
  if (end < length && units[end] === STOP && (takesStop(joinsIn(place)) || isInitial(stretch, start, end))) {
    end++;
    place = placeOf(units, start, end, text, base);
  }
  const cut = end - cliticOf(joinsIn(place));
  if (cut < end) {
    push(stretch, start, cut);
    return push(stretch, cut, end);
  }
  pushToken(stretch.out, place, base + start, base + end);
  return end;
}

const STOP = 46;
const HYPHEN = 45;
const FIXED_HYPHEN = 0x2011;

function push({ units, text, base, out }: Stretch, from: number, to: number): number {
  pushToken(out, placeOf(units, from, to, text, base), base + from, base + to);
  return to;
}
