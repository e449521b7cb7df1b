/// Days along a line: which stretch is in sight, where a day stands, and which days are named on the axis.

import type { Day } from '../../../model/index.ts';
import { addMonths, dayFromNumber, dayNumber, isDay, join, monthWord, split } from '../../../time/index.ts';

/// Day numbers: `from` is the first day's beginning, `to` the last day's end.
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 5;
const LONGEST = 365_250;
/// Days that a calendar of four-digit years can name.
const FIRST = dayNumber('0001-01-01');
const LAST = dayNumber('9999-12-31');

export function lengthOf({ from, to }: Stretch): number {
  return to - from;
}

export function placeOf(day: number, { from, to }: Stretch, width: number): number {
  return ((day - from) / (to - from)) * width;
}

/// Larger or smaller by `factor`, with what stands at `share` of the width staying there.
export function zoomBy({ from, to }: Stretch, share: number, factor: number): Stretch {
  const length = Math.max(SHORTEST, Math.min(LONGEST, (to - from) * factor));
  const fixed = from + (to - from) * share;
  return within({ from: fixed - length * share, to: fixed + length * (1 - share) });
}

export function moveBy({ from, to }: Stretch, days: number): Stretch {
  return within({ from: from + days, to: to + days });
}

function within({ from, to }: Stretch): Stretch {
  const shift = from < FIRST ? FIRST - from : to > LAST ? LAST - to : 0;
  return { from: from + shift, to: to + shift };
}

/// "2016-11-01..2017-02-28" for the address, both days included.
export function stretchText({ from, to }: Stretch): string {
  return `${dayFromNumber(Math.floor(from))}..${dayFromNumber(Math.max(Math.floor(from), Math.ceil(to) - 1))}`;
}

export function readStretch(text: string | undefined): Stretch | null {
  const [first = '', last = ''] = (text ?? '').split('..');
  if (!isDay(first) || !isDay(last) || last < first || first < '0001') return null;
  const found = { from: dayNumber(first), to: dayNumber(last) + 1 };
  return lengthOf(found) < SHORTEST ? zoomBy(found, 0.5, SHORTEST / lengthOf(found)) : found;
}

/// What is asked for while a stretch is in sight: so much more on either side that moving a little asks nothing new.
export function askedFor({ from, to }: Stretch): Stretch {
  const step = 2 ** Math.floor(Math.log2(Math.max(SHORTEST, to - from)));
  const first = Math.floor(from / step) * step;
  return within({ from: first - step / 2, to: first + step * 3.5 });
}

interface Counted {
  readonly value: string;
  readonly count: number;
}

/// Without the few that lie far before or behind all others.
const TAIL = 0.02;

/// The months that hold nearly all of what there is, in order; null where nothing has a date.
export function stretchOf(months: readonly Counted[]): Stretch | null {
  const all = months.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  const reach = (list: readonly Counted[]): string => {
    let held = 0;
    for (const { value, count } of list) {
      held += count;
      if (held > all * TAIL) return value;
    }
    return list.at(-1)!.value;
  };
  return betweenMonths(reach(months), reach(months.toReversed()));
}

/// Everything, from the first month to the last.
export function wholeOf(months: readonly Counted[]): Stretch | null {
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? betweenMonths(first.value, last.value) : null;
}

function betweenMonths(first: string, last: string): Stretch {
  const [from, to] = [dayNumber(`${first}-01`), dayNumber(addMonths(`${last}-01`, 1))];
  const days = to - from;
  return { from: from - Math.max(2, days * 0.02), to: to + Math.max(3, days * 0.12) };
}

export interface Tick {
  readonly day: Day;
  readonly x: number;
  readonly label: string;
  /// Begins a year where months are named, a month where days are.
  readonly strong: boolean;
}

type Unit = readonly ['day' | 'month' | 'year', number];
const UNITS: readonly (readonly [days: number, unit: Unit])[] = [
  ...([1, 2, 7] as const).map((n) => [n, ['day', n]] as const),
  ...([1, 3, 6] as const).map((n) => [n * 30, ['month', n]] as const),
  ...([1, 2, 5, 10, 25, 50, 100, 250] as const).map((n) => [n * 365, ['year', n]] as const),
];
/// A label has room in so many pixels.
const ROOM = 62;

export function ticksOf(stretch: Stretch, width: number): readonly Tick[] {
  const perPixel = lengthOf(stretch) / Math.max(1, width);
  const [, unit] = UNITS.find(([days]) => days / perPixel >= ROOM) ?? UNITS.at(-1)!;
  return daysAt(stretch, unit).map((number) => {
    const day = dayFromNumber(number);
    return { day, x: placeOf(number, stretch, width), ...labelOf(day, unit[0]) };
  });
}

function daysAt({ from, to }: Stretch, [unit, step]: Unit): readonly number[] {
  const found: number[] = [];
  if (unit === 'day') {
    // Weeks begin on Mondays: day 4 of the count is one.
    const first = Math.ceil((from - 4) / step) * step + 4;
    for (let day = first; day < to; day += step) found.push(day);
    return found;
  }
  const { year, month } = split(dayFromNumber(Math.floor(from)));
  const months = unit === 'year' ? 12 * step : step;
  let at = Math.floor((year * 12 + month - 1) / months) * months;
  for (; ; at += months) {
    const y = Math.floor(at / 12);
    if (y > 9999) return found;
    const day = dayNumber(join(y, (at % 12) + 1, 1));
    if (day >= to) return found;
    if (day >= from && y > 0) found.push(day);
  }
}

function labelOf(day: Day, unit: Unit[0]): { readonly label: string; readonly strong: boolean } {
  const { year, month, day: inMonth } = split(day);
  if (unit === 'year') return { label: String(year), strong: false };
  if (unit === 'month')
    return month === 1 ? { label: String(year), strong: true } : { label: monthWord(month), strong: false };
  const first = inMonth <= 7;
  return { label: `${inMonth} ${monthWord(month)}`, strong: first };
}
