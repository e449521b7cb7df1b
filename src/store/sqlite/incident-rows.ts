/// Writes incidents as rows: what they are filtered and sorted by, what is shown of them, and what leads to them.

import type Database from 'better-sqlite3';
import { standsAs } from '../../export/stands.ts';
import { type Incident, STANDS } from '../../model/index.ts';
import { idsOf } from '../bare.ts';
import type { PlaceTerm } from '../columns/columns.ts';
import { RANKS } from '../columns/matching.ts';
import { dayKey, rowOf } from '../query.ts';
import { isOpen, type Unsure, urgencyOf } from '../urgency.ts';
import { tellChanges } from './columns.ts';
import { formerWriter } from './former.ts';
import { type Body, incidentReader } from './incidents.ts';
import { bareReader, keptWriter } from './kept.ts';
import { writeNumbers } from './numbers.ts';
import { idKey, reportNumberWriter, termWriter } from './terms.ts';
import { type TextWriter, textReader, textWriter } from './texts.ts';

type Db = Database.Database;

/// Where an incident lies, and the very object that was written, where that is known.
interface Place {
  readonly seq: number;
  readonly incident?: Incident;
}

export type IncidentPlaces = Map<string, Place>;

export function readPlaces(db: Db): IncidentPlaces {
  const rows = db.prepare<[], { seq: number; id: string }>('SELECT seq, id FROM incidents').all();
  return new Map(rows.map(({ id, seq }) => [id, { seq }]));
}

