/// One amount as the words give it: a number or a range, with the hedges before and after it.

import type { Hedge, Token } from '../../model/index.ts';
import {
  ARTICLE,
  CURRENCY,
  FRACTION,
  HEDGED,
  HEDGES,
  marksAt,
  marksOf,
  RANGE,
  UNSPECIFIED,
} from './marks.ts';
import { FRACTIONS, loneNumber, MULTIPLIERS, type NumberRead, numberAt } from './numbers.ts';
import * as words from './words.ts';

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
  readonly currency: string | undefined;
  /// "one", to be looked at twice.
  readonly one: boolean;
  readonly kind: Kind;
}

/// "a third of", "half of": the number is a share. "An unspecified number of".
type Kind = 'number' | 'share' | 'unspecified';

/// An amount while its hedges are read.
type Draft = { -readonly [K in keyof Amount]: Amount[K] };

/// The amount whose number begins at `at`, where one can (`nextAmount`); `from` and `end` bound the sentence.
export function amountAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  end: number,
): Amount | undefined {
  const article = (marksOf(tokens[at]!) & ARTICLE) !== 0;
  if (article && isUnspecified(tokens, at, end)) {
    const none = draftOf(at, at + 3, null, null, null, true);
    none.hedge = 'none-given';
    none.kind = 'unspecified';
    return none;
  }
  const share = shareAt(tokens, at, end);
  if (share !== undefined) return hedged(tokens, share, from, end);
  const read = numberAt(tokens, at, end);
  // "few" without its article means hardly any.
  if (read === undefined || read.low === null || tokens[at]!.lower === 'few') return undefined;
  return hedged(tokens, rangeFrom(tokens, read, from, end) ?? plainAmount(tokens, read), from, end);
}

/// The fields in one order for all, so that whoever reads them meets one shape.
function draftOf(
  first: number,
  last: number,
  low: number | null,
  best: number | null,
  high: number | null,
  vague: boolean,
): Draft {
  const hedge = vague ? 'about' : 'exact';
  const [currency, one, kind] = [undefined, false, 'number' as const];
  return { first, last, number: first, low, best, high, hedge, vague, currency, one, kind };
}

function plainAmount(tokens: readonly Token[], { first, last, low, best, high, vague }: NumberRead): Draft {
  const out = draftOf(first, last, low, best, high, vague);
  out.one = last - first === 1 && tokens[first]!.lower === 'one';
  return out;
}

/// "between 10 and 15", "10 to 15", "10-15", "three or four".
function rangeFrom(tokens: readonly Token[], a: NumberRead, from: number, end: number): Draft | undefined {
  if (a.last + 1 >= end || (marksAt(tokens, a.last) & RANGE) === 0) return undefined;
  const between = a.first > from && tokens[a.first - 1]!.lower === 'between';
  if (tokens[a.last]!.lower === 'and' && !between) return undefined;
  const b = numberAt(tokens, a.last + 1, end);
  if (b === undefined || b.high === null || a.low === null || a.vague !== b.vague) return undefined;
  // "two to three million": the multiplier belongs to both.
  const scale =
    b.high >= 1000 && a.low < 100 && !/^\d{4,}$/.test(tokens[b.first]!.text) ? scaleOf(b.high) : 1;
  const low = a.low * scale;
  if (low >= b.high) return undefined;
  const out = draftOf(a.first, b.last, low, null, b.high, true);
  if (between) out.first--;
  return out;
}

function scaleOf(high: number): number {
  return high >= 1e9 ? 1e9 : high >= 1e6 ? 1e6 : 1000;
}

/// "a third of the city", "half of the people", "two thirds of".
function shareAt(tokens: readonly Token[], at: number, end: number): Draft | undefined {
  const { lower } = tokens[at]!;
  const article = lower === 'a' || lower === 'one';
  const counted = loneNumber(tokens[at]!);
  if (!article && lower !== 'half' && counted === undefined) return undefined;
  let last = lower === 'half' ? at : at + 1;
  if (last < end && tokens[last]!.lower === '-') last++;
  if (last + 1 >= end || (marksOf(tokens[last]!) & FRACTION) === 0) return undefined;
  const of = tokens[last + 1]!.lower;
  if (of !== 'of' && !(tokens[last]!.lower === 'half' && of === 'the')) return undefined;
  const times = article || last === at ? 1 : (counted?.best ?? 1);
  const percent = Number((FRACTIONS.get(tokens[last]!.lower)! * times * 100).toPrecision(4));
  if (percent <= 0 || percent >= 100) return undefined;
  const sum = of === 'of' ? sumAt(tokens, last + 2, end) : undefined;
  if (sum !== undefined) {
    const part = Math.round((percent / 100) * sum);
    return draftOf(at, last + 4, part, part, part, false);
  }
  const out = draftOf(at, last + 1, percent, percent, percent, false);
  out.kind = 'share';
  return out;
}

