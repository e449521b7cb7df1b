/// Writings one after another, each all or nothing, though it waits for other threads on its way: what else is to be
/// written meanwhile would become part of it, and be lost with it.

import type Database from 'better-sqlite3';

export type InTurn = <T>(write: () => T | Promise<T>) => Promise<T>;

export function takeTurns(db: Database.Database): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const mine = last.then(() => whole(db, write));
    last = mine.catch(() => {});
    return mine;
  };
}

async function whole<T>(db: Database.Database, write: () => T | Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await write();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
