/// Columns of the incidents, read once and then kept in step with what has been written since.

import type Database from 'better-sqlite3';
import {
  addTerms,
  type ColumnRow,
  type Columns,
  dropRows,
  openColumns,
  putRows,
} from '../columns/columns.ts';
import { keepOrders } from '../columns/orders.ts';
import { readNumbers } from './numbers.ts';

type Db = Database.Database;

/// How often incidents were changed, and since when which ones is still known.
export interface Changes {
  readonly number: number;
  readonly known: number;
}

const MOST_CHANGES = 200;
/// Where more have changed at once, all are read again.
const MOST_ROWS = 5000;

export function changesOf(db: Db): Changes {
  const row = db.prepare<[], { value: string }>("SELECT value FROM state WHERE key = 'incidents'").get();
  return row ? (JSON.parse(row.value) as Changes) : { number: 0, known: 0 };
}

/// Tells readers which rows are new, other or gone.
export function tellChanges(db: Db, rows: ReadonlySet<number>): void {
  if (rows.size === 0) return;
  const before = changesOf(db);
  const number = before.number + 1;
  const all = rows.size > MOST_ROWS;
  const known = all ? number : Math.max(before.known, number - MOST_CHANGES);
  db.prepare('DELETE FROM incident_changes WHERE number <= ?').run(known);
  const insert = db.prepare('INSERT INTO incident_changes (number, incident) VALUES (?, ?)');
  if (!all) for (const row of rows) insert.run(number, row);
  db.prepare("INSERT OR REPLACE INTO state (key, value) VALUES ('incidents', ?)").run(
    JSON.stringify({ number, known } satisfies Changes),
  );
}

/// The columns as they are in the state of the archive that the present transaction sees.
export function keepColumns(db: Db): { readonly current: () => Columns; readonly loaded: () => boolean } {
  let known: { readonly columns: Columns; readonly number: number } | undefined;
  return {
    loaded: () => known !== undefined,
    current: () => {
      const changes = changesOf(db);
      if (known?.number === changes.number) return known.columns;
      const stale = known === undefined || known.number < changes.known || known.number > changes.number;
      const columns = stale ? load(db) : renewed(db, known!.columns, known!.number);
      known = { columns, number: changes.number };
      return columns;
    },
  };
}

const SELECT = `SELECT seq, id, title, begin, "end", edtf, status, kind, place, rank, standing, sources, reports,
                       figures, names FROM incidents`;
type Row = Omit<ColumnRow, 'names' | 'place'> & { readonly names: Uint8Array; readonly place: number | null };

function load(db: Db): Columns {
  const columns = openColumns();
  readTerms(db, columns);
  putRows(columns, rowsOf(db.prepare<[], Row>(SELECT).iterate()));
  return columns;
}

function renewed(db: Db, columns: Columns, since: number): Columns {
  const changed = db
    .prepare<[number], number>('SELECT DISTINCT incident FROM incident_changes WHERE number > ?')
    .pluck()
    .all(since);
  readTerms(db, columns);
  const one = db.prepare<[number], Row>(`${SELECT} WHERE seq = ?`);
  dropRows(columns, changed);
  putRows(columns, rowsOf(changed.flatMap((seq) => one.get(seq) ?? [])));
  keepOrders(columns, new Set(changed));
  return columns;
}

/// Terms are only ever added.
function readTerms(db: Db, columns: Columns): void {
  const rows = db
    .prepare<[number], { seq: number; text: string }>('SELECT seq, text FROM terms WHERE seq >= ?')
    .all(columns.terms.length);
  addTerms(columns, rows);
}

function* rowsOf(rows: Iterable<Row>): Generator<ColumnRow> {
  for (const row of rows) yield { ...row, place: row.place ?? 0, names: readNumbers(row.names) };
}
