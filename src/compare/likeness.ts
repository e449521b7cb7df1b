/// How alike reports are by their words: sparse vectors whose weights fall with the reports that hold a term, kept as
/// reports come and go. Counts of reports are taken coarsely, by powers of three, so that a report that comes changes
/// the weights of few others; weights are whole numbers, so that no sum hangs on its order.

import type { Steps } from '../text/steps.ts';
import { dayNumber, isDay } from '../time/index.ts';
import type { Edge } from './linkage.ts';
import { createLists } from './lists.ts';
import { coarse, countTerms, ONE, sameVector, type Vector, vectorOf } from './term-vectors.ts';
import type { Text } from './texts.ts';

/// `join`: average likeness at which groups are one. `near`: below it a pair is nothing. `fade`: days between two reports
/// after which a pair is `faded` alike, and no less: dates of publication are often wrong.
const SETTING = { join: 0.18, near: 0.02, fade: 60, faded: 0.9 };

export interface Likeness {
  /// The average likeness at which groups are one.
  readonly join: number;
  update(texts: readonly Text[]): Steps<void>;
  /// Texts that are alike enough to be one group with this one alone.
  beside(text: Text): Iterable<Text>;
  /// Changes whenever the vector of the text does.
  version(text: Text): number;
  /// All pairs of these texts that are alike at all, by their places in the list.
  within(texts: readonly Text[]): readonly Edge[];
}

/// One report and its vector.
interface Kept {
  readonly text: Text;
  /// Its number, by which postings know it.
  readonly slot: number;
  readonly day: number;
  vector: Vector;
  version: number;
  readonly beside: Set<Text>;
}

const NOTHING: Vector = new Int32Array(0);

const NOBODY: ReadonlySet<Text> = new Set();

