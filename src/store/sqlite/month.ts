/// One month: what happened on which day, what is not known to the day, and what was announced for it.

import type Database from 'better-sqlite3';
import type { Appointment, CalendarMeeting, CalendarMonth } from '../../model/index.ts';
import { daysInMonth } from '../../time/index.ts';
import type { Columns } from '../columns/columns.ts';
import type { Marks } from '../columns/matching.ts';
import { incidentsOfMonth } from '../columns/month.ts';
import { PART_NUMBERS, partReader } from './parts.ts';
import { inOrder } from './runs.ts';

type Db = Database.Database;

export function monthOf(db: Db, month: string, columns: Columns, marks: Marks): CalendarMonth {
  const [year, inYear] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const [from, to] = [`${month}-01`, `${month}-${daysInMonth(year, inYear)}`];
  return { month, ...incidentsOfMonth(columns, marks, from, to), meetings: meetingsOf(db, from, to) };
}

function meetingsOf(db: Db, from: string, to: string): readonly CalendarMeeting[] {
  const rows = db
    .prepare<[number, string, string], { seq: number; begin: string; end: string }>(
      `SELECT seq, first AS begin, last AS "end" FROM part_days WHERE part = ? AND last >= ? AND first <= ?`,
    )
    .all(PART_NUMBERS.appointments, from, to);
  const read = partReader<Appointment>(db);
  return inOrder(db, rows).map(({ seq, begin, end }) => {
    const { title, edtf, place, state, claims, decided } = read({ seq });
    const evidence = claims[0]?.evidence[0];
    return {
      ...{ title, edtf, begin, end, place: place ?? null, state },
      ...(decided === undefined ? {} : { decided }),
      evidence: evidence ? { report: evidence.report, from: evidence.from, to: evidence.to } : null,
    };
  });
}
