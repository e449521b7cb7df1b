/// What a spelling alone tells the rules of time expressions: bits of one number, remembered per word.

import type { Token } from '../../model/index.ts';
import { bitsPerWord } from '../../text/index.ts';
import { followsNumber, loneNumber, startsNumber } from '../figures/numbers.ts';
import { dayOf, FOLDED, yearOf } from './items.ts';
import * as words from './words.ts';

export const TRIGGER = 1;
export const NUM = 2;
export const YEAR = 4;
export const DAY_NUM = 8;
export const ISO = 16;
export const DECADE = 32;
export const ORDINAL = 64;
export const QUARTER_NUM = 128;
export const CLOCK = 256;
export const HOUR = 512;
export const MILITARY = 1024;
/// A number of several words can begin with it, or go on with it.
export const NUM_STARTS = 2048;
export const NUM_FOLLOWS = 4096;

/// "05.07.2014"
export const DOTTED = 8192;

/// All that a test of a rule asks for.
export const TESTED =
  NUM | YEAR | DAY_NUM | ISO | DECADE | ORDINAL | QUARTER_NUM | CLOCK | HOUR | MILITARY | DOTTED;

/// The bits of a token, or of a number folded into one item.
export const marksOf = bitsPerWord((token: Token): number => {
  if (token.word === FOLDED.year) return TRIGGER | NUM | YEAR;
  if (token.word === FOLDED.hour) return NUM | HOUR;
  if (token.word === FOLDED.number) return NUM;
  const { lower } = token;
  let marks = isDigit(token) ? digitMarks(token) : TRIGGERS.has(lower) ? TRIGGER : 0;
  if (loneNumber(token) !== undefined) marks |= NUM;
  if (startsNumber(token)) marks |= NUM_STARTS;
  if (followsNumber(token)) marks |= NUM_FOLLOWS;
  if (isHour(token)) marks |= HOUR;
  if (words.ordinalOf(lower) !== undefined) marks |= ORDINAL;
  if (QUARTERS.has(lower)) marks |= QUARTER_NUM;
  return marks;
});

function digitMarks(token: Token): number {
  const { text, lower } = token;
  let marks = text.length >= 3 && TRIGGER_DIGITS.test(lower) ? TRIGGER : 0;
  if (yearOf(token) !== undefined) marks |= YEAR;
  if (dayOf(token) !== undefined) marks |= DAY_NUM;
  if (/^\d{4}-\d{2}-\d{2}(?:T[\d:]+Z?)?$/.test(text)) marks |= ISO;
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) marks |= DOTTED;
  if (/^(?:1\d|20)?\d0s$/.test(text)) marks |= DECADE;
  if (/^\d{1,2}:\d{2}(?::\d{2})?$/.test(text)) marks |= CLOCK;
  if (/^(?:[01]\d|2[0-3])[0-5]\d$/.test(text)) marks |= MILITARY;
  return marks;
}

function isDigit({ text }: Token): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/// 1 to 12, or "6.30" before a.m. and p.m.
function isHour(token: Token): boolean {
  if (/^\d{1,2}[.:]\d{2}$/.test(token.text)) return true;
  const number = loneNumber(token);
  const best = number?.best ?? 0;
  return best >= 1 && best <= 12 && Number.isInteger(best) && number?.vague === false;
}

const QUARTERS = new Set(['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th']);

/// Every expression holds one of these words, or digits that say a year, a clock time or a decade: elsewhere no rule
/// need be tried.
const TRIGGERS: ReadonlySet<string> = new Set([
  ...[
    ...[words.WEEKDAYS, words.MONTHS, words.UNITS, words.PARTS, words.SEASONS, words.DEICTIC],
    ...[words.REFERENCES, words.FREQUENCIES, words.DECADES, words.MERIDIEM],
  ].flatMap((kind) => [...kind.keys()]),
  ...[...words.HOLIDAYS.keys()].flatMap((name) => name.split(' ')),
  ...['time', 'date', 'period', 'moment', 'past', 'future', 'half', "o'clock", 'bc', 'b.c.', 'b.c', 'bce'],
  // Years in words: "nineteen ninety", "two thousand".
  ...['seventeen', 'eighteen', 'nineteen', 'thousand'],
]);

const TRIGGER_DIGITS =
  /^(?:\d{4}|\d{1,2}:\d{2}|\d{1,2}(?:[:.]\d{2})?[ap]m|\d{2,4}s|\d{4}-\d{2}-\d{2}.*|\d{1,2}\.\d{1,2}\.\d{4})$/;
