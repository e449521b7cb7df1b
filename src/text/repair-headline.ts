/// Headlines tell what happens in verbs that are nouns too: "Gunmen raid school", "Mob storms village", "Police fire
/// rockets at depots". Where a line has no stop and no other verb, what stands between whoever does it and whom it is
/// done to is one.

import { headlineVerb } from './clause-words.ts';
import type { RawTokens } from './raw-tokens.ts';
import { hasFinite } from './repair-around.ts';
import { STOP } from './spelling.ts';
import { type TagPair, tagPair } from './tag-pairs.ts';

const VERB_VBP = tagPair('VERB', 'VBP');
const VERB_VBZ = tagPair('VERB', 'VBZ');

/// Changes the pair of the one verb of a headline, in place.
export function repairHeadline(tokens: RawTokens, pairs: TagPair[], first: number, last: number): void {
  if (last - first > LONGEST || (tokens.bits[last - 1]! & STOP) !== 0) return;
  // "Rebels storm base, kill nine": what a comma parts off has a verb of its own.
  let end = first + 1;
  while (end < last && tokens.words[end]!.text !== ',') end++;
  if (hasFinite(pairs, first, end)) return;
  for (let i = first + 1; i + 1 < end; i++) {
    const form = headlineVerb(tokens.words[i]!.lower);
    if (form === undefined || !TAKEN_FOR.has(pairs[i]!.tag)) continue;
    const { pos } = pairs[i + 1]!;
    if (!OBJECTS.has(pos) && !(pos === 'ADP' && MEET.has(tokens.words[i]!.lower))) continue;
    const many = isMany(pairs[i - 1]!, tokens.words[i - 1]!.lower);
    if (many === undefined || (form === 'many') !== many) continue;
    pairs[i] = many ? VERB_VBP : VERB_VBZ;
    return;
  }
}

/// "At least 14 | die as bombs fall": behind a number, or those who do.
export const isDying = (
  { words }: RawTokens,
  pairs: readonly TagPair[],
  at: number,
  first: number,
): boolean => at > first && words[at]!.lower === 'die' && DYING.has(pairs[at - 1]!.tag);

const DYING: ReadonlySet<string> = new Set(['CD', 'NNS', 'NNPS']);

/// "Rivals clash in Tripoli"
const MEET: ReadonlySet<string> = new Set(['clash', 'clashes']);

/// No headline is longer.
const LONGEST = 40;
const TAKEN_FOR: ReadonlySet<string> = new Set(['NN', 'NNS', 'JJ', 'VB', 'NNP', 'NNPS']);
const OBJECTS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM']);

/// Whether several do it; undefined for what is no noun.
function isMany({ tag }: TagPair, lower: string): boolean | undefined {
  if (tag === 'NNS' || tag === 'NNPS' || lower === 'police') return true;
  return tag === 'NN' || tag === 'NNP' ? /.men$/u.test(lower) : undefined;
}
