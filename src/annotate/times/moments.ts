/// Builders for clock times, parts of the day, repeated times, and words that only point ("now", "that time").

import type { TimeForm, TimeUnit } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { calendarDate } from './dates.ts';
import { type Builder, type Context, durationValue } from './draft.ts';
import { clockOf, numberOf } from './items.ts';
import {
  ANAPHORIC,
  DEICTIC,
  FREQUENCIES,
  MERIDIEM,
  MONTHS,
  PARTS,
  REFERENCES,
  SEASONS,
  STEPS,
  UNITS,
  WEEKDAYS,
} from './words.ts';

/// A clock time, on the day that is said with it, else on the day spoken of.
const clock: Builder = (context) => {
  const part = clockPart(context);
  if (part === undefined) return undefined;
  if (context.get('month')) return withClock(calendarDate(context), part);
  const wd = context.get('wd');
  const day = context.get('day');
  const toward = context.toward();
  if (wd) return { type: 'TIME', form: { kind: 'weekday', weekday: WEEKDAYS.get(wd.lower)!, toward, part } };
  if (day) return { type: 'TIME', form: { kind: 'unit', unit: 'day', shift: DEICTIC.get(day.lower)!, part } };
  return { type: 'TIME', form: { kind: 'clock', part }, lean: 'day' };
};

/// "3 p.m. on July 5".
function withClock(day: ReturnType<Builder>, part: string): ReturnType<Builder> {
  if (day === undefined || !('form' in day)) return day;
  const { form } = day;
  if (form.kind === 'fixed')
    return { ...day, type: 'TIME', form: { ...form, value: `${form.value}T${part}` } };
  return form.kind === 'month-day' ? { ...day, type: 'TIME', form: { ...form, part } } : undefined;
}

/// "at 0730 on Tuesday", "around 1850 (local time)": four digits are an hour where words lead to one.
const clockAt: Builder = (context) => {
  const { items, match, get, span } = context;
  if (!LEADS_TO_HOUR.has(items[match.first - 1]?.lower ?? '')) return undefined;
  const [, end] = span('clock');
  const bare = match.last === end;
  const next = items[match.last];
  // "at 2016 levels" speaks of a year; "at 0730" of none.
  if (bare && !get('clock')!.text.startsWith('0') && next !== undefined && next.pos !== 'PUNCT')
    return undefined;
  return clock(context);
};

const LEADS_TO_HOUR: ReadonlySet<string> = new Set(['at', 'around']);

function clockPart({ get, items, match }: Context): string | undefined {
  const item = get('clock') ?? get('hour');
  if (item === undefined) return undefined;
  const ap = get('ap')?.lower;
  const part = get('part')?.lower;
  const plus = ap ? MERIDIEM.get(ap) : part && part !== 'morning' ? 12 : 0;
  const number = numberOf(item);
  const digits = number && !/^\d/.test(item.text) ? String(number.best) : item.lower;
  const found = clockOf(digits, plus);
  if (found !== undefined && ap !== undefined && (plus ?? 0) === 0 && found.startsWith('12'))
    return `00${found.slice(2)}`;
  // "3:2" is a score, "4:50" on its own may be a race.
  if (
    found !== undefined &&
    ap === undefined &&
    match.last - match.first === 1 &&
    itemBefore(items, match.first)?.lower === ','
  )
    return undefined;
  return found;
}

const deictic: Builder = ({ get, items, match }) => {
  const far = get('far')?.lower;
  if (far) return { type: 'DATE', form: { kind: 'unit', unit: 'day', shift: far === 'yesterday' ? -2 : 2 } };
  const word = get('day')!.lower;
  const said = PARTS.get(get('part')?.lower ?? '');
  const part = word === 'tonight' ? 'NI' : said;
  if (items[match.last]?.lower === "'s" && word === 'today' && itemBefore(items, match.first)?.lower === 'of')
    return undefined;
  const form: TimeForm = {
    kind: 'unit',
    unit: 'day',
    shift: DEICTIC.get(word)!,
    ...(part === undefined ? {} : { part }),
  };
  return { type: part === undefined ? 'DATE' : 'TIME', form };
};

/// "last night", "this morning", "that evening", "overnight".
const part: Builder = ({ get, span, items, match }) => {
  const word = get('part')!;
  const code = PARTS.get(word.lower)!;
  const rel = get('rel')?.lower;
  const [at] = span('part');
  const first = rel === undefined && at > match.first ? { first: at - 1 } : {};
  const before = itemBefore(items, match.first)?.lower ?? '';
  // "High Noon" the film.
  if (rel === undefined && match.first > 0 && /^\p{Lu}\p{Ll}/u.test(word.text)) return undefined;
  // "as dawn broke" and "Dawn" the newspaper are no times.
  if (
    word.lower === 'dawn' &&
    rel === undefined &&
    !/^(?:at|before|by|until|since|after|from|around)$/.test(before)
  )
    return undefined;
  if (rel === undefined) return { type: 'TIME', form: { kind: 'clock', part: code }, lean: 'day', ...first };
  const step = STEPS.get(rel)!;
  const shift = rel === 'last' || rel === 'previous' ? -1 : step;
  const lean = ANAPHORIC.has(rel) || rel === 'next' ? { lean: 'day' as const } : {};
  return { type: 'TIME', form: { kind: 'unit', unit: 'day', shift, part: code }, ...lean };
};

