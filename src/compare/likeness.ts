/// How alike reports are by their words: sparse vectors whose weights fall with the reports that hold a term, kept as
/// reports come and go. Counts of reports are taken coarsely, by powers of three, so that a report that comes changes
/// the weights of few others; weights are whole numbers, so that no sum hangs on its order.

import { dayNumber, isDay } from '../time/index.ts';
import type { Edge } from './linkage.ts';
import type { Text } from './texts.ts';
import type { Words } from './words.ts';

/// `names`: share of the likeness that names and numbers decide. `join`: average likeness at which groups are one.
/// `near`: below it a pair is nothing. `spread`: documents added to the count of those that exist, so that in a
/// small archive a word in each of them still says something. `common`: a term of as many reports finds
/// nobody. `terms`: of each report, as many of its heaviest terms are looked at. `fade`: days between two reports
/// after which a pair is `faded` alike, and no less: dates of publication are often wrong. `lead`: what the first word
/// of a report counts beyond one, and `reach` the words in which that falls to about a third: news comes first, and
/// what else could be said of the matter last.
const SETTING = {
  ...{ names: 0.5, join: 0.18, near: 0.02 },
  ...{ lead: 3, reach: 100 },
  ...{ spread: 50, common: 1000, terms: 250 },
  ...{ fade: 60, faded: 0.9 },
};

/// A weight of 1 as a whole number: products of two are summed exactly.
const ONE = 1 << 15;

export interface Likeness {
  /// The average likeness at which groups are one.
  readonly join: number;
  update(texts: readonly Text[]): void;
  /// Texts that are alike enough to be one group with this one alone.
  beside(text: Text): Iterable<Text>;
  /// Changes whenever the vector of the text does.
  version(text: Text): number;
  /// All pairs of these texts that are alike at all, by their places in the list.
  within(texts: readonly Text[]): readonly Edge[];
}

/// One report: how often each term occurs, and its heaviest terms with their weights.
interface Kept {
  readonly text: Text;
  /// Its number, by which postings know it.
  readonly slot: number;
  readonly counts: ReadonlyMap<number, number>;
  readonly day: number;
  weights: ReadonlyMap<number, number>;
  version: number;
  readonly beside: Set<Text>;
}

/// The reports that hold a term, in order of their slots, with its weight in their vectors.
interface Posting {
  readonly slots: number[];
  readonly weights: number[];
}

const NOBODY: ReadonlySet<Text> = new Set();

export function keepLikeness(): Likeness {
  const kept = new Map<Text, Kept>();
  const bySlot = new Map<number, Kept>();
  const postings = new Map<number, Posting>();
  let slots = 0;
  let versions = 0;
  let scale = 1;
  let sums = new Float64Array(1024);

  return {
    join: SETTING.join,
    beside: (text) => kept.get(text)?.beside ?? NOBODY,
    version: (text) => kept.get(text)?.version ?? 0,
    update: (texts) => {
      const here = new Set(texts);
      const stale = new Set<Kept>();
      for (const [text, one] of [...kept]) if (!here.has(text)) remove(one, stale);
      for (const text of texts) if (!kept.has(text)) add(text, stale);
      if (coarse(kept.size) !== scale) {
        scale = coarse(kept.size);
        for (const one of kept.values()) stale.add(one);
      }
      for (const one of stale) weigh(one, stale);
      if (sums.length < slots) sums = new Float64Array(2 * slots);
      for (const one of [...stale]) meet(one, stale);
    },
    within: (texts) => edgesOf(texts.map((text) => kept.get(text)!)),
  };

  function add(text: Text, stale: Set<Kept>): void {
    const counts = countTerms(text.words);
    const slot = slots++;
    const one = {
      text,
      slot,
      counts,
      day: dayOf(text),
      weights: new Map(),
      version: 0,
      beside: new Set<Text>(),
    };
    kept.set(text, one);
    bySlot.set(slot, one);
    stale.add(one);
    for (const term of counts.keys()) {
      const posting = postings.get(term);
      if (posting === undefined) {
        postings.set(term, { slots: [slot], weights: [0] });
        continue;
      }
      posting.slots.push(slot);
      posting.weights.push(0);
      recount(posting, -1, stale);
    }
  }

  function remove(one: Kept, stale: Set<Kept>): void {
    const { text, slot, counts, beside } = one;
    for (const other of beside) kept.get(other)!.beside.delete(text);
    kept.delete(text);
    bySlot.delete(slot);
    stale.delete(one);
    for (const term of counts.keys()) {
      const posting = postings.get(term)!;
      const at = placeOf(slot, posting);
      posting.slots.splice(at, 1);
      posting.weights.splice(at, 1);
      if (posting.slots.length === 0) postings.delete(term);
      else recount(posting, 1, stale);
    }
  }

  /// Where a term counts for more or less than before, all that hold it are to be weighed again.
  function recount({ slots }: Posting, before: 1 | -1, stale: Set<Kept>): void {
    if (coarse(slots.length) === coarse(slots.length + before)) return;
    for (const slot of slots) stale.add(bySlot.get(slot)!);
  }

  /// Gives a text its weights anew; where they come out as they were, it is stale no more.
  function weigh(one: Kept, stale: Set<Kept>): void {
    const weights = weightsOf(one.counts, (term) => postings.get(term)!.slots.length, scale);
    if (one.version > 0 && sameWeights(one.weights, weights)) {
      stale.delete(one);
      return;
    }
    for (const term of one.counts.keys()) {
      const posting = postings.get(term)!;
      posting.weights[placeOf(one.slot, posting)] = weights.get(term) ?? 0;
    }
    one.weights = weights;
    one.version = ++versions;
    for (const other of one.beside) kept.get(other)!.beside.delete(one.text);
    one.beside.clear();
  }

  /// Finds the texts that a stale one is alike to; two stale ones are laid beside each other once.
  function meet(one: Kept, stale: Set<Kept>): void {
    stale.delete(one);
    const met: number[] = [];
    for (const [term, weight] of one.weights) {
      const { slots, weights } = postings.get(term)!;
      for (let i = 0; i < slots.length; i++) {
        const product = weight * weights[i]!;
        if (product === 0) continue;
        const slot = slots[i]!;
        if (sums[slot] === 0) met.push(slot);
        sums[slot]! += product;
      }
    }
    for (const slot of met) {
      const other = bySlot.get(slot)!;
      const alike = likenessOf(sums[slot]!, one, other) >= SETTING.join;
      sums[slot] = 0;
      if (!alike || other === one || stale.has(other)) continue;
      one.beside.add(other.text);
      other.beside.add(one.text);
    }
  }
}

