/// The order of mentions: by day, place in the text and words, so that no answer hangs on how a report is called.

import type { Day } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import type { Mention } from './mention.ts';

type Ranked = Pick<Mention, 'rank' | 'key' | 'annotation' | 'span'>;

/// Day and place: most mentions are told apart by them.
export const rankOf = (asOf: Day, from: number): string => `${asOf} ${String(from).padStart(8, '0')}`;

/// The words around, longer than all else by which mentions are ordered, are looked up where two stand at one place of
/// one day, and not kept.
export function byRank(a: Ranked, b: Ranked): number {
  if (a === b) return 0;
  return compareText(a.rank, b.rank) || compareText(wordsAround(a), wordsAround(b));
}

const REACH = 80;

function wordsAround({ annotation, span, key }: Ranked): string {
  return `${annotation.report.text.slice(Math.max(0, span.from - REACH), span.from + REACH)} ${key}`;
}
