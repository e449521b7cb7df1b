/// What lists show of an incident, as it is kept, and what is looked through of it.

import { standsAs } from '../../export/stands.ts';
import { type GradeLevel, type Incident, type IncidentRow, STANDS } from '../../model/index.ts';
import { rowOf } from '../query.ts';
import type { Kept, ShapeReader } from '../shapes.ts';
import type { ColumnRow, PlaceTerm } from './columns.ts';
import { RANKS } from './matching.ts';

/// With those who say so at second hand, whom no list shows. Its id is empty: whoever reads a head has it.
export type Head = readonly [row: Unnamed, others: readonly string[]];
type Unnamed = Omit<IncidentRow, 'id'> & { id: string };

export function headOf(incident: Incident): Head {
  const row = { ...rowOf(incident), id: '' };
  const others = new Set(incident.claims.flatMap(({ speakers }) => speakers));
  for (const name of ['', ...row.speakers]) others.delete(name);
  return [row, [...others]];
}

type Place = NonNullable<Incident['place']>;

/// The row that a head that was read says, which nobody else has yet.
export function rowIn([row]: Head, id: string): IncidentRow {
  row.id = id;
  return row;
}

/// From a head as it is kept, without making objects of it: who begins to look through incidents reads them all.
export function columnRow(
  { seq, id }: { readonly seq: number; readonly id: string },
  head: Kept,
  shapes: ShapeReader,
  termOf: (text: string) => number,
): ColumnRow {
  const [, row, others] = head as readonly [number, Kept, Kept];
  const { field, whole } = shapes;
  const place = field(row, 'place') as Kept | null;
  const review = field(row, 'review') as Kept | undefined;
  return {
    seq,
    id,
    title: field(row, 'title') as string,
    begin: field(row, 'begin') as string | null,
    end: field(row, 'end') as string | null,
    edtf: field(row, 'edtf') as string,
    status: field(row, 'status') as string,
    // There are few, so that those that hold some letters are soon found.
    kind: termOf(`${field(row, 'type')}\n${field(row, 'acled') ?? ''}`),
    place: place ? termOf(placeText(whole(place) as Place)) : 0,
    rank: RANKS.indexOf(field(field(row, 'grade') as Kept, 'level') as GradeLevel),
    standing: STANDS.indexOf(standsAs(review ? { review: whole(review) as Incident['review'] } : {})),
    sources: field(row, 'independentSources') as number,
    reports: (field(row, 'reports') as Kept).length - 1,
    figures: (field(row, 'figures') as Kept).length - 1,
    names: namesOf(row, others, shapes, termOf),
  };
}

function placeText({ name, lat, lon, radiusKm, precision, within }: Place): string {
  return JSON.stringify({ name, lat, lon, radiusKm, precision, within } satisfies PlaceTerm);
}

/// Who says so at first hand, and who else did, suffered or said it, each once; see `ColumnRow`.
function namesOf(
  row: Kept,
  others: Kept,
  { field }: ShapeReader,
  termOf: (text: string) => number,
): readonly number[] {
  const numbers: number[] = [];
  const add = (name: unknown): void => {
    if (!name) return;
    const number = 2 * termOf(name as string);
    if (!numbers.includes(number) && !numbers.includes(number + 1)) numbers.push(number);
  };
  const speakers = field(row, 'speakers') as Kept;
  for (let i = 1; i < speakers.length; i++) numbers.push(2 * termOf(speakers[i] as string) + 1);
  for (const key of ['agents', 'targets']) {
    const named = field(row, key) as Kept;
    for (let i = 1; i < named.length; i++) {
      add(field(named[i] as Kept, 'name'));
      if (key === 'agents') add(field(named[i] as Kept, 'actor'));
    }
  }
  for (let i = 1; i < others.length; i++) add(others[i]);
  return numbers;
}
