/// Cuts each report into stretches by whose words they are: copied ones, its own, and an editor's scraps between them.

import type { Seam, Span } from '../model/index.ts';
import { countBefore } from '../text/search.ts';
import { type Grouped, spanOf } from './groups.ts';
import { firstPair, lastPair, middleOf } from './runs.ts';
import type { Derived, Text } from './texts.ts';

/// A part of which less than this is its own has no origin of its own.
const OWN = { share: 0.1, words: 8 };

/// A report's stretch before its origin has an id: `part` is an own text of a report, by text and part.
export interface Stretch {
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

export interface OwnText {
  readonly text: Text;
  readonly part: number;
  readonly key: string;
}

/// A text's stretches, and what they were made of.
export interface Traced {
  readonly text: Text;
  readonly copied: readonly Copied[];
  readonly seams: readonly Seam[];
  /// The stretches of the texts that were copied, as `copied` has them.
  readonly hosts: readonly (readonly Stretch[])[];
  readonly stretches: readonly Stretch[];
}

/// The stretches of a report, when those of all that stand before it are known.
export function trace(
  each: Derived,
  { copied, seams }: Pick<Traced, 'copied' | 'seams'>,
  traced: ReadonlyMap<Text, Traced>,
): readonly Stretch[] {
  return stretchesOf(each.text, traced, disjoint(copied), partStarts(each, seams));
}

/// Offsets at which the parts of a report begin.
function partStarts({ division }: Derived, seams: readonly Seam[]): readonly number[] {
  const parts = division.form === 'composite' ? division.entries.slice(1).map(({ from }) => from) : [];
  return [0, ...new Set([...parts, ...seams.map(({ at }) => at)])].sort((a, b) => a - b);
}

const partAt = (starts: readonly number[], at: number) => countBefore(starts, (start) => start <= at) - 1;

export interface Copied {
  readonly copy: Text;
  readonly first: number;
  readonly last: number;
  readonly copied: CopiedFrom;
}

/// The stretches that the members of a group copied.
export function findCopied({ pieces }: Grouped): readonly Copied[] {
  return pieces.map(({ copy, text, runs }) => {
    const [first, last] = [firstPair(runs), lastPair(runs)];
    const copied = { text, middle: middleOf(runs), span: spanOf(text, first.t, last.t) };
    return { copy, first: first.p, last: last.p + 1, copied };
  });
}

/// In order, none of a word that stands in another.
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
  traced: ReadonlyMap<Text, Traced>,
  copied: readonly Copied[],
  starts: readonly number[],
): readonly Stretch[] {
  const { words } = text;
  const part = (word: number) => (starts.length === 1 ? 0 : partAt(starts, words.from[word]!));
  const ownText = (part: number): OwnText => ({ text, part, key: `${text.report.id} ${part}` });
  const stretches: Stretch[] = [];
  const own = (from: number, to: number) => {
    if (starts.length === 1 && from < to) {
      stretches.push({ first: from, last: to, owner: ownText(0) });
      return;
    }
    for (let first = from; first < to; ) {
      let last = first + 1;
      while (last < to && part(last) === part(first)) last++;
      stretches.push({ first, last, owner: ownText(part(first)) });
      first = last;
    }
  };
  let at = 0;
  for (const { first, last, copied: source } of copied) {
    own(at, first);
    const host = traced.get(source.text)!.stretches.find((each) => source.middle < each.last)!;
    stretches.push({ first, last, owner: host.owner, copied: source });
    at = last;
  }
  own(at, words.count);
  if (stretches.length === 0) return [{ first: 0, last: 0, owner: ownText(0) }];
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
    const { key } = owner;
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
