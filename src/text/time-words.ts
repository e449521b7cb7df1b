/// Noun phrases that say when: never a subject or an object.

import words from '../../lexicon/time-words.json' with { type: 'json' };
import type { Token } from '../model/index.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const WEEKDAYS = set(words.weekdays);
const DAYS = set(words.days);
const MONTHS = set(words.months);
const PARTS = set(words.parts);
const UNITS = set(words.units);
const SHIFTS = set(words.shifts);

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
export function isMonth({ lower, text, pos }: Token): boolean {
  return MONTHS.has(lower) && text !== lower && pos !== 'AUX' && pos !== 'VERB';
}

export function isDayPart({ lower }: Token): boolean {
  return PARTS.has(lower);
}

/// Whether a time phrase begins at `at`, even right after another noun: "warplanes last week", "talks Monday".
export function startsTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (WEEKDAYS.has(token.lower) || DAYS.has(token.lower) || isMonth(token)) return true;
  if (!SHIFTS.has(token.lower)) return false;
  const next = tokens[at + 1];
  return next !== undefined && (UNITS.has(unit(next)) || WEEKDAYS.has(next.lower) || isMonth(next));
}

/// Whether the phrase of tokens `[first, last)` with this head is a time: "Monday", "last week", "Nov. 17",
/// "two days", but not "the Monday meeting" or "the day".
export function isTime(tokens: readonly Token[], first: number, last: number, head: number): boolean {
  const token = tokens[head]!;
  if (WEEKDAYS.has(token.lower) || DAYS.has(token.lower) || isMonth(token)) return true;
  if (token.pos === 'NUM') {
    if (/^(?:1[89]|20)\d\d$/.test(token.lower) && last - first === 1) return true;
    for (let i = first; i < last; i++) if (isMonth(tokens[i]!)) return true;
    return false;
  }
  if (!UNITS.has(unit(token))) return false;
  const start = tokens[first]!;
  return start.pos === 'NUM' || SHIFTS.has(start.lower) || WEEKDAYS.has(start.lower);
}

function unit({ lower }: Token): string {
  return lower.endsWith('s') ? lower.slice(0, -1) : lower;
}
