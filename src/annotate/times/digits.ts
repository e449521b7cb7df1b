/// Builders for dates in digits alone.

import { dayValue, isDay } from '../../time/index.ts';
import { date } from './dates.ts';
import type { Builder } from './draft.ts';

/// "2014-07-25", "2014-07-25T06:30:00Z" (ISO 8601).
const iso: Builder = ({ items, match }) => {
  const { text } = items[match.first]!;
  return date(text.length > 10 ? 'TIME' : 'DATE', { kind: 'fixed', value: text.slice(0, 16) });
};

/// "25/07/2014", "05.07.2014": day first, as nearly all the world writes it, unless the second number is no month.
const numeric: Builder = ({ get }) => {
  const written = get('whole')?.text.split('.') ?? ['a', 'b', 'year'].map((name) => get(name)!.text);
  const [a = 0, b = 0, year = 0] = written.map(Number);
  const value = b <= MONTHS_OF_YEAR ? dayValue(year, b, a) : dayValue(year, a, b);
  return isDay(value) ? date('DATE', { kind: 'fixed', value }) : undefined;
};

const MONTHS_OF_YEAR = 12;

export const DIGIT_BUILDERS: Readonly<Record<string, Builder>> = { iso, numeric };
