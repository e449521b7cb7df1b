/// Puts right what a tagger that reads from left to right cannot see: past tenses taken for participles and
/// plural nouns taken for verbs, where the clause would be left without its verb.

import { isPastOnly, isPrepositional, isSentenceAdverb, takesOf } from './clause-words.ts';
import type { TagPair } from './tagger.ts';
import { isTimeWord } from './time-words.ts';
import type { RawToken } from './tokens.ts';

/// Participles that do take an object: "forces called the Tigers".
const NAMING = new Set([
  'called',
  'named',
  'dubbed',
  'given',
  'known',
  'considered',
  'awarded',
  'denied',
  'deemed',
]);
const NOUNISH = /^(?:NOUN|PROPN|PRON|NUM)$/;
const PHRASE_START = /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/;

/// Changes, in place, the `pairs` of the tokens `[first, last)` of one sentence.
export function repairTags(
  tokens: readonly RawToken[],
  pairs: TagPair[],
  { first, last }: { readonly first: number; readonly last: number },
): void {
  for (let i = first; i < last; i++) {
    const changed = closed(tokens[i]!, pairs[i]!) ?? verbal(tokens, pairs, i, first, last);
    if (changed !== null) pairs[i] = changed;
    const pair = pairs[i]!;
    if (pair.pos !== 'VERB') continue;
    if (pair.tag === 'VBN' && standsForPast(tokens, pairs, i, first, last))
      pairs[i] = { pos: 'VERB', tag: 'VBD' };
    else if (pair.tag === 'VBZ' && isPluralNoun(tokens, i)) pairs[i] = { pos: 'NOUN', tag: 'NNS' };
  }
}

/// Words whose part the list knows better; short names in capitals are no interjections.
function closed({ text, lower }: RawToken, { tag }: TagPair): TagPair | null {
  if (isPrepositional(lower) && tag !== 'IN') return { pos: 'ADP', tag: 'IN' };
  if (isSentenceAdverb(lower) && /^(?:NN|NNP|CC|JJ)$/.test(tag)) return { pos: 'ADV', tag: 'RB' };
  if (tag === 'UH' && /^[A-Z]{2,6}$/.test(text)) return { pos: 'PROPN', tag: 'NNP' };
  if ((tag === 'NN' || tag === 'JJ') && isPastOnly(lower)) return { pos: 'VERB', tag: 'VBD' };
  // "at 5 p.m." ends its sentence with a stop that is also its own.
  if (tag === '.' && lower.endsWith('.m.')) return { pos: 'NOUN', tag: 'NN' };
  return null;
}

/// "may have involved", "militants attacked": what looks like a verb and stands where one is due.
function verbal(
  tokens: readonly RawToken[],
  pairs: readonly TagPair[],
  at: number,
  first: number,
  last: number,
): TagPair | null {
  const { lower, text } = tokens[at]!;
  const { pos, tag } = pairs[at]!;
  if (pos === 'VERB' && HAVE.has(lower) && tagAhead(pairs, at, last) === 'VBN') return { pos: 'AUX', tag };
  if (!/[^e]ed$/u.test(lower) || text !== lower || lower.length < 6 || lower === 'hundred') return null;
  const before = back(pairs, at, first);
  if (before < first) return null;
  if (tag === 'JJ' && HAVE.has(tokens[before]!.lower)) return { pos: 'VERB', tag: 'VBN' };
  if (tag === 'JJ' && pairs[before]!.pos === 'CCONJ' && goesOnCounting(tokens, pairs, at, first, last))
    return { pos: 'VERB', tag: 'VBD' };
  if (tag === 'JJ' && isOnlyVerb(tokens, pairs, at, first, last)) return { pos: 'VERB', tag: 'VBD' };
  if (!/^NN/.test(tag) || !NOUNISH.test(pairs[before]!.pos)) return null;
  return { pos: 'VERB', tag: 'VBD' };
}

/// "killed seven people and wounded dozens": an adjective before a number or an article, joined to a past tense.
function goesOnCounting(
  tokens: readonly RawToken[],
  pairs: readonly TagPair[],
  at: number,
  first: number,
  last: number,
): boolean {
  if (at + 1 >= last || lastVerb(pairs, at - 1, first) !== 'VBD') return false;
  return pairs[at + 1]!.pos === 'DET' || pairs[at + 1]!.pos === 'NUM' || QUANTITY.has(tokens[at + 1]!.lower);
}

const QUANTITY = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'several', 'many']);

