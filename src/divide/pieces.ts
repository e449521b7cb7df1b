/// Names the role of each block of a report, from the top down: stamp, separator, headline, dateline, byline,
/// credit, paragraph.

import { readDateline } from '../lexicon/dateline.ts';
import {
  agencyPattern,
  bylineRule,
  creditRule,
  type Held,
  hasThanks,
  isPlainLetter,
  openings,
  wordsHeld,
} from '../lexicon/frame.ts';
import type { Dateline, Day, PassageKind, Report, Span } from '../model/index.ts';
import { publishedDay } from '../model/index.ts';
import { findBlocks, isSpace, trim } from './blocks.ts';
import { hasFoot, pageFoot, pageHead, subjectsAt } from './page.ts';
import { readLeadingStamp, readStamp, type Stamp } from './stamps.ts';

/// A passage before it is known which entry it belongs to.
export interface Piece extends Span {
  readonly kind: PassageKind;
  readonly stamp?: Stamp;
  /// The day on which the page says that its text was written, where the report is given another one.
  readonly day?: Day;
  readonly dateline?: Dateline;
  /// A dateline that names an agency or a day.
  readonly strong?: boolean;
}

const HEADLINE = { characters: 160, words: 28 };
const ENDS = new Set('.!?:;,…');
const CLOSERS = new Set('"”’\')]');
/// How many lines at the top may be bylines or headlines.
const TOP = 6;

export function findPieces(report: Report): readonly Piece[] {
  const { text } = report;
  const day = publishedDay(report);
  const { head, feet, blocks } = withPageApart(report, findBlocks(text), day);
  const context: Context = {
    ...{ report, blocks, day, held: wordsHeld(text) },
    leading: leadingStamps(text, blocks) > 1,
  };
  const pieces: Piece[] = [];
  /// Index of the first block of the part that is being read, and whether its story has begun.
  let top = 0;
  let begun = false;
  for (let i = 0; i < blocks.length; i++) {
    for (const piece of readBlock(context, i, { atTop: !begun, depth: i - top })) pieces.push(piece);
    const { kind } = pieces[pieces.length - 1]!;
    if (kind === 'separator' || kind === 'stamp') {
      top = i + 1;
      begun = false;
    } else if (kind === 'paragraph') begun = true;
  }
  if (head.length + feet.length === 0) return pieces;
  return [...pieces, ...head, ...feet].sort((a, b) => a.from - b.from);
}

/// The blocks without what the page prints around the story, which comes as pieces of its own: its day and buttons at
/// the top, before the title or behind it, and from a foot on what is no sentence.
function withPageApart(report: Report, found: readonly Span[], day: Day) {
  const { text } = report;
  const head: Piece[] = [];
  const feet: Piece[] = [];
  const headless = (blocks: readonly Span[], i: number): readonly Span[] => {
    const block = blocks[i];
    const found = block === undefined ? null : pageHead(text, block.from, block.to, day);
    const rest = block && found && trim(text, block.from + found.length, block.to);
    if (!block || !found || !rest) return blocks;
    const written = found.day === undefined ? {} : { day: found.day };
    head.push({ ...trim(text, block.from, rest.from)!, kind: 'byline', ...written });
    return [...blocks.slice(0, i), rest, ...blocks.slice(i + 1)];
  };
  const titled = withStoryApart(text, withTitleApart(report, headless(found, 0)));
  const first = titled[0];
  const headed = first && !isEnded(text.slice(first.from, first.to)) ? headless(titled, 1) : titled;
  const subjects = headed[0] ? subjectsAt(text, headed[0]) : null;
  if (subjects !== null) head.push({ ...subjects, kind: 'credit' });
  const blocks = subjects === null ? headed : without(text, headed, subjects);
  if (!hasFoot(text)) return { head, feet, blocks };
  /// Under a foot that has a line to itself stand titles of other stories.
  let listed = false;
  const kept = blocks.flatMap((block, i) => {
    const { from, to } = block;
    const foot = i === 0 && blocks.length > 1 ? null : pageFoot(text, from, to);
    const isTitle = to - from <= HEADLINE.characters && !isEnded(text.slice(from, to));
    if (foot === from || (listed && foot === null && isTitle)) {
      feet.push({ from, to, kind: 'credit' });
      listed = true;
      return [];
    }
    listed = false;
    const story = foot === null ? block : trim(text, from, foot);
    if (foot !== null && story) feet.push({ ...trim(text, foot, to)!, kind: 'credit' });
    return story ? [story] : [];
  });
  return { head, feet, blocks: kept };
}

