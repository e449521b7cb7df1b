/// TIMEX3 values of calendar units, so many steps from a day.

import type { Day, HolidayRule, TimeUnit } from '../model/index.ts';
import {
  addDays,
  addMonths,
  daysInMonth,
  easter,
  fromIslamic,
  type IsoWeek,
  isoWeek,
  join,
  pad,
  quarterOf,
  split,
  weekdayOf,
} from './calendar.ts';

/// The unit that holds the day, `shift` units away: "2017-W06", "2016-12", "1989-Q3", "199X".
export function unitValue(unit: TimeUnit, day: Day, shift: number): string {
  switch (unit) {
    case 'minute':
    case 'hour':
      return day;
    case 'day':
      return addDays(day, shift);
    case 'week':
      return weekValue(isoWeek(addDays(day, 7 * shift)));
    case 'weekend':
      return `${weekValue(isoWeek(addDays(day, 7 * shift)))}-WE`;
    case 'month':
      return addMonths(day, shift).slice(0, 7);
    case 'quarter': {
      const there = addMonths(day, 3 * shift);
      return `${there.slice(0, 4)}-Q${quarterOf(there)}`;
    }
    case 'year':
      return pad(split(day).year + shift, 4);
    case 'decade':
      return `${pad(Math.floor(split(day).year / 10) + shift, 3)}X`;
    case 'century':
      return `${pad(Math.floor(split(day).year / 100) + shift, 2)}XX`;
  }
}

export function weekValue({ year, week }: IsoWeek): string {
  return `${pad(year, 4)}-W${pad(week)}`;
}

export function monthValue(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month)}`;
}

/// A day of a month that may not have it ("February 30" in a careless text) stays a month.
export function dayValue(year: number, month: number, day: number): string {
  return day <= daysInMonth(year, month) ? join(year, month, day) : monthValue(year, month);
}

/// A day of the Islamic year in a year of ours; that year is shorter, so that one in thirty holds it twice.
function islamicDay(month: number, day: number, year: number): Day {
  const about = Math.floor(((year - 622) * 33) / 32);
  for (let there = about; there <= about + 2; there++) {
    const found = fromIslamic(there, month, day);
    if (split(found).year === year) return found;
  }
  return fromIslamic(about + 1, month, day);
}

/// The days of a named day that goes on: the month of Ramadan.
export function holidayDays(rule: HolidayRule, year: number): { begin: Day; end: Day } {
  const begin = holidayDay(rule, year);
  return { begin, end: addDays(begin, 'hijri' in rule ? rule.days - 1 : 0) };
}

export function holidayDay(rule: HolidayRule, year: number): Day {
  if ('easter' in rule) return addDays(easter(year), rule.easter);
  if ('hijri' in rule) return islamicDay(rule.hijri, rule.day, year);
  if ('day' in rule) return join(year, rule.month, rule.day);
  if (rule.nth > 0) {
    const first = join(year, rule.month, 1 + (rule.after ?? 0));
    return addDays(first, ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1));
  }
  const last = join(year, rule.month, daysInMonth(year, rule.month));
  return addDays(last, -((weekdayOf(last) - rule.weekday + 7) % 7) + 7 * (rule.nth + 1));
}
