/// Figures: an amount with its hedges, what it counts, what became of those counted, and how figures hang together
/// (a part of another, the same in another unit, in addition).

import type { Doc, Figure, FigureNote, FigureState, Sentence, TimeNote, Token } from '../model/index.ts';
import type { WithActors } from './draft.ts';
import { type Amount, amountAt, bounded } from './figures/amount.ts';
import { afterAmount, type Counted, nounAfter, unitAfter } from './figures/counted.ts';
import { isLifeless } from './figures/lifeless.ts';
import {
  ADDITIONAL,
  LINK,
  marksAt,
  marksOf,
  nextAmount,
  OPEN_QUOTE,
  OTHER,
  POSITION,
  QUOTE,
} from './figures/marks.ts';
import { outOfAt, repeatsPrevious, wholeAhead, wholeOf } from './figures/parts.ts';
import { isNoFigure } from './figures/refuse.ts';
import { stateAfter, stateBefore, stateWithin } from './figures/state.ts';
import { boundOf, TOLL, tollOf } from './figures/toll.ts';
import { DEAD, ELLIPTIC, PEOPLE, stateOfWord } from './figures/words.ts';

export function findFigures(draft: WithActors): readonly FigureNote[] {
  const { doc, times } = draft;
  const out: FigureNote[] = [];
  let time = 0;
  for (const sentence of doc.sentences) {
    const at = nextAmount(doc, sentence.first, sentence.last);
    if (at === sentence.last) continue;
    while (time < times.length && times[time]!.to <= sentence.from) time++;
    const base = out.length;
    const readings = inSentence(doc, sentence, at, times, time);
    for (let i = 0; i < readings.length; i++) out.push(noteOf(doc, readings, i, base));
  }
  return out;
}

/// A figure leans on none further back than this in its sentence.
const MEMORY = 12;

interface Reading {
  readonly amount: Amount;
  /// Token after the last that belongs to the figure.
  readonly last: number;
  readonly kind: Figure['kind'];
  readonly of: string | undefined;
  readonly counted: Counted | undefined;
  readonly outOf: number | undefined;
  readonly additional: boolean;
  /// The reading of the sentence of which this is a part, or -1.
  readonly whole: number;
  readonly state: FigureState | undefined;
  /// It is what a toll rose to.
  readonly toll: boolean;
}

/// What a figure says before it is known what became of the counted.
type Said = Pick<Reading, 'last' | 'kind' | 'of' | 'counted' | 'outOf' | 'additional'>;

function inSentence(
  doc: Doc,
  sentence: Sentence,
  from: number,
  times: readonly TimeNote[],
  firstTime: number,
): readonly Reading[] {
  const { tokens } = doc;
  const { first, last: end } = sentence;
  const out: Reading[] = [];
  let time = firstTime;
  for (let i = from; i < end; i = nextAmount(doc, i, end)) {
    while (time < times.length && times[time]!.to <= tokens[i]!.from) time++;
    const said = times[time];
    if (said !== undefined && said.from <= tokens[i]!.from) {
      i++;
      continue;
    }
    const floor = out.length === 0 ? first : out[out.length - 1]!.last;
    const amount = amountAt(tokens, i, floor, end);
    if (amount === undefined) {
      i++;
      continue;
    }
    const inTime = said !== undefined && tokens[amount.last - 1]!.from >= said.from;
    const figure = inTime || isNoFigure(tokens, amount, first, end) ? undefined : saidOf(doc, amount, end);
    if (figure !== undefined) out.push(readingOf(tokens, sentence, amount, figure, out));
    i = Math.max(i + 1, figure === undefined ? amount.last : figure.last);
  }
  return sharedStates(tokens, out);
}

function readingOf(
  tokens: readonly Token[],
  sentence: Sentence,
  amount: Amount,
  { last, kind, of, counted, outOf, additional }: Said,
  earlier: readonly Reading[],
): Reading {
  const toll = kind === 'count' ? tollOf(tokens, amount.first, sentence.first) : undefined;
  const state = stateOf(tokens, sentence, amount.first, last) ?? toll ?? listedState(tokens, amount, earlier);
  const floor = Math.max(0, earlier.length - MEMORY);
  const whole = kind === 'count' ? wholeOf(tokens, sentence.first, amount, earlier, floor) : -1;
  const bound = toll === undefined ? undefined : boundOf(tokens, amount.first);
  return {
    ...{ amount: bounded(amount, bound), last, kind, of, counted, outOf, additional, whole, state },
    toll: toll !== undefined,
  };
}

