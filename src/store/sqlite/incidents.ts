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
  Record as Made,
  Page,
  PlaceCount,
  Sort,
} from '../../model/index.ts';
import { readCursor, rowOf, writeCursor } from '../query.ts';
import { isOpen, maybeAlike, standsOf, urgencyOf } from '../urgency.ts';

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
}

export function incidentPage(db: Db, query: IncidentQuery): Page<IncidentRow> {
  const column = SORT_COLUMNS[query.sort ?? 'when'];
  const [order, beyond] = query.descending ? ['DESC', '<'] : ['ASC', '>'];
  const conditions = [...conditionsOf(query)];
  if (query.after !== undefined) {
    const { value, id } = readCursor(query.after);
    conditions.push({ sql: `(i.${column}, i.id) ${beyond} (?, ?)`, values: [value, id] });
  }
  const rows = db
    .prepare<unknown[], { head: string; id: string; value: string | number }>(
      `SELECT i.head, i.id, i.${column} AS value FROM incidents i ${where(conditions)}
       ORDER BY i.${column} ${order}, i.id ${order} LIMIT ? OFFSET ?`,
    )
    .all(...valuesOf(conditions), query.limit + 1, query.offset ?? 0);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ head }) => JSON.parse(head) as IncidentRow),
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
  const tagged = (facet: string, more = ''): readonly FacetCount[] =>
    counts(`SELECT t.value, count(*) AS count${more} FROM incident_tags t JOIN incidents i ON i.seq = t.incident
            ${where([{ sql: `t.facet = '${facet}'`, values: [] }, ...conditions])}
            GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`);
  const months = counts(
    `SELECT substr(i.day, 1, 7) AS value, count(*) AS count FROM incidents i ${limits} GROUP BY 1 ORDER BY 1`,
  );
  return {
    total: months.reduce((sum, { count }) => sum + count, 0),
    ...{ grades: by('grade'), types: by('type'), speakers: tagged('speaker') },
    standings: by('standing'),
    places: tagged('place', ', i.lat, i.lon, max(i.radius) AS radiusKm') as readonly PlaceCount[],
    months: months.filter(({ value }) => !value.startsWith('9999')),
  };
}

export function incidentById(db: Db, id: string): Incident | undefined {
  const row = db
    .prepare<[string], { head: string; tail: string }>('SELECT head, tail FROM incidents WHERE id = ?')
    .get(id);
  return row && joined(row);
}

export function allIncidents(db: Db): readonly Incident[] {
  return db
    .prepare<[], { head: string; tail: string }>('SELECT head, tail FROM incidents ORDER BY begins, id')
    .all()
    .map(joined);
}

function joined({ head, tail }: { readonly head: string; readonly tail: string }): Incident {
  const { speakers: _, ...rest } = JSON.parse(head) as IncidentRow;
  return { ...rest, ...(JSON.parse(tail) as Pick<Incident, 'claims' | 'mentions'>) };
}

/// Only what differs from the rows that are there is written; what is `known` to be there is not looked at.
export function writeIncidents(
  db: Db,
  { incidents, links }: Pick<Made, 'incidents' | 'links'>,
  known: (incident: Incident) => boolean,
): void {
  const likeOf = maybeAlike(links);
  const rows = new Map(
    db
      .prepare<[], { seq: number; id: string; why: string }>('SELECT seq, id, why FROM incidents')
      .all()
      .map((row) => [row.id, row] as const),
  );
  const before = db.prepare<[number], { head: string; tail: string }>(
    'SELECT head, tail FROM incidents WHERE seq = ?',
  );
  const remove = removerOf(db);
  const insert = inserterOf(db);
  for (const incident of incidents) {
    const urgency = urgencyOf(incident, likeOf(incident));
    const why = JSON.stringify(urgency.reasons);
    const row = rows.get(incident.id);
    rows.delete(incident.id);
    // Others may have become like it, though it is as it was.
    if (row?.why === why && known(incident)) continue;
    const { claims, mentions } = incident;
    const head = JSON.stringify(rowOf(incident));
    const tail = JSON.stringify({ mentions, claims });
    if (row) {
      const there = before.get(row.seq)!;
      if (there.head === head && there.tail === tail && row.why === why) continue;
      remove(row.seq);
    }
    insert(incident, { head, tail, why, urgency: urgency.score });
  }
  for (const { seq } of rows.values()) remove(seq);
}

function removerOf(db: Db): (seq: number) => void {
  const statements = [
    'DELETE FROM incident_tags WHERE incident = ?',
    'DELETE FROM incident_names WHERE rowid = ?',
    'DELETE FROM claims WHERE incident = ?',
    'DELETE FROM incident_reports WHERE incident = ?',
    'DELETE FROM incident_verdicts WHERE incident = ?',
    'DELETE FROM incidents WHERE seq = ?',
  ].map((sql) => db.prepare<[number]>(sql));
  return (seq) => {
    for (const statement of statements) statement.run(seq);
  };
}

/// What is kept of an incident beside what can be asked for.
interface Written {
  readonly head: string;
  readonly tail: string;
  readonly why: string;
  readonly urgency: number;
}

