/// Prints annotations and records in the machine-readable contract: names and shapes are fixed there.

import { listedWith } from '../lexicon/place-lists.ts';
import type {
  ActorNote,
  Annotation,
  EventMention,
  EventNote,
  FigureNote,
  Participant,
  PlaceNote,
  Span,
  Speaker,
  StatementNote,
  TimeNote,
} from '../model/index.ts';
import { countBefore } from '../text/search.ts';
import { conductOf } from './conduct.ts';
import { labelOf } from './label.ts';
import { templatesOf } from './templates.ts';

export { recordJson } from './record-json.ts';
export { relateJson } from './relate-json.ts';

type Json = Readonly<Record<string, unknown>>;

/// One line of `annotate --json`. What stands for a note is made with all its keys at once, the words that it covers
/// among them: to lay one object into another takes five times as long.
export function annotationJson(annotation: Annotation): Json {
  const { report, division, sentences, times, actors, figures, statements, events } = annotation;
  const { text } = report;
  const places = keepPlaces(annotation.places);
  const conduct = conductOf(annotation);
  return {
    id: report.id,
    form: division.form,
    passages: division.passages.map(({ from, to, kind, entry }) => ({
      from,
      to,
      text: text.slice(from, to),
      kind,
      entry,
    })),
    entries: division.entries.map(({ from, to, time, day }) => ({
      from,
      to,
      text: text.slice(from, to),
      time: clock(day, time),
    })),
    sentences: sentences.map(({ from, to }, i) => ({
      from,
      to,
      text: text.slice(from, to),
      labels: some(conduct[i]!),
    })),
    times: times.map((note) => timeJson(text, note)),
    places: places.kept.map((note) => placeJson(text, note)),
    actors: actorsJson(text, actors, annotation.places),
    figures: figures.map((note) => figureJson(text, note)),
    statements: statements.map((note) => statementJson(text, note)),
    // Occurrences come last: what points at an event by its place in the list points at the same.
    events: [...events, ...(annotation.occurrences?.notes ?? [])].map((note) =>
      eventJson(text, note, annotation, places.indexOf),
    ),
    incidents: templatesOf(annotation),
    label: labelOf(annotation),
  };
}

function clock(day: string | undefined, time: string | undefined): string | undefined {
  return time === undefined ? undefined : day === undefined ? `T${time}` : `${day}T${time}`;
}

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/// A span with the words it covers.
export function slice(text: string, { from, to }: Span): { from: number; to: number; text: string } {
  return { from, to, text: text.slice(from, to) };
}

/// Descriptions ("the town") are not toponyms: they are left out, and what points at one points at the place it
/// stands for.
function keepPlaces(places: readonly PlaceNote[]): {
  kept: PlaceNote[];
  indexOf: (index: number) => number | undefined;
} {
  const kept: PlaceNote[] = [];
  const position = places.map((note) => (note.value.reference === 'description' ? -1 : kept.push(note) - 1));
  const indexOf = (index: number): number | undefined => {
    let at: number | undefined = index;
    for (let hops = 0; at !== undefined && hops < 8; hops++) {
      const found = position[at];
      if (found !== undefined && found >= 0) return found;
      at = places[at]?.value.antecedent;
    }
    return undefined;
  };
  return { kept, indexOf };
}

function timeJson(text: string, { from, to, rule, value }: TimeNote): Json {
  const { type, value: timex, mod, edtf, begin, end, anchor } = value;
  return { from, to, text: text.slice(from, to), type, value: timex, mod, edtf, begin, end, anchor, rule };
}

function placeJson(text: string, { from, to, rule, value }: PlaceNote): Json {
  const { name, gazetteer, lat, lon, country, kind, key, radiusKm, precision, reference, relative } = value;
  return {
    ...{ from, to, text: text.slice(from, to) },
    ...{ name, gazetteer, lat, lon, country, kind, key, radiusKm, precision, reference, relative, rule },
  };
}

