/// The words of time, as the lexicon has them.

import words from '../../../lexicon/times.json' with { type: 'json' };
import type { HolidayRule, TimeUnit, TimexMod } from '../../model/index.ts';
import { ORDINALS } from '../figures/numbers.ts';

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
type Phrase = readonly [readonly string[], TimexMod];

/// "more than", "as many as": by their last word, in the order of the list.
export const APPROXIMATOR_PHRASES: ReadonlyMap<string, readonly Phrase[]> = byLastWord(
  words.approximatorPhrases.map(([phrase, mod]) => [phrase!.split(' '), mod as TimexMod]),
);

function byLastWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const groups = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const last = phrase[0].at(-1)!;
    groups.set(last, [...(groups.get(last) ?? []), phrase]);
  }
  return groups;
}
export const HOLIDAYS = map<HolidayRule>(words.holidays as Record<string, HolidayRule>);
/// Verbs of looking into what happened: their day is not that of what is told.
export const INQUIRY_VERBS: ReadonlySet<string> = new Set(words.inquiries);
/// What is done, as a noun, and verbs that come after it: the day of a deed of which they tell is past.
export const DEEDS: ReadonlySet<string> = new Set(words.deeds);
export const AFTERWARDS: ReadonlySet<string> = new Set(words.afterwards);
export const CONTEXT = {
  future: new Set(words.context.future),
  past: new Set(words.context.past),
  modal: new Set(words.context.modal),
  intent: new Set(words.context.intent),
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

export const WEEKDAY = map<number>(words.weekdays);
export const WEEKDAY_PLURAL = map<number>(words.weekdayPlurals);
export const UNIT = map<string>(words.units);
export const UNIT_PLURAL = map<string>(words.unitPlurals);
export const ZONES: ReadonlySet<string> = new Set(words.zones);

export function ordinalOf(lower: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower)?.[1];
  return digits === undefined ? ORDINALS.get(lower) : Number(digits);
}