/// The first block as what stands before a stretch of it and what stands behind.
function without(text: string, [first, ...more]: readonly Span[], { from, to }: Span): readonly Span[] {
  const parts = [trim(text, first!.from, from), trim(text, to, first!.to)];
  return [...parts.filter((part) => part !== null), ...more];
}

interface Context {
  readonly report: Report;
  readonly blocks: readonly Span[];
  readonly day: Day;
  /// Several lines begin with a clock time: it is a log.
  readonly leading: boolean;
  readonly held: Held;
}

interface Place {
  /// No paragraph of the part has been seen.
  readonly atTop: boolean;
  /// Blocks since the part began.
  readonly depth: number;
}

function readBlock(context: Context, i: number, place: Place): readonly Piece[] {
  const { report, blocks, leading } = context;
  const { text } = report;
  const { from, to } = blocks[i]!;
  const line = text.slice(from, Math.min(to, from + 500));
  const whole = to - from <= 500;
  if (whole && isRule(line)) return [{ from, to, kind: 'separator' }];
  const stamp = whole ? readStamp(line) : null;
  if (stamp) return [{ from, to, kind: 'stamp', stamp }];
  const lead = leading ? readLeadingStamp(line) : null;
  if (lead) {
    const rest = trim(text, from + lead.length, to)!;
    const head = trim(text, from, rest.from)!;
    return [{ ...head, kind: 'stamp', stamp: lead }, ...readStory(context, rest, true)];
  }
  const head = whole && place.atTop && place.depth < TOP;
  if (head && isByline(line, i, context.held)) return [{ from, to, kind: 'byline' }];
  if (whole && creditRule(line, context.held) !== undefined) return [{ from, to, kind: 'credit' }];
  if (head && isHeadline(report, blocks, i)) return [{ from, to, kind: 'headline' }];
  return readStory(context, blocks[i]!, place.atTop);
}

/// A line of marks and no words.
function isRule(line: string): boolean {
  if (isPlainLetter(line.charCodeAt(0))) return false;
  return line.length <= 200 && !/[\p{L}\p{N}"“”'‘’]/u.test(line) && /[_*\-–—=~#•·+.]/u.test(line);
}

/// Rules that could also be the words of a headline are not tried on the first line.
function isByline(line: string, index: number, held: Held): boolean {
  const rule = bylineRule(line, held);
  return rule !== undefined && (index > 0 || !(rule === 'name-place' || rule === 'name-agency'));
}

function isHeadline(report: Report, blocks: readonly Span[], i: number): boolean {
  const { text } = report;
  const { from, to } = blocks[i]!;
  const line = text.slice(from, to);
  if (report.title !== undefined && sameWords(line, report.title)) return true;
  const next = blocks[i + 1];
  if (next === undefined || line.length > HEADLINE.characters) return false;
  if (countWords(text, from, to, HEADLINE.words + 1) > HEADLINE.words) return false;
  if (/[):]$/.test(line.slice(-1)) && openings.some((words) => line.toLowerCase().includes(words)))
    return false;
  if (readDateline(text, from, to) !== null) return false;
  if (!isEnded(line)) return /\p{L}/u.test(line);
  if (!line.endsWith('.') || /[.!?]["”’]? ["“‘]?\p{Lu}\p{Ll}.*\p{Ll} /u.test(line)) return false;
  const below = text.slice(next.from, Math.min(next.to, next.from + 200));
  return readDateline(text, next.from, next.to) !== null || bylineRule(below) !== undefined;
}

/// Whether a line ends with a mark, be it inside brackets or quotation marks.
function isEnded(line: string): boolean {
  let end = line.length;
  while (end > 0 && CLOSERS.has(line[end - 1]!)) end--;
  return end > 0 && ENDS.has(line[end - 1]!);
}

/// The same words, whatever stands between them. Most lines differ from the title in one of their first letters.
function sameWords(line: string, title: string): boolean {
  let i = 0;
  while (i < line.length && line.charCodeAt(i) === title.charCodeAt(i)) i++;
  if (i === line.length && i === title.length) return true;
  const [a, b] = [line.charCodeAt(i), title.charCodeAt(i)];
  const differ = isPlainLetter(a) && isPlainLetter(b) && (a | 32) !== (b | 32);
  return !differ && !hasMoreLetters(line, 2 * title.length) && bare(line) === bare(title);
}

