/// "According to the ministry, …" and "…, according to the ministry": the phrase is the cue.

import { CUE_PHRASES } from '../../lexicon/cues.ts';
import { contentAhead, trimEnd } from './extent.ts';
import { type Grammar, isComma, isTensed, type Range } from './grammar.ts';
import { cueMarks, PHRASE } from './marks.ts';
import type { Draft } from './parts.ts';
import { hasFinite } from './speaker.ts';
import { growRight, subjectAfter } from './speaker-behind.ts';

export function accordingTo(grammar: Grammar, sentence: Range): Draft[] {
  const out: Draft[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const length = cueMarks(grammar.tokens[i]!) & PHRASE ? phraseAt(grammar, i) : 0;
    if (length === 0) continue;
    const found = read(grammar, i, i + length, sentence);
    if (found) out.push(found);
  }
  return out;
}

function phraseAt({ tokens }: Grammar, at: number): number {
  for (const phrase of CUE_PHRASES)
    if (phrase.every((word, k) => tokens[at + k]?.lower === word)) return phrase.length;
  return 0;
}

function read(grammar: Grammar, first: number, after: number, sentence: Range): Draft | undefined {
  const { tokens, quoteOf } = grammar;
  const opening = first <= sentence.first + 1;
  const speaker = sourceAfter(grammar, after, sentence.last, opening);
  if (!speaker) return undefined;
  const own = quoteOf[first]!;
  const comma =
    isComma(tokens[speaker.last]) || tokens[speaker.last]?.text === ':' ? speaker.last + 1 : speaker.last;
  const ahead = contentAhead(grammar, first, startOf(grammar, first, sentence.first));
  const content: Range[] = [];
  const rest: Range = { first: comma, last: trimEnd(grammar, comma, sentence.last, own) };
  const opens = opening || ahead.length === 0;
  if (opens) {
    if ((isComma(tokens[speaker.last]) || tokens[speaker.last]?.text === ':') && rest.last > rest.first)
      content.push(rest);
  } else {
    content.push(...ahead);
    const complete = ahead.some(
      (range) => hasFinite(grammar, range.first, range.last) || quoteOf[range.last - 1]! >= 0,
    );
    const next = tokens[comma];
    if (
      !complete &&
      comma > speaker.last &&
      next &&
      comma < sentence.last &&
      (isTensed(next) || next.pos === 'AUX')
    )
      content.push(rest);
  }
  if (content.length === 0) return undefined;
  return {
    rule: 'statements/according-to',
    speaker,
    via: [],
    cue: { first, last: after },
    content,
    stance: 'asserts',
  };
}

/// A second clause of the sentence ("…; the fire spread, according to …") begins its own content.
function startOf({ tokens }: Grammar, at: number, start: number): number {
  for (let i = at - 1; i >= start; i--) if (tokens[i]!.text === ';') return i + 1;
  return start;
}

/// The source that is named: a noun phrase, else whatever stands before the next comma. At the head of a sentence a
/// second noun phrase behind the comma is the subject of what is said, unless a comma closes it and more follows.
function sourceAfter(grammar: Grammar, at: number, end: number, opening: boolean): Range | undefined {
  const { tokens, npLast } = grammar;
  const found = subjectAfter(grammar, at, end);
  if (!found) {
    let last = at;
    while (last < end && last - at < 20 && !/^[.,;:!?]$/.test(tokens[last]!.text)) last++;
    return last > at ? { first: at, last } : undefined;
  }
  if (!opening) return found;
  const plain = growRight(grammar, npLast[at]!, end);
  if (found.last === plain) return found;
  const kept =
    isComma(tokens[found.last]) &&
    !hasFinite(grammar, plain, found.last) &&
    hasFinite(grammar, found.last, end);
  return kept ? found : { first: at, last: plain };
}
