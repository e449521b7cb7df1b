/// The weeks of a month, and moving among days and months.

import type { Day } from '../../../model/index.ts';
import { addDays, addMonths, daysInMonth, isDay, weekdayOf } from '../../../time/index.ts';

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/// Days in weeks that begin on Monday; null where a week's day is of another month.
export function weeksOf(month: string): readonly (readonly (Day | null)[])[] {
  const first = `${month}-01`;
  const length = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  const before = weekdayOf(first) - 1;
  const weeks: (Day | null)[][] = [];
  for (let cell = 0; cell < Math.ceil((before + length) / 7) * 7; cell++) {
    if (cell % 7 === 0) weeks.push([]);
    const n = cell - before;
    weeks.at(-1)!.push(n >= 0 && n < length ? addDays(first, n) : null);
  }
  return weeks;
}

export function isMonth(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`) && text >= '0001';
}

/// "February 2017".
export function monthWords(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}

/// Never out of the years that have four digits.
export function monthAfter(month: string, step: number): string {
  const next = addMonths(`${month}-01`, step).slice(0, 7);
  return isMonth(next) && next <= '9999-12' && next.length === 7 ? next : month;
}

export function dayAfter(day: Day, step: number): Day {
  const next = addDays(day, step);
  return isDay(next) && next >= '0001' ? next : day;
}

interface Counted {
  readonly value: string;
  readonly count: number;
}

export interface YearRow {
  readonly year: string;
  /// Twelve, January first.
  readonly months: readonly { readonly month: string; readonly count: number }[];
}

const MOST_YEARS = 8;

/// The years in which anything lies; of many those round the one that is shown.
export function yearsOf(months: readonly Counted[], shown: string): readonly YearRow[] {
  const counts = new Map(months.map(({ value, count }) => [value, count]));
  const years = [...new Set([...months.map(({ value }) => value.slice(0, 4)), shown.slice(0, 4)])].sort();
  const at = years.indexOf(shown.slice(0, 4));
  const from = Math.max(0, Math.min(years.length - MOST_YEARS, at - MOST_YEARS / 2));
  return years.slice(from, from + MOST_YEARS).map((year) => ({
    year,
    months: MONTHS.map((_, i) => {
      const month = `${year}-${String(i + 1).padStart(2, '0')}`;
      return { month, count: counts.get(month) ?? 0 };
    }),
  }));
}