/// "a quarter of a million" is a number, and no share of anything: what the million is.
function sumAt(tokens: readonly Token[], at: number, end: number): number | undefined {
  const article = tokens[at]?.lower;
  if (at + 1 >= end || (article !== 'a' && article !== 'one')) return undefined;
  const sum = MULTIPLIERS.get(tokens[at + 1]!.lower);
  return sum !== undefined && sum >= 1000 ? sum : undefined;
}

/// "an unspecified number of", "an unknown number of".
function isUnspecified(tokens: readonly Token[], at: number, end: number): boolean {
  if (at + 3 >= end || (marksOf(tokens[at + 1]!) & UNSPECIFIED) === 0) return false;
  return tokens[at + 2]!.lower === 'number' && tokens[at + 3]!.lower === 'of';
}

/// Takes in a sign of currency, up to two hedges before the number, and one after it.
function hedged(tokens: readonly Token[], out: Draft, from: number, end: number): Amount {
  if (out.first > from && (marksOf(tokens[out.first - 1]!) & CURRENCY) !== 0) {
    out.first--;
    out.currency = words.CURRENCY.get(tokens[out.first]!.text);
  }
  for (let i = 0; i < 2; i++) {
    const before = hedgeBefore(tokens, out.first, from);
    if (before === undefined) break;
    loosen(out, before.hedge);
    out.first -= before.words.length;
  }
  const after = hedgeAfter(tokens, out.last, end);
  if (after === undefined) return out;
  loosen(out, after.hedge);
  out.last += after.words.length;
  return out;
}

function hedgeBefore(tokens: readonly Token[], at: number, from: number): words.HedgePhrase | undefined {
  if (at <= from || (marksOf(tokens[at - 1]!) & HEDGES) === 0) return undefined;
  for (const phrase of words.HEDGES_BY_LAST.get(tokens[at - 1]!.lower)!) {
    const first = at - phrase.words.length;
    if (first >= from && standsAt(tokens, phrase.words, first, at)) return phrase;
  }
  return undefined;
}

function hedgeAfter(tokens: readonly Token[], at: number, end: number): words.HedgePhrase | undefined {
  if (at >= end || (marksOf(tokens[at]!) & HEDGED) === 0) return undefined;
  for (const phrase of words.HEDGES_BY_FIRST.get(tokens[at]!.lower)!) {
    if (standsAt(tokens, phrase.words, at, end)) return phrase;
  }
  return undefined;
}

/// Whether the words of a phrase stand at a place, before `end`.
export function standsAt(
  tokens: readonly Token[],
  phrase: readonly string[],
  at: number,
  end: number,
): boolean {
  if (at + phrase.length > end) return false;
  for (let k = 0; k < phrase.length; k++) if (tokens[at + k]!.lower !== phrase[k]) return false;
  return true;
}

/// The amount as a verb before it bounds it; what has a hedge of its own keeps that.
export function bounded(amount: Amount, hedge: Hedge | undefined): Amount {
  if (hedge === undefined || amount.hedge !== 'exact') return amount;
  const out: Draft = { ...amount };
  loosen(out, hedge);
  return out;
}

/// What a hedge leaves of the bounds: "at least 8" has no greatest, "up to 300" neither a least nor a best.
function loosen(out: Draft, hedge: Hedge): void {
  if (hedge === 'exact') return;
  if (hedge === 'at-least' || hedge === 'more-than') {
    out.high = null;
  } else if (hedge === 'at-most' || hedge === 'fewer-than') {
    out.low = null;
    out.best = null;
  } else {
    if (out.vague) return;
    out.low = null;
    out.high = null;
  }
  out.hedge = hedge;
}
