/// What a time form says, given a day to count from.

import type { Day, HolidayRule, TimeForm, Toward } from '../model/index.ts';
import { addDays, addMonths, dayNumber, daysBetween, isoWeek, split, weekdayOf } from './calendar.ts';
import { intervalOf } from './interval.ts';
import { dayValue, holidayDay, holidayDays, monthValue, unitValue, weekValue } from './values.ts';

const SEASON_MONTH: Readonly<Record<string, number>> = { WI: 1, SP: 4, SU: 7, FA: 10 };

/// The TIMEX3 value of a form. `anchor` is the day to count from; `base` the value that stands in for it.
export function formValue(form: TimeForm, anchor: Day, base?: string): string {
  const from = base === undefined ? anchor : (intervalOf(base)?.begin ?? anchor);
  switch (form.kind) {
    case 'fixed':
    case 'duration':
    case 'set':
    case 'reference':
    case 'relative':
      return form.value;
    case 'same-as':
      return base ?? 'PAST_REF';
    case 'weekday':
      return withPart(weekday(form.weekday, form.toward, addDays(from, 7 * (form.weeks ?? 0))), form.part);
    case 'month':
      return monthValue(yearToward(form.toward, from, form.month, undefined, base), form.month);
    case 'month-day': {
      const day = dayValue(yearToward(form.toward, from, form.month, form.day, base), form.month, form.day);
      return form.whole === undefined ? withPart(day, form.part) : weekValue(isoWeek(day));
    }
    case 'day':
      return withPart(dayOfMonth(form.day, form.toward, from, base), form.part);
    case 'unit':
      // "the quarter" leans on the quarter spoken of; without one it is the last that ended.
      if (form.unit === 'quarter' && base !== undefined) return unitValue('quarter', from, 0);
      return withPart(unitValue(form.unit, from, form.shift), form.part);
    case 'in-year':
      return withPart(inYear(form, split(from).year + form.shift), form.part);
    case 'offset':
      return withPart(offset(form, from, base), form.part);
    case 'season':
      return `${form.year ?? seasonYear(form.season, form.toward, from, base)}-${form.season}`;
    case 'quarter':
      return quarter(form, from, base);
    case 'holiday':
      return withPart(holidayValue(form.rule, holidayYear(form, from)), form.part);
    case 'clock':
      return withPart(from, form.part);
  }
}

function withPart(value: string, part: string | undefined): string {
  return part === undefined || value.length !== 10 ? value : `${value}T${part}`;
}

function weekday(wanted: number, toward: Toward, from: Day): Day {
  const ahead = (wanted - weekdayOf(from) + 7) % 7;
  switch (toward) {
    case 'future':
      return addDays(from, ahead);
    case 'next':
      return addDays(from, ahead === 0 ? 7 : ahead);
    case 'last':
      return addDays(from, ahead - 7);
    case 'this':
      return addDays(from, wanted - weekdayOf(from));
    case 'nearest':
      return addDays(from, ahead <= 3 ? ahead : ahead - 7);
    default:
      return addDays(from, ahead === 0 ? 0 : ahead - 7);
  }
}

/// The year of a month or of a day in it, on the wanted side of `from`.
function yearToward(toward: Toward, from: Day, month: number, day?: number, base?: string): number {
  const now = split(from);
  if (base !== undefined) return baseYear(toward, base, month, day);
  const at = month * 100 + (day ?? 0);
  const today = now.month * 100 + (day === undefined ? 0 : now.day);
  switch (toward) {
    case 'future':
      return at >= today ? now.year : now.year + 1;
    case 'next':
      return at > today ? now.year : now.year + 1;
    case 'last':
      // "last February" said in March is the year before: else it were "last month".
      return at < today && now.month - month > 1 ? now.year : now.year - 1;
    case 'this':
      return now.year;
    case 'nearest': {
      const ahead = (month - now.month + 12) % 12;
      if (ahead === 0) return now.year;
      return ahead <= 4 ? now.year + (month < now.month ? 1 : 0) : now.year - (month > now.month ? 1 : 0);
    }
    default:
      if (at <= today) return now.year;
      // Nobody says "Nov. 20" of a day that lies eleven months back.
      return month - now.month <= 1 ? now.year : now.year - 1;
  }
}

