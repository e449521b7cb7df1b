/// Incidents that are there no more, by words that told of them.

import type Database from 'better-sqlite3';
import type { Incident, MentionAt } from '../../model/index.ts';

type Db = Database.Database;

/// Keeps what is needed to tell what became of it.
export function formerWriter(db: Db): (incident: Incident) => void {
  const keep = db.prepare(
    'INSERT OR REPLACE INTO former_incidents (id, title, report, first, past) VALUES (?, ?, ?, ?, ?)',
  );
  return ({ id, title, claims }) => {
    const told = claims.find(({ slot }) => slot === 'event') ?? claims[0];
    const words = told?.evidence[0];
    if (words) keep.run(id, title, words.report, words.from, words.to);
  };
}

export function formerIncident(
  db: Db,
  id: string,
): { readonly title: string; readonly at: MentionAt } | undefined {
  const row = db
    .prepare<[string], { title: string; report: string; first: number; past: number }>(
      'SELECT title, report, first, past FROM former_incidents WHERE id = ?',
    )
    .get(id);
  return row && { title: row.title, at: { report: row.report, from: row.first, to: row.past } };
}
