/// What a person should look at first, a page at a time, and where the words of a verdict stand now.

import type Database from 'better-sqlite3';
import type { Page, QueueItem, QueueQuery } from '../../model/index.ts';
import { readCursor, readPlace, writeCursor } from '../query.ts';
import { headReader } from './incidents.ts';
import { idKey, keyId } from './terms.ts';
import { whyReader } from './why.ts';

type Db = Database.Database;

interface Row {
  readonly seq: number;
  readonly id: number | string;
  readonly urgency: number;
}

export function queuePage(db: Db, { assigned, after, limit }: QueueQuery): Page<QueueItem> {
  const conditions = ['open = 1'];
  const values: (bigint | string | number)[] = [];
  if (assigned === '') conditions.push('assigned IS NULL');
  else if (assigned !== undefined) {
    conditions.push('assigned = ?');
    values.push(assigned);
  }
  if (after !== undefined) {
    const { id } = readCursor(after);
    const value = readPlace(after);
    conditions.push('(urgency < ? OR (urgency = ? AND id > ?))');
    values.push(value, value, idKey(id));
  }
  const rows = db
    .prepare<unknown[], Row>(
      `SELECT seq, id, urgency FROM incidents WHERE ${conditions.join(' AND ')} ORDER BY urgency DESC, id LIMIT ?`,
    )
    .all(...values, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const [headOf, whyOf] = [headReader(db), whyReader(db)];
  return {
    items: shown.map(({ seq, urgency }) => ({
      incident: headOf(seq),
      urgency: { score: urgency, reasons: whyOf(seq) },
    })),
    next: rows.length > limit && last ? writeCursor({ value: last.urgency, id: keyId(last.id) }) : null,
  };
}

export function incidentsOfVerdict(db: Db, id: string): readonly string[] {
  return db
    .prepare<[string], { id: number | string }>(
      `SELECT i.id FROM incident_verdicts v JOIN incidents i ON i.seq = v.incident WHERE v.verdict = ? ORDER BY i.id`,
    )
    .all(id)
    .map((row) => keyId(row.id));
}
