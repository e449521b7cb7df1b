/// From EDTF to the days that it can mean: what claims say, and what people type when they correct a date.

import type { Day } from '../model/index.ts';
import { type Interval, intervalOf } from './interval.ts';

/// Both days included; null at an end that is open.
export interface Stretch {
  readonly begin: Day | null;
  readonly end: Day | null;
}

/// The dates at the two ends; null where one is open.
type Ends = readonly [Interval | null, Interval | null];

const OPEN = new Set(['', '..']);

/// Nothing for what is no EDTF of this kind, or names no stretch of the calendar.
export function daysOfEdtf(edtf: string): Stretch | undefined {
  const [first, last] = endsOf(edtf) ?? [null, null];
  const begin = first?.begin ?? null;
  const end = last?.end ?? null;
  const turned = begin !== null && end !== null && begin > end;
  return (begin === null && end === null) || turned ? undefined : { begin, end };
}

/// The same, to be drawn: an end that is open takes the date at the other.
export function spanOfEdtf(edtf: string): Interval | undefined {
  const [first, last] = endsOf(edtf) ?? [null, null];
  const begin = (first ?? last)?.begin;
  const end = (last ?? first)?.end;
  return begin === undefined || end === undefined || begin > end ? undefined : { begin, end };
}

function endsOf(edtf: string): Ends | undefined {
  const plain = edtf.trim();
  const set = /^[[{](.*)[\]}]$/.exec(plain)?.[1];
  if (set !== undefined) return set.includes('..') ? between(set.split('..')) : hullOf(set.split(','));
  return plain.includes('/') ? between(plain.split('/')) : hullOf([plain]);
}

function between(ends: readonly string[]): Ends | undefined {
  if (ends.length !== 2) return undefined;
  const [first, last] = ends.map((end) => (OPEN.has(end.trim()) ? null : one(end)));
  return first === undefined || last === undefined ? undefined : [first, last];
}

function hullOf(dates: readonly string[]): Ends | undefined {
  const known = dates.map(one).filter((days) => days !== undefined);
  if (known.length < dates.length) return undefined;
  const begin = known.map((days) => days.begin).sort()[0]!;
  const end = known
    .map((days) => days.end)
    .sort()
    .at(-1)!;
  return [
    { begin, end },
    { begin, end },
  ];
}

function one(date: string): Interval | undefined {
  const season = /^(\d{4})-(2[1-4])$/.exec(bare(date));
  const named = season ? `${season[1]}-${['SP', 'SU', 'FA', 'WI'][Number(season[2]) - 21]}` : bare(date);
  return /^\d{2}[\dX]{2}(?:-|$)/.test(named) ? intervalOf(named) : undefined;
}

/// Without the marks of doubt.
const bare = (date: string): string => date.trim().replace(/[~?%]/g, '');
