/// The weights of the features, from the data, and how one becomes a reason.

import data from '../../../lexicon/links.json' with { type: 'json' };
import type { Reason } from '../../model/index.ts';

export type Feature = keyof typeof data.weights;

export const SAME = data.same;
export const UNSURE = data.unsure;

const RELATED = new Set(data.related.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));

/// Types so general that a more exact one can mean the same event.
export const GENERAL: ReadonlySet<string> = new Set(data.general);

/// Whether events of the two families can be one event.
export function relatedFamilies(a: string, b: string): boolean {
  return a === b || RELATED.has(`${a}|${b}`);
}

/// A feature that holds, in words; `share` scales its weight.
export function reason(feature: Feature, words: string, share = 1): Reason {
  return { feature, weight: data.weights[feature] * share, words };
}
