/// Looks closer where two reports are known to have to do with each other: at the passages that they share, and at those
/// that hold a phrase of the other's, for pieces that would be too small to find two reports by.

import { countBefore } from '../text/search.ts';
import { type Block, countPairs, firstPair, lastPair, type Pair, putBehind, type Runs } from './runs.ts';
import type { Region, Text } from './texts.ts';
import { MARK, type Words } from './words.ts';

/// The least words of a piece, of which so many have a meaning of their own.
const PIECE = { words: 3, meaning: 1 };
/// Words between two pieces that still belong together.
const GAP = 14;
/// The share of a passage without a region that pieces must make up, and the words in common that two reports must have
/// for it to be looked at.
const PASSAGE = { share: 0.5, words: 40 };
/// Places of one pair of words that are tried.
const TRIED = 4;
/// Words that may be looked at for each word of the copy.
const EFFORT = 20;

/// A passage of the copy beside one of an earlier text, as words from the first to before the last. `known`: a region
/// stands in both.
interface Beside {
  readonly text: Text;
  readonly first: Pair;
  readonly last: Pair;
  readonly known: boolean;
}

/// What is explained so far: words of the copy, each with its text and the word there that it stands for, and words of
/// the earlier texts. Words in the gaps of regions are `taken` too.
interface Explained {
  readonly taken: Uint8Array;
  readonly owner: Int32Array;
  readonly mate: Int32Array;
  readonly used: ReadonlyMap<Text, Uint8Array>;
}

/// The regions with what was found beside them; `phrases` are runs too short to be regions.
export function lookCloser(
  { words }: Text,
  regions: readonly Region[],
  phrases: readonly Region[],
): readonly Region[] {
  if (regions.length === 0) return regions;
  const explained = explain(words, regions);
  const found: Region[] = [];
  let left = EFFORT * words.count;
  for (const beside of passagesBeside(words, regions, phrases)) {
    const { text, first, last, known } = beside;
    const [size, other] = [last.p - first.p, last.t - first.t];
    left -= size + other;
    if (left < 0) break;
    const pieces = piecesOf(words, beside, explained);
    if (!known && countPairs(pieces) < PASSAGE.share * Math.min(size, other)) continue;
    for (const piece of known ? nearRegions(pieces, beside, explained) : pieces) {
      explained.taken.fill(1, piece.p, piece.p + piece.length);
      explained.used.get(text)!.fill(1, piece.t, piece.t + piece.length);
      found.push({ text, runs: [piece] });
    }
  }
  if (found.length === 0) return regions;
  return joined([...regions, ...found].sort((a, b) => firstPair(a.runs).p - firstPair(b.runs).p));
}

function explain({ count }: Words, regions: readonly Region[]): Explained {
  const [taken, owner, mate] = [new Uint8Array(count), new Int32Array(count), new Int32Array(count)];
  const used = new Map<Text, Uint8Array>();
  for (const { text, runs } of regions) {
    const there = used.get(text) ?? new Uint8Array(text.words.count);
    used.set(text, there);
    taken.fill(1, firstPair(runs).p, lastPair(runs).p + 1);
    for (const { p, t, length } of runs) {
      there.fill(1, t, t + length);
      owner.fill(text.slot + 1, p, p + length);
      for (let i = 0; i < length; i++) mate[p + i] = t + i;
    }
  }
  return { taken, owner, mate, used };
}

/// Each pair of passages once: those that hold a region, then those that hold a phrase.
function passagesBeside(
  words: Words,
  regions: readonly Region[],
  phrases: readonly Region[],
): readonly Beside[] {
  const shared = new Map<Text, number>();
  const seen = new Map<Text, Set<number>>();
  const all: Beside[] = [];
  const add = (text: Text, { p, t }: Pair, known: boolean): void => {
    const key = words.passage[p]! * 65536 + text.words.passage[t]!;
    const before = seen.get(text) ?? new Set();
    if (before.has(key)) return;
    seen.set(text, before.add(key));
    const [copy, there] = [passageAt(words, p), passageAt(text.words, t)];
    all.push({ text, first: { p: copy[0], t: there[0] }, last: { p: copy[1], t: there[1] }, known });
  };
  for (const { text, runs } of regions) {
    shared.set(text, (shared.get(text) ?? 0) + countPairs(runs));
    for (const run of runs) add(text, run, true);
  }
  for (const { text, runs } of phrases)
    if ((shared.get(text) ?? 0) >= PASSAGE.words) for (const run of runs) add(text, run, false);
  return all;
}

