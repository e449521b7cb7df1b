/// Where the incidents of a filter lie: counted by area, so that a map of a hundred thousand stays small.

import type { GradeLevel, MapArea, MapAreas } from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Columns } from './columns.ts';
import { placeCounts } from './facets.ts';
import { countOf, type Marks, placeTerm, RANKS } from './matching.ts';

const MOST_AREAS = 20_000;

interface Draft extends Omit<MapArea, 'grades'> {
  count: number;
  /// By rank.
  readonly graded: number[];
}

export function areasOf(columns: Columns, marks: Marks): MapAreas {
  const all = [...draftsOf(columns, marks)].sort((a, b) => b.count - a.count || compareAreas(a, b));
  const placed = all.reduce((sum, { count }) => sum + count, 0);
  const total = countOf(marks);
  const areas = all.slice(0, MOST_AREAS).map(areaOf);
  return { total, nowhere: total - placed, areas, left: all.length - areas.length };
}

/// Places that differ in nothing a map shows are one area.
function draftsOf(columns: Columns, marks: Marks): Iterable<Draft> {
  const ranks = ranksByPlace(columns, marks);
  const drafts = new Map<string, Draft>();
  for (const { term, count } of placeCounts(columns, marks)) {
    const { name, lat, lon, radiusKm, precision, within } = placeTerm(columns, term);
    const key = `${lat} ${lon} ${radiusKm} ${name}`;
    const none = { name, within, lat, lon, radiusKm, precision, count: 0, graded: RANKS.map(() => 0) };
    const draft = drafts.get(key) ?? none;
    drafts.set(key, draft);
    draft.count += count;
    for (let rank = 0; rank < RANKS.length; rank++) draft.graded[rank]! += ranks[term * RANKS.length + rank]!;
  }
  return drafts.values();
}

function areaOf({ graded, ...area }: Draft): MapArea {
  const grades: Partial<Record<GradeLevel, number>> = {};
  for (const [rank, count] of graded.entries()) if (count > 0) grades[RANKS[rank]!] = count;
  return { ...area, grades };
}

/// How many incidents of each grade lie at each place: a row of grades for each number of a place.
function ranksByPlace({ place, rank, terms }: Columns, marks: Marks): Int32Array {
  const counts = new Int32Array(terms.length * RANKS.length);
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 1) counts[place[row]! * RANKS.length + rank[row]!]!++;
  }
  return counts;
}

function compareAreas(a: Draft, b: Draft): number {
  const by = (x: number | null, y: number | null): number => (x ?? -1000) - (y ?? -1000);
  return compareText(a.name, b.name) || by(a.lat, b.lat) || by(a.lon, b.lon) || a.radiusKm - b.radiusKm;
}
