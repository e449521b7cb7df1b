/// Finds, for each report, the stretches that derive from earlier reports' own words, and keeps what it found: a report
/// is compared again only when another text among those before it holds, or no longer holds, one of its shingles.

import { countBefore } from '../text/search.ts';
import type { Steps } from '../text/steps.ts';
import { agrees, ENOUGH, withoutAccidents } from './agreement.ts';
import { chain, extend, fill } from './align.ts';
import { keepBoilerplate } from './boilerplate.ts';
import { lookCloser } from './closer.ts';
import { createDiagonals } from './diagonals.ts';
import { inOrder } from './order.ts';
import { type Block, countPairs, firstPair, lastPair, putBehind, type Runs, sameRuns } from './runs.ts';
import { createIndex, hashShingles, SHINGLE, winnow } from './shingles.ts';
import type { Comparable, Derived, Region, Text } from './texts.ts';
import { createVocabulary, readWords } from './words.ts';

interface Kept {
  readonly text: Text;
  readonly regions: readonly Region[];
}

export interface Derivations {
  /// Reports in order of publication. Only words that a report did not take from others are indexed, so every stretch
  /// is traced to the root of its chain of reprints and the work grows with the texts, not with their pairs. What has
  /// not changed is the same object as before.
  update(reports: readonly Comparable[]): Steps<readonly Derived[]>;
}

export function keepDerivations(): Derivations {
  const vocabulary = createVocabulary();
  const bySlot: (Text | undefined)[] = [];
  const textAt = (slot: number): Text => bySlot[slot]!;
  const index = createIndex(textAt);
  const diagonals = createDiagonals();
  const boilerplate = keepBoilerplate();
  const kept = new Map<string, Kept>();

  return {
    *update(reports) {
      const ordered = inOrder(reports);
      /// Shingles of which the index tells something else than before.
      const changed = new Set<number>();
      forget(ordered, changed);
      let lastKept = -1;
      const texts: Text[] = [];
      for (const each of ordered) {
        const place = texts.length;
        const text = kept.get(each.report.id)?.text;
        if (text === undefined) {
          texts.push(numbered(each, place));
          yield;
        } else {
          text.place = place;
          lastKept = place;
          texts.push(text);
        }
      }
      for (const text of texts) if (derive(text, changed, text.place < lastKept)) yield;
      return boilerplate.update(texts.map(({ report }) => kept.get(report.id)!));
    },
  };

  function numbered({ report, division }: Comparable, place: number): Text {
    const words = readWords(report, division, vocabulary);
    const fresh = { report, division, words, slot: bySlot.length, place };
    bySlot.push(fresh);
    return fresh;
  }

  /// Takes out reports that have gone, or have other words than before.
  function forget(ordered: readonly Comparable[], changed: Set<number>): void {
    const here = new Map(ordered.map((each) => [each.report.id, each]));
    for (const [id, { text, regions }] of kept) {
      const now = here.get(id);
      if (now?.report === text.report && now.division === text.division) continue;
      for (const hash of ownHashes(text, regions)) {
        index.remove(text, hash);
        changed.add(hash);
      }
      kept.delete(id);
      bySlot[text.slot] = undefined;
    }
  }

  /// `tell`: texts that were there before stand behind this one. Gives whether there was anything to look for.
  function derive(text: Text, changed: Set<number>, tell: boolean): boolean {
    const before = kept.get(text.report.id);
    if (before !== undefined && changed.size === 0) return false;
    const hashes = hashShingles(text.words);
    if (before !== undefined && !hashes.some((hash) => changed.has(hash))) return false;
    const regions = findRegions(text, findBlocks(text, hashes));
    if (before !== undefined && sameRegions(before.regions, regions)) return true;
    const were = before === undefined ? [] : ownHashes(text, before.regions);
    const own = ownShingles(hashes, regions);
    for (const hash of were) index.remove(text, hash);
    for (const at of own) index.add(text, hashes[at]!, at);
    if (tell) {
      const are = new Set(own.map((at) => hashes[at]!));
      for (const hash of were) if (!are.has(hash)) changed.add(hash);
      for (const hash of are) changed.add(hash);
    }
    kept.set(text.report.id, { text, regions });
    return true;
  }

  /// Runs of equal words, by the earlier text that holds them.
  function findBlocks(copy: Text, hashes: Int32Array): ReadonlyMap<Text, readonly Block[]> {
    const { words } = copy;
    const blocks = new Map<Text, Block[]>();
    let left = EFFORT.perText + EFFORT.perWord * words.count;
    let p = 0;
    const meet = (slot: number, t: number): void => {
      if (diagonals.endOn(slot, t - p) > p) return;
      const text = textAt(slot);
      const block = extend(words, text.words, p, t);
      left -= block.length;
      if (block.length < SHINGLE || block.p > p || block.p + block.length < p + SHINGLE) return;
      diagonals.put(slot, t - p, block.p + block.length);
      const list = blocks.get(text);
      if (list) list.push(block);
      else blocks.set(text, [block]);
    };
    diagonals.clear();
    for (; p < hashes.length && left >= 0; p++) if (hashes[p]! >= 0) index.find(copy, hashes[p]!, meet);
    return blocks;
  }
}

