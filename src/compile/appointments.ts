/// Scheduled meetings, who is to come, and what became of them.

import type { Appointment, Claim, EventStatus } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import type { Folded } from './incidents.ts';
import type { Mention } from './mention.ts';

const SCHEDULED: ReadonlySet<EventStatus> = new Set(['planned', 'possible', 'ongoing']);

export function inOrder(appointments: readonly Appointment[]): readonly Appointment[] {
  return [...appointments].sort((a, b) => compareText(a.edtf, b.edtf) || compareText(a.title, b.title));
}

/// An appointment is a meeting that some report announced before its day.
export function appointmentOf(one: Folded): Appointment | undefined {
  const { incident, mentions } = one;
  if (mentions[0]!.family !== 'talks' || !mentions.some(isAnnounced) || incident.begin === null)
    return undefined;
  return appointmentFrom(one);
}

function isAnnounced({ status, time, asOf }: Mention): boolean {
  return SCHEDULED.has(status) && (!time.dated || time.end === null || time.end >= asOf);
}

function appointmentFrom({ incident, mentions }: Folded): Appointment {
  const parties = [...incident.agents, ...incident.targets].map(({ name }) => name);
  const claims: readonly Claim[] = incident.claims.filter(({ slot }) => slot !== 'status');
  return {
    title: incident.title,
    edtf: incident.edtf,
    ...(incident.place === null ? {} : { place: incident.place.name }),
    parties: [...new Set(parties)],
    state: stateOf(mentions),
    claims,
  };
}

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
