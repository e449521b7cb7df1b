/// Says whose words each stretch of each report holds: one origin for each text of independent authorship.

import type { Lineage, Origin, Seam, Span } from '../model/index.ts';
import { publishedDay } from '../model/index.ts';
import { contentId } from '../text/content-id.ts';
import { countBefore, firstAt, holding } from '../text/search.ts';
import { type Grouped, spanOf } from './groups.ts';
import { firstPair, lastPair, middleOf } from './runs.ts';
import type { Derived, Text } from './texts.ts';

/// A part of which less than this is its own has no origin of its own.
const OWN = { share: 0.1, words: 8 };

/// A report's stretch before its origin has an id: `part` is an own text of a report, by text and part.
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly owner: OwnText;
  readonly copied?: CopiedFrom;
}

/// Where the same words stand: in which text, which of its words is in the middle, and the span.
interface CopiedFrom {
  readonly text: Text;
  readonly middle: number;
  readonly span: Span;
}

interface OwnText {
  readonly text: Text;
  readonly part: number;
}

export interface Lineages {
  readonly origins: readonly Origin[];
  readonly lineage: ReadonlyMap<string, readonly Lineage[]>;
}

export function traceOrigins(
  texts: readonly Derived[],
  groups: readonly Grouped[],
  seams: ReadonlyMap<string, readonly Seam[]>,
): Lineages {
  const copied = copiedStretches(groups);
  const traced = new Map<Text, readonly Stretch[]>();
  for (const each of texts) {
    const starts = partStarts(each, seams.get(each.report.id) ?? []);
    traced.set(each.text, stretchesOf(each.text, traced, copied.get(each.text) ?? [], starts));
  }
  return name(texts, traced);
}

/// Gives the own texts their ids and members, and each report its lineage.
function name(texts: readonly Derived[], traced: ReadonlyMap<Text, readonly Stretch[]>): Lineages {
  const origins = new Map<string, { origin: Omit<Origin, 'members'>; members: Map<string, number> }>();
  const lineage = new Map<string, readonly Lineage[]>();
  for (const { text: each } of texts) {
    const stretches = traced.get(each)!;
    for (const { owner } of stretches)
      if (owner.text === each && !origins.has(keyOf(owner)))
        origins.set(keyOf(owner), { origin: originOf(each, stretches, owner), members: new Map() });
    const spans = tile(each, stretches);
    const lines = stretches.map(({ owner, first, last, copied }, i): Lineage => {
      const entry = origins.get(keyOf(owner))!;
      const share = each.words.count === 0 ? 1 : (last - first) / each.words.count;
      entry.members.set(each.report.id, (entry.members.get(each.report.id) ?? 0) + share);
      const copyOf = copied && { id: copied.text.report.id, ...copied.span };
      return { ...spans[i]!, origin: entry.origin.id, ...(copyOf && { copyOf }) };
    });
    lineage.set(each.report.id, lines);
  }
  return {
    lineage,
    origins: [...origins.values()].map(({ origin, members }) => ({
      ...origin,
      members: [...members].map(([report, share]) => ({ report, share: round(share) })),
    })),
  };
}

const keyOf = ({ text, part }: OwnText): string => `${text.report.id} ${part}`;

const round = (share: number) => Math.round(share * 1e4) / 1e4;

/// Offsets at which the parts of a report begin.
function partStarts({ division }: Derived, seams: readonly Seam[]): readonly number[] {
  const parts = division.form === 'composite' ? division.entries.slice(1).map(({ from }) => from) : [];
  return [0, ...new Set([...parts, ...seams.map(({ at }) => at)])].sort((a, b) => a - b);
}

const partAt = (starts: readonly number[], at: number) => countBefore(starts, (start) => start <= at) - 1;

/// For each text its copied stretches, in order, disjoint; whose they are is known when their text was traced.
function copiedStretches(groups: readonly Grouped[]): ReadonlyMap<Text, readonly Copied[]> {
  const found = new Map<Text, Copied[]>();
  for (const { pieces } of groups)
    for (const { copy, text, runs } of pieces) {
      const [first, last] = [firstPair(runs), lastPair(runs)];
      const copied = { text, middle: middleOf(runs), span: spanOf(text, first.t, last.t) };
      const stretch = { first: first.p, last: last.p + 1, copied };
      const list = found.get(copy);
      if (list) list.push(stretch);
      else found.set(copy, [stretch]);
    }
  return new Map([...found].map(([copy, stretches]) => [copy, disjoint(stretches)]));
}

interface Copied {
  readonly first: number;
  readonly last: number;
  readonly copied: CopiedFrom;
}

