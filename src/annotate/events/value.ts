/// Values of events, and how the steps over a report change them.

import type { EventMention, EventNote } from '../../model/index.ts';

/// Every key is there, filled or not, and always in the order of `withAllKeys`: all values so are of one class of objects,
/// and whoever reads a property of one need not look for it.
export type EventValue = { -readonly [K in keyof Required<EventMention>]: EventMention[K] };

/// The note with these parts of its value instead of its own.
export function changed(note: EventNote, parts: Partial<EventMention>): EventNote {
  const { from, to, rule } = note;
  return { from, to, rule, value: Object.assign(withAllKeys(note.value), parts) };
}

/// A copy of a value.
export function withAllKeys(value: EventMention): EventValue {
  const { type, status, agents, targets, instruments, figures, acled, time, timeBy, place, placeBy } = value;
  const { statement, hedge, generic, holder, loser, timeShift, partOf } = value;
  return {
    type,
    status,
    agents,
    targets,
    instruments,
    figures,
    acled,
    time,
    timeBy,
    place,
    placeBy,
    statement,
    hedge,
    generic,
    holder,
    loser,
    timeShift,
    partOf,
  };
}
