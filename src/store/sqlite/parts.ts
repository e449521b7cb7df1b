/// Lists of the record as rows in their order: reports, origins, copies, background, ledgers, links, problems.

import type Database from 'better-sqlite3';
import type { Record as Made, Page } from '../../model/index.ts';
import { type Interval, spanOfEdtf } from '../../time/index.ts';
import { EMPTY_RECORD, type Part, type PartName, type Slice } from '../archive.ts';
import { idsOf, type TextOf } from '../bare.ts';
import { differences, type Ranked } from '../differences.ts';
import { readPlace, writeCursor } from '../query.ts';
import { idWriter, LEDGER_CLAIM } from './ids.ts';
import { bareReader, keptReader, keptWriter } from './kept.ts';
import { reportRowsReader, reportRowsWriter } from './report-rows.ts';
import { inOrder, type Rows, readRows, rowsBehind, runWriter } from './runs.ts';
import { idKey } from './terms.ts';
import { textReader, textWriter } from './texts.ts';

type Db = Database.Database;
type Item = Part<PartName>;

/// A list as it was written: its rows' order and their numbers.
export type PartRows = Ranked<Item | string> & Rows;

/// What of a list is new and what is gone.
export interface PartChanges {
  readonly rows: PartRows;
  readonly put: readonly Item[];
  readonly gone: readonly Item[];
}

export const PARTS = Object.keys(EMPTY_RECORD).filter((name) => name !== 'incidents') as readonly PartName[];

/// How rows call a list: never another number for one.
export const PART_NUMBERS: Readonly<Record<PartName, number>> = {
  ...{ reports: 1, origins: 2, copies: 3, background: 4, sites: 5, tenures: 6, appointments: 7, links: 8 },
  ...{ problems: 9, struck: 10 },
};

export interface PartWriter {
  readonly write: (part: PartName, before: PartRows, items: readonly Item[]) => PartChanges;
  readonly end: () => void;
}

/// Only rows that are new, gone or elsewhere in the list are written. The number of a row is that of its text.
export function partWriter(db: Db, atHand?: TextOf): PartWriter {
  const bodies = textWriter(db, 'part_texts');
  const [keepId, dropId] = [
    db.prepare('INSERT INTO part_ids (part, id, seq) VALUES (?, ?, ?)'),
    db.prepare('DELETE FROM part_ids WHERE part = ? AND id = ? AND seq = ?'),
  ];
  const [keepDays, dropDays] = [
    db.prepare('INSERT INTO part_days (part, last, first, seq) VALUES (?, ?, ?, ?)'),
    db.prepare('DELETE FROM part_days WHERE part = ? AND last = ? AND first = ? AND seq = ?'),
  ];
  const told = reportRowsWriter(db);
  const ids = idWriter(db);
  const [kept, read, order] = [keptWriter(db, atHand), bareReader(db), runWriter(db)];
  const itemOf = (item: Item | string): Item => (typeof item === 'string' ? read(item) : item);

  const add = (part: PartName, item: Item, text: string): number => {
    const [number, seq] = [PART_NUMBERS[part], bodies.add(text)];
    const days = daysOf(item);
    if ('id' in item) keepId.run(number, idKey(item.id), seq);
    if (days) keepDays.run(number, days.end, days.begin, seq);
    for (const report of reportsOf(item)) told.add(report, number, seq);
    for (const id of claimsOf(item)) ids.add(id, { role: LEDGER_CLAIM, row: seq });
    return seq;
  };
  const take = (part: PartName, item: Item, seq: number): void => {
    const number = PART_NUMBERS[part];
    const days = daysOf(item);
    if ('id' in item) dropId.run(number, idKey(item.id), seq);
    if (days) dropDays.run(number, days.end, days.begin, seq);
    for (const report of reportsOf(item)) told.remove(report, number, seq);
    for (const id of claimsOf(item)) ids.remove(id, { role: LEDGER_CLAIM, row: seq });
    bodies.remove(seq);
  };
  const write: PartWriter['write'] = (part, before, items) => {
    const texts = new Map<Item, string>();
    const textOf = (item: Item | string): string => {
      if (typeof item === 'string') return item;
      const text = texts.get(item) ?? kept.write(item);
      texts.set(item, text);
      return text;
    };
    const { ranks, from, gone } = differences(before, items, textOf);
    const goneItems = gone.map((place) => itemOf(before.items[place]!));
    for (const [i, place] of gone.entries()) take(part, goneItems[i]!, before.rows[place]!);
    const put: Item[] = [];
    const rows = items.map((item, i) => {
      const place = from[i]!;
      if (place < 0) {
        put.push(item);
        return add(part, item, texts.get(item) ?? kept.write(item));
      }
      return before.rows[place]!;
    });
    order(PART_NUMBERS[part], before, { ranks, rows });
    return { rows: { items, ranks, rows }, put, gone: goneItems };
  };
  const end = (): void => {
    for (const rows of [kept, bodies, told, ids]) rows.end();
  };
  return { write, end };
}

