/// Writes incidents as rows: what is said of them, and what leads to them.

import type Database from 'better-sqlite3';
import type { Incident } from '../../model/index.ts';
import { idsOf, type TextOf } from '../bare.ts';
import { headOf } from '../columns/heads.ts';
import { isOpen, type Unsure, urgencyOf } from '../urgency.ts';
import { tellChanges } from './columns.ts';
import { dayOf, dayWriter } from './days.ts';
import { formerWriter } from './former.ts';
import { CLAIM, type IdWriter, INCIDENT, idWriter } from './ids.ts';
import { type Body, incidentReader } from './incidents.ts';
import { bareReader, type KeptWriter, keptWriter } from './kept.ts';
import { writeNumbers } from './numbers.ts';
import { INCIDENTS, type ReportRowsWriter, reportRowsWriter } from './report-rows.ts';
import type { RowSets } from './row-sets.ts';
import { idKey, keyId, termWriter } from './terms.ts';
import { type TextWriter, textReader, textWriter } from './texts.ts';

type Db = Database.Database;

/// Where an incident lies, and the very object that was written, where that is known.
interface Place {
  readonly seq: number;
  readonly incident?: Incident;
}

export type IncidentPlaces = Map<string, Place>;

export function readPlaces(db: Db): IncidentPlaces {
  const rows = db.prepare<[], { seq: number; id: number | string }>('SELECT seq, id FROM incidents').all();
  return new Map(rows.map(({ id, seq }) => [keyId(id), { seq }]));
}

export interface Around {
  readonly unsure: Unsure;
  readonly touched: ReadonlySet<string>;
  readonly textOf: TextOf | undefined;
}

/// Only what differs from the rows that are there is written; an incident that is the same object, and of which no
/// pair with another has come or gone, is not looked at.
export function writeIncidents(
  db: Db,
  places: IncidentPlaces,
  incidents: readonly Incident[],
  { unsure, touched, textOf }: Around,
): void {
  const changed = new Set<number>();
  const writing = openWriting(db, textOf);
  const write = writerOf(writing, changed);
  for (const incident of incidents) {
    const place = places.get(incident.id);
    const same = place?.incident === incident;
    if (same && (touched.size === 0 || !incident.reports.some((report) => touched.has(report)))) continue;
    const urgency = urgencyOf(incident, unsure.of(incident));
    const written: Written = {
      why: writeNumbers(urgency.reasons.map(writing.termOf)),
      urgency: urgency.score,
      head: writing.kept.write(headOf(incident)),
      tail: writing.kept.write({ mentions: incident.mentions, claims: incident.claims }),
    };
    places.set(incident.id, { seq: write(place, incident, written), incident });
  }
  if (places.size > incidents.length) {
    const left = new Set(incidents.map(({ id }) => id));
    const remove = removerOf(writing);
    const remember = formerWriter(db);
    const read = incidentReader(db, bareReader(db));
    for (const [id, { seq }] of places) {
      if (left.has(id)) continue;
      remember(read(seq)!);
      remove(seq);
      changed.add(seq);
      places.delete(id);
    }
  }
  const { kept, heads, tails, told, ids, days } = writing;
  for (const rows of [kept, heads, tails, told, ids, days]) rows.end();
  tellChanges(db, changed);
}

/// What all rows of one writing are written by.
interface Writing {
  readonly db: Db;
  readonly heads: TextWriter;
  readonly tails: TextWriter;
  readonly kept: KeptWriter;
  readonly termOf: (text: string) => number;
  readonly told: ReportRowsWriter;
  readonly ids: IdWriter;
  readonly days: RowSets<string>;
}

const openWriting = (db: Db, textOf: TextOf | undefined): Writing => ({
  ...{ db, heads: textWriter(db, 'head_texts'), tails: textWriter(db, 'tail_texts') },
  kept: keptWriter(db, textOf),
  ...{ termOf: termWriter(db), told: reportRowsWriter(db), ids: idWriter(db), days: dayWriter(db) },
});

