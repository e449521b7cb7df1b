/// Opens an archive folder: one SQLite file in WAL mode, brought to the newest schema.

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Archive, type Mode, unusable } from '../archive.ts';
import { sqliteArchive } from './archive.ts';
import { type Lock, takeLock } from './lock.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';

const FILE = 'archive.db';
const PATIENCE_MS = 5000;

/// For writing, it is locked against all others, unless whoever asks works for the one that holds the lock.
/// Throws `Unusable` where the archive is missing, busy, newer than this program or not an archive at all.
export function openSqlite(folder: string, mode: Mode, { locked = false } = {}): Archive {
  const file = join(folder, FILE);
  if (mode === 'read' && !existsSync(file)) {
    throw unusable(
      'missing',
      `There is no archive at ${folder}. Make one: tetrapylon ingest PATH --archive ${folder}`,
    );
  }
  makeFolder(folder);
  const lock = mode === 'write' && !locked ? takeLock(folder) : undefined;
  try {
    const db = connect(file);
    bringUp(db, folder, lock);
    if (mode === 'read') db.pragma('query_only = ON');
    return sqliteArchive(db, folder, {
      snapshot: async () => openSnapshot(folder),
      close: () => {
        db.close();
        lock?.release();
      },
    });
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/// The archive as it is now, whatever is written meanwhile: one read transaction on a connection of its own.
function openSnapshot(folder: string): Archive {
  const db = connect(join(folder, FILE));
  try {
    db.pragma('query_only = ON');
    db.exec('BEGIN');
    // The state is fixed by the first question, not by the beginning.
    db.prepare('SELECT count(*) FROM state').get();
  } catch (error) {
    db.close();
    throw error;
  }
  return sqliteArchive(db, folder, { snapshot: async () => openSnapshot(folder), close: () => db.close() });
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unusable('broken', `Cannot make the archive folder ${folder}: ${(error as Error).message}`);
  }
}

function connect(file: string): Database.Database {
  try {
    const db = new Database(file, { timeout: PATIENCE_MS });
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    return db;
  } catch (error) {
    throw unusable('broken', `${file} cannot be opened as an archive: ${(error as Error).message}`);
  }
}

function bringUp(db: Database.Database, folder: string, held: Lock | undefined): void {
  const version = () => db.pragma('user_version', { simple: true }) as number;
  if (version() > MIGRATIONS.length) {
    throw unusable('newer', `${folder} was made by a newer Tetrapylon. Update this one to open it.`);
  }
  if (version() === MIGRATIONS.length) return;
  const lock = held ?? takeLock(folder);
  try {
    const step = db.transaction((from: number) => {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      for (const sql of MIGRATIONS.slice(from)) db.exec(sql);
      db.pragma(`user_version = ${MIGRATIONS.length}`);
    });
    step.immediate(version());
  } finally {
    if (!held) lock.release();
  }
}
