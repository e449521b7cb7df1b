/// Where the incidents of a filter lie: counted by area, so that a map of a hundred thousand stays small.

import type Database from 'better-sqlite3';
import type { GradeLevel, IncidentFilter, MapArea, MapAreas } from '../../model/index.ts';
import { conditionsOf, headReader, RANKS, valuesOf, where } from './incidents.ts';

const MOST_AREAS = 20_000;

interface AreaRow {
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
  readonly count: number;
  /// One incident that lies there.
  readonly one: number;
  readonly [rank: `rank${number}`]: number;
}

export function areasOf(db: Database.Database, filter: IncidentFilter): MapAreas {
  const conditions = conditionsOf(filter);
  const values = valuesOf(conditions);
  const { total } = db
    .prepare<unknown[], { total: number }>(`SELECT count(*) AS total FROM incidents i ${where(conditions)}`)
    .get(...values)!;
  const ranks = RANKS.map((_, rank) => `sum(i.rank = ${rank}) AS rank${rank}`).join(', ');
  const rows = db
    .prepare<unknown[], AreaRow>(
      `SELECT i.place AS name, i.lat, i.lon, i.radius AS radiusKm, count(*) AS count, min(i.seq) AS one, ${ranks}
       FROM incidents i ${where([{ sql: 'i.place IS NOT NULL', values: [] }, ...conditions])}
       GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 1, 2, 3, 4`,
    )
    .all(...values);
  const placed = rows.reduce((sum, { count }) => sum + count, 0);
  const told = rows.slice(0, MOST_AREAS);
  const areas = told.map(areaOf(db));
  return { total, nowhere: total - placed, areas, left: rows.length - told.length };
}

/// What the columns do not hold stands in any one of the area's incidents.
function areaOf(db: Database.Database): (row: AreaRow) => MapArea {
  const head = headReader(db);
  return (row) => {
    const { precision, within } = head(row.one).place!;
    const grades = RANKS.flatMap((level, rank) => {
      const count = row[`rank${rank}`] ?? 0;
      return count > 0 ? [[level, count] as const] : [];
    });
    return {
      ...{ name: row.name, within, lat: row.lat, lon: row.lon },
      ...{ radiusKm: row.radiusKm, precision, count: row.count },
      grades: Object.fromEntries(grades) as Partial<Record<GradeLevel, number>>,
    };
  };
}
