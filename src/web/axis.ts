/// One time axis for a list of incidents: months in which something happened are wide, empty years are narrow.

import type { Day, Incident } from '../model/index.ts';
import { monthWord } from '../time/index.ts';

export interface Tick {
  readonly x: number;
  readonly label: string;
}

export interface Axis {
  readonly width: number;
  readonly x: (day: Day) => number;
  readonly ticks: readonly Tick[];
  /// Where empty time is left out.
  readonly breaks: readonly number[];
}

/// An incident that lasts longer does not make its months wide.
const LONG_MONTHS = 2;
const IDLE = 0.1;
const MOST_IDLE = 0.6;
const MOST_MONTHS = 2400;
const LABEL = 34;

/// Months since year 0.
function monthOf(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || '1') - 1;
}

export function axisOf(incidents: readonly Incident[], days: readonly Day[], width: number): Axis | null {
  const spans = incidents.flatMap(({ begin, end }) => {
    const [from, to] = [begin ?? end, end ?? begin];
    return from && to ? [{ from: monthOf(from), to: monthOf(to) }] : [];
  });
  const all = [...spans, ...days.filter(Boolean).map((day) => ({ from: monthOf(day), to: monthOf(day) }))];
  if (all.length === 0) return null;
  const first = all.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = Math.min(
    first + MOST_MONTHS,
    all.reduce((most, { to }) => Math.max(most, to), first),
  );
  const busy = new Set(
    all.filter(({ from, to }) => to - from <= LONG_MONTHS).flatMap(({ from, to }) => [from, to]),
  );
  return layOut(first, last, busy, width);
}

function layOut(first: number, last: number, busy: ReadonlySet<number>, width: number): Axis {
  const starts: number[] = [];
  const breaks: number[] = [];
  let total = 0;
  let idle = 0;
  for (let month = first; month <= last; month++) {
    starts.push(total);
    const wide = busy.has(month);
    const step = wide ? 1 : Math.max(0.004, Math.min(IDLE, MOST_IDLE - idle));
    idle = wide ? 0 : idle + step;
    if (!wide && idle >= MOST_IDLE && breaks.at(-1) !== month - 1) breaks.push(month);
    total += step;
  }
  starts.push(total);
  const unit = width / total;
  const left = (month: number): number =>
    (starts[Math.max(0, Math.min(starts.length - 1, month - first))] ?? 0) * unit;
  return {
    width,
    x: (day) => {
      const month = monthOf(day);
      const part = month > last ? 0 : (Number(day.slice(8, 10) || '1') - 1) / 31;
      return round(left(month) + part * (left(month + 1) - left(month)));
    },
    ticks: ticksOf(first, last, busy, left, width),
    breaks: breaks.map((month) => round(left(month))),
  };
}

function ticksOf(
  first: number,
  last: number,
  busy: ReadonlySet<number>,
  left: (month: number) => number,
  width: number,
): readonly Tick[] {
  const ticks: Tick[] = [];
  let year = -1;
  for (let month = first; month <= last; month++) {
    if (!busy.has(month) || left(month) > width - LABEL / 2) continue;
    if (ticks.length > 0 && left(month) - ticks.at(-1)!.x < LABEL) continue;
    const now = Math.floor(month / 12);
    const name = monthWord((month % 12) + 1);
    ticks.push({ x: round(left(month)), label: now === year ? name : String(now) });
    year = now;
  }
  return ticks;
}

function round(x: number): number {
  return Math.round(x * 10) / 10;
}
