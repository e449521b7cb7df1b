/// Statements that are asked again and again, each prepared once for a connection: that takes as long as a small answer.

import type Database from 'better-sqlite3';
import { once } from '../../text/once.ts';

type Db = Database.Database;

const statementsOf = once((_: Db) => new Map<string, Database.Statement>());

/// Who asks for a statement takes its rows as they are, not plucked.
export function prepared<P extends unknown[], R>(db: Db, sql: string): Database.Statement<P, R> {
  const known = statementsOf(db);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement as Database.Statement<P, R>;
}