function passageAt({ passage }: Words, at: number): readonly [number, number] {
  const here = passage[at]!;
  return [countBefore(passage, (one) => one < here), countBefore(passage, (one) => one <= here)];
}

/// Runs of equal words that are free on both sides, none over another: the longest first.
function piecesOf(
  { ids: copy, marks }: Words,
  { text, first, last }: Beside,
  { taken, used }: Explained,
): readonly Block[] {
  const { ids } = text.words;
  const there = used.get(text)!;
  const free = (p: number, t: number): boolean =>
    p >= first.p && t >= first.t && p < last.p && t < last.t && copy[p] === ids[t] && !taken[p] && !there[t];
  const places = placesOf(ids, first.t, last.t);
  const blocks: Block[] = [];
  for (let p = first.p; p + 1 < last.p; p++) {
    if (taken[p]) continue;
    let t = places.last(copy[p]!, copy[p + 1]!);
    for (let tried = 0; t >= 0 && tried < TRIED; tried++, t = places.before(t)) {
      if (!free(p, t) || free(p - 1, t - 1)) continue;
      let [length, meaning] = [0, 0];
      while (free(p + length, t + length)) meaning += marks[p + length++]! & MARK.content;
      if (length >= PIECE.words && meaning >= PIECE.meaning) blocks.push({ p, t, length });
    }
  }
  return apart(blocks, first, last);
}

/// Where in `[from, to)` pairs of neighbouring words stand, the last place first.
function placesOf(ids: Int32Array, from: number, to: number) {
  const last = new Map<number, number>();
  const before = new Int32Array(to - from);
  const keyOf = (one: number, next: number): number => one ^ Math.imul(next, 0x9e3779b1);
  for (let t = from; t + 1 < to; t++) {
    const key = keyOf(ids[t]!, ids[t + 1]!);
    before[t - from] = last.get(key) ?? -1;
    last.set(key, t);
  }
  return {
    last: (one: number, next: number): number => last.get(keyOf(one, next)) ?? -1,
    before: (t: number): number => before[t - from]!,
  };
}

/// In the order of the copy, without those over longer ones.
function apart(blocks: readonly Block[], first: Pair, last: Pair): readonly Block[] {
  const here = new Uint8Array(last.p - first.p);
  const there = new Uint8Array(last.t - first.t);
  return [...blocks]
    .sort((a, b) => b.length - a.length || a.p - b.p || a.t - b.t)
    .filter(({ p, t, length }) => {
      const [from, start] = [p - first.p, t - first.t];
      for (let i = 0; i < length; i++) if (here[from + i] || there[start + i]) return false;
      here.fill(1, from, from + length);
      there.fill(1, start, start + length);
      return true;
    })
    .sort((a, b) => a.p - b.p);
}

/// Those that stand near a region of the same passages, or near one that does.
function nearRegions(
  pieces: readonly Block[],
  { text, first, last }: Beside,
  { owner, mate }: Explained,
): readonly Block[] {
  const kept: Block[] = [];
  let open: Block[] = [];
  let anchored = false;
  let end = first.p;
  const close = (): void => {
    if (anchored) kept.push(...open);
    open = [];
    anchored = false;
  };
  for (let p = first.p, next = 0; p < last.p; p++) {
    const isAnchor = owner[p] === text.slot + 1 && mate[p]! >= first.t && mate[p]! < last.t;
    const piece = pieces[next]?.p === p ? pieces[next++] : undefined;
    if (!isAnchor && piece === undefined) continue;
    if (p - end > GAP) close();
    if (isAnchor) anchored = true;
    if (piece !== undefined) open.push(piece);
    end = p + (piece?.length ?? 1);
  }
  close();
  return kept;
}

/// Regions that follow each other in both texts, with few words between, are one.
function joined(regions: readonly Region[]): readonly Region[] {
  const all: { text: Text; runs: Block[] }[] = [];
  for (const { text, runs } of regions) {
    const before = all.at(-1);
    if (before?.text !== text || !follows(before.runs, runs)) all.push({ text, runs: [...runs] });
    else for (const { p, t, length } of runs) putBehind(before.runs, p, t, length);
  }
  return all;
}

function follows(before: Runs, runs: Runs): boolean {
  const [end, start] = [lastPair(before), firstPair(runs)];
  return start.t > end.t && start.p - end.p - 1 <= GAP && start.t - end.t - 1 <= GAP;
}
