/// One month of incidents: what happened on which day, and what is not known to the day.

import type { CalendarDay, CalendarMonth, TimelineItem as Item } from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import { daysBetween } from '../../time/index.ts';
import type { Columns } from './columns.ts';
import { byCount } from './facets.ts';
import type { Marks } from './matching.ts';
import { rowsInTime } from './orders.ts';
import { inStretch, itemsOf } from './stretch.ts';

const MOST_SPANS = 100;
/// "2016-03/..", "[..2017-01-18]".
const OPEN_END = /(?:^|[[/])\.\.|\.\.(?:$|\])/;
const OPEN = 1_000_000;
/// A day with or without a clock time, and nothing vaguer.
const ONE_DAY = /^\d{4}-\d{2}-\d{2}(?:T[^/]*)?[~?%]?$/;

export function incidentsOfMonth(
  columns: Columns,
  marks: Marks,
  from: string,
  to: string,
): Pick<CalendarMonth, 'days' | 'spans' | 'spansTotal' | 'near'> {
  const items = itemsOf(columns, rowsInTime(columns, inStretch(columns, marks, from, to)), 'type');
  const long = shortestFirst(items.filter(({ edtf }) => !ONE_DAY.test(edtf)));
  const known = items.filter(
    (item) => ONE_DAY.test(item.edtf) && firstOf(item) >= from && firstOf(item) <= to,
  );
  return {
    days: daysOf(known),
    spans: long.slice(0, MOST_SPANS),
    spansTotal: long.length,
    near: monthsBeside(columns, marks, from, to),
  };
}

/// Of what is known to the day, the month of the last before `from` and that of the first after `to`.
function monthsBeside(
  { days, edtf, first }: Columns,
  marks: Marks,
  from: string,
  to: string,
): CalendarMonth['near'] {
  const exact = Uint8Array.from(days.list, (text) => (ONE_DAY.test(text) ? 1 : 0));
  let [before, after] = ['', ''];
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 0 || exact[edtf[row]!] === 0) continue;
    const day = days.list[first[row]!]!;
    if (day < from && day > before) before = day;
    if (day > to && (after === '' || day < after)) after = day;
  }
  const monthOf = (day: string): string | null => (day === '' ? null : day.slice(0, 7));
  return { before: monthOf(before), after: monthOf(after) };
}

const firstOf = ({ begin, end }: Item): string => begin ?? end ?? '';
const lastOf = ({ begin, end }: Item): string => end ?? begin ?? '';

/// An end that is open is longer than any that is known.
function lengthOf(item: Item): number {
  return daysBetween(firstOf(item), lastOf(item)) + (OPEN_END.test(item.edtf) ? OPEN : 0);
}

function shortestFirst(items: readonly Item[]): readonly Item[] {
  const lengths = items.map((item) => ({ item, length: lengthOf(item) }));
  return lengths.sort((a, b) => a.length - b.length).map(({ item }) => item);
}

function daysOf(items: readonly Item[]): readonly CalendarDay[] {
  const days = new Map<string, { planned: number; types: Map<string, number> }>();
  for (const item of items) {
    const first = firstOf(item);
    const day = days.get(first) ?? { planned: 0, types: new Map<string, number>() };
    days.set(first, day);
    day.types.set(item.group, (day.types.get(item.group) ?? 0) + 1);
    if (item.status === 'planned') day.planned++;
  }
  return [...days]
    .sort(([a], [b]) => compareText(a, b))
    .map(([day, { planned, types }]) => {
      const counts = [...types].map(([value, count]) => ({ value, count }));
      counts.sort(byCount);
      return { day, total: counts.reduce((sum, { count }) => sum + count, 0), planned, types: counts };
    });
}
