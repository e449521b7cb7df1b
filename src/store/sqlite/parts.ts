/// Lists of the record as rows in their order: reports, origins, copies, background, ledgers, links, problems.

import type Database from 'better-sqlite3';
import type { Record as Made, Page } from '../../model/index.ts';
import { spanOfEdtf } from '../../time/index.ts';
import { EMPTY_RECORD, type Part, type PartName, type Slice } from '../archive.ts';
import { idsOf } from '../bare.ts';
import { differences, type Ranked } from '../differences.ts';
import { readPlace, writeCursor } from '../query.ts';
import { bareReader, keptReader, keptWriter } from './kept.ts';
import { prepared } from './prepared.ts';
import { reportRowsReader, reportRowsWriter } from './report-rows.ts';
import { idKey } from './terms.ts';
import { textReader, textWriter } from './texts.ts';

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
export function partWriter(db: Db): PartWriter {
  const insert = db.prepare(
    'INSERT INTO parts (seq, part, rank, id, first, last) VALUES (@seq, @part, @rank, @id, @first, @last)',
  );
  const bodies = textWriter(db, 'part_texts');
  const move = db.prepare('UPDATE parts SET rank = ? WHERE seq = ?');
  const remove = db.prepare('DELETE FROM parts WHERE seq = ?');
  const told = reportRowsWriter(db);
  const claim = db.prepare('INSERT OR IGNORE INTO claims (id, ledger, owner) VALUES (?, 1, ?)');
  const unclaim = db.prepare('DELETE FROM claims WHERE id = ? AND ledger = 1 AND owner = ?');
  const [kept, read] = [keptWriter(db), bareReader(db)];
  const itemOf = (item: Item | string): Item => (typeof item === 'string' ? read(item) : item);

  const add = (part: PartName, rank: number, item: Item, text: string): number => {
    const id = 'id' in item ? item.id : null;
    const span = 'state' in item ? spanOfEdtf(item.edtf) : undefined;
    const seq = bodies.add(text);
    const [first, last] = [span?.begin ?? null, span?.end ?? null];
    insert.run({ seq, part: PART_NUMBERS[part], rank, id, first, last });
    for (const report of reportsOf(item)) told.add(report, PART_NUMBERS[part], seq);
    for (const id of claimsOf(item)) claim.run(idKey(id), seq);
    return seq;
  };
  const take = (part: PartName, item: Item, seq: number): void => {
    for (const report of reportsOf(item)) told.remove(report, PART_NUMBERS[part], seq);
    for (const id of claimsOf(item)) unclaim.run(idKey(id), seq);
    remove.run(seq);
    bodies.remove(seq);
  };
  const write: PartWriter['write'] = (part, before, items) => {
    const texts = new Map<Item, string>();
    const textOf = (item: Item | string): string => {
      if (typeof item === 'string') return item;
      const text = texts.get(item) ?? kept(item);
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
        return add(part, ranks[i]!, item, texts.get(item) ?? kept(item));
      }
      const row = before.rows[place]!;
      if (before.ranks[place] !== ranks[i]) move.run(ranks[i], row);
      return row;
    });
    return { rows: { items, ranks, rows }, put, gone: goneItems };
  };
  const end = (): void => {
    bodies.end();
    told.end();
  };
  return { write, end };
}

/// As they lie in the archive, each as the text that is kept of it.
export function readPart(db: Db, part: PartName): PartRows {
  const rows = db
    .prepare<[number], { seq: number; rank: number }>(
      'SELECT seq, rank FROM parts WHERE part = ? ORDER BY rank',
    )
    .all(PART_NUMBERS[part]);
  const text = textReader(db, 'part_texts');
  return {
    items: rows.map(({ seq }) => text(seq)),
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
function claimsOf(item: Item): readonly string[] {
  return 'claims' in item ? idsOf(item) : [];
}

export function partPage<P extends PartName>(db: Db, part: P, { after, limit }: Slice): Page<Part<P>> {
  const from = after === undefined ? Number.NEGATIVE_INFINITY : readPlace(after);
  const rows = db
    .prepare<[number, number, number], { seq: number; rank: number }>(
      'SELECT seq, rank FROM parts WHERE part = ? AND rank > ? ORDER BY rank LIMIT ?',
    )
    .all(PART_NUMBERS[part], from, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(partReader(db)),
    next: rows.length > limit && last ? writeCursor({ value: last.rank, id: '' }) : null,
  };
}

export function partById<P extends PartName>(db: Db, part: P, id: string): Part<P> | undefined {
  return partFinder(db, part)(id);
}

/// For who asks for many at once.
export function partFinder<P extends PartName>(db: Db, part: P): (id: string) => Part<P> | undefined {
  const find = db.prepare<[number, string], { seq: number }>(
    'SELECT seq FROM parts WHERE part = ? AND id = ?',
  );
  const read = partReader<Part<P>>(db);
  return (id) => {
    const row = find.get(PART_NUMBERS[part], id);
    return row && read(row);
  };
}

export function partOfReport<P extends PartName>(db: Db, part: P, report: string): readonly Part<P>[] {
  const rank = prepared<[number], { readonly seq: number; readonly rank: number }>(
    db,
    'SELECT seq, rank FROM parts WHERE seq = ?',
  );
  return reportRowsReader(
    db,
    PART_NUMBERS[part],
  )(report)
    .map((seq) => rank.get(seq)!)
    .sort((a, b) => a.rank - b.rank)
    .map(partReader<Part<P>>(db));
}

/// What a row says.
export function partReader<T extends Item>(db: Db): (row: { readonly seq: number }) => T {
  const [text, read] = [textReader(db, 'part_texts'), keptReader(db)];
  return ({ seq }) => read<T>(text(seq));
}

/// The claim of a ledger's row, and the title of what it is a claim about.
export function ledgerClaim(db: Db, seq: number, id: string) {
  const item = partReader<Made['background' | 'tenures' | 'struck' | 'appointments'][number]>(db)({ seq });
  const claim = item.claims.find((one) => one.id === id);
  return claim && { claim, of: 'holder' in item ? `${item.holder} holds ${item.place}` : item.title };
}
