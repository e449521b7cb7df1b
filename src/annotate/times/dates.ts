/// Builders for calendar dates: days, weekdays, months, years, seasons, quarters.

import type { TimeForm, Toward } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { wordSet } from '../../text/word-set.ts';
import { dayValue, isoWeek, monthValue, weekValue } from '../../time/index.ts';
import type { Builder, Context, Reading } from './draft.ts';
import { dayOf, yearOf } from './items.ts';
import { ofAttribute } from './toward.ts';
import { ANAPHORIC, DECADES, MONTHS, ordinalOf, PARTS, SEASONS, STEPS, WEEKDAYS } from './words.ts';

export function date(type: Reading['type'], form: TimeForm, more: Partial<Reading> = {}): Reading {
  return { type, form, ...more };
}

/// Almost every word shows by its first unit whether it has a capital.
export function capital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text);
}

/// "last" → last …; nothing said → by context.
export function towardOf(context: Context, name = 'rel'): Toward {
  const rel = context.get(name)?.lower;
  const step = rel === undefined ? undefined : STEPS.get(rel);
  if (step === undefined) return context.toward();
  if (step === 0) return 'this';
  return step < 0 ? 'last' : 'next';
}

/// Month names are capitalised; "May" and "March" must not be the verbs.
function isMonthName({ items, match, get }: Context): boolean {
  const item = get('month');
  if (item === undefined || !capital(item.text)) return false;
  // "Jan" and "Mar" alone are names of people.
  if (item.lower.length === 3 && item.lower !== 'may' && match.last - match.first === 1) return false;
  if (match.last - match.first > 1 || (item.lower !== 'may' && item.lower !== 'march')) return true;
  const before = itemBefore(items, match.first);
  if (match.first === 0 || item.text === item.text.toUpperCase()) return false;
  const walked = item.lower === 'march' && MARCH_ON.has(items[match.last]?.lower ?? '');
  if (walked && /^(?:the|a|this|,|and|with)$/.test(before?.lower ?? '')) return false;
  return MONTH_LINKS.has(before?.lower ?? '') && !capital(items[match.last]?.text ?? '');
}

/// "the March for Peace" is a demonstration.
const MARCH_ON: ReadonlySet<string> = new Set(['to', 'for', 'on', 'against', 'through', 'across', 'toward']);

/// Words before a month that no verb and no name follows.
const MONTH_LINKS: ReadonlySet<string> = new Set([
  ...['in', 'since', 'last', 'next', 'this', 'by', 'of', 'until', 'till', 'from', 'to', 'through', 'during'],
  ...['early', 'late', 'mid', '-', '–', 'between', 'and', 'or', 'for', 'before', 'after', 'around', 'about'],
  ...['the', 'a', 'every', 'each', '(', ',', 'coming', 'past', 'previous', 'following', 'than', 'as', 'with'],
]);

export const calendarDate: Builder = (context) => {
  const { get } = context;
  if (!isMonthName(context)) return undefined;
  const month = MONTHS.get(get('month')!.lower)!;
  const dayItem = get('day');
  const day = dayItem && dayOf(dayItem);
  const yearItem = get('year');
  const year = yearItem && yearOf(yearItem);
  const part = day === undefined ? undefined : PARTS.get(get('part')?.lower ?? '');
  const type = part === undefined ? 'DATE' : 'TIME';
  const whole = get('whole') === undefined ? {} : { whole: 'week' as const };
  const tail = part === undefined ? whole : { part };
  if (year !== undefined) {
    const exact = day ? dayValue(year, month, day) : monthValue(year, month);
    const value = day && whole.whole ? weekValue(isoWeek(exact)) : exact;
    return date(type, { kind: 'fixed', value: part === undefined ? value : `${value}T${part}` });
  }
  const rel = get('rel')?.lower;
  const yearStep = context.match.rule.name.endsWith('-year-of');
  if (rel !== undefined && yearStep)
    return date(
      type,
      { kind: 'in-year', shift: STEPS.get(rel)!, month, ...(day ? { day } : {}), ...tail },
      ANAPHORIC.has(rel) ? { lean: 'date' } : {},
    );
  const toward = isAttribute(context) ? ofAttribute(context) : towardOf(context);
  const form: TimeForm = day
    ? { kind: 'month-day', month, day, toward, ...tail }
    : { kind: 'month', month, toward };
  return date(
    type,
    form,
    rel === undefined ? { lean: 'running' } : ANAPHORIC.has(rel) ? { lean: 'date' } : {},
  );
};

