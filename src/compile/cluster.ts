/// Joins mentions into events: strongest links first, and never across a contradiction.

import type { Link } from '../model/index.ts';
import { once } from '../text/once.ts';
import { contradict, groundOf } from './contradict.ts';
import type { Mention } from './mention.ts';
import { addNews, areFarApart, type News, newsOf } from './news.ts';
import { byRank } from './rank.ts';
import type { Decision } from './verdicts.ts';

/// Two mentions that are the same, by `link`.
interface Same {
  readonly link: Link;
  readonly a: Mention;
  readonly b: Mention;
}

/// Mentions that are one event so far, and one of them for each ground on which mentions can contradict each other:
/// what says the same again and again is asked once. The first `grounded` members are looked at so far: grounds are long,
/// and most parts are joined without them.
interface Group {
  readonly members: Mention[];
  readonly grounds: Map<string, Mention>;
  grounded: number;
  readonly news: News;
}

/// Groups of mentions, each in order of rank. `links` come strongest first.
export function cluster(
  mentions: readonly Mention[],
  links: readonly Same[],
  decisions: ReadonlyMap<string, Decision>,
): readonly (readonly Mention[])[] {
  const groups = new Map<Mention, Group>(
    mentions.map((mention) => [
      mention,
      { members: [mention], grounds: new Map(), grounded: 0, news: newsOf(mention) },
    ]),
  );
  const ground = once(groundOf);
  for (const { link, a, b } of links) {
    const left = groups.get(a)!;
    const right = groups.get(b)!;
    if (left === right || areApart(left, right, decisions)) continue;
    if (
      link.by !== 'analyst' &&
      (areFarApart(left.news, right.news) || haveContradiction(left, right, ground))
    )
      continue;
    const [into, from] = left.members.length >= right.members.length ? [left, right] : [right, left];
    for (const mention of from.members) {
      into.members.push(mention);
      groups.set(mention, into);
    }
    addNews(into.news, from.news);
  }
  return [...new Set(groups.values())].map(({ members }) => members.sort(byRank));
}

function haveContradiction(left: Group, right: Group, ground: typeof groundOf): boolean {
  for (const x of grounded(left, ground))
    for (const y of grounded(right, ground)) if (contradict(x, y)) return true;
  return false;
}

/// One mention for each ground; of two, to ask what their ground is costs more than to ask both.
function grounded(group: Group, ground: typeof groundOf): Iterable<Mention> {
  const { members, grounds } = group;
  if (members.length <= ASKED_THEMSELVES) return members;
  for (; group.grounded < members.length; group.grounded++) {
    const mention = members[group.grounded]!;
    grounds.set(ground(mention), mention);
  }
  return grounds.values();
}

const ASKED_THEMSELVES = 2;

/// A "different" of an analyst stands between any two members, whatever chain of links would join them.
function areApart(left: Group, right: Group, decisions: ReadonlyMap<string, Decision>): boolean {
  const apart = decisions.size === 0 ? undefined : apartFrom(decisions);
  if (apart === undefined || apart.size === 0) return false;
  const [few, many] = left.members.length < right.members.length ? [left, right] : [right, left];
  const shunned = new Set(few.members.flatMap(({ key }) => apart.get(key) ?? []));
  return shunned.size > 0 && many.members.some(({ key }) => shunned.has(key));
}

/// Keys of the mentions from which an analyst holds a mention apart, by its key.
const apartFrom = once((decisions: ReadonlyMap<string, Decision>): ReadonlyMap<string, readonly string[]> => {
  const apart = new Map<string, string[]>();
  for (const [pair, { answer }] of decisions) {
    if (answer !== 'different') continue;
    const [a, b] = pair.split(' ') as [string, string];
    apart.set(a, [...(apart.get(a) ?? []), b]);
    apart.set(b, [...(apart.get(b) ?? []), a]);
  }
  return apart;
});
