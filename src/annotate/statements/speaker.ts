/// Finds who speaks in the noun phrase before the cue, with all that belongs to it.

import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { type Grammar, isComma, isDash, isRelative, isTensed, isVerb, type Range } from './grammar.ts';

/// The words of a speaker, and whether they stand behind the cue.
export interface Found extends Range {
  readonly inverted?: boolean;
  /// Set where another verb lends its subject.
  readonly shared?: boolean;
}

export const LINKS = new Set(
  'of for in at from with on near against behind among outside inside by about to within under'.split(' '),
);

const CLAUSE_STARTERS = new Set(
  'that which who whom whose what when where while although though because since if unless whether as after before until but and or nor yet so than how why'.split(
    ' ',
  ),
);

const OBJECT_PRONOUNS = new Set(['him', 'them', 'me', 'us']);

const REFLEXIVES = new Set(['himself', 'herself', 'itself', 'themselves']);

export function isBoundary(grammar: Grammar, i: number, start: number): boolean {
  if (i < start) return true;
  const token = grammar.tokens[i]!;
  if (grammar.timeLast[i]! > 0) return true;
  return (
    CLAUSE_STARTERS.has(token.lower) || (token.pos === 'PUNCT' && token.text !== '-') || token.text === '—'
  );
}

/// The subject that ends right before token `at` (adverbs and dates between them do not count).
export function subjectBefore(grammar: Grammar, at: number, start: number): Range | undefined {
  const { tokens, npFirst, npLast, quoteOf } = grammar;
  let i = skipBack(grammar, at - 1, start);
  if (i < start) return undefined;
  const { lower } = tokens[i]!;
  if (REFLEXIVES.has(lower) && i > start) i = skipBack(grammar, i - 1, start);
  // "the mayor and the governor both said".
  if (lower === 'both' && i > start && npLast[i - 1]! === i) i--;
  if (isRelative(tokens[i]!)) return { first: i, last: i + 1 };
  if (tokens[i]!.text === ')') {
    const open = matchBack(tokens, i, start);
    const np = open > start ? phraseBefore(grammar, open, start) : undefined;
    return np ? { first: np.first, last: i + 1 } : undefined;
  }
  if (isComma(tokens[i]) || isDash(tokens[i])) return apposed(grammar, i, start);
  if (i > start + 1 && quoteOf[i]! >= 0 && isComma(itemBefore(tokens, i)) && quoteOf[i] !== quoteOf[at])
    return apposed(grammar, i - 1, start);
  if (npLast[i]! !== i + 1) return undefined;
  if (OBJECT_PRONOUNS.has(tokens[i]!.lower) && !LINKS.has(itemBefore(tokens, i)?.lower ?? ''))
    return undefined;
  if (quoteOf[i]! !== quoteOf[Math.min(at, tokens.length - 1)]! && quoteOf[npFirst[i]!]! !== quoteOf[at]!)
    return undefined;
  return phraseBefore(grammar, i + 1, start);
}

function skipBack({ tokens, timeLast, timeFirst }: Grammar, from: number, start: number): number {
  let i = from;
  for (let steps = 0; steps < 8 && i >= start; steps++) {
    if (timeLast[i]! > 0) {
      i = timeFirst[i]! - 1;
      if (i >= start && tokens[i]!.lower === 'on') i--;
    } else if (tokens[i]!.pos === 'ADV' && !isRelative(tokens[i]!)) i--;
    else break;
  }
  return i;
}

function matchBack(tokens: readonly Token[], close: number, start: number): number {
  for (let i = close - 1; i >= start && close - i < 30; i--) if (tokens[i]!.text === '(') return i;
  return -1;
}

/// The noun phrase that ends before token `end`, with what belongs to it on the left.
export function phraseBefore(grammar: Grammar, end: number, start: number): Range | undefined {
  const { npFirst, npLast } = grammar;
  if (end - 1 < start || npLast[end - 1]! !== end) return undefined;
  return { first: growLeft(grammar, Math.max(start, npFirst[end - 1]!), start), last: end };
}

