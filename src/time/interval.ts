/// From TIMEX3 values to the days that they can mean, and what can be done with such stretches of days.

import type { Day, TimexMod } from '../model/index.ts';
import { addDays, addMonths, dayNumber, daysInMonth, isDay, join, mondayOf } from './calendar.ts';
import { memo } from './memo.ts';

/// Both days included.
export interface Interval {
  readonly begin: Day;
  readonly end: Day;
}

const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/// The days that a TIMEX3 value can mean; nothing for durations, sets and vague references.
export function intervalOf(value: string): Interval | undefined {
  const day = dayOfValue(value);
  return day === undefined ? known(value) : { begin: day, end: day };
}

const known: (value: string) => Interval | undefined = memo(readInterval);

/// The day that a value names, with or without a time of day; there are too many of them to be remembered.
export function dayOfValue(value: string): Day | undefined {
  if (value.length < 10 || (value.length > 10 && value[10] !== 'T')) return undefined;
  const day = value.length === 10 ? value : value.slice(0, 10);
  return isDay(day) ? day : undefined;
}

function readInterval(value: string): Interval | undefined {
  const date = value.includes('T') ? value.slice(0, value.indexOf('T')) : value;
  const parts = /^(\d{2})(?:(\d)(\d|X)?|XX?)?(?:-(.{2,6}))?$/.exec(date);
  if (parts === null) return undefined;
  const [, century, decade, unit, rest] = parts;
  const open = decade === undefined || unit === undefined || unit === 'X';
  if (open) return rest === undefined ? years(`${century}${decade ?? ''}`) : undefined;
  return withinYear(Number(`${century}${decade}${unit}`), rest);
}

/// "199" and "19": every year that begins so.
function years(prefix: string): Interval {
  const zeros = 4 - prefix.length;
  return {
    begin: join(Number(prefix + '0'.repeat(zeros)), 1, 1),
    end: join(Number(prefix + '9'.repeat(zeros)), 12, 31),
  };
}

function withinYear(year: number, rest: string | undefined): Interval | undefined {
  if (rest === undefined || rest === 'XX' || rest === 'XX-XX') return months(year, 1, 12);
  const season = SEASONS[rest];
  if (season !== undefined) return months(year, season, 3);
  const quarter = /^Q([1-4])$/.exec(rest)?.[1];
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  const half = /^H([12])$/.exec(rest)?.[1];
  if (half) return months(year, Number(half) * 6 - 5, 6);
  const week = /^W(\d{2})(-WE)?$/.exec(rest);
  if (week !== null) return weekOf(year, Number(week[1]), week[2] !== undefined);
  const month = Number(/^(\d{2})(?:-XX)?$/.exec(rest)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? months(year, month, 1) : undefined;
}

function weekOf(year: number, week: number, weekend: boolean): Interval | undefined {
  if (week < 1 || week > 53) return undefined;
  const monday = mondayOf({ year, week });
  return { begin: weekend ? addDays(monday, 5) : monday, end: addDays(monday, 6) };
}

function months(year: number, first: number, count: number): Interval {
  const last = addMonths(join(year, first, 1), count - 1);
  const [y, m] = [Number(last.slice(0, 4)), Number(last.slice(5, 7))];
  return { begin: join(year, first, 1), end: join(y, m, daysInMonth(y, m)) };
}

export function lengthOf({ begin, end }: Interval): number {
  return dayNumber(end) - dayNumber(begin) + 1;
}

/// The part of an interval that "early", "mid-" and "late" leave: a third of it.
export function narrow(interval: Interval, mod: TimexMod | undefined): Interval {
  if (mod !== 'START' && mod !== 'MID' && mod !== 'END') return interval;
  const days = lengthOf(interval);
  if (days < 3) return interval;
  const third = Math.round(days / 3);
  const { begin, end } = interval;
  if (mod === 'START') return { begin, end: addDays(begin, third - 1) };
  if (mod === 'END') return { begin: addDays(end, 1 - third), end };
  return { begin: addDays(begin, third), end: addDays(end, -third) };
}

/// The least interval that holds both.
export function hull(a: Interval, b: Interval): Interval {
  return { begin: a.begin < b.begin ? a.begin : b.begin, end: a.end > b.end ? a.end : b.end };
}

export function intersect(a: Interval, b: Interval): Interval | undefined {
  const begin = a.begin > b.begin ? a.begin : b.begin;
  const end = a.end < b.end ? a.end : b.end;
  return begin <= end ? { begin, end } : undefined;
}

/// Days between two intervals; 0 when they touch or overlap.
export function gap(a: Interval, b: Interval): number {
  if (a.end < b.begin) return dayNumber(b.begin) - dayNumber(a.end) - 1;
  if (b.end < a.begin) return dayNumber(a.begin) - dayNumber(b.end) - 1;
  return 0;
}

/// UCDP date_prec: 1 the day, 2 within six days, 3 the week, 4 the month, 5 longer.
export function datePrecision(begin: Day, end: Day): 1 | 2 | 3 | 4 | 5 {
  const days = lengthOf({ begin, end });
  if (days <= 1) return 1;
  if (days <= 6) return 2;
  if (days === 7) return 3;
  return days <= 31 ? 4 : 5;
}
