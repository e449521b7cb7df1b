/// Checks of what a person typed, each with a message that says what is wanted.

import { EFFECTS, type Incident, SLOTS, type Slot, type SlotValue } from '../../model/index.ts';
import { statusOf } from '../../store/values.ts';
import { daysOfEdtf, isDay, isPeriod } from '../../time/index.ts';
import { type Options, text, usageError } from '../shell.ts';

export function publishedOption(options: Options): { readonly published?: string } {
  const published = text(options.published);
  if (published === undefined) return {};
  if (!isDay(published)) {
    throw usageError(`--published must be a day such as 2017-02-13, not ${published}`);
  }
  return { published };
}

export function threadsOption(options: Options): number | undefined {
  const threads = text(options.threads);
  if (threads === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(threads)) {
    throw usageError(`--threads must be a number from 1 to 999, not ${threads}`);
  }
  return Number(threads);
}

/// A year, month or day.
export function periodOption(options: Options, name: 'since' | 'until'): string | undefined {
  const given = text(options[name]);
  if (given !== undefined && !isPeriod(given)) {
    throw usageError(`--${name} must be a year, month or day such as 2016-11 or 2016-11-20, not ${given}`);
  }
  return given;
}

export function limitOption(options: Options, most: number): number {
  const given = text(options.limit);
  const limit = Number(given ?? most);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) {
    throw usageError(`--limit must be a whole number from 1 to 10000, not ${given}`);
  }
  return limit;
}

export function slotOption(options: Options): Slot | undefined {
  const given = text(options.slot);
  const slot = SLOTS.find((one) => one === given);
  if (given !== undefined && slot === undefined) {
    throw usageError(`--slot must be one of ${SLOTS.join(', ')}, not ${given}`);
  }
  return slot;
}

/// What stands in `--value`, in the terms of its slot.
export function slotValueOption(options: Options, incident: Incident): SlotValue {
  const slot = slotOption(options);
  const given = text(options.value)?.trim();
  if (slot === undefined || given === undefined)
    throw usageError('say what is corrected: --slot SLOT --value VALUE');
  switch (slot) {
    case 'event':
      return { slot, type: given };
    case 'time':
      if (daysOfEdtf(given) === undefined)
        throw usageError(`--value must be a date in EDTF, such as 2016-11-20, not ${given}`);
      return { slot, edtf: given };
    case 'status':
      return statusValue(given);
    case 'place':
      return placeValue(given);
    case 'target': {
      const [name = given, told] = given.split(': ');
      const effect = EFFECTS.find((one) => one === told);
      return { slot, name: effect === undefined ? given : name, ...(effect === undefined ? {} : { effect }) };
    }
    case 'figure':
      return figureValue(given, incident, text(options.was));
    default:
      return { slot, name: given };
  }
}

function statusValue(given: string): SlotValue {
  try {
    return statusOf(given);
  } catch (error) {
    throw usageError((error as Error).message);
  }
}

/// "Sirte", "Sirte @ 31.2, 16.6" or "Sirte @ 31.2, 16.6, 5 km".
function placeValue(given: string): SlotValue {
  const [name = given, where] = given.split('@').map((part) => part.trim());
  if (where === undefined) return { slot: 'place', name };
  const [lat, lon, radius] = where.split(',').map((part) => Number(part.replace(/km/i, '').trim()));
  const fine = [lat, lon, radius ?? 0].every((one) => Number.isFinite(one));
  if (!fine || lat === undefined || lon === undefined) {
    throw usageError('give the place as "Sirte @ 31.2, 16.6" or "Sirte @ 31.2, 16.6, 5 km"');
  }
  return { slot: 'place', name, lat, lon, ...(radius === undefined ? {} : { radiusKm: radius }) };
}

const HEDGES = [
  [/^at least /i, 'at-least'],
  [/^more than /i, 'more-than'],
  [/^at most /i, 'at-most'],
  [/^fewer than /i, 'fewer-than'],
  [/^(?:about|some) /i, 'about'],
] as const;

/// "12 guards", "at least 12", "10-15 killed"; what is counted is as it was where the words do not say.
function figureValue(words: string, { figures }: Incident, was: string | undefined): SlotValue {
  const known = figures.find((one) => one.words.toLowerCase() === was?.toLowerCase());
  const hedge = HEDGES.find(([start]) => start.test(words))?.[1] ?? 'exact';
  const [, first, last] = /(\d[\d,]*)(?:\s*[-–]\s*(\d[\d,]*))?/.exec(words) ?? [];
  if (first === undefined)
    throw usageError(`--value must hold a number, such as "at least 12 guards", not ${words}`);
  const [low, high] = [first, last ?? first].map((digits) => Number(digits.replaceAll(',', '')));
  const open = {
    'at-least': [low!, null],
    'more-than': [low!, null],
    'at-most': [null, high!],
    'fewer-than': [null, high!],
  };
  const [from, to] = hedge === 'exact' || hedge === 'about' ? [low!, high!] : open[hedge];
  return {
    ...{
      slot: 'figure',
      of: known?.of ?? words.replace(/^[^\d]*[\d,–\s-]+/, ''),
      low: from!,
      high: to!,
      hedge,
      words,
    },
    best: last === undefined && hedge !== 'more-than' && hedge !== 'fewer-than' ? low! : null,
    ...(known?.effect === undefined ? {} : { effect: known.effect }),
  };
}
