/// One amount as the words give it: a number or a range, with the hedges before and after it.

import type { Hedge, Token } from '../../model/index.ts';
import { FRACTIONS, type NumberRead, numberAt } from './numbers.ts';
import { CURRENCY, HEDGES_AFTER, HEDGES_BEFORE, type HedgePhrase, UNSPECIFIED } from './words.ts';

export interface Amount {
  /// Token range with hedges and a currency sign.
  readonly first: number;
  readonly last: number;
  /// First token of the number itself.
  readonly number: number;
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly hedge: Hedge;
  readonly vague: boolean;
  readonly currency?: string;
  /// "a third of", "half of": the number is a share.
  readonly share?: boolean;
  /// "one", to be looked at twice.
  readonly one?: boolean;
  /// "an unspecified number of".
  readonly unspecified?: boolean;
}

/// The amount whose number begins at `at`; `from` and `end` bound the sentence.
export function amountAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  end: number,
): Amount | undefined {
  const unspecified = unspecifiedAt(tokens, at, end);
  if (unspecified !== undefined) return unspecified;
  const share = shareAt(tokens, at, end);
  if (share !== undefined) return hedged(tokens, share, from, end);
  const read = numberAt(tokens, at, end);
  if (read === undefined || read.low === null) return undefined;
  // "few" without its article means hardly any.
  if (tokens[at]!.lower === 'few') return undefined;
  const range = rangeFrom(tokens, read, from, end);
  const plain = range ?? plainAmount(tokens, read);
  return hedged(tokens, plain, from, end);
}

function plainAmount(tokens: readonly Token[], { first, last, low, best, high, vague }: NumberRead): Amount {
  const one = last - first === 1 && tokens[first]!.lower === 'one';
  return {
    first,
    last,
    number: first,
    low,
    best,
    high,
    hedge: vague ? 'about' : 'exact',
    vague,
    ...(one ? { one } : {}),
  };
}

/// "between 10 and 15", "10 to 15", "10-15", "three or four".
function rangeFrom(tokens: readonly Token[], a: NumberRead, from: number, end: number): Amount | undefined {
  const link = tokens[a.last]?.lower;
  if (a.last + 1 >= end || link === undefined || !/^(?:to|-|–|or|and)$/.test(link)) return undefined;
  const between = a.first > from && tokens[a.first - 1]!.lower === 'between';
  if (link === 'and' && !between) return undefined;
  const b = numberAt(tokens, a.last + 1, end);
  if (b === undefined || b.high === null || a.low === null || a.vague !== b.vague) return undefined;
  // "two to three million": the multiplier belongs to both.
  const scale =
    b.high >= 1000 && a.low < 100 && !/^\d{4,}$/.test(tokens[b.first]!.text) ? scaleOf(b.high) : 1;
  const low = a.low * scale;
  if (low >= b.high) return undefined;
  const first = between ? a.first - 1 : a.first;
  return { first, last: b.last, number: a.first, low, best: null, high: b.high, hedge: 'about', vague: true };
}

function scaleOf(high: number): number {
  return high >= 1e9 ? 1e9 : high >= 1e6 ? 1e6 : 1000;
}

/// "a third of the city", "half of the people", "two thirds of".
function shareAt(tokens: readonly Token[], at: number, end: number): Amount | undefined {
  const token = tokens[at]!;
  const article = token.lower === 'a' || token.lower === 'one';
  const counted = numberAt(tokens, at, Math.min(end, at + 1));
  let last = article ? at + 1 : token.lower === 'half' ? at : (counted?.last ?? end);
  if (tokens[last]?.lower === '-') last++;
  const fraction = last < end ? FRACTIONS.get(tokens[last]!.lower) : undefined;
  if (fraction === undefined || last + 1 >= end) return undefined;
  const of = tokens[last + 1]!.lower;
  if (of !== 'of' && !(tokens[last]!.lower === 'half' && of === 'the')) return undefined;
  const times = article || last === at ? 1 : (counted?.best ?? 1);
  const percent = Number((fraction * times * 100).toPrecision(4));
  if (percent <= 0 || percent >= 100) return undefined;
  return {
    first: at,
    last: last + 1,
    number: at,
    low: percent,
    best: percent,
    high: percent,
    hedge: 'exact',
    vague: false,
    share: true,
  };
}

/// "an unspecified number of", "an unknown number of".
function unspecifiedAt(tokens: readonly Token[], at: number, end: number): Amount | undefined {
  if (!/^an?$/.test(tokens[at]!.lower) || at + 3 >= end) return undefined;
  if (!UNSPECIFIED.has(tokens[at + 1]!.lower)) return undefined;
  if (tokens[at + 2]!.lower !== 'number' || tokens[at + 3]!.lower !== 'of') return undefined;
  const none = { low: null, best: null, high: null };
  return {
    first: at,
    last: at + 3,
    number: at,
    ...none,
    hedge: 'none-given',
    vague: true,
    unspecified: true,
  };
}

function hedged(tokens: readonly Token[], amount: Amount, from: number, end: number): Amount {
  let out = amount;
  const currency = out.first > from ? CURRENCY.get(tokens[out.first - 1]!.text) : undefined;
  if (currency !== undefined) out = { ...out, first: out.first - 1, currency };
  for (let i = 0; i < 2; i++) {
    const before = HEDGES_BEFORE.find(({ words }) => standsBefore(tokens, words, out.first, from));
    if (before === undefined) break;
    out = { ...withHedge(out, before), first: out.first - before.words.length };
  }
  const after = HEDGES_AFTER.find(({ words }) => standsAt(tokens, words, out.last, end));
  return after === undefined ? out : { ...withHedge(out, after), last: out.last + after.words.length };
}

function standsBefore(tokens: readonly Token[], words: readonly string[], at: number, from: number): boolean {
  return at - words.length >= from && standsAt(tokens, words, at - words.length, at);
}

function standsAt(tokens: readonly Token[], words: readonly string[], at: number, end: number): boolean {
  return at + words.length <= end && words.every((word, k) => tokens[at + k]!.lower === word);
}

/// What a hedge leaves of the bounds: "at least 8" has no greatest, "up to 300" neither a least nor a best.
function withHedge(amount: Amount, { hedge }: HedgePhrase): Amount {
  const { low, best, high } = amount;
  switch (hedge) {
    case 'exact':
      return amount;
    case 'at-least':
    case 'more-than':
      return { ...amount, hedge, low, best: best ?? null, high: null };
    case 'at-most':
    case 'fewer-than':
      return { ...amount, hedge, low: null, best: null, high };
    default:
      return amount.vague ? amount : { ...amount, hedge, low: null, best, high: null };
  }
}
