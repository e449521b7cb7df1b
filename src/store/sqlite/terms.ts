/// Texts and ids that many rows share, each once with a number.

import type Database from 'better-sqlite3';
import { prepared } from './prepared.ts';

type Db = Database.Database;

/// A number for a text, if need be a new one.
export function termWriter(db: Db): (text: string) => number {
  const find = db.prepare<[string], number>('SELECT seq FROM terms WHERE text = ?').pluck();
  const insert = db.prepare('INSERT INTO terms (text) VALUES (?)');
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? find.get(text) ?? Number(insert.run(text).lastInsertRowid);
    known.set(text, number);
    return number;
  };
}

/// A number for the id of a report, by which rows lead to it.
export function reportNumberWriter(db: Db): (id: string) => number {
  const find = reportNumberReader(db);
  const insert = db.prepare('INSERT INTO report_numbers (id, number) VALUES (?, ?)');
  const known = new Map<string, number>();
  let last = db.prepare<[], number>('SELECT count(*) FROM report_numbers').pluck().get()!;
  return (id) => {
    const there = known.get(id) ?? find(id);
    const number = there ?? ++last;
    if (there === undefined) insert.run(id, number);
    known.set(id, number);
    return number;
  };
}

export function reportNumberReader(db: Db): (id: string) => number | undefined {
  const find = db.prepare<[string], number>('SELECT number FROM report_numbers WHERE id = ?').pluck();
  return (id) => find.get(id);
}

/// Ids of twelve hexadecimal digits, as the core makes them, take half the room as numbers.
const HEX = /^[0-9a-f]{12}$/;
const DIGITS = 12;

export function idKey(id: string): bigint | string {
  return HEX.test(id) ? BigInt(`0x${id}`) : id;
}

export function keyId(key: number | string): string {
  return typeof key === 'number' ? key.toString(16).padStart(DIGITS, '0') : key;
}

/// Numbers of ids that begin with these characters: from the first to before the second; none where no id can.
export function keysWith(prefix: string): readonly [number, number] {
  if (prefix.length > DIGITS || !/^[0-9a-f]*$/.test(prefix)) return [0, 0];
  const room = 16 ** (DIGITS - prefix.length);
  const from = prefix === '' ? 0 : Number.parseInt(prefix, 16) * room;
  return [from, from + room];
}

/// The id of the incident in a row.
export function incidentIdReader(db: Db): (seq: number) => string {
  const find = prepared<[number], { readonly id: number | string }>(
    db,
    'SELECT id FROM incidents WHERE seq = ?',
  );
  return (seq) => keyId(find.get(seq)!.id);
}