/// Where a report stands in a posting that holds it.
function placeOf(slot: number, { slots }: Posting): number {
  let low = 0;
  let high = slots.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]! < slot) low = middle + 1;
    else high = middle;
  }
  return low;
}

/// All pairs that are alike at all, by their places in the list.
function edgesOf(all: readonly Kept[]): readonly Edge[] {
  const places = new Map<number, { readonly at: number; readonly weight: number }[]>();
  const edges: Edge[] = [];
  all.forEach((one, b) => {
    const sums = new Map<number, number>();
    for (const [term, weight] of one.weights) {
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

/// The nearest power of three.
const coarse = (count: number): number => (count < 1 ? 0 : 3 ** Math.round(Math.log(count) / Math.log(3)));

/// How often each term occurs, more so at the head: words of meaning as even numbers, and names and numbers once more
/// as odd ones.
function countTerms({ count, ids, content, name, numeral }: Words): ReadonlyMap<number, number> {
  const terms = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    if (content[i] === 0) continue;
    const term = 2 * ids[i]!;
    const weight = 1 + SETTING.lead * Math.exp(-i / SETTING.reach);
    terms.set(term, (terms.get(term) ?? 0) + weight);
    if (name[i] === 1 || numeral[i] === 1) terms.set(term + 1, (terms.get(term + 1) ?? 0) + weight);
  }
  return terms;
}

/// The heaviest terms of a vector of length 1, without those that are too common to find anybody. `spread` says how
/// many texts hold a term, of `all`.
function weightsOf(
  counts: ReadonlyMap<number, number>,
  spread: (term: number) => number,
  all: number,
): ReadonlyMap<number, number> {
  const pairs = Array.from(counts, ([term, n]) => {
    const texts = coarse(spread(term));
    const rarity = Math.log((all + SETTING.spread) / (texts + 0.5));
    return { term, texts, weight: (1 + Math.log(n)) * rarity };
  });
  const length = [0, 1].map((rest) =>
    Math.sqrt(pairs.reduce((sum, { term, weight }) => (term % 2 === rest ? sum + weight * weight : sum), 0)),
  );
  const share = [1 - SETTING.names, SETTING.names];
  const scaled = pairs
    .map(({ term, texts, weight }) => ({
      ...{ term, texts },
      weight: Math.round((ONE * Math.sqrt(share[term % 2]!) * weight) / length[term % 2]!),
    }))
    .sort((x, y) => y.weight - x.weight || x.term - y.term)
    .slice(0, SETTING.terms)
    .filter(({ texts, weight }) => texts < SETTING.common && weight > 0);
  return new Map(scaled.map(({ term, weight }) => [term, weight]));
}

function sameWeights(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [term, weight] of b) if (a.get(term) !== weight) return false;
  return true;
}

function dayOf({ report }: Text): number {
  const day = report.published.slice(0, 10);
  return isDay(day) ? dayNumber(day) : Number.NaN;
}
