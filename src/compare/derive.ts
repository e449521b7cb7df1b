/// Finds, for each report, the stretches that derive from earlier reports' own words.

import type { Division, Report } from '../model/index.ts';
import { type Block, chain, extend, fill, type Pair, type Region } from './align.ts';
import { inOrder } from './order.ts';
import { createIndex, hashShingles, SHINGLE, type ShingleIndex } from './shingles.ts';
import { createVocabulary, readWords, type Words } from './words.ts';

/// What comparing needs of a report.
export interface Comparable {
  readonly report: Report;
  readonly division: Division;
}

/// A report with its words and what it took from earlier ones; `regions` are disjoint in its words, in order.
export interface Derived extends Comparable {
  readonly words: Words;
  readonly regions: readonly Region[];
}

/// Agreement that makes a stretch a copy: words in all, words of meaning outside quotation marks, share of words
/// that agree. Two reports must have `together` such words in common, or fewer (`alone`) that agree `nearly`.
/// A phrase of the trade with other figures in it is no copy. Reports that have `sure` words in common share
/// their quotations as copies too.
const ENOUGH = { words: 9, meaning: 4, share: 0.5, alone: 14, nearly: 0.85, together: 25, sure: 40 };

/// Reports in order of publication. Only words that a report did not take from others are indexed, so every
/// stretch is traced to the root of its chain of reprints and the work grows with the texts, not with their pairs.
export function deriveAll(reports: readonly Comparable[]): readonly Derived[] {
  const vocabulary = createVocabulary();
  const index = createIndex();
  const done: Derived[] = [];
  for (const each of inOrder(reports)) {
    const words = readWords(each.report, each.division, vocabulary);
    const hashes = hashShingles(words);
    const regions = findRegions(words, hashes, index, done);
    indexOwn(index, done.length, words, hashes, regions);
    done.push({ ...each, words, regions });
  }
  return withoutBoilerplate(done);
}

/// By earlier text: how many words are shared with it.
export function wordsByText(regions: readonly Region[]): ReadonlyMap<number, number> {
  const words = new Map<number, number>();
  for (const { text, pairs } of regions) words.set(text, (words.get(text) ?? 0) + pairs.length);
  return words;
}

/// A line that stands in this many reports that have nothing else to do with its first text is boilerplate. It
/// must be a small part of them: forty prints of one short alert are forty copies.
const BOILERPLATE = { reports: 6, words: 60, share: 0.2 };

function withoutBoilerplate(texts: readonly Derived[]): readonly Derived[] {
  const strangers = texts.map(({ words, regions }) => {
    const together = wordsByText(regions);
    const few = (count: number) => count < BOILERPLATE.words && count < BOILERPLATE.share * words.count;
    return new Set([...together].filter(([, count]) => few(count)).map(([text]) => text));
  });
  const key = ({ text, pairs }: Region) =>
    `${text} ${texts[text]!.words.passage[pairs[pairs.length >> 1]!.t]}`;
  const uses = new Map<string, Set<number>>();
  texts.forEach(({ regions }, copy) => {
    for (const region of regions)
      if (strangers[copy]!.has(region.text))
        uses.set(key(region), (uses.get(key(region)) ?? new Set()).add(copy));
  });
  const common = (region: Region) => (uses.get(key(region))?.size ?? 0) >= BOILERPLATE.reports;
  return texts.map((each, copy) => {
    const regions = each.regions.filter((region) => !(strangers[copy]!.has(region.text) && common(region)));
    return regions.length === each.regions.length ? each : { ...each, regions };
  });
}

function findRegions(
  words: Words,
  hashes: Int32Array,
  index: ShingleIndex,
  done: readonly Derived[],
): readonly Region[] {
  const candidates: Region[] = [];
  for (const [text, blocks] of findBlocks(words, hashes, index, done)) {
    const earlier = done[text]!.words;
    const regions = chain(blocks)
      .filter((blocks) => blocks.reduce((sum, { length }) => sum + length, 0) >= SHINGLE)
      .map((blocks) => ({ text, pairs: fill(words, earlier, blocks) }))
      .filter(agrees);
    candidates.push(...regions);
  }
  return withoutAccidents(words, done, disjoint(candidates));
}

/// Words that may be compared in looking for runs: a text that repeats itself without end is not followed to it.
const EFFORT = { perText: 5000, perWord: 50 };

