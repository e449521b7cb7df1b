/// Checks of what a person typed, each with a message that says what is wanted.

import { type Options, text, usageError } from '../shell.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

export function publishedOption(options: Options): { readonly published?: string } {
  const published = text(options.published);
  if (published === undefined) return {};
  if (!DAY.test(published) || !isCalendarDay(published)) {
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
  if (given !== undefined && (!PERIOD.test(given) || !isCalendarDay(given))) {
    throw usageError(`--${name} must be a year, month or day such as 2016-11 or 2016-11-20, not ${given}`);
  }
  return given;
}

function isCalendarDay(period: string): boolean {
  const whole = `${period}${'-01-01'.slice(period.length - 4)}`;
  const instant = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(whole);
}
