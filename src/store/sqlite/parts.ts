/// Lists of the record as rows in their order: reports, origins, copies, background, ledgers, links, problems.

import type Database from 'better-sqlite3';
import type { Claim, Record as Made, Page } from '../../model/index.ts';
import { spanOfEdtf } from '../../time/index.ts';
import { EMPTY_RECORD, type Part, type PartName, type Slice } from '../archive.ts';
import { differences, type Ranked } from '../differences.ts';
import { readPlace, writeCursor } from '../query.ts';
import { type Packed, packRow, unpackRow } from './packed.ts';
import { idKey, reportNumberReader, reportNumberWriter } from './terms.ts';

type Db = Database.Database;
type Item = Part<PartName>;

/// A list as it was written: its rows' order and their numbers.
export interface PartRows extends Ranked<Item | string> {
  readonly rows: readonly number[];
}

/// What of a list is new and what is gone.
export interface PartChanges {
  readonly rows: PartRows;
  readonly put: readonly Item[];
  readonly gone: readonly Item[];
}

export const PARTS = Object.keys(EMPTY_RECORD).filter((name) => name !== 'incidents') as readonly PartName[];

/// How rows that lead from a report call a list: never another number for one.
const PART_NUMBERS: Readonly<Record<PartName, number>> = {
  ...{ reports: 1, origins: 2, copies: 3, background: 4, sites: 5, tenures: 6, appointments: 7, links: 8 },
  ...{ problems: 9, struck: 10 },
};

/// Only rows that are new, gone or elsewhere in the list are written.
export function partWriter(
  db: Db,
): (part: PartName, before: PartRows, items: readonly Item[]) => PartChanges {
  const insert = db.prepare(
    'INSERT INTO parts (part, rank, id, first, last, json) VALUES (@part, @rank, @id, @first, @last, @json)',
  );
  const move = db.prepare('UPDATE parts SET rank = ? WHERE seq = ?');
  const remove = db.prepare('DELETE FROM parts WHERE seq = ?');
  const mark = db.prepare('INSERT OR IGNORE INTO part_reports (report, part, row) VALUES (?, ?, ?)');
  const unmark = db.prepare('DELETE FROM part_reports WHERE report = ? AND part = ? AND row = ?');
  const claim = db.prepare('INSERT OR IGNORE INTO claims (id, ledger, owner) VALUES (?, 1, ?)');
  const unclaim = db.prepare('DELETE FROM claims WHERE id = ? AND ledger = 1 AND owner = ?');
  const numberOf = reportNumberWriter(db);

  const add = (part: PartName, rank: number, item: Item, json: string): number => {
    const id = 'id' in item ? item.id : null;
    const span = 'state' in item ? spanOfEdtf(item.edtf) : undefined;
    const row = { part, rank, id, first: span?.begin ?? null, last: span?.end ?? null, json: packRow(json) };
    const seq = Number(insert.run(row).lastInsertRowid);
    for (const report of reportsOf(item)) mark.run(numberOf(report), PART_NUMBERS[part], seq);
    for (const { id } of claimsOf(item)) claim.run(idKey(id), seq);
    return seq;
  };
  const take = (part: PartName, item: Item, seq: number): void => {
    for (const report of reportsOf(item)) unmark.run(numberOf(report), PART_NUMBERS[part], seq);
    for (const { id } of claimsOf(item)) unclaim.run(idKey(id), seq);
    remove.run(seq);
  };
  return (part, before, items) => {
    const texts = new Map<Item, string>();
    const textOf = (item: Item | string): string => {
      if (typeof item === 'string') return item;
      const text = texts.get(item) ?? JSON.stringify(item);
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
        return add(part, ranks[i]!, item, texts.get(item) ?? JSON.stringify(item));
      }
      const row = before.rows[place]!;
      if (before.ranks[place] !== ranks[i]) move.run(ranks[i], row);
      return row;
    });
    return { rows: { items, ranks, rows }, put, gone: goneItems };
  };
}

const itemOf = (item: Item | string): Item => (typeof item === 'string' ? (JSON.parse(item) as Item) : item);

/// As they lie in the archive, each as its text.
export function readPart(db: Db, part: PartName): PartRows {
  const rows = db
    .prepare<[string], { seq: number; rank: number; json: Packed }>(
      'SELECT seq, rank, json FROM parts WHERE part = ? ORDER BY rank',
    )
    .all(part);
  return {
    items: rows.map(({ json }) => unpackRow(json)),
    ranks: rows.map(({ rank }) => rank),
    rows: rows.map(({ seq }) => seq),
  };
}

/// The reports that an item of a part speaks of.
function reportsOf(item: Item): readonly string[] {
  if ('a' in item) return [item.a.report, item.b.report];
  if ('why' in item) return item.reports;
  if ('edits' in item || !('members' in item)) return [];
  return item.members.map((member) => ('report' in member ? member.report : member.id));
}

/// Claims of background, tenures and appointments lead back to them; those of incidents stand with their incident.
function claimsOf(item: Item): readonly Claim[] {
  return 'claims' in item ? item.claims : [];
}

export function partPage<P extends PartName>(db: Db, part: P, { after, limit }: Slice): Page<Part<P>> {
  const from = after === undefined ? Number.NEGATIVE_INFINITY : readPlace(after);
  const rows = db
    .prepare<[string, number, number], { rank: number; json: Packed }>(
      'SELECT rank, json FROM parts WHERE part = ? AND rank > ? ORDER BY rank LIMIT ?',
    )
    .all(part, from, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ json }) => JSON.parse(unpackRow(json)) as Part<P>),
    next: rows.length > limit && last ? writeCursor({ value: last.rank, id: '' }) : null,
  };
}

export function partById<P extends PartName>(db: Db, part: P, id: string): Part<P> | undefined {
  const row = db
    .prepare<[string, string], { json: Packed }>('SELECT json FROM parts WHERE part = ? AND id = ?')
    .get(part, id);
  return row && (JSON.parse(unpackRow(row.json)) as Part<P>);
}

export function partOfReport<P extends PartName>(db: Db, part: P, report: string): readonly Part<P>[] {
  return db
    .prepare<[number, number], { json: Packed }>(
      `SELECT p.json FROM part_reports r JOIN parts p ON p.seq = r.row
       WHERE r.report = ? AND r.part = ? ORDER BY p.rank`,
    )
    .all(reportNumberReader(db)(report) ?? 0, PART_NUMBERS[part])
    .map(({ json }) => JSON.parse(unpackRow(json)) as Part<P>);
}

/// The claim of a ledger's row, and the title of what it is a claim about.
export function ledgerClaim(db: Db, seq: number, id: string) {
  const row = db.prepare<[number], { json: Packed }>('SELECT json FROM parts WHERE seq = ?').get(seq)!;
  const item = JSON.parse(unpackRow(row.json)) as Made[
    | 'background'
    | 'tenures'
    | 'struck'
    | 'appointments'][number];
  const claim = item.claims.find((one) => one.id === id);
  return claim && { claim, of: 'holder' in item ? `${item.holder} holds ${item.place}` : item.title };
}
