/// Finds where a second story was glued onto a first without a mark.

import type { Seam } from '../model/index.ts';
import { firstPair, lastPair } from './runs.ts';
import type { Derived, Text } from './texts.ts';
import { MARK } from './words.ts';

/// Words that each side must have, the share of one side that is another report's text, of the other that may
/// be, and how many of the smaller side's names may stand on the other side too.
const SIDE = { words: 50, copied: 0.8, stray: 0.12, names: 0.4 };

/// One paragraph: its words `[first, last)`, and how many derive from which earlier text.
interface Paragraph {
  readonly passage: number;
  readonly first: number;
  readonly last: number;
  readonly from: ReadonlyMap<Text, number>;
}

export function findSeams(each: Derived): readonly Seam[] {
  if (each.division.form === 'live-log' || each.regions.length === 0) return [];
  const paragraphs = paragraphsOf(each);
  return each.division.entries.flatMap((_, entry) =>
    cutAll(
      each,
      paragraphs.filter(({ passage }) => each.division.passages[passage]!.entry === entry),
    ),
  );
}

/// The clearest cut, and the cuts above and below it.
function cutAll(each: Derived, paragraphs: readonly Paragraph[]): readonly Seam[] {
  const found = bestCut(each, paragraphs);
  if (found === null) return [];
  const { seam, cut } = found;
  return [...cutAll(each, paragraphs.slice(0, cut)), seam, ...cutAll(each, paragraphs.slice(cut))];
}

function paragraphsOf({ words, regions }: Derived): readonly Paragraph[] {
  const sources: (Text | undefined)[] = new Array(words.count).fill(undefined);
  for (const { text, runs } of regions) sources.fill(text, firstPair(runs).p, lastPair(runs).p + 1);
  const paragraphs: Paragraph[] = [];
  for (let first = 0; first < words.count; ) {
    let last = first;
    const from = new Map<Text, number>();
    while (last < words.count && words.passage[last] === words.passage[first]) {
      const source = sources[last++]!;
      if (source) from.set(source, (from.get(source) ?? 0) + 1);
    }
    paragraphs.push({ passage: words.passage[first]!, first, last, from });
    first = last;
  }
  return paragraphs;
}

/// No report is a patchwork of more paragraphs: above this the work would not be linear.
const MOST = 400;

function bestCut(each: Derived, paragraphs: readonly Paragraph[]) {
  let best: { seam: Seam; gain: number; cut: number } | null = null;
  for (let cut = 1; cut < Math.min(paragraphs.length, MOST); cut++) {
    const found = judge(each, paragraphs.slice(0, cut), paragraphs.slice(cut));
    if (found && (best === null || found.gain > best.gain)) best = { ...found, cut };
  }
  return best;
}

function judge(each: Derived, above: readonly Paragraph[], below: readonly Paragraph[]) {
  const [a, b] = [side(above), side(below)];
  if (a.words < SIDE.words || b.words < SIDE.words) return null;
  const first = a.share >= SIDE.copied && taken(b, a.source) <= SIDE.stray * b.words;
  const second = b.share >= SIDE.copied && taken(a, b.source) <= SIDE.stray * a.words;
  if (!first && !second) return null;
  const source = (first ? a.source : b.source)!;
  const names = sharedNames(each, above, below);
  if (names > SIDE.names) return null;
  const reasons = [
    `the ${first ? 'first' : 'second'} part is the text of ${source.report.outlet ?? source.report.id} of ${source.report.published.slice(0, 10)}, the other is not`,
    `${Math.round(100 * names)} % of the names of the shorter part stand in the other`,
  ];
  if (first && second) reasons.unshift('two reports’ texts meet here');
  const at = each.division.passages[below[0]!.passage]!.from;
  const gain =
    (first ? a.share * a.words : a.words - taken(a, b.source)) +
    (second ? b.share * b.words : b.words - taken(b, a.source));
  return { seam: { at, reasons }, gain };
}

function side(paragraphs: readonly Paragraph[]) {
  const from = new Map<Text, number>();
  let words = 0;
  for (const paragraph of paragraphs) {
    words += paragraph.last - paragraph.first;
    for (const [text, count] of paragraph.from) from.set(text, (from.get(text) ?? 0) + count);
  }
  let source: Text | undefined;
  for (const [text, count] of from) if (count > (source ? from.get(source)! : -1)) source = text;
  return { words, from, source, share: (source ? from.get(source)! : -1) / Math.max(1, words) };
}

/// How many words of a side derive from a text.
const taken = ({ from }: ReturnType<typeof side>, source: Text | undefined): number =>
  source === undefined ? 0 : (from.get(source) ?? 0);

const NAMED = MARK.name | MARK.content;

/// Of the names on the side that has fewer, the share that stand on the other side too.
function sharedNames({ words }: Derived, above: readonly Paragraph[], below: readonly Paragraph[]): number {
  const names = (paragraphs: readonly Paragraph[]) => {
    const found = new Set<number>();
    for (const { first, last } of paragraphs)
      for (let i = first; i < last; i++) if ((words.marks[i]! & NAMED) === NAMED) found.add(words.ids[i]!);
    return found;
  };
  const [a, b] = [names(above), names(below)];
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const name of few) if (many.has(name)) shared++;
  return few.size === 0 ? 0 : shared / few.size;
}
