/// Which incidents there are by their days, for who asks for the first of them before all are known.

import type Database from 'better-sqlite3';
import type { Incident } from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import { type Cursor, dayKey } from '../query.ts';
import { fromSteps, type RowSets, rowSets } from './row-sets.ts';
import { incidentIdReader } from './terms.ts';

type Db = Database.Database;

export const dayOf = ({ begin, end }: Incident): string => dayKey(begin ?? end, end);

export function dayWriter(db: Db): RowSets<string> {
  const find = db.prepare<[string], Uint8Array>('SELECT rows FROM incident_days WHERE day = ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO incident_days (day, rows) VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM incident_days WHERE day = ?');
  return rowSets(
    (day) => find.get(day),
    (day, rows) => (rows === undefined ? drop.run(day) : put.run(day, rows)),
  );
}

export interface DatedRow {
  readonly seq: number;
  readonly id: string;
  readonly day: string;
}

/// In the order of their days, and of their ids within one; from behind a place, if one is given.
export function* rowsByDay(db: Db, descending: boolean, after: Cursor | undefined): Generator<DatedRow> {
  const [order, beyond] = descending ? ['DESC', '<='] : ['ASC', '>='];
  const sign = descending ? -1 : 1;
  const idOf = incidentIdReader(db);
  const days = db
    .prepare<unknown[], { readonly day: string; readonly rows: Uint8Array }>(
      `SELECT day, rows FROM incident_days ${after ? `WHERE day ${beyond} ?` : ''} ORDER BY day ${order}`,
    )
    .iterate(...(after ? [after.value] : []));
  for (const { day, rows } of days) {
    const known = fromSteps(rows).map((seq) => ({ seq, id: idOf(seq), day }));
    for (const row of known.sort((a, b) => sign * compareText(a.id, b.id)))
      if (after?.value !== day || sign * compareText(row.id, after.id) > 0) yield row;
  }
}
