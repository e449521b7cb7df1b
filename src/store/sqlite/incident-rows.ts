/// Writes incidents as rows: what they are filtered and sorted by, what is shown of them, and what leads to them.

import type Database from 'better-sqlite3';
import { standsAs } from '../../export/stands.ts';
import type { Incident } from '../../model/index.ts';
import { rowOf } from '../query.ts';
import { isOpen, type Unsure, urgencyOf } from '../urgency.ts';
import { incidentBySeq, RANKS } from './incidents.ts';
import { type Packed, packRow, unpackRow } from './packed.ts';

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
  const write = writerOf(db);
  for (const incident of incidents) {
    const place = places.get(incident.id);
    const same = place?.incident === incident;
    if (same && (touched.size === 0 || !incident.reports.some((report) => touched.has(report)))) continue;
    const urgency = urgencyOf(incident, unsure.of(incident));
    const written: Written = {
      why: JSON.stringify(urgency.reasons),
      urgency: urgency.score,
      head: JSON.stringify(rowOf(incident)),
      tail: JSON.stringify({ mentions: incident.mentions, claims: incident.claims }),
    };
    places.set(incident.id, { seq: write(place, incident, written), incident });
  }
  if (places.size === incidents.length) return;
  const left = new Set(incidents.map(({ id }) => id));
  const remove = removerOf(db);
  for (const [id, { seq }] of places) {
    if (left.has(id)) continue;
    remove(seq);
    places.delete(id);
  }
}

/// What is kept of an incident beside what can be asked for.
interface Written {
  readonly head: string;
  readonly tail: string;
  readonly why: string;
  readonly urgency: number;
}

function writerOf(db: Db): (place: Place | undefined, incident: Incident, written: Written) => number {
  const before = db.prepare<[number], { head: Packed; tail: Packed; why: string; urgency: number }>(
    `SELECT b.head, b.tail, b.why, i.urgency FROM incident_bodies b JOIN incidents i ON i.seq = b.seq
     WHERE b.seq = ?`,
  );
  const rate = db.prepare('UPDATE incidents SET urgency = ? WHERE seq = ?');
  const reason = db.prepare('UPDATE incident_bodies SET why = ? WHERE seq = ?');
  const [insert, remove] = [inserterOf(db), removerOf(db)];
  return (place, incident, written) => {
    if (place === undefined) return insert(incident, written);
    const { seq } = place;
    const there = before.get(seq)!;
    if (unpackRow(there.head) !== written.head || unpackRow(there.tail) !== written.tail) {
      remove(seq);
      return insert(incident, written);
    }
    // As many reasons may weigh more or less.
    if (there.why !== written.why || there.urgency !== written.urgency) {
      rate.run(written.urgency, seq);
      reason.run(written.why, seq);
    }
    return seq;
  };
}

function removerOf(db: Db): (seq: number) => void {
  const rows = ['incidents', 'incident_bodies'].map((name) =>
    db.prepare<[number]>(`DELETE FROM ${name} WHERE seq = ?`),
  );
  const names = db.prepare('DELETE FROM incident_names WHERE rowid = ?');
  const speaker = db.prepare('DELETE FROM incident_speakers WHERE speaker = ? AND incident = ?');
  const told = db.prepare('DELETE FROM incident_reports WHERE report = ? AND incident = ?');
  const verdict = db.prepare('DELETE FROM incident_verdicts WHERE verdict = ? AND incident = ?');
  const claim = db.prepare('DELETE FROM claims WHERE id = ? AND ledger = 0 AND owner = ?');
  return (seq) => {
    const incident = incidentBySeq(db, seq)!;
    for (const one of speakersOf(incident)) speaker.run(one, seq);
    for (const report of incident.reports) told.run(report, seq);
    for (const one of incident.review?.verdicts ?? []) verdict.run(one, seq);
    for (const { id } of incident.claims) claim.run(id, seq);
    names.run(seq);
    for (const row of rows) row.run(seq);
  };
}

