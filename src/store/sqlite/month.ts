/// One month: what happened on which day, what is not known to the day, and what was announced for it.

import type Database from 'better-sqlite3';
import type {
  Appointment,
  CalendarDay,
  CalendarMeeting,
  CalendarMonth,
  IncidentFilter,
  TimelineItem,
} from '../../model/index.ts';
import { daysBetween, daysInMonth } from '../../time/index.ts';
import { conditionsOf, valuesOf, where } from './incidents.ts';
import { type Packed, unpackRow } from './packed.ts';

type Db = Database.Database;

const MOST_SPANS = 100;
/// "2016-03/..", "[..2017-01-18]".
const OPEN_END = /(?:^|[[/])\.\.|\.\.(?:$|\])/;
const OPEN = 1_000_000;
/// A day with or without a clock time, and nothing vaguer.
const ONE_DAY = /^\d{4}-\d{2}-\d{2}(?:T[^/]*)?[~?%]?$/;

interface MonthRow extends Omit<TimelineItem, 'group' | 'begin' | 'end'> {
  readonly type: string;
  readonly begin: string | null;
  readonly end: string | null;
  readonly first: string;
  readonly last: string;
}

export function monthOf(db: Db, month: string, filter: IncidentFilter): CalendarMonth {
  const [year, inYear] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const [from, to] = [`${month}-01`, `${month}-${daysInMonth(year, inYear)}`];
  const rows = rowsOf(db, from, to, filter);
  const long = rows.filter(({ edtf }) => !ONE_DAY.test(edtf)).sort((a, b) => lengthOf(a) - lengthOf(b));
  return {
    month,
    days: daysOf(rows.filter(({ edtf, first }) => ONE_DAY.test(edtf) && first >= from && first <= to)),
    spans: long.slice(0, MOST_SPANS).map(({ type, first: _, last: __, ...row }) => ({ ...row, group: type })),
    spansTotal: long.length,
    meetings: meetingsOf(db, from, to),
  };
}

function rowsOf(db: Db, from: string, to: string, filter: IncidentFilter): MonthRow[] {
  const conditions = [
    ...conditionsOf(filter),
    { sql: "i.last >= ? AND i.first <= ? AND i.first <> ''", values: [from, to] },
  ];
  return db
    .prepare<unknown[], MonthRow>(
      `SELECT i.id, i.title, i.type, i.grade, i.first, i.last, i.edtf, i.status, i.begin, i."end", i.place,
              i.standing
       FROM incidents i ${where(conditions)} ORDER BY i.day, i.id`,
    )
    .all(...valuesOf(conditions));
}

/// An end that is open is longer than any that is known.
function lengthOf({ edtf, first, last }: MonthRow): number {
  return daysBetween(first, last) + (OPEN_END.test(edtf) ? OPEN : 0);
}

function daysOf(rows: readonly MonthRow[]): readonly CalendarDay[] {
  const days = new Map<string, { planned: number; types: Map<string, number> }>();
  for (const { first, type, status } of rows) {
    const day = days.get(first) ?? { planned: 0, types: new Map<string, number>() };
    days.set(first, day);
    day.types.set(type, (day.types.get(type) ?? 0) + 1);
    if (status === 'planned') day.planned++;
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { planned, types }]) => {
      const counts = [...types].map(([value, count]) => ({ value, count }));
      counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
      return { day, total: counts.reduce((sum, { count }) => sum + count, 0), planned, types: counts };
    });
}

function meetingsOf(db: Db, from: string, to: string): readonly CalendarMeeting[] {
  const rows = db
    .prepare<[string, string], { json: Packed; begin: string; end: string }>(
      `SELECT json, first AS begin, last AS "end" FROM parts
       WHERE part = 'appointments' AND last >= ? AND first <= ? ORDER BY rank`,
    )
    .all(from, to);
  return rows.map(({ json, begin, end }) => {
    const { title, edtf, place, state, claims, decided } = JSON.parse(unpackRow(json)) as Appointment;
    const evidence = claims[0]?.evidence[0];
    return {
      ...{ title, edtf, begin, end, place: place ?? null, state },
      ...(decided === undefined ? {} : { decided }),
      evidence: evidence ? { report: evidence.report, from: evidence.from, to: evidence.to } : null,
    };
  });
}
