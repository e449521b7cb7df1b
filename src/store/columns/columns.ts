/// Incidents as numbers side by side: what they are filtered, sorted and counted by, held in memory by whoever asks. A
/// hundred thousand are looked through in a millisecond, whatever is asked for together with what.

import type { Sort, WherePrecision } from '../../model/index.ts';
import { openTexts, type Texts } from './texts.ts';

/// As much of an incident as is looked through. `kind`, `place` and the names are numbers of terms.
export interface ColumnRow {
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  readonly begin: string | null;
  readonly end: string | null;
  readonly edtf: string;
  readonly status: string;
  readonly kind: number;
  /// 0 where none is told.
  readonly place: number;
  readonly rank: number;
  readonly standing: number;
  readonly sources: number;
  readonly reports: number;
  readonly figures: number;
  /// Each the number of a term, twice, and one more where the name speaks first-hand.
  readonly names: readonly number[];
}

/// Lists by the number of the incident's row; days, spans and words are numbers of `days`.
const LISTS = {
  ...{ alive: Uint8Array, rank: Uint8Array, standing: Uint8Array },
  ...{ kind: Int32Array, place: Int32Array, sources: Int32Array, reports: Int32Array, figures: Int32Array },
  ...{ begin: Int32Array, end: Int32Array, first: Int32Array, last: Int32Array },
  ...{ edtf: Int32Array, status: Int32Array, namesFrom: Int32Array, namesTo: Int32Array },
};
type Lists = { [K in keyof typeof LISTS]: InstanceType<(typeof LISTS)[K]> };

/// A place of an incident, as a term tells it.
export interface PlaceTerm {
  readonly name: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly radiusKm: number;
  readonly precision: WherePrecision;
  readonly within: readonly string[];
}

interface Draft extends Lists {
  /// Rows have numbers below this.
  size: number;
  ids: string[];
  titles: string[];
  names: Int32Array;
  /// Numbers of `names` that are taken.
  namesUsed: number;
  days: Texts;
  /// Kinds, places and names by their numbers, and their numbers.
  terms: readonly string[];
  termOf: (text: string) => number;
  /// Titles as they are looked through, of rows that have been.
  folded: (string | undefined)[];
}

export interface Columns extends Readonly<Draft> {
  readonly places: Map<number, PlaceTerm>;
  /// Marks for filters that were asked with lately.
  readonly marks: Map<string, Uint8Array>;
  /// Numbers of rows, sorted, as far as they have been asked for.
  readonly orders: Map<Sort, Int32Array>;
}

export function openColumns(): Columns {
  const lists = Object.entries(LISTS).map(([name, List]) => [name, new List(0)]);
  const { list: terms, numberOf: termOf } = openTexts();
  return {
    ...(Object.fromEntries(lists) as Lists),
    ...{ size: 0, ids: [], titles: [], names: new Int32Array(0), namesUsed: 0 },
    ...{ days: openTexts(), terms, termOf, folded: [] },
    ...{ places: new Map<number, PlaceTerm>(), marks: new Map<string, Uint8Array>() },
    orders: new Map<Sort, Int32Array>(),
  };
}

/// Puts rows in the place of those that have their numbers. Orders stay as they are: see `keepOrders`.
export function putRows(columns: Columns, rows: Iterable<ColumnRow>): void {
  for (const row of rows) putRow(columns, row);
  columns.marks.clear();
}

export function dropRows(columns: Columns, rows: Iterable<number>): void {
  for (const seq of rows) if (seq < columns.size) columns.alive[seq] = 0;
  columns.marks.clear();
}

function putRow(columns: Draft, row: ColumnRow): void {
  const { seq, begin, end } = row;
  if (seq >= columns.alive.length) growLists(columns, seq + 1);
  columns.size = Math.max(columns.size, seq + 1);
  columns.alive[seq] = 1;
  columns.ids[seq] = row.id;
  columns.titles[seq] = row.title;
  columns.folded[seq] = undefined;
  columns.rank[seq] = row.rank;
  columns.standing[seq] = row.standing;
  columns.kind[seq] = row.kind;
  columns.place[seq] = row.place;
  columns.sources[seq] = row.sources;
  columns.reports[seq] = row.reports;
  columns.figures[seq] = row.figures;
  const { numberOf } = columns.days;
  columns.begin[seq] = numberOf(begin ?? '');
  columns.end[seq] = numberOf(end ?? '');
  columns.first[seq] = numberOf(begin ?? end ?? '');
  columns.last[seq] = numberOf(end ?? begin ?? '');
  columns.edtf[seq] = numberOf(row.edtf);
  columns.status[seq] = numberOf(row.status);
  putNames(columns, seq, row.names);
}

/// Behind all others: what stood there before is left behind until everything is read again.
function putNames(columns: Draft, seq: number, names: readonly number[]): void {
  const from = columns.namesUsed;
  const to = from + names.length;
  if (to > columns.names.length)
    columns.names = longer(columns.names, new Int32Array(Math.ceil(1024 + to * 1.5)));
  for (let i = 0; i < names.length; i++) columns.names[from + i] = names[i]!;
  columns.namesFrom[seq] = from;
  columns.namesTo[seq] = to;
  columns.namesUsed = to;
}

function growLists(columns: Draft, least: number): void {
  const length = Math.ceil(1024 + least * 1.25);
  const grown = Object.entries(LISTS).map(([name, List]) => [
    name,
    longer(columns[name as keyof Lists], new List(length)),
  ]);
  Object.assign(columns, Object.fromEntries(grown));
}

function longer<T extends Uint8Array | Int32Array>(list: T, into: T): T {
  into.set(list);
  return into;
}
