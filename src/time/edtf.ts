/// Extended Date/Time Format (ISO 8601-2) for TIMEX3 values and for stretches of days.

import type { Day, TimexMod } from '../model/index.ts';
import { daysInMonth, pad } from './calendar.ts';
import { dayOfValue, type Interval, intervalOf, narrow } from './interval.ts';
import { memo } from './memo.ts';

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

/// EDTF of a TIMEX3 value; nothing for what names no stretch of the calendar.
export function edtfOf(value: string, mod?: TimexMod): string | undefined {
  if (mod !== undefined) return modified(value, mod);
  const day = dayOfValue(value);
  return day === undefined ? plain(value) : edtfOfDay(day, value);
}

const plain = memo((value) => modified(value));

/// A day has its clock time, and no other part of the day.
function edtfOfDay(day: Day, value: string): string {
  return /^T\d{2}:\d{2}$/.test(value.slice(10)) ? `${value}:00` : day;
}

function modified(value: string, mod?: TimexMod): string | undefined {
  const interval = intervalOf(value);
  if (interval === undefined) return unknownYear(value);
  if (mod === 'START' || mod === 'MID' || mod === 'END') {
    const part = narrow(interval, mod);
    if (part.begin !== interval.begin || part.end !== interval.end) return `${part.begin}~/${part.end}~`;
  }
  const whole = plainEdtf(value, interval);
  if (mod === 'APPROX') return approximate(whole);
  if (mod === 'BEFORE' || mod === 'ON_OR_BEFORE') return `../${interval.end}`;
  if (mod === 'AFTER' || mod === 'ON_OR_AFTER') return `${interval.begin}/..`;
  return whole;
}

function plainEdtf(value: string, interval: Interval): string {
  const day = dayOfValue(value);
  if (day !== undefined) return edtfOfDay(day, value);
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value);
  if (season !== null) return `${season[1]}-${SEASONS[season[2]!]}`;
  if (/^\d{3}X?$/.test(value)) return `${value.slice(0, 3)}X`;
  if (/^\d{2}(?:XX)?$/.test(value)) return `${value.slice(0, 2)}XX`;
  return edtfOfInterval(interval);
}

function approximate(edtf: string): string {
  return edtf
    .split('/')
    .map((part) => `${part}~`)
    .join('/');
}

/// "XXXX-12" and "XXXX-12-24": a month or day of some year; "BC0241": year -240, for there is a year 0.
function unknownYear(value: string): string | undefined {
  const bc = /^BC(\d{4})$/.exec(value)?.[1];
  if (bc !== undefined) return bc === '0001' ? '0000' : `-${pad(Number(bc) - 1, 4)}`;
  return /^XXXX-\d{2}(?:-\d{2})?$/.test(value) ? value : undefined;
}

/// The shortest EDTF of a stretch of days: a day, a month, a year, or an interval between such.
export function edtfOfInterval({ begin, end }: Interval): string {
  if (begin === end) return begin;
  const years = begin.endsWith('-01-01') && end.endsWith('-12-31');
  if (years) return edtfPair(begin.slice(0, 4), end.slice(0, 4));
  const last = daysInMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7)));
  if (begin.endsWith('-01') && Number(end.slice(8)) === last)
    return edtfPair(begin.slice(0, 7), end.slice(0, 7));
  return edtfPair(begin, end);
}

/// Of two days, months or years, the first not the later.
export function edtfPair(a: string, b: string): string {
  return a === b ? a : `${a}/${b}`;
}

/// From where the first begins to where the second ends; undefined where that lies before ("23:00 to 02:00", of one day).
export function edtfFromTo(first: string, second: string): string | undefined {
  const [from, until] = [first.split('/')[0]!, second.split('/').at(-1)!];
  return from.length === until.length && from > until ? undefined : edtfPair(from, until);
}
