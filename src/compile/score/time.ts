/// How the times of two mentions speak for or against one event.

import type { Day } from '../../model/index.ts';
import { daysBetween } from '../../time/index.ts';
import { isToCome, type Mention, type Moment } from '../mention.ts';
import { type Feature, type Finding, finding } from './weights.ts';

/// Events that stretch over days: an attack on the 9th and the retreat on the 11th are one taking of a town.
const LASTING: ReadonlySet<string> = new Set(['control', 'offensive', 'violence']);

/// Days by which two dated mentions of one event may miss each other.
export function slackOf(a: Mention, b: Mention): number {
  const taking = a.family === 'control' || b.family === 'control';
  if (taking && LASTING.has(a.family) && LASTING.has(b.family)) return 3;
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
  const slack = slackOf(a, b);
  if (gap > slack) return finding('other-time', () => `${a.time.edtf} is not ${b.time.edtf}`);
  if (gap > 0 && areOneNight(a.time, b.time))
    return finding('near-days', () => `the night between ${a.time.edtf} and ${b.time.edtf}`);
  if (gap > 0) return finding('near-days', () => `${gap} days apart, and such events last days`);
  const width = Math.max(widthOf(a.time), widthOf(b.time));
  const feature: Feature =
    width <= 1 ? 'same-day' : width <= 8 ? 'same-week' : width <= 31 ? 'same-month' : 'same-year';
  return finding(feature, () => `${a.time.edtf} and ${b.time.edtf} agree`);
}

/// An undated event cannot come after the report that tells it has happened.
export function boundReason(a: Mention, b: Mention): Finding | undefined {
  const [free, fixed] = a.time.dated ? [b, a] : [a, b];
  if (isToCome(free) && !isToCome(fixed) && fixed.time.end !== null && fixed.time.end < free.asOf)
    return finding('other-time', () => `still to come on ${free.asOf}, after ${fixed.time.edtf}`);
  if (free.time.dated || !fixed.time.dated || free.time.end === null || fixed.time.begin === null)
    return undefined;
  if (fixed.time.begin <= free.time.end) return undefined;
  return finding('other-time', () => `it had happened by ${free.time.end}, before ${fixed.time.edtf}`);
}

/// What is told without a day is mostly news; an event long before the words were written is less likely meant.
function oldNews(a: Mention, b: Mention): Finding | undefined {
  const [free, fixed] = a.time.dated ? [b, a] : [a, b];
  if (!fixed.time.dated || fixed.time.end === null || free.asOf === '') return undefined;
  const days = daysBetween(fixed.time.end, free.asOf);
  return days > RECENT_DAYS
    ? finding('old-news', () => `${fixed.time.edtf} was ${days} days old when it was told`)
    : undefined;
}

const RECENT_DAYS = 30;

function closeness(a: Mention, b: Mention): Finding | undefined {
  const gap = Math.abs(dayGap(a.asOf, b.asOf));
  return gap <= 3 ? finding('close-reports', () => `reported within ${gap + 1} days`) : undefined;
}

function dayGap(a: Day, b: Day): number {
  return a === '' || b === '' ? Number.POSITIVE_INFINITY : daysBetween(a, b);
}

const widthOf = ({ begin, end }: Moment): number =>
  begin === null || end === null ? 9999 : daysBetween(begin, end) + 1;
