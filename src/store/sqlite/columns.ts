/// Columns of the incidents, read once and then kept in step with what has been written since.

import type Database from 'better-sqlite3';
import { type ColumnRow, type Columns, dropRows, openColumns, putRows } from '../columns/columns.ts';
import { columnRow } from '../columns/heads.ts';
import { keepOrders } from '../columns/orders.ts';
import type { Kept } from '../shapes.ts';
import { shapesIn } from './kept.ts';
import { keyId } from './terms.ts';
import { textReader } from './texts.ts';

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

interface Row {
  readonly seq: number;
  readonly id: number | string;
  readonly head: number;
}

function load(db: Db): Columns {
  const columns = openColumns();
  const rows = db.prepare<[], Row>('SELECT seq, id, head FROM incidents').all();
  // Those that lie together one after another.
  rows.sort((a, b) => a.head - b.head);
  putRows(columns, rowsOf(db, columns, rows));
  return columns;
}

function renewed(db: Db, columns: Columns, since: number): Columns {
  const changed = db
    .prepare<[number], number>('SELECT DISTINCT incident FROM incident_changes WHERE number > ?')
    .pluck()
    .all(since);
  const one = db.prepare<[number], Row>('SELECT seq, id, head FROM incidents WHERE seq = ?');
  dropRows(columns, changed);
  const rows = changed.flatMap((seq) => one.get(seq) ?? []);
  putRows(columns, rowsOf(db, columns, rows));
  keepOrders(columns, new Set(changed));
  return columns;
}

function* rowsOf(db: Db, { termOf }: Columns, rows: readonly Row[]): Generator<ColumnRow> {
  const [text, shapes] = [textReader(db, 'head_texts'), shapesIn(db)];
  for (const { seq, id, head } of rows)
    yield columnRow({ seq, id: keyId(id) }, JSON.parse(text(head)) as Kept, shapes, termOf);
}