/// "11 civilians including three children were killed": what is said after the part befell the whole. "Two men and six
/// women were hurt": and all of a list. "Six women were among 12 hurt": a part of what is counted next.
function sharedStates(tokens: readonly Token[], readings: Reading[]): readonly Reading[] {
  for (let i = readings.length - 2; i >= 0; i--) {
    const one = readings[i]!;
    const next = readings[i + 1]!;
    const whole = one.whole < 0 ? wholeAhead(tokens, one, next, i + 1) : one.whole;
    const state = one.state ?? (isListed(tokens, one, next) ? next.state : undefined);
    if (whole !== one.whole || state !== one.state) readings[i] = { ...one, whole, state };
  }
  for (let i = readings.length - 1; i > 0; i--) {
    const { state, whole } = readings[i]!;
    if (state !== undefined && whole >= 0 && readings[whole]!.state === undefined)
      readings[whole] = { ...readings[whole]!, state };
  }
  return readings;
}

/// Two counts, both of people or both of things, with nothing but "and" or a comma between them.
function isListed(tokens: readonly Token[], one: Reading, next: Reading): boolean {
  if (next.state === undefined || one.kind !== 'count' || next.kind !== 'count') return false;
  if (one.of === undefined || next.of === undefined || PEOPLE.has(one.of) !== PEOPLE.has(next.of))
    return false;
  return next.amount.first === one.last + 1 && (marksOf(tokens[one.last]!) & LINK) !== 0;
}

function saidOf(doc: Doc, amount: Amount, end: number): Said | undefined {
  const { tokens } = doc;
  const additional = (marksAt(tokens, amount.first - 1) & ADDITIONAL) !== 0;
  const none = { counted: undefined, outOf: undefined, additional };
  if (amount.currency !== undefined)
    return { last: amount.last, kind: 'money', of: amount.currency, ...none };
  const unit = unitAfter(tokens, amount.last, end);
  if (unit !== undefined) return { last: unit.last, kind: unit.kind, of: unit.unit, ...none };
  const whole = outOfAt(tokens, amount, end);
  if (whole !== undefined) {
    const counted = nounAfter(doc, whole.last, end, true);
    const last = counted?.last ?? whole.last;
    return { last, kind: 'count', of: counted?.of, counted, outOf: whole.best!, additional };
  }
  const { at, more } = afterAmount(tokens, amount, end);
  // "25 others Omar Said told of": nobody else is counted.
  const others = tokens[amount.last]?.lower === 'others' && at === amount.last + 1;
  const counted =
    tokens[at]?.lower === '-'
      ? hyphened(doc, at, end)
      : others
        ? undefined
        : nounAfter(doc, at, end, !isOne(amount));
  if (counted === null) return undefined;
  const other = more || (marksAt(tokens, amount.last) & OTHER) !== 0;
  return {
    last: Math.max(counted?.last ?? 0, other ? amount.last + 1 : amount.last),
    kind: amount.kind === 'share' ? 'percent' : 'count',
    of: counted?.of,
    counted,
    outOf: undefined,
    additional: additional || more,
  };
}

const isOne = ({ best, high }: Amount): boolean => (best ?? high) === 1;

/// "a 12-member council" counts members, "a five-star hotel" nothing.
function hyphened(doc: Doc, at: number, end: number): Counted | null {
  const next = doc.tokens[at + 1];
  if (next === undefined || at + 1 >= end || !(PEOPLE.has(next.lemma) || next.lower === 'vehicle'))
    return null;
  return { first: at + 1, last: at + 2, head: at + 1, of: next.lemma };
}

function stateOf(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  last: number,
): FigureState | undefined {
  // "three children from one family were killed": a phrase of place or origin is not what it befell.
  if ((marksAt(tokens, first - 1) & POSITION) !== 0) return undefined;
  const own = first > sentence.first + 1 ? stateListed(tokens, first, last) : undefined;
  if (own !== undefined) return own;
  if (DEAD.has(tokens[last - 1]!.lemma)) return 'killed'; // "nine martyrs"
  const told = first > sentence.first ? stateOfWord(tokens[first - 1]!) : undefined;
  if (told !== undefined && stateBefore(tokens, first, Math.max(sentence.first, first - 4)) === told)
    return told;
  return (
    stateAfter(tokens, last, sentence.last) ??
    stateWithin(tokens, first + 1, last - 1) ??
    stateBefore(tokens, first, sentence.first)
  );
}

