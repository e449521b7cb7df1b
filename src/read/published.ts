/// The day of publication of a text that does not come with one: header, option, dateline.

import { readDateline, readLoneDate } from '../lexicon/dateline.ts';
import type { Report } from '../model/index.ts';

export interface Dated {
  readonly published: string;
  readonly dated: Report['dated'];
}

/// How many lines at a text's top may hold the dateline.
const LINES = 5;

/// `YYYY-MM-DD` or an RFC 3339 instant, of a day that exists.
export function isPublished(value: string): boolean {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?$/.exec(
      value,
    );
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

/// The date that the words of a text give it: only a full one, since nothing says which year another would mean.
export function publishedInText(text: string): Dated {
  let from = 0;
  for (let line = 0; line < LINES && from < text.length; line++) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    const start = from + (text.slice(from, end).length - text.slice(from, end).trimStart().length);
    const day =
      readDateline(text, start, end)?.dateline.day ??
      readLoneDate(text.slice(start, Math.min(end, start + 60)));
    if (day !== undefined && isPublished(day)) return { published: day, dated: 'dateline' };
    from = end + 1;
  }
  return { published: '', dated: 'unknown' };
}