/// Follows "of the", "in the", "and the", "who saw the" leftwards, and keeps the reading that reaches the start
/// of a clause; otherwise only what "of" joins.
function growLeft(grammar: Grammar, from: number, start: number): number {
  const { tokens, npFirst, npLast } = grammar;
  let sure = from;
  let first = from;
  for (let steps = 0; steps < 8; steps++) {
    const p = first - 1;
    const joint = p >= start ? tokens[p]! : undefined;
    const coordinated = joint?.lower === 'and' || joint?.lower === 'or' || joint?.text === '&';
    if (!coordinated && isBoundary(grammar, p, start)) return first;
    const link = linkStart(grammar, p, start);
    if (link < 0 || npLast[link]! !== link + 1 || npFirst[link]! < start) return coordinated ? first : sure;
    if (coordinated) {
      const lead = leadOfList(grammar, npFirst[link]!, start);
      if (lead >= 0) return lead;
      // "…, the church and the union said": two that the comma parts from what they say.
      const two = npFirst[link]! - 1;
      return two > start && isComma(tokens[two]) ? two + 1 : first;
    }
    first = describedBy(grammar, npFirst[link]!, link + 1, start);
    if (joint!.lower === 'of' && sure === link + 2) sure = first;
  }
  return sure;
}

/// "a source close to him", "people familiar with it": the noun phrase that an adjective alone describes from behind.
function describedBy(
  { tokens, npFirst, npLast }: Grammar,
  first: number,
  last: number,
  start: number,
): number {
  const lone = last - first === 1 && tokens[first]!.pos === 'ADJ' && first - 1 >= start;
  return lone && npLast[first - 1]! === first ? Math.max(start, npFirst[first - 1]!) : first;
}

/// "X, Y and Z said": where X begins, when it begins the clause; -1 when the "and" joins clauses instead.
function leadOfList(grammar: Grammar, at: number, start: number): number {
  const { tokens, npFirst, npLast } = grammar;
  let first = at;
  for (let steps = 0; steps < 6; steps++) {
    const p = first - 1;
    if (p < start) return first;
    const { lower, pos } = tokens[p]!;
    const listed = isComma(tokens[p]) || LINKS.has(lower);
    if (listed && p > start && npLast[p - 1]! === p) first = Math.max(start, npFirst[p - 1]!);
    else if (/^(?:that|but|while)$/.test(lower) || pos === 'SCONJ' || pos === 'PUNCT') return first;
    else return -1;
  }
  return -1;
}

/// The last token of the phrase to which a preposition, participle or relative clause before `p` hangs; -1 for none.
function linkStart(grammar: Grammar, p: number, start: number): number {
  const { tokens } = grammar;
  const token = tokens[p];
  if (!token) return -1;
  if (token.lower === 'and' || token.lower === 'or' || token.text === '&') return p - 1;
  let i = p;
  if (LINKS.has(token.lower)) {
    if (!isVerb(itemBefore(tokens, i) ?? token) || i - 1 < start) return i - 1;
    i--;
  }
  const verb = tokens[i]!;
  if ((verb.tag === 'VBN' || verb.tag === 'VBG') && i - 1 >= start)
    return relativeBack(grammar, i, start) ?? i - 1;
  return isVerb(verb) ? (relativeBack(grammar, i, start) ?? -1) : -1;
}

/// "officials who watched": from the verb back over its auxiliaries to the relative pronoun.
function relativeBack({ tokens }: Grammar, verb: number, start: number): number | undefined {
  for (let i = verb - 1; i >= start && verb - i < 7; i--) {
    const token = tokens[i]!;
    if (isRelative(token)) return isComma(itemBefore(tokens, i)) ? undefined : i - 1;
    if (token.pos !== 'AUX' && token.pos !== 'ADV' && token.pos !== 'PART' && token.pos !== 'VERB')
      return undefined;
  }
  return undefined;
}