/// "8 people killed 58 others injured": each count has its own word behind it, though no comma parts the two.
function stateListed(tokens: readonly Token[], first: number, last: number): FigureState | undefined {
  const [counted, before, after] = [tokens[first - 2]!, tokens[first - 1]!, tokens[last]];
  if (after === undefined || !ELLIPTIC.has(after.lower) || !ELLIPTIC.has(before.lower)) return undefined;
  return counted.pos === 'NUM' || PEOPLE.has(counted.lemma) ? stateOfWord(after) : undefined;
}

/// "destroyed 180 trucks and 15 depots": the second of a list shares what befell the first.
function listedState(
  tokens: readonly Token[],
  { first }: Amount,
  earlier: readonly Reading[],
): FigureState | undefined {
  if (earlier.length === 0) return undefined;
  const { last, state } = earlier[earlier.length - 1]!;
  if (state === undefined || first <= last || first > last + 3) return undefined;
  for (let i = last; i < first; i++) if ((marksOf(tokens[i]!) & LINK) === 0) return undefined;
  return state;
}

function noteOf(doc: Doc, readings: readonly Reading[], at: number, base: number): FigureNote {
  const { tokens } = doc;
  const reading = readings[at]!;
  const { amount, last, kind, counted, additional, outOf, whole } = reading;
  const { low, best, high, hedge } = amount;
  const told = reading.state ?? (whole < 0 ? undefined : readings[whole]!.state);
  const of = reading.of ?? elliptic(tokens, readings, at, told);
  // "Forty fighters were destroyed"
  const state =
    told === 'destroyed' && PEOPLE.has(of)
      ? 'killed'
      : isLifeless(tokens, kind, counted, told)
        ? undefined
        : told;
  // Filled or not, all keys are there, so that whoever reads one need not look for it.
  const value: Figure = {
    ...{ low, best, high, hedge, of, kind, state, outOf },
    partOf: whole < 0 ? undefined : base + whole,
    sameAs: repeatsPrevious(tokens, readings, at) ? base + at - 1 : undefined,
    additional: additional ? true : undefined,
    counted: counted && { from: tokens[counted.first]!.from, to: tokens[counted.last - 1]!.to },
  };
  const to = tokens[withQuoteMark(tokens, amount.first, last) - 1]!.to;
  return { from: tokens[amount.first]!.from, to, rule: ruleOf(reading), value };
}

/// The end of a figure with the mark that closes the words quoted in it.
function withQuoteMark(tokens: readonly Token[], first: number, last: number): number {
  if ((marksAt(tokens, last) & QUOTE) === 0) return last;
  for (let i = last - 1; i > first; i--) {
    const marks = marksOf(tokens[i]!);
    if ((marks & QUOTE) !== 0) return (marks & OPEN_QUOTE) !== 0 ? last + 1 : last;
  }
  return last;
}

function ruleOf({ amount, outOf, kind, toll }: Reading): string {
  if (toll) return TOLL;
  if (amount.kind === 'unspecified') return 'figures/unspecified';
  if (outOf !== undefined) return 'figures/out-of';
  return kind === 'count' ? 'figures/count' : 'figures/measure';
}

const BEFALLS_PEOPLE: ReadonlySet<FigureState> = new Set([
  ...(['killed', 'injured', 'missing', 'detained', 'displaced', 'released', 'exchanged'] as const),
]);

/// Nothing named: "hundreds more", "12 killed", "four others" are people, or what was counted before.
function elliptic(
  tokens: readonly Token[],
  readings: readonly Reading[],
  at: number,
  state: FigureState | undefined,
): string {
  if (state !== undefined && BEFALLS_PEOPLE.has(state)) return 'person';
  for (let i = at - 1; i >= Math.max(0, at - MEMORY); i--) {
    const { of, kind } = readings[i]!;
    if (of !== undefined && kind === 'count') return of;
  }
  const next = tokens[readings[at]!.last]?.lower ?? '';
  return state !== undefined || ELLIPTIC.has(next) ? 'person' : '';
}
