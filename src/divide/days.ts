/// Gives each entry of a live log its day. Logs run newest first (a few run the other way).

import type { Day } from '../model/index.ts';
import { itemBefore } from '../text/beside.ts';
import { addDays, isDay, weekdayOf } from '../time/calendar.ts';
import type { Stamp } from './stamps.ts';

/// Before this minute a log's newest stamp is "after midnight".
const SMALL_HOURS = 6 * 60;
/// A stamp that runs against the log's order by less than this is out of place, not of another day.
const SLIP = 120;

/// Days of the stamps, in the order in which they stand; empty strings where the day of publication is unknown.
export function daysOfStamps(stamps: readonly Stamp[], published: string): readonly Day[] {
  const day = published.slice(0, 10);
  if (!isDay(day)) return stamps.map(() => '');
  if (runsForward(stamps)) return daysDown([...stamps].reverse(), day, published).reverse();
  return daysDown(stamps, day, published);
}

/// Whether more stamps are later than the one above than earlier.
function runsForward(stamps: readonly Stamp[]): boolean {
  let steps = 0;
  for (let i = 1; i < stamps.length; i++) steps += Math.sign(stamps[i]!.minutes - stamps[i - 1]!.minutes);
  return steps > 0 && stamps.length > 2;
}

function daysDown(stamps: readonly Stamp[], published: Day, instant: string): Day[] {
  let day = published;
  const [first, second] = stamps;
  const plain = instant.length === 10;
  if (plain && first && second && first.minutes < SMALL_HOURS && second.minutes > first.minutes + SLIP)
    day = addDays(published, 1);
  const days: Day[] = [];
  stamps.forEach((stamp, i) => {
    const above = itemBefore(stamps, i);
    if (above && stamp.minutes > above.minutes + SLIP) day = addDays(day, -1);
    day = asWritten(stamp, day, i === 0 ? addDays(published, 1) : day);
    days.push(day);
  });
  return days;
}

/// A stamp that names its weekday or date is believed, if that day lies in the week before.
function asWritten(stamp: Stamp, day: Day, latest: Day): Day {
  for (let back = 0; back < 8; back++) {
    const candidate = addDays(latest, -back);
    if (stamp.month !== undefined) {
      const monthDay = Number(candidate.slice(5, 7)) * 100 + Number(candidate.slice(8));
      if (monthDay === stamp.month * 100 + stamp.dayOfMonth!) return candidate;
    } else if (stamp.weekday !== undefined && weekdayOf(candidate) === stamp.weekday && candidate <= day) {
      return candidate;
    }
  }
  return day;
}