/// A letter may become two small ones, no more: a line with more than twice as many says something else.
function hasMoreLetters(line: string, most: number): boolean {
  let letters = 0;
  for (let i = 0; i < line.length && letters <= most; i++) if (isPlainLetter(line.charCodeAt(i))) letters++;
  return letters > most;
}

const bare = (words: string) =>
  words
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();

/// A paragraph, with the dateline before it and the credit after it as passages of their own.
function readStory(context: Context, block: Span, atTop: boolean): readonly Piece[] {
  const {
    day,
    report: { text },
  } = context;
  const reading = readDateline(text, block.from, block.to, day);
  const pieces: Piece[] = [];
  let { from } = block;
  if (reading && (reading.strong || atTop)) {
    const { dateline, strong } = reading;
    pieces.push({ from: dateline.from, to: dateline.to, kind: 'dateline', dateline, strong });
    from = dateline.to;
  }
  const body = trim(text, from, block.to);
  if (body === null) return pieces;
  const credit = trailingCredit(context, body);
  const prose = trim(text, body.from, credit ?? body.to);
  if (prose) pieces.push({ from: prose.from, to: prose.to, kind: 'paragraph' });
  const tail = credit === null ? null : trim(text, credit, body.to);
  if (tail) pieces.push({ from: tail.from, to: tail.to, kind: 'credit' });
  return pieces;
}

/// Where a credit begins that was printed on the end of a paragraph.
function trailingCredit({ report: { text }, held }: Context, { from, to }: Span): number | null {
  const start = Math.max(from, to - 300);
  const tail = text.slice(start, to);
  if (!hasThanks(tail, held) && !namesAuthor(tail)) return null;
  let tries = 0;
  for (const { index, 0: mark } of tail.matchAll(/[.!?"”)]\s*(?=[-–—/([]|\s\p{Lu}|©)/gu)) {
    if (++tries > 12) return null;
    const at = index + mark.length;
    if (start + at < to && creditRule(tail.slice(at).trim(), held) !== undefined) return start + at;
  }
  return null;
}

/// Whether a name stands behind "by", or is the last word behind a mark.
function namesAuthor(tail: string): boolean {
  for (let at = tail.indexOf('by '); at >= 0; at = tail.indexOf('by ', at + 3)) {
    if (/^\p{Lu}/u.test(tail.slice(at + 3, at + 5))) return true;
  }
  return /[A-Za-z)/]/.test(tail.slice(-1)) && /[-–—/(] ?[A-Z][A-Za-z]+[)/]?$/.test(tail);
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

/// "… blast in Kabul, reports say DUBAI (Reuters) At least nine …": a page printed its headline and the story as one block.
function withStoryApart(text: string, blocks: readonly Span[]): readonly Span[] {
  const [first, ...more] = blocks;
  if (first === undefined) return blocks;
  const top = text.slice(first.from, Math.min(first.to, first.from + STORY_REACH));
  const at = top.includes(' (') ? top.search(LATE_DATELINE) : -1;
  if (at < 0) return blocks;
  return [{ from: first.from, to: first.from + at }, { from: first.from + at + 1, to: first.to }, ...more];
}

/// So many characters a headline, with the buttons and days of its page, may take before its story.
const STORY_REACH = 400;
const CAPITALS = "\\p{Lu}[\\p{Lu}'’-]{2,30}";
/// Behind a word that is not in capitals, or its stop: a name in capitals, and an agency in brackets.
const LATE_DATELINE = new RegExp(
  `(?<=[\\p{Ll}\\d][.!?"”’]{0,2}) (?=${CAPITALS}(?:[ /]${CAPITALS}){0,3} \\((?:${agencyPattern})\\) )`,
  'u',
);

function leadingStamps(text: string, blocks: readonly Span[]): number {
  let count = 0;
  for (const { from, to } of blocks) {
    const code = text.charCodeAt(from);
    if (code < 48 || code > 57) continue;
    if (readLeadingStamp(text.slice(from, Math.min(to, from + 60))) !== null) count++;
  }
  return count;
}

/// Words between white space, counted up to a number that is enough to know.
export function countWords(text: string, from: number, to: number, enough: number): number {
  let words = 1;
  for (let i = from; i < to && words < enough; i++) {
    if (isSpace(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i - 1))) words++;
  }
  return words;
}
