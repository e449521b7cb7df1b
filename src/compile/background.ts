/// What is told beside incidents: kept whole as background, and what it says of responsibility as claims of the incident.

import type { Background } from '../model/index.ts';
import { type Folded, incidentId } from './incidents.ts';
import type { Aside, Group } from './standing.ts';

/// The incident for which a group of mentions says who is held responsible.
export function blamedFor({ rule, host }: Aside): Group | undefined {
  return rule.needs === 'attribution' && host !== undefined && CAUSED.has(host[0]!.family) ? host : undefined;
}

/// Families of events for which somebody can be held responsible.
const CAUSED: ReadonlySet<string> = new Set([
  ...['violence', 'heritage', 'property', 'abduction', 'arrests', 'displacement', 'siege', 'offensive'],
  ...['sexual-violence', 'protest', 'crime', 'disaster', 'air-operation'],
]);

export function backgroundOf({ rule, host }: Aside, { incident }: Folded): Background {
  const of = host && incidentId(host);
  // Said one by one: see `mentionsOf`.
  return {
    id: incident.id,
    type: incident.type,
    acled: incident.acled,
    title: incident.title,
    begin: incident.begin,
    end: incident.end,
    edtf: incident.edtf,
    timePrecision: incident.timePrecision,
    place: incident.place,
    agents: incident.agents,
    targets: incident.targets,
    instruments: incident.instruments,
    figures: incident.figures,
    status: incident.status,
    grade: incident.grade,
    independentSources: incident.independentSources,
    reports: incident.reports,
    mentions: incident.mentions,
    claims: incident.claims,
    review: incident.review,
    rule: rule.name,
    why: `It ${rule.why}.`,
    of,
  };
}
