/// Makes copy groups: for each passage of an earlier text, the stretches of later ones that derive from it.

import type { CopyGroup, CopyMember, Edit, Span } from '../model/index.ts';
import { once } from '../text/once.ts';
import { type Piece, type Stretch, stretchesOf } from './moved.ts';
import {
  type Block,
  countPairs,
  firstPair,
  lastPair,
  type Pair,
  putBehind,
  type Runs,
  runsWithin,
} from './runs.ts';
import type { Derived, Text } from './texts.ts';
import type { Words } from './words.ts';

/// Fewer words left over at the end of a passage belong to the stretch beside them.
const RAGGED = 5;
/// A stretch of fewer words is not shown as a passage of its own.
const SHORT = 5;
/// Stretches of one passage that are shown.
const MOST = 12;
/// The share of a stretch that a member must hold.
const COVERED = 0.7;

/// Groups and, beside each, the pieces of its members (the origin has none; one that was taken apart has several).
export interface Grouped {
  readonly group: CopyGroup;
  readonly pieces: readonly Piece[];
}

export interface CopyGroups {
  /// Groups in the order of their origins, of reports in order of publication. Groups of passages from which the same
  /// was taken as before are the same objects.
  update(reports: readonly Derived[]): readonly Grouped[];
}

export function keepCopyGroups(): CopyGroups {
  let known = new Map<string, Passage>();
  const piecesIn = once(piecesOf);
  return {
    update: (reports) => {
      const byPassage = new Map<string, Piece[]>();
      for (const piece of reports.flatMap(piecesIn)) {
        const key = `${piece.text.report.id} ${piece.text.words.passage[firstPair(piece.runs).t]}`;
        const list = byPassage.get(key);
        if (list) list.push(piece);
        else byPassage.set(key, [piece]);
      }
      known = new Map([...byPassage].map(([key, pieces]) => [key, passageOf(pieces, known.get(key))]));
      return [...known.values()].flatMap(({ groups }) => groups).sort(byOrigin);
    },
  };
}

/// What was taken from a passage, and the groups that it makes.
interface Passage {
  readonly pieces: readonly Piece[];
  readonly groups: readonly Grouped[];
}

function passageOf(pieces: readonly Piece[], before: Passage | undefined): Passage {
  const same = before?.pieces.length === pieces.length && pieces.every((one, i) => one === before.pieces[i]);
  if (before !== undefined && same) return before;
  const stretches = stretchesOf(pieces);
  const groups = ranges(stretches, pieces[0]!.text.words).flatMap((range) => groupOf(range, stretches) ?? []);
  return { pieces, groups };
}

/// The regions of a report, cut where the earlier text's passages end.
function piecesOf({ text: copy, regions, words }: Derived): readonly Piece[] {
  return regions.flatMap(({ text, runs }) => {
    const earlier = text.words;
    return cutAtPassages(runs, earlier)
      .map((piece) => ({ copy, text, runs: snap(piece, words, earlier) }))
      .filter((piece) => countPairs(piece.runs) > 1);
  });
}

function cutAtPassages(runs: Runs, { passage }: Words): readonly Runs[] {
  const pieces: Block[][] = [];
  let open = -1;
  for (const { p, t, length } of runs) {
    for (let from = 0; from < length; ) {
      const here = passage[t + from]!;
      let to = from + 1;
      while (to < length && passage[t + to] === here) to++;
      if (here !== open) pieces.push([]);
      putBehind(pieces.at(-1)!, p + from, t + from, to - from);
      open = here;
      from = to;
    }
  }
  return pieces;
}