const COLUMNS = [
  ...['id', 'begins', 'day', 'first', 'last', 'title', 'type', 'grade', 'rank', 'sources', 'reports'],
  ...['lat', 'lon', 'radius', 'head', 'tail', 'standing', 'assigned', 'open', 'urgency', 'why'],
];

function inserterOf(db: Db): (incident: Incident, written: Written) => void {
  const row = db.prepare(
    `INSERT INTO incidents (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `@${name}`).join(', ')})`,
  );
  const verdict = db.prepare('INSERT OR IGNORE INTO incident_verdicts (verdict, incident) VALUES (?, ?)');
  const names = db.prepare(
    'INSERT INTO incident_names (rowid, type, place, actor, title) VALUES (?, ?, ?, ?, ?)',
  );
  const tag = db.prepare('INSERT OR IGNORE INTO incident_tags (facet, value, incident) VALUES (?, ?, ?)');
  const claim = db.prepare('INSERT OR IGNORE INTO claims (id, incident) VALUES (?, ?)');
  const told = db.prepare('INSERT OR IGNORE INTO incident_reports (report, incident) VALUES (?, ?)');
  return (incident, written) => {
    const { id, title, type, grade, begin, end, place, claims, reports } = incident;
    const { lastInsertRowid: seq } = row.run({
      ...{ id, title, type, ...written, grade: grade.level, rank: RANKS.indexOf(grade.level) },
      ...{ standing: standsOf(incident), assigned: incident.review?.assigned?.to ?? null },
      open: isOpen(incident) ? 1 : 0,
      ...{ begins: begin ?? end ?? '', day: `${begin ?? end ?? '9999'} ${end ?? '9999'}` },
      ...{ first: begin ?? end ?? '', last: end ?? begin ?? '' },
      ...{ sources: incident.independentSources, reports: reports.length },
      ...{ lat: place?.lat ?? null, lon: place?.lon ?? null, radius: place?.radiusKm ?? 0 },
    });
    const named = namesOf(incident);
    names.run(seq, named.type, named.place, named.actor, title);
    if (place) tag.run('place', place.name, seq);
    for (const { id: one, speakers } of claims) {
      claim.run(one, seq);
      if (speakers.length > 0) tag.run('speaker', speakers.at(-1), seq);
    }
    for (const report of reports) told.run(report, seq);
    for (const one of incident.review?.verdicts ?? []) verdict.run(one, seq);
  };
}

/// All names of a kind in one text, apart by a mark that no name holds.
function namesOf({ type, acled, place, agents, targets, claims }: Incident) {
  const actors = [
    ...agents.flatMap(({ name, actor }) => [name, actor ?? '']),
    ...targets.map(({ name }) => name),
    ...claims.flatMap(({ speakers }) => speakers),
  ];
  const text = (names: readonly string[]): string => [...new Set(names)].join('\n');
  return {
    type: text([type, acled ?? '']),
    place: text(place ? [place.name, ...place.within] : []),
    actor: text(actors),
  };
}

export function conditionsOf(filter: IncidentFilter): readonly Condition[] {
  const { since, until, grade, standing, report, spot } = filter;
  const conditions: Condition[] = [];
  if (since !== undefined) conditions.push({ sql: 'i.last >= ?', values: [since] });
  // The first day that no longer begins with the period: "~" stands behind every digit.
  if (until !== undefined) conditions.push({ sql: 'i.first <= ?', values: [`${until}~`] });
  if (grade !== undefined) conditions.push({ sql: 'i.grade = ?', values: [grade] });
  if (standing !== undefined) conditions.push({ sql: 'i.standing = ?', values: [standing] });
  if (report !== undefined) {
    const sql = 'i.seq IN (SELECT incident FROM incident_reports WHERE report = ?)';
    conditions.push({ sql, values: [report] });
  }
  if (spot !== undefined) {
    const sql = "i.seq IN (SELECT incident FROM incident_tags WHERE facet = 'place' AND value = ?)";
    conditions.push({ sql, values: [spot] });
  }
  for (const column of ['type', 'place', 'actor', 'title'] as const) {
    const wanted = filter[column];
    if (wanted !== undefined && wanted !== '') conditions.push(named(column, wanted));
  }
  return conditions;
}

function named(column: 'type' | 'place' | 'actor' | 'title', wanted: string): Condition {
  if ([...wanted].length >= SHORTEST_RUN) {
    const match = `${column} : "${wanted.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
    return {
      sql: 'i.seq IN (SELECT rowid FROM incident_names WHERE incident_names MATCH ?)',
      values: [match],
    };
  }
  const like = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  if (column === 'type' || column === 'title') {
    return { sql: `i.${column} LIKE ? ESCAPE '\\'`, values: [like] };
  }
  const facet = column === 'place' ? 'place' : 'speaker';
  const sql = `i.seq IN (SELECT incident FROM incident_tags WHERE facet = '${facet}' AND value LIKE ? ESCAPE '\\')`;
  return { sql, values: [like] };
}

export function where(conditions: readonly Condition[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`;
}

export function valuesOf(conditions: readonly Condition[]): readonly (string | number)[] {
  return conditions.flatMap(({ values }) => values);
}
