/// Incidents in the orders in which lists show them, and pages of those that fit.

import type { IncidentQuery, Sort } from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import { countBefore } from '../../text/search.ts';
import { type Cursor, dayKey, NO_DAY, notOurs, readCursor, writeCursor } from '../query.ts';
import type { Columns } from './columns.ts';
import type { Marks } from './matching.ts';

export interface RowPage {
  /// Numbers of rows.
  readonly rows: readonly number[];
  readonly next: string | null;
}

export function pageOf(columns: Columns, marks: Marks, query: IncidentQuery): RowPage {
  const { sort = 'when', descending = false, after, limit, offset = 0 } = query;
  const order = orderBy(columns, sort);
  const step = descending ? -1 : 1;
  let at = after === undefined ? (descending ? order.length - 1 : 0) : placeOf(columns, sort, after, step);
  const found: number[] = [];
  for (let passed = 0; at >= 0 && at < order.length && found.length <= limit; at += step) {
    const row = order[at]!;
    if (marks[row] === 1 && passed++ >= offset) found.push(row);
  }
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const more = found.length > limit && last !== undefined;
  return { rows, next: more ? writeCursor(keyOf(columns, sort, last)) : null };
}

/// Rows that fit, in time's order.
export function rowsInTime(columns: Columns, marks: Marks): readonly number[] {
  const rows: number[] = [];
  for (const row of orderBy(columns, 'when')) if (marks[row] === 1) rows.push(row);
  return rows;
}

export function orderBy(columns: Columns, sort: Sort): Int32Array {
  const known = columns.orders.get(sort);
  if (known) return known;
  const rows: number[] = [];
  for (let row = 0; row < columns.size; row++) if (columns.alive[row] === 1) rows.push(row);
  const order = Int32Array.from(rows).sort(comparer(columns, sort));
  columns.orders.set(sort, order);
  return order;
}

/// Rows that have changed are put where they belong now; all others keep their order.
export function keepOrders(columns: Columns, changed: ReadonlySet<number>): void {
  const moves = new Uint8Array(columns.size);
  for (const row of changed) moves[row] = 1;
  for (const [sort, order] of columns.orders) {
    const compare = comparer(columns, sort);
    const fresh = [...changed].filter((row) => columns.alive[row] === 1).sort(compare);
    const left = staying(order, moves);
    columns.orders.set(sort, merged(left, fresh, compare));
  }
}

/// The lists' own `filter` takes ten times as long.
function staying(order: Int32Array, moves: Uint8Array): Int32Array {
  const left = new Int32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) if (moves[order[i]!] === 0) left[count++] = order[i]!;
  return left.subarray(0, count);
}

type Compare = (a: number, b: number) => number;

function merged(left: Int32Array, fresh: readonly number[], compare: Compare): Int32Array {
  const all = new Int32Array(left.length + fresh.length);
  let from = 0;
  for (const [n, row] of fresh.entries()) {
    const to = countBefore(left, (one) => compare(one, row) < 0);
    all.set(left.subarray(from, to), from + n);
    all[to + n] = row;
    from = to;
  }
  all.set(left.subarray(from), from + fresh.length);
  return all;
}

/// Where the next page begins: the row behind the last one of the page before, whether or not that one is still there.
function placeOf(columns: Columns, sort: Sort, after: string, step: number): number {
  const { value, id } = readCursor(after);
  const named = sort === 'when' || sort === 'title';
  if (named === (typeof value === 'number')) throw notOurs(after);
  const against = (row: number): number => {
    const key = keyOf(columns, sort, row);
    const first = key.value < value ? -1 : key.value > value ? 1 : 0;
    return first || compareText(key.id, id);
  };
  const order = orderBy(columns, sort);
  return step > 0
    ? countBefore(order, (row) => against(row) <= 0)
    : countBefore(order, (row) => against(row) < 0) - 1;
}

function keyOf(columns: Columns, sort: Sort, row: number): Cursor {
  const id = columns.ids[row]!;
  if (sort === 'when') return { value: dayOf(columns, row), id };
  if (sort === 'title') return { value: columns.titles[row]!, id };
  return { value: columns[sort === 'grade' ? 'rank' : sort][row]!, id };
}

function dayOf({ days, first, end }: Columns, row: number): string {
  return dayKey(days.list[first[row]!], days.list[end[row]!]);
}

function comparer(columns: Columns, sort: Sort): Compare {
  const { ids, titles, days, first, end } = columns;
  const byId: Compare = (a, b) => compareText(ids[a]!, ids[b]!);
  if (sort === 'title') return (a, b) => compareText(titles[a]!, titles[b]!) || byId(a, b);
  if (sort === 'when') {
    const day = (number: number): string => days.list[number] || NO_DAY;
    const compareDays = (a: number, b: number): number => (a === b ? 0 : compareText(day(a), day(b)));
    return (a, b) => compareDays(first[a]!, first[b]!) || compareDays(end[a]!, end[b]!) || byId(a, b);
  }
  const numbers = columns[sort === 'grade' ? 'rank' : sort];
  return (a, b) => numbers[a]! - numbers[b]! || byId(a, b);
}
