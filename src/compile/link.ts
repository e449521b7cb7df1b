/// Finds pairs of mentions that could be one event, and answers each. Blocking first, never all pairs.

import type { Link } from '../model/index.ts';
import type { Mention } from './mention.ts';
import { relatedFamilies, SAME, UNSURE } from './score/weights.ts';
import { reasonsFor, scoreOf } from './score.ts';
import { type Decision, pairKey } from './verdicts.ts';

/// In a block larger than this, a mention is compared with its neighbours in time only.
const WINDOW = 40;

export interface Linked {
  /// Every pair that is the same, or unsure, or that an analyst decided; strongest first.
  readonly links: readonly Link[];
  readonly decisions: ReadonlyMap<string, Decision>;
}

export function linkMentions(mentions: readonly Mention[], decisions: ReadonlyMap<string, Decision>): Linked {
  const byKey = new Map(mentions.map((mention) => [mention.key, mention]));
  const links: Link[] = [];
  const seen = new Set<string>();
  const consider = (a: Mention, b: Mention): void => {
    const [first, second] = a.rank < b.rank ? [a, b] : [b, a];
    const pair = pairKey(first, second);
    if (a === b || seen.has(pair)) return;
    seen.add(pair);
    const link = answer(first, second, decisions.get(pair));
    if (link) links.push(link);
  };
  for (const pair of decisions.keys()) {
    const [a, b] = pair.split(' ').map((key) => byKey.get(key));
    if (a && b) consider(a, b);
  }
  for (const block of blocksOf(mentions)) pairUp(block, consider);
  const rankOf = new Map(mentions.map(({ ref, rank }) => [refKey(ref), rank]));
  const order = ({ a, b }: Link): string => `${rankOf.get(refKey(a))} ${rankOf.get(refKey(b))}`;
  links.sort((x, y) => y.score - x.score || compareText(order(x), order(y)));
  return { links, decisions };
}

function answer(a: Mention, b: Mention, decided: Decision | undefined): Link | undefined {
  if (decided) {
    const words = `${decided.by}: ${decided.reason}`;
    const reasons = [{ feature: 'verdict', weight: decided.answer === 'same' ? 100 : -100, words }];
    return { a: a.ref, b: b.ref, answer: decided.answer, score: reasons[0]!.weight, reasons, by: 'analyst' };
  }
  const reasons = reasonsFor(a, b);
  if (reasons === undefined) return undefined;
  const score = scoreOf(reasons);
  if (score < UNSURE) return undefined;
  return { a: a.ref, b: b.ref, answer: score >= SAME ? 'same' : 'unsure', score, reasons, by: 'rules' };
}

function pairUp(block: readonly Mention[], consider: (a: Mention, b: Mention) => void): void {
  for (let i = 0; i < block.length; i++) {
    const last = Math.min(block.length, i + 1 + WINDOW);
    for (let j = i + 1; j < last; j++)
      if (relatedFamilies(block[i]!.family, block[j]!.family)) consider(block[i]!, block[j]!);
  }
}

/// Mentions that share a key: an origin's words, a place, a party, a month.
function blocksOf(mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const blocks = new Map<string, Mention[]>();
  for (const mention of mentions) {
    for (const key of keysOf(mention)) {
      const block = blocks.get(key) ?? [];
      block.push(mention);
      blocks.set(key, block);
    }
  }
  const order = [...blocks.keys()].sort();
  return order.map((key) => blocks.get(key)!.sort(byTime)).filter((block) => block.length > 1);
}

function keysOf(mention: Mention): readonly string[] {
  const { family, place, agents, targets, time, annotation, story } = mention;
  const keys = [`report ${annotation.report.id} ${family}`];
  if (story !== undefined) keys.push(`story ${story} ${mention.type}`);
  if (place) for (const where of [place.key, ...place.within.slice(0, 3)]) keys.push(`place ${where}`);
  for (const { id, placeKey, head } of [...agents, ...targets]) {
    if (id !== undefined) keys.push(`party ${id} ${family}`);
    if (placeKey !== undefined) keys.push(`place ${placeKey}`);
    if (id === undefined && placeKey === undefined && head !== '') keys.push(`head ${head} ${family}`);
  }
  if (time.begin !== null) keys.push(`month ${time.begin.slice(0, 7)} ${family}`);
  return [...new Set(keys)];
}

const momentKey = ({ time, asOf }: Mention): string => time.begin ?? asOf;

function byTime(a: Mention, b: Mention): number {
  return compareText(momentKey(a), momentKey(b)) || compareText(a.rank, b.rank);
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const refKey = ({ report, event }: Mention['ref']): string => `${report} ${event}`;
