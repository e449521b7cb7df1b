/// Texts of rows, packed some thirty together: texts of one kind say much the same, and to pack each alone costs many
/// times the room and the time. A text has a number, under which it stays as long as it is there.

import type Database from 'better-sqlite3';
import { packTogether, unpackTogether } from '../packing.ts';

type Db = Database.Database;

/// So much text lies together, in UTF-16 units: whoever wants one text unpacks all of it, and a page of incidents wants
/// a hundred heads from as many places. Packed, most lots take a little more than a page of the file: of a page that one
/// lot nearly fills, the rest is lost.
const UNITS = {
  part_texts: 1 << 15,
  head_texts: 23_000,
  tail_texts: 1 << 15,
  report_texts: 1 << 16,
} as const;

export type TextTable = keyof typeof UNITS;

export interface TextWriter {
  /// The number of a text that is new.
  readonly add: (text: string) => number;
  readonly remove: (number: number) => void;
  /// Before this, nothing is written.
  readonly end: () => void;
}

/// Texts are without line feeds, as JSON is.
export function textWriter(db: Db, table: TextTable): TextWriter {
  const insert = db.prepare(`INSERT INTO ${table} (first, past, there, packed) VALUES (?, ?, ?, ?)`);
  const gone: number[] = [];
  let next = db.prepare<[], number>(`SELECT coalesce(max(past), 1) FROM ${table}`).pluck().get()!;
  let texts: string[] = [];
  let units = 0;
  const flush = (): void => {
    if (texts.length === 0) return;
    insert.run(next - texts.length, next, texts.length, packTogether(texts));
    [texts, units] = [[], 0];
  };
  return {
    add: (text) => {
      units += text.length;
      texts.push(text);
      next++;
      if (units >= UNITS[table]) flush();
      return next - 1;
    },
    remove: (number) => void gone.push(number),
    end: () => {
      flush();
      takeAway(db, table, gone);
      gone.length = 0;
    },
  };
}

interface Lot {
  readonly first: number;
  readonly past: number;
  /// How many of its texts are there yet.
  readonly there: number;
  readonly packed: Uint8Array;
}

/// The lot that holds a number is the last that begins at or before it.
const LOT = 'WHERE first <= ? ORDER BY first DESC LIMIT 1';

/// A text that is gone is empty in its lot, which goes with the last of them.
function takeAway(db: Db, table: TextTable, numbers: readonly number[]): void {
  const find = db.prepare<[number], Lot>(`SELECT first, past, there, packed FROM ${table} ${LOT}`);
  const change = db.prepare(`UPDATE ${table} SET there = ?, packed = ? WHERE first = ?`);
  const remove = db.prepare(`DELETE FROM ${table} WHERE first = ?`);
  const sorted = Float64Array.from(numbers).sort();
  for (let i = 0; i < sorted.length; ) {
    const { first, past, there, packed } = find.get(sorted[i]!)!;
    const from = i;
    while (i < sorted.length && sorted[i]! < past) i++;
    const left = there - (i - from);
    if (left === 0) remove.run(first);
    else {
      const texts = unpackTogether(packed);
      for (const number of sorted.subarray(from, i)) texts[number - first] = '';
      change.run(left, packTogether(texts), first);
    }
  }
}

/// So many lots stay unpacked, for texts that are asked for one after another.
const MOST_LOTS = 8;

/// For questions of one state of the archive, or of texts that are never taken away.
export function textReader(db: Db, table: TextTable): (number: number) => string {
  const find = db.prepare<[number], Pick<Lot, 'first' | 'packed'>>(
    `SELECT first, packed FROM ${table} ${LOT}`,
  );
  const lots: { readonly first: number; readonly texts: readonly string[] }[] = [];
  const lotOf = (number: number) => {
    const known = lots.find(({ first, texts }) => number >= first && number < first + texts.length);
    if (known) return known;
    const { first, packed } = find.get(number)!;
    if (lots.length >= MOST_LOTS) lots.shift();
    lots.push({ first, texts: unpackTogether(packed) });
    return lots.at(-1)!;
  };
  return (number) => {
    const { first, texts } = lotOf(number);
    return texts[number - first]!;
  };
}
