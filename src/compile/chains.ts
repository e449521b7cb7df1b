/// Chains: which mentions of a story mean one and the same happening, conflict or not. Mentions that share a word,
/// the root of one, or a kind of happening are compared, each with few before it; the most alike are joined first, as
/// long as their groups are alike on average. Nothing is joined across stories, but within an incident of the record.

import type { Annotation, Chain, Comparison, Incident, Link } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import { contentId } from '../text/content-id.ts';
import { likeness, reasonsOf, UNRELATED } from './chains/likeness.ts';
import { type Told, tellAll } from './chains/told.ts';

/// A mention is compared with as many before it that share a key.
const WINDOW = 40;
/// Members of each group that are looked at when two are joined.
const SAMPLE = 6;

export function chainsOf(
  annotations: readonly Annotation[],
  { stories }: Pick<Comparison, 'stories'>,
  incidents: readonly Incident[],
): readonly Chain[] {
  const told = [...tellAll(annotations, stories, incidents)].sort((a, b) => compareText(a.rank, b.rank));
  const groups: Group[] = told.map((one, id) => ({ id, members: [one], links: [] }));
  const refused = new Map<string, number>();
  const place = new Map(told.map((one, i) => [one, i]));
  for (const pair of pairsOf(told)) {
    const [left, right] = [groups[pair.a]!, groups[pair.b]!];
    if (left === right || !mayJoin(left, right, refused)) continue;
    // The smaller joins the larger, so that no mention moves often.
    const [into, from] = left.members.length >= right.members.length ? [left, right] : [right, left];
    for (const member of from.members) groups[place.get(member)!] = into;
    into.members.push(...from.members);
    into.links.push(...from.links, pair);
  }
  return [...new Set(groups)].map((group) => chainOf(group, told));
}

interface Group {
  readonly id: number;
  readonly members: Told[];
  readonly links: Pair[];
}

/// Two mentions, by their places in the list of all.
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/// Pairs that are alike, the most alike first.
function pairsOf(told: readonly Told[]): readonly Pair[] {
  const blocks = new Map<string, number[]>();
  const pairs: Pair[] = [];
  told.forEach((one, b) => {
    const met = new Set<number>();
    for (const key of keysOf(one)) {
      const block = blocks.get(key) ?? [];
      for (const a of block.slice(-WINDOW)) met.add(a);
      block.push(b);
      blocks.set(key, block);
    }
    for (const a of met) {
      const score = likeness(told[a]!, one);
      if (score !== undefined && score > 0) pairs.push({ a, b, score });
    }
  });
  return pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function keysOf({ story, sense, incident }: Told): readonly string[] {
  const { root, kinds, same } = sense;
  const words = [
    `root ${root}`,
    ...kinds.map((kind) => `kind ${kind}`),
    ...same.map((group) => `same ${group}`),
  ];
  const within = words.map((word) => `story ${story} ${word}`);
  return incident === undefined ? within : [...within, `incident ${incident} ${root}`];
}

/// Groups that were refused and have not grown since are not looked at again: `refused` holds how many they were.
function mayJoin(left: Group, right: Group, refused: Map<string, number>): boolean {
  const key = left.id < right.id ? `${left.id} ${right.id}` : `${right.id} ${left.id}`;
  const size = left.members.length + right.members.length;
  if (refused.get(key) === size) return false;
  if (averageOf(left.members, right.members) > 0) return true;
  refused.set(key, size);
  return false;
}

function averageOf(left: readonly Told[], right: readonly Told[]): number {
  const [some, others] = [sampleOf(left), sampleOf(right)];
  let sum = 0;
  for (const a of some) for (const b of others) sum += likeness(a, b) ?? UNRELATED;
  return sum / (some.length * others.length);
}

/// Members at even distances.
function sampleOf(members: readonly Told[]): readonly Told[] {
  if (members.length <= SAMPLE) return members;
  return Array.from({ length: SAMPLE }, (_, i) => members[Math.floor((i * members.length) / SAMPLE)]!);
}

function chainOf(group: Group, told: readonly Told[]): Chain {
  const members = [...group.members].sort((a, b) => compareText(a.rank, b.rank));
  const links = [...group.links].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  return {
    id: contentId(['chain', members[0]!.key], 12),
    mentions: members.map(({ ref }) => ref),
    reports: [...new Set(members.map(({ ref }) => ref.report))].sort(),
    links: links.map((pair): Link => {
      const [a, b] = [told[pair.a]!, told[pair.b]!];
      const score = Math.round(pair.score * 1000) / 1000;
      return { a: a.ref, b: b.ref, answer: 'same', score, reasons: reasonsOf(a, b), by: 'rules' };
    }),
  };
}
