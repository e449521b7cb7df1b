/// Incidents as rows: filtered, sorted, a page at a time, and counted by facet.

import type Database from 'better-sqlite3';
import type {
  FacetCount,
  Facets,
  GradeLevel,
  Incident,
  IncidentFilter,
  IncidentQuery,
  IncidentRow,
  Page,
  PlaceCount,
  Sort,
} from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import { readCursor, writeCursor } from '../query.ts';
import { type Packed, unpackRow } from './packed.ts';

type Db = Database.Database;

/// Values of one facet that are told.
const MOST_VALUES = 40;
/// The index of names holds runs of three letters: shorter words are looked for in the rows themselves.
const SHORTEST_RUN = 3;

const SORT_COLUMNS: Readonly<Record<Sort, string>> = {
  when: 'day',
  title: 'title',
  grade: 'rank',
  sources: 'sources',
  reports: 'reports',
};
export const RANKS: readonly GradeLevel[] = [
  'verified',
  'corroborated',
  'contested',
  'single-source',
  'discounted',
];

export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
  /// May hold of many rows, and is soon asked of one.
  readonly common?: true;
}

interface Found {
  readonly seq: number;
  readonly id: string;
  readonly value: string | number;
}

/// Many rows that fit would have to be sorted for one page: so many are looked through first in the order asked for, and
/// mostly they hold a page.
const GLANCE = 1500;

export function incidentPage(db: Db, query: IncidentQuery): Page<IncidentRow> {
  const column = SORT_COLUMNS[query.sort ?? 'when'];
  const [order, beyond] = query.descending ? ['DESC', '<'] : ['ASC', '>'];
  const conditions = conditionsOf(query);
  const cursor = query.after === undefined ? undefined : readCursor(query.after);
  const after: readonly Condition[] = cursor
    ? [{ sql: `(i.${column}, i.id) ${beyond} (?, ?)`, values: [cursor.value, cursor.id] }]
    : [];
  const inOrder = `ORDER BY i.${column} ${order}, i.id ${order}`;
  const find = (from: string, all: readonly Condition[]): readonly Found[] =>
    db
      .prepare<unknown[], Found>(
        `SELECT i.seq, i.id, i.${column} AS value FROM ${from} i ${where(all)} ${inOrder} LIMIT ? OFFSET ?`,
      )
      .all(...valuesOf([...after, ...conditions]), query.limit + 1, query.offset ?? 0);
  const worthGlance = conditions.length > 0 && conditions.every(({ common }) => common);
  const glanced = worthGlance
    ? find(`(SELECT * FROM incidents i ${where(after)} ${inOrder} LIMIT ${GLANCE})`, conditions)
    : [];
  const rows = glanced.length > query.limit ? glanced : find('incidents', [...after, ...conditions]);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const head = headReader(db);
  return {
    items: shown.map(({ seq }) => head(seq)),
    next: rows.length > query.limit && last ? writeCursor(last) : null,
  };
}

export function facetsOf(db: Db, filter: IncidentFilter): Facets {
  const conditions = conditionsOf(filter);
  const values = valuesOf(conditions);
  const limits = where(conditions);
  const counts = (sql: string): readonly FacetCount[] =>
    db.prepare<unknown[], FacetCount>(sql).all(...values);
  const by = (column: string): readonly FacetCount[] =>
    counts(`SELECT i.${column} AS value, count(*) AS count FROM incidents i ${limits}
            GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`);
  const from =
    conditions.length === 0
      ? 'FROM incident_speakers s'
      : 'FROM incident_speakers s JOIN incidents i ON i.seq = s.incident';
  const speakers = counts(`SELECT s.speaker AS value, count(*) AS count ${from} ${limits}
                           GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`);
  const places = counts(`SELECT i.place AS value, count(*) AS count, i.lat, i.lon, max(i.radius) AS radiusKm
                         FROM incidents i ${where([{ sql: 'i.place IS NOT NULL', values: [] }, ...conditions])}
                         GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`);
  const months = counts(
    `SELECT substr(i.day, 1, 7) AS value, count(*) AS count FROM incidents i ${limits} GROUP BY 1 ORDER BY 1`,
  );
  return {
    total: months.reduce((sum, { count }) => sum + count, 0),
    ...{ grades: by('grade'), types: merged(by('kind')), speakers },
    standings: by('standing'),
    places: places as readonly PlaceCount[],
    months: months.filter(({ value }) => !value.startsWith('9999')),
  };
}

