/// Which groups are incidents and which stand beside one, kept between builds. What a group is hangs on what its
/// reports tell around it, so a change reaches the other groups of its reports and no further.

import type { BackgroundRule } from '../../lexicon/background.ts';
import { type Aside, type Group, hostOf, type Neighbour, type Neighbours, ruleOf } from '../standing.ts';
import { byFirst, type ChangedGroups } from './groups.ts';

export interface Standings {
  asideOf(group: Group): Aside | undefined;
  /// `kept`: keys of mentions that an analyst tied to another or called an event; their groups are incidents, however
  /// little they tell. Gives the groups that now stand otherwise than before: those that are new, and those with another rule or host.
  update(groups: ChangedGroups, kept: ReadonlySet<string>): ReadonlySet<Group>;
}

interface Standing {
  /// Undefined for what is an incident of itself.
  readonly rule: BackgroundRule | undefined;
  readonly host?: Group | undefined;
}

export function keepStandings(): Standings {
  const groupsIn = new Map<string, Set<Group>>();
  const standing = new Map<Group, Standing>();
  return {
    asideOf: (group) => {
      const now = standing.get(group);
      if (now?.rule === undefined) return undefined;
      // Where the report tells nothing else of the kind, what it tells without a day or a place is what it is about.
      if (now.rule.needs === 'detail' && now.host === undefined) return undefined;
      return { group, rule: now.rule, ...(now.host === undefined ? {} : { host: now.host }) };
    },
    update: ({ gone, fresh }, kept) => {
      const reports = new Set<string>();
      for (const group of gone) {
        standing.delete(group);
        for (const id of reportsOf(group)) {
          reports.add(id);
          groupsIn.get(id)?.delete(group);
          if (groupsIn.get(id)?.size === 0) groupsIn.delete(id);
        }
      }
      for (const group of fresh) {
        for (const id of reportsOf(group)) {
          reports.add(id);
          const list = groupsIn.get(id);
          if (list) list.add(group);
          else groupsIn.set(id, new Set([group]));
        }
      }
      const changed = new Set<Group>(fresh);
      const neighbours = neighboursIn(groupsIn);
      for (const group of groupsOf(reports, groupsIn)) {
        const before = standing.get(group);
        const rule = group.some(({ key }) => kept.has(key)) ? undefined : ruleOf(group, neighbours);
        if (before !== undefined && before.rule === rule) continue;
        standing.set(group, { rule });
        changed.add(group);
        for (const id of reportsOf(group)) reports.add(id);
      }
      const hosts = neighboursIn(groupsIn, (group) => standing.get(group)!.rule === undefined);
      for (const group of groupsOf(reports, groupsIn)) {
        const { rule, host: before } = standing.get(group)!;
        if (rule === undefined) continue;
        const host = hostOf(group, rule, hosts);
        if (host === before) continue;
        standing.set(group, { rule, host });
        changed.add(group);
      }
      return changed;
    },
  };
}

const reportsOf = (group: Group): ReadonlySet<string> => new Set(group.map(({ ref }) => ref.report));

function groupsOf(
  reports: ReadonlySet<string>,
  groupsIn: ReadonlyMap<string, ReadonlySet<Group>>,
): ReadonlySet<Group> {
  return new Set([...reports].flatMap((id) => [...(groupsIn.get(id) ?? [])]));
}

/// What a report tells, in text order, read once.
function neighboursIn(
  groupsIn: ReadonlyMap<string, ReadonlySet<Group>>,
  counts: (group: Group) => boolean = () => true,
): Neighbours {
  const known = new Map<string, readonly Neighbour[]>();
  return (report) => {
    const before = known.get(report);
    if (before) return before;
    const list: Neighbour[] = [];
    for (const group of groupsIn.get(report) ?? []) {
      if (!counts(group)) continue;
      for (const mention of group) if (mention.ref.report === report) list.push({ mention, group });
    }
    list.sort((x, y) => x.mention.span.from - y.mention.span.from || byFirst(x.group, y.group));
    known.set(report, list);
    return list;
  };
}
