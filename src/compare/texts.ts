/// Reports as they are laid beside each other: words, and the stretches taken from earlier ones.

import type { Division, Report } from '../model/index.ts';
import { countPairs, type Runs } from './runs.ts';
import type { Words } from './words.ts';

/// What comparing needs of a report.
export interface Comparable {
  readonly report: Report;
  readonly division: Division;
}

/// A report with its words.
export interface Text extends Comparable {
  readonly words: Words;
  /// Its number, which stays.
  readonly slot: number;
  /// Its number in the order of publication, set anew whenever reports come or go.
  place: number;
}

/// A stretch of a copy and the earlier text's stretch from which it derives.
export interface Region {
  readonly text: Text;
  readonly runs: Runs;
}

/// A report with what it took from earlier ones; `regions` are disjoint in its words, in order.
export interface Derived extends Comparable {
  readonly text: Text;
  readonly words: Words;
  readonly regions: readonly Region[];
}

/// By earlier text: how many words are shared with it.
export function wordsByText(regions: readonly Region[]): ReadonlyMap<Text, number> {
  const words = new Map<Text, number>();
  for (const { text, runs } of regions) words.set(text, (words.get(text) ?? 0) + countPairs(runs));
  return words;
}
