/// What is needed to say who copies whom, read from rows; worked out once for each state of the archive.

import type Database from 'better-sqlite3';
import type { NewsSources, OneSource, Origin, RecordReport } from '../../model/index.ts';
import { type SourceRows, type SourceSlice, type Traced, traceSources } from '../sources.ts';
import { tailReader } from './incidents.ts';
import { bareReader, keptReader } from './kept.ts';
import { readNumbers } from './numbers.ts';
import { readPart } from './parts.ts';
import { revisionOf } from './record.ts';
import { INCIDENTS } from './report-rows.ts';
import { fromSteps } from './row-sets.ts';

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
  const kept = keptReader(db);
  const part = <T>(name: 'reports' | 'origins'): readonly T[] =>
    readPart(db, name).items.map((text) => kept<T>(text as string));
  return db.transaction(() => ({
    reports: part<RecordReport>('reports'),
    origins: part<Origin>('origins'),
    words: wordCounts(db),
    told: db
      .prepare<[number], { readonly report: string; readonly rows: Uint8Array }>(
        'SELECT n.id AS report, r.rows FROM report_numbers n JOIN report_rows r ON r.report = n.number AND r.part = ?',
      )
      .all(INCIDENTS)
      .flatMap(({ report, rows }) => fromSteps(rows).map((incident) => ({ incident, report }))),
    claims: claimCounts(db),
    claimsByReport: claimsByReport(db),
  }))();
}

function claimCounts(db: Db): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[], { seq: number; claims: number }>('SELECT seq, claims FROM incidents WHERE claims > 0')
    .all();
  return new Map(rows.map(({ seq, claims }) => [seq, claims]));
}

/// By the report of a claim's first words, which themselves are not asked for.
function claimsByReport(db: Db): SourceRows['claimsByReport'] {
  const tailOf = tailReader(db, bareReader(db));
  return (seq) => {
    const counts = new Map<string, number>();
    for (const { evidence } of tailOf(seq).claims) {
      const report = evidence[0]?.report;
      if (report !== undefined) counts.set(report, (counts.get(report) ?? 0) + 1);
    }
    return counts;
  };
}

/// The index of words keeps how many each text has, as a whole number of variable length for title and text: nothing
/// needs to be read or counted again.
function wordCounts(db: Db): ReadonlyMap<string, number> {
  const rows = db
    .prepare<[], { id: string; sizes: Uint8Array }>(
      'SELECT r.id, w.sz AS sizes FROM reports r JOIN words_docsize w ON w.id = r.seq',
    )
    .all();
  return new Map(rows.map(({ id, sizes }) => [id, readNumbers(sizes)[1] ?? 0]));
}
