/// Incidents and background as folded from their groups, kept between builds: folded again is only what stands
/// otherwise, has other copies, or is blamed on somebody else.

import type { Background } from '../../model/index.ts';
import { backgroundOf, blamedFor } from '../background.ts';
import { type Around, type Folded, foldIncident } from '../incidents.ts';
import type { Mention } from '../mention.ts';
import type { Group } from '../standing.ts';
import type { Groups } from './groups.ts';
import type { Leaders } from './leaders.ts';
import type { Standings } from './standings.ts';

export interface Folds {
  incident(group: Group): Folded | undefined;
  background(group: Group): Background | undefined;
  /// `changed`: groups that stand otherwise than before, or have other copies.
  update(gone: readonly Group[], changed: ReadonlySet<Group>, now: Now): void;
}

export interface Now {
  readonly groups: Groups;
  readonly standings: Standings;
  readonly leaders: Leaders;
  readonly verdictsOn: Around['verdictsOn'];
}

export function keepFolds(): Folds {
  const incidents = new Map<Group, Folded>();
  const background = new Map<Group, Background>();
  const blame = keepBlame();
  return {
    incident: (group) => incidents.get(group),
    background: (group) => background.get(group),
    update: (gone, changed, now) => {
      const { groups, standings, leaders, verdictsOn } = now;
      const stale = new Set<Group>(changed);
      for (const group of gone) {
        incidents.delete(group);
        background.delete(group);
        blame.set(group, undefined, stale);
      }
      for (const group of changed) {
        const aside = standings.asideOf(group);
        blame.set(group, aside && blamedFor(aside), stale);
      }
      const copiesOf = (group: Group): readonly Mention[] =>
        group.flatMap(({ key }) => leaders.followersOf(key));
      const fold = (group: Group, attributions: readonly Mention[], assume: boolean): Folded =>
        foldIncident(group, copiesOf(group), { verdictsOn, attributions, assume });
      for (const group of stale) {
        if (groups.of(group[0]!) !== group) continue;
        incidents.delete(group);
        background.delete(group);
        const aside = standings.asideOf(group);
        if (aside) background.set(group, backgroundOf(aside, fold(group, [], false)));
        else
          incidents.set(
            group,
            fold(
              group,
              blame.on(group).flatMap((one) => [...one, ...copiesOf(one)]),
              true,
            ),
          );
      }
    },
  };
}

/// Which groups say who is held responsible for which incident.
function keepBlame() {
  const hostOf = new Map<Group, Group>();
  const sayers = new Map<Group, Set<Group>>();
  return {
    on: (host: Group): readonly Group[] => [...(sayers.get(host) ?? [])],
    /// Puts the hosts that win or lose by it into `stale`; the host's too where the sayer itself has changed.
    set: (sayer: Group, host: Group | undefined, stale: Set<Group>): void => {
      const before = hostOf.get(sayer);
      if (before !== undefined && before !== host) {
        sayers.get(before)?.delete(sayer);
        if (sayers.get(before)?.size === 0) sayers.delete(before);
        hostOf.delete(sayer);
        stale.add(before);
      }
      if (host === undefined) return;
      const list = sayers.get(host);
      if (list) list.add(sayer);
      else sayers.set(host, new Set([sayer]));
      hostOf.set(sayer, host);
      stale.add(host);
    },
  };
}
