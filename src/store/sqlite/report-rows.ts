/// Which rows tell of a report: for each report and list their numbers, one behind the other in one row.

import type Database from 'better-sqlite3';
import { prepared } from './prepared.ts';
import { fromSteps, type RowSets, rowSets } from './row-sets.ts';
import { reportNumberReader, reportNumberWriter } from './terms.ts';

type Db = Database.Database;

/// Beside the lists of `PART_NUMBERS`.
export const INCIDENTS = 0;

export interface ReportRowsWriter {
  readonly add: (report: string, part: number, row: number) => void;
  readonly remove: (report: string, part: number, row: number) => void;
  /// Before this, nothing is written.
  readonly end: () => void;
}

export function reportRowsWriter(db: Db): ReportRowsWriter {
  const find = db.prepare<[number, number], Uint8Array>(FIND).pluck();
  const put = db.prepare('INSERT OR REPLACE INTO report_rows (report, part, rows) VALUES (?, ?, ?)');
  const drop = db.prepare('DELETE FROM report_rows WHERE report = ? AND part = ?');
  const numberOf = reportNumberWriter(db);
  const parts = new Map<number, RowSets<number>>();
  const open = (part: number): RowSets<number> => {
    const fresh = rowSets<number>(
      (report) => find.get(report, part),
      (report, rows) => (rows === undefined ? drop.run(report, part) : put.run(report, part, rows)),
    );
    parts.set(part, fresh);
    return fresh;
  };
  const setsOf = (part: number): RowSets<number> => parts.get(part) ?? open(part);
  return {
    add: (report, part, row) => setsOf(part).add(numberOf(report), row),
    remove: (report, part, row) => setsOf(part).remove(numberOf(report), row),
    end: () => {
      for (const sets of parts.values()) sets.end();
    },
  };
}

const FIND = 'SELECT rows FROM report_rows WHERE report = ? AND part = ?';

/// From the least number on.
export function reportRowsReader(db: Db, part: number): (report: string) => readonly number[] {
  const find = prepared<[number, number], { readonly rows: Uint8Array }>(db, FIND);
  const numberOf = reportNumberReader(db);
  return (report) => fromSteps(find.get(numberOf(report) ?? 0, part)?.rows);
}