/// "the Aug. 7 attacks": what it belongs to has its own time, whatever the verb says.
function isAttribute({ items, match, get }: Context): boolean {
  if (get('rel') !== undefined || itemBefore(items, match.first)?.lower !== 'the') return false;
  return /^(?:NNS?|JJ|VBG)$/.test(items[match.last]?.tag ?? '');
}

/// "5-7 July", "July 5 and 7": two days of one month.
const dayPair: Builder = (context) => {
  const { match, get, span } = context;
  const both = calendarDate(context) as Reading | undefined;
  const other = get('other');
  if (both === undefined || other === undefined) return undefined;
  const [a, b] = span('other');
  const otherDay = dayOf(other)!;
  const dayFirst = span('month')[0] > b;
  const spans = dayFirst
    ? ([
        [a, b],
        [span('day')[0], match.last],
      ] as const)
    : ([
        [match.first, span('day')[1]],
        [a, match.last],
      ] as const);
  const otherForm = withDay(both.form, otherDay);
  const [one, two] = dayFirst ? [otherForm, both.form] : [both.form, otherForm];
  return [
    { ...both, form: one, first: spans[0][0], last: spans[0][1] },
    { ...both, form: two, first: spans[1][0], last: spans[1][1] },
  ];
};

function withDay(form: TimeForm, day: number): TimeForm {
  if (form.kind === 'fixed')
    return {
      kind: 'fixed',
      value: dayValue(Number(form.value.slice(0, 4)), Number(form.value.slice(5, 7)), day),
    };
  return form.kind === 'month-day' || form.kind === 'in-year' ? { ...form, day } : form;
}

const weekday: Builder = (context) => {
  const { get } = context;
  const word = get('wd')!;
  if (!capital(word.text)) return undefined;
  const part = PARTS.get(get('part')?.lower ?? '');
  const rel = get('rel')?.lower;
  const week = get('week')?.lower;
  const type = part === undefined ? 'DATE' : 'TIME';
  if (week !== undefined) {
    const weeks = STEPS.get(week)!;
    return date(type, { kind: 'weekday', weekday: WEEKDAYS.get(word.lower)!, toward: 'this', weeks });
  }
  const toward = towardOf(context);
  const form: TimeForm = {
    kind: 'weekday',
    weekday: WEEKDAYS.get(word.lower)!,
    toward: rel === undefined && toward === 'nearest' ? 'past' : toward === 'this' ? 'nearest' : toward,
    ...(part === undefined ? {} : { part }),
  };
  return date(type, form, rel !== undefined && ANAPHORIC.has(rel) ? { lean: 'day' } : {});
};

const weekdays: Builder = (context) => {
  const { get } = context;
  const word = get('wd')!;
  if (!capital(word.text)) return undefined;
  const part = PARTS.get(get('part')?.lower ?? '');
  if (part === undefined && isPossessive(context))
    return date('DATE', { kind: 'weekday', weekday: WEEKDAYS.get(word.lower)!, toward: 'past' });
  const value = `XXXX-WXX-${WEEKDAYS.get(word.lower)}${part === undefined ? '' : `T${part}`}`;
  return date('SET', { kind: 'set', value });
};

/// "after Tuesdays assault": in texts that have lost their apostrophes, one thing of one Tuesday.
function isPossessive({ items, match }: Context): boolean {
  const before = items[match.first - 1];
  if (items[match.last]?.tag !== 'NN' || items[match.last + 1]?.tag.startsWith('NN')) return false;
  return before === undefined || AFTER_POSSESSIVE.has(before.lower);
}

const AFTER_POSSESSIVE: ReadonlySet<string> = wordSet('after before in since following during of by');

