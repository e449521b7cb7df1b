/// What an amount counts: the noun phrase after it, a unit of measure, or nothing said ("nine", "hundreds more").

import { countryOfDemonym } from '../../lexicon/places.ts';
import type { Doc, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Amount } from './amount.ts';
import { MORE, marksOf, OF_THEM, OPEN_QUOTE, OTHER, QUOTE, SQUARE, UNIT, WEEKDAY } from './marks.ts';
import { endsCounted, isWhoSays } from './sayer.ts';
import { OF_WHOLE, UNITS, type Unit } from './words.ts';

export interface Counted {
  /// Tokens `[first, last)` of the words that name what is counted.
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly of: string;
}

const LONGEST = 9;

/// The unit after an amount, with the token after it: "20 km", "5 square miles", "12 percent".
export function unitAfter(
  tokens: readonly Token[],
  at: number,
  end: number,
): (Unit & { last: number }) | undefined {
  const i = tokens[at]?.lower === '-' ? at + 1 : at;
  if (i >= end) return undefined;
  if (tokens[i]!.lower === 'per' && tokens[i + 1]?.lower === 'cent')
    return { unit: 'percent', kind: 'percent', last: i + 2 };
  const marks = marksOf(tokens[i]!);
  if ((marks & SQUARE) !== 0 && i + 1 < end) {
    const unit = UNITS.get(tokens[i + 1]!.lower);
    return unit?.kind === 'length' ? { unit: `square ${unit.unit}`, kind: 'area', last: i + 2 } : undefined;
  }
  if ((marks & UNIT) === 0) return undefined;
  const { unit, kind } = UNITS.get(tokens[i]!.lower)!;
  return { unit, kind, last: i + 1 };
}

/// The head of the noun phrase that begins at `at`: adjectives, names and nouns up to the last noun. Of `many` no noun in the
/// singular is counted that tells who says so.
export function nounAfter(doc: Doc, at: number, end: number, many: boolean): Counted | undefined {
  const { tokens } = doc;
  if (many && at < end && isWhoSays(tokens, at, end)) return undefined;
  const quoted = inQuotes(tokens, at, end);
  if (quoted !== undefined) return quoted;
  let head = -1;
  let named = -1;
  const parts: Token[] = [];
  let i = at;
  for (; i < end && i < at + LONGEST; i++) {
    const token = tokens[i]!;
    if (i + 2 < end && tokens[i + 1]!.lower === '-' && isVerbal(tokens[i + 2]!)) {
      // "two regime-held villages": the compound is an adjective.
      i += 2;
      continue;
    }
    const compound = head < 0 ? endOfCompound(tokens, i, end) : i;
    if (compound > i) {
      // "18 off-road vehicles", "12 air-to-ground missiles"
      i = compound;
      continue;
    }
    if (isNoun(token) && isDesignation(tokens, i, end)) {
      // "two T-72 tanks" are tanks; of "two T-72s" it is all that is said.
      named = i;
      i += 2;
      continue;
    }
    if (isNoun(token)) {
      if ((marksOf(token) & WEEKDAY) !== 0 && token.tag !== 'NNPS') break;
      if (head >= 0 && endsCounted(tokens, head, i, end)) break;
      head = i;
      // "pro-government fighters": the prefix turns the noun into an adjective.
      const prefixed = itemBefore(tokens, i)?.lower === '-' && i - 2 >= at && !isNoun(tokens[i - 2]!);
      if (!prefixed || i + 1 >= end || tokens[i + 1]!.pos !== 'NOUN') parts.push(token);
    } else if (!joins(tokens, i, head, end)) break;
    // "South | African soldiers": half of a people's name counts nothing by itself.
    else if (head === i - 1 && isPeople(tokens[head]!, token)) parts.pop();
  }
  if (head < 0 && named >= 0)
    return { first: firstWord(tokens, at, named), last: named + 3, head: named, of: tokens[named]!.text };
  if (head < 0) return undefined;
  const last = OF_WHOLE.has(tokens[head]!.lemma) ? pastWhole(tokens, head + 1, end) : head + 1;
  return { first: firstWord(tokens, at, head), last, head, of: lemmaOf(parts) };
}

/// "six members of the same family": the head alone does not say who was counted.
function pastWhole(tokens: readonly Token[], of: number, end: number): number {
  if (tokens[of]?.lower !== 'of') return of;
  let last = of;
  for (let i = of + 1; i < end && i <= of + LONGEST; i++) {
    const { pos } = tokens[i]!;
    if (isNoun(tokens[i]!)) last = i + 1;
    else if (last > of || (pos !== 'DET' && pos !== 'ADJ' && pos !== 'PRON')) break;
  }
  return last;
}

/// The last word of words joined by hyphens without spaces, before the noun that they describe; `at` where none begins. A
/// designation ("T-72") and a prefix ("pro-government") say more.
function endOfCompound(tokens: readonly Token[], at: number, end: number): number {
  let last = at;
  while (last + 2 < end && tokens[last + 1]!.text === '-' && isGlued(tokens, last + 1)) last += 2;
  const next = tokens[last + 1];
  if (last === at || last + 1 >= end || next === undefined) return at;
  const describes = last > at + 2 || tokens[at]!.pos === 'ADP' || tokens[at]!.pos === 'ADV';
  return describes && (isNoun(next) || next.pos === 'ADJ') ? last : at;
}

