/// What is told beside incidents: kept whole as background, and what it says of responsibility as claims of the incident.

import type { Background } from '../model/index.ts';
import type { Folded } from './incidents.ts';
import type { Mention } from './mention.ts';
import type { Aside, Group } from './standing.ts';

/// By incident: the mentions, copies among them, that say who is held responsible for it.
export function attributionsOf(
  asides: readonly Aside[],
  copiesOf: (group: Group) => readonly Mention[],
): ReadonlyMap<Group, readonly Mention[]> {
  const said = new Map<Group, readonly Mention[]>();
  for (const { group, rule, host } of asides) {
    if (rule.needs !== 'attribution' || host === undefined || !CAUSED.has(host[0]!.family)) continue;
    said.set(host, [...(said.get(host) ?? []), ...group, ...copiesOf(group)]);
  }
  return said;
}

/// Families of events for which somebody can be held responsible.
const CAUSED: ReadonlySet<string> = new Set([
  ...['violence', 'heritage', 'property', 'abduction', 'arrests', 'displacement', 'siege', 'offensive'],
  ...['sexual-violence', 'protest', 'crime', 'disaster', 'air-operation'],
]);

export function backgroundOf(
  asides: readonly Aside[],
  folded: readonly Folded[],
  fold: (group: Group) => Folded,
): Background[] {
  const idOf = new Map(
    folded.flatMap(({ mentions, incident }) => mentions.map(({ key }) => [key, incident.id])),
  );
  return asides.map(({ group, rule, host }) => {
    const of = host && idOf.get(host[0]!.key);
    const { incident } = fold(group);
    return { ...incident, rule: rule.name, why: `It ${rule.why}.`, ...(of === undefined ? {} : { of }) };
  });
}
