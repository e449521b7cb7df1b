/// Where what is said ends, and where it begins when it stands before the cue.

import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { isPerWord } from '../../text/index.ts';
import type { Content } from './content.ts';
import type { Cue } from './cues.ts';
import { type Grammar, isComma, isDash, isTensed, type Range } from './grammar.ts';
import { cueVerbOf } from './marks.ts';

/// Token indices at which contents end, whatever the words there: starts of attributions that follow a content, and
/// "and" before a verb that shares the speaker.
export interface Stops {
  readonly at: ReadonlySet<number>;
  /// The cue stands in a relative clause: its content ends with that clause.
  readonly relative: boolean;
  /// The cue stands in a clause before the main one: "although they said it was open, the road …".
  readonly fronted?: boolean;
}

/// Where the content that begins at `first` ends: at the end of its sentence, or where another attribution, an added
/// remark of the same speaker or the reporter's own words begin.
export function contentEnd(grammar: Grammar, content: Content, cue: Cue, stops: Stops, end: number): number {
  const { tokens, quoteOf } = grammar;
  const own = quoteOf[cue.head]!;
  let i = content.first + 1;
  for (; i < end; i++) {
    const token = tokens[i]!;
    if (own >= 0 && quoteOf[i]! !== own) break;
    if (stops.at.has(i)) break;
    if (quoteOf[i]! !== own && quoteOf[i]! >= 0) continue;
    // “…,” according to: the comma stands inside the quotation.
    if (closesWithComma(grammar, i, own) && leavesAt(grammar, i - 1, content, stops, end)) break;
    if (token.text === ')' && !opensInside(tokens, content.first, i)) break;
    if (isComma(token) && i > content.first && leavesAt(grammar, i, content, stops, end)) break;
    if (isDash(token) && contrasts(grammar, i + 1, end)) break;
    if (content.kind === 'thing' && opensTimeClause(grammar, i, end)) break;
    if (token.text === ';' && content.kind !== 'quote') break;
  }
  return trimEnd(grammar, content.first, i, own);
}

/// Whether a quotation whose last word a comma follows ended right before token `at`.
export function closesWithComma({ tokens, quoteOf }: Grammar, at: number, own: number): boolean {
  const quote = quoteOf[at - 1]!;
  return (
    quote >= 0 &&
    quote !== own &&
    quoteOf[at] !== quote &&
    (isComma(tokens[at - 2]) || isComma(tokens[at - 3]))
  );
}

function opensInside(tokens: readonly Token[], first: number, close: number): boolean {
  for (let i = close - 1; i >= first && close - i < 40; i--) if (tokens[i]!.text === '(') return true;
  return false;
}

/// Whether the content stops at the comma: ", adding that", ", according to", ", but".
function leavesAt(
  grammar: Grammar,
  comma: number,
  content: Content,
  { relative, at, fronted }: Stops,
  end: number,
): boolean {
  const { tokens, npLast } = grammar;
  if (relative || at.has(comma + 1)) return true;
  if (fronted && mainClauseAt(grammar, comma + 1, end)) return true;
  let i = comma + 1;
  while (i < end && tokens[i]!.pos === 'ADV' && i < comma + 3) i++;
  const next = tokens[i];
  if (!next || i >= end) return true;
  if (next.lower === 'according') return true;
  if (/^(?:but|while|although|though)$/.test(next.lower) && content.kind !== 'quote' && npLast[i + 1]! > 0)
    return true;
  if (next.tag === 'VBG' || next.lower.endsWith('ing')) {
    const verb = cueVerbOf(next);
    if (
      verb?.form === 'ing' &&
      (verb.verb.frames.has('clause') || verb.verb.frames.has('thing') || verb.verb.with.size > 0)
    )
      return true;
  }
  if (content.kind === 'thing' && (next.lower === 'who' || next.lower === 'which')) return false;
  if (content.kind === 'thing' && npLast[comma + 1]! > 0) return false;
  return false;
}

const SUBORDINATORS = new Set(
  'although though while after before when if because since as once unless until whereas'.split(' '),
);
const subordinates = isPerWord(({ lower }: Token) => SUBORDINATORS.has(lower));

