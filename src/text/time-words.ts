/// Words that say when.

import words from '../../lexicon/time-words.json' with { type: 'json' };
import type { Token } from '../model/index.ts';
import { wordSet } from './word-set.ts';

const WEEKDAYS = wordSet(words.weekdays);
const DAYS = wordSet(words.days);
const MONTHS = wordSet(words.months);
const PARTS = wordSet(words.parts);
const UNITS = wordSet(words.units);
const SHIFTS = wordSet(words.shifts);

/// A word that can begin a time phrase: "Monday", "last", "yesterday".
export function isTimeWord(lower: string): boolean {
  return (
    WEEKDAYS.has(lower) || DAYS.has(lower) || SHIFTS.has(lower) || (MONTHS.has(lower) && lower !== 'may')
  );
}

export function isWeekday({ lower }: Pick<Token, 'lower'>): boolean {
  return WEEKDAYS.has(lower);
}

/// A month's name; "may" and "march" only where they are written as names.
export function isMonth({ lower, text, pos }: Pick<Token, 'lower' | 'text' | 'pos'>): boolean {
  return MONTHS.has(lower) && text !== lower && pos !== 'AUX' && pos !== 'VERB';
}

export function isDayPart(lower: string): boolean {
  return PARTS.has(lower);
}

/// "today".
export function isDay(lower: string): boolean {
  return DAYS.has(lower);
}

/// "last", "next", "every": before a unit or a weekday they make it a time.
export function isShift(lower: string): boolean {
  return SHIFTS.has(lower);
}

/// "week", "weeks".
export function isTimeUnit(lower: string): boolean {
  return UNITS.has(lower.endsWith('s') ? lower.slice(0, -1) : lower);
}
