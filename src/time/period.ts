/// A year, month or day, as people limit a list by it, and its first and last day.

import type { Day } from '../model/index.ts';
import { daysInMonth, isDay, pad } from './calendar.ts';

const PERIOD = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/// Whether it is a year, month or day of the calendar.
export function isPeriod(text: string): boolean {
  return PERIOD.test(text) && isDay(firstDayOf(text));
}

export function firstDayOf(period: string): Day {
  return `${period}${'-01-01'.slice(period.length - 4)}`;
}

export function lastDayOf(period: string): Day {
  const [year, month, day] = period.split('-');
  if (day !== undefined) return period;
  if (month === undefined) return `${period}-12-31`;
  return `${period}-${pad(daysInMonth(Number(year), Number(month)))}`;
}
