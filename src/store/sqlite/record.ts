/// The derived record as rows, each written only where it differs from what is there.

import { createHash, randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Counts, Link, Record as Made } from '../../model/index.ts';
import { EMPTY_RECORD, type FoundClaim, type PartName, type Stamp, type Written } from '../archive.ts';
import type { TextOf } from '../bare.ts';
import { keepUnsure, type Unsure } from '../urgency.ts';
import { forgetAnnotations } from './annotations.ts';
import { INCIDENT, LEDGER_CLAIM, leadsOf } from './ids.ts';
import { type IncidentPlaces, readPlaces, writeIncidents } from './incident-rows.ts';
import { allIncidents, incidentBySeq } from './incidents.ts';
import { keptReader } from './kept.ts';
import {
  ledgerClaim,
  PART_NUMBERS,
  PARTS,
  type PartChanges,
  type PartRows,
  partWriter,
  readPart,
} from './parts.ts';
import { countRows } from './runs.ts';

type Db = Database.Database;

/// What a process remembers of the record that it wrote last. `write` is the name of that writing: whoever finds another
/// in the archive knows that somebody else has written since.
interface Remembered {
  readonly write: string;
  readonly parts: ReadonlyMap<PartName, PartRows>;
  readonly places: IncidentPlaces;
  readonly unsure: Unsure;
}

const remembered = new WeakMap<Written, Remembered>();

export interface AtHand {
  readonly before: Written | undefined;
  readonly textOf: TextOf | undefined;
}

export function writeRecord(db: Db, record: Made, stamp: Stamp, { before, textOf }: AtHand): Written {
  if (stampOf(db)?.rules !== stamp.rules) {
    forgetAnnotations(db, stamp.rules);
  }
  const known = before && takeMemory(db, before);
  const parts = new Map<PartName, PartRows>();
  const writer = partWriter(db, textOf);
  const write = (part: PartName): PartChanges => {
    const changes = writer.write(part, known?.parts.get(part) ?? readPart(db, part), record[part]);
    parts.set(part, changes.rows);
    return changes;
  };
  for (const part of PARTS.filter((name) => name !== 'links')) write(part);
  const { put, gone } = write('links') as { readonly put: readonly Link[]; readonly gone: readonly Link[] };
  writer.end();
  const unsure = known?.unsure ?? keepUnsure();
  const touched = known ? unsure.change(put, gone) : unsure.change(record.links, []);
  const places = known?.places ?? readPlaces(db);
  writeIncidents(db, places, record.incidents, { unsure, touched, textOf });
  const name = randomUUID();
  const keep = db.prepare('INSERT OR REPLACE INTO state (key, value) VALUES (?, ?)');
  keep.run('record', JSON.stringify(stamp));
  keep.run('write', name);
  const written: Written = { stamp };
  remembered.set(written, { write: name, parts, places, unsure });
  return written;
}

/// What is remembered is changed in place: should the writing fail, it is worth nothing any more.
function takeMemory(db: Db, before: Written): Remembered | undefined {
  const known = remembered.get(before);
  remembered.delete(before);
  return known?.write === lastWrite(db) ? known : undefined;
}

/// The name of the writing that made the record as it stands.
export function lastWrite(db: Db): string | undefined {
  const row = db.prepare<[], { value: string }>("SELECT value FROM state WHERE key = 'write'").get();
  return row?.value;
}

export function stampOf(db: Db): Stamp | undefined {
  const row = db.prepare<[], { value: string }>("SELECT value FROM state WHERE key = 'record'").get();
  return row && (JSON.parse(row.value) as Stamp);
}

export function readRecord(db: Db): Made {
  const kept = keptReader(db);
  const read = db.transaction(() => ({
    parts: PARTS.map((part) => [part, readPart(db, part).items.map((text) => kept<unknown>(text as string))]),
    incidents: allIncidents(db),
  }));
  const { parts, incidents } = read();
  return { ...EMPTY_RECORD, ...(Object.fromEntries(parts) as Partial<Made>), incidents };
}

/// A claim and the title of what it is a claim about.
export function claimById(db: Db, id: string): FoundClaim | undefined {
  for (const { role, row } of leadsOf(db, id)) {
    if (role === INCIDENT) continue;
    const found = role === LEDGER_CLAIM ? ledgerClaim(db, row, id) : incidentClaim(db, row, id);
    if (found) return found;
  }
  return undefined;
}

function incidentClaim(db: Db, row: number, id: string): FoundClaim | undefined {
  const incident = incidentBySeq(db, row);
  const claim = incident?.claims.find((one) => one.id === id);
  return incident && claim && { claim, of: incident.title, incident: incident.id };
}

/// Rows are only ever added to the inputs, so their last numbers tell their state; the record has its stamp.
export function revisionOf(db: Db): string {
  const state = db
    .prepare<[], Record<string, number | string | null>>(
      `SELECT (SELECT max(seq) FROM reports) AS r, (SELECT max(seq) FROM verdicts) AS v,
              (SELECT max(seq) FROM intake_problems) AS p, (SELECT value FROM state WHERE key = 'record') AS s,
              (SELECT value FROM state WHERE key = 'saved') AS k`,
    )
    .get()!;
  return createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16);
}

export function countAll(db: Db): Counts {
  const one = (sql: string): number => db.prepare<[], { n: number }>(sql).get()!.n;
  // Rows that are only ever added are numbered without a gap.
  const added = (table: string): number => one(`SELECT coalesce(max(seq), 0) AS n FROM ${table}`);
  const part = (name: PartName): number => countRows(db, PART_NUMBERS[name]);
  return {
    reports: added('reports'),
    incidents: one('SELECT count(*) AS n FROM incidents'),
    ...{ origins: part('origins'), sites: part('sites'), tenures: part('tenures') },
    appointments: part('appointments'),
    problems: part('problems') + added('intake_problems'),
    verdicts: added('verdicts'),
    review: one('SELECT count(*) AS n FROM incidents WHERE open = 1'),
  };
}
