/// Noun phrases that say when: never a subject or an object.

import type { Token } from '../model/index.ts';
import { DAY, MONTH, NUM, SHIFT, TIME_UNIT, WEEKDAY } from './facts.ts';

/// Whether a time phrase begins at token `at`, even right after another noun: "warplanes last week", "talks Monday".
export function startsTime(facts: Int32Array, at: number): boolean {
  const here = facts[at]!;
  if ((here & (WEEKDAY | DAY | MONTH)) !== 0) return true;
  return (here & SHIFT) !== 0 && (facts[at + 1]! & (TIME_UNIT | WEEKDAY | MONTH)) !== 0;
}

/// Whether the phrase of tokens `[first, last)` with this head is a time: "Monday", "last week", "Nov. 17",
/// "two days", but not "the Monday meeting" or "the day".
export function isTime(
  tokens: readonly Token[],
  facts: Int32Array,
  first: number,
  last: number,
  head: number,
): boolean {
  const bits = facts[head]!;
  if ((bits & (WEEKDAY | DAY | MONTH)) !== 0) return true;
  if ((bits & NUM) !== 0) {
    if (last - first === 1 && /^(?:1[89]|20)\d\d$/.test(tokens[head]!.lower)) return true;
    for (let i = first; i < last; i++) if ((facts[i]! & MONTH) !== 0) return true;
    return false;
  }
  return (bits & TIME_UNIT) !== 0 && (facts[first]! & (NUM | SHIFT | WEEKDAY)) !== 0;
}
