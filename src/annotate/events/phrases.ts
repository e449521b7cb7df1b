/// The base noun phrases of a report as this layer reads them, a verb that hides in one left out.

import targets from '../../../lexicon/targets.json' with { type: 'json' };
import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { bitsOf, classesOf } from '../../lexicon/events-targets.ts';
import type { Doc, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsPerWord } from '../../text/index.ts';
import { endsCounted, isWhoSays, saysSo } from '../figures/sayer.ts';
import { GERUND, PAST } from './facts.ts';
import { hiddenVerb, isHiddenGerund, isHiddenPast, mayHide } from './hidden.ts';
import { isSaid } from './tellers.ts';

/// A base noun phrase over tokens `[first, last)`.
export interface Phrase {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /// It is a time expression ("Monday"), and so neither acts nor is acted upon.
  readonly time: boolean;
}

/// Writes into `phraseOf` the number of the phrase of each token.
export function findPhrases(doc: Doc, facts: Int32Array, timeOf: Int32Array, phraseOf: Int32Array): Phrase[] {
  const out: Phrase[] = [];
  const add = (begin: number, last: number, head: number): void => {
    const first =
      timeOf[begin]! >= 0 && timeOf[head]! < 0 ? pastDate(doc.tokens, timeOf, begin, head) : begin;
    for (let i = first; i < last; i++) phraseOf[i] = out.length;
    out.push({ first, last, head, time: timeOf[head]! >= 0 });
  };
  if (doc.chunks.length > 0) addChunked(doc, facts, add);
  else addGuessed(doc, timeOf, add);
  return out;
}

/// "AFP Monday 6 Jun 2016 nine men": a whole date that no comma parts from whoever is told next, where those begin.
function pastDate(tokens: readonly Token[], timeOf: Int32Array, begin: number, head: number): number {
  let at = begin;
  while (at < head && timeOf[at] === timeOf[begin]) at++;
  return YEAR.test(tokens[at - 1]!.text) && at - begin > 2 ? at : begin;
}

export const YEAR = /^(?:19|20)\d\d$/;

type Add = (first: number, last: number, head: number) => void;

function addChunked(doc: Doc, facts: Int32Array, add: Add): void {
  const { chunks, tokens } = doc;
  for (let i = 0; i < chunks.length; i++) {
    const { kind, first, head: told, last: end } = chunks[i]!;
    if (kind !== 'NP') continue;
    const away = isTowards(tokens, end - 1) && end - first > 1;
    const [last, head] = away ? [end - 1, Math.min(told, end - 2)] : [end, told];
    const town = endOfTown(tokens, first, last);
    const source = town > 0 ? town : sourceIn(tokens, facts, first, last);
    if (source > 0) {
      add(first, source, source - 1);
      add(source, last, Math.max(head, source));
      continue;
    }
    const cut = cutIn(doc, facts, first, last);
    const verbal = last - first > 1 && (facts[first]! & (GERUND | PAST)) !== 0;
    if (verbal && (isHiddenGerund(tokens, first) || isHiddenPast(tokens, first)))
      add(first + 1, last, Math.max(head, first + 1));
    else if (last - first > 1 && isToDeath(tokens, first)) add(first + 1, last, Math.max(head, first + 1));
    else if (cut < 0) add(first, last, head);
    else {
      add(first, cut, cut - 1);
      if (cut + 1 < last) add(cut + 1, last, Math.max(head, cut + 1));
    }
  }
}

const SETTLED: ReadonlySet<string> = new Set(targets.towns);
const WORDS = bitsOf(['state-force', 'armed-group', 'police']);

/// "In Gao province | army units shelled …": no comma stands where those begin who act there; else -1.
function endOfTown(tokens: readonly Token[], first: number, last: number): number {
  if (last - first < 3 || itemBefore(tokens, first)?.lower !== 'in' || !isFiniteVerb(tokens[last])) return -1;
  for (let i = last - 1; i > first + 1; i--)
    if (SETTLED.has(tokens[i - 1]!.lower)) return (classesOf(tokens, i, last - 1) & WORDS) === 0 ? -1 : i;
  return -1;
}

const isFiniteVerb = (token: Token | undefined): boolean => token?.tag === 'VBD' || token?.tag === 'VBP';

/// "hacked to death | 11 farmers"
const isToDeath = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.lower === 'death' && itemBefore(tokens, i)?.lower === 'to' && tokens[i - 2]?.pos === 'VERB';

/// "killing nine people | Sputnik reported", "wounded many others | local sources have said", "kills 25 civilians | Monitor",
/// "kills 25 | Monitor", "hurt 25 others | Omar Said told": where whoever says so begins, though no comma stands before;
/// else -1.
function sourceIn(tokens: readonly Token[], facts: Int32Array, first: number, last: number): number {
  let counted = false;
  for (let i = first + 1; i < last; i++) {
    const before = tokens[i - 1]!;
    const { pos } = tokens[i]!;
    if (before.pos === 'NUM') {
      counted = true;
      if (before.tag === 'CD' && before.lower !== 'one' && isWhoSays(tokens, i, tokens.length)) return i;
    }
    if (before.tag !== 'NNS' || before.text !== before.lower) continue;
    if (pos !== 'PROPN' && pos !== 'ADJ') {
      if (counted && pos === 'NOUN' && endsCounted(tokens, i - 1, i, tokens.length)) return i;
      continue;
    }
    if ((counted && pos === 'PROPN') || isSaid(tokens, facts, last)) return i;
    if (counted && saysSo(tokens, i, tokens.length, true)) return i;
  }
  return -1;
}

