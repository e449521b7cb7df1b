/// The words of a report as a sparse vector of whole numbers: TF-IDF weights of its heaviest terms (Salton and Buckley 1988),
/// names and numbers beside the other words.

import { MARK, type Words } from './words.ts';

/// `names`: share of the likeness that names and numbers decide. `spread`: documents added to the count of those that
/// exist, so that in a small archive a word in each of them still says something. `common`: a term of as many reports
/// finds nobody. `terms`: of each report, as many of its heaviest terms are looked at. `lead`: what the first word of a
/// report counts beyond one, and `reach` the words in which that falls to about a third: news comes first, and what else
/// could be said of the matter last.
const SETTING = { names: 0.5, lead: 3, reach: 100, spread: 50, common: 1000, terms: 250 };

/// A weight of 1 as a whole number: products of two are summed exactly.
export const ONE = 1 << 15;

/// A report's heaviest terms, each before its weight.
export type Vector = Int32Array;

/// The nearest power of three.
export const coarse = (count: number): number => SMALL[count] ?? coarsely(count);

const coarsely = (count: number): number => 3 ** Math.round(Math.log(count) / Math.log(3));

const SMALL = Float64Array.from({ length: 1 << 14 }, (_, count) => (count < 1 ? 0 : coarsely(count)));

const NAMED = MARK.name | MARK.numeral;

/// What a word counts by its place; so far from the head that the lead adds nothing that a sum would show, it is one.
const HEAD = Float64Array.from(
  { length: 1 << 12 },
  (_, i) => 1 + SETTING.lead * Math.exp(-i / SETTING.reach),
);

/// How often each term occurs, more so at the head: words of meaning as even numbers, and names and numbers once more
/// as odd ones.
export function countTerms({ count, ids, marks }: Words): ReadonlyMap<number, number> {
  const terms = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    if ((marks[i]! & MARK.content) === 0) continue;
    const term = 2 * ids[i]!;
    const weight = HEAD[i] ?? 1;
    terms.set(term, (terms.get(term) ?? 0) + weight);
    if ((marks[i]! & NAMED) !== 0) terms.set(term + 1, (terms.get(term + 1) ?? 0) + weight);
  }
  return terms;
}

/// The heaviest terms of a vector of length 1, without those that are too common to find anybody. `spread` says how
/// many texts hold a term, of `all`.
export function vectorOf(
  counts: ReadonlyMap<number, number>,
  spread: (term: number) => number,
  all: number,
): Vector {
  const terms = new Float64Array(counts.size);
  const texts = new Float64Array(counts.size);
  const weights = new Float64Array(counts.size);
  const squares = [0, 0];
  let size = 0;
  for (const [term, n] of counts) {
    texts[size] = coarse(spread(term));
    const weight = (1 + Math.log(n)) * Math.log((all + SETTING.spread) / (texts[size]! + 0.5));
    squares[term % 2]! += weight * weight;
    terms[size] = term;
    weights[size++] = weight;
  }
  const length = squares.map(Math.sqrt);
  const share = [Math.sqrt(1 - SETTING.names), Math.sqrt(SETTING.names)];
  for (let i = 0; i < size; i++) {
    const kind = terms[i]! % 2;
    weights[i] = Math.round((ONE * share[kind]! * weights[i]!) / length[kind]!);
  }
  const heaviest = Array.from(terms.keys())
    .sort((x, y) => weights[y]! - weights[x]! || terms[x]! - terms[y]!)
    .slice(0, SETTING.terms)
    .filter((i) => texts[i]! < SETTING.common && weights[i]! > 0);
  return Int32Array.from(heaviest.flatMap((i) => [terms[i]!, weights[i]!]));
}

export const sameVector = (a: Vector, b: Vector): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);
