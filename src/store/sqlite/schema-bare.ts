/// Steps by which rows hold no more than what does not follow from the rest: part of the list in `schema.ts`.

/// Shapes of what texts say: see `../shapes.ts`. Rows of the record, derived, are made again.
const BARE = `
  CREATE TABLE shapes (
    number INTEGER PRIMARY KEY,
    keys   TEXT NOT NULL UNIQUE
  ) STRICT;
  DELETE FROM parts;
  DELETE FROM part_reports;
  DELETE FROM part_texts;
  DELETE FROM claims;
  DELETE FROM incidents;
  DELETE FROM incident_bodies;
  DELETE FROM incident_reports;
  DELETE FROM incident_verdicts;
  DELETE FROM head_texts;
  DELETE FROM tail_texts;
  DELETE FROM state WHERE key IN ('record', 'write');
`;

/// What incidents are looked through by is read from what lists show of them. Derived rows are made again.
const HEADS = `
  DROP TABLE incidents;
  DROP TABLE incident_bodies;
  DELETE FROM terms;
  DELETE FROM parts;
  DELETE FROM part_reports;
  DELETE FROM part_texts;
  DELETE FROM claims;
  DELETE FROM incident_reports;
  DELETE FROM incident_verdicts;
  DELETE FROM head_texts;
  DELETE FROM tail_texts;
  DELETE FROM state WHERE key IN ('record', 'write');
  CREATE TABLE incidents (
    seq      INTEGER PRIMARY KEY,
    id       ANY NOT NULL UNIQUE,
    head     INTEGER NOT NULL,
    tail     INTEGER NOT NULL,
    claims   INTEGER NOT NULL,
    open     INTEGER NOT NULL,
    assigned TEXT,
    urgency  INTEGER NOT NULL,
    why      BLOB NOT NULL
  ) STRICT;
  CREATE INDEX incidents_by_urgency ON incidents (urgency DESC, id) WHERE open = 1;
  CREATE TABLE incident_days (
    day      TEXT NOT NULL,
    id       ANY NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (day, id)
  ) STRICT, WITHOUT ROWID;
`;

/// Rows that tell of a report are found by one row a list. Derived rows are made again.
const REPORT_ROWS = `
  DROP TABLE part_reports;
  DROP TABLE incident_reports;
  CREATE TABLE report_rows (
    report INTEGER NOT NULL,
    part   INTEGER NOT NULL,
    rows   BLOB NOT NULL,
    PRIMARY KEY (report, part)
  ) STRICT, WITHOUT ROWID;
  DELETE FROM parts;
  DELETE FROM part_texts;
  DELETE FROM claims;
  DELETE FROM incidents;
  DELETE FROM incident_days;
  DELETE FROM incident_verdicts;
  DELETE FROM head_texts;
  DELETE FROM tail_texts;
  DELETE FROM state WHERE key IN ('record', 'write');
`;

/// Rows of lists in runs (see `runs.ts`), and what leads to them only where there is such a thing. Derived rows are made
/// again.
const RUNS = `
  DROP TABLE parts;
  CREATE TABLE part_runs (
    part  INTEGER NOT NULL,
    rank  REAL NOT NULL,
    first INTEGER NOT NULL UNIQUE,
    past  INTEGER NOT NULL,
    PRIMARY KEY (part, rank)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE part_ids (
    part INTEGER NOT NULL,
    id   ANY NOT NULL,
    seq  INTEGER NOT NULL,
    PRIMARY KEY (part, id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE part_days (
    part  INTEGER NOT NULL,
    last  TEXT NOT NULL,
    first TEXT NOT NULL,
    seq   INTEGER NOT NULL,
    PRIMARY KEY (part, last, first, seq)
  ) STRICT, WITHOUT ROWID;
  DELETE FROM part_texts;
  DELETE FROM report_rows;
  DELETE FROM claims;
  DELETE FROM incidents;
  DELETE FROM incident_days;
  DELETE FROM incident_verdicts;
  DELETE FROM head_texts;
  DELETE FROM tail_texts;
  DELETE FROM state WHERE key IN ('record', 'write');
`;

/// Ids lead to rows in lots (see `ids.ts`), and days to theirs. Derived rows are made again.
const ID_LOTS = `
  DROP TABLE claims;
  DROP TABLE incidents;
  DROP TABLE incident_days;
  CREATE TABLE incidents (
    seq      INTEGER PRIMARY KEY,
    id       ANY NOT NULL,
    head     INTEGER NOT NULL,
    tail     INTEGER NOT NULL,
    claims   INTEGER NOT NULL,
    open     INTEGER NOT NULL,
    assigned TEXT,
    urgency  INTEGER NOT NULL,
    why      BLOB NOT NULL
  ) STRICT;
  CREATE INDEX incidents_by_urgency ON incidents (urgency DESC, id) WHERE open = 1;
  CREATE TABLE id_lots (
    first  INTEGER PRIMARY KEY,
    packed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE incident_days (
    day  TEXT PRIMARY KEY,
    rows BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  DELETE FROM part_runs;
  DELETE FROM part_ids;
  DELETE FROM part_days;
  DELETE FROM part_texts;
  DELETE FROM report_rows;
  DELETE FROM incident_verdicts;
  DELETE FROM head_texts;
  DELETE FROM tail_texts;
  DELETE FROM state WHERE key IN ('record', 'write');
`;

/// Annotations are kept as rows (see `../annotation-rows.ts`); those that are there are made again.
const ANNOTATION_ROWS = `
  DELETE FROM annotations;
  DELETE FROM annotation_lots;
  DELETE FROM state WHERE key IN ('record', 'write');
`;

/// Bytes that come in may be packed beside all that is kept of a report (see `rows.ts`): nothing here is another, but a
/// program that does not know of it could not read them.
const BYTES_BESIDE_JSON = '';

export const BARE_STEPS: readonly string[] = [
  ...[BARE, HEADS, REPORT_ROWS, RUNS, ID_LOTS, ANNOTATION_ROWS],
  BYTES_BESIDE_JSON,
];
