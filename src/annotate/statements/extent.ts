/// Where what is said ends, and where it begins when it stands before the cue.

import type { Token } from '../../model/index.ts';
import type { Content } from './content.ts';
import type { Cue } from './cues.ts';
import { type Grammar, isComma, isDash, type Range } from './grammar.ts';
import { cueVerbOf } from './marks.ts';

/// Token indices at which contents end, whatever the words there: starts of attributions that follow a content, and
/// "and" before a verb that shares the speaker.
export interface Stops {
  readonly at: ReadonlySet<number>;
  /// The cue stands in a relative clause: its content ends with that clause.
  readonly relative: boolean;
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
    if (token.text === ')' && !opensInside(tokens, content.first, i)) break;
    if (isComma(token) && i > content.first && leavesAt(grammar, i, content, stops, end)) break;
    if (token.text === ';' && content.kind !== 'quote') break;
  }
  return trimEnd(grammar, content.first, i, own);
}

function opensInside(tokens: readonly Token[], first: number, close: number): boolean {
  for (let i = close - 1; i >= first && close - i < 40; i--) if (tokens[i]!.text === '(') return true;
  return false;
}

/// Whether the content stops at the comma: ", adding that", ", according to", ", but".
function leavesAt(
  { tokens, npLast }: Grammar,
  comma: number,
  content: Content,
  { relative, at }: Stops,
  end: number,
): boolean {
  if (relative || at.has(comma + 1)) return true;
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
  if (last > start && (isComma(tokens[last - 1]) || isDash(tokens[last - 1])) && quoteOf[last - 1]! < 0)
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
