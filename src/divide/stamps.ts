/// Reads the time stamp of a live-log entry, with the slips of the hand that real logs have ("9L15 p.m.").

import { monthNumber, stampWords, weekdayNumber } from '../lexicon/frame.ts';

export interface Stamp {
  /// Minutes after midnight.
  readonly minutes: number;
  /// 1 Monday … 7 Sunday.
  readonly weekday?: number;
  readonly month?: number;
  readonly dayOfMonth?: number;
  /// Length of the stamp where the entry's words follow on the same line.
  readonly length: number;
}

const LONGEST = 60;
const TWELVE = /(?<![\d:.])(\d{1,2})(?:\s?[:.;,Ll]{1,2}\s?(\d{2}))?\s?([ap])\s?\.?\s?m(?![\p{L}])\.?/iu;
const HOURS = /(?<![\d:.])(\d{1,2})\s?[:h]\s?(\d{2})(?::\d{2})?(?![\d:])/u;
const ZONED = /(?<![\d:.])(\d{2})\.?(\d{2})(?=\s?(?:GMT|UTC|hrs|hours|local)(?![\p{L}]))/u;
const NAMED = /(?<![\p{L}])(?:12\s)?(noon|midnight)(?![\p{L}])/iu;
const WORDS_FOLLOW =
  /^(?:\d{1,2}(?:\s?[:.]\s?\d{2})?\s?[ap]\.?\s?m(?!\p{L})\.?|\d{1,2}:\d{2})(?:\s?(?:GMT|UTC|[A-Z]{2,4}T))?\s{0,2}(?:[-–—:|]\s*|\s)(?=["“‘'(]?[\p{Lu}\d])/u;

/// The stamp that a whole line is, if it is one.
export function readStamp(line: string): Stamp | null {
  if (line.length > LONGEST || !/\d|noon|midnight/i.test(line)) return null;
  const clock = findClock(line);
  if (clock === null) return null;
  const rest = `${line.slice(0, clock.from)} ${line.slice(clock.to)}`;
  const around = readAround(rest);
  return around && { minutes: clock.minutes, ...around, length: line.length };
}

/// The stamp with which a line begins, where the entry's words follow it.
export function readLeadingStamp(line: string): Stamp | null {
  const match = WORDS_FOLLOW.exec(line.slice(0, LONGEST));
  const clock = match && findClock(match[0]);
  return match && clock ? { minutes: clock.minutes, length: match[0].length } : null;
}

function findClock(line: string): { minutes: number; from: number; to: number } | null {
  const twelve = TWELVE.exec(line);
  if (twelve) return clock(twelve, Number(twelve[1]), Number(twelve[2] ?? 0), twelve[3]!.toLowerCase());
  const hours = HOURS.exec(line) ?? ZONED.exec(line);
  if (hours) return clock(hours, Number(hours[1]), Number(hours[2]), '');
  const named = NAMED.exec(line);
  return named && clock(named, named[1]!.toLowerCase() === 'noon' ? 12 : 0, 0, '');
}

function clock(match: RegExpExecArray, hour: number, minute: number, half: string) {
  if (minute > 59 || hour > 24) return null;
  const shifted = half === 'p' && hour < 12 ? hour + 12 : half === 'a' && hour === 12 ? 0 : hour % 24;
  return { minutes: shifted * 60 + minute, from: match.index, to: match.index + match[0].length };
}

type Around = Omit<Stamp, 'minutes' | 'length'>;

/// What else stands on the line may only be a zone, a weekday, a date.
function readAround(rest: string): Around | null {
  let around: Around = {};
  for (const word of rest.toLowerCase().split(/[\s.,:;()|/–—-]+/u)) {
    if (word === '' || stampWords.has(word)) continue;
    const weekday = weekdayNumber.get(word);
    const month = monthNumber.get(word);
    const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word);
    if (weekday !== undefined) around = { ...around, weekday };
    else if (month !== undefined) around = { ...around, month };
    else if (number && Number(number[1]) <= 31) around = { ...around, dayOfMonth: Number(number[1]) };
    else if (!/^(?:19|20)\d\d$/.test(word)) return null;
  }
  const halfDate = (around.month === undefined) !== (around.dayOfMonth === undefined);
  return halfDate ? null : around;
}
