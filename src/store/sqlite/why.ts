/// Why an incident should be looked at: reasons are few, and each is a term.

import type Database from 'better-sqlite3';
import { readNumbers } from './numbers.ts';

export function whyReader(db: Database.Database): (seq: number) => readonly string[] {
  const why = db.prepare<[number], Uint8Array>('SELECT why FROM incidents WHERE seq = ?').pluck();
  const term = db.prepare<[number], string>('SELECT text FROM terms WHERE seq = ?').pluck();
  return (seq) => readNumbers(why.get(seq)!).map((number) => term.get(number)!);
}