/// What is kept of an incident beside what can be asked for.
interface Written {
  readonly head: string;
  readonly tail: string;
  /// Numbers of the terms that say it.
  readonly why: Uint8Array;
  readonly urgency: number;
}

/// An incident that is another keeps its number. What is looked through has changed where the row has.
function writerOf(
  writing: Writing,
  changed: Set<number>,
): (place: Place | undefined, incident: Incident, written: Written) => number {
  const { db } = writing;
  const before = db.prepare<[number], Body & { why: Buffer; urgency: number }>(
    'SELECT id, head, tail, why, urgency FROM incidents WHERE seq = ?',
  );
  const rate = db.prepare('UPDATE incidents SET urgency = ?, why = ? WHERE seq = ?');
  const [insert, remove] = [inserterOf(writing), removerOf(writing)];
  const [headAt, tailAt] = [textReader(db, 'head_texts'), textReader(db, 'tail_texts')];
  return (place, incident, written) => {
    if (place === undefined) {
      const fresh = insert(incident, written);
      changed.add(fresh);
      return fresh;
    }
    const { seq } = place;
    const there = before.get(seq)!;
    if (headAt(there.head) !== written.head || tailAt(there.tail) !== written.tail) {
      remove(seq);
      changed.add(seq);
      return insert(incident, written, seq);
    }
    // As many reasons may weigh more or less.
    if (!there.why.equals(written.why) || there.urgency !== written.urgency) {
      rate.run(written.urgency, written.why, seq);
    }
    return seq;
  };
}

function removerOf({ db, heads, tails, told, ids, days }: Writing): (seq: number) => void {
  const row = db.prepare('DELETE FROM incidents WHERE seq = ?');
  const verdict = db.prepare('DELETE FROM incident_verdicts WHERE verdict = ? AND incident = ?');
  const body = db.prepare<[number], Body>('SELECT head, tail FROM incidents WHERE seq = ?');
  const read = incidentReader(db, bareReader(db));
  return (seq) => {
    const incident = read(seq)!;
    const { head, tail } = body.get(seq)!;
    heads.remove(head);
    tails.remove(tail);
    for (const report of incident.reports) told.remove(report, INCIDENTS, seq);
    for (const one of incident.review?.verdicts ?? []) verdict.run(one, seq);
    for (const id of idsOf(incident)) ids.remove(id, { role: CLAIM, row: seq });
    ids.remove(incident.id, { role: INCIDENT, row: seq });
    days.remove(dayOf(incident), seq);
    row.run(seq);
  };
}

const INSERT = `INSERT INTO incidents (seq, id, head, tail, claims, open, assigned, urgency, why)
                VALUES (@seq, @id, @head, @tail, @claims, @open, @assigned, @urgency, @why)`;

function inserterOf(writing: Writing): (incident: Incident, written: Written, seq?: number) => number {
  const { db, heads, tails, told, ids, days } = writing;
  const row = db.prepare(INSERT);
  const verdict = db.prepare('INSERT OR IGNORE INTO incident_verdicts (verdict, incident) VALUES (?, ?)');
  return (incident, { head, tail, why, urgency }, place) => {
    const { claims, reports, review } = incident;
    const inserted = row.run({
      ...{
        seq: place ?? null,
        id: idKey(incident.id),
        head: heads.add(head),
        tail: tails.add(tail),
        claims: claims.length,
      },
      ...{ open: isOpen(incident) ? 1 : 0, assigned: review?.assigned?.to ?? null, urgency, why },
    });
    const seq = Number(inserted.lastInsertRowid);
    days.add(dayOf(incident), seq);
    ids.add(incident.id, { role: INCIDENT, row: seq });
    for (const { id } of claims) ids.add(id, { role: CLAIM, row: seq });
    for (const report of reports) told.add(report, INCIDENTS, seq);
    for (const one of review?.verdicts ?? []) verdict.run(one, seq);
    return seq;
  };
}
