/// Mentions that speak for themselves, each with those that copy its words, kept between builds.

import { leaderOf } from '../followers.ts';
import type { Mention } from '../mention.ts';
import { byRank } from '../rank.ts';
import type { Changed } from './told.ts';

export interface Led extends Changed {
  /// Keys of leaders whose followers are others than before.
  readonly touched: ReadonlySet<string>;
}

export interface Leaders {
  /// Those that copy the words of this leader, in order.
  followersOf(leader: string): readonly Mention[];
  /// Every leader that has followers, in order of rank.
  led(): readonly Mention[];
  /// `decided`: keys of mentions that an analyst tied to another or held apart; such a copy stands for itself.
  update(changed: Changed, byKey: ReadonlyMap<string, Mention>, decided: ReadonlySet<string>): Led;
}

export function keepLeaders(): Leaders {
  const leaderKey = new Map<string, string>();
  const followers = new Map<string, Mention[]>();
  const byLeader = new Map<string, Mention>();
  return {
    followersOf: (leader) => followers.get(leader) ?? [],
    led: () => [...followers.keys()].flatMap((key) => byLeader.get(key) ?? []).sort(byRank),
    update: ({ gone, fresh }, byKey, decided) => {
      const touched = new Set<string>();
      const leadersGone: Mention[] = [];
      for (const mention of gone) {
        const leader = leaderKey.get(mention.key);
        if (leader === undefined) continue;
        leaderKey.delete(mention.key);
        if (leader === mention.key) {
          byLeader.delete(mention.key);
          leadersGone.push(mention);
          continue;
        }
        touched.add(leader);
        const left = (followers.get(leader) ?? []).filter((one) => one !== mention);
        if (left.length > 0) followers.set(leader, left);
        else followers.delete(leader);
      }
      const leadersFresh: Mention[] = [];
      for (const mention of fresh) {
        const leader = decided.has(mention.key) ? mention : leaderOf(mention, byKey);
        leaderKey.set(mention.key, leader.key);
        if (leader === mention) {
          byLeader.set(mention.key, mention);
          leadersFresh.push(mention);
        } else {
          touched.add(leader.key);
          const list = followers.get(leader.key);
          if (list) list.push(mention);
          else followers.set(leader.key, [mention]);
        }
      }
      for (const key of touched) followers.get(key)?.sort(byRank);
      return { gone: leadersGone, fresh: leadersFresh, touched };
    },
  };
}
