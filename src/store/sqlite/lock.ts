/// One writer at a time. The lock is a transaction held open on a file of its own, so the system lets go of it
/// however the holder ends: there is no stale lock to clean up after a kill.

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unusable } from '../archive.ts';

export interface Lock {
  readonly release: () => void;
}

export function takeLock(folder: string): Lock {
  const note = join(folder, 'writer.pid');
  const held = new Database(join(folder, 'writer.lock'), { timeout: 0 });
  try {
    held.exec('BEGIN EXCLUSIVE');
  } catch {
    held.close();
    throw unusable(
      'busy',
      `Another process${writer(note)} is writing to ${folder}. Try again when it is done.`,
    );
  }
  writeFileSync(note, `${process.pid}\n`);
  return {
    release: () => {
      rmSync(note, { force: true });
      held.exec('ROLLBACK');
      held.close();
    },
  };
}

function writer(note: string): string {
  try {
    return ` (process ${readFileSync(note, 'utf8').trim()})`;
  } catch {
    return '';
  }
}
