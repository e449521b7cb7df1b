/// Gives every time note its value, EDTF and days under an anchor. Called when a report is read, and again with
/// the day of the story that a passage copies: a reprint's "Monday" is the Monday of the story it reprints.

import type { Day, TimeExpression, TimeForm, TimeNote, TimeUnit } from '../model/index.ts';
import { addDays, addMonths } from './calendar.ts';
import { edtfOf, edtfOfInterval } from './edtf.ts';
import { formValue } from './forms.ts';
import { type Interval, intersect, intervalOf, narrow } from './interval.ts';

/// Resolves all notes again. A form that leans on another note is given that note's fresh value. Pure.
export function resolveTimes(
  times: readonly TimeNote[],
  anchorOf: (note: TimeNote) => Day,
): readonly TimeNote[] {
  const done: TimeNote[] = [];
  for (const note of times) {
    const anchor = anchorOf(note);
    done.push({ ...note, value: resolveTime(note.value, anchor, done) });
  }
  return done;
}

/// Resolves one expression; `earlier` holds the resolved notes before it.
export function resolveTime(time: TimeExpression, anchor: Day, earlier: readonly TimeNote[]): TimeExpression {
  const { form, type, mod, until } = time;
  const base = baseOf(form, earlier);
  if (anchor === '' && base === undefined && needsAnchor(form)) return time;
  const value = formValue(form, anchor, base && startOf(base, earlier).value);
  const derived =
    form.kind === 'relative'
      ? stretchFrom(form, base)
      : form.kind === 'duration'
        ? lastingFrom(form, base)
        : daysOf(time, value, anchor, base && rangeOf(base, earlier));
  const loose = form.kind === 'relative' || form.kind === 'duration' || base?.form.kind === 'duration';
  const edtf = loose ? derived && `${edtfOfInterval(derived)}~` : edtfOfTime(time, value, derived);
  return {
    ...{ type, value, form },
    ...(mod === undefined ? {} : { mod }),
    ...(edtf === undefined ? {} : { edtf }),
    ...(derived === undefined ? {} : { begin: derived.begin, end: derived.end }),
    ...(anchor !== '' && needsAnchor(form) ? { anchor } : {}),
    ...(until === undefined ? {} : { until }),
  };
}

/// "That period" after "from July 3 to Aug. 9" is the whole of it.
function rangeOf(base: TimeExpression, earlier: readonly TimeNote[]): TimeExpression {
  const last = base.until === undefined ? undefined : earlier[base.until]?.value.end;
  return last === undefined || base.begin === undefined || last < base.begin ? base : { ...base, end: last };
}

/// What a length of time is counted from has a value of the calendar; the length itself has none.
function startOf(base: TimeExpression, earlier: readonly TimeNote[]): TimeExpression {
  const { form } = base;
  return form.kind === 'duration' && form.note !== undefined ? (earlier[form.note]?.value ?? base) : base;
}

function baseOf(form: TimeForm, earlier: readonly TimeNote[]): TimeExpression | undefined {
  const index =
    form.kind === 'same-as' || form.kind === 'relative' || form.kind === 'duration'
      ? form.note
      : 'base' in form
        ? form.base
        : undefined;
  return index === undefined ? undefined : earlier[index]?.value;
}

function needsAnchor(form: TimeForm): boolean {
  switch (form.kind) {
    case 'fixed':
    case 'duration':
    case 'set':
    case 'reference':
    case 'same-as':
    case 'relative':
      return false;
    default:
      return !('base' in form && form.base !== undefined);
  }
}

/// First and last day, with "early", "late", "earlier this" taken into account.
function daysOf(
  { form, mod }: TimeExpression,
  value: string,
  anchor: Day,
  base: TimeExpression | undefined,
): Interval | undefined {
  if (form.kind === 'same-as' && base?.begin !== undefined && base.end !== undefined)
    return { begin: base.begin, end: base.end };
  const whole = intervalOf(value);
  if (whole === undefined) return undefined;
  if (form.kind === 'unit' && form.side !== undefined && anchor !== '') {
    const side =
      form.side === 'before' ? { begin: whole.begin, end: anchor } : { begin: anchor, end: whole.end };
    return intersect(whole, side) ?? whole;
  }
  return narrow(whole, mod);
}

function edtfOfTime(time: TimeExpression, value: string, days: Interval | undefined): string | undefined {
  const sided = time.form.kind === 'unit' && time.form.side !== undefined;
  if ((sided || time.form.kind === 'same-as') && days !== undefined) return edtfOfInterval(days);
  return edtfOf(value, time.mod);
}

/// "nine months after …" said of something dated: the days of the other event.
function stretchFrom(
  { unit, count }: { readonly unit: TimeUnit; readonly count: number },
  base: TimeExpression | undefined,
): Interval | undefined {
  const from =
    base?.begin !== undefined && base.end !== undefined ? { begin: base.begin, end: base.end } : undefined;
  if (from === undefined) return undefined;
  const begin = shift(from.begin, unit, count);
  // Whole months stay whole: nine months before December is all of March.
  const whole = base !== undefined && /^\d{4}-\d{2}$/.test(base.value);
  if (whole && unit !== 'day' && unit !== 'week') return intervalOf(begin.slice(0, 7));
  return { begin, end: shift(from.end, unit, count) };
}

/// "in May …, for ten months": from the begin of the one, so long.
function lastingFrom(
  { unit, count }: { readonly unit?: TimeUnit; readonly count?: number },
  base: TimeExpression | undefined,
): Interval | undefined {
  if (unit === undefined || count === undefined || base?.begin === undefined) return undefined;
  const end = shift(base.begin, unit, count);
  const whole = /^\d{4}-\d{2}$/.test(base.value) && unit !== 'day' && unit !== 'week';
  return { begin: base.begin, end: (whole ? intervalOf(end.slice(0, 7))?.end : undefined) ?? end };
}

function shift(day: Day, unit: TimeUnit, count: number): Day {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week':
    case 'weekend':
      return addDays(day, 7 * count);
    case 'month':
      return addMonths(day, count);
    case 'quarter':
      return addMonths(day, 3 * count);
    case 'year':
      return addMonths(day, 12 * count);
    case 'decade':
      return addMonths(day, 120 * count);
    case 'century':
      return addMonths(day, 1200 * count);
    default:
      return day;
  }
}
