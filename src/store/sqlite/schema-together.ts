/// Steps that pack together what alike rows hold: part of the list in `schema.ts`.

/// Lots of texts: see `texts.ts`.
const texts = (table: string): string =>
  `CREATE TABLE ${table} (first INTEGER PRIMARY KEY, past INTEGER NOT NULL, there INTEGER NOT NULL, packed BLOB NOT NULL) STRICT;`;

/// Rows of the record, derived, are made again; so are annotations. Reports that are there stay as they are.
export const TOGETHER = `
  DROP TABLE annotations;
  DROP TABLE parts;
  DROP TABLE part_reports;
  DROP TABLE claims;
  DROP TABLE incident_bodies;
  DELETE FROM incidents;
  DELETE FROM incident_reports;
  DELETE FROM incident_verdicts;
  DELETE FROM state WHERE key IN ('record', 'write');
  CREATE TABLE parts (
    seq   INTEGER PRIMARY KEY,
    part  INTEGER NOT NULL,
    rank  REAL NOT NULL,
    id    TEXT,
    first TEXT,
    last  TEXT
  ) STRICT;
  CREATE INDEX parts_by_rank ON parts (part, rank);
  CREATE INDEX parts_by_id ON parts (part, id) WHERE id IS NOT NULL;
  CREATE INDEX parts_by_last ON parts (part, last, first) WHERE last IS NOT NULL;
  CREATE TABLE part_reports (
    report INTEGER NOT NULL,
    part   INTEGER NOT NULL,
    row    INTEGER NOT NULL,
    PRIMARY KEY (report, part, row)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE claims (
    id     ANY NOT NULL,
    ledger INTEGER NOT NULL,
    owner  INTEGER NOT NULL,
    PRIMARY KEY (id, ledger, owner)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE incident_bodies (
    seq  INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    tail INTEGER NOT NULL,
    why  BLOB NOT NULL
  ) STRICT;
  ${texts('part_texts')}
  ${texts('head_texts')}
  ${texts('tail_texts')}
  CREATE TABLE annotations (
    report INTEGER PRIMARY KEY,
    lot    INTEGER NOT NULL,
    place  INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE annotation_lots (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    rules  TEXT NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
`;

/// Reports that come in are packed together, title, source and all; those that are there stay as they are.
export const REPORTS_TOGETHER = `
  ALTER TABLE reports ADD COLUMN place INTEGER;
  ${texts('report_texts')}
  CREATE TRIGGER report_texts_keep BEFORE DELETE ON report_texts
    BEGIN SELECT RAISE(ABORT, 'reports are append-only'); END;
  CREATE TRIGGER report_texts_stay BEFORE UPDATE ON report_texts
    BEGIN SELECT RAISE(ABORT, 'reports are append-only'); END;
`;
