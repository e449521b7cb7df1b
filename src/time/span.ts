/// The days that an EDTF expression can mean.

import { type Interval, intervalOf } from './interval.ts';

const SEASONS: Readonly<Record<string, string>> = { 21: 'SP', 22: 'SU', 23: 'FA', 24: 'WI' };

/// Of one date: a day, month, year, season, decade, with or without doubt.
export function daysOf(date: string): Interval | undefined {
  const plain = date.replace(/[~?%]/g, '').trim();
  const season = /^(\d{4})-(2[1-4])$/.exec(plain);
  return intervalOf(season ? `${season[1]}-${SEASONS[season[2]!]}` : plain);
}

/// The first and last day of a whole expression; an open end takes the other.
export function spanOfEdtf(edtf: string): Interval | undefined {
  const inner = edtf.replace(/^[[{]|[\]}]$/g, '');
  const [from = '', to] = inner.includes('/') ? inner.split('/') : inner.split(/\.\.|,/);
  const first = daysOf(from);
  const last = to === undefined ? first : daysOf(inner.includes(',') ? (inner.split(',').at(-1) ?? '') : to);
  const begin = first?.begin ?? last?.begin;
  const end = last?.end ?? first?.end;
  return begin === undefined || end === undefined ? undefined : { begin, end: end < begin ? begin : end };
}