/// Few words before the first pair or behind the last, up to both passages' ends, are part of the stretch: they
/// were changed. The ends get pairs of their own so that the span takes them in.
function snap(runs: Runs, words: Words, earlier: Words): Runs {
  const [first, last] = [firstPair(runs), lastPair(runs)];
  const start = { p: passageEdge(words, first.p, -1), t: passageEdge(earlier, first.t, -1) };
  const end = { p: passageEdge(words, last.p, 1), t: passageEdge(earlier, last.t, 1) };
  const near = (a: Pair, b: Pair) => Math.abs(a.p - b.p) <= RAGGED && Math.abs(a.t - b.t) <= RAGGED;
  const snapped: Block[] = [];
  if (near(start, first) && start.p < first.p && start.t < first.t) putBehind(snapped, start.p, start.t, 1);
  for (const { p, t, length } of runs) putBehind(snapped, p, t, length);
  if (near(end, last) && end.p > last.p && end.t > last.t) putBehind(snapped, end.p, end.t, 1);
  return snapped;
}

function passageEdge({ passage, count }: Words, at: number, step: 1 | -1): number {
  let edge = at;
  for (let i = 0; i <= RAGGED; i++) {
    const next = edge + step;
    if (next < 0 || next >= count || passage[next] !== passage[at]) break;
    edge = next;
  }
  return edge;
}

type Range = readonly [number, number];

/// The stretches of a passage that are copied as wholes, each once: where copies begin and end, but for ragged
/// ends. A copy of the whole passage stays one stretch, whatever others took of it.
function ranges(pieces: readonly Piece[], { passage, count }: Words): readonly Range[] {
  const at = firstPair(pieces[0]!.runs).t;
  let from = at;
  while (from > 0 && passage[from - 1] === passage[at]) from--;
  let to = at + 1;
  while (to < count && passage[to] === passage[at]) to++;
  const found: Range[] = [];
  const alike = (a: Range, b: Range) => Math.abs(a[0] - b[0]) <= RAGGED && Math.abs(a[1] - b[1]) <= RAGGED;
  for (const { runs } of [...pieces].sort((a, b) => countPairs(b.runs) - countPairs(a.runs))) {
    const [first, last] = [firstPair(runs).t, lastPair(runs).t + 1];
    const range: Range = [first - from <= RAGGED ? from : first, to - last <= RAGGED ? to : last];
    if (found.length < MOST && !found.some((each) => alike(each, range))) found.push(range);
  }
  return found;
}

/// The piece says what the range says.
function covers({ runs }: Piece, [from, to]: Range): boolean {
  const [first, last] = [firstPair(runs).t, lastPair(runs).t + 1];
  return Math.min(last, to) - Math.max(first, from) > COVERED * (to - from);
}

function groupOf(part: Range, all: readonly Stretch[]): Grouped | null {
  const within = <T extends Piece>(piece: T): T => ({
    ...piece,
    runs: runsWithin(piece.runs, part[0], part[1]),
  });
  const stretches = all
    .filter((stretch) => covers(stretch, part))
    .map(within)
    .filter(({ runs }) => countPairs(runs) >= Math.min(SHORT, part[1] - part[0]));
  if (stretches.length === 0) return null;
  const origin = stretches[0]!.text;
  const [from, to] = extentOf(stretches);
  const stretch = { id: origin.report.id, ...spanOf(origin, from, to) };
  const members: CopyMember[] = stretches.map(({ copy, runs }) => ({
    id: copy.report.id,
    ...spanOf(copy, firstPair(runs).p, lastPair(runs).p),
    edits: editsOf(origin, copy, runs),
  }));
  const pieces = stretches.flatMap((each) => each.pieces.map(within)).filter(({ runs }) => runs.length > 0);
  if (pieces.length === 0) return null;
  return { group: { origin: stretch, members: [{ ...stretch, edits: [] }, ...members] }, pieces };
}

/// The first and the last word of a passage that any of its copies holds; there may be more of them than a call takes
/// arguments.
function extentOf(pieces: readonly Piece[]): Range {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const { runs } of pieces) {
    from = Math.min(from, firstPair(runs).t);
    to = Math.max(to, lastPair(runs).t);
  }
  return [from, to];
}