function disjoint(stretches: readonly Copied[]): readonly Copied[] {
  let end = 0;
  return [...stretches]
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .flatMap((stretch) => {
      const first = Math.max(stretch.first, end);
      if (first >= stretch.last) return [];
      end = stretch.last;
      return [{ ...stretch, first }];
    });
}

/// All words of a report in stretches: copied ones, and what lies between them.
function stretchesOf(
  text: Text,
  traced: ReadonlyMap<Text, readonly Stretch[]>,
  copied: readonly Copied[],
  starts: readonly number[],
): readonly Stretch[] {
  const { words } = text;
  const part = (word: number) => (starts.length === 1 ? 0 : partAt(starts, words.from[word]!));
  const stretches: Stretch[] = [];
  const own = (from: number, to: number) => {
    if (starts.length === 1 && from < to) {
      stretches.push({ first: from, last: to, owner: { text, part: 0 } });
      return;
    }
    for (let first = from; first < to; ) {
      let last = first + 1;
      while (last < to && part(last) === part(first)) last++;
      stretches.push({ first, last, owner: { text, part: part(first) } });
      first = last;
    }
  };
  let at = 0;
  for (const { first, last, copied: source } of copied) {
    own(at, first);
    const host = traced.get(source.text)!.find((each) => source.middle < each.last)!;
    stretches.push({ first, last, owner: host.owner, copied: source });
    at = last;
  }
  own(at, words.count);
  if (stretches.length === 0) return [{ first: 0, last: 0, owner: { text, part: 0 } }];
  return withoutScraps(stretches, text, part);
}

/// Little own text between copied stretches is the work of an editor: it belongs to the story around it.
function withoutScraps(
  stretches: readonly Stretch[],
  text: Text,
  part: (word: number) => number,
): readonly Stretch[] {
  const parts = new Map<number, Map<string, { owner: OwnText; words: number }>>();
  for (const { first, last, owner } of stretches) {
    const owners = parts.get(part(first)) ?? new Map<string, { owner: OwnText; words: number }>();
    const key = keyOf(owner);
    const words = (owners.get(key)?.words ?? 0) + last - first;
    parts.set(part(first), owners.set(key, { owner, words }));
  }
  const hosts = new Map(
    [...parts].map(([index, owners]) => [index, hostOf([...owners.values()], text)] as const),
  );
  return stretches.map((stretch) => {
    const host = stretch.owner.text === text ? hosts.get(part(stretch.first)) : undefined;
    return host ? { ...stretch, owner: host } : stretch;
  });
}

/// The owner that takes a part's own scraps in: the one of most words, unless the part has enough of its own.
function hostOf(owners: readonly { owner: OwnText; words: number }[], text: Text): OwnText | undefined {
  const own = owners.filter(({ owner }) => owner.text === text).reduce((sum, { words }) => sum + words, 0);
  const others = owners.filter(({ owner }) => owner.text !== text);
  const all = own + others.reduce((sum, { words }) => sum + words, 0);
  if (others.length === 0 || (own >= OWN.share * all && own >= OWN.words)) return undefined;
  return others.reduce((best, each) => (each.words > best.words ? each : best)).owner;
}

/// Spans that cover the whole text: each stretch reaches from the end of the one before to its own last word.
function tile(each: Text, stretches: readonly Stretch[]): readonly Span[] {
  const { text } = each.report;
  let from = 0;
  return stretches.map((stretch, i) => {
    const next = stretches[i + 1];
    const to = next === undefined ? text.length : boundary(each, stretch, next);
    const span = { from, to };
    from = to;
    return span;
  });
}

/// Packaging between two stretches goes with the one that its passage's entry belongs to, as a rule the next.
function boundary(each: Text, stretch: Stretch, next: Stretch): number {
  const { words, division } = each;
  const behind = spanOf(each, stretch.last - 1, stretch.last - 1).to;
  const before = words.from[next.first]!;
  const between = division.passages[firstAt(division.passages, behind)]?.from ?? before;
  return Math.min(between < before ? between : behind, before);
}

function originOf(each: Text, stretches: readonly Stretch[], own: OwnText): Omit<Origin, 'members'> {
  const { report, division, words } = each;
  const mine = stretches.filter(
    ({ owner, copied }) => !copied && owner.text === own.text && owner.part === own.part,
  );
  const [first, last] = [mine[0]!, mine.at(-1)!];
  const span =
    words.count === 0 ? { from: 0, to: report.text.length } : spanOf(each, first.first, last.last - 1);
  const entry = holding(division.entries, span.from);
  const agency = entry?.agency ?? report.agency;
  return {
    id: contentId([report.id, String(span.from)], 16),
    ...{ report: report.id, span, published: publishedDay(report) },
    ...(agency !== undefined && { agency }),
  };
}
