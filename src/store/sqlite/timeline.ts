/// A stretch of time: how much began when in each group, each incident where they are few, and figures that changed.

import type Database from 'better-sqlite3';
import type {
  FigureSeries,
  Incident,
  IncidentFigure,
  LaneGroup,
  Timeline,
  TimelineItem,
  TimelineQuery,
  ToldFigure,
} from '../../model/index.ts';
import { daysBetween } from '../../time/index.ts';
import { conditionsOf, incidentById, valuesOf, where } from './incidents.ts';
import { partById } from './parts.ts';

type Db = Database.Database;

/// More than these are drawn as columns of how many, not one by one.
const MOST_ITEMS = 8000;
const MOST_GROUPS = 40;
const BINS = 400;
const MOST_SERIES = 24;
/// Incidents with several figures that are read for them.
const MOST_READ = 400;

const NO_PLACE = 'no place stated';
const GROUP_SQL: Readonly<Record<LaneGroup, string>> = {
  type: 'i.type',
  grade: 'i.grade',
  place: `coalesce(i.place, '${NO_PLACE}')`,
};

export function timelineOf(db: Db, query: TimelineQuery): Timeline {
  const { from, to, by, ...filter } = query;
  const conditions = [
    ...conditionsOf(filter),
    { sql: "i.last >= ? AND i.first <= ? AND i.first <> ''", values: [from, to] },
  ];
  const [limits, values] = [where(conditions), valuesOf(conditions)];
  const total = db.prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM incidents i ${limits}`);
  const { n } = total.get(...values)!;
  const rows = n <= MOST_ITEMS ? rowsOf(db, limits, values) : null;
  return {
    total: n,
    groups: groupsOf(db, query, limits, values).map((group) => (rows ? { ...group, bins: [] } : group)),
    items: rows?.map((row) => itemOf(row, by)) ?? null,
    changes: rows ? changesOf(db, rows) : [],
  };
}

interface ItemRow extends Omit<TimelineItem, 'group'> {
  readonly type: string;
  readonly figures: number;
}

function rowsOf(db: Db, limits: string, values: readonly (string | number)[]): readonly ItemRow[] {
  return db
    .prepare<unknown[], ItemRow>(
      `SELECT i.id, i.title, i.type, i.grade, i.edtf, i.begin, i."end", i.status, i.place, i.standing,
              i.figures
       FROM incidents i ${limits} ORDER BY i.day, i.id`,
    )
    .all(...values);
}

function itemOf({ type, figures: _, ...row }: ItemRow, by: LaneGroup): TimelineItem {
  return { ...row, group: by === 'type' ? type : by === 'grade' ? row.grade : (row.place ?? NO_PLACE) };
}

/// What began before the stretch counts in its first part.
function groupsOf(
  db: Db,
  { from, to, by }: TimelineQuery,
  limits: string,
  values: readonly (string | number)[],
): Timeline['groups'] {
  const days = Math.max(1, daysBetween(from, to) + 1);
  const rows = db
    .prepare<unknown[], { value: string; bin: number; n: number }>(
      `SELECT ${GROUP_SQL[by]} AS value,
              max(0, min(${BINS - 1}, CAST((julianday(i.first) - julianday(?)) * ? AS INTEGER))) AS bin, count(*) AS n
       FROM incidents i ${limits} GROUP BY 1, 2`,
    )
    .all(from, BINS / days, ...values);
  const groups = new Map<string, { count: number; bins: number[] }>();
  for (const { value, bin, n } of rows) {
    const group = groups.get(value) ?? { count: 0, bins: new Array<number>(BINS).fill(0) };
    group.count += n;
    group.bins[bin] = n;
    groups.set(value, group);
  }
  return [...groups]
    .map(([value, group]) => ({ value, ...group }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_GROUPS);
}

/// Incidents of which different numbers were told on different days, those with most first.
function changesOf(db: Db, rows: readonly ItemRow[]): readonly FigureSeries[] {
  const dayOf = (report: string): string => partById(db, 'reports', report)?.published.slice(0, 10) ?? '';
  return rows
    .filter(({ figures }) => figures > 1)
    .slice(0, MOST_READ)
    .map(({ id }) => incidentById(db, id)!)
    .filter(({ figures }) => repeated(figures))
    .flatMap((incident) => seriesOf(incident, dayOf))
    .sort((a, b) => b.told.length - a.told.length)
    .slice(0, MOST_SERIES);
}

function keyOf({ effect, of }: IncidentFigure): string {
  return `${effect ?? ''} ${of}`.trim();
}

function repeated(figures: readonly IncidentFigure[]): boolean {
  const numbers = new Map<string, string>();
  for (const figure of figures) {
    const [key, number] = [keyOf(figure), JSON.stringify([figure.low, figure.best, figure.high])];
    const before = numbers.get(key);
    if (before !== undefined && before !== number) return true;
    numbers.set(key, number);
  }
  return false;
}

function seriesOf({ id, title, figures, claims, review }: Incident, dayOf: (report: string) => string) {
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const series = new Map<string, ToldFigure[]>();
  for (const figure of figures) {
    const claim = claimById.get(figure.claim);
    const evidence = claim?.evidence[0];
    const day = evidence && dayOf(evidence.report);
    if (!claim || !evidence || !day || figure.partOf !== undefined) continue;
    const { low, best, high, hedge, words } = figure;
    const { report, from, to } = evidence;
    const told = {
      ...{ published: day, low, best, high, hedge, words, report, from, to },
      speaker: claim.speakers.at(-1) ?? '',
      ...decidedOn(figure, review),
    };
    series.set(keyOf(figure), [...(series.get(keyOf(figure)) ?? []), told]);
  }
  return [...series].flatMap(([of, told]): readonly FigureSeries[] => {
    const inOrder = told.toSorted((a, b) =>
      a.published < b.published ? -1 : a.published > b.published ? 1 : 0,
    );
    const changed = new Set(told.map(({ published }) => published)).size > 1;
    return changed ? [{ incident: id, title, of, told: inOrder }] : [];
  });
}

/// A number that a person gave is not what was told on that day.
function decidedOn({ words }: IncidentFigure, review: Incident['review']): Pick<ToldFigure, 'decided'> {
  const decided = review?.decided.findLast(({ slot, value }) => slot === 'figure' && value === words);
  return decided === undefined ? {} : { decided };
}
