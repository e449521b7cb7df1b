/// The derived record as rows: incidents in tables of their own, the rest as parts in their order, each row written
/// only where it differs from what is there.

import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Claim, Counts, Incident, Record as Made, Page } from '../../model/index.ts';
import { EMPTY_RECORD, type IdKind, type Part, type PartName, type Slice, type Stamp } from '../archive.ts';
import { readCursor, writeCursor } from '../query.ts';
import { allIncidents, incidentById, writeIncidents } from './incidents.ts';

type Db = Database.Database;

/// Parts whose items hold claims.
type LedgerPart = 'background' | 'tenures' | 'appointments';

const PARTS = Object.keys(EMPTY_RECORD).filter((name) => name !== 'incidents') as readonly PartName[];

export function writeRecord(
  db: Db,
  record: Made,
  stamp: Stamp,
  known: (incident: Incident) => boolean,
): void {
  if (stampOf(db)?.rules !== stamp.rules) {
    db.prepare('DELETE FROM annotations WHERE rules <> ?').run(stamp.rules);
  }
  writeIncidents(db, record, known);
  for (const part of PARTS) writePart(db, part, record[part]);
  writeLedgerClaims(db, record);
  db.prepare("INSERT OR REPLACE INTO state (key, value) VALUES ('record', ?)").run(JSON.stringify(stamp));
}

export function stampOf(db: Db): Stamp | undefined {
  const row = db.prepare<[], { value: string }>("SELECT value FROM state WHERE key = 'record'").get();
  return row && (JSON.parse(row.value) as Stamp);
}

function writePart<P extends PartName>(db: Db, part: P, items: readonly Part<P>[]): void {
  const there = db.prepare<[string, number], { json: string }>(
    'SELECT json FROM record_parts WHERE part = ? AND position = ?',
  );
  const write = db.prepare(
    'INSERT OR REPLACE INTO record_parts (part, position, id, json) VALUES (?, ?, ?, ?)',
  );
  const forget = db.prepare('DELETE FROM part_reports WHERE part = ? AND position = ?');
  const mark = db.prepare('INSERT OR IGNORE INTO part_reports (report, part, position) VALUES (?, ?, ?)');
  for (const [position, item] of items.entries()) {
    const json = JSON.stringify(item);
    if (there.get(part, position)?.json === json) continue;
    write.run(part, position, 'id' in item ? item.id : null, json);
    forget.run(part, position);
    for (const report of reportsOf(item)) mark.run(report, part, position);
  }
  for (const table of ['record_parts', 'part_reports']) {
    db.prepare(`DELETE FROM ${table} WHERE part = ? AND position >= ?`).run(part, items.length);
  }
}

/// The reports that an item of a part speaks of.
function reportsOf(item: Part<PartName>): readonly string[] {
  if ('a' in item) return [item.a.report, item.b.report];
  if ('why' in item) return item.reports;
  if ('edits' in item || !('members' in item)) return [];
  return item.members.map((member) => ('report' in member ? member.report : member.id));
}

/// Claims of background, tenures and appointments lead back to them; those of incidents stand with their incident.
function writeLedgerClaims(db: Db, { background, tenures, appointments }: Made): void {
  db.prepare('DELETE FROM claims WHERE incident IS NULL').run();
  const insert = db.prepare('INSERT OR IGNORE INTO claims (id, part, position) VALUES (?, ?, ?)');
  for (const [part, list] of [
    ['background', background],
    ['tenures', tenures],
    ['appointments', appointments],
  ] as const) {
    for (const [position, { claims }] of list.entries()) {
      for (const { id } of claims) insert.run(id, part, position);
    }
  }
}

export function readRecord(db: Db): Made {
  const rows = db.prepare<[PartName], { json: string }>(
    'SELECT json FROM record_parts WHERE part = ? ORDER BY position',
  );
  const read = db.transaction(() => ({
    parts: PARTS.map((part) => [part, rows.all(part).map(({ json }) => JSON.parse(json))]),
    incidents: allIncidents(db),
  }));
  const { parts, incidents } = read();
  return { ...EMPTY_RECORD, ...(Object.fromEntries(parts) as Partial<Made>), incidents };
}

export function partPage<P extends PartName>(db: Db, part: P, { after, limit }: Slice): Page<Part<P>> {
  const from = after === undefined ? -1 : Number(readCursor(after).value);
  const rows = db
    .prepare<[string, number, number], { position: number; json: string }>(
      'SELECT position, json FROM record_parts WHERE part = ? AND position > ? ORDER BY position LIMIT ?',
    )
    .all(part, from, limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ json }) => JSON.parse(json) as Part<P>),
    next: rows.length > limit && last ? writeCursor({ value: last.position, id: '' }) : null,
  };
}

