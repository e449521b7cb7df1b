/// What is needed to say who copies whom, read from rows; worked out once for each state of the archive.

import type Database from 'better-sqlite3';
import type { NewsSources, OneSource, Origin, RecordReport } from '../../model/index.ts';
import { type SourceRows, type SourceSlice, type Traced, traceSources } from '../sources.ts';
import { revisionOf } from './record.ts';

type Db = Database.Database;

export function createSources(db: Db): {
  readonly all: () => NewsSources;
  readonly one: (name: string, slice: SourceSlice) => OneSource | undefined;
} {
  let known: { readonly revision: string; readonly traced: Traced } | undefined;
  const current = (): Traced => {
    const revision = revisionOf(db);
    if (known?.revision !== revision) known = { revision, traced: traceSources(rowsOf(db)) };
    return known.traced;
  };
  return {
    all: () => {
      const { sources, flows } = current();
      return { sources, flows };
    },
    one: (name, { offset, limit }) => {
      const { sources, flows, reportsOf } = current();
      const source = sources.find((one) => one.name === name);
      if (!source) return undefined;
      const reports = reportsOf.get(name) ?? [];
      return {
        sources: [source],
        flows: flows.filter(({ from, to }) => from === name || to === name),
        total: reports.length,
        reports: reports.slice(offset, offset + limit),
      };
    },
  };
}

function rowsOf(db: Db): SourceRows {
  const part = <T>(name: 'reports' | 'origins'): readonly T[] =>
    db
      .prepare<[string], { json: string }>('SELECT json FROM record_parts WHERE part = ? ORDER BY position')
      .all(name)
      .map(({ json }) => JSON.parse(json) as T);
  return db.transaction(() => ({
    reports: part<RecordReport>('reports'),
    origins: part<Origin>('origins'),
    words: wordCounts(db),
    told: db.prepare<[], SourceRows['told'][number]>('SELECT incident, report FROM incident_reports').all(),
    claims: claimCounts(db),
    claimsByReport: claimsByReport(db),
  }))();
}

function claimCounts(db: Db): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[], { incident: number; count: number }>(
      'SELECT incident, count(*) AS count FROM claims WHERE incident IS NOT NULL GROUP BY 1',
    )
    .all();
  return new Map(rows.map(({ incident, count }) => [incident, count]));
}

/// By the report of a claim's first words.
function claimsByReport(db: Db): SourceRows['claimsByReport'] {
  const counts = db.prepare<[number], { report: string; count: number }>(
    `SELECT json_extract(c.value, '$.evidence[0].report') AS report, count(*) AS count
     FROM incidents i, json_each(i.tail, '$.claims') c WHERE i.seq = ? GROUP BY 1`,
  );
  return (incident) => new Map(counts.all(incident).map(({ report, count }) => [report, count]));
}

/// The index of words keeps how many each text has, as a whole number of variable length for title and text: nothing
/// needs to be read or counted again.
function wordCounts(db: Db): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[], { id: string; sizes: Uint8Array }>(
      'SELECT r.id, w.sz AS sizes FROM reports r JOIN words_docsize w ON w.id = r.seq',
    )
    .all();
  return new Map(rows.map(({ id, sizes }) => [id, sizesOf(sizes)[1] ?? 0]));
}

/// Seven bits a byte, the highest bit set on all but a number's last.
export function sizesOf(bytes: Uint8Array): readonly number[] {
  const found: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 127);
    if (byte < 128) {
      found.push(value);
      value = 0;
    }
  }
  return found;
}
