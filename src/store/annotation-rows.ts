/// Annotations as bytes: of each note where it stands, by which rule, and what it says. Places are told from the note
/// before, and within a note from where it begins: words that are taken over from another report then say the same
/// wherever they stand in it, and are packed to next to nothing.

import type { Annotation, Note, Place, Report, Span } from '../model/index.ts';
import {
  beginBytes,
  endBytes,
  endPart,
  goToPart,
  openBytes,
  putNumber,
  putText,
  putValue,
  readNumber,
  readText,
  readValue,
} from './value-bytes.ts';

/// The report is kept once, on its own; what else happens, which no record holds, not at all.
type Kept = Omit<Annotation, 'report' | 'occurrences'>;

/// Of reports that are kept together, each in its place.
export function annotationBytes(annotations: readonly Kept[]): Uint8Array {
  /// Reports of one war name the same few hundred places again and again: each stands once, behind all reports.
  const places = new Map<Place, number>();
  const putPlace = (place: Place): void => {
    const known = places.get(place);
    if (known === undefined) places.set(place, places.size);
    putNumber(known ?? places.size - 1);
  };
  beginBytes();
  for (const annotation of annotations) {
    putAnnotation(annotation, putPlace);
    endPart();
  }
  putValue([...places.keys()], 0);
  endPart();
  return endBytes();
}

function putAnnotation(annotation: Kept, putPlace: (place: Place) => void): void {
  const { division, sentences, times, places, actors, figures, statements, events, problems } = annotation;
  putValue(division, 0);
  putNumber(sentences.length);
  let end = 0;
  for (const { from, to } of sentences) {
    putNumber(from - end);
    putNumber(to - from);
    end = to;
  }
  putNotes(times, putValue);
  putNotes(places, putPlace);
  putNotes(actors, putValue);
  putNotes(figures, putValue);
  putNotes(statements, putValue);
  putNotes(events, putValue);
  putValue(problems, 0);
}

function putNotes<V>(notes: readonly Note<V>[], putSaid: (value: V, from: number) => void): void {
  putNumber(notes.length);
  let last = 0;
  for (let i = 0; i < notes.length; i++) {
    const { from, to, rule, value } = notes[i]!;
    putNumber(from - last);
    putNumber(to - from);
    putText(rule);
    putSaid(value, from);
    last = from;
  }
}

/// Of the report in its place, the annotation again, its fields in the order in which they were.
export function annotationsIn(bytes: Uint8Array): (place: number, report: Report) => Annotation {
  const opened = openBytes(bytes);
  goToPart(opened, opened.parts.length - 1);
  const places = (readValue(0) as readonly Place[]).map(onlyOne);
  const readPlace = (): Place => places[readNumber()]!;
  return (place, report) => {
    goToPart(opened, place);
    return {
      report,
      division: readValue(0) as Annotation['division'],
      sentences: readSentences(),
      times: readSaid(),
      places: readNotes(readPlace),
      actors: readSaid(),
      figures: readSaid(),
      statements: readSaid(),
      events: readSaid(),
      problems: readValue(0) as Annotation['problems'],
    };
  };
}

function readSentences(): readonly Span[] {
  const sentences: Span[] = [];
  let end = 0;
  for (let left = readNumber(); left > 0; left--) {
    const from = end + readNumber();
    end = from + readNumber();
    sentences.push({ from, to: end });
  }
  return sentences;
}

const readSaid = <V>(): readonly Note<V>[] => readNotes(readValue as (from: number) => V);

function readNotes<V>(readIt: (from: number) => V): readonly Note<V>[] {
  const notes: Note<V>[] = [];
  let from = 0;
  for (let left = readNumber(); left > 0; left--) {
    from += readNumber();
    const to = from + readNumber();
    notes.push({ from, to, rule: readText(), value: readIt(from) });
  }
  return notes;
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
