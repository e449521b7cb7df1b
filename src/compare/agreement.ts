/// What agreement makes a copy: how many words, how closely, of what meaning; and which stretches are accidents.

import { countPairs, firstPair, lastPair, type Runs } from './runs.ts';
import type { Region, Text } from './texts.ts';
import { MARK, type Words } from './words.ts';

/// Agreement that makes a stretch a copy: words in all, words of meaning outside quotation marks, share of words
/// that agree. Two reports must have `together` such words in common, or fewer (`alone`) that agree `nearly`, and a
/// stretch of them must be a sentence or more: phrases of the trade with other figures in them, and the clause in which
/// independent reports put the same news, are no copies. Reports that have `sure` words in common are copies
/// whatever the stretches are, and share their quotations as copies too. `ragged`: words that a sentence may have more.
export const ENOUGH = {
  words: 9,
  meaning: 4,
  share: 0.5,
  alone: 14,
  nearly: 0.85,
  ragged: 1,
  together: 25,
  sure: 40,
};

/// Enough words agree, closely enough.
export function agrees({ runs }: Region): boolean {
  return countPairs(runs) >= ENOUGH.words && closeness(runs) >= ENOUGH.share;
}

/// The share of words that agree, on the longer side.
function closeness(runs: Runs): number {
  const [first, last] = [firstPair(runs), lastPair(runs)];
  return countPairs(runs) / (Math.max(last.p - first.p, last.t - first.t) + 1);
}

/// The agreement is not of quoted words alone, unless a text that sets no marks prints the same.
function isSolid(words: Words, earlier: Words, runs: Runs): boolean {
  return meaning(words, runs) >= ENOUGH.meaning || freeWords(words, earlier, runs) >= ENOUGH.words;
}

/// Words of meaning outside quotation marks.
function meaning({ marks }: Words, runs: Runs): number {
  let sum = 0;
  for (const { p, length } of runs)
    for (let i = p; i < p + length; i++) if ((marks[i]! & FREE) === MARK.content) sum++;
  return sum;
}

const FREE = MARK.quoted | MARK.content;

/// Words that one of the two prints outside quotation marks.
function freeWords(words: Words, earlier: Words, runs: Runs): number {
  let sum = 0;
  for (const { p, t, length } of runs)
    for (let i = 0; i < length; i++)
      if ((words.marks[p + i]! & earlier.marks[t + i]! & MARK.quoted) === 0) sum++;
  return sum;
}

/// Two reports that share only a phrase or a quotation are not copies.
export function withoutAccidents(words: Words, regions: readonly Region[]): readonly Region[] {
  const solid = new Map<Region, boolean>();
  const together = new Map<Text, { free: number; whole: boolean; near: boolean }>();
  for (const region of regions) {
    const { text, runs } = region;
    solid.set(region, isSolid(words, text.words, runs));
    if (!solid.get(region)) continue;
    const free = freeWords(words, text.words, runs);
    const before = together.get(text) ?? { free: 0, whole: false, near: false };
    const [first, last] = [firstPair(runs), lastPair(runs)];
    const whole = isWhole(words, first.p, last.p) && isWhole(text.words, first.t, last.t);
    const near = whole && free >= ENOUGH.alone && closeness(runs) >= ENOUGH.nearly;
    together.set(text, {
      free: before.free + free,
      whole: before.whole || whole,
      near: before.near || near,
    });
  }
  return regions.filter((region) => {
    const shared = together.get(region.text);
    if (shared === undefined) return false;
    const { free, whole, near } = shared;
    return free >= ENOUGH.sure || (solid.get(region) && (near || (whole && free >= ENOUGH.together)));
  });
}

/// Begins and ends with a sentence, but for a word or two.
function isWhole({ marks, passage, count }: Words, first: number, last: number): boolean {
  const starts = (at: number): boolean =>
    at >= count || (marks[at]! & MARK.first) !== 0 || at === 0 || passage[at] !== passage[at - 1];
  let begins = false;
  let ends = false;
  for (let i = 0; i <= ENOUGH.ragged; i++) {
    begins ||= first - i >= 0 && starts(first - i);
    ends ||= starts(last + 1 + i);
  }
  return begins && ends;
}
