/// How figures of a sentence hang together: a part of another, the same in another unit.

import type { Figure, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { type Amount, standsAt } from './amount.ts';
import { marksOf, OUT_OF, PARTS } from './marks.ts';
import { type NumberRead, numberAt } from './numbers.ts';
import { PARTS_BY_LAST } from './words.ts';

/// What of an earlier figure is asked for.
export interface Counting {
  readonly amount: Amount;
  readonly last: number;
  readonly kind: Figure['kind'];
}

/// "nine people, among them four children": a part of the nearest count in `earlier`, from `floor` on, that is not
/// smaller; -1 when it is of none.
export function wholeOf(
  tokens: readonly Token[],
  first: number,
  amount: Amount,
  earlier: readonly Counting[],
  floor: number,
  until = earlier.length,
): number {
  if (until <= floor) return -1;
  if (!saysPart(tokens, first, amount)) {
    // "including four children and two women": the list goes on.
    const listed = earlier[until - 1]!;
    const at = amount.first;
    const linked = at > first && at - listed.last <= 1 && isListing(tokens[at - 1]!.lower);
    return linked && listed.kind === 'count'
      ? wholeOf(tokens, first, listed.amount, earlier, floor, until - 1)
      : -1;
  }
  const size = amount.best ?? amount.low ?? 0;
  for (let i = until - 1; i >= floor; i--) {
    const { kind, amount: whole } = earlier[i]!;
    if (kind === 'count' && (whole.high ?? whole.best ?? whole.low ?? Infinity) >= size) return i;
  }
  return -1;
}

const isListing = (lower: string) => lower === 'and' || lower === ',';

/// "four of them", "among whom four", "including four".
function saysPart(tokens: readonly Token[], first: number, { first: at, last }: Amount): boolean {
  if (tokens[last]?.lower === 'of') {
    const after = tokens[last + 1]?.lower;
    if (after === 'them' || after === 'whom') return true;
  }
  if (at <= first || (marksOf(tokens[at - 1]!) & PARTS) === 0) return false;
  for (const phrase of PARTS_BY_LAST.get(tokens[at - 1]!.lower)!) {
    const from = at - phrase.length;
    if (from >= first && standsAt(tokens, phrase, from, at)) return true;
  }
  return false;
}

/// "Six children were among 19 people killed", "two men and a further six children …": which of the readings, of which
/// `next` is one, is the whole of the one before it; -1 when none is.
export function wholeAhead(
  tokens: readonly Token[],
  one: Counting,
  next: Counting & { readonly whole: number },
  nextAt: number,
): number {
  if (one.kind !== 'count' || next.kind !== 'count') return -1;
  const [from, to] = [one.last, next.amount.first];
  if (next.whole > nextAt && to === from + 1 && isListing(tokens[from]!.lower)) return next.whole;
  const size = one.amount.best ?? one.amount.low ?? 0;
  const all = next.amount.high ?? next.amount.best ?? next.amount.low ?? Number.POSITIVE_INFINITY;
  return size <= all && isAmong(tokens, from, to) ? nextAt : -1;
}

/// "were among", "among the".
function isAmong(tokens: readonly Token[], from: number, to: number): boolean {
  const at = /^(?:was|were|is|are)$/.test(tokens[from]!.lower) ? from + 1 : from;
  if (at >= to || tokens[at]!.lower !== 'among') return false;
  return at + 1 === to || (at + 2 === to && tokens[at + 1]!.lower === 'the');
}

/// "20 kilometers (12 miles)": the same length twice.
export function repeatsPrevious(
  tokens: readonly Token[],
  readings: readonly Counting[],
  at: number,
): boolean {
  if (at === 0) return false;
  const { amount, kind } = readings[at]!;
  const previous = readings[at - 1]!;
  if (kind === 'count' || previous.kind !== kind) return false;
  return itemBefore(tokens, amount.first)?.text === '(' && amount.first - previous.last === 1;
}

/// "two of the 16 columns", "three out of five", "14 of the city's 16 shrines".
export function outOfAt(tokens: readonly Token[], amount: Amount, end: number): NumberRead | undefined {
  let at = amount.last;
  if (tokens[at]?.lower === 'out') at++;
  if (at >= end || tokens[at]!.lower !== 'of') return undefined;
  at++;
  while (at < end && (marksOf(tokens[at]!) & OUT_OF) !== 0) at++;
  const whole = numberAt(tokens, at, end) ?? numberAt(tokens, pastOwner(tokens, at, end), end);
  if (whole === undefined || whole.best === null) return undefined;
  return (amount.best ?? amount.high ?? 0) > whole.best ? undefined : whole;
}

/// So many words name whose they are.
const OWNER = 4;

/// Past "city's", else the end.
function pastOwner(tokens: readonly Token[], at: number, end: number): number {
  for (let i = at; i < Math.min(end, at + OWNER); i++) {
    const { tag, pos } = tokens[i]!;
    if (tag === 'POS') return i + 1;
    if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ') return end;
  }
  return end;
}