/// As they lie in the archive, each as the text that is kept of it.
export function readPart(db: Db, part: PartName): PartRows {
  const { ranks, rows } = readRows(db, PART_NUMBERS[part]);
  return { items: rows.map(textReader(db, 'part_texts')), ranks, rows };
}

/// The reports that an item of a part speaks of.
function reportsOf(item: Item): readonly string[] {
  if ('a' in item) return [item.a.report, item.b.report];
  if ('why' in item) return item.reports;
  if ('edits' in item || !('members' in item)) return [];
  return item.members.map((member) => ('report' in member ? member.report : member.id));
}

/// The first and the last day of what is announced, where they are known.
function daysOf(item: Item): Interval | undefined {
  return 'state' in item ? spanOfEdtf(item.edtf) : undefined;
}

/// Claims of background, tenures and appointments lead back to them; those of incidents stand with their incident.
function claimsOf(item: Item): readonly string[] {
  return 'claims' in item ? idsOf(item) : [];
}

export function partPage<P extends PartName>(db: Db, part: P, { after, limit }: Slice): Page<Part<P>> {
  const from = after === undefined ? Number.NEGATIVE_INFINITY : readPlace(after);
  const { ranks, rows } = rowsBehind(db, PART_NUMBERS[part], from, limit + 1);
  const read = partReader<Part<P>>(db);
  return {
    items: rows.slice(0, limit).map((seq) => read({ seq })),
    next: rows.length > limit && limit > 0 ? writeCursor({ value: ranks[limit - 1]!, id: '' }) : null,
  };
}

export function partById<P extends PartName>(db: Db, part: P, id: string): Part<P> | undefined {
  return partFinder(db, part)(id);
}

/// For who asks for many at once.
export function partFinder<P extends PartName>(db: Db, part: P): (id: string) => Part<P> | undefined {
  const find = db.prepare<[number, bigint | string], { seq: number }>(
    'SELECT seq FROM part_ids WHERE part = ? AND id = ? ORDER BY seq LIMIT 1',
  );
  const read = partReader<Part<P>>(db);
  return (id) => {
    const row = find.get(PART_NUMBERS[part], idKey(id));
    return row && read(row);
  };
}

export function partOfReport<P extends PartName>(db: Db, part: P, report: string): readonly Part<P>[] {
  const rows = reportRowsReader(db, PART_NUMBERS[part])(report).map((seq) => ({ seq }));
  return inOrder(db, rows).map(partReader<Part<P>>(db));
}

/// What a row says.
export function partReader<T extends Item>(db: Db): (row: { readonly seq: number }) => T {
  const [text, read] = [textReader(db, 'part_texts'), keptReader(db)];
  return ({ seq }) => read<T>(text(seq));
}

type Ledger = Made['background' | 'tenures' | 'struck' | 'appointments'][number];

export const claimsOfRow = (db: Db, seq: number): Ledger['claims'] => partReader<Ledger>(db)({ seq }).claims;

/// The claim of a ledger's row, and the title of what it is a claim about.
export function ledgerClaim(db: Db, seq: number, id: string) {
  const item = partReader<Ledger>(db)({ seq });
  const claim = item.claims.find((one) => one.id === id);
  return claim && { claim, of: 'holder' in item ? `${item.holder} holds ${item.place}` : item.title };
}
