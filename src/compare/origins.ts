/// Says whose words each stretch of each report holds: one origin for each text of independent authorship.

import type { Lineage, Origin, Seam, Span } from '../model/index.ts';
import { publishedDay } from '../model/index.ts';
import { contentId } from '../text/content-id.ts';
import { once } from '../text/once.ts';
import { firstAt, holding } from '../text/search.ts';
import { type Grouped, spanOf } from './groups.ts';
import { type Copied, findCopied, type OwnText, type Stretch, type Traced, trace } from './stretches.ts';
import type { Derived, Text } from './texts.ts';

export interface Lineages {
  readonly origins: readonly Origin[];
  readonly lineage: ReadonlyMap<string, readonly Lineage[]>;
}

export interface Origins {
  /// Reports in order of publication. What a report holds is traced again only when what was copied in it, or whose
  /// that is, has changed.
  update(
    texts: readonly Derived[],
    groups: readonly Grouped[],
    seams: ReadonlyMap<string, readonly Seam[]>,
  ): Lineages;
}

/// An origin that does not know yet which reports hold it.
type Source = Omit<Origin, 'members'>;

/// The lines of a text, and whose they are.
interface Told {
  readonly stretches: readonly Stretch[];
  readonly sources: readonly Source[];
  readonly lines: readonly Lineage[];
}

export function keepOrigins(): Origins {
  let traced = new Map<Text, Traced>();
  let told = new Map<Text, Told>();
  const copiedIn = once(findCopied);
  const sourcesIn = once(findSources);
  return {
    update: (texts, groups, seams) => {
      const copied = new Map<Text, Copied[]>();
      for (const one of groups.flatMap(copiedIn)) {
        const list = copied.get(one.copy);
        if (list) list.push(one);
        else copied.set(one.copy, [one]);
      }
      const now = new Map<Text, Traced>();
      for (const each of texts) {
        const { text } = each;
        const made = { text, copied: copied.get(text) ?? [], seams: seams.get(each.report.id) ?? NO_SEAMS };
        const hosts = made.copied.map(({ copied: { text } }) => now.get(text)!.stretches);
        const before = traced.get(text);
        const same = before?.seams === made.seams && sameList(before.copied, made.copied);
        if (before !== undefined && same && sameList(before.hosts, hosts)) now.set(text, before);
        else now.set(text, { ...made, hosts, stretches: trace(each, made, now) });
      }
      traced = now;
      return name(texts);
    },
  };

  /// Gives the own texts their ids and members, and each report its lineage.
  function name(texts: readonly Derived[]): Lineages {
    const origins = new Map<string, { readonly source: Source; readonly members: Map<string, number> }>();
    const lineage = new Map<string, readonly Lineage[]>();
    const now = new Map<Text, Told>();
    for (const { text: each } of texts) {
      const { stretches } = traced.get(each)!;
      for (const [key, source] of sourcesIn(traced.get(each)!))
        if (!origins.has(key)) origins.set(key, { source, members: new Map() });
      const sources = stretches.map(({ owner, first, last }) => {
        const { source, members } = origins.get(owner.key)!;
        const share = each.words.count === 0 ? 1 : (last - first) / each.words.count;
        members.set(each.report.id, (members.get(each.report.id) ?? 0) + share);
        return source;
      });
      const before = told.get(each);
      const same = before?.stretches === stretches && sameList(before.sources, sources);
      const lines = before !== undefined && same ? before.lines : linesOf(each, stretches, sources);
      now.set(each, { stretches, sources, lines });
      lineage.set(each.report.id, lines);
    }
    told = now;
    return {
      lineage,
      origins: [...origins.values()].map(({ source, members }) => ({
        ...source,
        members: [...members].map(([report, share]) => ({ report, share: round(share) })),
      })),
    };
  }
}

const NO_SEAMS: readonly Seam[] = [];

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/// The origins of the words that are a text's own, by the key of the own text.
function findSources({ text, stretches }: Traced): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const { owner } of stretches)
    if (owner.text === text && !sources.has(owner.key))
      sources.set(owner.key, originOf(text, stretches, owner));
  return sources;
}

function linesOf(each: Text, stretches: readonly Stretch[], sources: readonly Source[]): readonly Lineage[] {
  const spans = tile(each, stretches);
  return stretches.map(({ copied }, i) => {
    const copyOf = copied && { id: copied.text.report.id, ...copied.span };
    return { ...spans[i]!, origin: sources[i]!.id, ...(copyOf && { copyOf }) };
  });
}

const round = (share: number) => Math.round(share * 1e4) / 1e4;

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

function originOf(each: Text, stretches: readonly Stretch[], own: OwnText): Source {
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
