/// Names the role of each block of a report, from the top down: stamp, separator, headline, dateline, byline,
/// credit, paragraph.

import { readDateline } from '../lexicon/dateline.ts';
import { bylineRule, creditRule, openings } from '../lexicon/frame.ts';
import type { Dateline, PassageKind, Report, Span } from '../model/index.ts';
import { publishedDay } from '../model/index.ts';
import { findBlocks, trim } from './blocks.ts';
import { readLeadingStamp, readStamp, type Stamp } from './stamps.ts';

/// A passage before it is known which entry it belongs to.
export interface Piece extends Span {
  readonly kind: PassageKind;
  readonly stamp?: Stamp;
  readonly dateline?: Dateline;
  /// A dateline that names an agency or a day.
  readonly strong?: boolean;
}

const HEADLINE = { characters: 160, words: 28 };
const ENDED = /[.!?:;,…]["”’')\]]*$/u;
/// How many lines at the top may be bylines or headlines.
const TOP = 6;

export function findPieces(report: Report): readonly Piece[] {
  const { text } = report;
  const blocks = withTitleApart(report, findBlocks(text));
  const leading = countLeadingStamps(text, blocks);
  const pieces: Piece[] = [];
  /// Index of the first block of the part that is being read, and whether its story has begun.
  let top = 0;
  let begun = false;
  blocks.forEach((_, i) => {
    const found = readBlock(report, blocks, i, { atTop: !begun, depth: i - top, leading: leading > 1 });
    pieces.push(...found);
    const kind = found.at(-1)!.kind;
    if (kind === 'separator' || kind === 'stamp') {
      top = i + 1;
      begun = false;
    } else if (kind === 'paragraph') begun = true;
  });
  return pieces;
}

interface Place {
  /// No paragraph of the part has been seen.
  readonly atTop: boolean;
  /// Blocks since the part began.
  readonly depth: number;
  /// Several lines begin with a clock time: it is a log.
  readonly leading: boolean;
}

function readBlock(report: Report, blocks: readonly Span[], i: number, place: Place): readonly Piece[] {
  const { text } = report;
  const block = blocks[i]!;
  const line = text.slice(block.from, Math.min(block.to, block.from + 500));
  const whole = block.to - block.from <= 500;
  if (whole && isRule(line)) return [{ ...block, kind: 'separator' }];
  const stamp = whole ? readStamp(line) : null;
  if (stamp) return [{ ...block, kind: 'stamp', stamp }];
  const lead = place.leading ? readLeadingStamp(line) : null;
  if (lead) {
    const rest = trim(text, block.from + lead.length, block.to)!;
    const head = trim(text, block.from, rest.from)!;
    return [{ ...head, kind: 'stamp', stamp: lead }, ...readStory(report, rest, true)];
  }
  if (whole && place.atTop && place.depth < TOP && isByline(line, i)) return [{ ...block, kind: 'byline' }];
  if (whole && creditRule(line) !== undefined) return [{ ...block, kind: 'credit' }];
  if (whole && place.atTop && place.depth < TOP && isHeadline(report, blocks, i))
    return [{ ...block, kind: 'headline' }];
  return readStory(report, block, place.atTop);
}

/// A line of marks and no words.
function isRule(line: string): boolean {
  return line.length <= 200 && !/[\p{L}\p{N}"“”'‘’]/u.test(line) && /[_*\-–—=~#•·+.]/u.test(line);
}

/// Rules that could also be the words of a headline are not tried on the first line.
function isByline(line: string, index: number): boolean {
  const rule = bylineRule(line);
  return rule !== undefined && (index > 0 || !(rule === 'name-place' || rule === 'name-agency'));
}

function isHeadline(report: Report, blocks: readonly Span[], i: number): boolean {
  const { text } = report;
  const { from, to } = blocks[i]!;
  const line = text.slice(from, to);
  if (report.title !== undefined && bare(line) === bare(report.title)) return true;
  const next = blocks[i + 1];
  if (next === undefined || line.length > HEADLINE.characters || line.split(/\s+/).length > HEADLINE.words)
    return false;
  if (openings.some((words) => line.toLowerCase().includes(words)) && /[):]$/.test(line)) return false;
  if (readDateline(text, from, to) !== null) return false;
  if (!ENDED.test(line)) return /\p{L}/u.test(line);
  if (!line.endsWith('.') || /[.!?]["”’]? ["“‘]?\p{Lu}\p{Ll}.*\p{Ll} /u.test(line)) return false;
  const below = text.slice(next.from, Math.min(next.to, next.from + 200));
  return readDateline(text, next.from, next.to) !== null || bylineRule(below) !== undefined;
}

const bare = (words: string) =>
  words
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();

/// A paragraph, with the dateline before it and the credit after it as passages of their own.
function readStory(report: Report, block: Span, atTop: boolean): readonly Piece[] {
  const { text } = report;
  const reading = readDateline(text, block.from, block.to, publishedDay(report));
  const pieces: Piece[] = [];
  let { from } = block;
  if (reading && (reading.strong || atTop)) {
    const { dateline, strong } = reading;
    pieces.push({ from: dateline.from, to: dateline.to, kind: 'dateline', dateline, strong });
    from = dateline.to;
  }
  const body = trim(text, from, block.to);
  if (body === null) return pieces;
  const credit = trailingCredit(text, body);
  const prose = trim(text, body.from, credit ?? body.to);
  if (prose) pieces.push({ ...prose, kind: 'paragraph' });
  const tail = credit === null ? null : trim(text, credit, body.to);
  if (tail) pieces.push({ ...tail, kind: 'credit' });
  return pieces;
}

/// Where a credit begins that was printed on the end of a paragraph.
function trailingCredit(text: string, { from, to }: Span): number | null {
  const start = Math.max(from, to - 300);
  const tail = text.slice(start, to);
  if (!/(?:by \p{Lu}|contributed|rights reserved|[-–—/(] ?[A-Z][A-Za-z]+[)/]?$)/u.test(tail)) return null;
  let tries = 0;
  for (const { index, 0: mark } of tail.matchAll(/[.!?"”)]\s*(?=[-–—/([]|\s\p{Lu}|©)/gu)) {
    if (++tries > 12) return null;
    const at = index + mark.length;
    if (start + at < to && creditRule(tail.slice(at).trim()) !== undefined) return start + at;
  }
  return null;
}

/// The first block begins with the report's title and goes on with the story: they are two.
function withTitleApart({ text, title }: Report, blocks: readonly Span[]): readonly Span[] {
  const first = blocks[0];
  if (first === undefined || title === undefined || title.length < 8) return blocks;
  if (!text.startsWith(title, first.from)) return blocks;
  const end = /^[.!?:]?["”’]?(?=\s)/u.exec(text.slice(first.from + title.length, first.to));
  const rest = end && trim(text, first.from + title.length + end[0].length, first.to);
  if (!end || !rest || !/^["“‘'([\p{Lu}\d]/u.test(text.slice(rest.from, rest.from + 2))) return blocks;
  return [{ from: first.from, to: first.from + title.length + end[0].length }, rest, ...blocks.slice(1)];
}

function countLeadingStamps(text: string, blocks: readonly Span[]): number {
  return blocks.filter(({ from, to }) => readLeadingStamp(text.slice(from, Math.min(to, from + 60))) !== null)
    .length;
}
