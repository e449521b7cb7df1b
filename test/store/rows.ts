/// All that an archive holds, row by row, but for the hours at which it came and the numbers that rows happen to have:
/// two archives of the same reports and verdicts hold the same.

import Database from 'better-sqlite3';

const QUERIES: Readonly<Record<string, string>> = {
  reports: 'SELECT seq, id, sha256, raw, packed, title, text, meta FROM reports',
  problems: 'SELECT json FROM intake_problems',
  annotations: 'SELECT report, rules, packed FROM annotations',
  parts:
    'SELECT part, id, first, last, hex(json), row_number() OVER (PARTITION BY part ORDER BY rank) FROM parts',
  partReports: 'SELECT r.report, r.part, hex(p.json) FROM part_reports r JOIN parts p ON p.seq = r.row',
  incidents: 'SELECT * FROM incidents',
  bodies:
    'SELECT i.id, hex(b.head), hex(b.tail), b.why FROM incident_bodies b JOIN incidents i ON i.seq = b.seq',
  speakers: 'SELECT t.speaker, i.id FROM incident_speakers t JOIN incidents i ON i.seq = t.incident',
  told: 'SELECT t.report, i.id FROM incident_reports t JOIN incidents i ON i.seq = t.incident',
  verdicts: 'SELECT t.verdict, i.id FROM incident_verdicts t JOIN incidents i ON i.seq = t.incident',
  claims: `SELECT c.id, i.id AS incident, p.id AS ledger, hex(p.json) FROM claims c
           LEFT JOIN incidents i ON c.ledger = 0 AND i.seq = c.owner
           LEFT JOIN parts p ON c.ledger = 1 AND p.seq = c.owner`,
  names: `SELECT v.term, v.col, v."offset", i.id FROM temp.names_said v JOIN incidents i ON i.seq = v.doc`,
  words: 'SELECT term, doc, col, "offset" FROM temp.words_said',
  sizes: 'SELECT * FROM words_docsize',
  state: "SELECT * FROM state WHERE key = 'record'",
};

export function derivedRows(file: string): Readonly<Record<string, readonly string[]>> {
  const db = new Database(file);
  try {
    db.exec("CREATE VIRTUAL TABLE temp.names_said USING fts5vocab('main', 'incident_names', 'instance')");
    db.exec("CREATE VIRTUAL TABLE temp.words_said USING fts5vocab('main', 'words', 'instance')");
    const rows = Object.entries(QUERIES).map(([name, sql]) => [name, sorted(db, sql)]);
    return Object.fromEntries(rows) as Record<string, string[]>;
  } finally {
    db.close();
  }
}

function sorted(db: Database.Database, sql: string): readonly string[] {
  const rows = db.prepare<[], Record<string, unknown>>(sql).all();
  return rows.map((row) => JSON.stringify(sql.includes('FROM incidents') ? { ...row, seq: 0 } : row)).sort();
}
