/// The word classes and tests that the rules of time expressions speak of.

import words from '../../../lexicon/times.json' with { type: 'json' };
import ruleData from '../../../lexicon/times-rules.json' with { type: 'json' };
import type { HolidayRule, TimeUnit, TimexMod, Token } from '../../model/index.ts';
import { compilePatterns, type PatternRule, type Vocabulary } from '../../text/index.ts';
import { ORDINALS } from '../figures/numbers.ts';
import { dayOf, type Item, yearOf } from './items.ts';

export interface TimeRule extends PatternRule {
  readonly make: string;
}

export const WEEKDAYS = map<number>({ ...words.weekdays, ...words.weekdayPlurals });
export const MONTHS = map<number>(words.months);
export const UNITS = map<string>({ ...words.units, ...words.unitPlurals });

export const STEPS = map<number>(words.steps);
export const ANAPHORIC: ReadonlySet<string> = new Set(words.anaphoric);
export const PARTS = map<string>(words.parts);
export const SEASONS = map<string>(words.seasons);
export const DEICTIC = map<number>(words.deictic);
export const FREQUENCIES = map<string>(words.frequencies);
export const DECADES = map<number>(words.decades);
export const MERIDIEM = map<number>(words.meridiem);
export const DIRECTIONS = map<number>(words.direction);
export const REFERENCES = map<'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>(
  words.references as Record<string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>,
);
export const MODS = map<TimexMod>(words.mods as Record<string, TimexMod>);
export const APPROXIMATORS = map<TimexMod>(words.approximators as Record<string, TimexMod>);
export const APPROXIMATOR_PHRASES: readonly (readonly [readonly string[], TimexMod])[] =
  words.approximatorPhrases.map(([phrase, mod]) => [phrase!.split(' '), mod as TimexMod]);
export const HOLIDAYS = map<HolidayRule>(words.holidays as Record<string, HolidayRule>);
export const CONTEXT = {
  future: new Set(words.context.future),
  past: new Set(words.context.past),
  modal: new Set(words.context.modal),
};

const CALENDAR_UNITS: ReadonlySet<string> = new Set(Object.values(words.units));

/// The calendar unit of a unit word; "fortnight", "night" and "second" have none.
export function unitOf(lower: string): TimeUnit | undefined {
  const unit = UNITS.get(lower);
  return unit !== undefined && CALENDAR_UNITS.has(unit) ? (unit as TimeUnit) : undefined;
}

function map<T>(record: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(record));
}

const as = (token: Token) => token as Item;
const QUARTERS = new Set(['first', 'second', 'third', 'fourth', '1st', '2nd', '3rd', '4th']);

export const VOCABULARY: Vocabulary = {
  classes: {
    WEEKDAY: map(words.weekdays),
    WEEKDAYS: map(words.weekdayPlurals),
    MONTH: MONTHS,
    UNIT: map(words.units),
    UNITS: map(words.unitPlurals),
    ANYUNIT: UNITS,
    STEP: STEPS,
    PART: PARTS,
    SEASON: SEASONS,
    DEICTIC,
    FREQUENCY: FREQUENCIES,
    DECADE: DECADES,
    MERIDIEM,
    ZONE: new Map(words.zones.map((zone) => [zone, zone])),
    DIRECTION: DIRECTIONS,
    REFERENCE: REFERENCES,
  },
  tests: {
    num: (token) => as(token).number !== undefined,
    year: (token) => as(token).number !== undefined && yearOf(as(token)) !== undefined,
    dayNum: (token) => isDigit(token) && dayOf(as(token)) !== undefined,
    iso: (token) => isDigit(token) && /^\d{4}-\d{2}-\d{2}(?:T[\d:]+Z?)?$/.test(token.text),
    decade: (token) => isDigit(token) && /^(?:1\d|20)?\d0s$/.test(token.text),
    ordinal: (token) => ordinalOf(token.lower) !== undefined,
    quarterNum: (token) => QUARTERS.has(token.lower),
    clock: (token) => isDigit(token) && /^\d{1,2}:\d{2}(?::\d{2})?$/.test(token.text),
    hour: (token) => isHour(as(token)),
    military: (token) => isDigit(token) && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(token.text),
  },
};

function isDigit({ text }: Token): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/// 1 to 12, or "6.30" before a.m. and p.m.
function isHour({ number, text }: Item): boolean {
  if (/^\d{1,2}[.:]\d{2}$/.test(text)) return true;
  const best = number?.best ?? 0;
  return best >= 1 && best <= 12 && Number.isInteger(best) && number?.vague === false;
}

export function ordinalOf(lower: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower)?.[1];
  return digits === undefined ? ORDINALS.get(lower) : Number(digits);
}

/// Named days as rules of their own, so that adding one is a line of data.
const holidayRules: readonly TimeRule[] = [...HOLIDAYS.keys()].map((name) => ({
  name: `holiday ${name}`,
  make: 'holiday',
  pattern: `rel=<STEP>? name=(${name.replace(/'s?/g, (clitic) => ` ${clitic}`)}) (,? year=#year)?`,
}));

/// Every expression holds one of these words, or digits that say a year, a clock time or a decade: elsewhere no rule
/// need be tried.
const TRIGGERS: ReadonlySet<string> = new Set([
  ...[WEEKDAYS, MONTHS, UNITS, PARTS, SEASONS, DEICTIC, REFERENCES, FREQUENCIES, DECADES, MERIDIEM].flatMap(
    (words) => [...words.keys()],
  ),
  ...[...HOLIDAYS.keys()].flatMap((name) => name.split(' ')),
  ...[
    'time',
    'period',
    'moment',
    'past',
    'future',
    'half',
    "o'clock",
    'seventeen',
    'eighteen',
    'nineteen',
    'bc',
    'b.c.',
    'bce',
    'thousand',
  ],
]);

export function isTrigger({ lower, text }: Token): boolean {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57 ? text.length >= 3 && TRIGGER_DIGITS.test(lower) : TRIGGERS.has(lower);
}

const TRIGGER_DIGITS = /^(?:\d{4}|\d{1,2}:\d{2}|\d{1,2}(?:[:.]\d{2})?[ap]m|\d{2,4}s|\d{4}-\d{2}-\d{2}.*)$/;

export const RULES: readonly TimeRule[] = [...ruleData, ...holidayRules];
export const MATCHER = compilePatterns(RULES, VOCABULARY);
