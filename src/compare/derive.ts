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
/// that agree, and the words outside quotation marks that two reports must have in common altogether.
const ENOUGH = { words: 9, meaning: 4, share: 0.5, alone: 12, together: 14 };

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
  return done;
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
      .filter((region) => isDerived(words, earlier, region));
    candidates.push(...regions);
  }
  return withoutAccidents(words, disjoint(candidates));
}

/// Runs of equal words, by the earlier text that holds them.
function findBlocks(words: Words, hashes: Int32Array, index: ShingleIndex, done: readonly Derived[]) {
  const blocks = new Map<number, Block[]>();
  /// By text and diagonal: where the last run found ends, so that no run is found twice.
  const ends = new Map<number, Map<number, number>>();
  hashes.forEach((hash, p) => {
    if (hash < 0) return;
    index.find(hash, (text, t) => {
      const diagonals = ends.get(text) ?? new Map<number, number>();
      if ((diagonals.get(t - p) ?? -1) > p) return;
      const earlier = done[text]!.words;
      const block = extend(words, earlier, { p, t });
      if (block.length < SHINGLE || block.p > p || block.p + block.length < p + SHINGLE) return;
      ends.set(text, diagonals.set(t - p, block.p + block.length));
      const list = blocks.get(text);
      if (list) list.push(block);
      else blocks.set(text, [block]);
    });
  });
  return blocks;
}

function isDerived(words: Words, earlier: Words, { pairs }: Region): boolean {
  const [first, last] = [pairs[0]!, pairs.at(-1)!];
  const longest = Math.max(last.p - first.p, last.t - first.t) + 1;
  if (pairs.length < ENOUGH.words || pairs.length < ENOUGH.share * longest) return false;
  return meaning(words, pairs) >= ENOUGH.meaning || quotesWithStory(words, earlier, pairs);
}

/// Long agreement inside quotation marks counts only where a text that sets no marks prints the same.
function quotesWithStory(words: Words, earlier: Words, pairs: readonly Pair[]): boolean {
  const unmarked = pairs.filter(({ p, t }) => words.quoted[p] === 0 || earlier.quoted[t] === 0);
  return unmarked.length >= ENOUGH.words;
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
function withoutAccidents(words: Words, regions: readonly Region[]): readonly Region[] {
  const together = new Map<number, number>();
  for (const { text, pairs } of regions) {
    const free = pairs.filter(({ p }) => words.quoted[p] === 0).length;
    together.set(text, (together.get(text) ?? 0) + free);
  }
  return regions.filter(({ text }) => together.get(text)! >= ENOUGH.together);
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
