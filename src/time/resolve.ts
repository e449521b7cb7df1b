/// Gives every time note its value, EDTF and days under an anchor. Called when a report is read, and again with
/// the day of the story that a passage copies: a reprint's "Monday" is the Monday of the story it reprints.

import type {
  Day,
  TimeExpression,
  TimeForm,
  TimeNote,
  TimeUnit,
  TimexMod,
  TimexType,
} from '../model/index.ts';
import { addDays, addMonths } from './calendar.ts';
import { edtfOf, edtfOfInterval } from './edtf.ts';
import { formValue, holidayYear } from './forms.ts';
import { type Interval, intersect, intervalOf, narrow } from './interval.ts';
import { holidayDays } from './values.ts';

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

/// An expression before it is resolved, or with what it meant under another anchor.
type Unresolved = { readonly [K in keyof TimeExpression]: TimeExpression[K] | undefined } & {
  readonly type: TimexType;
  readonly value: string;
  readonly form: TimeForm;
};

/// Resolves one expression; `earlier` holds the resolved notes before it.
export function resolveTime(time: Unresolved, anchor: Day, earlier: readonly TimeNote[]): TimeExpression {
  const { form, type, mod, until } = time;
  const base = baseOf(form, earlier);
  const anchored = needsAnchor(form);
  if (anchor === '' && base === undefined && anchored)
    return noteOf(type, time.value, form, mod, time.edtf, time, time.anchor, until);
  const value = formValue(form, anchor, base && startOf(base, earlier).value);
  const days =
    form.kind === 'relative'
      ? stretchFrom(form, base)
      : form.kind === 'duration'
        ? form.back
          ? endingOn(form, anchor)
          : lastingFrom(form, base)
        : daysOf(form, mod, value, anchor, base && rangeOf(base, earlier));
  const loose = form.kind === 'relative' || form.kind === 'duration' || base?.form.kind === 'duration';
  const edtf = loose ? days && `${edtfOfInterval(days)}~` : edtfOfTime(form, mod, value, days);
  return noteOf(type, value, form, mod, edtf, days, anchor !== '' && anchored ? anchor : undefined, until);
}

/// Every key is there, filled or not, and always in one order: all so are of one class of objects, and whoever reads a
/// property of one need not look for it. What is not known is left out where it is written down.
function noteOf(
  type: TimexType,
  value: string,
  form: TimeForm,
  mod: TimexMod | undefined,
  edtf: string | undefined,
  days: { readonly begin?: Day | undefined; readonly end?: Day | undefined } | undefined,
  anchor: Day | undefined,
  until: number | undefined,
): TimeExpression {
  const { begin, end } = days ?? NO_DAYS;
  const whole: Unresolved = { type, value, form, mod, edtf, begin, end, anchor, until };
  return whole as TimeExpression;
}

const NO_DAYS = { begin: undefined, end: undefined };

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
    case 'duration':
      return form.back === true;
    case 'fixed':
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
  form: TimeForm,
  mod: TimexMod | undefined,
  value: string,
  anchor: Day,
  base: TimeExpression | undefined,
): Interval | undefined {
  if (form.kind === 'same-as' && base?.begin !== undefined && base.end !== undefined)
    return { begin: base.begin, end: base.end };
  if (form.kind === 'holiday' && value.length === 7) {
    const { begin: from = anchor } = base ?? {};
    return holidayDays(form.rule, holidayYear(form, from));
  }
  // A day is its own interval.
  if (isDayForm(form, value)) return { begin: value, end: value };
  const whole = intervalOf(value);
  if (whole === undefined) return undefined;
  if (form.kind === 'unit' && form.side !== undefined && anchor !== '') {
    const side =
      form.side === 'before' ? { begin: whole.begin, end: anchor } : { begin: anchor, end: whole.end };
    return intersect(whole, side) ?? whole;
  }
  return narrow(whole, mod);
}

/// What calendar arithmetic has made of a weekday, a day of a month, "yesterday" is a day if it is as long as one.
function isDayForm({ kind }: TimeForm, value: string): boolean {
  return value.length === 10 && (kind === 'weekday' || kind === 'month-day' || kind === 'unit');
}

function edtfOfTime(
  form: TimeForm,
  mod: TimexMod | undefined,
  value: string,
  days: Interval | undefined,
): string | undefined {
  const sided = form.kind === 'unit' && form.side !== undefined;
  const long = form.kind === 'holiday' && value.length === 7;
  if ((sided || long || form.kind === 'same-as') && days !== undefined) return edtfOfInterval(days);
  return mod === undefined && isDayForm(form, value) ? value : edtfOf(value, mod);
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

/// "The past three days", told on a day: that day and as many before it. Hours may reach into the day before.
function endingOn(
  { unit, count }: { readonly unit?: TimeUnit; readonly count?: number },
  day: Day,
): Interval | undefined {
  if (unit === undefined || count === undefined || day === '') return undefined;
  if (unit !== 'hour' && unit !== 'minute') return { begin: shift(day, unit, -count), end: day };
  const hours = count / (unit === 'minute' ? 60 : 1);
  return { begin: addDays(day, -Math.ceil(hours / 24)), end: day };
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