/// From one word to another, with the marks that hang on them, inside the passage.
export function spanOf({ report, words, division }: Text, first: number, last: number): Span {
  const { text } = report;
  const inside = division.passages;
  let from = words.from[first]!;
  let to = words.to[last]!;
  const start = inside[words.passage[first]!]!.from;
  const end = inside[words.passage[last]!]!.to;
  while (from > start && /["“‘'(`[$€£#@]/.test(text[from - 1]!)) from--;
  while (to < end && /[^\s\p{L}\p{N}“‘(]/u.test(text[to]!)) to++;
  return { from, to };
}

function editsOf(origin: Text, copy: Text, runs: Runs): readonly Edit[] {
  const edits: Edit[] = [];
  let before: Pair | undefined;
  for (const { p, t, length } of runs) {
    if (before !== undefined) edits.push(editOf(origin, copy, before, { p, t }));
    for (let i = 0; i < length; i++) {
      const same = origin.words.ids[t + i] === copy.words.ids[p + i];
      if (!same || !looksAlike(origin, copy, p + i, t + i))
        edits.push(editOf(origin, copy, { p: p + i, t: t + i }, { p: p + i + 1, t: t + i + 1 }));
    }
    before = { p: p + length, t: t + length };
  }
  return joined(edits, origin.report.text, copy.report.text);
}

/// One word is printed as the other is, but for capitals and the shape of apostrophes.
function looksAlike(origin: Text, copy: Text, p: number, t: number): boolean {
  const [a, b] = [origin.report.text, copy.report.text];
  const [from, start] = [origin.words.from[t]!, copy.words.from[p]!];
  const length = origin.words.to[t]! - from;
  if (copy.words.to[p]! - start === length) {
    let i = 0;
    while (i < length && a.charCodeAt(from + i) === b.charCodeAt(start + i)) i++;
    if (i === length) return true;
  }
  return plain(a.slice(from, from + length)) === plain(b.slice(start, copy.words.to[p]!));
}

const plain = (word: string): string => word.replace(/’/g, "'").toLowerCase();

function editOf(origin: Text, copy: Text, from: Pair, to: Pair): Edit {
  const was = wordsBetween(origin, from.t, to.t);
  const is = wordsBetween(copy, from.p, to.p);
  const kind = was.text === '' ? 'added' : is.text === '' ? 'dropped' : 'replaced';
  return { kind, origin: was.span, copy: is.span, was: was.text, is: is.text };
}

function wordsBetween({ report, words }: Text, first: number, end: number) {
  if (end <= first) {
    const at = words.to[first - 1] ?? 0;
    return { span: { from: at, to: at }, text: '' };
  }
  const span = { from: words.from[first]!, to: words.to[end - 1]! };
  return { span, text: report.text.slice(span.from, span.to) };
}

/// Edits with nothing but white space between them on both sides are one.
function joined(edits: readonly Edit[], was: string, is: string): readonly Edit[] {
  const out: Edit[] = [];
  const blank = (text: string, from: number, to: number) => /^[\s,]*$/.test(text.slice(from, to));
  for (const edit of edits) {
    const last = out.at(-1);
    if (last && blank(was, last.origin.to, edit.origin.from) && blank(is, last.copy.to, edit.copy.from)) {
      const origin = trimmed(was, last.origin.from, Math.max(last.origin.to, edit.origin.to));
      const copy = trimmed(is, last.copy.from, Math.max(last.copy.to, edit.copy.to));
      const words = { was: was.slice(origin.from, origin.to), is: is.slice(copy.from, copy.to) };
      const kind = words.was === '' ? 'added' : words.is === '' ? 'dropped' : 'replaced';
      out[out.length - 1] = { kind, origin, copy, ...words };
    } else out.push(edit);
  }
  return out;
}

/// Without white space at the ends.
function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { from: start, to: start + words.trim().length };
}

function byOrigin(a: Grouped, b: Grouped): number {
  return (
    a.pieces[0]!.text.place - b.pieces[0]!.text.place ||
    a.group.origin.from - b.group.origin.from ||
    b.group.origin.to - a.group.origin.to
  );
}
