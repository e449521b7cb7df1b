/// What a person should look at first, a page at a time, and where the words of a verdict stand now.

import type Database from 'better-sqlite3';
import type { IncidentRow, Page, QueueItem, QueueQuery } from '../../model/index.ts';
import { readCursor, writeCursor } from '../query.ts';

type Db = Database.Database;

interface Row {
  readonly id: string;
  readonly head: string;
  readonly urgency: number;
  readonly why: string;
}

export function queuePage(db: Db, { assigned, after, limit }: QueueQuery): Page<QueueItem> {
  const conditions = ['open = 1'];
  const values: (string | number)[] = [];
  if (assigned === '') conditions.push('assigned IS NULL');
  else if (assigned !== undefined) {
    conditions.push('assigned = ?');
    values.push(assigned);
  }
  if (after !== undefined) {
    const { value, id } = readCursor(after);
    conditions.push('(urgency < ? OR (urgency = ? AND id > ?))');
    values.push(value, value, id);
  }
  const rows = db
    .prepare<unknown[], Row>(
      `SELECT id, head, urgency, why FROM incidents WHERE ${conditions.join(' AND ')}
       ORDER BY urgency DESC, id LIMIT ?`,
    )
    .all(...values, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ head, urgency, why }) => ({
      incident: JSON.parse(head) as IncidentRow,
      urgency: { score: urgency, reasons: JSON.parse(why) as readonly string[] },
    })),
    next: rows.length > limit && last ? writeCursor({ value: last.urgency, id: last.id }) : null,
  };
}

export function incidentsOfVerdict(db: Db, id: string): readonly string[] {
  return db
    .prepare<[string], { id: string }>(
      `SELECT i.id FROM incident_verdicts v JOIN incidents i ON i.seq = v.incident WHERE v.verdict = ? ORDER BY i.id`,
    )
    .all(id)
    .map((row) => row.id);
}
