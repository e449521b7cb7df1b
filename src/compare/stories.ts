/// Which reports tell one story: those whose words, and above all whose names and numbers, are alike, joined by
/// average linkage (Sokal and Michener 1958) over each report's nearest neighbours, so that the work grows with
/// the reports and not with their pairs.

import { dayNumber, isDay } from '../time/index.ts';
import { type Derived, wordsByText } from './derive.ts';
import { type Edge, linkByAverage } from './linkage.ts';
import type { Words } from './words.ts';

/// `names`: share of the likeness that names and numbers decide. `join`: average likeness at which groups are one.
/// `near`: below it a pair is nothing. `spread`: documents added to the count of those that exist, so that in a
/// small archive a word in each of them still says something. `common`: a term of more reports than this finds
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

/// A report that has more than this share of its words from another tells that one's story, and counts for nothing
/// in finding it: reprints change no story.
const TAKEN = 0.5;

/// By report id, the id of the earliest report of its story. Reports of several stories, such as live logs, have
/// none.
export function tellStories(texts: readonly Derived[]): ReadonlyMap<string, string> {
  const sources = texts.map(sourceOf);
  const single = texts.filter(({ division }, i) => division.entries.length <= 1 && sources[i] === undefined);
  const groups = linkByAverage(single.length, edgesOf(single), SETTING.join);
  const stories = new Map<string, string>();
  for (const group of groups) {
    const ids = group.map((index) => single[index]!.report.id);
    for (const id of ids) stories.set(id, ids[0]!);
  }
  // Reports stand in order of publication, so the story of a source is known before those who took from it.
  texts.forEach(({ report, division }, i) => {
    const source = sources[i];
    const story = source === undefined ? undefined : stories.get(texts[source]!.report.id);
    if (story !== undefined && division.entries.length <= 1) stories.set(report.id, story);
  });
  return stories;
}

/// The index of the report from which most of the words of this one are taken.
function sourceOf({ words, regions }: Derived): number | undefined {
  return [...wordsByText(regions)].find(([, count]) => count > TAKEN * words.count)?.[0];
}

/// One report as a sparse vector of length 1: terms in order of weight.
interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

function edgesOf(texts: readonly Derived[]): readonly Edge[] {
  const counts = texts.map(({ words }) => countTerms(words));
  const spread = new Map<number, number>();
  for (const count of counts) for (const term of count.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  const rarity = (term: number) => Math.log((texts.length + SETTING.spread) / (spread.get(term)! + 0.5));
  const days = texts.map(dayOf);
  const postings = new Map<number, { readonly texts: number[]; readonly weights: number[] }>();
  const edges: Edge[] = [];
  const likeness = new Float64Array(texts.length);
  counts.forEach((count, b) => {
    const { terms, weights } = vectorOf(count, rarity);
    const met: number[] = [];
    terms.forEach((term, i) => {
      if (spread.get(term)! > SETTING.common) return;
      const posting = postings.get(term) ?? { texts: [], weights: [] };
      for (let k = 0; k < posting.texts.length; k++) {
        const a = posting.texts[k]!;
        if (likeness[a] === 0) met.push(a);
        likeness[a]! += weights[i]! * posting.weights[k]!;
      }
      posting.texts.push(b);
      posting.weights.push(weights[i]!);
      postings.set(term, posting);
    });
    for (const a of met) {
      const weight = likeness[a]! * fading(days[a]!, days[b]!);
      if (weight >= SETTING.near) edges.push({ a, b, weight });
      likeness[a] = 0;
    }
  });
  return edges;
}

/// How often each term occurs, more so at the head: words of meaning as even numbers, and names and numbers once more as odd ones.
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

function vectorOf(count: ReadonlyMap<number, number>, rarity: (term: number) => number): Vector {
  const pairs = Array.from(count, ([term, n]) => ({ term, weight: (1 + Math.log(n)) * rarity(term) }));
  const length = [0, 1].map((rest) =>
    Math.sqrt(pairs.reduce((sum, { term, weight }) => (term % 2 === rest ? sum + weight * weight : sum), 0)),
  );
  const share = [1 - SETTING.names, SETTING.names];
  const scaled = pairs
    .map(({ term, weight }) => ({ term, weight: (Math.sqrt(share[term % 2]!) * weight) / length[term % 2]! }))
    .sort((x, y) => y.weight - x.weight || x.term - y.term)
    .slice(0, SETTING.terms);
  return {
    terms: Int32Array.from(scaled, ({ term }) => term),
    weights: Float64Array.from(scaled, ({ weight }) => weight),
  };
}

/// Stories go on for days; what is as alike a year later is rather another of its kind.
function fading(a: number, b: number): number {
  return Math.abs(a - b) > SETTING.fade ? SETTING.faded : 1;
}

function dayOf({ report }: Derived): number {
  const day = report.published.slice(0, 10);
  return isDay(day) ? dayNumber(day) : Number.NaN;
}
