/// What stands around a word, by the tags of its neighbours: the verb before, and where its clause begins and ends.

import type { Upos } from '../model/index.ts';
import type { RawTokens } from './raw-tokens.ts';
import type { TagPair } from './tag-pairs.ts';

/// Tells something of the word at `at` in the sentence `[first, last)`.
export type Test = (
  tokens: RawTokens,
  pairs: readonly TagPair[],
  at: number,
  first: number,
  last: number,
) => boolean;

/// An article or a number.
export function opensCount(next: TagPair | undefined): boolean {
  return next !== undefined && (next.pos === 'DET' || next.pos === 'NUM');
}

/// "nine", "the nine", "at least nine"
export function countsFrom({ words }: RawTokens, pairs: readonly TagPair[], at: number): boolean {
  if (words[at]!.lower !== 'at') return opensCount(pairs[at]);
  const least = words[at + 1]?.lower;
  return (least === 'least' || least === 'most') && pairs[at + 2]?.pos === 'NUM';
}

/// "at least nine", "dozens of"
export const opensMany = (tokens: RawTokens, pairs: readonly TagPair[], at: number): boolean =>
  countsFrom(tokens, pairs, at) || QUANTITY.has(tokens.words[at]!.lower);

export const QUANTITY = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'several', 'many']);

export function opensObject(next: TagPair | undefined): boolean {
  return opensCount(next) || next?.pos === 'PROPN';
}

export function isNounish(pos: Upos): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM';
}

export function startsPhrase(pos: Upos): boolean {
  return isNounish(pos) || pos === 'DET' || pos === 'ADJ';
}

export function tagAhead(pairs: readonly TagPair[], at: number, last: number): string | undefined {
  let i = at + 1;
  while (i < last && pairs[i]!.pos === 'ADV') i++;
  return i < last ? pairs[i]!.tag : undefined;
}

/// The tag of the verb before `at`: "destroyed temples and emptied the town".
export function lastVerb(pairs: readonly TagPair[], at: number, first: number): string | undefined {
  for (let i = at - 1; i >= first; i--) if (VERB_TAGS.has(pairs[i]!.tag)) return pairs[i]!.tag;
  return undefined;
}

const VERB_TAGS: ReadonlySet<string> = new Set(['VB', 'VBD', 'VBZ', 'VBP', 'VBN', 'VBG']);

/// The word before `at`, adverbs left out.
export function back(pairs: readonly TagPair[], at: number, first: number): number {
  let i = at - 1;
  while (i >= first && pairs[i]!.pos === 'ADV') i--;
  return i;
}

function opensClause({ pos, tag }: TagPair): boolean {
  return pos === 'SCONJ' || tag === 'WDT' || tag === 'WP' || tag === 'WRB';
}

/// No clause is looked through further than this, so that none is read again and again.
const FURTHEST = 200;

export function clauseStart(tokens: RawTokens, pairs: readonly TagPair[], at: number, first: number): number {
  let i = at;
  while (i > first && at - i < FURTHEST && !opensClause(pairs[i]!) && !startsCoordinate(tokens, pairs, i))
    i--;
  return i;
}

/// ", and" or ";": another clause may begin.
function startsCoordinate(tokens: RawTokens, pairs: readonly TagPair[], i: number): boolean {
  const { text } = tokens.words[i]!;
  return text === ';' || text === ':' || (pairs[i]!.pos === 'CCONJ' && tokens.words[i - 1]?.text === ',');
}

export function clauseEnd(tokens: RawTokens, pairs: readonly TagPair[], at: number, last: number): number {
  let i = at + 1;
  while (i < last && i - at < FURTHEST && !opensClause(pairs[i]!) && !startsCoordinate(tokens, pairs, i)) i++;
  return i;
}

export function hasFinite(pairs: readonly TagPair[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { tag } = pairs[i]!;
    if (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return true;
  }
  return false;
}

/// "were rounded up | and shot"
export const endsInParticiple = (pairs: readonly TagPair[], at: number): boolean =>
  pairs[at]?.tag === 'VBN' || (pairs[at]?.tag === 'RP' && pairs[at - 1]?.tag === 'VBN');
