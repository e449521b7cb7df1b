/// The tables, as a list of steps: an archive made by an older version is brought up step by step.

/// Never edit a step that has been published: add one.
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE reports (
    seq      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    sha256   TEXT NOT NULL,
    raw      BLOB NOT NULL,
    title    TEXT,
    text     TEXT NOT NULL,
    meta     TEXT NOT NULL,
    received TEXT NOT NULL
  ) STRICT;
  CREATE TABLE verdicts (
    seq  INTEGER PRIMARY KEY,
    id   TEXT NOT NULL UNIQUE,
    at   TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE TABLE intake_problems (
    seq  INTEGER PRIMARY KEY,
    at   TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT;
  CREATE TABLE annotations (
    report TEXT NOT NULL,
    rules  TEXT NOT NULL,
    json   TEXT NOT NULL,
    PRIMARY KEY (report, rules)
  ) STRICT;
  CREATE TABLE record_parts (
    part     TEXT NOT NULL,
    position INTEGER NOT NULL,
    json     TEXT NOT NULL,
    PRIMARY KEY (part, position)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TRIGGER reports_keep BEFORE DELETE ON reports
    BEGIN SELECT RAISE(ABORT, 'reports are append-only'); END;
  CREATE TRIGGER reports_stay BEFORE UPDATE ON reports
    BEGIN SELECT RAISE(ABORT, 'reports are append-only'); END;
  CREATE TRIGGER verdicts_keep BEFORE DELETE ON verdicts
    BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END;
  CREATE TRIGGER verdicts_stay BEFORE UPDATE ON verdicts
    BEGIN SELECT RAISE(ABORT, 'verdicts are append-only'); END;

  CREATE VIRTUAL TABLE words USING fts5(
    title, text, content = 'reports', content_rowid = 'seq',
    tokenize = "unicode61 remove_diacritics 2"
  );
  CREATE TRIGGER reports_words AFTER INSERT ON reports
    BEGIN INSERT INTO words(rowid, title, text) VALUES (new.seq, new.title, new.text); END;
  `,
];

/// "TPYL": marks the file as ours.
export const APPLICATION_ID = 0x5450594c;
