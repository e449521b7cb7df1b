/// Where the incidents of a filter lie: counted by area, so that a map of a hundred thousand stays small.

import type { GradeLevel, MapArea, MapAreas } from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Columns } from './columns.ts';
import { placeCounts } from './facets.ts';
import { type Marks, placeTerm, RANKS } from './matching.ts';

const MOST_AREAS = 20_000;

export function areasOf(columns: Columns, marks: Marks): MapAreas {
  const ranks = ranksByPlace(columns, marks);
  const areas = new Map<string, MapArea>();
  for (const { term, count } of placeCounts(columns, marks)) {
    const { name, lat, lon, radiusKm, precision, within } = placeTerm(columns, term);
    const key = JSON.stringify([name, lat, lon, radiusKm]);
    const none: MapArea = { name, within, lat, lon, radiusKm, precision, count: 0, grades: {} };
    const known = areas.get(key) ?? none;
    const grades = RANKS.flatMap((level, rank) => {
      const sum = (known.grades[level] ?? 0) + (ranks[term * RANKS.length + rank] ?? 0);
      return sum > 0 ? [[level, sum] as const] : [];
    });
    areas.set(key, {
      ...known,
      count: known.count + count,
      grades: Object.fromEntries(grades) as Partial<Record<GradeLevel, number>>,
    });
  }
  const all = [...areas.values()].sort((a, b) => b.count - a.count || compareAreas(a, b));
  const placed = all.reduce((sum, { count }) => sum + count, 0);
  const total = marks.reduce((sum, mark) => sum + mark, 0);
  const told = all.slice(0, MOST_AREAS);
  return { total, nowhere: total - placed, areas: told, left: all.length - told.length };
}

/// How many incidents of each grade lie at each place: a row of grades for each number of a place.
function ranksByPlace({ place, rank, terms }: Columns, marks: Marks): Int32Array {
  const counts = new Int32Array(terms.length * RANKS.length);
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 1) counts[place[row]! * RANKS.length + rank[row]!]!++;
  }
  return counts;
}

function compareAreas(a: MapArea, b: MapArea): number {
  const by = (x: number | null, y: number | null): number => (x ?? -1000) - (y ?? -1000);
  return compareText(a.name, b.name) || by(a.lat, b.lat) || by(a.lon, b.lon) || a.radiusKm - b.radiusKm;
}
