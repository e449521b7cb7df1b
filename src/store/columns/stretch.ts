/// Incidents of a stretch of time: how many began when in each group, and each of them as it is drawn.

import {
  type EventStatus,
  type LaneGroup,
  STANDS,
  type Timeline,
  type TimelineItem,
  type TimelineQuery,
} from '../../model/index.ts';
import { daysBetween } from '../../time/index.ts';
import type { Columns } from './columns.ts';
import { byCount, typeOf } from './facets.ts';
import { type Marks, placeTerm, RANKS } from './matching.ts';

const MOST_GROUPS = 40;
const BINS = 400;
const NO_PLACE = 'no place stated';

/// Marks of rows that may lie in the stretch.
export function inStretch(columns: Columns, marks: Marks, from: string, to: string): Marks {
  const { first, last } = columns;
  const days = columns.days.list;
  const early = Uint8Array.from(days, (day) => (day !== '' && day <= to ? 1 : 0));
  const late = Uint8Array.from(days, (day) => (day >= from ? 1 : 0));
  const within = new Uint8Array(marks.length);
  for (let row = 0; row < marks.length; row++) {
    within[row] = marks[row]! & early[first[row]!]! & late[last[row]!]!;
  }
  return within;
}

export function groupsOf(
  columns: Columns,
  marks: Marks,
  { from, to, by }: Pick<TimelineQuery, 'from' | 'to' | 'by'>,
): Timeline['groups'] {
  const binOf = binner(columns, from, to);
  const groupOf = grouper(columns, by);
  const groups = new Map<string, { value: string; count: number; bins: number[] }>();
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 0) continue;
    const value = groupOf(row);
    const group = groups.get(value) ?? { value, count: 0, bins: new Array<number>(BINS).fill(0) };
    if (group.count === 0) groups.set(value, group);
    group.count++;
    group.bins[binOf(columns.first[row]!)]!++;
  }
  return [...groups.values()].sort(byCount).slice(0, MOST_GROUPS);
}

/// In which part of the stretch a day lies; what began before it counts in its first part.
function binner({ days }: Columns, from: string, to: string): (day: number) => number {
  const share = BINS / Math.max(1, daysBetween(from, to) + 1);
  const known: (number | undefined)[] = [];
  return (day) => {
    known[day] ??= Math.max(0, Math.min(BINS - 1, Math.floor(daysBetween(from, days.list[day]!) * share)));
    return known[day];
  };
}

/// The group of a row.
function grouper(columns: Columns, by: LaneGroup): (row: number) => string {
  const list = columns[by === 'grade' ? 'rank' : by === 'type' ? 'kind' : 'place'];
  const known: (string | undefined)[] = [];
  return (row) => {
    const number = list[row]!;
    known[number] ??=
      by === 'grade'
        ? RANKS[number]!
        : by === 'type'
          ? typeOf(columns.terms[number]!)
          : (placeName(columns, number) ?? NO_PLACE);
    return known[number];
  };
}

/// Rows as they are drawn.
export function itemsOf(columns: Columns, rows: readonly number[], by: LaneGroup): readonly TimelineItem[] {
  const { ids, titles, edtf, begin, end, status, rank, standing, place } = columns;
  const days = columns.days.list;
  const groupOf = grouper(columns, by);
  return rows.map((row) => ({
    id: ids[row]!,
    title: titles[row]!,
    edtf: days[edtf[row]!]!,
    begin: days[begin[row]!] || null,
    end: days[end[row]!] || null,
    status: days[status[row]!] as EventStatus,
    grade: RANKS[rank[row]!]!,
    place: placeName(columns, place[row]!),
    standing: STANDS[standing[row]!]!,
    group: groupOf(row),
  }));
}

function placeName(columns: Columns, term: number): string | null {
  return term === 0 ? null : placeTerm(columns, term).name;
}
