/// All that an archive holds, row by row, but for the hours at which it came and the numbers that rows happen to have:
/// two archives of the same reports and verdicts hold the same.

import Database from 'better-sqlite3';
import type { Report } from '../../src/model/index.ts';
import { annotationsIn } from '../../src/store/annotation-rows.ts';
import { unpackBytes, unpackTogether } from '../../src/store/packing.ts';
import { shapeReader } from '../../src/store/shapes.ts';
import { leadsIn } from '../../src/store/sqlite/ids.ts';
import { readNumbers } from '../../src/store/sqlite/numbers.ts';
import { fromSteps } from '../../src/store/sqlite/row-sets.ts';
import { sharedReader } from '../../src/store/sqlite/shared.ts';

const QUERIES: Readonly<Record<string, string>> = {
  reports:
    'SELECT seq, id, sha256, raw, packed, title, text, hex(body), meta, report_text(place) FROM reports',
  heads: 'SELECT * FROM report_heads',
  problems: 'SELECT json FROM intake_problems',
  annotations:
    'SELECT a.report, l.rules, annotation_text(a.lot, a.place) FROM annotations a JOIN annotation_lots l ON l.seq = a.lot',
  parts: `SELECT r.part, part_text(o.value), row_number() OVER (PARTITION BY r.part ORDER BY r.rank + o.key)
          FROM part_runs r JOIN json_each(row_range(r.first, r.past)) o`,
  partIds: 'SELECT part, id, part_text(seq) FROM part_ids',
  partDays: 'SELECT part, last, first, part_text(seq) FROM part_days',
  partReports: `SELECT n.id, r.part, part_text(o.value) FROM report_rows r JOIN json_each(row_numbers(r.rows)) o
                JOIN report_numbers n ON n.number = r.report WHERE r.part > 0`,
  incidents: `SELECT id, head_text(head), tail_text(tail), claims, open, assigned, urgency, why AS terms
              FROM incidents`,
  days: `SELECT d.day, i.id AS incident FROM incident_days d JOIN json_each(row_numbers(d.rows)) o
         JOIN incidents i ON i.seq = o.value`,
  told: `SELECT n.id AS report, i.id FROM report_rows r JOIN json_each(row_numbers(r.rows)) o
         JOIN incidents i ON i.seq = o.value JOIN report_numbers n ON n.number = r.report WHERE r.part = 0`,
  verdicts: 'SELECT t.verdict, i.id FROM incident_verdicts t JOIN incidents i ON i.seq = t.incident',
  ids: `SELECT o.value ->> 0 AS id, o.value ->> 1 AS role, i.id AS incident,
               CASE o.value ->> 1 WHEN 1 THEN part_text(o.value ->> 2) END
        FROM id_lots l JOIN json_each(id_leads(l.first, l.packed)) o
        LEFT JOIN incidents i ON o.value ->> 1 <> 1 AND i.seq = o.value ->> 2`,
  words: 'SELECT term, doc, col, "offset" FROM temp.words_said',
  sizes: 'SELECT * FROM words_docsize',
  state: "SELECT * FROM state WHERE key = 'record'",
};

export function derivedRows(file: string): Readonly<Record<string, readonly string[]>> {
  const db = new Database(file);
  try {
    addFunctions(db);
    db.exec("CREATE VIRTUAL TABLE temp.words_said USING fts5vocab('main', 'words', 'instance')");
    const rows = Object.entries(QUERIES).map(([name, sql]) => [name, sorted(db, sql)]);
    return Object.fromEntries(rows) as Record<string, string[]>;
  } finally {
    db.close();
  }
}

/// Texts lie together with whatever was written in the same go: each is looked at alone. Shapes of values and objects that
/// stand once have the numbers in which they were met first.
function addFunctions(db: Database.Database): void {
  const shapes = new Map(db.prepare<[], [number, string]>('SELECT number, keys FROM shapes').raw().all());
  const keysOf = (number: number) => JSON.parse(shapes.get(number)!) as string[];
  const { read } = shapeReader(keysOf, sharedReader(db));
  const shown = (name: string, text: string): string =>
    name === 'report' || text === '' ? text : JSON.stringify(read(text));
  db.function('row_range', (first: number, past: number) =>
    JSON.stringify(Array.from({ length: past - first }, (_, i) => first + i)),
  );
  db.function('id_leads', (first: number, packed: Uint8Array) =>
    JSON.stringify(leadsIn({ first, packed }).map(({ key, role, row }) => [key, role, row])),
  );
  db.function('row_numbers', (rows: Uint8Array) => JSON.stringify(fromSteps(rows)));
  for (const name of ['part', 'head', 'tail', 'report']) {
    const texts = new Map<number, string>();
    for (const { first, packed } of lotsOf(db, `SELECT first, packed FROM ${name}_texts`))
      for (const [i, text] of unpackTogether(packed).entries()) texts.set(first + i, shown(name, text));
    db.function(`${name}_text`, (number: number | null) => texts.get(number ?? -1) ?? null);
  }
  const lots = new Map(
    lotsOf(db, 'SELECT seq AS first, packed FROM annotation_lots').map(({ first, packed }) => [
      first,
      annotationsIn(unpackBytes(packed)),
    ]),
  );
  db.function('annotation_text', (lot: number, place: number) =>
    JSON.stringify({ ...lots.get(lot)!(place, {} as Report), report: undefined }),
  );
}

const lotsOf = (db: Database.Database, sql: string) =>
  db.prepare<[], { readonly first: number; readonly packed: Uint8Array }>(sql).all();

/// How many numbers of texts lead to one, and how many texts there are that are not empty.
export function textsThere(file: string): Readonly<Record<string, readonly [rows: number, texts: number]>> {
  const db = new Database(file, { readonly: true });
  const texts = (table: string): number =>
    db
      .prepare<[], Uint8Array>(`SELECT packed FROM ${table}`)
      .pluck()
      .all()
      .flatMap(unpackTogether)
      .filter((text) => text !== '').length;
  const one = (sql: string): number => db.prepare<[], number>(sql).pluck().get()!;
  const incidents = one('SELECT count(*) FROM incidents');
  try {
    return {
      parts: [one('SELECT coalesce(sum(past - first), 0) FROM part_runs'), texts('part_texts')],
      heads: [incidents, texts('head_texts')],
      tails: [incidents, texts('tail_texts')],
    };
  } finally {
    db.close();
  }
}

function sorted(db: Database.Database, sql: string): readonly string[] {
  const terms = new Map(db.prepare<[], [number, string]>('SELECT seq, text FROM terms').raw().all());
  const rows = db.prepare<[], Record<string, unknown>>(sql).all();
  return rows
    .map((row) => {
      if (!(row.terms instanceof Uint8Array)) return JSON.stringify(row);
      return JSON.stringify({ ...row, terms: readNumbers(row.terms).map((number) => terms.get(number)) });
    })
    .sort();
}
