/// Property that a sentence says was near what exploded or burned, or was damaged: "outside the bank", "windows of a
/// clinic were shattered".

import type { Span } from '../../model/index.ts';
import {
  DAMAGES,
  EDGES,
  PARTS,
  physicalType,
  SPOTS,
  SURROUNDINGS,
  singleOf,
  VEHICLES,
} from './vocabulary.ts';
import { type Word, wordsIn } from './words.ts';

export interface Thing extends Span {
  readonly text: string;
  readonly type: string;
  readonly destroyed: boolean;
}

const MOST_WORDS = 7;
/// "the building": named before.
const POINTING = /^(?:the|this|that|these|those|same)$/;

export function thingsIn(text: string, { from, to }: Span): readonly Thing[] {
  const words = wordsIn(text, from, to);
  const out: Thing[] = [];
  let free = 0;
  for (let i = 0; i < words.length; i++) {
    if (!isHead(words, i)) continue;
    let first = i;
    while (
      first > free &&
      i - first < MOST_WORDS &&
      !words[first - 1]!.ends &&
      !EDGES.has(words[first - 1]!.lower)
    )
      first--;
    const inside = words.slice(first, i + 1).map(({ lower }) => lower);
    const type = physicalType(inside);
    const cue = type === undefined ? undefined : cueOf(words, first, free, i);
    const round = cue === 'spot' && (VEHICLES.has(type ?? '') || SURROUNDINGS.has(singleOf(words[i]!.lower)));
    const again =
      first === i &&
      POINTING.test(words[first - 1]?.lower ?? '') &&
      (words[i]!.ends || words[i + 1]?.lower !== 'of');
    if (type !== undefined && cue !== undefined && !round && !again) {
      const span = { from: words[first]!.from, to: words[i]!.to };
      out.push({
        ...span,
        text: text.slice(span.from, span.to).replace(/\s+/g, ' '),
        type,
        destroyed: cue === 'destroyed',
      });
    }
    free = i + 1;
  }
  return out;
}

/// A noun phrase ends here, and its last word names property.
function isHead(words: readonly Word[], i: number): boolean {
  const { lower, ends } = words[i]!;
  const next = words[i + 1];
  if (EDGES.has(lower) || !(ends || next === undefined || EDGES.has(next.lower))) return false;
  return physicalType([words[i - 1]?.lower ?? '', lower]) !== undefined;
}

/// What ties it to the deed: a place word before it, a verb of damage before or after.
function cueOf(
  words: readonly Word[],
  first: number,
  free: number,
  head: number,
): 'spot' | 'damaged' | 'destroyed' | undefined {
  for (let i = first - 1, steps = 0; i >= free && steps < 5; i--, steps++) {
    const { lower, ends } = words[i]!;
    if (ends && steps > 0) break;
    const told = DAMAGES.get(lower);
    if (told) return told;
    if (SPOTS.has(lower)) return 'spot';
    if (!(EDGES.has(lower) || PARTS.has(singleOf(lower)))) break;
  }
  for (let i = head + 1; i < Math.min(words.length, head + 5) && !words[i - 1]!.ends; i++) {
    const told = DAMAGES.get(words[i]!.lower);
    if (told && /^(?:was|were|been|being)$/.test(words[i - 1]!.lower)) return told;
    if (told && /^(?:was|were|been|being)$/.test(words[i - 2]!.lower)) return told;
  }
  return undefined;
}
