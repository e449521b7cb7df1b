/// Cuts what belongs to the page and not to the story off the text of a block: the day it was published and the
/// buttons beside it at the head, and the lists of other stories and calls to subscribe at the foot.

import {
  agencyPattern,
  monthNumber,
  pageButtons,
  pageFeet,
  pageHeads,
  subjectsIn,
} from '../lexicon/frame.ts';
import type { Day, Span } from '../model/index.ts';
import { daysBetween } from '../time/index.ts';

const any = (words: Iterable<string>) => [...words].join('|');
const MONTH = `(?:${any(monthNumber.keys())})`;
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?';
/// Day and month by name, or three numbers in whatever order.
const DATE = `(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?<m1>${MONTH})\\.?,? (?<y1>\\d{4})|(?<m2>${MONTH})\\.? (?<d2>\\d{1,2}),? ?(?<y2>\\d{4})|(?<a>\\d{1,2})(?<dot>[-./])(?<b>\\d{1,2})[-./](?<y3>\\d{4})|(?<y4>\\d{4})-(?<m4>\\d{2})-(?<d4>\\d{2}))(?![\\d-])`;
/// Bare digits are a clock time only where something beside them says so: "13 March 2017 200 men …" counts.
const CLOCK =
  '(?:(?:(?:at|updated) )?\\d{1,2}[:.]\\d{2}|(?:at|updated) \\d{3,4}|\\d{3,4}(?= ?(?:[ap]\\.?m|utc|gmt))|0\\d{3})(?: ?[ap]\\.?m\\.?)?(?: ?(?:utc|gmt)(?:[+-]\\d{1,2})?)?(?!\\d)';
/// A button may carry how often it was used; behind a naught stands another count.
const BUTTONS = `(?:[ |]*(?:${any(pageButtons)})(?![\\p{L}])(?: 0(?= \\d))?(?: \\d{1,6}(?![\\d:.-]))?)`;
const HEAD = new RegExp(
  `^(?:(?<told>${any(pageHeads)}):? (?:on |at )?|(?:${agencyPattern}),? )?(?:(?:${CLOCK}|\\d{4}) )?${WEEKDAY}${DATE}` +
    `(?:,? ?\\(?(?:last )?${CLOCK}(?: \\d{1,2}[-./]\\d{1,2}[-./]\\d{4})?\\)?)?` +
    `(?<buttons>${BUTTONS}{0,6})[ |]+(?=["“‘'(\\[]?[\\p{L}\\d])`,
  'iu',
);
const LONGEST = 160;
/// A foot is looked for in the last part of a block, or where the block begins.
const ANY_FOOT = new RegExp(pageFeet.map(({ pattern }) => pattern).join('|'), 'u');
const FOOT = new RegExp(`(?<![\\p{L}])(?:${ANY_FOOT.source})`, 'u');

/// What stands at the beginning of a block and tells the day of the page, beside no sentence.
export interface PageHead {
  /// How many characters.
  readonly length: number;
  /// The day on which the text was written, where it is another one than the report is given.
  readonly day: Day | undefined;
}

export function pageHead(text: string, from: number, to: number, day: Day): PageHead | null {
  const line = text.slice(from, Math.min(to, from + LONGEST));
  if (!/\d{4}/.test(line)) return null;
  const match = HEAD.exec(line);
  if (match === null || !/^["“‘'([]?[\p{Lu}\d]/u.test(line.slice(match[0].length))) return null;
  const { told, buttons } = match.groups!;
  const said = daysOf(match.groups!);
  const isNear = said.some((one) => Math.abs(daysBetween(one, day)) <= 1);
  if (told === undefined && buttons === '' && !isNear) return null;
  const printed = said.length === 1 || match.groups!.dot === '.' ? said[0] : undefined;
  return {
    length: match[0].length,
    day: printed !== undefined && isOther(printed, day) ? printed : undefined,
  };
}

/// A day that a page prints is believed against the one that its report is given, where both are of about one time: what
/// is filed later, or with day and month exchanged, was written when the page says.
function isOther(printed: Day, given: Day): boolean {
  if (given === '') return true;
  const days = Math.abs(daysBetween(printed, given));
  return days > 1 && days <= YEAR;
}

const YEAR = 366;

/// The days that a date may mean; with dots between its numbers the day is the first nearly everywhere.
function daysOf(groups: Readonly<Record<string, string | undefined>>): readonly Day[] {
  const { d1, m1, y1, m2, d2, y2, a, b, y3, y4, m4, d4 } = groups;
  const named = (name: string) => monthNumber.get(name.toLowerCase())!;
  if (y1 !== undefined) return daysAs(y1, named(m1!), Number(d1));
  if (y2 !== undefined) return daysAs(y2, named(m2!), Number(d2));
  if (y4 !== undefined) return daysAs(y4, Number(m4), Number(d4));
  const dayFirst = daysAs(y3!, Number(b), Number(a));
  return a === b ? dayFirst : [...dayFirst, ...daysAs(y3!, Number(a), Number(b))];
}

const two = (n: number) => String(n).padStart(2, '0');

function daysAs(year: string, month: number, day: number): readonly Day[] {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? [`${year}-${two(month)}-${two(day)}`] : [];
}

/// What the page says the story is about, where it is printed into the story's first block.
export function subjectsAt(text: string, { from, to }: Span): Span | null {
  const found = subjectsIn(text.slice(from, Math.min(to, from + SUBJECTS_REACH)));
  return found === undefined ? null : { from: from + found.from, to: from + found.to };
}

/// So many characters the lead may take before it.
const SUBJECTS_REACH = 1000;

/// Whether a text has anything that may be a foot; asked once a text, and so without a look at what stands before.
export function hasFoot(text: string): boolean {
  return ANY_FOOT.test(text);
}

/// Where the page's foot begins in a block, or null: nothing of the story stands behind it.
export function pageFoot(text: string, from: number, to: number): number | null {
  const opening = FOOT.exec(text.slice(from, Math.min(to, from + LONGEST)));
  if (opening?.index === 0) return from;
  const middle = from + ((to - from) >> 1);
  const match = FOOT.exec(text.slice(middle, to));
  return match === null ? null : middle + match.index;
}
