/// From EDTF to the days that it can mean: what people type when they correct a date, and what claims say.

import type { Day } from '../model/index.ts';
import { intervalOf } from './interval.ts';

/// Both days included; null at an end that is open.
export interface Stretch {
  readonly begin: Day | null;
  readonly end: Day | null;
}

const OPEN = new Set(['', '..']);

/// Nothing for what is no EDTF of this kind, or names no stretch of the calendar.
export function daysOfEdtf(edtf: string): Stretch | undefined {
  const plain = edtf.trim();
  const set = /^[[{](.*)[\]}]$/.exec(plain)?.[1];
  if (set !== undefined) return set.includes('..') ? between(set.split('..')) : hullOf(set.split(','));
  return plain.includes('/') ? between(plain.split('/')) : one(plain);
}

function one(date: string): Stretch | undefined {
  const season = /^(\d{4})-(2[1-4])$/.exec(bare(date));
  const named = season ? `${season[1]}-${['SP', 'SU', 'FA', 'WI'][Number(season[2]) - 21]}` : bare(date);
  return /^\d{2}[\dX]{2}(?:-|$)/.test(named) ? intervalOf(named) : undefined;
}

/// Without the marks of doubt.
const bare = (date: string): string => date.trim().replace(/[~?%]$/, '');

function between(ends: readonly string[]): Stretch | undefined {
  if (ends.length !== 2) return undefined;
  const [first, last] = ends.map((end) => (OPEN.has(end.trim()) ? { begin: null, end: null } : one(end)));
  if (first === undefined || last === undefined) return undefined;
  const stretch = { begin: first.begin, end: last.end };
  if (stretch.begin === null && stretch.end === null) return undefined;
  const turned = stretch.begin !== null && stretch.end !== null && stretch.begin > stretch.end;
  return turned ? undefined : stretch;
}

function hullOf(dates: readonly string[]): Stretch | undefined {
  const days = dates.map(one);
  if (days.some((day) => day === undefined)) return undefined;
  const begins = days.map((day) => day!.begin!).sort();
  const ends = days.map((day) => day!.end!).sort();
  return { begin: begins[0]!, end: ends.at(-1)! };
}
