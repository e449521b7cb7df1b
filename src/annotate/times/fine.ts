/// Whether what is dated is told finely enough for other words to count from it.

import type { TimeForm, TimeNote } from '../../model/index.ts';
import { daysBetween } from '../../time/index.ts';

/// "A day later" goes on from a day, "a week later" from a month at most, and neither from the year in which something
/// began.
export function isFineEnough(form: TimeForm, { value: { begin, end } }: TimeNote): boolean {
  if (begin === undefined || end === undefined) return true;
  // "later that month": in a month that is told.
  const within = form.kind === 'unit' && (form.unit === 'month' || form.unit === 'week');
  if (within) return daysBetween(begin, end) < (form.unit === 'week' ? 7 : 31);
  if (form.kind !== 'offset') return true;
  if (form.unit === 'day') return begin === end;
  return form.unit !== 'week' || daysBetween(begin, end) < 31;
}

/// Ten months can be counted from a day or a month, not from a year.
export function isFinerThan(form: TimeForm, { value }: TimeNote): boolean {
  if (form.kind !== 'duration' || value.begin === undefined || value.end === undefined) return false;
  const most = form.unit === 'year' || form.unit === 'decade' ? 366 : form.unit === 'month' ? 31 : 1;
  return daysBetween(value.begin, value.end) < most;
}
