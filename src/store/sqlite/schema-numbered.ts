/// The step that puts numbers in the place of names and ids, and packs texts: part of the list in `schema.ts`.

/// What incidents are looked through by stands once, as terms, and rows hold their numbers: those who ask keep all of
/// it in memory, and are told which rows have changed. Ids are numbers where they can be. Derived rows are made again.
/// Texts of reports that come in are packed; those that are there stay as they are. The index of words holds no text.
export const NUMBERED = `
  DROP TABLE parts;
  DROP TABLE part_reports;
  DROP TABLE claims;
  DROP TABLE incidents;
  DROP TABLE incident_bodies;
  DROP TABLE incident_speakers;
  DROP TABLE incident_reports;
  DROP TABLE incident_verdicts;
  DROP TABLE incident_names;
  DELETE FROM state WHERE key IN ('record', 'write');
  ALTER TABLE reports ADD COLUMN body BLOB;
  CREATE TABLE report_heads (
    seq       INTEGER PRIMARY KEY,
    published TEXT NOT NULL,
    outlet    TEXT NOT NULL,
    agency    TEXT NOT NULL
  ) STRICT;
  INSERT INTO report_heads (seq, published, outlet, agency)
    SELECT seq, coalesce(json_extract(meta, '$.published'), ''), coalesce(json_extract(meta, '$.outlet'), ''),
           coalesce(json_extract(meta, '$.agency'), '') FROM reports;
  DROP TRIGGER reports_words;
  DROP TABLE words;
  CREATE VIRTUAL TABLE words USING fts5(
    title, text, content = '', tokenize = "unicode61 remove_diacritics 2"
  );
  INSERT INTO words (rowid, title, text) SELECT seq, title, text FROM reports;
  CREATE TABLE terms (
    seq  INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE report_numbers (
    id     TEXT PRIMARY KEY,
    number INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE parts (
    seq   INTEGER PRIMARY KEY,
    part  TEXT NOT NULL,
    rank  REAL NOT NULL,
    id    TEXT,
    first TEXT,
    last  TEXT,
    json  ANY NOT NULL
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
  CREATE TABLE incidents (
    seq       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    begin     TEXT,
    "end"     TEXT,
    day       TEXT NOT NULL,
    edtf      TEXT NOT NULL,
    status    TEXT NOT NULL,
    title     TEXT NOT NULL,
    kind      INTEGER NOT NULL,
    place     INTEGER,
    rank      INTEGER NOT NULL,
    standing  INTEGER NOT NULL,
    sources   INTEGER NOT NULL,
    reports   INTEGER NOT NULL,
    claims    INTEGER NOT NULL,
    figures   INTEGER NOT NULL,
    names     BLOB NOT NULL,
    assigned  TEXT,
    open      INTEGER NOT NULL,
    urgency   INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX incidents_by_day ON incidents (day, id);
  CREATE INDEX incidents_by_urgency ON incidents (open, urgency DESC, id);
  CREATE TABLE incident_changes (
    number   INTEGER NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (number, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE incident_bodies (
    seq  INTEGER PRIMARY KEY,
    head ANY NOT NULL,
    tail ANY NOT NULL,
    why  TEXT NOT NULL
  ) STRICT;
  CREATE TABLE incident_reports (
    report   INTEGER NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (report, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE incident_verdicts (
    verdict  TEXT NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (verdict, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE claims (
    id     ANY NOT NULL,
    ledger INTEGER NOT NULL,
    owner  INTEGER NOT NULL,
    PRIMARY KEY (id, ledger, owner)
  ) STRICT, WITHOUT ROWID;
`;
