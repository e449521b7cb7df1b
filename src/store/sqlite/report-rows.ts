/// Which rows tell of a report: for each report and list their numbers, one behind the other in one row.

import type Database from 'better-sqlite3';
import { readNumbers, writeNumbers } from './numbers.ts';
import { prepared } from './prepared.ts';
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
  /// By list and report, rows that are there now, and those that are not.
  const changes = new Map<number, Map<number, Map<number, boolean>>>();
  const change = (report: string, part: number, row: number, there: boolean): void => {
    const number = numberOf(report);
    const ofPart = changes.get(part) ?? new Map<number, Map<number, boolean>>();
    const ofReport = ofPart.get(number) ?? new Map<number, boolean>();
    changes.set(part, ofPart.set(number, ofReport.set(row, there)));
  };
  const write = (report: number, part: number, rows: ReadonlyMap<number, boolean>): void => {
    const all = new Set(fromSteps(find.get(report, part)));
    for (const [row, there] of rows) {
      if (there) all.add(row);
      else all.delete(row);
    }
    if (all.size > 0) put.run(report, part, toSteps([...all]));
    else drop.run(report, part);
  };
  return {
    add: (report, part, row) => change(report, part, row, true),
    remove: (report, part, row) => change(report, part, row, false),
    end: () => {
      for (const [part, ofPart] of changes) for (const [report, rows] of ofPart) write(report, part, rows);
      changes.clear();
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

function toSteps(rows: number[]): Uint8Array {
  rows.sort((a, b) => a - b);
  return writeNumbers(rows.map((row, i) => row - (rows[i - 1] ?? 0)));
}

export function fromSteps(bytes: Uint8Array = new Uint8Array()): readonly number[] {
  let row = 0;
  return readNumbers(bytes).map((step) => {
    row += step;
    return row;
  });
}
