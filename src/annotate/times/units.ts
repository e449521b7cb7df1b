/// Builders for calendar units, lengths of time and offsets: "last week", "two days ago", "for ten months".

import type { TimeForm, TimeUnit } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { wordSet } from '../../text/word-set.ts';
import { capital } from './dates.ts';
import { type Builder, type Context, durationValue, type Reading, wordBefore } from './draft.ts';
import { type Item, numberOf } from './items.ts';
import { ANAPHORIC, DIRECTIONS, MONTHS, ordinalOf, STEPS, UNITS, unitOf } from './words.ts';

const unit = (context: Context): string => UNITS.get(context.get('unit')!.lower)!;
const words = ({ items, match }: Context): string[] =>
  items.slice(match.first, match.last).map(({ lower }) => lower);

/// The number said; "a" is one; undefined where it is vague.
function countOf(item: Item | undefined): number | undefined {
  if (item === undefined) return 1;
  if (item.lower === 'a' || item.lower === 'an') return 1;
  return numberOf(item)?.best ?? undefined;
}

/// "last week", "this month", "the following day".
const stepUnit: Builder = (context) => {
  const rel = context.get('rel')!.lower;
  const at = unitOf(unit(context));
  if (at === undefined || isTitle(context)) return undefined;
  const shift = STEPS.get(rel)!;
  const lean = ANAPHORIC.has(rel) ? { lean: at === 'day' ? ('day' as const) : ('date' as const) } : {};
  if (rel === 'past' && at !== 'year') return upToNow(at, 1);
  if (at === 'hour' || at === 'minute') return rel === 'last' || rel === 'next' ? lasting(1, at) : undefined;
  if (at === 'day' && (rel === 'last' || rel === 'next') && wordBefore(context) !== 'the') return undefined;
  if (at === 'day' && rel === 'next')
    return { type: 'DATE', form: { kind: 'unit', unit: at, shift }, lean: 'day' };
  if (at === 'day' && rel === 'this')
    return { type: 'DATE', form: { kind: 'unit', unit: at, shift }, lean: 'story' };
  if (at === 'day' && (rel === 'last' || rel === 'current')) return undefined;
  // "The next year" goes on from what is told, "next year" from the day of the report.
  if (rel === 'next' && wordBefore(context) === 'the')
    return { type: 'DATE', form: { kind: 'unit', unit: at, shift }, lean: 'date' };
  if (at === 'quarter' && shift === 0)
    return { type: 'DATE', form: { kind: 'unit', unit: at, shift }, lean: 'quarter' };
  return { type: 'DATE', form: { kind: 'unit', unit: at, shift }, ...lean };
};

const lasting = (count: number | undefined, unit: string): Reading => ({
  type: 'DURATION',
  form: { kind: 'duration', value: durationValue(count, unit) },
});

/// It ends on the day on which it is told.
const upToNow = (unit: TimeUnit, count: number): Reading => ({
  type: 'DURATION',
  form: { kind: 'duration', value: durationValue(count, unit), unit, count, back: true },
});

/// "This Week" in a headline's letters is a programme or a paper.
function isTitle({ items, match, get }: Context): boolean {
  const { text } = get('unit')!;
  return capital(text) && capital(items[match.first]!.text) && text !== text.toUpperCase();
}

/// "the quarter", "the weekend", "the year".
const theUnit: Builder = (context) => {
  const at = unitOf(unit(context))!;
  const next = context.items[context.match.last]?.lower;
  if (next === 'of' || next === "'s") return undefined;
  if (at === 'year' && (next === 'ended' || next === 'ending')) return lasting(1, 'year');
  if (at === 'quarter') {
    const ended = quarterEnded(context);
    if (ended !== undefined)
      return { type: 'DATE', form: { kind: 'quarter', quarter: ended, toward: 'past' } };
    return { type: 'DATE', form: { kind: 'unit', unit: at, shift: -1 }, lean: 'quarter' };
  }
  if (at === 'weekend')
    return { type: 'DATE', form: { kind: 'unit', unit: at, shift: context.toward() === 'future' ? 0 : -1 } };
  return { type: 'DATE', form: { kind: 'unit', unit: at, shift: 0 }, lean: 'running' };
};

/// "the quarter ended Sept. 30": the third of the calendar.
function quarterEnded({ items, match }: Context): number | undefined {
  const { lower } = items[match.last] ?? { lower: '' };
  const month = MONTHS.get(items[match.last + 1]?.lower ?? '');
  return (lower === 'ended' || lower === 'ending') && month !== undefined && month % 3 === 0
    ? month / 3
    : undefined;
}

