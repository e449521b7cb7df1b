/// Questions to a record: which incidents, which claim, which thing an id or its beginning names.

import type { Claim, Incident, IncidentFilter, Record } from '../model/index.ts';

/// In time's order; what has no date comes last. An incident counts as in a period if it may lie in it.
export function selectIncidents(record: Record, filter: IncidentFilter): readonly Incident[] {
  return record.incidents
    .filter((incident) => matches(incident, filter))
    .toSorted((a, b) => compareText(dayKey(a), dayKey(b)) || compareText(a.id, b.id));
}

function dayKey({ begin, end }: Incident): string {
  return `${begin ?? end ?? '9999'} ${end ?? '9999'}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function matches(incident: Incident, filter: IncidentFilter): boolean {
  const { type, place, actor, since, until, grade } = filter;
  const inside = incident.place ? [incident.place.name, ...incident.place.within] : [];
  return (
    (type === undefined || has([incident.type, incident.acled ?? ''], type)) &&
    (place === undefined || has(inside, place)) &&
    (actor === undefined || has(names(incident), actor)) &&
    (since === undefined || lastDay(incident) >= since) &&
    (until === undefined || firstDay(incident).slice(0, until.length) <= until) &&
    (grade === undefined || incident.grade.level === grade)
  );
}

/// Who did it, who suffered it, and who says so.
function names({ agents, targets, claims }: Incident): readonly string[] {
  return [
    ...agents.flatMap(({ name, actor }) => [name, actor ?? '']),
    ...targets.map(({ name }) => name),
    ...claims.flatMap(({ speakers }) => speakers),
  ];
}

function has(values: readonly string[], wanted: string): boolean {
  const low = wanted.toLowerCase();
  return values.some((value) => value.toLowerCase().includes(low));
}

function firstDay({ begin, end }: Incident): string {
  return begin ?? end ?? '';
}

function lastDay({ begin, end }: Incident): string {
  return end ?? begin ?? '';
}

export type Named =
  | { readonly kind: 'report' | 'incident' | 'site' | 'origin'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string; readonly claim: Claim; readonly of: string };

/// Everything whose id is `id`, or, if there is none, begins with it.
export function find(record: Record, id: string, reports: readonly string[] = []): readonly Named[] {
  const all: Named[] = [
    ...[...new Set([...reports, ...record.reports.map((report) => report.id)])].map(named('report')),
    ...[...record.incidents, ...record.background].map(({ id }) => named('incident')(id)),
    ...record.sites.map(({ id }) => named('site')(id)),
    ...record.origins.map(({ id }) => named('origin')(id)),
    ...allClaims(record),
  ];
  const exact = all.filter((one) => one.id === id);
  return exact.length > 0 ? exact.slice(0, 1) : all.filter((one) => one.id.startsWith(id));
}

function named(kind: 'report' | 'incident' | 'site' | 'origin') {
  return (id: string): Named => ({ kind, id });
}

/// The claims of incidents, tenures and appointments, each once, with the title of what it is a claim about.
export function allClaims(record: Record): readonly (Named & { readonly kind: 'claim' })[] {
  const owners: readonly { readonly of: string; readonly claims: readonly Claim[] }[] = [
    ...[...record.incidents, ...record.background].map(({ title, claims }) => ({ of: title, claims })),
    ...record.tenures.map(({ place, holder, claims }) => ({ of: `${holder} holds ${place}`, claims })),
    ...record.appointments.map(({ title, claims }) => ({ of: title, claims })),
  ];
  const byId = new Map<string, Named & { readonly kind: 'claim' }>();
  for (const { of, claims } of owners) {
    for (const claim of claims) {
      if (!byId.has(claim.id)) byId.set(claim.id, { kind: 'claim', id: claim.id, claim, of });
    }
  }
  return [...byId.values()];
}
