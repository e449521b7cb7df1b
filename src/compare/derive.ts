/// Finds, for each report, the stretches that derive from earlier reports' own words, and keeps what it found: a report
/// is compared again only when another text among those before it holds, or no longer holds, one of its shingles.

import { type Block, chain, extend, fill, type Pair } from './align.ts';
import { keepBoilerplate } from './boilerplate.ts';
import { inOrder } from './order.ts';
import { createIndex, hashShingles, SHINGLE, type ShingleIndex, winnow } from './shingles.ts';
import type { Comparable, Derived, Region, Text } from './texts.ts';
import { createVocabulary, readWords, type Words } from './words.ts';

/// Agreement that makes a stretch a copy: words in all, words of meaning outside quotation marks, share of words
/// that agree. Two reports must have `together` such words in common, or fewer (`alone`) that agree `nearly`.
/// A phrase of the trade with other figures in it is no copy. Reports that have `sure` words in common share
/// their quotations as copies too.
const ENOUGH = { words: 9, meaning: 4, share: 0.5, alone: 14, nearly: 0.85, together: 25, sure: 40 };

interface Kept {
  readonly text: Text;
  readonly regions: readonly Region[];
  /// Places of the shingles that stand for its own words in the index.
  readonly own: readonly number[];
}

export interface Derivations {
  /// Reports in order of publication. Only words that a report did not take from others are indexed, so every stretch
  /// is traced to the root of its chain of reprints and the work grows with the texts, not with their pairs. What has
  /// not changed is the same object as before.
  update(reports: readonly Comparable[]): readonly Derived[];
}

export function keepDerivations(): Derivations {
  const vocabulary = createVocabulary();
  const index = createIndex<Text>();
  const boilerplate = keepBoilerplate();
  const kept = new Map<string, Kept>();

  return {
    update: (reports) => {
      const ordered = inOrder(reports);
      /// Shingles of which the index tells something else than before.
      const changed = new Set<number>();
      forget(ordered, changed);
      let lastKept = -1;
      const texts = ordered.map((each, place): Text => {
        const text = kept.get(each.report.id)?.text;
        if (text === undefined) {
          const words = readWords(each.report, each.division, vocabulary);
          const { report, division } = each;
          return { report, division, words, hashes: hashShingles(words), place };
        }
        text.place = place;
        lastKept = place;
        return text;
      });
      for (const text of texts) derive(text, changed, text.place < lastKept);
      return boilerplate.update(texts.map(({ report }) => kept.get(report.id)!));
    },
  };

  /// Takes out reports that have gone, or have other words than before.
  function forget(ordered: readonly Comparable[], changed: Set<number>): void {
    const here = new Map(ordered.map((each) => [each.report.id, each]));
    for (const [id, { text, own }] of kept) {
      const now = here.get(id);
      if (now?.report === text.report && now.division === text.division) continue;
      for (const at of own) {
        index.remove(text, text.hashes[at]!);
        changed.add(text.hashes[at]!);
      }
      kept.delete(id);
    }
  }

  /// `tell`: texts that were there before stand behind this one.
  function derive(text: Text, changed: Set<number>, tell: boolean): void {
    const before = kept.get(text.report.id);
    if (before !== undefined && !holdsOne(text.hashes, changed)) return;
    const found = findRegions(text, index);
    const regions = before !== undefined && sameRegions(before.regions, found) ? before.regions : found;
    if (before !== undefined && before.regions === regions) return;
    const own = ownShingles(text, regions);
    const [were, are] = [hashesAt(text, before?.own ?? []), hashesAt(text, own)];
    for (const hash of were) {
      index.remove(text, hash);
      if (tell && !are.has(hash)) changed.add(hash);
    }
    for (const at of own) index.add(text, text.hashes[at]!, at);
    if (tell) for (const hash of are) changed.add(hash);
    kept.set(text.report.id, { text, regions, own });
  }
}

const hashesAt = ({ hashes }: Text, places: readonly number[]): ReadonlySet<number> =>
  new Set(places.map((at) => hashes[at]!));

function holdsOne(hashes: Int32Array, wanted: ReadonlySet<number>): boolean {
  if (wanted.size === 0) return false;
  for (const hash of hashes) if (wanted.has(hash)) return true;
  return false;
}

function sameRegions(a: readonly Region[], b: readonly Region[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ text, pairs }, i) =>
        text === b[i]!.text &&
        pairs.length === b[i]!.pairs.length &&
        pairs.every(({ p, t }, k) => p === b[i]!.pairs[k]!.p && t === b[i]!.pairs[k]!.t),
    )
  );
}

function findRegions(text: Text, index: ShingleIndex<Text>): readonly Region[] {
  const candidates: Region[] = [];
  for (const [earlier, blocks] of findBlocks(text, index)) {
    const regions = chain(blocks)
      .filter((blocks) => blocks.reduce((sum, { length }) => sum + length, 0) >= SHINGLE)
      .map((blocks) => ({ text: earlier, pairs: fill(text.words, earlier.words, blocks) }))
      .filter(agrees);
    candidates.push(...regions);
  }
  return withoutAccidents(text.words, disjoint(candidates));
}

/// Words that may be compared in looking for runs: a text that repeats itself without end is not followed to it.
const EFFORT = { perText: 5000, perWord: 50 };

/// Runs of equal words, by the earlier text that holds them.
function findBlocks(copy: Text, index: ShingleIndex<Text>): ReadonlyMap<Text, readonly Block[]> {
  const { words, hashes } = copy;
  const blocks = new Map<Text, Block[]>();
  /// By text and diagonal: where the last run found ends, so that no run is found twice.
  const ends = new Map<Text, Map<number, number>>();
  let left = EFFORT.perText + EFFORT.perWord * words.count;
  hashes.forEach((hash, p) => {
    if (hash < 0 || left < 0) return;
    index.find(copy, hash, (text, t) => {
      const diagonals = ends.get(text) ?? new Map<number, number>();
      if ((diagonals.get(t - p) ?? -1) > p) return;
      const block = extend(words, text.words, { p, t });
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
  const sorted = [...candidates].sort(
    (a, b) => b.pairs.length - a.pairs.length || a.text.place - b.text.place,
  );
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
  const solid = new Map<Region, boolean>();
  const together = new Map<Text, { free: number; near: boolean }>();
  for (const region of regions) {
    const { text, pairs } = region;
    solid.set(region, isSolid(words, text.words, pairs));
    if (!solid.get(region)) continue;
    const free = pairs.filter(({ p, t }) => words.quoted[p] === 0 || text.words.quoted[t] === 0).length;
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

/// Of the words between the regions, the shingles that are indexed. A text may have more than a call takes arguments.
function ownShingles({ words, hashes }: Text, regions: readonly Region[]): readonly number[] {
  const own: number[] = [];
  let from = 0;
  for (const { pairs } of regions) {
    for (const shingle of winnow(hashes, from, pairs[0]!.p - SHINGLE + 1)) own.push(shingle);
    from = pairs.at(-1)!.p + 1;
  }
  for (const shingle of winnow(hashes, from, words.count - SHINGLE + 1)) own.push(shingle);
  return own;
}