/// "in the weeks before the vote", "the years that followed": so long, nobody says how long.
const unitsAbout: Builder = (context) => {
  const [first, last] = context.span('unit');
  return { ...lasting(undefined, unit(context)), first, last };
};

/// "by year-end", "at month's end".
const unitEnd: Builder = (context) => {
  const at = unitOf(unit(context))!;
  return { type: 'DATE', form: { kind: 'unit', unit: at, shift: 0 }, lean: 'running', mod: 'END' };
};

/// "a year-earlier quarter": the period spoken of, a year before.
const yearAgo: Builder = ({ get }) => {
  const q = get('q');
  const form: TimeForm = { kind: 'offset', unit: 'year', count: -1, from: 'text' };
  if (q) return { type: 'DATE', form: { kind: 'in-year', shift: -1, quarter: ordinalOf(q.lower)! } };
  return { type: 'DATE', form, lean: 'quarter' };
};

/// "two days ago", "three weeks later", "weeks ago".
const offset: Builder = (context) => {
  const dir = context.get('dir')!.lower;
  const sign = DIRECTIONS.get(dir) ?? 1;
  const after = context.items[context.match.last];
  // "a week before the vote" measures from something: the next rule's.
  if (dir === 'before' && after !== undefined && after.pos !== 'PUNCT') return undefined;
  const counted = context.get('n');
  const said = counted && countOf(counted);
  const count = said !== undefined && words(context).includes('half') ? said + 0.5 : said;
  const fresh = dir === 'ago' || dir === 'now' || dir === 'today' || dir === 'hence';
  const name = unit(context);
  const at: TimeUnit | undefined = name === 'fortnight' ? 'week' : name === 'night' ? 'day' : unitOf(name);
  if (count === undefined || at === undefined)
    return { type: 'DATE', form: { kind: 'reference', value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' } };
  const approx = words(context).includes('so') ? { mod: 'APPROX' as const } : {};
  const whole = Number.isInteger(count);
  const [finer, factor] = whole
    ? [at, name === 'fortnight' ? 2 : 1]
    : at === 'year'
      ? (['month', 12] as const)
      : (['day', at === 'week' ? 7 : 30] as const);
  const form: TimeForm = {
    kind: 'offset',
    unit: finer,
    count: sign * Math.round(count * factor),
    from: fresh ? 'report' : 'text',
  };
  if (at === 'hour' || at === 'minute')
    return { type: 'DURATION', form: { kind: 'duration', value: durationValue(count, at) }, ...approx };
  // A year before a quarter is a quarter, whether "ago" or "earlier".
  if (fresh)
    return {
      type: 'DATE',
      form,
      ...approx,
      ...(at === 'year' && count === 1 ? { lean: 'quarter' as const } : {}),
    };
  return { type: 'DATE', form, lean: 'date', ...approx };
};

/// "nine months after they had left": a length, and where it is measured from.
const relative: Builder = (context) => {
  const dir = context.get('dir')!.lower;
  const count = countOf(context.get('n'));
  const name = unit(context);
  const at = unitOf(name);
  if (name === 'second') return undefined;
  const value = durationValue(count, name);
  const last = context.match.last - 1;
  if (at === undefined || count === undefined || !Number.isInteger(count) || dir === 'since')
    return { type: 'DURATION', form: { kind: 'duration', value }, last };
  return {
    type: 'DURATION',
    form: { kind: 'relative', unit: at, count: dir === 'after' ? -count : count, value },
    last,
    lean: 'month',
  };
};

/// "the past two months", "the next few days", "the first nine months".
const stepDuration: Builder = (context) => {
  const name = unit(context);
  if (name === 'second') return undefined;
  const at = name === 'night' ? 'day' : unitOf(name);
  const count = countOf(context.get('n'));
  // "The past few hours" reach back nobody says how far.
  if (at !== undefined && count !== undefined && Number.isInteger(count) && endsNow(context))
    return upToNow(at, count);
  return lasting(count, name);
};

/// "over the past two days", "in the last 24 hours", but not "the last two weeks of May".
function endsNow({ items, match, get }: Context): boolean {
  const rel = get('rel')!.lower;
  const hours = rel === 'previous' && UNITS.get(get('unit')!.lower) === 'hour';
  if (rel !== 'past' && rel !== 'last' && !hours) return false;
  if (items[match.last]?.lower === 'of') return false;
  const at = items[match.first - 1]?.lower === 'the' ? match.first - 2 : match.first - 1;
  return DURING.has(items[at]?.lower ?? '');
}

const DURING: ReadonlySet<string> = new Set([
  'in',
  'over',
  'during',
  'within',
  'for',
  'throughout',
  'across',
]);

const duration: Builder = (context) => {
  const item = context.get('n')!;
  const name = unit(context);
  const { items, match } = context;
  if (name === 'second' && numberOf(item)?.vague) return undefined;
  if (item.lower === 'many' && items[match.first - 1]?.lower === 'how') return undefined;
  // "one day", "one night": once upon a time, unless something is measured.
  const half = context.get('half') ? 0.5 : 0;
  // "300 million last year": two things.
  if (items.slice(match.first + 1, match.last).some(({ lower }) => STEPS.has(lower))) return undefined;
  // "three-quarters of its food": a fraction.
  if (name === 'quarter' && items[match.first + 1]?.lower === '-') return undefined;
  const count = countOf(item);
  const value = durationValue(count === undefined ? undefined : count + half, name);
  const mod = words(context).includes('so') ? { mod: 'APPROX' as const } : {};
  const at = unitOf(name);
  if (at !== undefined && count !== undefined && Number.isInteger(count) && half === 0 && lasted(context))
    return { type: 'DURATION', form: { kind: 'duration', value, unit: at, count }, lean: 'began', ...mod };
  return { type: 'DURATION', form: { kind: 'duration', value }, ...mod };
};

/// "held it for ten months": a plain past tense tells that the time spoken of is when it began.
function lasted({ items, match }: Context): boolean {
  if (itemBefore(items, match.first)?.lower !== 'for') return false;
  for (let i = match.first - 2; i >= Math.max(0, match.first - 10); i--) {
    const { tag, lower } = items[i]!;
    if (tag === 'VBD') return lower !== 'had';
    if (tag.startsWith('VB') || tag === 'MD' || tag === ',') return false;
  }
  return false;
}

const durationRange: Builder = (context) => ({
  ...lasting(countOf(context.get('other')), unit(context)),
  mod: 'EQUAL_OR_MORE',
});

const halfUnit: Builder = (context) => lasting(0.5, unit(context));

/// "a month" for a month; "40 tons a month" is a rate.
const aUnit: Builder = (context) => {
  const { items, match } = context;
  const before = itemBefore(items, match.first);
  const isRate =
    before !== undefined &&
    (numberOf(before) !== undefined ||
      /^(?:%|percent|dollars|tons|barrels|times|people|troops|sorties|pounds|euros)$/.test(before.lower));
  const name = unit(context);
  const value = durationValue(1, name);
  if (isRate && isMoney(items, match.first - 1)) return undefined;
  if (isRate) return { type: 'SET', form: { kind: 'set', value } };
  if (name === 'weekend' || name === 'quarter') return undefined;
  return { type: 'DURATION', form: { kind: 'duration', value } };
};

/// "$5 a year" is a price.
function isMoney(items: readonly Item[], at: number): boolean {
  const item = items[at];
  const sign = itemBefore(items, at)?.text ?? '';
  return item !== undefined && numberOf(item) !== undefined && /^[$£€#]$/.test(sign);
}

/// "for years", "weeks of fighting".
const units: Builder = (context) => {
  const name = unit(context);
  const before = wordBefore(context);
  if (name === 'second' || name === 'night' || name === 'weekend' || name === 'quarter') return undefined;
  // "minutes apart" measures no time told of.
  if (context.items[context.match.last]?.lower === 'apart') return undefined;
  if (NOT_LENGTHS.has(before)) return undefined;
  return lasting(undefined, name);
};

const NOT_LENGTHS: ReadonlySet<string> = wordSet(
  'these those the his her their its whose how such all other light man work working dog early later golden',
);

/// "recent weeks", "coming months".
const recentUnits: Builder = (context) => {
  const rel = context.get('rel')!.lower;
  const value = rel === 'recent' || rel === 'past' ? 'PAST_REF' : 'FUTURE_REF';
  return { type: 'DATE', form: { kind: 'reference', value } };
};

export const UNIT_BUILDERS: Readonly<Record<string, Builder>> = {
  ...{
    stepUnit,
    theUnit,
    unitEnd,
    yearAgo,
    offset,
    relative,
    stepDuration,
    duration,
    durationRange,
    halfUnit,
    aUnit,
  },
  ...{ units, unitsAbout, recentUnits },
};