const isGlued = (tokens: readonly Token[], hyphen: number): boolean =>
  tokens[hyphen]!.from === tokens[hyphen - 1]!.to && tokens[hyphen + 1]!.from === tokens[hyphen]!.to;

function isNoun({ pos }: Token): boolean {
  return pos === 'NOUN' || pos === 'PROPN';
}

/// "T-72", "Mi-8s": letters and a number of a kind of arms.
function isDesignation(tokens: readonly Token[], i: number, end: number): boolean {
  const hyphen = tokens[i + 1];
  const number = tokens[i + 2];
  if (i + 2 >= end || hyphen?.lower !== '-' || hyphen.from !== tokens[i]!.to) return false;
  return tokens[i]!.text.length <= 3 && number!.from === hyphen.to && /^\d/.test(number!.text);
}

function isVerbal({ tag }: Token): boolean {
  return tag.startsWith('VB') || tag.startsWith('JJ');
}

/// "180 “infrastructure objects”": the words in quotation marks, whatever the tagger makes of them.
function inQuotes(tokens: readonly Token[], at: number, end: number): Counted | undefined {
  if (at >= end || (marksOf(tokens[at]!) & OPEN_QUOTE) === 0) return undefined;
  for (let i = at + 1; i < end && i <= at + 6; i++) {
    if ((marksOf(tokens[i]!) & QUOTE) === 0) continue;
    if (i === at + 1) return undefined;
    const parts = tokens.slice(at + 1, i).filter(({ pos }) => pos !== 'ADJ' && pos !== 'PUNCT');
    const last = tokens[i - 1]!;
    const named = parts.at(-1) === last ? parts.slice(0, -1) : parts;
    const singular = last.pos === 'NOUN' ? last.lemma : last.lower.replace(/(?<=[^su])s$/, '');
    const of = [...named.map(({ lower }) => lower), singular].join(' ');
    return { first: at + 1, last: i, head: i - 1, of };
  }
  return undefined;
}

/// Whether the phrase goes on over a token that is no noun.
function joins(tokens: readonly Token[], i: number, head: number, end: number): boolean {
  const { pos, tag, lower } = tokens[i]!;
  const next = tokens[i + 1];
  if ((marksOf(tokens[i]!) & QUOTE) !== 0)
    return head < 0 || (i + 1 < end && next?.pos === 'NOUN' && tokens[head]!.pos !== 'NOUN');
  if (lower === '-') return i + 1 < end;
  if (pos === 'ADJ') return true;
  // "200 wounded fighters", "four remaining columns"; "12 killed in the raid" has no noun of its own.
  if (tag === 'VBN' || tag === 'VBG')
    return (
      head < 0 && next !== undefined && (isNoun(next) || next.pos === 'ADJ') && !isWhoSays(tokens, i + 1, end)
    );
  if (tag === 'POS') return head >= 0;
  // "30 government and allied fighters"
  if (tag === 'CC' && head >= 0)
    return tokens[head]!.tag === 'NN' && next?.pos === 'ADJ' && tokens[i + 2]?.tag === 'NNS';
  return (
    head < 0 && (tag === 'CC' || lower === ',') && next?.pos === 'ADJ' && itemBefore(tokens, i)?.pos === 'ADJ'
  );
}

function firstWord(tokens: readonly Token[], at: number, head: number): number {
  let i = at;
  while (i < head && tokens[i]!.pos === 'PUNCT') i++;
  return i;
}

const isPeople = (first: Token, { text, pos }: Token): boolean =>
  pos === 'ADJ' && countryOfDemonym(`${first.text} ${text}`) !== undefined;

/// "IS fighter", "ammunition depot": the nouns, the last as its lemma.
function lemmaOf(parts: readonly Token[]): string {
  const last = parts.at(-1)!;
  const name =
    last.pos === 'PROPN' ? (last.tag === 'NNPS' ? last.text.replace(/s$/, '') : last.text) : singularOf(last);
  if (parts.length === 1) return name;
  const before = parts.slice(0, -1).map(({ text, lower, pos }) => (pos === 'PROPN' ? text : lower));
  return [...before, name].join(' ');
}

/// Counted people are persons, and so are "12 lives".
function singularOf({ lower, lemma }: Token): string {
  return lower === 'people' || lower === 'lives' ? 'person' : lemma;
}

/// Where the counted noun may begin: past "of", "of the", "more", "other".
export function afterAmount(
  tokens: readonly Token[],
  amount: Amount,
  end: number,
): { at: number; more: boolean } {
  let at = amount.last;
  const marks = at < end ? marksOf(tokens[at]!) : 0;
  const more = (marks & MORE) !== 0;
  if ((marks & (MORE | OTHER)) !== 0) at++;
  if (at < end && tokens[at]!.lower === 'of') {
    at++;
    while (at < end && (marksOf(tokens[at]!) & OF_THEM) !== 0) at++;
  }
  return { at, more };
}
