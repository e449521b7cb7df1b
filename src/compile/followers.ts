/// Sets mentions in copied words apart: they say again what their original says, and follow it into whatever
/// incident it belongs to. So a reprint can change no link, no count and no grade.

import type { Link } from '../model/index.ts';
import type { Mention } from './mention.ts';
import { type Decision, keysDecided } from './verdicts.ts';

export interface Parted {
  /// Mentions that are linked and counted.
  readonly leaders: readonly Mention[];
  /// By key of the leader: the mentions that copy its words.
  readonly followers: ReadonlyMap<string, readonly Mention[]>;
}

const MAX_HOPS = 8;

/// A copy about which an analyst decided stands for itself.
export function partCopies(mentions: readonly Mention[], decisions: ReadonlyMap<string, Decision>): Parted {
  const decided = keysDecided(decisions, ['same', 'different']);
  const byKey = new Map(mentions.map((mention) => [mention.key, mention]));
  const leaders: Mention[] = [];
  const followers = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const leader = decided.has(mention.key) ? mention : leaderOf(mention, byKey);
    if (leader === mention) leaders.push(mention);
    else followers.set(leader.key, [...(followers.get(leader.key) ?? []), mention]);
  }
  return { leaders, followers };
}

function leaderOf(mention: Mention, byKey: ReadonlyMap<string, Mention>): Mention {
  let leader = mention;
  for (let hops = 0; hops < MAX_HOPS && leader.copyOf !== undefined; hops++) {
    const next = byKey.get(leader.copyOf);
    if (next === undefined || next === mention) break;
    leader = next;
  }
  return leader;
}

/// Why each follower belongs to its leader, for the record's list of links.
export function copyLinks({ leaders, followers }: Parted): readonly Link[] {
  return leaders.flatMap((leader) =>
    (followers.get(leader.key) ?? []).map(({ ref }): Link => {
      const reasons = [
        { feature: 'same-words', weight: 8, words: 'the words are a copy of the same passage' },
      ];
      return { a: leader.ref, b: ref, answer: 'same', score: 8, reasons, by: 'rules' };
    }),
  );
}
