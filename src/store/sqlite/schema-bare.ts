/// Steps by which rows hold no more than what does not follow from the rest: part of the list in `schema.ts`.

/// Rows of these tables go, and the record is made again.
const emptied = (tables: string): string =>
  [...tables.split(' '), "state WHERE key IN ('record', 'write')"]
    .map((rows) => `DELETE FROM ${rows};`)
    .join('\n  ');

/// With the type of their ids.
const incidents = (id: string): string => `
  CREATE TABLE incidents (
    seq      INTEGER PRIMARY KEY,
    id       ${id},
    head     INTEGER NOT NULL,
    tail     INTEGER NOT NULL,
    claims   INTEGER NOT NULL,
    open     INTEGER NOT NULL,
    assigned TEXT,
    urgency  INTEGER NOT NULL,
    why      BLOB NOT NULL
  ) STRICT;
  CREATE INDEX incidents_by_urgency ON incidents (urgency DESC, id) WHERE open = 1;
`;

/// Shapes of what texts say: see `../shapes.ts`. Rows of the record, derived, are made again.
const BARE = `
  CREATE TABLE shapes (
    number INTEGER PRIMARY KEY,
    keys   TEXT NOT NULL UNIQUE
  ) STRICT;
  ${emptied('parts part_reports part_texts claims incidents incident_bodies incident_reports incident_verdicts head_texts tail_texts')}
`;

/// What incidents are looked through by is read from what lists show of them. Derived rows are made again.
const HEADS = `
  DROP TABLE incidents;
  DROP TABLE incident_bodies;
  ${emptied('terms parts part_reports part_texts claims incident_reports incident_verdicts head_texts tail_texts')}
  ${incidents('ANY NOT NULL UNIQUE')}
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
  ${emptied('parts part_texts claims incidents incident_days incident_verdicts head_texts tail_texts')}
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
  ${emptied('part_texts report_rows claims incidents incident_days incident_verdicts head_texts tail_texts')}
`;

/// Ids lead to rows in lots (see `ids.ts`), and days to theirs. Derived rows are made again.
const ID_LOTS = `
  DROP TABLE claims;
  DROP TABLE incidents;
  DROP TABLE incident_days;
  ${incidents('ANY NOT NULL')}
  CREATE TABLE id_lots (
    first  INTEGER PRIMARY KEY,
    packed BLOB NOT NULL
  ) STRICT;
  CREATE TABLE incident_days (
    day  TEXT PRIMARY KEY,
    rows BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  ${emptied('part_runs part_ids part_days part_texts report_rows incident_verdicts head_texts tail_texts')}
`;

/// Annotations are kept as rows (see `../annotation-rows.ts`); those that are there are made again.
const ANNOTATION_ROWS = `
  ${emptied('annotations annotation_lots')}
`;

/// Bytes that come in may be packed beside all that is kept of a report (see `rows.ts`): nothing here is another, but a
/// program that does not know of it could not read them.
const BYTES_BESIDE_JSON = '';

/// Places stand once, and heads have no ids (see `shared.ts`). Derived rows are made again.
const SHARED = `
  CREATE TABLE shared_texts (
    first  INTEGER PRIMARY KEY,
    past   INTEGER NOT NULL,
    there  INTEGER NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
  ${emptied('part_runs part_ids part_days part_texts report_rows id_lots incidents incident_days incident_verdicts head_texts tail_texts')}
`;

/// Annotations are kept as bytes (see `../value-bytes.ts`); those that are there are made again.
const ANNOTATION_BYTES = `
  ${emptied('annotations annotation_lots')}
`;

export const BARE_STEPS: readonly string[] = [
  ...[BARE, HEADS, REPORT_ROWS, RUNS, ID_LOTS, ANNOTATION_ROWS],
  ...[BYTES_BESIDE_JSON, SHARED, ANNOTATION_BYTES],
];
