/// Everything whose id begins with these characters.

import type Database from 'better-sqlite3';
import { compareText } from '../../text/compare-text.ts';
import type { IdKind, PartName } from '../archive.ts';
import { CLAIM, INCIDENT, keyOf, LEDGER_CLAIM, type Lead, leadsWith } from './ids.ts';
import { incidentBySeq } from './incidents.ts';
import { claimsOfRow, PART_NUMBERS } from './parts.ts';
import { incidentIdReader, keyId, keysWith } from './terms.ts';

type Db = Database.Database;

interface Known {
  readonly kind: IdKind;
  readonly id: string;
}

/// `limit` of each kind at most; one that is the id itself stands alone.
export function idsWith(db: Db, prefix: string, limit: number): readonly Known[] {
  const all = [
    ...listed('report', textsWith(db, 'reports WHERE TRUE', prefix, limit)),
    ...listed('incident', ledTo(db, { prefix, limit, roles: [INCIDENT] })),
    ...listed('claim', ledTo(db, { prefix, limit, roles: [CLAIM, LEDGER_CLAIM] })),
    ...listed('background', partIds(db, 'background', prefix, limit)),
    ...listed('origin', partIds(db, 'origins', prefix, limit)),
    ...listed('site', partIds(db, 'sites', prefix, limit)),
  ];
  const exact = all.filter(({ id }) => id === prefix);
  return exact.length > 0 ? exact.slice(0, 1) : all;
}

const listed = (kind: IdKind, ids: readonly string[]): readonly Known[] => ids.map((id) => ({ kind, id }));

const IN_RANGE = 'AND id >= ? AND id < ? GROUP BY id ORDER BY id LIMIT ?';

function textsWith(db: Db, rows: string, prefix: string, limit: number): readonly string[] {
  return db
    .prepare<[string, string, number], string>(`SELECT id FROM ${rows} ${IN_RANGE}`)
    .pluck()
    .all(prefix, `${prefix}\u{10FFFF}`, limit);
}

/// Ids that are kept as numbers, and those that are not.
function partIds(db: Db, part: PartName, prefix: string, limit: number): readonly string[] {
  const rows = `part_ids WHERE part = ${PART_NUMBERS[part]}`;
  const numbers = db
    .prepare<[number, number, number], number>(`SELECT id FROM ${rows} ${IN_RANGE}`)
    .pluck()
    .all(...keysWith(prefix), limit)
    .map(keyId);
  return [...numbers, ...textsWith(db, rows, prefix, limit)].sort(compareText).slice(0, limit);
}

interface Wanted {
  readonly prefix: string;
  readonly limit: number;
  readonly roles: readonly Lead['role'][];
}

/// Leads come in the order of ids, so that no more rows are read than are asked for.
function ledTo(db: Db, { prefix, limit, roles }: Wanted): readonly string[] {
  const found = new Set<string>();
  let last = 0;
  for (const { key, role, row } of leadsWith(db, prefix)) {
    if (found.size >= limit && key > last) break;
    if (!roles.includes(role)) continue;
    last = key;
    for (const id of idsAt(db, { role, row })) if (keyOf(id) === key && id.startsWith(prefix)) found.add(id);
  }
  return [...found].sort(compareText).slice(0, limit);
}

function idsAt(db: Db, { role, row }: Lead): readonly string[] {
  if (role === INCIDENT) return [incidentIdReader(db)(row)];
  const claims = role === CLAIM ? incidentBySeq(db, row)!.claims : claimsOfRow(db, row);
  return claims.map(({ id }) => id);
}