/// "The survey detailed damage to": an adjective after a noun, with an object, in a clause that has no other verb.
function isOnlyVerb(
  tokens: readonly RawToken[],
  pairs: readonly TagPair[],
  at: number,
  first: number,
  last: number,
): boolean {
  const next = pairs[at + 1];
  if (!NOUN.test(pairs[at - 1]?.pos ?? '') || at + 1 >= last || !PHRASE_START.test(next!.pos)) return false;
  if (tokens[last - 1]!.text !== '.' || isTimeWord(tokens[at + 1]!.lower)) return false;
  const start = clauseStart(tokens, pairs, at, first);
  return !hasFinite(pairs, start, clauseEnd(tokens, pairs, at, last));
}

const NOUN = /^(?:NOUN|PROPN)$/;
const HAVE = new Set(['have', 'has', 'had', "'ve"]);

function tagAhead(pairs: readonly TagPair[], at: number, last: number): string | undefined {
  let i = at + 1;
  while (i < last && pairs[i]!.pos === 'ADV') i++;
  return i < last ? pairs[i]!.tag : undefined;
}

/// A participle with no auxiliary, between a noun and an object; or the only verb that its clause could have.
function standsForPast(
  tokens: readonly RawToken[],
  pairs: readonly TagPair[],
  at: number,
  first: number,
  last: number,
): boolean {
  if (/(?:wn|en|ung|unk|um|one)$/u.test(tokens[at]!.lower) || NAMING.has(tokens[at]!.lower)) return false;
  const before = back(pairs, at, first);
  if (before < first) return false;
  const next = pairs[at + 1];
  const object = next !== undefined && at + 1 < last && PHRASE_START.test(next.pos);
  if (pairs[before]!.pos === 'CCONJ') return object && lastVerb(pairs, before, first) === 'VBD';
  if (!NOUNISH.test(pairs[before]!.pos)) return false;
  if (object && !isTimeWord(tokens[at + 1]!.lower)) return true;
  if (tokens[at + 1]?.lower === 'by' || tokens[last - 1]!.text !== '.') return false;
  const start = clauseStart(tokens, pairs, at, first);
  // After ", and" only a plain subject tells that a clause begins and not the last item of a list.
  if (pairs[start]!.pos === 'CCONJ' && pairs.slice(start, at).some(({ pos }) => pos === 'ADP')) return false;
  return !hasFinite(pairs, start, clauseEnd(tokens, pairs, at, last));
}

/// The tag of the verb before `at`: "destroyed temples and emptied the town".
function lastVerb(pairs: readonly TagPair[], at: number, first: number): string | undefined {
  for (let i = at - 1; i >= first; i--) if (/^VB[DZPNG]?$/.test(pairs[i]!.tag)) return pairs[i]!.tag;
  return undefined;
}

/// The word before `at`, adverbs left out.
function back(pairs: readonly TagPair[], at: number, first: number): number {
  let i = at - 1;
  while (i >= first && pairs[i]!.pos === 'ADV') i--;
  return i;
}

function opensClause({ pos, tag }: TagPair): boolean {
  return pos === 'SCONJ' || tag === 'WDT' || tag === 'WP' || tag === 'WRB';
}

function clauseStart(
  tokens: readonly RawToken[],
  pairs: readonly TagPair[],
  at: number,
  first: number,
): number {
  let i = at;
  while (i > first && !opensClause(pairs[i]!) && !startsCoordinate(tokens, pairs, i)) i--;
  return i;
}

/// ", and" or ";": another clause may begin.
function startsCoordinate(tokens: readonly RawToken[], pairs: readonly TagPair[], i: number): boolean {
  const { text } = tokens[i]!;
  return text === ';' || text === ':' || (pairs[i]!.pos === 'CCONJ' && tokens[i - 1]?.text === ',');
}

function clauseEnd(tokens: readonly RawToken[], pairs: readonly TagPair[], at: number, last: number): number {
  let i = at + 1;
  while (i < last && !opensClause(pairs[i]!) && !startsCoordinate(tokens, pairs, i)) i++;
  return i;
}

function hasFinite(pairs: readonly TagPair[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(pairs[i]!.tag)) return true;
  return false;
}

/// "that reports of the attack | trickled out": called a verb, but few verbs stand before "of".
function isPluralNoun(tokens: readonly RawToken[], at: number): boolean {
  return tokens[at + 1]?.lower === 'of' && !takesOf(tokens[at]!.lower);
}
