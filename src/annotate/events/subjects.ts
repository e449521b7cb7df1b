/// Subjects that no noun phrase before the verb holds by itself: a deed told by a gerund, and two sides "between".

import type { Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { STOPPER } from './facts.ts';
import { isBareGerund } from './hidden.ts';
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
export function pastFirstSide({ doc: { tokens } }: View, at: number, stop: number): number {
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