/// Names and descriptions of those who act; "he" and "she" where it is known who that is; and descriptions of places
/// ("the town"), which are no toponyms.
function actorsJson(
  text: string,
  actors: readonly ActorNote[],
  places: readonly PlaceNote[],
): readonly Json[] {
  const told = actors.filter(
    (note) =>
      (note.value.kind !== 'facility' || !isTold(text, note, places)) &&
      (note.value.reference !== 'pronoun' ||
        (note.value.kind === 'person' && note.value.antecedent !== undefined)),
  );
  const described = places.filter(({ value }) => value.reference === 'description');
  return [
    ...told.map((note) => ({ at: note.from, json: actorJson(text, note) })),
    ...described.map((note) => ({ at: note.from, json: describedJson(text, note) })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ json }) => json);
}

/// "the airfield", which stands for a place that was named; "Dafna Dam", of which the name is a place: they are there
/// already.
function isTold(text: string, { from, to }: Span, places: readonly PlaceNote[]): boolean {
  const first = countBefore(places, (place) => place.to + 1 < from);
  for (let i = first; i < places.length && places[i]!.from < to; i++) {
    const place = places[i]!;
    if (from < place.to) return true;
    if (place.value.reference === 'name' && place.to + 1 === from && text[place.to] === ' ') return true;
  }
  return false;
}

function describedJson(text: string, { from, to, rule, value }: PlaceNote): Json {
  const { name, reference } = value;
  return { from, to, text: text.slice(from, to), kind: 'place', name, reference, rule };
}

function actorJson(text: string, { from, to, rule, value }: ActorNote): Json {
  const { actor, name, title, reference } = value;
  // To who reads it, a state that acts is an organisation.
  const kind = value.kind === 'state' ? 'organisation' : value.kind;
  return { from, to, text: text.slice(from, to), kind, actor, name, title, reference, rule };
}

function figureJson(text: string, { from, to, rule, value }: FigureNote): Json {
  const { low, best, high, hedge, of, kind, state, outOf, partOf, sameAs, additional, counted } = value;
  return {
    ...{ from, to, text: text.slice(from, to) },
    ...{ low, best, high, hedge, of, kind, state, outOf, partOf, sameAs, additional },
    ...{ counted: counted && slice(text, counted), rule },
  };
}

function statementJson(text: string, { rule, value }: StatementNote): Json {
  const speaker = ({ from, to }: Speaker): Json => slice(text, { from, to });
  return {
    speaker: value.speaker && speaker(value.speaker),
    via: value.via.map(speaker),
    cue: value.cue && slice(text, value.cue),
    content: value.content.map((span) => slice(text, span)),
    stance: value.stance,
    direct: value.direct,
    ...{ hedge: value.hedge, evidence: value.evidence, verifies: value.verifies, rule },
  };
}

function eventJson(
  text: string,
  { from, to, rule, value }: EventNote,
  { times, places }: Annotation,
  placeIndex: (index: number) => number | undefined,
): Json {
  const { type, acled, status, time, place, figures, statement, hedge, partOf }: EventMention = value;
  return {
    ...{ from, to, text: text.slice(from, to) },
    ...{ type, acled, status, time: time === undefined || times[time] === undefined ? undefined : time },
    place: place === undefined ? undefined : placeIndex(place),
    places: place === undefined ? undefined : placesOf(text, places, place, placeIndex),
    agents: value.agents.map((one) => participantJson(text, one)),
    targets: value.targets.map((one) => targetJson(text, one)),
    instruments: value.instruments.map((span) => slice(text, span)),
    ...{ figures, statement, hedge, partOf, rule },
  };
}

/// All places of the list in which an event's place stands; left out where it is the only one.
function placesOf(
  text: string,
  places: readonly PlaceNote[],
  place: number,
  placeIndex: (index: number) => number | undefined,
): readonly number[] | undefined {
  const others = listedWith(text, places, place);
  if (others.length === 0) return undefined;
  return [place, ...others].flatMap((index) => placeIndex(index) ?? []).sort((a, b) => a - b);
}

function participantJson(text: string, { from, to, name }: Participant): Json {
  return { from, to, text: text.slice(from, to), name };
}

function targetJson(text: string, { from, to, name, effect }: Participant): Json {
  return { from, to, text: text.slice(from, to), name, effect };
}