export function keepLikeness(): Likeness {
  const kept = new Map<Text, Kept>();
  const bySlot = new Map<number, Kept>();
  /// By term: the slots of the reports that hold it, in order, each with its weight in the report's vector.
  const postings = createLists();
  let slots = 0;
  let versions = 0;
  let scale = 1;
  let sums = new Float64Array(1024);

  return {
    join: SETTING.join,
    beside: (text) => kept.get(text)?.beside ?? NOBODY,
    version: (text) => kept.get(text)?.version ?? 0,
    *update(texts) {
      const here = new Set(texts);
      const stale = new Set<Kept>();
      for (const [text, one] of [...kept]) if (!here.has(text)) remove(one, stale);
      for (const text of texts) {
        if (kept.has(text)) continue;
        add(text, stale);
        yield;
      }
      if (coarse(kept.size) !== scale) {
        scale = coarse(kept.size);
        for (const one of kept.values()) stale.add(one);
      }
      for (const one of stale) {
        weigh(one, stale);
        yield;
      }
      if (sums.length < slots) sums = new Float64Array(2 * slots);
      const all = stale.size === kept.size;
      for (const one of [...stale].sort((a, b) => a.slot - b.slot)) {
        meet(one, stale, all ? one.slot : slots);
        yield;
      }
    },
    within: (texts) => edgesOf(texts.map((text) => kept.get(text)!)),
  };

  function add(text: Text, stale: Set<Kept>): void {
    const slot = slots++;
    const one = { text, slot, day: dayOf(text), vector: NOTHING, version: 0, beside: new Set<Text>() };
    kept.set(text, one);
    bySlot.set(slot, one);
    stale.add(one);
    for (const term of countTerms(text.words).keys()) {
      const spread = spreadOf(term);
      postings.insert(term, spread, slot, 0);
      recount(term, spread, stale);
    }
  }

  function remove(one: Kept, stale: Set<Kept>): void {
    const { text, slot, beside } = one;
    for (const other of beside) kept.get(other)!.beside.delete(text);
    kept.delete(text);
    bySlot.delete(slot);
    stale.delete(one);
    for (const term of countTerms(text.words).keys()) {
      const row = postings.find(term);
      const spread = postings.length(row);
      postings.remove(row, placeOf(slot, row), 1);
      recount(term, spread, stale);
    }
  }

  function spreadOf(term: number): number {
    const row = postings.find(term);
    return row < 0 ? 0 : postings.length(row);
  }

  /// Where a term counts for more or less than before, all that hold it are to be weighed again.
  function recount(term: number, before: number, stale: Set<Kept>): void {
    const row = postings.find(term);
    if (row < 0 || before === 0) return;
    const length = postings.length(row);
    if (coarse(length) === coarse(before)) return;
    const [cells, start] = [postings.cells(), postings.start(row)];
    for (let i = 0; i < length; i++) stale.add(bySlot.get(cells[start + 2 * i]!)!);
  }

  /// Gives a text its weights anew; where they come out as they were, it is stale no more.
  function weigh(one: Kept, stale: Set<Kept>): void {
    const counts = countTerms(one.text.words);
    const vector = vectorOf(counts, spreadOf, scale);
    if (one.version > 0 && sameVector(one.vector, vector)) {
      stale.delete(one);
      return;
    }
    for (let i = 0; i < one.vector.length; i += 2) put(one.vector[i]!, one.slot, 0);
    for (let i = 0; i < vector.length; i += 2) put(vector[i]!, one.slot, vector[i + 1]!);
    one.vector = vector;
    one.version = ++versions;
    for (const other of one.beside) kept.get(other)!.beside.delete(one.text);
    one.beside.clear();
  }

  function put(term: number, slot: number, weight: number): void {
    const row = postings.find(term);
    postings.cells()[postings.start(row) + 2 * placeOf(slot, row) + 1] = weight;
  }

  /// Where a report stands in the list of a term that it holds.
  function placeOf(slot: number, row: number): number {
    const [cells, start] = [postings.cells(), postings.start(row)];
    let low = 0;
    let high = postings.length(row) - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cells[start + 2 * middle]! < slot) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /// Finds the texts that a stale one is alike to; two stale ones are laid beside each other once. `past`: where all are
  /// stale, those from here on will find it.
  function meet(one: Kept, stale: Set<Kept>, past: number): void {
    stale.delete(one);
    const met: number[] = [];
    const cells = postings.cells();
    for (let k = 0; k < one.vector.length; k += 2) {
      const row = postings.find(one.vector[k]!);
      const weight = one.vector[k + 1]!;
      const start = postings.start(row);
      const end = start + 2 * postings.length(row);
      for (let i = start; i < end; i += 2) {
        const slot = cells[i]!;
        if (slot >= past) break;
        const product = weight * cells[i + 1]!;
        if (product === 0) continue;
        if (sums[slot] === 0) met.push(slot);
        sums[slot]! += product;
      }
    }
    for (const slot of met) {
      const sum = sums[slot]!;
      sums[slot] = 0;
      // Fading makes nothing more alike.
      if (sum < SETTING.join * ONE * ONE) continue;
      const other = bySlot.get(slot)!;
      if (other === one || stale.has(other) || likenessOf(sum, one, other) < SETTING.join) continue;
      one.beside.add(other.text);
      other.beside.add(one.text);
    }
  }
}

/// All pairs that are alike at all, by their places in the list.
function edgesOf(all: readonly Kept[]): readonly Edge[] {
  const places = new Map<number, { readonly at: number; readonly weight: number }[]>();
  const edges: Edge[] = [];
  all.forEach((one, b) => {
    const sums = new Map<number, number>();
    for (let i = 0; i < one.vector.length; i += 2) {
      const [term, weight] = [one.vector[i]!, one.vector[i + 1]!];
      const before = places.get(term) ?? [];
      for (const other of before) sums.set(other.at, (sums.get(other.at) ?? 0) + weight * other.weight);
      before.push({ at: b, weight });
      places.set(term, before);
    }
    for (const [a, sum] of sums) {
      const weight = likenessOf(sum, all[a]!, one);
      if (weight >= SETTING.near) edges.push({ a, b, weight });
    }
  });
  return edges;
}

function likenessOf(sum: number, a: Kept, b: Kept): number {
  // Stories go on for days; what is as alike a year later is rather another of its kind.
  const fading = Math.abs(a.day - b.day) > SETTING.fade ? SETTING.faded : 1;
  return (sum / (ONE * ONE)) * fading;
}

function dayOf({ report }: Text): number {
  const day = report.published.slice(0, 10);
  return isDay(day) ? dayNumber(day) : Number.NaN;
}