/// "X, the head of Y, said": the comma at `close` ends something put between; the speaker runs from X to before it.
function apposed(grammar: Grammar, close: number, start: number): Range | undefined {
  const { tokens, npLast, quoteOf } = grammar;
  const dash = isDash(tokens[close]);
  const inner = quoteOf[close]!;
  const outer = inner >= 0 && tokens[close + 1] && quoteOf[close + 1] === inner ? quoteOf[close + 2]! : inner;
  let best: Range | undefined;
  for (let i = close - 1; i > start && close - i < 45; i--) {
    // A quotation may stand within the description: "who calls it a “sham,” said".
    if (quoteOf[i]! !== outer) {
      if (quoteOf[i]! === inner) continue;
      break;
    }
    if (dash ? !isDash(tokens[i]) : !isComma(tokens[i])) continue;
    const end = tokens[i - 1]!.text === ')' ? matchBack(tokens, i - 1, start) : i;
    if (end <= start || npLast[end - 1]! !== end) {
      if (saysOwn(grammar, i + 1, close)) break;
      continue;
    }
    if (saysOwn(grammar, i + 1, close)) break;
    const np = phraseBefore(grammar, end, start);
    if (!np) continue;
    const aside = !describes(grammar, i + 1, close);
    best = { first: np.first, last: aside ? i : inner === outer ? close : close + 2 };
    // "…, the director of the museum, Ada Brown, said": the name is of the role before it.
    if (isNameOf(grammar, np, i + 1, close)) break;
    if (np.first <= start || !isComma(itemBefore(tokens, np.first))) break;
    // Another comma stands before it: an age or a second description only if it is short and has no name.
    if (np.last - np.first > 5 || tokens[np.last - 1]!.pos === 'PROPN') break;
  }
  return best;
}

/// A name between commas, behind a role that is no name.
function isNameOf({ tokens, npFirst }: Grammar, role: Range, first: number, close: number): boolean {
  if (npFirst[first]! !== first || tokens[role.first]!.pos !== 'DET') return false;
  for (let i = first; i < close; i++) if (tokens[i]!.pos !== 'PROPN') return false;
  for (let i = role.first + 1; i < role.last; i++) if (tokens[i]!.pos === 'NOUN') return true;
  return false;
}

/// Whether the words between commas have a finite verb outside of a relative clause, and so are no description.
function saysOwn(grammar: Grammar, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    if (relativeAt(grammar, i)) return false;
    if (isTensed(grammar.tokens[i]!)) return true;
  }
  return false;
}

/// Whether what stands between commas describes the speaker, or only says when and how it spoke.
function describes(grammar: Grammar, first: number, last: number): boolean {
  const { tokens, npLast, timeLast } = grammar;
  if (timeLast[first]! > 0) return false;
  const { pos, tag, lower } = tokens[first]!;
  if (
    lower === 'on' ||
    lower === 'in' ||
    lower === 'at' ||
    lower === 'for' ||
    lower === 'like' ||
    pos === 'ADV'
  )
    return false;
  if (tag === 'VBG') return false;
  return (
    npLast[first]! > 0 || relativeAt(grammar, first) || pos === 'NUM' || tag === 'VBN' || last - first > 1
  );
}

const relativeAt = ({ tokens }: Grammar, i: number): boolean =>
  /^(?:who|which|whose|whom|where|that)$/.test(tokens[i]?.lower ?? '') ||
  (/^(?:of|for|in|to|with)$/.test(tokens[i]?.lower ?? '') &&
    /^(?:whom|which)$/.test(tokens[i + 1]?.lower ?? ''));

export function hasFinite({ tokens }: Grammar, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isTensed(tokens[i]!)) return true;
  return false;
}