/// Kinds of one type: the type is told by their first line.
function merged(kinds: readonly FacetCount[]): readonly FacetCount[] {
  const types = new Map<string, number>();
  for (const { value, count } of kinds) {
    const [type = ''] = value.split('\n');
    types.set(type, (types.get(type) ?? 0) + count);
  }
  return [...types]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}

/// What lists show of an incident.
export function headReader(db: Db): (seq: number) => IncidentRow {
  const body = db.prepare<[number], { head: Packed }>('SELECT head FROM incident_bodies WHERE seq = ?');
  return (seq) => JSON.parse(unpackRow(body.get(seq)!.head)) as IncidentRow;
}

interface Body {
  readonly head: Packed;
  readonly tail: Packed;
}

export function incidentById(db: Db, id: string): Incident | undefined {
  const row = db
    .prepare<[string], Body>(
      'SELECT b.head, b.tail FROM incidents i JOIN incident_bodies b ON b.seq = i.seq WHERE i.id = ?',
    )
    .get(id);
  return row && joined(row);
}

export function incidentBySeq(db: Db, seq: number): Incident | undefined {
  const row = db.prepare<[number], Body>('SELECT head, tail FROM incident_bodies WHERE seq = ?').get(seq);
  return row && joined(row);
}

export function allIncidents(db: Db): readonly Incident[] {
  return db
    .prepare<[], Body>(
      'SELECT b.head, b.tail FROM incidents i JOIN incident_bodies b ON b.seq = i.seq ORDER BY i.first, i.id',
    )
    .all()
    .map(joined);
}

export function joined({ head, tail }: Body): Incident {
  const { speakers: _, ...rest } = JSON.parse(unpackRow(head)) as IncidentRow;
  return { ...rest, ...(JSON.parse(unpackRow(tail)) as Pick<Incident, 'claims' | 'mentions'>) };
}

/// Each kind that there is: from one the index leads to the next.
const KINDS = `WITH RECURSIVE kinds (kind) AS (
  SELECT min(kind) FROM incidents
  UNION ALL
  SELECT (SELECT min(i.kind) FROM incidents i WHERE i.kind > kinds.kind) FROM kinds WHERE kinds.kind IS NOT NULL
) SELECT kind FROM kinds`;

export function conditionsOf(filter: IncidentFilter): readonly Condition[] {
  const { since, until, grade, standing, report, spot } = filter;
  const conditions: Condition[] = [];
  if (since !== undefined) conditions.push({ sql: 'i.last >= ?', values: [since], common: true });
  // The first day that no longer begins with the period: "~" stands behind every digit.
  if (until !== undefined) conditions.push({ sql: 'i.first <= ?', values: [`${until}~`], common: true });
  if (grade !== undefined) conditions.push({ sql: 'i.grade = ?', values: [grade], common: true });
  if (standing !== undefined) conditions.push({ sql: 'i.standing = ?', values: [standing], common: true });
  if (report !== undefined) {
    const sql = 'i.seq IN (SELECT incident FROM incident_reports WHERE report = ?)';
    conditions.push({ sql, values: [report] });
  }
  if (spot !== undefined) {
    conditions.push({ sql: 'i.place = ?', values: [spot] });
  }
  if (filter.type !== undefined && filter.type !== '') {
    const sql = `i.kind IN (${KINDS} WHERE instr(kind, ?) > 0)`;
    conditions.push({ sql, values: [filter.type.toLowerCase()], common: true });
  }
  for (const column of ['place', 'actor', 'title'] as const) {
    const wanted = filter[column];
    if (wanted !== undefined && wanted !== '') conditions.push(named(column, wanted));
  }
  return conditions;
}

function named(column: 'place' | 'actor' | 'title', wanted: string): Condition {
  if ([...wanted].length >= SHORTEST_RUN) {
    const match = `${column} : "${wanted.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
    return {
      sql: 'i.seq IN (SELECT rowid FROM incident_names WHERE incident_names MATCH ?)',
      values: [match],
    };
  }
  const like = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  if (column !== 'actor') {
    return { sql: `i.${column} LIKE ? ESCAPE '\\'`, values: [like] };
  }
  const sql = "i.seq IN (SELECT incident FROM incident_speakers WHERE speaker LIKE ? ESCAPE '\\')";
  return { sql, values: [like] };
}

export function where(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
}

export function valuesOf(conditions: readonly Condition[]): readonly (string | number)[] {
  return conditions.flatMap(({ values }) => values);
}
