/// Incidents as rows: a page of those that fit, and each as it was written.

import type Database from 'better-sqlite3';
import type { Incident, IncidentFilter, IncidentQuery, IncidentRow, Page } from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Columns } from '../columns/columns.ts';
import { type Head, rowIn } from '../columns/heads.ts';
import { type Marks, matching } from '../columns/matching.ts';
import { pageOf, type RowPage } from '../columns/orders.ts';
import { notOurs, readCursor, writeCursor } from '../query.ts';
import { type DatedRow, rowsByDay } from './days.ts';
import { INCIDENT, leadsOf } from './ids.ts';
import { type bareReader, keptReader } from './kept.ts';
import { prepared } from './prepared.ts';
import { INCIDENTS, reportRowsReader } from './report-rows.ts';
import { incidentIdReader, keyId } from './terms.ts';
import { textReader } from './texts.ts';

type Db = Database.Database;

/// Who asks for the first rows of all does not wait until columns are read.
export function incidentPage(
  db: Db,
  query: IncidentQuery,
  columns: { readonly current: () => Columns; readonly loaded: () => boolean },
): Page<IncidentRow> {
  const { sort = 'when', descending: _, after: __, offset: ___, limit: ____, ...filter } = query;
  const all = sort === 'when' && Object.values(filter).every((value) => value === undefined);
  const { rows, next } =
    all && !columns.loaded() ? firstRows(db, query) : pageIn(db, query, columns.current(), filter);
  return { items: rows.map(headReader(db)), next };
}

function pageIn(db: Db, query: IncidentQuery, columns: Columns, filter: IncidentFilter): RowPage {
  return pageOf(columns, marksFor(db, columns, filter), query);
}

/// Marks of the incidents that a filter lets through.
export function marksFor(db: Db, columns: Columns, filter: IncidentFilter): Marks {
  return matching(columns, filter, reportRowsReader(db, INCIDENTS));
}

function firstRows(db: Db, { descending = false, after, offset = 0, limit }: IncidentQuery): RowPage {
  const cursor = after === undefined ? undefined : readCursor(after);
  if (typeof cursor?.value === 'number') throw notOurs(after!);
  const found: DatedRow[] = [];
  let passed = 0;
  for (const row of rowsByDay(db, descending, cursor)) {
    if (passed++ < offset) continue;
    found.push(row);
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ seq }) => seq),
    next: found.length > limit && last ? writeCursor({ value: last.day, id: last.id }) : null,
  };
}

/// Its id, as it is kept, and the numbers of its texts.
export interface Body {
  readonly id: number | string;
  readonly head: number;
  readonly tail: number;
}

const BODY = 'SELECT id, head, tail FROM incidents WHERE seq = ?';

/// What lists show of an incident.
export function headReader(db: Db): (seq: number) => IncidentRow {
  const body = prepared<[number], Body>(db, BODY);
  const [textOf, read] = [textReader(db, 'head_texts'), keptReader(db)];
  return (seq) => {
    const { id, head } = body.get(seq)!;
    return rowIn(read<Head>(textOf(head)), keyId(id));
  };
}

type Tail = Pick<Incident, 'claims' | 'mentions'>;

/// The rest of what is told of it; see `incidentReader`.
export function tailReader(db: Db, read = keptReader(db)): (seq: number) => Tail {
  const body = prepared<[number], Body>(db, BODY);
  const textOf = textReader(db, 'tail_texts');
  return (seq) => read<Tail>(textOf(body.get(seq)!.tail));
}

export function incidentById(db: Db, id: string): Incident | undefined {
  const idOf = incidentIdReader(db);
  const found = leadsOf(db, id).find(({ role, row }) => role === INCIDENT && idOf(row) === id);
  return found && incidentBySeq(db, found.row);
}

export const incidentBySeq = (db: Db, seq: number): Incident | undefined => incidentReader(db)(seq);

/// With `read` that gives claims as they are kept, as these.
export function incidentReader(db: Db, read = keptReader(db)): (seq: number) => Incident | undefined {
  const find = prepared<[number], Body>(db, BODY);
  const join = joiner(db, read);
  return (seq) => {
    const body = find.get(seq);
    return body && join(body);
  };
}

/// In the order of their first days, then of their ids.
export function allIncidents(db: Db): readonly Incident[] {
  const all = db
    .prepare<[], Body>('SELECT id, head, tail FROM incidents ORDER BY seq')
    .all()
    .map(joiner(db, keptReader(db)));
  const day = ({ begin, end }: Incident): string => begin ?? end ?? '';
  return all.sort((a, b) => compareText(day(a), day(b)) || compareText(a.id, b.id));
}

function joiner(db: Db, read: ReturnType<typeof bareReader>): (body: Body) => Incident {
  const [headOf, tailOf] = [textReader(db, 'head_texts'), textReader(db, 'tail_texts')];
  return ({ id, head, tail }) => {
    const { speakers: _, ...rest } = rowIn(read<Head>(headOf(head)), keyId(id));
    return { ...rest, ...read<Tail>(tailOf(tail)) };
  };
}
