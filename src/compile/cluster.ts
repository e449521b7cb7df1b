/// Joins mentions into events: strongest links first, and never across a contradiction.

import type { Link } from '../model/index.ts';
import { contradict } from './contradict.ts';
import { compareText } from './link.ts';
import type { Mention } from './mention.ts';
import { type Decision, pairKey } from './verdicts.ts';

/// Two mentions that are the same, by `link`.
interface Same {
  readonly link: Link;
  readonly a: Mention;
  readonly b: Mention;
}

/// Groups of mentions, each in order of rank. `links` come strongest first.
export function cluster(
  mentions: readonly Mention[],
  links: readonly Same[],
  decisions: ReadonlyMap<string, Decision>,
): readonly (readonly Mention[])[] {
  const groups = new Map<Mention, Mention[]>(mentions.map((mention) => [mention, [mention]]));
  for (const { link, a, b } of links) {
    const left = groups.get(a)!;
    const right = groups.get(b)!;
    if (left === right || !mayJoin(left, right, link)) continue;
    const [into, from] = left.length >= right.length ? [left, right] : [right, left];
    into.push(...from);
    for (const mention of from) groups.set(mention, into);
  }
  return [...new Set(groups.values())].map((group) => group.sort((x, y) => compareText(x.rank, y.rank)));

  /// A "different" of an analyst stands between any two members, whatever chain of links would join them.
  function mayJoin(left: readonly Mention[], right: readonly Mention[], link: Link): boolean {
    if (decisions.size > 0 && isHeldApart(left, right)) return false;
    if (link.by === 'analyst') return true;
    return !left.some((x) => right.some((y) => contradict(x, y)));
  }

  function isHeldApart(left: readonly Mention[], right: readonly Mention[]): boolean {
    return left.some((x) => right.some((y) => decisions.get(pairKey(x, y))?.answer === 'different'));
  }
}
