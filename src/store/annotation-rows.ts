/// Annotations as bytes: of each note where it stands, by which rule, and what it says. Places are told from the note
/// before, and within a note from where it begins: words that are taken over from another report then say the same
/// wherever they stand in it, and are packed to next to nothing.

import type { Annotation, Note, Place, Report, Span } from '../model/index.ts';
import { type ValueReader, type ValueWriter, valueReader, valueWriter } from './value-bytes.ts';

/// The report is kept once, on its own; what else happens, which no record holds, not at all.
type Kept = Omit<Annotation, 'report' | 'occurrences'>;

/// Of reports that are kept together, each in its place.
export function annotationBytes(annotations: readonly Kept[]): Uint8Array {
  const writer = valueWriter();
  /// Reports of one war name the same few hundred places again and again: each stands once, behind all reports.
  const places = new Map<Place, number>();
  const numberOf = (place: Place): number => {
    const known = places.get(place);
    if (known === undefined) places.set(place, places.size);
    return known ?? places.size - 1;
  };
  for (const annotation of annotations) {
    write(annotation, writer, numberOf);
    writer.end();
  }
  writer.value([...places.keys()], 0);
  writer.end();
  return writer.bytes();
}

function write(annotation: Kept, writer: ValueWriter, numberOf: (place: Place) => number): void {
  const { division, sentences, times, places, actors, figures, statements, events, problems } = annotation;
  writer.value(division, 0);
  writer.number(sentences.length);
  let end = 0;
  for (const { from, to } of sentences) {
    writer.number(from - end);
    writer.number(to - from);
    end = to;
  }
  writeNotes(times, writer, writer.value);
  writeNotes(places, writer, (place) => writer.number(numberOf(place)));
  writeNotes(actors, writer, writer.value);
  writeNotes(figures, writer, writer.value);
  writeNotes(statements, writer, writer.value);
  writeNotes(events, writer, writer.value);
  writer.value(problems, 0);
}

function writeNotes<V>(
  notes: readonly Note<V>[],
  writer: ValueWriter,
  say: (value: V, from: number) => void,
): void {
  writer.number(notes.length);
  let last = 0;
  for (let i = 0; i < notes.length; i++) {
    const { from, to, rule, value } = notes[i]!;
    writer.number(from - last);
    writer.number(to - from);
    writer.text(rule);
    say(value, from);
    last = from;
  }
}

/// Of the report in its place, the annotation again, its fields in the order in which they were.
export function annotationsIn(bytes: Uint8Array): (place: number, report: Report) => Annotation {
  const reader = valueReader(bytes);
  const said = <V>() => notesOf(reader, (from) => reader.value(from) as V);
  let places: readonly Place[] | undefined;
  return (place, report) => {
    const known = places ?? placesIn(reader);
    places = known;
    reader.goTo(place);
    return {
      ...{ report, division: reader.value(0) as Annotation['division'], sentences: sentencesOf(reader) },
      ...{ times: said(), places: notesOf(reader, () => known[reader.number()]!), actors: said() },
      ...{ figures: said(), statements: said(), events: said() },
      problems: reader.value(0) as Annotation['problems'],
    };
  };
}

function sentencesOf(reader: ValueReader): readonly Span[] {
  const sentences: Span[] = [];
  let end = 0;
  for (let left = reader.number(); left > 0; left--) {
    const from = end + reader.number();
    end = from + reader.number();
    sentences.push({ from, to: end });
  }
  return sentences;
}

function notesOf<V>(reader: ValueReader, valueAt: (from: number) => V): readonly Note<V>[] {
  const notes: Note<V>[] = [];
  let from = 0;
  for (let left = reader.number(); left > 0; left--) {
    from += reader.number();
    const to = from + reader.number();
    notes.push({ from, to, rule: reader.text(), value: valueAt(from) });
  }
  return notes;
}

/// They stand in the last part.
function placesIn(reader: ValueReader): readonly Place[] {
  reader.goTo(reader.parts - 1);
  return (reader.value(0) as readonly Place[]).map(onlyOne);
}

/// So many are remembered; then it begins anew.
const MOST = 10_000;
const remembered = new Map<string, Place>();

/// What is read at different times, too, is one object where it says the same.
function onlyOne(place: Place): Place {
  const key = JSON.stringify(place);
  const before = remembered.get(key);
  if (before !== undefined) return before;
  if (remembered.size >= MOST) remembered.clear();
  remembered.set(key, place);
  return place;
}
