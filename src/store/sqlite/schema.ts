/// The tables, as a list of steps: an archive made by an older version is brought up step by step.

import { BARE_STEPS } from './schema-bare.ts';
import { NUMBERED } from './schema-numbered.ts';
import { REPORTS_TOGETHER, TOGETHER } from './schema-together.ts';

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
  // The record as rows that can be asked a page at a time. It is derived: what stood there is made again.
  `
  DROP TABLE record_parts;
  DELETE FROM state WHERE key = 'record';
  CREATE TABLE record_parts (
    part     TEXT NOT NULL,
    position INTEGER NOT NULL,
    id       TEXT,
    json     TEXT NOT NULL,
    PRIMARY KEY (part, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX parts_by_id ON record_parts (part, id) WHERE id IS NOT NULL;
  CREATE TABLE part_reports (
    report   TEXT NOT NULL,
    part     TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (report, part, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX part_reports_by_position ON part_reports (part, position);

  CREATE TABLE incidents (
    seq     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    begins  TEXT NOT NULL,
    day     TEXT NOT NULL,
    first   TEXT NOT NULL,
    last    TEXT NOT NULL,
    title   TEXT NOT NULL,
    type    TEXT NOT NULL,
    grade   TEXT NOT NULL,
    rank    INTEGER NOT NULL,
    sources INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    lat     REAL,
    lon     REAL,
    radius  REAL NOT NULL,
    head    TEXT NOT NULL,
    tail    TEXT NOT NULL
  ) STRICT;
  CREATE INDEX incidents_by_day ON incidents (day, id);
  CREATE INDEX incidents_by_grade_day ON incidents (grade, day, id);
  CREATE INDEX incidents_by_type_day ON incidents (type, day, id);
  CREATE INDEX incidents_by_title ON incidents (title, id);
  CREATE INDEX incidents_by_rank ON incidents (rank, id);
  CREATE INDEX incidents_by_sources ON incidents (sources, id);
  CREATE INDEX incidents_by_reports ON incidents (reports, id);
  CREATE INDEX incidents_by_last ON incidents (last, first);
  CREATE TABLE incident_tags (
    facet    TEXT NOT NULL,
    value    TEXT NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (facet, value, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_tags_by_incident ON incident_tags (incident);
  CREATE TABLE incident_reports (
    report   TEXT NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (report, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_reports_by_incident ON incident_reports (incident);
  CREATE TABLE claims (
    id       TEXT NOT NULL,
    incident INTEGER,
    part     TEXT,
    position INTEGER
  ) STRICT;
  CREATE INDEX claims_by_id ON claims (id);
  CREATE INDEX claims_by_incident ON claims (incident);
  CREATE VIRTUAL TABLE incident_names USING fts5(
    type, place, actor, title, content = '', contentless_delete = 1,
    tokenize = 'trigram remove_diacritics 1'
  );
  `,
  // What people decided about incidents, and what should be looked at first. Derived rows are made again.
  `
  DELETE FROM incidents;
  DELETE FROM incident_tags;
  DELETE FROM incident_reports;
  DELETE FROM claims;
  INSERT INTO incident_names (incident_names) VALUES ('delete-all');
  DELETE FROM state WHERE key = 'record';
  ALTER TABLE incidents ADD COLUMN standing TEXT NOT NULL DEFAULT 'proposed';
  ALTER TABLE incidents ADD COLUMN assigned TEXT;
  ALTER TABLE incidents ADD COLUMN open INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE incidents ADD COLUMN urgency INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE incidents ADD COLUMN why TEXT NOT NULL DEFAULT '[]';
  CREATE INDEX incidents_by_urgency ON incidents (open, urgency, id);
  CREATE INDEX incidents_by_standing ON incidents (standing, day, id);
  CREATE TABLE incident_verdicts (
    verdict  TEXT NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (verdict, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX incident_verdicts_by_incident ON incident_verdicts (incident);
  `,
  // Annotations and the bytes of reports, packed. Bytes that are there stay as they are; annotations are made again.
  `
  ALTER TABLE reports ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
  DROP TABLE annotations;
  CREATE TABLE annotations (
    report INTEGER PRIMARY KEY,
    rules  TEXT NOT NULL,
    packed BLOB NOT NULL
  ) STRICT;
  DELETE FROM state WHERE key = 'record';
  `,
  // What is wrong with a file is told once, however often the file is read.
  `CREATE INDEX intake_problems_by_json ON intake_problems (json);`,
  // Rows that keep their number when others come and go; what is filtered and sorted by apart from what is shown, so
  // that looking through it is looking through little. Derived rows are made again.
  `
  DROP TABLE record_parts;
  DROP TABLE part_reports;
  DROP TABLE claims;
  DROP TABLE incidents;
  DROP TABLE incident_tags;
  DROP TABLE incident_reports;
  DROP TABLE incident_verdicts;
  INSERT INTO incident_names (incident_names) VALUES ('delete-all');
  DELETE FROM state WHERE key = 'record';
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
    report TEXT NOT NULL,
    part   TEXT NOT NULL,
    row    INTEGER NOT NULL,
    PRIMARY KEY (report, part, row)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE incidents (
    seq       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    begin     TEXT,
    "end"     TEXT,
    day       TEXT NOT NULL,
    first     TEXT NOT NULL,
    last      TEXT NOT NULL,
    title     TEXT NOT NULL,
    type      TEXT NOT NULL,
    kind      TEXT NOT NULL,
    grade     TEXT NOT NULL,
    rank      INTEGER NOT NULL,
    sources   INTEGER NOT NULL,
    reports   INTEGER NOT NULL,
    claims    INTEGER NOT NULL,
    figures   INTEGER NOT NULL,
    place     TEXT,
    lat       REAL,
    lon       REAL,
    radius    REAL NOT NULL,
    edtf      TEXT NOT NULL,
    status    TEXT NOT NULL,
    standing  TEXT NOT NULL,
    assigned  TEXT,
    open      INTEGER NOT NULL,
    urgency   INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX incidents_by_day ON incidents (day, id);
  CREATE INDEX incidents_by_grade_day ON incidents (grade, day, id);
  CREATE INDEX incidents_by_kind ON incidents (kind, day, id);
  CREATE INDEX incidents_by_standing ON incidents (standing, day, id);
  CREATE INDEX incidents_by_place ON incidents (place, lat, lon, radius, rank);
  CREATE INDEX incidents_by_title ON incidents (title, id);
  CREATE INDEX incidents_by_rank ON incidents (rank, id);
  CREATE INDEX incidents_by_sources ON incidents (sources, id);
  CREATE INDEX incidents_by_reports ON incidents (reports, id);
  CREATE INDEX incidents_by_last ON incidents (last, first);
  CREATE INDEX incidents_by_urgency ON incidents (open, urgency DESC, id);
  CREATE TABLE incident_bodies (
    seq  INTEGER PRIMARY KEY,
    head ANY NOT NULL,
    tail ANY NOT NULL,
    why  TEXT NOT NULL
  ) STRICT;
  CREATE TABLE incident_speakers (
    speaker  TEXT NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (speaker, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE incident_reports (
    report   TEXT NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (report, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE incident_verdicts (
    verdict  TEXT NOT NULL,
    incident INTEGER NOT NULL,
    PRIMARY KEY (verdict, incident)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE claims (
    id     TEXT NOT NULL,
    ledger INTEGER NOT NULL,
    owner  INTEGER NOT NULL,
    PRIMARY KEY (id, ledger, owner)
  ) STRICT, WITHOUT ROWID;
  `,
  // Views of the list of incidents that people keep under a name.
  `
  CREATE TABLE saved_views (
    id    TEXT PRIMARY KEY,
    name  TEXT NOT NULL,
    query TEXT NOT NULL,
    by    TEXT NOT NULL,
    at    TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  NUMBERED,
  // Incidents that are there no more, by words that told of them: an address that was kept somewhere is answered with
  // what became of it.
  `
  CREATE TABLE former_incidents (
    id     TEXT PRIMARY KEY,
    title  TEXT NOT NULL,
    report TEXT NOT NULL,
    first  INTEGER NOT NULL,
    past   INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  // Annotations are kept as columns; those that are there are made again.
  `DELETE FROM annotations;`,
  TOGETHER,
  REPORTS_TOGETHER,
  ...BARE_STEPS,
];

/// "TPYL": marks the file as ours.
export const APPLICATION_ID = 0x5450594c;
