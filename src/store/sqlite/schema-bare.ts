/// The step by which rows hold no more than what does not follow from the rest: part of the list in `schema.ts`.

/// Shapes of what texts say: see `../shapes.ts`. Rows of the record, derived, are made again.
export const BARE = `
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
