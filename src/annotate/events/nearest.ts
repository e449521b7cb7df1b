/// Which of the times or places of a sentence stands nearest to a trigger, words and clauses counted.

import type { Sentence } from '../../model/index.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

export interface Attached {
  readonly index: number;
  readonly by: 'clause' | 'sentence' | 'carried';
}

export interface Found {
  readonly note: number;
  readonly first: number;
  readonly last: number;
}

export function inSentence(_view: View, noteOf: Int32Array, { first, last }: Sentence): Found[] {
  const out: Found[] = [];
  for (let i = first; i < last; i++) {
    const note = noteOf[i]!;
    if (note < 0 || (out.length > 0 && out.at(-1)!.note === note)) continue;
    let end = i + 1;
    while (end < last && noteOf[end] === note) end++;
    out.push({ note, first: i, last: end });
  }
  return out;
}

/// The note with the least distance; verbs and clause marks between cost more than words.
export function nearest(
  view: View,
  reading: Reading,
  found: readonly Found[],
  rank: (note: number) => number,
): Attached | undefined {
  let best: Found | undefined;
  let cost = Number.POSITIVE_INFINITY;
  let barrier = 0;
  for (const item of found) {
    const bars = barriers(view, reading, item);
    const total = distance(reading, item) + bars * 12 + rank(item.note);
    if (total < cost) {
      best = item;
      cost = total;
      barrier = bars;
    }
  }
  if (!best || (cost >= FAR && barrier > 0)) return undefined;
  return { index: best.note, by: barrier === 0 ? 'clause' : 'sentence' };
}

/// "recently", and seas on the horizon, date and place only what they stand with.
export const FAR = 1000;

function distance({ candidate }: Reading, { first, last }: Found): number {
  return first >= candidate.last ? first - candidate.last : (candidate.first - last) * 1.3;
}

const MARKS = new Set([
  'that',
  'which',
  'who',
  'while',
  'after',
  'before',
  'when',
  'where',
  'but',
  'although',
  'as',
  'because',
  'since',
  'until',
  ';',
  '—',
]);

function barriers(
  { doc: { tokens }, phraseOf, timeOf }: View,
  { candidate, args }: Reading,
  { first, last }: Found,
): number {
  const from = first >= candidate.last ? Math.max(candidate.last, 0) : last;
  const to = first >= candidate.last ? first : candidate.first;
  let count = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (i === args.verbAt || timeOf[i]! >= 0) continue;
    if (token.pos === 'VERB' && phraseOf[i]! < 0 && token.tag !== 'VBN') count++;
    else if (MARKS.has(token.lower)) count++;
  }
  return count;
}