/// Words that may be compared in looking for runs: a text that repeats itself without end is not followed to it.
const EFFORT = { perText: 5000, perWord: 50 };

/// The shingles by which a text stands in the index.
function ownHashes({ words }: Text, regions: readonly Region[]): ReadonlySet<number> {
  const hashes = hashShingles(words);
  return new Set(ownShingles(hashes, regions).map((at) => hashes[at]!));
}

function sameRegions(a: readonly Region[], b: readonly Region[]): boolean {
  return (
    a.length === b.length && a.every(({ text, runs }, i) => text === b[i]!.text && sameRuns(runs, b[i]!.runs))
  );
}

function findRegions(text: Text, blocks: ReadonlyMap<Text, readonly Block[]>): readonly Region[] {
  const candidates: Region[] = [];
  const phrases: Region[] = [];
  for (const [earlier, found] of blocks)
    for (const runs of chain(found)) {
      if (countPairs(runs) < SHINGLE) continue;
      const region = { text: earlier, runs: fill(text.words, earlier.words, runs) };
      if (agrees(region)) candidates.push(region);
      else phrases.push(region);
    }
  const regions = withoutAccidents(text.words, disjoint(candidates, text.words.count));
  return lookCloser(text, regions, phrases);
}

/// Every word of the copy goes to the longest stretch that explains it. What stands in a gap of one is left to others
/// of the same text alone: a clause that was moved.
function disjoint(candidates: readonly Region[], words: number): readonly Region[] {
  const sorted = [...candidates].sort(
    (a, b) => countPairs(b.runs) - countPairs(a.runs) || a.text.place - b.text.place,
  );
  /// By word: 0 where it is free, the text's mark where it is in a gap, `TAKEN` where it is explained.
  const taken = new Int32Array(words);
  const kept: Region[] = [];
  for (const { text, runs } of sorted) {
    for (const free of freeRuns(runs, taken, gapOf(text))) {
      if (countPairs(free) < ENOUGH.words) continue;
      for (let p = firstPair(free).p; p <= lastPair(free).p; p++) if (taken[p] === 0) taken[p] = gapOf(text);
      for (const { p, length } of free) taken.fill(TAKEN, p, p + length);
      kept.push({ text, runs: free });
    }
  }
  return apart(kept).sort((a, b) => firstPair(a.runs).p - firstPair(b.runs).p);
}

const TAKEN = -1;
const gapOf = ({ slot }: Text): number => slot + 1;

/// Cuts stretches where others stand in their gaps.
function apart(regions: readonly Region[]): Region[] {
  const starts = regions.map(({ runs }) => firstPair(runs).p).sort((a, b) => a - b);
  return regions.flatMap(({ text, runs }) => {
    const cut: Block[][] = [];
    let end = -1;
    for (const block of runs) {
      const next = starts[countBefore(starts, (start) => start < end)];
      if (end < 0 || (next !== undefined && next < block.p)) cut.push([]);
      cut.at(-1)!.push(block);
      end = block.p + block.length;
    }
    return cut.map((runs) => ({ text, runs }));
  });
}

/// The words that are not taken, in stretches over which nothing is.
function freeRuns(runs: Runs, taken: Int32Array, gap: number): readonly Runs[] {
  const free: Block[][] = [];
  let open = false;
  let seen = firstPair(runs).p;
  const isFree = (word: number) => taken[word] === 0 || taken[word] === gap;
  for (const { p, t, length } of runs) {
    for (let from = 0; from < length; ) {
      while (seen < p + from) if (!isFree(seen++)) open = false;
      let to = from;
      while (to < length && isFree(p + to)) to++;
      if (to > from) {
        if (!open) free.push([]);
        putBehind(free.at(-1)!, p + from, t + from, to - from);
        open = true;
      }
      from = to + 1;
    }
  }
  return free;
}

/// Of the words between the regions, the shingles that are indexed. A text may have more than a call takes arguments.
function ownShingles(hashes: Int32Array, regions: readonly Region[]): readonly number[] {
  const own: number[] = [];
  let from = 0;
  for (const { runs } of regions) {
    for (const shingle of winnow(hashes, from, firstPair(runs).p - SHINGLE + 1)) own.push(shingle);
    from = lastPair(runs).p + 1;
  }
  for (const shingle of winnow(hashes, from, hashes.length)) own.push(shingle);
  return own;
}
