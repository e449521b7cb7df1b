/// Scheduled meetings, who is to come, and what became of them.

import { familyOf } from '../lexicon/events.ts';
import type { Appointment, Claim, EventStatus, Incident, Slot } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import type { Folded } from './incidents.ts';
import type { Mention } from './mention.ts';
import { overruled, type Ruling } from './rulings.ts';

const SCHEDULED: ReadonlySet<EventStatus> = new Set(['planned', 'possible']);

export function inOrder(appointments: readonly Appointment[]): readonly Appointment[] {
  return [...appointments].sort((a, b) => compareText(a.edtf, b.edtf) || compareText(a.title, b.title));
}

/// An appointment is a meeting that some report announced before its day, or that a person says is planned.
export function appointmentOf(one: Folded): Appointment | undefined {
  const { incident, rulings } = one;
  const mentions = rulings.length === 0 ? one.mentions : one.mentions.map((each) => onDay(each, one));
  const family = overruled(rulings, 'event') ? familyOf(incident.type) : mentions[0]!.family;
  if (family !== 'talks' || incident.begin === null) return undefined;
  const given = overruled(rulings, 'status') ? incident.status : undefined;
  const announced = mentions.some(
    (mention) => isAnnounced(mention) || (given !== undefined && isAnnounced({ ...mention, status: given })),
  );
  return announced ? appointmentFrom(incident, mentions, rulings) : undefined;
}

/// A day that a person gave is the day that all reports mean.
function onDay(mention: Mention, { incident, rulings }: Folded): Mention {
  if (overruled(rulings, 'time') === undefined) return mention;
  const { edtf, begin, end } = incident;
  const span = mention.time.span ?? mention.span;
  return { ...mention, time: { ...mention.time, edtf, begin, end, dated: true, span } };
}

/// "Are meeting on Monday" may lie ahead; "were meeting when …" does not.
function isAnnounced({ status, time, asOf }: Mention): boolean {
  if (status === 'ongoing') return time.dated && time.begin !== null && time.begin > asOf;
  return SCHEDULED.has(status) && (!time.dated || time.end === null || time.end >= asOf);
}

const ABOUT: ReadonlySet<Slot> = new Set(['event', 'time', 'place', 'agent', 'target', 'status']);

function appointmentFrom(
  incident: Incident,
  mentions: readonly Mention[],
  rulings: readonly Ruling[],
): Appointment {
  const parties = [...incident.agents, ...incident.targets].map(({ name }) => name);
  const claims: readonly Claim[] = incident.claims.filter(({ slot }) => slot !== 'status');
  const decided = rulings.flatMap((one) => (ABOUT.has(one.decided.slot) ? one.decided : []));
  return {
    title: incident.title,
    edtf: incident.edtf,
    ...(incident.place === null ? {} : { place: incident.place.name }),
    parties: [...new Set(parties)],
    state: stateGiven(incident, rulings) ?? stateOf(mentions),
    claims,
    ...(decided.length === 0 ? {} : { decided }),
  };
}

function stateGiven({ status }: Incident, rulings: readonly Ruling[]): Appointment['state'] | undefined {
  const given = overruled(rulings, 'status');
  if (given === undefined) return undefined;
  return (given.value.slot === 'status' && given.value.became) || STATES[status];
}

/// What a person says about the meeting, whatever the reports say of it. One that is denied is not to be expected.
const STATES: Readonly<Record<EventStatus, Appointment['state']>> = {
  happened: 'held',
  ongoing: 'held',
  planned: 'announced',
  possible: 'announced',
  denied: 'cancelled',
};

/// The latest report decides: it was held, put off or called off; else it stands as announced.
function stateOf(mentions: readonly Mention[]): Appointment['state'] {
  const latestFirst = [...mentions].sort((a, b) => compareText(b.asOf, a.asOf));
  for (const mention of latestFirst) {
    const words = contextOf(mention);
    if (CANCELLED.test(words)) return 'cancelled';
    if (POSTPONED.test(words)) return 'postponed';
    if (wasHeld(mention)) return 'held';
  }
  return mentions.some(({ status }) => SCHEDULED.has(status)) ? 'announced' : 'unknown';
}

/// Told as past on or after its day; that invitations went out is no meeting.
function wasHeld({ status, type, time, asOf }: Mention): boolean {
  if (status !== 'happened' && status !== 'ongoing') return false;
  return type !== 'invitation' && time.span !== null && time.begin !== null && time.begin <= asOf;
}

const POSTPONED = /\b(?:postpon|delay|put off|adjourn|reschedul|suspend)\w*/iu;
const CANCELLED = /\b(?:cancel|call(?:ed|s|ing)? off|scrap)\w*/iu;

function contextOf({ annotation, span, sentence }: Mention): string {
  const from = Math.max(sentence.from, span.from - 60);
  return annotation.report.text.slice(from, Math.min(sentence.to, span.to + 60));
}
