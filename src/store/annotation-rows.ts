/// An annotation as rows: of each note where it stands, by which rule, and what it says. Places are told from the note
/// before, and within a note from where it begins: words that are taken over from another report then say the same
/// wherever they stand in it, and are packed to next to nothing.

import type { Annotation, Note, Place, Span } from '../model/index.ts';

/// The report is kept once, on its own; what else happens, which no record holds, not at all.
type Kept = Omit<Annotation, 'report' | 'occurrences'>;

/// A note begins a step behind the one before.
type Row<V> = readonly [step: number, length: number, rule: string, value: V];

type Rows<N> = N extends readonly Note<infer V>[] ? readonly Row<V>[] : never;

type Layers = 'times' | 'places' | 'actors' | 'figures' | 'statements' | 'events';

export type AnnotationRows = Pick<Annotation, 'division' | 'problems'> & {
  /// For each sentence, how far from the end of the one before it begins, and how long it is.
  readonly sentences: readonly number[];
} & { readonly [L in Layers]: Rows<Annotation[L]> };

export function toRows(annotation: Kept): AnnotationRows {
  const { division, sentences, times, places, actors, figures, statements, events, problems } = annotation;
  const spans: number[] = [];
  let end = 0;
  for (const { from, to } of sentences) {
    spans.push(from - end, to - from);
    end = to;
  }
  return {
    ...{ division, sentences: spans, times: rowsOf(times), places: rowsOf(places), actors: rowsOf(actors) },
    ...{ figures: rowsOf(figures), statements: rowsOf(statements), events: rowsOf(events), problems },
  };
}

function rowsOf<V>(notes: readonly Note<V>[]): readonly Row<V>[] {
  let last = 0;
  return notes.map(({ from, to, rule, value }) => {
    const step = from - last;
    last = from;
    return [step, to - from, rule, seenFrom(from, value) as V];
  });
}

/// The annotation again, its fields in the order in which they were.
export function fromRows(rows: AnnotationRows): Kept {
  const { division, times, places, actors, figures, statements, events, problems } = rows;
  const sentences: Span[] = [];
  let end = 0;
  for (let i = 0; i < rows.sentences.length; i += 2) {
    const from = end + rows.sentences[i]!;
    end = from + rows.sentences[i + 1]!;
    sentences.push({ from, to: end });
  }
  return {
    ...{ division, sentences, times: notesOf(times), places: placesOf(places), actors: notesOf(actors) },
    ...{ figures: notesOf(figures), statements: notesOf(statements), events: notesOf(events), problems },
  };
}

/// Rows that nobody else has: what they say becomes what the notes say.
function notesOf<V>(rows: readonly Row<V>[]): readonly Note<V>[] {
  let from = 0;
  return rows.map(([step, length, rule, value]) => {
    from += step;
    putBack(from, value);
    return { from, to: from + length, rule: named(rule), value };
  });
}

type Value = { [key: string]: unknown };
type MovedSpan = { from: number; to: number };

const isSpan = (value: object): value is MovedSpan =>
  Number.isInteger((value as Value).from) && Number.isInteger((value as Value).to);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/// The same, its spans told by how far behind `at` they begin and how long they are. What holds no span is not copied:
/// few of the values do, and a copy costs more than to look.
const seenFrom = (at: number, value: unknown): unknown => (isObject(value) ? objectFrom(at, value) : value);

const objectFrom = (at: number, value: object): object =>
  Array.isArray(value) ? itemsFrom(at, value) : fieldsFrom(at, value as Value);

function itemsFrom(at: number, items: readonly unknown[]): readonly unknown[] {
  let seen: unknown[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (!isObject(item)) continue;
    const own = objectFrom(at, item);
    if (own === item) continue;
    seen ??= items.slice();
    seen[i] = own;
  }
  return seen ?? items;
}

function fieldsFrom(at: number, value: Value): Value {
  let seen: Value | undefined;
  for (const key in value) {
    const field = value[key];
    if (!isObject(field)) continue;
    const own = objectFrom(at, field);
    if (own === field) continue;
    seen ??= { ...value };
    seen[key] = own;
  }
  if (isSpan(value)) {
    seen ??= { ...value };
    seen.from = value.from - at;
    seen.to = value.to - value.from;
  }
  return seen ?? value;
}

/// Spans as they were, in place.
function putBack(at: number, value: unknown): void {
  if (!isObject(value)) return;
  if (Array.isArray(value)) {
    for (const one of value) putBack(at, one);
    return;
  }
  for (const key in value) putBack(at, (value as Value)[key]);
  if (isSpan(value)) {
    value.from += at;
    value.to += value.from;
  }
}

/// Reports of one war name the same few hundred places again and again: each is kept once.
function placesOf(rows: readonly Row<Place>[]): readonly Note<Place>[] {
  return notesOf(rows).map((note) => ({
    ...note,
    value: onlyOne(places, JSON.stringify(note.value), note.value),
  }));
}

/// So many are remembered; then it begins anew.
const MOST = 10_000;
const places = new Map<string, Place>();
const names = new Map<string, string>();

/// Rules are few, and a text that is parsed is one of its own each time.
const named = (rule: string): string => onlyOne(names, rule, rule);

function onlyOne<V>(known: Map<string, V>, key: string, value: V): V {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  known.set(key, value);
  return value;
}
