/// Views that people keep: rows of their own, which no rebuild touches.

import type Database from 'better-sqlite3';
import type { SavedView } from '../../model/index.ts';

type Db = Database.Database;

export function savedViews(db: Db): readonly SavedView[] {
  return db
    .prepare<[], SavedView>(
      'SELECT id, name, query, by, at FROM saved_views ORDER BY name COLLATE NOCASE, id',
    )
    .all();
}

/// Throws a `RangeError` where another view has the name.
export function keepView(db: Db, view: SavedView): void {
  db.transaction(() => {
    const other = db
      .prepare<[string, string], { id: string }>(
        'SELECT id FROM saved_views WHERE name = ? COLLATE NOCASE AND id <> ?',
      )
      .get(view.name, view.id);
    if (other) throw new RangeError(`There is a view “${view.name}” already: give this one another name`);
    db.prepare(
      'INSERT OR REPLACE INTO saved_views (id, name, query, by, at) VALUES (@id, @name, @query, @by, @at)',
    ).run(view);
    countChange(db);
  }).immediate();
}

/// Whether it was there.
export function forgetView(db: Db, id: string): boolean {
  return db
    .transaction(() => {
      const { changes } = db.prepare('DELETE FROM saved_views WHERE id = ?').run(id);
      if (changes > 0) countChange(db);
      return changes > 0;
    })
    .immediate();
}

/// Part of the archive's state: answers that were known before are asked for again.
function countChange(db: Db): void {
  db.prepare(
    "INSERT INTO state (key, value) VALUES ('saved', '1') ON CONFLICT (key) DO UPDATE SET value = value + 1",
  ).run();
}
