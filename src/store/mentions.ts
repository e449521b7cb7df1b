/// The mentions of an incident as words in reports: what verdicts are about.

import {
  type Annotation,
  type Incident,
  type MentionAt,
  type MentionTold,
  refKey,
  type Slot,
} from '../model/index.ts';
import { holdingAll } from '../text/search.ts';
import type { Archive } from './archive.ts';

export interface Source {
  readonly archive: Pick<Archive, 'partOfReport'>;
  readonly annotation: (report: string) => Promise<Annotation | undefined>;
}

/// In the order of the incident.
export async function mentionsOf(
  incident: Pick<Incident, 'mentions' | 'reports'>,
  { archive, annotation }: Source,
): Promise<readonly MentionTold[]> {
  const copies = new Set<string>();
  const annotations = new Map<string, Annotation>();
  for (const report of incident.reports) {
    const found = await annotation(report);
    if (found) annotations.set(report, found);
    for (const { b, reasons, by } of await archive.partOfReport('links', report)) {
      if (by === 'rules' && reasons[0]?.feature === 'same-words') copies.add(refKey(b));
    }
  }
  return incident.mentions.flatMap(({ report, event }) => {
    const one = annotations.get(report);
    const note = one?.events[event];
    if (!one || !note) return [];
    const { from, to } = note;
    const { text, outlet, published } = one.report;
    const sentence = holdingAll(one.sentences, note) ?? note;
    return [
      {
        at: { report, from, to },
        words: text.slice(from, to),
        sentence: text.slice(sentence.from, sentence.to).replace(/\s+/g, ' ').trim(),
        ...{ outlet: outlet ?? null, published, copy: copies.has(refKey({ report, event })) },
      },
    ];
  });
}

export const sameSpot = (a: MentionAt, b: MentionAt): boolean =>
  a.report === b.report && a.from === b.from && a.to === b.to;

export const overlaps = (a: MentionAt, b: MentionAt): boolean =>
  a.report === b.report && a.from < b.to && b.from < a.to;

/// The event that is found in these words. Throws a `RangeError` where none is.
export async function mentionAt(at: MentionAt, annotation: Source['annotation']): Promise<MentionAt> {
  const { report, from, to } = at;
  const events = (await annotation(report))?.events ?? [];
  const spots = events.map((note) => ({ report, from: note.from, to: note.to }));
  const found = spots.find((one) => sameSpot(one, at)) ?? spots.find((one) => overlaps(one, at));
  if (found) return found;
  throw new RangeError(`In characters ${from} to ${to} of report ${report} no event is found`);
}

/// The mention by which the incident is known: its first in words of its own.
export function anchorOf(mentions: readonly MentionTold[]): MentionTold {
  const anchor = mentions.find(({ copy }) => !copy) ?? mentions[0];
  if (anchor) return anchor;
  throw new RangeError(
    'The reports of this incident have not been read by the rules of today: rebuild first',
  );
}

/// The mention beside whose words the value stands.
export function nearest(
  mentions: readonly MentionTold[],
  { claims }: Pick<Incident, 'claims'>,
  slot: Slot | undefined,
  value: string | undefined,
): MentionTold {
  const claim =
    value === undefined ? undefined : claims.find((one) => one.slot === slot && one.value === value);
  const evidence = claim?.evidence[0];
  if (evidence === undefined) return anchorOf(mentions);
  const away = ({ at }: MentionTold): number => Math.abs(at.from - evidence.from);
  const there = mentions.filter(({ at }) => at.report === evidence.report);
  return there.toSorted((a, b) => away(a) - away(b))[0] ?? anchorOf(mentions);
}
