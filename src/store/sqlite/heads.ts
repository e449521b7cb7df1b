/// When each report was published, and by whom: held in memory by whoever searches, since reports are only ever added.

import type Database from 'better-sqlite3';
import type { Report } from '../../model/index.ts';
import { prepared } from './prepared.ts';

export interface ReportHead {
  readonly published: string;
  readonly outlet: string;
  readonly agency: string;
}

/// By the number of the report's row.
export type ReportHeads = readonly (ReportHead | undefined)[];

export function keepHeads(db: Database.Database): () => ReportHeads {
  const heads: (ReportHead | undefined)[] = [];
  const texts = new Map<string, string>();
  const once = (text: string): string => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    return known ?? text;
  };
  return () => {
    const rows = db
      .prepare<[number], ReportHead & { readonly seq: number }>(
        'SELECT seq, published, outlet, agency FROM report_heads WHERE seq >= ?',
      )
      .iterate(heads.length);
    for (const { seq, published, outlet, agency } of rows) {
      heads[seq] = { published: once(published), outlet: once(outlet), agency: once(agency) };
    }
    return heads;
  };
}

export function headWriter(db: Database.Database): (seq: number, report: Report) => void {
  const insert = db.prepare('INSERT INTO report_heads (seq, published, outlet, agency) VALUES (?, ?, ?, ?)');
  return (seq, { published, outlet, agency }) => void insert.run(seq, published, outlet ?? '', agency ?? '');
}

/// When a report was published, by its id.
export function publishedReader(db: Database.Database): (report: string) => string | undefined {
  const find = prepared<[string], Pick<ReportHead, 'published'>>(
    db,
    'SELECT h.published FROM reports r JOIN report_heads h ON h.seq = r.seq WHERE r.id = ?',
  );
  return (report) => find.get(report)?.published;
}
