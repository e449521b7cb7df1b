/// How the times of two mentions speak for or against one event.

import type { Day } from '../../model/index.ts';
import { daysBetween } from '../../time/index.ts';
import { isToCome, type Mention, type Moment } from '../mention.ts';
import { type Feature, type Finding, finding } from './weights.ts';

/// Events that stretch over days: an attack on the 9th and the retreat on the 11th are one taking of a town.
const LASTING: ReadonlySet<string> = new Set(['control', 'offensive', 'violence']);

/// Days by which two dated mentions of one event may miss each other at most.
export const MOST_SLACK = 3;

/// The same for two of them.
export function slackOf(a: Mention, b: Mention): number {
  const taking = a.family === 'control' || b.family === 'control';
  if (taking && LASTING.has(a.family) && LASTING.has(b.family)) return MOST_SLACK;
  return areOneNight(a.time, b.time) ? 1 : 0;
}

/// What happened in the night between two days is told as of either: "late on Sunday", "early on Monday", "on Monday".
function areOneNight(a: Moment, b: Moment): boolean {
  if (gapBetween(a, b) !== 1) return false;
  const [before, after] = a.begin! < b.begin! ? [a, b] : [b, a];
  return before.night === 'late' || after.night === 'early';
}

export function gapBetween(a: Moment, b: Moment): number {
  if (a.begin === null || b.begin === null || a.end === null || b.end === null) return 0;
  if (a.end < b.begin) return daysBetween(a.end, b.begin);
  return b.end < a.begin ? daysBetween(b.end, a.begin) : 0;
}

export function timeReason(a: Mention, b: Mention): Finding | undefined {
  if (!a.time.dated || !b.time.dated) return boundReason(a, b) ?? oldNews(a, b) ?? closeness(a, b);
  const gap = gapBetween(a.time, b.time);
  if (gap > 0 && gap > slackOf(a, b)) return OTHER_TIME;
  if (gap > 0) return areOneNight(a.time, b.time) ? ONE_NIGHT : NEAR_DAYS;
  // What is counted over a week is no more the raid of one of its days than any other.
  if (a.time.stretch !== b.time.stretch) return closeness(a, b);
  const width = Math.max(widthOf(a.time), widthOf(b.time));
  return width <= 1 ? AGREE.day : width <= 8 ? AGREE.week : width <= 31 ? AGREE.month : AGREE.year;
}

const OTHER_TIME = finding('other-time', (a, b) => `${a.time.edtf} is not ${b.time.edtf}`);
const ONE_NIGHT = finding('near-days', (a, b) => `the night between ${a.time.edtf} and ${b.time.edtf}`);
const NEAR_DAYS = finding(
  'near-days',
  (a, b) => `${daysWords(gapBetween(a.time, b.time))} apart, and such events last days`,
);
const agree = (feature: Feature): Finding =>
  finding(feature, (a, b) => `${a.time.edtf} and ${b.time.edtf} agree`);
const AGREE = {
  ...{ day: agree('same-day'), week: agree('same-week') },
  ...{ month: agree('same-month'), year: agree('same-year') },
};

/// An undated event cannot come after the report that tells it has happened.
export function boundReason(a: Mention, b: Mention): Finding | undefined {
  const free = freeOf(a, b);
  const fixed = fixedOf(a, b);
  if (isToCome(free) && !isToCome(fixed) && fixed.time.end !== null && fixed.time.end < free.asOf)
    return STILL_TO_COME;
  if (free.time.dated || !fixed.time.dated || free.time.end === null || fixed.time.begin === null)
    return undefined;
  return fixed.time.begin <= free.time.end ? undefined : HAD_HAPPENED;
}

/// The one that names no day, where the other does; else the first. And the other one.
const freeOf = (a: Mention, b: Mention): Mention => (a.time.dated ? b : a);
const fixedOf = (a: Mention, b: Mention): Mention => (a.time.dated ? a : b);

const STILL_TO_COME = finding(
  'other-time',
  (a, b) => `still to come on ${freeOf(a, b).asOf}, after ${fixedOf(a, b).time.edtf}`,
);
const HAD_HAPPENED = finding(
  'other-time',
  (a, b) => `it had happened by ${freeOf(a, b).time.end}, before ${fixedOf(a, b).time.edtf}`,
);

/// What is told without a day is mostly news; an event long before the words were written is less likely meant.
function oldNews(a: Mention, b: Mention): Finding | undefined {
  const age = ageOf(a, b);
  return age !== undefined && age > RECENT_DAYS ? OLD_NEWS : undefined;
}

/// How old the dated one was when the other was told, in days.
function ageOf(a: Mention, b: Mention): number | undefined {
  const { time } = fixedOf(a, b);
  const { asOf } = freeOf(a, b);
  return !time.dated || time.end === null || asOf === '' ? undefined : daysBetween(time.end, asOf);
}

const OLD_NEWS = finding(
  'old-news',
  (a, b) => `${fixedOf(a, b).time.edtf} was ${daysWords(ageOf(a, b)!)} old when it was told`,
);

const RECENT_DAYS = 30;

export const CLOSE_DAYS = 3;

function closeness(a: Mention, b: Mention): Finding | undefined {
  return Math.abs(dayGap(a.asOf, b.asOf)) <= CLOSE_DAYS ? CLOSE_REPORTS : undefined;
}

const CLOSE_REPORTS = finding('close-reports', (a, b) => {
  const gap = Math.abs(dayGap(a.asOf, b.asOf));
  return gap === 0 ? 'reported on the same day' : `reported ${daysWords(gap)} apart`;
});

const daysWords = (count: number): string => (count === 1 ? 'a day' : `${count} days`);

function dayGap(a: Day, b: Day): number {
  return a === '' || b === '' ? Number.POSITIVE_INFINITY : daysBetween(a, b);
}

const widthOf = ({ begin, end }: Moment): number =>
  begin === null || end === null ? 9999 : daysBetween(begin, end) + 1;
