/// The weights of the features, from the data, and what is found of a pair by them.

import data from '../../../lexicon/links.json' with { type: 'json' };
import type { Mention } from '../mention.ts';

export type Feature = keyof typeof data.weights;

export const SAME = data.same;
export const UNSURE = data.unsure;
/// So many days after it, an event that is told without a day is no news any more.
export const NEWS_DAYS = data.news.days;

const RELATED = new Map<string, Set<string>>();
for (const [a, b] of data.related) {
  RELATED.set(a!, (RELATED.get(a!) ?? new Set()).add(b!));
  RELATED.set(b!, (RELATED.get(b!) ?? new Set()).add(a!));
}

/// Types so general that a more exact one can mean the same event.
export const GENERAL: ReadonlySet<string> = new Set(data.general);

/// Whether events of the two families can be one event.
export function relatedFamilies(a: string, b: string): boolean {
  return a === b || RELATED.get(a)?.has(b) === true;
}

const bothWays = (pairs: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

const AKIN = bothWays(data.akin);
const AKIN_ON_DAY = bothWays(data.akinOnDay);

/// Whether what one report calls the one, another may call the other; of some only where both name a day.
export function areAkin({ type: a, time }: Mention, { type: b, time: other }: Mention): boolean {
  const types = `${a} ${b}`;
  return AKIN.has(types) || (time.span !== null && other.span !== null && AKIN_ON_DAY.has(types));
}

const APART = bothWays(data.apart);

/// Whether what is the one can never be the other: a suicide bombing is no air strike.
export const areTwoDeeds = (a: string, b: string): boolean => APART.has(`${a} ${b}`);

/// Words of killings that are done by no bomb, shell or gas.
export const BY_HAND: ReadonlySet<string> = new Set(data.byHand.split(' '));

const TOLL_RULES: ReadonlySet<string> = new Set(data.tolls.split(' ').map((name) => `events/${name}`));

/// Whether a rule of events tells of the dead and wounded, and not by what they were harmed.
export const isTollRule = (rule: string): boolean => TOLL_RULES.has(rule);

/// A feature that holds for a pair, and what it counts. Most pairs come to nothing, so a finding is made once and not
/// for a pair, and is put into words only for those that are linked.
export interface Finding {
  readonly feature: Feature;
  readonly weight: number;
  readonly words: (a: Mention, b: Mention) => string;
}

export function finding(feature: Feature, words: Finding['words'], share = 1): Finding {
  return { feature, weight: weightOf(feature) * share, words };
}

/// The same, counting a part of its weight, or a multiple.
export const scaled = ({ feature, words }: Finding, share: number): Finding => finding(feature, words, share);

export const weightOf = (feature: Feature): number => data.weights[feature];