const COLUMNS = [
  ...[
    'id',
    'begin',
    '"end"',
    'day',
    'first',
    'last',
    'title',
    'type',
    'kind',
    'grade',
    'rank',
    'sources',
    'reports',
  ],
  ...['claims', 'figures', 'place', 'lat', 'lon', 'radius', 'edtf', 'status', 'standing', 'assigned'],
  ...['open', 'urgency'],
];

function inserterOf(db: Db): (incident: Incident, written: Written) => number {
  const row = db.prepare(
    `INSERT INTO incidents (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map((name) => `@${name.replaceAll('"', '')}`).join(', ')})`,
  );
  const body = db.prepare('INSERT INTO incident_bodies (seq, head, tail, why) VALUES (?, ?, ?, ?)');
  const verdict = db.prepare('INSERT OR IGNORE INTO incident_verdicts (verdict, incident) VALUES (?, ?)');
  const names = db.prepare(
    'INSERT INTO incident_names (rowid, type, place, actor, title) VALUES (?, ?, ?, ?, ?)',
  );
  const speaker = db.prepare('INSERT INTO incident_speakers (speaker, incident) VALUES (?, ?)');
  const claim = db.prepare('INSERT OR IGNORE INTO claims (id, ledger, owner) VALUES (?, 0, ?)');
  const told = db.prepare('INSERT OR IGNORE INTO incident_reports (report, incident) VALUES (?, ?)');
  return (incident, { head, tail, why, urgency }) => {
    const seq = Number(row.run({ ...columnsOf(incident), urgency }).lastInsertRowid);
    body.run(seq, packRow(head), packRow(tail), why);
    const named = namesOf(incident);
    names.run(seq, '', named.place, named.actor, incident.title);
    for (const { id } of incident.claims) claim.run(id, seq);
    for (const one of speakersOf(incident)) speaker.run(one, seq);
    for (const report of incident.reports) told.run(report, seq);
    for (const one of incident.review?.verdicts ?? []) verdict.run(one, seq);
    return seq;
  };
}

function columnsOf(incident: Incident) {
  const { id, title, type, grade, begin, end, place, claims, reports, edtf, status, figures } = incident;
  return {
    ...{
      id,
      title,
      type,
      kind: kindOf(incident),
      edtf,
      status,
      grade: grade.level,
      rank: RANKS.indexOf(grade.level),
    },
    ...{ standing: standsAs(incident), assigned: incident.review?.assigned?.to ?? null },
    open: isOpen(incident) ? 1 : 0,
    ...{ begin, end, day: `${begin ?? end ?? '9999'} ${end ?? '9999'}` },
    ...{ first: begin ?? end ?? '', last: end ?? begin ?? '' },
    ...{ sources: incident.independentSources, reports: reports.length },
    ...{ claims: claims.length, figures: figures.length },
    ...{ place: place?.name ?? null, lat: place?.lat ?? null, lon: place?.lon ?? null },
    radius: place?.radiusKm ?? 0,
  };
}

/// The words for its type: there are few, so that those that hold some letters are soon found.
function kindOf({ type, acled }: Incident): string {
  return `${type}\n${type.toLowerCase()}\n${(acled ?? '').toLowerCase()}`;
}

/// Who says it, first-hand.
function speakersOf({ claims }: Incident): ReadonlySet<string> {
  return new Set(claims.flatMap(({ speakers }) => speakers.slice(-1)));
}

/// All names of a kind in one text, apart by a mark that no name holds.
function namesOf({ place, agents, targets, claims }: Incident) {
  const actors = [
    ...agents.flatMap(({ name, actor }) => [name, actor ?? '']),
    ...targets.map(({ name }) => name),
    ...claims.flatMap(({ speakers }) => speakers),
  ];
  const text = (names: readonly string[]): string => [...new Set(names)].join('\n');
  return {
    place: text(place ? [place.name, ...place.within] : []),
    actor: text(actors),
  };
}
