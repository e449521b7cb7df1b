/// What a walk from a verb to its subject has to know: subjects that no noun phrase before the verb holds by itself (a deed
/// told by a gerund, two sides "between"), links of clauses, the beginning of a verb group.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { STOPPER } from './facts.ts';
import { isBareGerund } from './hidden.ts';
import { extentOf } from './joined.ts';
import { isPreposition } from './prepositions.ts';
import { isAside } from './verbs.ts';
import type { Phrase, View } from './view.ts';

/// "said shelling on Sunday hit a school": the deed is the subject, though no phrase holds it.
export function gerundBefore({ doc: { tokens }, facts, phraseOf }: View, start: number, { first }: Sentence) {
  for (let i = start - 1; i > first && i > start - GERUND_REACH; i--) {
    const { tag, lower, pos } = tokens[i]!;
    if (tag === 'VBG' && phraseOf[i]! < 0 && isBareGerund(tokens, i))
      return { first: i, last: i + 1, head: i, time: false };
    if (pos === 'VERB' || pos === 'AUX' || lower === ',' || (facts[i]! & STOPPER) !== 0) return undefined;
  }
  return undefined;
}

const GERUND_REACH = 10;

/// "Fighting between soldiers and rebels left nine dead": the "between" of which this phrase is the second, or -1.
export function secondBetween(
  { doc: { tokens }, phraseOf, phrases }: View,
  { first }: Phrase,
  sentence: Sentence,
) {
  if (first - 3 < sentence.first || tokens[first - 1]!.lower !== 'and') return -1;
  const other = phraseOf[first - 2]! < 0 ? first - 2 : phrases[phraseOf[first - 2]!]!.first;
  return itemBefore(tokens, other)?.lower === 'between' ? other - 1 : -1;
}

/// "between Sudanese and South Sudanese troops": of two sides the first may be an adjective alone, and no phrase.
export function pastFirstSide({ doc: { tokens }, phraseOf }: View, at: number, stop: number): number {
  // "blamed the raid on “terrorists”"
  if (at + 2 < stop && isOpeningMark(tokens[at + 1]!) && phraseOf[at + 2]! >= 0) return at + 2;
  return at + 3 < stop && tokens[at]!.lower === 'between' && tokens[at + 2]!.lower === 'and'
    ? at + 3
    : at + 1;
}

/// "The army itself": no phrase of its own.
export function isTitle(view: View, phrase: Phrase): boolean {
  const token = view.doc.tokens[phrase.head]!;
  return (
    token.pos === 'PRON' &&
    (token.lower === 'itself' || token.lower === 'themselves' || token.lower === 'himself')
  );
}

const SHARES: ReadonlySet<string> = EVENT_WORDS.shares;

/// "six people, most of them soldiers, died": the comma before a share of those who stand before it, or -1.
export function shareBefore({ doc: { tokens } }: View, { first, last }: Phrase, sentence: Sentence): number {
  if (tokens[last]?.lower !== ',') return -1;
  for (let i = first + 1; i > Math.max(sentence.first, first - 5); i--)
    if (SHARES.has(tokens[i]!.lower) && tokens[i - 1]!.lower === ',') return i - 1;
  return -1;
}

/// "could not say who fired", "disagreed over who fired": nobody knows. Behind a preposition, "whom" would relate.
export function asksWho(tokens: readonly Token[], who: number): boolean {
  const before = itemBefore(tokens, who)?.pos;
  return before === 'VERB' || before === 'ADP';
}

/// "which" and "that" behind what they are about.
export const isLink = (view: View, i: number): boolean =>
  view.doc.tokens[i]!.lower === 'which' || (view.doc.tokens[i]!.lower === 'that' && isRelative(view, i));

/// First token of the verb group that ends at `i`.
export function verbBefore(view: View, i: number, sentence: Sentence): number {
  const { tokens } = view.doc;
  let start = i;
  while (
    start > sentence.first &&
    (tokens[start - 1]!.pos === 'AUX' ||
      tokens[start - 1]!.pos === 'VERB' ||
      isAside(view, start - 1) ||
      tokens[start - 1]!.lower === 'to')
  )
    start--;
  return start;
}

/// "that" after a noun is a relative pronoun; after a verb of saying it opens a clause.
function isRelative(view: View, i: number): boolean {
  const before = itemBefore(view.doc.tokens, i);
  return before !== undefined && (view.phraseOf[i - 1]! >= 0 || before.lower === ',');
}

/// Whether a preposition leads to the phrase; "after" and the like lead to a clause where its verb stands right behind.
export function isLedBy(view: View, phrase: Phrase, start: number, { first }: Sentence): boolean {
  if (phrase.first === first || !isPreposition(view, phrase.first - 1)) return false;
  return (
    !OPENS_CLAUSE.has(view.doc.tokens[phrase.first - 1]!.lower) || extentOf(view, phrase, start) !== start
  );
}

export const isOpeningMark = ({ text }: Token): boolean => text === '"' || text === '“' || text === '‘';

const OPENS_CLAUSE: ReadonlySet<string> = new Set(['after', 'before', 'since', 'until']);