/// In running narrative a month goes on from the one before it, or falls a little behind, in the same year.
function baseYear(toward: Toward, base: string, month: number, _day?: number): number {
  const year = Number(base.slice(0, 4));
  const known = /^\d{4}-(\d{2})/.exec(base)?.[1];
  if (known === undefined) return year;
  const last = Number(known);
  if (last - month >= 8) return year + 1;
  if (toward === 'future' && month < last) return year + 1;
  return year;
}

function dayOfMonth(day: number, toward: Toward, from: Day, base?: string): string {
  const { year, month, day: today } = split(from);
  if (base !== undefined || toward === 'this') return dayValue(year, month, day);
  const there = toward === 'future' ? (day < today ? 1 : 0) : day > today ? -1 : 0;
  const moved = split(addMonths(`${from.slice(0, 7)}-01`, there));
  return dayValue(moved.year, moved.month, day);
}

function inYear(form: Extract<TimeForm, { kind: 'in-year' }>, year: number): string {
  const { month, day, season, quarter: q, half } = form;
  if (month !== undefined) return day === undefined ? monthValue(year, month) : dayValue(year, month, day);
  if (season !== undefined) return `${year}-${season}`;
  if (q !== undefined) return `${year}-Q${q}`;
  return half === undefined ? String(year) : `${year}-H${half}`;
}

function offset(form: Extract<TimeForm, { kind: 'offset' }>, from: Day, base?: string): string {
  const { unit, count } = form;
  if (base !== undefined && unit === 'year') {
    // A year before a quarter, month or day is a quarter, month or day.
    const moved = Number(base.slice(0, 4)) + count;
    if (Number.isFinite(moved)) return `${moved}${base.slice(4).replace(/^-W.*$|T.*$/, '')}`;
  }
  if (unit === 'decade') return unitValue('year', from, 10 * count);
  if (unit === 'century') return unitValue('year', from, 100 * count);
  if (unit === 'week' && (base === undefined || /W/.test(base)))
    return weekValue(isoWeek(addDays(from, 7 * count)));
  if (unit === 'week') return addDays(from, 7 * count);
  return unitValue(unit, from, count);
}

function seasonYear(season: string, toward: Toward, from: Day, base?: string): number {
  const { year, month } = split(from);
  const first = SEASON_MONTH[season] ?? 1;
  if (base !== undefined && toward === 'next') return month < first ? year : year + 1;
  if (base !== undefined) return Number(base.slice(0, 4));
  if (toward === 'this') return year;
  const begun = month >= first - 1;
  if (toward === 'future' || toward === 'next') return month <= first ? year : year + 1;
  if (toward === 'last') return month > first + 1 ? year : year - 1;
  return begun ? year : year - 1;
}

function quarter(form: Extract<TimeForm, { kind: 'quarter' }>, from: Day, base?: string): string {
  const { year, month } = split(from);
  const [name, count, span] = form.half === undefined ? ['Q', form.quarter ?? 1, 3] : ['H', form.half, 6];
  const current = Math.ceil(month / span);
  if (base !== undefined || form.toward === 'this') return `${year}-${name}${count}`;
  // Reports speak of the quarter that has ended, or of the one now running.
  const past = form.toward !== 'future' && count > current ? -1 : 0;
  return `${year + past}-${name}${count}`;
}

/// Of a month of another calendar, the month of ours that holds its middle.
function holidayValue(rule: HolidayRule, year: number): string {
  const { begin, end } = holidayDays(rule, year);
  return begin === end ? begin : addDays(begin, Math.floor(daysBetween(begin, end) / 2)).slice(0, 7);
}

export function holidayYear(form: Extract<TimeForm, { kind: 'holiday' }>, from: Day): number {
  if (form.year !== undefined) return form.year;
  const { year } = split(from);
  const here = holidayDay(form.rule, year);
  const today = dayNumber(from);
  const at = dayNumber(here);
  if (form.toward === 'this') return year;
  if (form.toward === 'next' || form.toward === 'future') return at >= today ? year : year + 1;
  if (form.toward === 'last') return at < today ? year : year - 1;
  if (form.toward === 'nearest') return at - today > 183 ? year - 1 : today - at > 183 ? year + 1 : year;
  return at <= today ? year : year - 1;
}
