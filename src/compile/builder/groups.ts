/// Groups of leaders that mean one event, kept between builds: links never reach beyond a connected part of the graph
/// of those that say "same", so only the parts that a change touches are clustered again.

import { cluster } from '../cluster.ts';
import type { Mention } from '../mention.ts';
import { byRank } from '../rank.ts';
import type { Group } from '../standing.ts';
import type { Decision } from '../verdicts.ts';
import { strongestFirst, type Tie, type Ties } from './links.ts';
import { withAdded } from './sorted.ts';
import type { Changed } from './told.ts';

export interface ChangedGroups {
  readonly gone: readonly Group[];
  readonly fresh: readonly Group[];
}

export interface Groups {
  of(mention: Mention): Group | undefined;
  /// In order of their first mentions.
  all(): readonly Group[];
  /// `relinked`: mentions that have lost or won a link.
  update(
    leaders: Changed,
    relinked: ReadonlySet<Mention>,
    ties: Ties,
    decisions: ReadonlyMap<string, Decision>,
  ): ChangedGroups;
}

/// A connected part: its mentions, and the groups that they make.
interface Part {
  readonly mentions: readonly Mention[];
  readonly groups: readonly Group[];
}

export function keepGroups(): Groups {
  const partOf = new Map<Mention, Part>();
  const groupOf = new Map<Mention, Group>();
  let sorted: readonly Group[] = [];
  return {
    of: (mention) => groupOf.get(mention),
    all: () => sorted,
    update: (leaders, relinked, ties, decisions) => {
      const missing = new Set(leaders.gone);
      const broken = new Set<Part>();
      const pool = new Set<Mention>(leaders.fresh);
      for (const mention of [...leaders.gone, ...relinked]) {
        const part = partOf.get(mention);
        if (part) broken.add(part);
      }
      const before = new Set<Group>();
      for (const part of broken) {
        for (const group of part.groups) before.add(group);
        for (const mention of part.mentions) {
          partOf.delete(mention);
          groupOf.delete(mention);
          if (!missing.has(mention)) pool.add(mention);
        }
      }
      const known = new Map([...before].map((group) => [group[0]!, group]));
      const fresh: Group[] = [];
      for (const mentions of partsIn(pool, ties)) {
        const groups = groupsIn(mentions, ties, decisions).map((group) => {
          const same = known.get(group[0]!);
          if (same === undefined || !isSame(same, group)) {
            fresh.push(group);
            return group;
          }
          before.delete(same);
          return same;
        });
        const part = { mentions, groups };
        for (const mention of mentions) partOf.set(mention, part);
        for (const group of groups) for (const mention of group) groupOf.set(mention, group);
      }
      sorted = merged(sorted, fresh, before);
      return { gone: [...before], fresh };
    },
  };
}

/// The connected parts of the pool; what a mention of the pool is tied to lies in the pool.
function partsIn(pool: ReadonlySet<Mention>, ties: Ties): readonly (readonly Mention[])[] {
  const parts: Mention[][] = [];
  const seen = new Set<Mention>();
  for (const start of pool) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (let i = 0; i < part.length; i++) {
      for (const [other, { link }] of ties.of(part[i]!)) {
        if (link.answer !== 'same' || seen.has(other)) continue;
        seen.add(other);
        part.push(other);
      }
    }
    parts.push(part);
  }
  return parts;
}

function groupsIn(
  mentions: readonly Mention[],
  ties: Ties,
  decisions: ReadonlyMap<string, Decision>,
): readonly Group[] {
  if (mentions.length === 1) return [mentions];
  const inside = new Set<Tie>();
  for (const mention of mentions)
    for (const tie of ties.of(mention).values()) if (tie.link.answer === 'same') inside.add(tie);
  return cluster(mentions, [...inside].sort(strongestFirst), decisions);
}

const isSame = (a: Group, b: Group): boolean => a.length === b.length && a.every((one, i) => one === b[i]);

export const byFirst = (a: Group, b: Group): number => byRank(a[0]!, b[0]!);

function merged(
  sorted: readonly Group[],
  added: readonly Group[],
  gone: ReadonlySet<Group>,
): readonly Group[] {
  const left = gone.size === 0 ? sorted : sorted.filter((group) => !gone.has(group));
  return withAdded(left, added, byFirst);
}
