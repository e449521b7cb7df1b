/// The four reports of the Palmyra story, read from beside the project, and their readings in the contract's JSON.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe } from 'vitest';
import { annotationJson, recordJson, relateJson } from '../../src/export/contract.ts';
import { annotate, chain, record, relate } from '../../src/pipeline.ts';
import { reportsOf, resources } from '../goldens/inputs.ts';
import type { AnnotationJson, EventJson, IncidentJson, Piece, RecordJson, RelateJson } from './contract.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/reports/palmyra/', import.meta.url));

/// Numbers of the reports: 0 the wire story, 1 its reprint with a second story, 2 the live log, 3 the other agency.
export type Which = 0 | 1 | 2 | 3;

export interface Readings {
  readonly texts: readonly string[];
  readonly ids: readonly string[];
  readonly annotations: readonly AnnotationJson[];
  /// The same after the reports were laid beside each other: composites are cut at their seams.
  readonly related: readonly AnnotationJson[];
  readonly relate: RelateJson;
  readonly record: RecordJson;
}

/// A describe that is skipped, with a notice, where the reports are not at hand.
export function describePalmyra(name: string, tests: (get: () => Readings) => void): void {
  if (!existsSync(FOLDER)) {
    console.warn(`skipped "${name}": ${FOLDER} is not there`);
    describe.skip(name, () => tests(readings));
    return;
  }
  describe(name, () => {
    beforeAll(() => {
      readings();
    }, 60_000);
    tests(readings);
  });
}

let made: Readings | undefined;

function readings(): Readings {
  made ??= make();
  return made;
}

function make(): Readings {
  const reports = reportsOf(FOLDER);
  const annotations = reports.map((report) => annotate(report, resources()));
  const related = relate(annotations);
  const whole = record(related);
  return {
    texts: reports.map(({ text }) => text),
    ids: reports.map(({ id }) => id),
    annotations: annotations.map((one) => json<AnnotationJson>(annotationJson(one))),
    related: related.annotations.map((one) => json<AnnotationJson>(annotationJson(one))),
    relate: json<RelateJson>(relateJson(related, whole, chain(related, whole))),
    record: json<RecordJson>(recordJson(whole)),
  };
}

/// What a reader of the printed JSON sees.
function json<T>(value: unknown): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/// The span of `words` inside the n-th occurrence of `context`.
export function locate(
  text: string,
  context: string,
  words = context,
  nth = 0,
): { from: number; to: number } {
  let at = -1;
  for (let i = 0; i <= nth; i++) {
    at = text.indexOf(context, at + 1);
    if (at < 0) throw new Error(`the report does not hold "${context}" ${nth + 1} times`);
  }
  const inside = context.indexOf(words);
  if (inside < 0) throw new Error(`"${words}" is not in "${context}"`);
  return { from: at + inside, to: at + inside + words.length };
}

export const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

/// The notes of a list that overlap the words.
export function notesAt<N extends Piece>(
  notes: readonly N[],
  text: string,
  context: string,
  words = context,
  nth = 0,
): N[] {
  const span = locate(text, context, words, nth);
  return notes.filter((note) => overlap(note, span));
}

/// Where a report speaks of an event: the phrase, and the words in it that can trigger it.
export type Spot = readonly [which: Which, context: string, words?: string, nth?: number];

export function eventsAt(got: Readings, [which, context, words = context, nth = 0]: Spot): EventJson[] {
  return notesAt(got.annotations[which]?.events ?? [], got.texts[which] ?? '', context, words, nth);
}

/// The incidents that the event mentions at a spot belong to.
export function incidentsAt(got: Readings, spot: Spot): IncidentJson[] {
  const [which] = spot;
  const events = got.annotations[which]?.events ?? [];
  const indices = eventsAt(got, spot).map((event) => events.indexOf(event));
  return got.record.incidents.filter((incident) =>
    incident.mentions.some(({ report, event }) => report === got.ids[which] && indices.includes(event)),
  );
}

/// The one incident that every spot speaks of; throws, saying which spots found what, when there is none.
export function oneIncident(got: Readings, spots: readonly Spot[]): IncidentJson {
  const found = spots.map((spot) => incidentsAt(got, spot));
  const common = (found[0] ?? []).filter(({ id }) =>
    found.every((list) => list.some((one) => one.id === id)),
  );
  if (common[0]) return common[0];
  const told = spots.map(([which, context], i) => {
    const list = found[i]!.map(
      (one) => `${one.type} ${one.edtf} ${one.place?.name ?? '-'} (${one.id.slice(0, 8)})`,
    );
    const events = eventsAt(got, spots[i]!).map((event) => `${event.type} "${event.text}"`);
    return `  00${which} "${context}": events [${events.join(', ')}] incidents [${list.join(', ')}]`;
  });
  throw new Error(`not one incident:\n${told.join('\n')}`);
}

export const names = (list: readonly { readonly name: string }[]): string =>
  list.map(({ name }) => name).join('; ');

/// Every speaker named anywhere in the chains of an incident's claims, innermost last.
export function chains(incident: Pick<IncidentJson, 'claims'>): string[] {
  return [...new Set(incident.claims.map(({ speakers }) => speakers.join(' > ')))];
}