/// Runs of equal words, by the earlier text that holds them.
function findBlocks(words: Words, hashes: Int32Array, index: ShingleIndex, done: readonly Derived[]) {
  const blocks = new Map<number, Block[]>();
  /// By text and diagonal: where the last run found ends, so that no run is found twice.
  const ends = new Map<number, Map<number, number>>();
  let left = EFFORT.perText + EFFORT.perWord * words.count;
  hashes.forEach((hash, p) => {
    if (hash < 0 || left < 0) return;
    index.find(hash, (text, t) => {
      const diagonals = ends.get(text) ?? new Map<number, number>();
      if ((diagonals.get(t - p) ?? -1) > p) return;
      const earlier = done[text]!.words;
      const block = extend(words, earlier, { p, t });
      left -= block.length;
      if (block.length < SHINGLE || block.p > p || block.p + block.length < p + SHINGLE) return;
      ends.set(text, diagonals.set(t - p, block.p + block.length));
      const list = blocks.get(text);
      if (list) list.push(block);
      else blocks.set(text, [block]);
    });
  });
  return blocks;
}

/// Enough words agree, closely enough.
function agrees({ pairs }: Region): boolean {
  return pairs.length >= ENOUGH.words && closeness(pairs) >= ENOUGH.share;
}

/// The share of words that agree, on the longer side.
function closeness(pairs: readonly Pair[]): number {
  const [first, last] = [pairs[0]!, pairs.at(-1)!];
  return pairs.length / (Math.max(last.p - first.p, last.t - first.t) + 1);
}

/// The agreement is not of quoted words alone, unless a text that sets no marks prints the same.
function isSolid(words: Words, earlier: Words, pairs: readonly Pair[]): boolean {
  if (meaning(words, pairs) >= ENOUGH.meaning) return true;
  return pairs.filter(({ p, t }) => words.quoted[p] === 0 || earlier.quoted[t] === 0).length >= ENOUGH.words;
}

/// Words of meaning outside quotation marks.
function meaning(words: Words, pairs: readonly Pair[]): number {
  let sum = 0;
  for (const { p } of pairs) if (words.quoted[p] === 0) sum += words.content[p]!;
  return sum;
}

/// Every word of the copy goes to the longest stretch that explains it.
function disjoint(candidates: readonly Region[]): readonly Region[] {
  const sorted = [...candidates].sort((a, b) => b.pairs.length - a.pairs.length || a.text - b.text);
  const taken = new Set<number>();
  const kept: Region[] = [];
  for (const { text, pairs } of sorted) {
    for (const free of freeRuns(pairs, taken)) {
      if (free.length < ENOUGH.words) continue;
      for (let p = free[0]!.p; p <= free.at(-1)!.p; p++) taken.add(p);
      kept.push({ text, pairs: free });
    }
  }
  return kept.sort((a, b) => a.pairs[0]!.p - b.pairs[0]!.p);
}

function freeRuns(pairs: readonly Pair[], taken: ReadonlySet<number>): readonly (readonly Pair[])[] {
  const runs: Pair[][] = [];
  let open = false;
  let before = -1;
  for (const pair of pairs) {
    if (taken.has(pair.p)) {
      open = false;
      continue;
    }
    if (open && !crosses(before, pair.p, taken)) runs.at(-1)!.push(pair);
    else runs.push([pair]);
    open = true;
    before = pair.p;
  }
  return runs;
}

function crosses(from: number, to: number, taken: ReadonlySet<number>): boolean {
  for (let p = from + 1; p < to; p++) if (taken.has(p)) return true;
  return false;
}

/// Two reports that share only a phrase or a quotation are not copies.
function withoutAccidents(
  words: Words,
  done: readonly Derived[],
  regions: readonly Region[],
): readonly Region[] {
  const solid = new Map<Region, boolean>();
  const together = new Map<number, { free: number; near: boolean }>();
  for (const region of regions) {
    const { text, pairs } = region;
    solid.set(region, isSolid(words, done[text]!.words, pairs));
    if (!solid.get(region)) continue;
    const free = pairs.filter(
      ({ p, t }) => words.quoted[p] === 0 || done[text]!.words.quoted[t] === 0,
    ).length;
    const before = together.get(text) ?? { free: 0, near: false };
    const near = free >= ENOUGH.alone && closeness(pairs) >= ENOUGH.nearly;
    together.set(text, { free: before.free + free, near: before.near || near });
  }
  return regions.filter((region) => {
    const { free, near } = together.get(region.text) ?? { free: 0, near: false };
    if (!solid.get(region)) return free >= ENOUGH.sure;
    return near || free >= ENOUGH.together;
  });
}

function indexOwn(
  index: ShingleIndex,
  text: number,
  words: Words,
  hashes: Int32Array,
  regions: readonly Region[],
) {
  let from = 0;
  for (const { pairs } of regions) {
    index.add(text, hashes, from, pairs[0]!.p - SHINGLE + 1);
    from = pairs.at(-1)!.p + 1;
  }
  index.add(text, hashes, from, words.count - SHINGLE + 1);
}