/// The token that parts a chunk in two, or -1: a verb that hides in it, "a hospital | housing | wounded soldiers",
/// "3 | dead | 12 wounded".
function cutIn({ tokens, words }: Doc, facts: Int32Array, first: number, last: number): number {
  let parts = 0;
  for (let i = first + 1; i < last; i++) parts |= mayPart.at(tokens, words, i);
  if (parts === 0) return -1;
  for (let i = first + 1; i < last; i++)
    if (isTollWord(tokens, i, last) || isHousing(tokens, first, i)) return i;
  return hiddenVerb(tokens, facts, first, last);
}

/// Asked of every word inside a chunk, of which next to none is one of these.
const mayPart = bitsPerWord((token: Token) =>
  token.lower === 'dead' || HOUSES.has(token.lower) || mayHide(token) ? 1 : 0,
);

/// "3 dead", "three people dead, 12 wounded", but not "two dead soldiers".
function isTollWord(tokens: readonly Token[], i: number, last: number): boolean {
  return (
    tokens[i]!.lower === 'dead' && isCountedDead(tokens, i) && (i + 1 >= last || tokens[i + 1]!.pos === 'NUM')
  );
}

/// A number stands before "dead", alone or with those whom it counts, and no noun behind.
export function isCountedDead(tokens: readonly Token[], i: number): boolean {
  if (tokens[i + 1]?.pos === 'NOUN' || tokens[i + 1]?.pos === 'PROPN') return false;
  const before = itemBefore(tokens, i);
  return before?.pos === 'NUM' || (before?.tag === 'NNS' && itemBefore(tokens, i - 1)?.pos === 'NUM');
}

/// How many words may hedge a number: "at no fewer than 16".
const HEDGING = 5;

/// "put the dead at 16": a toll.
export function isPutDead(tokens: readonly Token[], i: number): boolean {
  if (itemBefore(tokens, i)?.lower !== 'the' || tokens[i + 1]?.lower !== 'at') return false;
  for (let k = i + 2; k < Math.min(tokens.length, i + 2 + HEDGING); k++) {
    if (tokens[k]!.pos === 'NUM') return true;
    if (tokens[k]!.pos === 'NOUN' || tokens[k]!.pos === 'PROPN') return false;
  }
  return false;
}

const HOUSES = EVENT_WORDS.houses;
const BUILT = bitsOf(['building', 'worship', 'heritage']);

/// "a hospital housing wounded soldiers": a participle, read as a noun.
function isHousing(tokens: readonly Token[], first: number, i: number): boolean {
  return HOUSES.has(tokens[i]!.lower) && Boolean(classesOf(tokens, first, i - 1) & BUILT);
}

const COMPASS = /^(?:north|south)?(?:east|west)$|^(?:north|south)$/;

/// "a cemetery east of the town": where it lies, and no noun that the cemetery describes.
const isTowards = (tokens: readonly Token[], i: number): boolean =>
  tokens[i + 1]?.lower === 'of' && tokens[i]!.text === tokens[i]!.lower && COMPASS.test(tokens[i]!.lower);

const INSIDE = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM']);

/// Without a chunker: runs of determiners, adjectives, numbers and nouns that end in a noun or pronoun.
function addGuessed({ tokens, sentences }: Doc, timeOf: Int32Array, add: Add): void {
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; ) {
      const head = headFrom(tokens, i, sentence.last, timeOf);
      if (head >= 0) add(i, head + 1, head);
      i = head < 0 ? i + 1 : head + 1;
    }
  }
}

function headFrom(tokens: readonly Token[], first: number, end: number, timeOf: Int32Array): number {
  const token = tokens[first]!;
  if (token.pos === 'PRON' && token.tag !== 'PRP$' && !token.tag.startsWith('W')) return first;
  const timed = timeOf[first]! >= 0;
  let head = -1;
  for (let i = first; i < end; i++) {
    const { pos, tag, lower } = tokens[i]!;
    if (timeOf[i]! >= 0 !== timed) break;
    if (pos === 'NOUN' || pos === 'PROPN' || (pos === 'NUM' && i > first)) head = i;
    else if (pos === 'NUM') head = head < 0 ? i : head;
    else if (tag === 'POS' && head >= 0) continue;
    else if (lower === '-' && i > first) continue;
    else if ((pos === 'DET' || tag === 'PRP$') && (i === first || tokens[i - 1]!.pos === 'DET')) continue;
    else if ((tag === 'VBN' || tag === 'VBG') && i > first && head < 0) continue;
    else if (!INSIDE.has(pos)) break;
  }
  return head;
}

/// Whether one of the phrases holds this token.
export function anyHolds(phrases: readonly Phrase[], token: number): boolean {
  return phrases.some(({ first, last }) => first <= token && token < last);
}
