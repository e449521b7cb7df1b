/// The archive on SQLite.

import type Database from 'better-sqlite3';
import type { IncidentFilter, Problem, Record, SavedView, Verdict } from '../../model/index.ts';
import type { Archive, KeptAnnotation, Questions, Received, Stamp, Written } from '../archive.ts';
import type { TextOf } from '../bare.ts';
import { areasOf } from '../columns/areas.ts';
import type { Columns } from '../columns/columns.ts';
import { facetsOf } from '../columns/facets.ts';
import type { Marks } from '../columns/matching.ts';
import { annotationReader, annotationWriter } from './annotations.ts';
import { keepColumns } from './columns.ts';
import { formerIncident } from './former.ts';
import { idsWith } from './ids-with.ts';
import { incidentById, incidentPage, marksFor } from './incidents.ts';
import { addReports } from './intake.ts';
import { monthOf } from './month.ts';
import { partById, partOfReport, partPage } from './parts.ts';
import { incidentsOfVerdict, queuePage } from './queue.ts';
import { type AtHand, claimById, countAll, readRecord, revisionOf, stampOf, writeRecord } from './record.ts';
import { reportReader } from './rows.ts';
import { forgetView, keepView, savedViews } from './saved.ts';
import { openSearch } from './search.ts';
import { createSources } from './sources.ts';
import { timelineOf } from './timeline.ts';

type Db = Database.Database;

interface Opened {
  readonly snapshot: () => Promise<Archive>;
  readonly close: () => void;
}

export function sqliteArchive(db: Db, path: string, { snapshot, close }: Opened): Archive {
  const searching = openSearch(db);
  return {
    ...{ path, snapshot },
    ...inputsOf(db),
    ...derivedOf(db),
    ...questionsOf(db),
    savedViews: async () => savedViews(db),
    keepView: async (view: SavedView) => keepView(db, view),
    forgetView: async (id: string) => forgetView(db, id),
    search: async (words, limit, offset) => db.transaction(() => searching.find(words, limit, offset))(),
    searchFacets: async (words) => db.transaction(() => searching.count(words))(),
    check: async () => {
      const rows = db.pragma('integrity_check') as { integrity_check: string }[];
      return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    },
    close: async () => close(),
  };
}

function inputsOf(db: Db) {
  const add = db.transaction((batch: readonly Received[], at: string, problems: readonly Problem[]) => {
    const result = addReports(db, batch, at);
    keepProblems([...problems, ...result.problems], at);
    return result;
  });
  const reading = reportReader(db);
  const verdict = db.prepare('INSERT INTO verdicts (id, at, json) VALUES (?, ?, ?)');
  const problem = db.prepare(
    `INSERT INTO intake_problems (at, json) SELECT @at, @json
     WHERE NOT EXISTS (SELECT 1 FROM intake_problems WHERE json = @json)`,
  );
  const keepProblems = (problems: readonly Problem[], at: string): void => {
    for (const one of problems) problem.run({ at, json: JSON.stringify(one) });
  };
  const jsonOf = (table: 'verdicts' | 'intake_problems') =>
    db.prepare<[], { json: string }>(`SELECT json FROM ${table} ORDER BY seq`);
  return {
    addReports: async (batch: readonly Received[], at: string, problems: readonly Problem[] = []) =>
      add.immediate(batch, at, problems),
    reports: async () => reading.all(),
    report: async (id: string) => reading.byId(id),
    rawBytes: async (id: string) => reading.rawBytes(id),
    reportIds: async (prefix: string, limit: number) =>
      db
        .prepare<[number, string, number], { id: string }>(
          'SELECT id FROM reports WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?',
        )
        .all([...prefix].length, prefix, limit)
        .map(({ id }) => id),
    reportUrls: async () =>
      db
        .prepare<[], { id: string; url: string }>(
          "SELECT id, meta ->> 'url' AS url FROM reports WHERE meta ->> 'url' IS NOT NULL",
        )
        .all(),
    addVerdicts: async (verdicts: readonly Verdict[]) => {
      db.transaction(() => {
        for (const v of verdicts) verdict.run(v.id, v.at, JSON.stringify(v));
      }).immediate();
    },
    verdicts: async () => parse<Verdict>(jsonOf('verdicts').all()),
    addProblems: async (problems: readonly Problem[], at: string) =>
      db.transaction(() => keepProblems(problems, at)).immediate(),
    intakeProblems: async () => parse<Problem>(jsonOf('intake_problems').all()),
  };
}

function derivedOf(db: Db) {
  const write = db.transaction((record: Record, stamp: Stamp, atHand: AtHand) =>
    writeRecord(db, record, stamp, atHand),
  );
  const [packed, keep] = [annotationReader(db), annotationWriter(db)];
  const reports = reportReader(db);
  return {
    annotation: async (report: string, rules: string) => packed(report, rules)?.(reports.byId(report)!),
    packedAnnotation: async (report: string, rules: string) => packed(report, rules),
    keepAnnotations: async (rules: string, annotations: readonly KeptAnnotation[]) =>
      keep(rules, annotations),
    inputs: async () => {
      const row = db
        .prepare<[], { r: number; v: number }>(
          'SELECT (SELECT max(seq) FROM reports) AS r, (SELECT max(seq) FROM verdicts) AS v',
        )
        .get();
      return `${row?.r ?? 0} reports, ${row?.v ?? 0} verdicts`;
    },
    stamp: async () => stampOf(db),
    record: async () => readRecord(db),
    writeRecord: async (record: Record, stamp: Stamp, before?: Written, textOf?: TextOf) =>
      write.immediate(record, stamp, { before, textOf }),
  };
}

/// An answer that takes several statements is of one state of the archive, whoever writes meanwhile.
function questionsOf(db: Db): Questions {
  const sources = createSources(db);
  const columns = keepColumns(db);
  const inOneGo = <T>(ask: () => T): T => db.transaction(ask)();
  const among = <T>(filter: IncidentFilter, ask: (all: Columns, fitting: Marks) => T): T =>
    inOneGo(() => {
      const all = columns.current();
      return ask(all, marksFor(db, all, filter));
    });
  return {
    revision: async () => revisionOf(db),
    counts: async () => inOneGo(() => countAll(db)),
    incidents: async (query) => inOneGo(() => incidentPage(db, query, columns)),
    facets: async (filter) => among(filter, facetsOf),
    areas: async (filter) => among(filter, areasOf),
    timeline: async ({ from, to, by, ...filter }) =>
      among(filter, (all, fitting) => timelineOf(db, { from, to, by }, all, fitting)),
    month: async (month, filter) => among(filter, (all, fitting) => monthOf(db, month, all, fitting)),
    sources: async () => inOneGo(() => sources.all()),
    source: async (name, slice) => inOneGo(() => sources.one(name, slice)),
    incident: async (id) => incidentById(db, id),
    queue: async (query) => inOneGo(() => queuePage(db, query)),
    incidentsOfVerdict: async (id) => incidentsOfVerdict(db, id),
    former: async (id) => formerIncident(db, id),
    claim: async (id) => inOneGo(() => claimById(db, id)),
    part: async (name, slice) => partPage(db, name, slice),
    partById: async (name, id) => partById(db, name, id),
    partOfReport: async (name, report) => partOfReport(db, name, report),
    idsWith: async (prefix, limit) => inOneGo(() => idsWith(db, prefix, limit)),
  };
}

function parse<T>(rows: readonly { json: string }[]): readonly T[] {
  return rows.map(({ json }) => JSON.parse(json) as T);
}
