/// What was done to somebody, told without its auxiliary: participles that look like a past tense or a noun.

import type { RawTokens } from './raw-tokens.ts';
import {
  back,
  clauseStart,
  endsInParticiple,
  hasFinite,
  isNounish,
  opensObject,
  type Test,
} from './repair-around.ts';
import { BEINGS } from './repair-words.ts';
import { HAVE } from './spelling.ts';
import type { TagPair } from './tag-pairs.ts';
import { isDayPart, isTimeUnit, isTimeWord } from './time-words.ts';

/// Whether a past tense is a participle that tells of the subject of another verb.
export const isOfSubject: Test = (tokens, pairs, at, first, last) =>
  qualifiesSubject(tokens, pairs, at, first, last) || isSetOff(tokens, pairs, at, first, last);

/// Whether a noun is a participle.
export const wasDone: Test = (tokens, pairs, at, first, last) =>
  isSuffered(tokens, pairs, at, first, last) || isSetOff(tokens, pairs, at, first, last);

/// "where displaced families were sheltering": the clause has its verb behind the noun.
const qualifiesSubject: Test = (_, pairs, at, first, last) => {
  if (at === first || at + 2 >= last || pairs[at - 1]!.tag !== 'WRB') return false;
  const { pos, tag } = pairs[at + 2]!;
  return pairs[at + 1]!.pos === 'NOUN' && (pos === 'AUX' || tag === 'VBD');
};

/// "Villagers, attacked on Sunday by gunmen, fled": what was done to a subject, set off between it and its verb.
const isSetOff: Test = (tokens, pairs, at, first, last) => {
  if (at < first + 2 || at + 2 >= last || tokens.words[at - 1]!.text !== ',') return false;
  const { pos } = pairs[at - 2]!;
  if ((pos !== 'NOUN' && pos !== 'PROPN') || pairs[at + 1]!.pos !== 'ADP') return false;
  const start = clauseStart(tokens, pairs, at, first);
  const end = Math.min(last, at + FURTHEST);
  for (let i = at + 2; i + 1 < end; i++) {
    if (tokens.words[i]!.text !== ',') continue;
    let verb = i + 1;
    while (verb < end && pairs[verb]!.pos === 'ADV') verb++;
    return hasFinite(pairs, verb, verb + 1) && !hasFinite(pairs, start, at) && !hasAnother(pairs, at, i);
  }
  return false;
};

/// So many words may lie between the two commas.
const FURTHEST = 40;

/// A finite verb between `at` and `end` but one that goes on from `at`: "arrested on Friday and accused of".
function hasAnother(pairs: readonly TagPair[], at: number, end: number): boolean {
  for (let i = at + 1; i < end; i++)
    if (hasFinite(pairs, i, i + 1) && pairs[i - 1]!.pos !== 'CCONJ') return true;
  return false;
}

/// "Two guards were shot.", "Four people shot in the market", "a girl accidentally shot": a noun would have its article.
const isSuffered: Test = (tokens, pairs, at, first, last) => {
  const before = back(pairs, at, first);
  if (before < first) return false;
  const { pos, tag } = pairs[before]!;
  const next = at + 1 < last ? pairs[at + 1]! : undefined;
  if (next && isNounish(next.pos)) return false;
  if (pos === 'AUX' && BEINGS.has(tokens.words[before]!.lower)) return true;
  if ((tokens.bits[before]! & HAVE) !== 0) return next !== undefined && opensObject(next);
  if (pos === 'CCONJ') return endsInParticiple(pairs, before - 1);
  if (pos !== 'NOUN' || !next) return false;
  if (isByBehindTime(tokens, at + 1, last))
    return !hasFinite(pairs, clauseStart(tokens, pairs, at, first), at);
  if (next.pos === 'CCONJ') return pairs[at + 2]?.tag === 'VBN' || pairs[at + 2]?.tag === 'VBD';
  if (next.tag !== 'IN' || tokens.words[at + 1]!.lower === 'of') return false;
  if (tag !== 'NNS' && before === at - 1) return false;
  return !hasFinite(pairs, clauseStart(tokens, pairs, at, first), at);
};

/// "hit last week by a missile", "struck on Monday by shells": a "by" behind the time.
function isByBehindTime({ words }: RawTokens, from: number, last: number): boolean {
  let at = words[from]!.lower === 'on' || words[from]!.lower === 'in' ? from + 1 : from;
  const first = at;
  while (at < last && tellsTime(words[at]!.lower)) at++;
  return at > first && at < last && words[at]!.lower === 'by';
}

const tellsTime = (lower: string): boolean => isTimeWord(lower) || isTimeUnit(lower) || isDayPart(lower);
