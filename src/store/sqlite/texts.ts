/// Texts of rows, packed some dozens together: texts of one kind say much the same, and to pack each alone costs many
/// times the room and the time. A text has a number, under which it stays as long as it is there.

import type Database from 'better-sqlite3';
import { openTogether, packTogether, unpackTogether } from '../packing.ts';
import { prepared } from './prepared.ts';

type Db = Database.Database;

/// How many pages of the file a lot fills. Whoever wants one text unpacks all of its lot, and a page of incidents wants a
/// hundred heads from as many places.
const PAGES = { part_texts: 1, head_texts: 1, tail_texts: 1, report_texts: 2, shared_texts: 1 } as const;

/// Of a row that is longer than a page, what fills pages lies there, and the beginning with those of other rows: at least
/// 489 bytes. They are some more, since how many it will be is only expected, and of a page that is not filled the rest is
/// lost.
const [PAGE, BEGINNING] = [4092, 800];

/// In UTF-16 units; more are not unpacked for one text, however few bytes they take.
const MOST_UNITS = 1 << 16;

/// Units to a byte, before anything is packed.
const EXPECTED = 5;

export type TextTable = keyof typeof PAGES;

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
  const bytes = PAGES[table] * PAGE + BEGINNING;
  let texts: string[] = [];
  let [units, most] = [0, bytes * EXPECTED];
  const flush = (): void => {
    if (texts.length === 0) return;
    const packed = packTogether(texts);
    insert.run(next - texts.length, next, texts.length, packed);
    // The next lot is much like this one.
    most = Math.min(MOST_UNITS, Math.floor((bytes * units) / packed.length));
    [texts, units] = [[], 0];
  };
  return {
    add: (text) => {
      units += text.length;
      texts.push(text);
      next++;
      if (units >= most) flush();
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

/// So many lots stay unpacked, for texts that are asked for one after another; of reports more, since rows of the record
/// that stand one after another are told by whoever told of that time.
const MOST_LOTS = { part_texts: 8, head_texts: 8, tail_texts: 8, report_texts: 64, shared_texts: 1 } as const;

/// For questions of one state of the archive, or of texts that are never taken away.
export function textReader(db: Db, table: TextTable): (number: number) => string {
  const find = prepared<[number], Pick<Lot, 'first' | 'past' | 'packed'>>(
    db,
    `SELECT first, past, packed FROM ${table} ${LOT}`,
  );
  const lots: (Pick<Lot, 'first' | 'past'> & { readonly at: (place: number) => string })[] = [];
  const lotOf = (number: number) => {
    const known = lots.find(({ first, past }) => number >= first && number < past);
    if (known) return known;
    const { first, past, packed } = find.get(number)!;
    if (lots.length >= MOST_LOTS[table]) lots.shift();
    const lot = { first, past, at: openTogether(packed) };
    lots.push(lot);
    return lot;
  };
  return (number) => {
    const { first, at } = lotOf(number);
    return at(number - first);
  };
}
