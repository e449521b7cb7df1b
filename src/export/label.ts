/// What a report is about as a whole: one of ACLED's sub-event types, from the events of its lead and its words.

import { EVENT_TYPES } from '../lexicon/events.ts';
import { rulesFor, typeWeight } from '../lexicon/labels.ts';
import type { Annotation, EventNote } from '../model/index.ts';

/// The lead of a report tells what it is about.
const LEAD = 700;

export function labelOf({ events, report }: Annotation): string | undefined {
  const scores = new Map<string, number>();
  const add = (label: string, weight: number) => scores.set(label, (scores.get(label) ?? 0) + weight);
  let order = 0;
  for (const note of events) {
    const { acled } = note.value;
    if (acled === undefined || note.from > LEAD || !EVENT_TYPES.has(note.value.type)) continue;
    add(acled, typeWeight(note.value.type) * FIRSTS[Math.min(order, FIRSTS.length - 1)]! * statusOf(note));
    order++;
  }
  for (const { label, weight } of rulesFor(report.text.slice(0, LEAD).toLowerCase())) add(label, weight);
  return [...scores].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/// The first event is the news; what follows is more and more its background.
const FIRSTS = [1.3, 0.6, 0.4, 0.2, 0.1];

const statusOf = ({ value }: EventNote): number =>
  value.status === 'denied' ? 0.2 : value.status === 'planned' || value.status === 'possible' ? 0.6 : 1;