/// Whether the clause of the cue at `at` stands before the main clause of its sentence.
export function isFronted(grammar: Grammar, at: number, start: number): boolean {
  const { tokens, quoteOf } = grammar;
  let i = start;
  while (i < at && (tokens[i]!.pos === 'CCONJ' || tokens[i]!.pos === 'PUNCT' || tokens[i]!.lower === 'even'))
    i++;
  if (i >= at || !subordinates(tokens[i]!)) return false;
  for (let k = i + 1; k < at; k++)
    if (isComma(tokens[k]) && quoteOf[k]! < 0 && mainClauseAt(grammar, k + 1, at + 1)) return false;
  return true;
}

/// Whether a subject and its verb follow, behind no more than adverbs.
function mainClauseAt({ tokens, npLast }: Grammar, at: number, end: number): boolean {
  let i = at;
  while (i < end && tokens[i]!.pos === 'ADV') i++;
  if (i >= end || npLast[i]! < 0) return false;
  i = npLast[i]!;
  for (let steps = 0; steps < 3 && i + 1 < end && tokens[i]!.pos === 'ADP' && npLast[i + 1]! > 0; steps++)
    i = npLast[i + 1]!;
  while (i < end && tokens[i]!.pos === 'ADV') i++;
  return i < end && isTensed(tokens[i]!);
}

/// "— while his aides": a clause of contrast begins.
const contrasts = ({ tokens, npLast }: Grammar, at: number, end: number): boolean =>
  at + 1 < end && /^(?:but|while|although|though|whereas)$/.test(tokens[at]!.lower) && npLast[at + 1]! > 0;

/// "praised the medics as he left the camp": when it was said, and no part of a thing.
function opensTimeClause(grammar: Grammar, at: number, end: number): boolean {
  const token = grammar.tokens[at]!;
  return (
    subordinates(token) && token.lower !== 'if' && token.lower !== 'as' && mainClauseAt(grammar, at + 1, end)
  );
}

/// Takes closing punctuation off the end, but never a quotation mark that belongs to the content.
export function trimEnd({ tokens, quoteOf }: Grammar, first: number, end: number, own: number): number {
  let last = end;
  while (last > first + 1) {
    const token = tokens[last - 1]!;
    if (token.pos !== 'PUNCT' && !/^[.,;:!?—–-]+$/.test(token.text)) break;
    if (quoteOf[last - 1]! !== own && quoteOf[last - 1]! >= 0) break;
    if (token.text === ')' || token.text === '%') break;
    if (own >= 0 && /^[!?]$/.test(token.text)) break;
    last--;
  }
  return last;
}

/// The words before an attribution that ends a clause ("…, the ministry said"): from the start of the sentence, or of
/// the quotation that ends there.
export function contentAhead(grammar: Grammar, before: number, start: number): readonly Range[] {
  const { tokens, quoteOf, quotes } = grammar;
  let last = before;
  if (
    last > start &&
    (isComma(itemBefore(tokens, last)) || isDash(itemBefore(tokens, last))) &&
    quoteOf[last - 1]! < 0
  )
    last--;
  if (last <= start) return [];
  const quote = quoteOf[last - 1]!;
  const outer = quoteOf[before] ?? -1;
  if (quote >= 0 && quote !== outer) {
    const parts = quotes[quote]!.filter(({ first }) => first < last);
    const opening = parts.at(-1)!;
    if (opening.first <= start || isClauseStart(grammar, opening.first, start)) return parts;
    return [...parts.slice(0, -1), { first: leadStart(grammar, start, opening.first), last }];
  }
  const first = leadStart(grammar, start, last);
  return last > first ? [{ first, last: trimEnd(grammar, first, last, outer) }] : [];
}

/// A quotation that begins a sentence, or follows "and", "but" and a comma or colon alone.
function isClauseStart({ tokens }: Grammar, at: number, start: number): boolean {
  const before = tokens[at - 1]!;
  return at <= start || /^[.:!?—–]$/.test(before.text) || (at - 1 === start && before.pos === 'CCONJ');
}

function leadStart({ tokens }: Grammar, start: number, end: number): number {
  let i = start;
  while (i < end - 1 && tokens[i]!.pos === 'PUNCT' && !/^["“'‘(]$/.test(tokens[i]!.text)) i++;
  return i;
}
