/// A time axis for many incidents: months in which something began are wide, empty years are narrow.

import type { Day, FacetCount } from '../../model/index.ts';
import { monthWord } from '../../time/index.ts';

export interface MonthAxis {
  readonly width: number;
  readonly x: (day: Day) => number;
  /// The month at a place of the axis, "2016-11".
  readonly monthAt: (x: number) => string;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /// Where empty time is left out.
  readonly breaks: readonly number[];
  readonly bars: readonly { readonly x: number; readonly width: number; readonly share: number }[];
}

/// How wide an empty month is beside a busy one, and the most that a run of empty months may take.
const IDLE = 0.1;
const MOST_IDLE = 0.6;
const LEAST_STEP = 0.004;
const LABEL = 34;
/// A label is no wider: one nearer to the end would be cut.
const LAST_LABEL = 29;
/// Signs of left out time that would run into each other are one.
const BREAK = 12;

/// Months since year 0.
function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || '1') - 1;
}

function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/// `months` as a store counts them, in order; null where there are none.
export function axisOfMonths(months: readonly FacetCount[], width: number): MonthAxis | null {
  const busy = new Map(months.map(({ value, count }) => [monthOf(value), count] as const));
  if (busy.size === 0) return null;
  const first = monthOf(months[0]!.value);
  const last = monthOf(months.at(-1)!.value);
  const starts: number[] = [];
  const breaks: number[] = [];
  let total = 0;
  let idle = 0;
  for (let month = first; month <= last; month++) {
    starts.push(total);
    const wide = busy.has(month);
    const step = wide ? 1 : Math.max(LEAST_STEP, Math.min(IDLE, MOST_IDLE - idle));
    const before = idle;
    idle = wide ? 0 : idle + step;
    if (before < MOST_IDLE && idle >= MOST_IDLE) breaks.push(month);
    total += step;
  }
  starts.push(total);
  const unit = width / total;
  const left = (month: number): number =>
    starts[Math.max(0, Math.min(starts.length - 1, month - first))]! * unit;
  const most = Math.max(...busy.values());
  return {
    width,
    x: (day) => {
      const month = monthOf(day);
      const part = (Number(day.slice(8, 10) || '1') - 1) / 31;
      return month > last ? width : round(left(month) + part * (left(month + 1) - left(month)));
    },
    monthAt: (x) => {
      let month = first;
      while (month < last && left(month + 1) <= x) month++;
      return monthName(month);
    },
    ticks: ticksOf(first, last, busy, left, width),
    breaks: apart(breaks.map((month) => round(left(month)))),
    bars: [...busy].map(([month, count]) => ({
      x: round(left(month)),
      width: round(left(month + 1) - left(month)),
      share: Math.sqrt(count / most),
    })),
  };
}

function apart(places: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const x of places) if (kept.length === 0 || x - kept.at(-1)! >= BREAK) kept.push(x);
  return kept;
}

function ticksOf(
  first: number,
  last: number,
  busy: ReadonlyMap<number, number>,
  left: (month: number) => number,
  width: number,
): MonthAxis['ticks'] {
  const ticks: { x: number; label: string }[] = [];
  let year = -1;
  for (let month = first; month <= last; month++) {
    if (!busy.has(month) || (month > first && left(month) > width - LAST_LABEL)) continue;
    if (ticks.length > 0 && left(month) - ticks.at(-1)!.x < LABEL) continue;
    const now = Math.floor(month / 12);
    ticks.push({ x: round(left(month)), label: now === year ? monthWord((month % 12) + 1) : String(now) });
    year = now;
  }
  return ticks;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
