/// Which of the times or places of a sentence stands nearest to a trigger, words and clauses counted.

import type { StatementNote } from '../../model/index.ts';
import { MARK } from './facts.ts';
import type { Reading } from './readings.ts';
import type { Found } from './scene.ts';
import type { View } from './view.ts';

export interface Attached {
  readonly index: number;
  readonly by: 'clause' | 'sentence' | 'carried';
}

/// What speaks against one of those found, in words of distance; -1 where it cannot be meant at all.
export type Rank = (
  view: View,
  found: Found,
  all: readonly Found[],
  reading: Reading,
  statement: StatementNote | undefined,
) => number;

/// The note with the least distance; verbs and clause marks between cost more than words.
export function nearest(
  view: View,
  reading: Reading,
  statement: StatementNote | undefined,
  found: readonly Found[],
  rank: Rank,
): Attached | undefined {
  let best = -1;
  let cost = Number.POSITIVE_INFINITY;
  let barrier = 0;
  const joint = jointBefore(view, reading);
  for (let i = 0; i < found.length; i++) {
    const item = found[i]!;
    const far = distance(reading, item) + (item.last <= joint ? BARRIER : 0);
    if (far >= cost) continue;
    const against = rank(view, item, found, reading, statement);
    if (against < 0 || far + against >= cost) continue;
    const bars = barriers(view, reading, item);
    const total = far + against + bars * BARRIER;
    if (total >= cost) continue;
    best = item.note;
    cost = total;
    barrier = bars;
  }
  if (best < 0 || (cost >= FAR && barrier > 0)) return undefined;
  return { index: best, by: barrier === 0 ? 'clause' : 'sentence' };
}

/// "recently", and seas on the horizon, date and place only what they stand with.
export const FAR = 1000;
const BARRIER = 12;

function distance({ candidate }: Reading, { first, last }: Found): number {
  return first >= candidate.last ? first - candidate.last : (candidate.first - last) * 1.3;
}

/// "shelled the airport on Monday and burned the market on Tuesday": what stands before the "and" is rather told of the
/// deed before it. The place of the "and", -1 where none leads to the trigger.
function jointBefore({ doc: { tokens } }: View, { candidate, args }: Reading): number {
  if (candidate.kind !== 'verb' || args.verb === undefined) return -1;
  const at = args.verb.start - 1;
  return at >= 0 && tokens[at]!.tag === 'CC' ? at : -1;
}

function barriers(view: View, { candidate, args }: Reading, { first, last }: Found): number {
  const { facts, phraseOf, timeOf } = view;
  const { tokens } = view.doc;
  const from = first >= candidate.last ? candidate.last : last;
  const to = first >= candidate.last ? first : candidate.first;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (i === args.verbAt || timeOf[i]! >= 0) continue;
    const { pos, tag } = tokens[i]!;
    if ((facts[i]! & MARK) !== 0 || (pos === 'VERB' && phraseOf[i]! < 0 && tag !== 'VBN')) count++;
  }
  return count;
}
