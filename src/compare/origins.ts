/// Says whose words each stretch of each report holds: one origin for each text of independent authorship.

import type { Lineage, Origin, Seam, Span } from '../model/index.ts';
import { publishedDay } from '../model/index.ts';
import { contentId } from '../text/content-id.ts';
import type { Derived } from './derive.ts';
import { type Grouped, spanOf } from './groups.ts';

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
  readonly text: number;
  readonly middle: number;
  readonly span: Span;
}

interface OwnText {
  readonly text: number;
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
  const copied = copiedStretches(texts, groups);
  const traced: (readonly Stretch[])[] = [];
  texts.forEach((each, text) => {
    const starts = partStarts(each, seams.get(each.report.id) ?? []);
    traced.push(stretchesOf(each, text, traced, copied[text]!, starts));
  });
  return name(texts, traced);
}

/// Gives the own texts their ids and members, and each report its lineage.
function name(texts: readonly Derived[], traced: readonly (readonly Stretch[])[]): Lineages {
  const origins = new Map<string, { origin: Omit<Origin, 'members'>; members: Map<string, number> }>();
  const key = (own: OwnText) => `${own.text} ${own.part}`;
  const lineage = new Map<string, readonly Lineage[]>();
  texts.forEach((each, text) => {
    const stretches = traced[text]!;
    for (const { owner } of stretches)
      if (owner.text === text && !origins.has(key(owner)))
        origins.set(key(owner), { origin: originOf(each, stretches, owner), members: new Map() });
    const spans = tile(each, stretches);
    const lines = stretches.map(({ owner, first, last, copied }, i): Lineage => {
      const entry = origins.get(key(owner))!;
      const share = each.words.count === 0 ? 1 : (last - first) / each.words.count;
      entry.members.set(each.report.id, (entry.members.get(each.report.id) ?? 0) + share);
      const copyOf = copied && { id: texts[copied.text]!.report.id, ...copied.span };
      return { ...spans[i]!, origin: entry.origin.id, ...(copyOf && { copyOf }) };
    });
    lineage.set(each.report.id, lines);
  });
  return {
    lineage,
    origins: [...origins.values()].map(({ origin, members }) => ({
      ...origin,
      members: [...members].map(([report, share]) => ({ report, share: round(share) })),
    })),
  };
}

const round = (share: number) => Math.round(share * 1e4) / 1e4;

/// Offsets at which the parts of a report begin.
function partStarts({ division }: Derived, seams: readonly Seam[]): readonly number[] {
  const parts = division.form === 'composite' ? division.entries.slice(1).map(({ from }) => from) : [];
  return [0, ...new Set([...parts, ...seams.map(({ at }) => at)])].sort((a, b) => a - b);
}

const partAt = (starts: readonly number[], at: number) => starts.filter((start) => start <= at).length - 1;

/// For each text its copied stretches, in order, disjoint; whose they are is known when their text was traced.
function copiedStretches(texts: readonly Derived[], groups: readonly Grouped[]) {
  const found: { first: number; last: number; copied: CopiedFrom }[][] = texts.map(() => []);
  for (const { pieces } of groups)
    for (const { copy, text, pairs } of pieces) {
      const [first, last] = [pairs[0]!, pairs.at(-1)!];
      const copied = {
        text,
        middle: pairs[pairs.length >> 1]!.t,
        span: spanOf(texts[text]!, first.t, last.t),
      };
      found[copy]!.push({ first: first.p, last: last.p + 1, copied });
    }
  return found.map((stretches) => {
    let end = 0;
    return stretches
      .sort((a, b) => a.first - b.first || b.last - a.last)
      .flatMap((stretch) => {
        const first = Math.max(stretch.first, end);
        if (first >= stretch.last) return [];
        end = stretch.last;
        return [{ ...stretch, first }];
      });
  });
}

/// All words of a report in stretches: copied ones, and what lies between them.
function stretchesOf(
  { words }: Derived,
  text: number,
  traced: readonly (readonly Stretch[])[],
  copied: ReturnType<typeof copiedStretches>[number],
  starts: readonly number[],
): readonly Stretch[] {
  const part = (word: number) => partAt(starts, words.from[word]!);
  const stretches: Stretch[] = [];
  const own = (from: number, to: number) => {
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
    const host = traced[source.text]!.find((each) => source.middle < each.last)!;
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
  text: number,
  part: (word: number) => number,
): readonly Stretch[] {
  const parts = new Map<number, Map<string, { owner: OwnText; words: number }>>();
  for (const { first, last, owner } of stretches) {
    const owners = parts.get(part(first)) ?? new Map<string, { owner: OwnText; words: number }>();
    const key = `${owner.text} ${owner.part}`;
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
function hostOf(owners: readonly { owner: OwnText; words: number }[], text: number): OwnText | undefined {
  const own = owners.filter(({ owner }) => owner.text === text).reduce((sum, { words }) => sum + words, 0);
  const others = owners.filter(({ owner }) => owner.text !== text);
  const all = own + others.reduce((sum, { words }) => sum + words, 0);
  if (others.length === 0 || (own >= OWN.share * all && own >= OWN.words)) return undefined;
  return others.reduce((best, each) => (each.words > best.words ? each : best)).owner;
}

/// Spans that cover the whole text: each stretch reaches from the end of the one before to its own last word.
function tile(each: Derived, stretches: readonly Stretch[]): readonly Span[] {
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
function boundary(each: Derived, stretch: Stretch, next: Stretch): number {
  const { words, division } = each;
  const behind = spanOf(each, stretch.last - 1, stretch.last - 1).to;
  const before = words.from[next.first]!;
  const between = division.passages.find(({ from }) => from >= behind && from < before);
  return between ? between.from : Math.min(behind, before);
}

function originOf(each: Derived, stretches: readonly Stretch[], own: OwnText): Omit<Origin, 'members'> {
  const { report, division, words } = each;
  const mine = stretches.filter(
    ({ owner, copied }) => !copied && owner.text === own.text && owner.part === own.part,
  );
  const [first, last] = [mine[0]!, mine.at(-1)!];
  const span =
    words.count === 0 ? { from: 0, to: report.text.length } : spanOf(each, first.first, last.last - 1);
  const entry = division.entries.find(({ from, to }) => span.from >= from && span.from < to);
  const agency = entry?.agency ?? report.agency;
  return {
    id: contentId([report.id, String(span.from)], 16),
    ...{ report: report.id, span, published: publishedDay(report) },
    ...(agency !== undefined && { agency }),
  };
}
