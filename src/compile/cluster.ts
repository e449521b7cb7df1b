/// Joins mentions into events: strongest links first, and never across a contradiction.

import type { Link } from '../model/index.ts';
import { contradict } from './contradict.ts';
import { compareText, type Linked, refKey } from './link.ts';
import type { Mention } from './mention.ts';
import { pairKey } from './verdicts.ts';

/// Groups of mentions, each in order of rank; groups in order of their first.
export function clusterMentions(
  mentions: readonly Mention[],
  { links, decisions }: Linked,
): readonly (readonly Mention[])[] {
  const byRef = new Map(mentions.map((mention) => [refKey(mention.ref), mention]));
  const groups = new Map<string, Mention[]>(mentions.map((mention) => [mention.key, [mention]]));
  for (const link of links) {
    if (link.answer !== 'same') continue;
    const a = byRef.get(refKey(link.a));
    const b = byRef.get(refKey(link.b));
    if (!a || !b) continue;
    const left = groups.get(a.key)!;
    const right = groups.get(b.key)!;
    if (left === right || !mayJoin(left, right, link)) continue;
    const joined = [...left, ...right];
    for (const mention of joined) groups.set(mention.key, joined);
  }
  const sorted = [...new Set(groups.values())].map((group) =>
    [...group].sort((x, y) => compareText(x.rank, y.rank)),
  );
  return sorted.sort((x, y) => compareText(x[0]!.rank, y[0]!.rank));

  /// A "different" of an analyst stands between any two members, whatever chain of links would join them.
  function mayJoin(left: readonly Mention[], right: readonly Mention[], link: Link): boolean {
    const pairs = left.flatMap((x) => right.map((y) => [x, y] as const));
    const apart = pairs.some(([x, y]) => decisions.get(pairKey(x, y))?.answer === 'different');
    if (apart || link.by === 'analyst') return !apart;
    return !pairs.some(([x, y]) => contradict(x, y));
  }
}
