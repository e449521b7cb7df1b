/// Which incidents fit what is asked: a mark for each row.

import { type GradeLevel, type IncidentFilter, STANDS } from '../../model/index.ts';
import type { Columns, PlaceTerm } from './columns.ts';
import { fold } from './texts.ts';

export const RANKS: readonly GradeLevel[] = [
  'verified',
  'corroborated',
  'contested',
  'single-source',
  'discounted',
];

/// 1 where the row with this number fits.
export type Marks = Uint8Array;

/// How many rows fit.
export function countOf(marks: Marks): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}

/// So many filters' marks are kept: a list that is scrolled asks with the same filter again and again.
const MOST_KEPT = 32;

/// `toldBy`: rows of the incidents that a report tells of, asked for where the filter names one.
export function matching(
  columns: Columns,
  filter: IncidentFilter,
  toldBy: (report: string) => readonly number[],
): Marks {
  const key = JSON.stringify(Object.entries(filter).filter(([, value]) => value !== undefined));
  const known = columns.marks.get(key);
  if (known) return known;
  if (columns.marks.size >= MOST_KEPT) columns.marks.clear();
  const marks = marksOf(columns, filter, toldBy);
  columns.marks.set(key, marks);
  return marks;
}

function marksOf(
  columns: Columns,
  filter: IncidentFilter,
  toldBy: (report: string) => readonly number[],
): Marks {
  const { since, until, grade, standing, report, spot, type, place, actor, title } = filter;
  const marks = columns.alive.slice(0, columns.size);
  const days = columns.days.list;
  const only = (list: Uint8Array | Int32Array, fits: (value: number) => boolean): void =>
    keepOnly(marks, list, fits);
  if (since !== undefined) only(columns.last, (day) => days[day]! >= since);
  // The first day that no longer begins with the period: "~" stands behind every digit.
  if (until !== undefined) only(columns.first, (day) => days[day]! <= `${until}~`);
  if (grade !== undefined) only(columns.rank, (rank) => RANKS[rank] === grade);
  if (standing !== undefined) only(columns.standing, (stands) => STANDS[stands] === standing);
  if (report !== undefined) keepThese(marks, toldBy(report));
  if (spot !== undefined) only(columns.place, (term) => term > 0 && placeTerm(columns, term).name === spot);
  if (type) {
    const letters = type.toLowerCase();
    only(columns.kind, (kind) => columns.terms[kind]!.toLowerCase().includes(letters));
  }
  if (place) {
    const letters = fold(place);
    only(columns.place, (term) => term > 0 && holds(placeNames(columns, term), letters));
  }
  if (actor) keepNamed(marks, columns, fold(actor));
  if (title) keepTitled(marks, columns, fold(title));
  return marks;
}

/// Each value is looked at once, however many rows have it.
function keepOnly(marks: Marks, list: Uint8Array | Int32Array, fits: (value: number) => boolean): void {
  const known: (boolean | undefined)[] = [];
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 0) continue;
    const value = list[row]!;
    known[value] ??= fits(value);
    if (known[value] === false) marks[row] = 0;
  }
}

function keepThese(marks: Marks, rows: readonly number[]): void {
  const these = new Set(rows);
  for (let row = 0; row < marks.length; row++) if (marks[row] === 1 && !these.has(row)) marks[row] = 0;
}

function keepNamed(marks: Marks, { terms, names, namesFrom, namesTo }: Columns, letters: string): void {
  const known = new Uint8Array(terms.length);
  const [yes, no] = [1, 2];
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 0) continue;
    let found = false;
    for (let i = namesFrom[row]!; i < namesTo[row]! && !found; i++) {
      const term = names[i]! >> 1;
      if (known[term] === 0) known[term] = fold(terms[term]!).includes(letters) ? yes : no;
      found = known[term] === yes;
    }
    if (!found) marks[row] = 0;
  }
}

function keepTitled(marks: Marks, columns: Columns, letters: string): void {
  const { folded, titles } = columns;
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 0) continue;
    folded[row] ??= fold(titles[row]!);
    if (!folded[row]!.includes(letters)) marks[row] = 0;
  }
}

export function placeTerm({ places, terms }: Columns, term: number): PlaceTerm {
  const known = places.get(term) ?? (JSON.parse(terms[term]!) as PlaceTerm);
  places.set(term, known);
  return known;
}

function placeNames(columns: Columns, term: number): readonly string[] {
  const { name, within } = placeTerm(columns, term);
  return [name, ...within].map(fold);
}

const holds = (texts: readonly string[], letters: string): boolean =>
  texts.some((text) => text.includes(letters));
