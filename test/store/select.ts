/// Which incidents of a whole record fit: what answers from rows are held against.

import type { Incident, IncidentFilter, Record } from '../../src/model/index.ts';

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
  const { type, place, actor, since, until, grade, spot } = filter;
  const inside = incident.place ? [incident.place.name, ...incident.place.within] : [];
  return (
    (type === undefined || has([incident.type, incident.acled ?? ''], type)) &&
    (place === undefined || has(inside, place)) &&
    (spot === undefined || incident.place?.name === spot) &&
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