export function partById<P extends PartName>(db: Db, part: P, id: string): Part<P> | undefined {
  const row = db
    .prepare<[string, string], { json: string }>('SELECT json FROM record_parts WHERE part = ? AND id = ?')
    .get(part, id);
  return row && (JSON.parse(row.json) as Part<P>);
}

export function partOfReport<P extends PartName>(db: Db, part: P, report: string): readonly Part<P>[] {
  return db
    .prepare<[string, string], { json: string }>(
      `SELECT p.json FROM part_reports r JOIN record_parts p ON p.part = r.part AND p.position = r.position
       WHERE r.report = ? AND r.part = ? ORDER BY p.position`,
    )
    .all(report, part)
    .map(({ json }) => JSON.parse(json) as Part<P>);
}

/// A claim and the title of what it is a claim about.
export function claimById(db: Db, id: string): { readonly claim: Claim; readonly of: string } | undefined {
  const owner = db
    .prepare<[string], { incident: string | null; part: LedgerPart; position: number }>(
      `SELECT i.id AS incident, c.part, c.position FROM claims c LEFT JOIN incidents i ON i.seq = c.incident
       WHERE c.id = ? LIMIT 1`,
    )
    .get(id);
  if (owner === undefined) return undefined;
  const [claims, of] = owner.incident === null ? ledgerClaims(db, owner) : incidentClaims(db, owner.incident);
  const claim = claims.find((one) => one.id === id);
  return claim && { claim, of };
}

function incidentClaims(db: Db, id: string): readonly [readonly Claim[], string] {
  const incident = incidentById(db, id);
  return [incident?.claims ?? [], incident?.title ?? ''];
}

function ledgerClaims(
  db: Db,
  { part, position }: { readonly part: LedgerPart; readonly position: number },
): readonly [readonly Claim[], string] {
  const row = db
    .prepare<[string, number], { json: string }>(
      'SELECT json FROM record_parts WHERE part = ? AND position = ?',
    )
    .get(part, position)!;
  const item = JSON.parse(row.json) as Made[LedgerPart][number];
  return [item.claims, 'holder' in item ? `${item.holder} holds ${item.place}` : item.title];
}

/// Everything whose id begins with these characters, `limit` of each kind at most; one that is the id itself stands
/// alone.
export function idsWith(
  db: Db,
  prefix: string,
  limit: number,
): readonly { readonly kind: IdKind; readonly id: string }[] {
  const range = [prefix, `${prefix}\u{10FFFF}`] as const;
  const of = (kind: IdKind, sql: string): readonly { readonly kind: IdKind; readonly id: string }[] =>
    db
      .prepare<[string, string, number], { id: string }>(
        `${sql} id >= ? AND id < ? GROUP BY id ORDER BY id LIMIT ?`,
      )
      .all(...range, limit)
      .map(({ id }) => ({ kind, id }));
  const all = [
    ...of('report', 'SELECT id FROM reports WHERE'),
    ...of('incident', 'SELECT id FROM incidents WHERE'),
    ...of('claim', 'SELECT id FROM claims WHERE'),
    ...of('background', "SELECT id FROM record_parts WHERE part = 'background' AND"),
    ...of('origin', "SELECT id FROM record_parts WHERE part = 'origins' AND"),
    ...of('site', "SELECT id FROM record_parts WHERE part = 'sites' AND"),
  ];
  const exact = all.filter(({ id }) => id === prefix);
  return exact.length > 0 ? exact.slice(0, 1) : all;
}

/// Rows are only ever added to the inputs, so their last numbers tell their state; the record has its stamp.
export function revisionOf(db: Db): string {
  const state = db
    .prepare<[], Record<string, number | string | null>>(
      `SELECT (SELECT max(seq) FROM reports) AS r, (SELECT max(seq) FROM verdicts) AS v,
              (SELECT max(seq) FROM intake_problems) AS p, (SELECT value FROM state WHERE key = 'record') AS s`,
    )
    .get()!;
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16);
}

export function countAll(db: Db): Counts {
  const one = (sql: string): number => db.prepare<[], { n: number }>(sql).get()!.n;
  const part = (name: PartName): number =>
    one(`SELECT count(*) AS n FROM record_parts WHERE part = '${name}'`);
  return {
    reports: one('SELECT count(*) AS n FROM reports'),
    incidents: one('SELECT count(*) AS n FROM incidents'),
    ...{ origins: part('origins'), sites: part('sites'), tenures: part('tenures') },
    appointments: part('appointments'),
    problems: part('problems') + one('SELECT count(*) AS n FROM intake_problems'),
    verdicts: one('SELECT count(*) AS n FROM verdicts'),
    review: one('SELECT count(*) AS n FROM incidents WHERE open = 1'),
  };
}
