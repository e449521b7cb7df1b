/// Takes reports in.

import type Database from 'better-sqlite3';
import type { Problem, Report } from '../../model/index.ts';
import type { Added, Received } from '../archive.ts';
import { headWriter } from './heads.ts';
import { type ReportRow, reportReader, reportRow, reportText, sha256 } from './rows.ts';
import { textWriter } from './texts.ts';

type Db = Database.Database;

/// Reports that are there, by id, stay as they are.
export function addReports(db: Db, batch: readonly Received[], at: string): Added {
  const { byId } = reportReader(db);
  const insert = db.prepare<[ReportRow]>(
    `INSERT INTO reports (id, sha256, raw, packed, title, text, body, meta, received, place)
     VALUES (@id, @sha256, @raw, @packed, @title, @text, @body, @meta, @received, @place)`,
  );
  const texts = textWriter(db, 'report_texts');
  /// What this batch has added cannot be read before its end.
  const fresh = new Map<string, Report>();
  const find = (id: string): Report | undefined => fresh.get(id) ?? byId(id);
  const index = db.prepare('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)');
  const keepHead = headWriter(db);
  const put = (received: Received): void => {
    const { report } = received;
    const json = reportText(report);
    const seq = insert.run(reportRow(received, at, { json, place: texts.add(json) })).lastInsertRowid;
    index.run(seq, report.title ?? null, report.text);
    keepHead(Number(seq), report);
    fresh.set(report.id, report);
  };
  const added: string[] = [];
  const already: string[] = [];
  const problems: Problem[] = [];
  for (const received of batch) {
    const { id, text } = received.report;
    const there = find(id);
    if (there === undefined) {
      put(received);
      added.push(id);
    } else if (there.text === text) already.push(id);
    else {
      const renamed = otherText(received);
      const before = find(renamed.report.id);
      if (before) already.push(renamed.report.id);
      else {
        put(renamed);
        added.push(renamed.report.id);
        problems.push(renameProblem(received.report, renamed.report.id));
      }
    }
  }
  texts.end();
  return { added, already, problems };
}

/// Another text under an id that is taken: both are kept, the later one under an id made of both.
function otherText({ report, raw }: Received): Received {
  const id = sha256(new TextEncoder().encode(JSON.stringify([report.id, report.text])));
  return { report: { ...report, id }, raw };
}

function renameProblem(report: Report, id: string): Problem {
  const { file, line } = report.source;
  return {
    report: id,
    source: line === undefined ? file : `${file}:${line}`,
    message: `A report with the id ${report.id} and another text is in the archive. This one is kept as ${id}.`,
  };
}
