/// A stretch of time: how much began when in each group, each incident where they are few, and figures that changed.

import type Database from 'better-sqlite3';
import type {
  FigureSeries,
  Incident,
  IncidentFigure,
  IncidentRow,
  Timeline,
  TimelineQuery,
  ToldFigure,
} from '../../model/index.ts';
import { idsOf } from '../bare.ts';
import type { Columns } from '../columns/columns.ts';
import { countOf, type Marks } from '../columns/matching.ts';
import { rowsInTime } from '../columns/orders.ts';
import { groupsOf, inStretch, itemsOf } from '../columns/stretch.ts';
import { publishedReader } from './heads.ts';
import { headReader, tailReader } from './incidents.ts';
import { bareReader } from './kept.ts';

type Db = Database.Database;

/// More than these are drawn as columns of how many, not one by one.
const MOST_ITEMS = 8000;
const MOST_SERIES = 24;
/// Incidents with several figures that are read for them.
const MOST_READ = 400;

export function timelineOf(db: Db, query: TimelineQuery, columns: Columns, fitting: Marks): Timeline {
  const { from, to, by } = query;
  const marks = inStretch(columns, fitting, from, to);
  const total = countOf(marks);
  const groups = groupsOf(columns, marks, query);
  if (total > MOST_ITEMS) return { total, groups, items: null, changes: [] };
  const rows = rowsInTime(columns, marks);
  const items = itemsOf(columns, rows, by);
  return {
    ...{ total, items },
    groups: groups.map((group) => ({ ...group, bins: [] })),
    changes: changesOf(
      db,
      rows.filter((row) => columns.figures[row]! > 1),
    ),
  };
}

/// Incidents of which different numbers were told on different days, those with most first.
function changesOf(db: Db, rows: readonly number[]): readonly FigureSeries[] {
  const publishedOf = publishedReader(db);
  const dayOf = (report: string): string => publishedOf(report)?.slice(0, 10) ?? '';
  const severalDays = (reports: readonly string[]): boolean => new Set(reports.map(dayOf)).size > 1;
  // The words of evidence, which stand in reports from all over the archive, are not shown.
  const [headOf, tailOf] = [headReader(db), tailReader(db, bareReader(db))];
  return rows
    .slice(0, MOST_READ)
    .flatMap((row) => {
      const head = headOf(row);
      const may = repeated(head.figures) && severalDays(head.reports);
      return may ? seriesOf(head, tailOf(row).claims, dayOf) : [];
    })
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

function seriesOf(
  { id, title, figures, review }: IncidentRow,
  claims: Incident['claims'],
  dayOf: (report: string) => string,
): readonly FigureSeries[] {
  const claimById = new Map(idsOf({ claims }).map((claim, i) => [claim, claims[i]!]));
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