const every: Builder = ({ get, items, match }) => {
  const { lower } = get('unit')!;
  const other = items.slice(match.first, match.last).some((item) => item.lower === 'other');
  const said = get('n');
  const n = (said && numberOf(said)?.best) ?? (other ? 2 : 1);
  const named = setOf(lower);
  const unit = UNITS.get(lower);
  const value = named ?? (unit === undefined ? undefined : durationValue(n, unit));
  return value === undefined ? undefined : { type: 'SET', form: { kind: 'set', value } };
};

function setOf(lower: string): string | undefined {
  const weekday = WEEKDAYS.get(lower);
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  const month = MONTHS.get(lower);
  if (month !== undefined) return `XXXX-${String(month).padStart(2, '0')}`;
  const season = SEASONS.get(lower);
  if (season !== undefined) return `XXXX-${season}`;
  const code = PARTS.get(lower);
  return code === undefined ? undefined : `XXXX-XX-XXT${code}`;
}

const frequency: Builder = ({ get, items, match }) => {
  const word = get('freq')!;
  // "the Daily Star", "quarterly report".
  if (/^\p{Lu}/u.test(word.text) && match.first > 0) return undefined;
  if (word.lower === 'quarterly' && items[match.last]?.tag.startsWith('NN')) return undefined;
  return { type: 'SET', form: { kind: 'set', value: FREQUENCIES.get(word.lower)! } };
};

/// "twice a week", "per month", "$5 a year".
const perUnit: Builder = ({ get, items, match }) => {
  const unit = UNITS.get(get('unit')!.lower)!;
  const first = items[match.first]!.lower;
  if (first === 'a' || first === 'an') return undefined;
  return { type: 'SET', form: { kind: 'set', value: durationValue(1, unit) } };
};

const sameTime: Builder = ({ items, match }) => {
  const before = itemBefore(items, match.first)?.lower ?? '';
  const first = items[match.first]!.lower;
  const noun = items[match.last - 1]!.lower;
  if (items[match.last]?.lower === '-') return undefined;
  // "at the same time, …" joins sentences.
  if (noun === 'time' && first === 'the' && before === 'at') return undefined;
  if (first === 'this' && noun !== 'period' && !/^(?:at|by|during|until|before)$/.test(before))
    return undefined;
  if (first === 'the' && noun !== 'period' && before !== 'at') return undefined;
  if (first === 'this' && before === 'at')
    return { type: 'DATE', form: { kind: 'reference', value: 'PRESENT_REF' } };
  return { type: 'DATE', form: { kind: 'reference', value: 'PAST_REF' }, lean: 'date' };
};

const reference: Builder = ({ get, items, match }) => {
  const word = get('ref')!;
  const value = REFERENCES.get(word.lower)!;
  if (word.lower === 'future' && (items[match.last]?.lower === 'of' || match.last - match.first === 1))
    return undefined;
  return { type: 'DATE', form: { kind: 'reference', value } };
};

const thePast: Builder = ({ items, match }) => {
  const next = items[match.last];
  const ends = next === undefined || next.pos === 'PUNCT' || /^(?:VB|MD|CC|IN|WDT|,|\.)/.test(next.tag);
  return ends ? { type: 'DATE', form: { kind: 'reference', value: 'PAST_REF' } } : undefined;
};

/// "The day before, the road had been shelled": counted from the day spoken of.
const dayBeside: Builder = ({ get, items, match }) => {
  const next = items[match.last];
  if (next !== undefined && next.pos !== 'PUNCT') return undefined;
  const count = get('dir')!.lower === 'after' ? 1 : -1;
  const unit = UNITS.get(get('unit')!.lower) as TimeUnit;
  const lean = unit === 'day' ? 'day' : 'date';
  return { type: 'DATE', form: { kind: 'offset', unit, count, from: 'text' }, lean };
};

/// "Earlier in the day, …": the day spoken of, where what follows goes on from it.
const dayTold: Builder = ({ items, match }) => {
  const before = itemBefore(items, match.first);
  if (before !== undefined && before.pos !== 'PUNCT') return undefined;
  return { type: 'DATE', form: { kind: 'unit', unit: 'day', shift: 0 }, lean: 'day' };
};

const atNight: Builder = ({ match }) => ({
  type: 'TIME',
  form: { kind: 'fixed', value: 'XXXX-XX-XXTNI' },
  first: match.last - 1,
});

const theseDays: Builder = () => ({ type: 'DATE', form: { kind: 'reference', value: 'PRESENT_REF' } });
const nothing: Builder = () => undefined;

export const MOMENT_BUILDERS: Readonly<Record<string, Builder>> = {
  ...{
    clock,
    clockAt,
    deictic,
    part,
    every,
    frequency,
    perUnit,
    sameTime,
    dayBeside,
    dayTold,
    atNight,
    reference,
    thePast,
    theseDays,
    nothing,
  },
};
