/// Annotations in lots, as they were read together.

import type Database from 'better-sqlite3';
import { annotationAt } from '../annotating.ts';
import type { KeptAnnotation, Unpack } from '../archive.ts';
import { unpackBytes } from '../packing.ts';

type Db = Database.Database;

/// So many lots stay unpacked: reports that come one after another lie in as many as threads read them.
const MOST_LOTS = 8;

interface Lot {
  readonly rules: string;
  readonly bytes: Uint8Array;
}

export function annotationReader(db: Db): (report: string, rules: string) => Unpack | undefined {
  const find = db.prepare<[string], { lot: number; seat: number }>(
    `SELECT a.lot, a.place AS seat FROM reports r JOIN annotations a ON a.report = r.seq WHERE r.id = ?`,
  );
  const read = db.prepare<[number], { rules: string; packed: Uint8Array }>(
    'SELECT rules, packed FROM annotation_lots WHERE seq = ?',
  );
  // Lots are never changed, and no number is given twice.
  const known = new Map<number, Lot>();
  const lotOf = (number: number): Lot => {
    const there = known.get(number);
    if (there) return there;
    const { rules, packed } = read.get(number)!;
    const lot = { rules, bytes: unpackBytes(packed) };
    if (known.size >= MOST_LOTS) known.delete(known.keys().next().value!);
    known.set(number, lot);
    return lot;
  };
  return (report, rules) => {
    const row = find.get(report);
    const lot = row && lotOf(row.lot);
    if (lot?.rules !== rules) return undefined;
    const [{ bytes }, { seat }] = [lot, row!];
    return (whole) => annotationAt(bytes, seat, whole);
  };
}

export function annotationWriter(db: Db): (rules: string, annotations: readonly KeptAnnotation[]) => void {
  const insert = db.prepare<[string, Uint8Array]>(
    'INSERT INTO annotation_lots (rules, packed) VALUES (?, ?)',
  );
  const lead = db.prepare(
    'INSERT OR REPLACE INTO annotations (report, lot, place) SELECT seq, ?, ? FROM reports WHERE id = ?',
  );
  /// Lots that are on disk, of which more annotations may come.
  const numbers = new WeakMap<Uint8Array, number>();
  const write = db.transaction((rules: string, annotations: readonly KeptAnnotation[]) => {
    const fresh = new Map<Uint8Array, number>();
    for (const { report, packed, place } of annotations) {
      const there = numbers.get(packed) ?? fresh.get(packed);
      const number = there ?? Number(insert.run(rules, packed).lastInsertRowid);
      if (there === undefined) fresh.set(packed, number);
      lead.run(number, place, report);
    }
    return fresh;
  });
  return (rules, annotations) => {
    for (const [packed, number] of write.immediate(rules, annotations)) numbers.set(packed, number);
  };
}

/// All that were made by other rules.
export function forgetAnnotations(db: Db, rules: string): void {
  db.prepare('DELETE FROM annotations WHERE lot IN (SELECT seq FROM annotation_lots WHERE rules <> ?)').run(
    rules,
  );
  db.prepare('DELETE FROM annotation_lots WHERE rules <> ?').run(rules);
}
