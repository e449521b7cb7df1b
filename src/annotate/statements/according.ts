/// "According to the ministry, …" and "…, according to the ministry": the phrase is the cue.

import { CUE_PHRASES } from '../../lexicon/cues.ts';
import { contentAhead, trimEnd } from './extent.ts';
import { type Grammar, isComma, isTensed, isVerb, type Range } from './grammar.ts';
import { cueMarks, PHRASE, RECORD, VERB } from './marks.ts';
import type { Draft } from './parts.ts';
import { hasFinite } from './speaker.ts';
import { growRight, subjectAfter } from './speaker-behind.ts';

export function accordingTo(grammar: Grammar, sentence: Range): Draft[] {
  const out: Draft[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const marks = cueMarks(grammar.tokens[i]!);
    const length = marks & PHRASE ? phraseAt(grammar, i) : 0;
    const from = length > 0 ? i : marks & RECORD ? recordAt(grammar, i, sentence) : -1;
    if (from < 0) continue;
    const found = read(grammar, from, from + Math.max(1, length), sentence);
    if (found && (length > 0 || recorded(grammar, found, sentence))) out.push(found);
  }
  return out;
}

/// The "in" of "in the latest poll", or -1.
function recordAt({ tokens, npFirst, npLast, quoteOf }: Grammar, at: number, { first }: Range): number {
  const from = npFirst[at]! - 1;
  if (npLast[at]! !== at + 1 || from < first || tokens[from]!.lower !== 'in' || quoteOf[from]! >= 0)
    return -1;
  return from > first && isVerb(tokens[from - 1]!) && cueMarks(tokens[from - 1]!) & VERB ? -1 : from;
}

/// "In a poll, half of them were without water", "… were without water in one survey.": a whole clause, and nothing
/// but the record beside it.
function recorded(grammar: Grammar, { cue, content, speaker }: Draft, { first, last }: Range): boolean {
  const { tokens } = grammar;
  const said = content[0]!;
  if (!hasFinite(grammar, said.first, said.last)) return false;
  if (cue!.first <= first + 1) return true;
  const closes = speaker!.last >= last - 1;
  return (
    closes &&
    tokens[speaker!.first]!.tag !== 'VBG' &&
    /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ)$/.test(tokens[said.first]!.pos)
  );
}

function phraseAt({ tokens }: Grammar, at: number): number {
  for (const phrase of CUE_PHRASES) {
    let k = 0;
    while (k < phrase.length && tokens[at + k]?.lower === phrase[k]) k++;
    if (k === phrase.length) return k;
  }
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
  const closed = throughReduced(grammar, { first: at, last: plain }, end);
  if (closed) return closed;
  if (found.last === plain) return found;
  const kept =
    isComma(tokens[found.last]) &&
    !hasFinite(grammar, plain, found.last) &&
    hasFinite(grammar, found.last, end);
  return kept ? found : { first: at, last: plain };
}

/// "According to a list published on Monday, …", "according to interviews with his friends, aides and allies, …": when
/// no comma closes the source at once, all that stands before the comma behind which the clause begins.
function throughReduced(grammar: Grammar, { first, last }: Range, end: number): Range | undefined {
  const { tokens, npLast } = grammar;
  if (isComma(tokens[last]) || tokens[last]?.text === ':') return undefined;
  for (let i = last; i < end - 2 && i - first < 30; i++) {
    if (isTensed(tokens[i]!) && tokens[i]!.tag !== 'VBD') return undefined;
    if (!isComma(tokens[i])) continue;
    if (tokens[i + 1]!.pos === 'CCONJ' || npLast[i + 1] === undefined) return undefined;
    return { first, last: i };
  }
  return undefined;
}
