/// The proleptic Gregorian calendar on ISO day strings, by arithmetic alone: no time zone, no clock, no `Date`.

import type { Day } from '../model/index.ts';

export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function isDay(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  for (let i = 0; i < 10; i++) if (i !== 4 && i !== 7 && !isDigit(text.charCodeAt(i))) return false;
  const { year, month, day } = split(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

export function split(day: Day): Ymd {
  if (day.length === 10)
    return { year: digits(day, 0, 4), month: digits(day, 5, 7), day: digits(day, 8, 10) };
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/// The number that stands at `[from, to)`: cheaper than to cut it out.
function digits(text: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) n = n * 10 + text.charCodeAt(i) - 48;
  return n;
}

export function pad(n: number, width = 2): string {
  return String(n).padStart(width, '0');
}

/// Days made lately, each in the one slot that it can have.
const SLOTS = 4096;
const slotKeys = new Int32Array(SLOTS);
const slotDays = new Array<Day>(SLOTS);

export function join(year: number, month: number, day: number): Day {
  const key = year * 512 + month * 32 + day;
  const slot = (year * 372 + month * 31 + day) & (SLOTS - 1);
  if (slotKeys[slot] === key) return slotDays[slot]!;
  const made = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (year > 0 && year < 10_000) {
    slotKeys[slot] = key;
    slotDays[slot] = made;
  }
  return made;
}

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/// Days since 1970-01-01 (Howard Hinnant's days_from_civil: the year is taken to begin in March).
export function dayNumber(date: Day): number {
  const { year, month, day } = split(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export function dayFromNumber(n: number): Day {
  const z = n + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return join(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

export function addDays(date: Day, days: number): Day {
  return days === 0 ? date : dayFromNumber(dayNumber(date) + days);
}

/// The same day so many months away, or the month's last day where it has no such day.
export function addMonths(date: Day, months: number): Day {
  const { year, month, day } = split(date);
  const total = year * 12 + month - 1 + months;
  const y = Math.floor(total / 12);
  const m = total - y * 12 + 1;
  return join(y, m, Math.min(day, daysInMonth(y, m)));
}

/// ISO weekday, Monday 1 … Sunday 7.
export function weekdayOf(date: Day): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export interface IsoWeek {
  readonly year: number;
  readonly week: number;
}

/// ISO 8601 week: the week belongs to the year that holds its Thursday.
export function isoWeek(date: Day): IsoWeek {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const { year } = split(thursday);
  return { year, week: Math.floor((dayNumber(thursday) - dayNumber(join(year, 1, 1))) / 7) + 1 };
}

export function mondayOf({ year, week }: IsoWeek): Day {
  const fourth = join(year, 1, 4);
  return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1));
}

export function quarterOf(date: Day): number {
  return Math.ceil(split(date).month / 3);
}

/// Easter Sunday of the Western churches (the anonymous Gregorian computus).
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const k = c % 4;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return join(year, Math.floor(n / 31), (n % 31) + 1);
}

/// The Gregorian day of a day of the Islamic year, by the tabular calendar: sighting the moon may move it by one.
export function fromIslamic(year: number, month: number, day: number): Day {
  const julian =
    Math.floor((11 * year + 3) / 30) + 354 * year + 30 * month - Math.floor((month - 1) / 2) + day + 1948055;
  return dayFromNumber(julian - 2440588);
}

/// Days from `a` to `b`; negative when `b` is earlier.
export function daysBetween(a: Day, b: Day): number {
  return dayNumber(b) - dayNumber(a);
}