/// Only what differs from the rows that are there is written; an incident that is the same object, and of which no
/// pair with another has come or gone, is not looked at.
export function writeIncidents(
  db: Db,
  places: IncidentPlaces,
  incidents: readonly Incident[],
  { unsure, touched }: { readonly unsure: Unsure; readonly touched: ReadonlySet<string> },
): void {
  const changed = new Set<number>();
  const writing = openWriting(db);
  const write = writerOf(writing, changed);
  for (const incident of incidents) {
    const place = places.get(incident.id);
    const same = place?.incident === incident;
    if (same && (touched.size === 0 || !incident.reports.some((report) => touched.has(report)))) continue;
    const urgency = urgencyOf(incident, unsure.of(incident));
    const written: Written = {
      why: writeNumbers(urgency.reasons.map(writing.termOf)),
      urgency: urgency.score,
      head: writing.kept(rowOf(incident)),
      tail: writing.kept({ mentions: incident.mentions, claims: incident.claims }),
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
  for (const texts of [writing.heads, writing.tails]) texts.end();
  tellChanges(db, changed);
}

/// What all rows of one writing are written by.
interface Writing {
  readonly db: Db;
  readonly heads: TextWriter;
  readonly tails: TextWriter;
  readonly kept: (value: object) => string;
  readonly termOf: (text: string) => number;
  readonly numberOf: (report: string) => number;
}

const openWriting = (db: Db): Writing => ({
  ...{ db, heads: textWriter(db, 'head_texts'), tails: textWriter(db, 'tail_texts') },
  kept: keptWriter(db),
  ...{ termOf: termWriter(db), numberOf: reportNumberWriter(db) },
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
    `SELECT b.head, b.tail, b.why, i.urgency FROM incident_bodies b JOIN incidents i ON i.seq = b.seq
     WHERE b.seq = ?`,
  );
  const rate = db.prepare('UPDATE incidents SET urgency = ? WHERE seq = ?');
  const reason = db.prepare('UPDATE incident_bodies SET why = ? WHERE seq = ?');
  const [insert, remove] = [inserterOf(writing), removerOf(writing)];
  const [headOf, tailOf] = [textReader(db, 'head_texts'), textReader(db, 'tail_texts')];
  return (place, incident, written) => {
    if (place === undefined) {
      const fresh = insert(incident, written);
      changed.add(fresh);
      return fresh;
    }
    const { seq } = place;
    const there = before.get(seq)!;
    if (headOf(there.head) !== written.head || tailOf(there.tail) !== written.tail) {
      remove(seq);
      changed.add(seq);
      return insert(incident, written, seq);
    }
    // As many reasons may weigh more or less.
    if (!there.why.equals(written.why) || there.urgency !== written.urgency) {
      rate.run(written.urgency, seq);
      reason.run(written.why, seq);
    }
    return seq;
  };
}

function removerOf({ db, heads, tails, numberOf }: Writing): (seq: number) => void {
  const rows = ['incidents', 'incident_bodies'].map((name) =>
    db.prepare<[number]>(`DELETE FROM ${name} WHERE seq = ?`),
  );
  const told = db.prepare('DELETE FROM incident_reports WHERE report = ? AND incident = ?');
  const verdict = db.prepare('DELETE FROM incident_verdicts WHERE verdict = ? AND incident = ?');
  const claim = db.prepare('DELETE FROM claims WHERE id = ? AND ledger = 0 AND owner = ?');
  const body = db.prepare<[number], Body>('SELECT head, tail FROM incident_bodies WHERE seq = ?');
  const read = incidentReader(db, bareReader(db));
  return (seq) => {
    const incident = read(seq)!;
    const { head, tail } = body.get(seq)!;
    heads.remove(head);
    tails.remove(tail);
    for (const report of incident.reports) told.run(numberOf(report), seq);
    for (const one of incident.review?.verdicts ?? []) verdict.run(one, seq);
    for (const id of idsOf(incident)) claim.run(idKey(id), seq);
    for (const row of rows) row.run(seq);
  };
}

const COLUMNS = [
  ...['seq', 'id', 'begin', '"end"', 'day', 'edtf', 'status', 'title', 'kind', 'place', 'rank', 'standing'],
  ...['sources', 'reports', 'claims', 'figures', 'names', 'assigned', 'open', 'urgency'],
];

function inserterOf(writing: Writing): (incident: Incident, written: Written, seq?: number) => number {
  const { db, heads, tails, termOf, numberOf } = writing;
  const row = db.prepare(
    `INSERT INTO incidents (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `@${name.replaceAll('"', '')}`).join(', ')})`,
  );
  const body = db.prepare('INSERT INTO incident_bodies (seq, head, tail, why) VALUES (?, ?, ?, ?)');
  const verdict = db.prepare('INSERT OR IGNORE INTO incident_verdicts (verdict, incident) VALUES (?, ?)');
  const claim = db.prepare('INSERT OR IGNORE INTO claims (id, ledger, owner) VALUES (?, 0, ?)');
  const told = db.prepare('INSERT OR IGNORE INTO incident_reports (report, incident) VALUES (?, ?)');
  return (incident, { head, tail, why, urgency }, place) => {
    const columns = { ...columnsOf(incident, termOf), urgency, seq: place ?? null };
    const seq = Number(row.run(columns).lastInsertRowid);
    body.run(seq, heads.add(head), tails.add(tail), why);
    for (const { id } of incident.claims) claim.run(idKey(id), seq);
    for (const report of incident.reports) told.run(numberOf(report), seq);
    for (const one of incident.review?.verdicts ?? []) verdict.run(one, seq);
    return seq;
  };
}

function columnsOf(incident: Incident, termOf: (text: string) => number) {
  const { id, title, grade, begin, end, place, claims, reports, edtf, status, figures } = incident;
  return {
    ...{ id, title, begin, end, edtf, status },
    day: dayKey(begin ?? end, end),
    kind: termOf(kindOf(incident)),
    place: place ? termOf(placeText(place)) : null,
    ...{ rank: RANKS.indexOf(grade.level), standing: STANDS.indexOf(standsAs(incident)) },
    ...{ sources: incident.independentSources, reports: reports.length },
    ...{ claims: claims.length, figures: figures.length },
    names: writeNumbers(namesOf(incident, termOf)),
    ...{ assigned: incident.review?.assigned?.to ?? null, open: isOpen(incident) ? 1 : 0 },
  };
}

/// The words for its type: there are few, so that those that hold some letters are soon found.
function kindOf({ type, acled }: Incident): string {
  return `${type}\n${acled ?? ''}`;
}

function placeText({ name, lat, lon, radiusKm, precision, within }: NonNullable<Incident['place']>): string {
  return JSON.stringify({ name, lat, lon, radiusKm, precision, within } satisfies PlaceTerm);
}

/// Who did it, who suffered it and who says so, each once; see `ColumnRow`.
function namesOf({ agents, targets, claims }: Incident, termOf: (text: string) => number): readonly number[] {
  const named = [
    ...agents.flatMap(({ name, actor }) => [name, actor ?? '']),
    ...targets.map(({ name }) => name),
    ...claims.flatMap(({ speakers }) => speakers),
  ];
  const firstHand = new Set(claims.flatMap(({ speakers }) => speakers.slice(-1)));
  const names = new Set(named.filter((name) => name !== '' || firstHand.has(name)));
  return [...names].map((name) => 2 * termOf(name) + (firstHand.has(name) ? 1 : 0));
}
