/// Of how many incidents that fit is which grade, type, place, speaker, standing and month told.

import { type FacetCount, type Facets, type PlaceCount, STANDS } from '../../model/index.ts';
import { compareText } from '../../text/compare-text.ts';
import type { Columns } from './columns.ts';
import { countOf, type Marks, placeTerm, RANKS } from './matching.ts';

/// Values of one facet that are told.
const MOST_VALUES = 40;

export function facetsOf(columns: Columns, marks: Marks): Facets {
  const { terms, days } = columns;
  const of = (list: Uint8Array | Int32Array, nameOf: (value: number) => string): readonly FacetCount[] =>
    named(countBy(marks, list), nameOf);
  const months = of(columns.first, (day) => days.list[day]!.slice(0, 7));
  return {
    total: countOf(marks),
    grades: most(of(columns.rank, (rank) => RANKS[rank]!)),
    types: most(of(columns.kind, (kind) => typeOf(terms[kind]!))),
    speakers: most(named(countSpeakers(columns, marks), (term) => terms[term]!)),
    standings: most(of(columns.standing, (stands) => STANDS[stands]!)),
    places: placesOf(columns, marks),
    months: months.filter(({ value }) => value !== '').toSorted((a, b) => compareText(a.value, b.value)),
  };
}

/// A kind is a type and, on a line of its own, what ACLED calls it.
export function typeOf(kind: string): string {
  return kind.slice(0, kind.indexOf('\n'));
}

/// How many rows that fit have each number.
export function countBy(marks: Marks, list: Uint8Array | Int32Array): readonly number[] {
  const counts: number[] = [];
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 1) counts[list[row]!] = (counts[list[row]!] ?? 0) + 1;
  }
  return counts;
}

function countSpeakers({ names, namesFrom, namesTo, terms }: Columns, marks: Marks): Int32Array {
  const counts = new Int32Array(terms.length);
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 0) continue;
    for (let i = namesFrom[row]!; i < namesTo[row]!; i++) {
      if ((names[i]! & 1) === 1) counts[names[i]! >> 1]!++;
    }
  }
  return counts;
}

/// Numbers that are one value count together.
function named(counts: ArrayLike<number>, nameOf: (value: number) => string): readonly FacetCount[] {
  const all = new Map<string, number>();
  for (let value = 0; value < counts.length; value++) {
    const count = counts[value] ?? 0;
    if (count > 0) all.set(nameOf(value), (all.get(nameOf(value)) ?? 0) + count);
  }
  return [...all].map(([value, count]) => ({ value, count }));
}

function most<T extends FacetCount>(counts: readonly T[]): readonly T[] {
  return counts.toSorted(byCount).slice(0, MOST_VALUES);
}

/// What is told of most first, and what is told of as much by its name.
export function byCount(a: FacetCount, b: FacetCount): number {
  return b.count - a.count || compareText(a.value, b.value);
}

/// Under one name lie places that differ: the map's circle is that of the one told most often.
function placesOf(columns: Columns, marks: Marks): readonly PlaceCount[] {
  const all = new Map<string, PlaceCount>();
  for (const { term, count } of placeCounts(columns, marks)) {
    const { name, lat, lon, radiusKm } = placeTerm(columns, term);
    const known = all.get(name) ?? { value: name, count: 0, lat, lon, radiusKm };
    all.set(name, {
      ...known,
      count: known.count + count,
      radiusKm: Math.max(known.radiusKm, radiusKm),
    });
  }
  return most([...all.values()]);
}

/// The place told most often first, whatever numbers places happen to have.
export function placeCounts(
  { place, terms }: Columns,
  marks: Marks,
): readonly { readonly term: number; readonly count: number }[] {
  return countBy(marks, place)
    .map((count, term) => ({ term, count }))
    .filter(({ term }) => term > 0)
    .sort((a, b) => b.count - a.count || compareText(terms[a.term]!, terms[b.term]!));
}