/// A bare number of four digits is a year unless it counts what follows or stands as a name.
const year: Builder = ({ items, match, get }) => {
  const item = get('year')!;
  const value = yearOf(item)!;
  const before = itemBefore(items, match.first);
  const next = items[match.last];
  if (match.last - match.first === 1) {
    if (value < 1400 || value > 2100) return undefined;
    if (
      next &&
      /^(?:%|percent|people|men|tons|miles|km|troops|votes|points|feet|meters|metres)$/.test(next.lower)
    )
      return undefined;
    if (
      before &&
      /^(?:[$£€#]|no\.|than|about|least|flight|highway|route|nearly|some|of|room)$/.test(before.lower) &&
      countsNoun(before.lower, next?.tag)
    )
      return undefined;
    // "her 1987 Volvo": a model's year.
    if (next?.tag === 'NNP' && (before?.lower === "'s" || before?.tag === 'PRP$')) return undefined;
    if (next?.tag === 'NNS' && !isTimeLink(before?.lower)) return undefined;
    // "fell from 2000 to some 300": so many.
    if (before?.lower === 'from' && next?.lower === 'to' && COUNTED.has(items[match.last + 1]?.lower ?? ''))
      return undefined;
  }
  return date('DATE', { kind: 'fixed', value: String(value) });
};

/// What leads to a number that is no year; "#" is one in several words.
const COUNTED: ReadonlySet<string> = new Set('# about around fewer just less only roughly some'.split(' '));

function countsNoun(before: string, nextTag: string | undefined): boolean {
  return before !== 'of' || nextTag === 'NNS';
}

function isTimeLink(before: string | undefined): boolean {
  return (
    before !== undefined &&
    /^(?:the|in|since|of|by|until|from|during|before|after|early|late|mid|-|a|an|his|its|their|her)$/.test(
      before,
    )
  );
}

const decade: Builder = ({ get, items, match }) => {
  const { lower } = get('decade')!;
  const word = DECADES.get(lower);
  const digits = lower.replace(/0s$/, '');
  const before = itemBefore(items, match.first)?.lower ?? '';
  // "in his 30s" is an age.
  if (digits.length < 3 && word === undefined && !/^(?:the|'|’|‘|early|late|mid|-)$/.test(before))
    return undefined;
  const value = word ?? (digits.length === 3 ? digits : `19${digits}`);
  return date('DATE', { kind: 'fixed', value: `${value}X` });
};

const century: Builder = ({ get }) => {
  const n = ordinalOf(get('n')!.lower)!;
  return n < 2 || n > 22
    ? undefined
    : date('DATE', { kind: 'fixed', value: `${String(n - 1).padStart(2, '0')}XX` });
};

const quarter: Builder = (context) => {
  const { get } = context;
  const q = ordinalOf(get('q')!.lower)!;
  const yearItem = get('year') ?? get('y');
  if (yearItem) return date('DATE', { kind: 'fixed', value: `${yearOf(yearItem)}-Q${q}` });
  const rel = get('rel')?.lower;
  if (rel) return date('DATE', { kind: 'in-year', shift: STEPS.get(rel)!, quarter: q });
  return date('DATE', {
    kind: 'quarter',
    quarter: q,
    toward: context.toward() === 'future' ? 'future' : 'past',
  });
};

const half: Builder = ({ get }) => {
  const n = get('h')!.lower === 'first' ? 1 : 2;
  const yearItem = get('year');
  if (yearItem) return date('DATE', { kind: 'fixed', value: `${yearOf(yearItem)}-H${n}` });
  return date('DATE', { kind: 'in-year', shift: STEPS.get(get('rel')!.lower)!, half: n });
};

const season: Builder = (context) => {
  const { items, match, get } = context;
  const word = get('season')!;
  const code = SEASONS.get(word.lower)!;
  const yearItem = get('year');
  if (yearItem && yearItem !== word) {
    const said = yearOf(yearItem);
    if (said !== undefined) return date('DATE', { kind: 'fixed', value: `${said}-${code}` });
    return date('DATE', { kind: 'in-year', shift: STEPS.get(yearItem.lower)!, season: code });
  }
  const rel = get('rel')?.lower;
  const before = itemBefore(items, match.first)?.lower ?? '';
  const plain = word.lower === 'winter' || word.lower === 'summer' || word.lower === 'autumn';
  if (
    rel === undefined &&
    !plain &&
    !/^(?:the|in|during|by|since|until|early|late|mid|-|each|every|of|after|before|through)$/.test(before)
  )
    return undefined;
  // "the fall of the city", "spring" the source.
  if (
    rel === undefined &&
    ((items[match.last]?.lower === 'of' && !plain) ||
      (word.lower === 'fall' &&
        before !== 'the' &&
        before !== 'in' &&
        before !== 'early' &&
        before !== 'late'))
  )
    return undefined;
  if (word.lower === 'fall' && rel === undefined && items[match.last]?.lower === 'in') return undefined;
  return date('DATE', { kind: 'season', season: code, toward: towardOf(context) }, { lean: 'running' });
};

export const DATE_BUILDERS: Readonly<Record<string, Builder>> = {
  date: calendarDate,
  ...{ dayPair, weekday, weekdays, year, decade, century, quarter, half, season },
};
