/// Figures: an amount with its hedges, what it counts, what became of those counted, and how figures hang together
/// (a part of another, the same in another unit, in addition).

import type { Doc, Figure, FigureNote, FigureState, Sentence, TimeNote } from '../model/index.ts';
import type { WithActors } from './draft.ts';
import { type Amount, amountAt } from './figures/amount.ts';
import { afterAmount, type Counted, nounAfter, unitAfter } from './figures/counted.ts';
import { numberAt } from './figures/numbers.ts';
import { isNoFigure } from './figures/refuse.ts';
import { stateAfter, stateBefore } from './figures/state.ts';
import { ADDITIONAL, ELLIPTIC, PART_PHRASES, PEOPLE, stateOfWord } from './figures/words.ts';

export function findFigures(draft: WithActors): readonly FigureNote[] {
  const { doc, times } = draft;
  const out: FigureNote[] = [];
  let time = 0;
  for (const sentence of doc.sentences) {
    while (time < times.length && times[time]!.to <= sentence.from) time++;
    const base = out.length;
    const found = inSentence(doc, sentence, times, time);
    found.forEach((reading, i) => {
      const start = Math.max(0, i - MEMORY);
      out.push(noteOf(doc, sentence, reading, found.slice(start, i), base + start));
    });
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
  readonly of?: string;
  readonly counted?: Counted;
  readonly outOf?: number;
  readonly additional: boolean;
  readonly state?: FigureState;
}

function inSentence(
  doc: Doc,
  sentence: Sentence,
  times: readonly TimeNote[],
  firstTime: number,
): readonly Reading[] {
  const { tokens } = doc;
  const { first, last: end } = sentence;
  const out: Reading[] = [];
  let time = firstTime;
  for (let i = first; i < end; ) {
    while (time < times.length && times[time]!.to <= tokens[i]!.from) time++;
    const said = times[time];
    if (said !== undefined && said.from <= tokens[i]!.from && tokens[i]!.from < said.to) {
      i++;
      continue;
    }
    const amount = amountAt(tokens, i, Math.max(first, out.at(-1)?.last ?? first), end);
    const inTime = amount !== undefined && said !== undefined && tokens[amount.last - 1]!.from >= said.from;
    if (amount === undefined || inTime || isNoFigure(tokens, amount, first, end)) {
      i = amount === undefined ? i + 1 : Math.max(i + 1, amount.last);
      continue;
    }
    const reading = readingOf(doc, amount, end);
    if (reading === undefined) {
      i = Math.max(i + 1, amount.last);
      continue;
    }
    const state = stateOf(doc, sentence, reading) ?? listedState(doc, reading, out.at(-1));
    out.push({ ...reading, ...(state ? { state } : {}) });
    i = Math.max(i + 1, reading.last);
  }
  return sharedStates(doc, sentence, out);
}

/// "11 civilians including three children were killed": what is said after the part befell the whole.
function sharedStates(doc: Doc, sentence: Sentence, readings: readonly Reading[]): readonly Reading[] {
  const out = [...readings];
  for (let i = out.length - 1; i > 0; i--) {
    const { state } = out[i]!;
    const start = Math.max(0, i - MEMORY);
    const found = state === undefined ? undefined : partOf(doc, sentence, out[i]!, out.slice(start, i));
    const whole = found === undefined ? undefined : start + found;
    if (state !== undefined && whole !== undefined && out[whole]!.state === undefined)
      out[whole] = { ...out[whole]!, state };
  }
  return out;
}

function readingOf(doc: Doc, amount: Amount, end: number): Reading | undefined {
  const { tokens } = doc;
  const before = tokens[amount.first - 1]?.lower ?? '';
  const additional = ADDITIONAL.has(before);
  if (amount.currency !== undefined)
    return { amount, last: amount.last, kind: 'money', of: amount.currency, additional };
  const unit = unitAfter(tokens, amount.last, end);
  if (unit !== undefined) return { amount, last: unit.last, kind: unit.kind, of: unit.unit, additional };
  const total = outOfAt(doc, amount, end);
  if (total !== undefined) return { amount, ...total, kind: 'count', additional };
  const { at, more } = afterAmount(tokens, amount, end);
  const counted = tokens[at]?.lower === '-' ? hyphened(doc, at, end) : nounAfter(doc, at, end);
  if (counted === null) return undefined;
  const kind = amount.share ? 'percent' : 'count';
  const last = Math.max(
    counted?.last ?? 0,
    more || /^others?$/.test(tokens[amount.last]?.lower ?? '') ? amount.last + 1 : amount.last,
  );
  return {
    amount,
    last,
    kind,
    ...(counted ? { counted, of: counted.of } : {}),
    additional: additional || more,
  };
}

/// "a 12-member council" counts members, "a five-star hotel" nothing.
function hyphened(doc: Doc, at: number, end: number): Counted | null {
  const next = doc.tokens[at + 1];
  if (next === undefined || at + 1 >= end || !(PEOPLE.has(next.lemma) || next.lower === 'vehicle'))
    return null;
  return { first: at + 1, last: at + 2, head: at + 1, of: next.lemma };
}

/// "two of the 16 columns", "three out of five".
function outOfAt(
  doc: Doc,
  amount: Amount,
  end: number,
): Pick<Reading, 'outOf' | 'counted' | 'of' | 'last'> | undefined {
  const { tokens } = doc;
  let at = amount.last;
  if (tokens[at]?.lower === 'out') at++;
  if (at >= end || tokens[at]!.lower !== 'of') return undefined;
  at++;
  while (at < end && /^(?:the|its|their|his|her|some|about|these|those|a|total)$/.test(tokens[at]!.lower))
    at++;
  const whole = numberAt(tokens, at, end);
  if (whole === undefined || whole.best === null || (amount.best ?? amount.high ?? 0) > whole.best)
    return undefined;
  const counted = nounAfter(doc, whole.last, end);
  return {
    outOf: whole.best,
    last: counted?.last ?? whole.last,
    ...(counted ? { counted, of: counted.of } : {}),
  };
}

function stateOf(doc: Doc, sentence: Sentence, { amount, last }: Reading): FigureState | undefined {
  const { tokens } = doc;
  // "three children from one family were killed": a phrase of place or origin is not what it befell.
  if (/^(?:from|in|on|at|near|within)$/.test(tokens[amount.first - 1]?.lower ?? '')) return undefined;
  const adjacent = stateBefore(tokens, amount.first, Math.max(sentence.first, amount.first - 4));
  const verb = tokens[amount.first - 1];
  if (adjacent !== undefined && verb !== undefined && stateOfWord(verb) === adjacent) return adjacent;
  return stateAfter(tokens, last, sentence.last) ?? stateBefore(tokens, amount.first, sentence.first);
}

/// "destroyed 180 trucks and 15 depots": the second of a list shares what befell the first.
function listedState(doc: Doc, { amount }: Reading, previous: Reading | undefined): FigureState | undefined {
  if (previous === undefined) return undefined;
  const between = doc.tokens.slice(previous.last, amount.first).map(({ text }) => text);
  const listed =
    between.length > 0 && between.length <= 3 && between.every((text) => /^(?:and|,|["”'’])$/.test(text));
  return listed ? previous.state : undefined;
}

function noteOf(
  doc: Doc,
  sentence: Sentence,
  reading: Reading,
  earlier: readonly Reading[],
  base: number,
): FigureNote {
  const { tokens } = doc;
  const { amount, last, counted, additional, outOf } = reading;
  const part = partOf(doc, sentence, reading, earlier);
  const same = sameAs(doc, reading, earlier);
  const state = reading.state ?? (part === undefined ? undefined : earlier[part]?.state);
  const of = reading.of ?? elliptic(doc, reading, earlier, state);
  const value: Figure = {
    ...{ low: amount.low, best: amount.best, high: amount.high, hedge: amount.hedge, of, kind: reading.kind },
    ...(state === undefined ? {} : { state }),
    ...(outOf === undefined ? {} : { outOf }),
    ...(part === undefined ? {} : { partOf: base + part }),
    ...(same === undefined ? {} : { sameAs: base + same }),
    ...(additional ? { additional } : {}),
    ...(counted === undefined
      ? {}
      : { counted: { from: tokens[counted.first]!.from, to: tokens[counted.last - 1]!.to } }),
  };
  const rule = amount.unspecified
    ? 'unspecified'
    : outOf !== undefined
      ? 'out-of'
      : reading.kind === 'count'
        ? 'count'
        : 'measure';
  return { from: tokens[amount.first]!.from, to: tokens[last - 1]!.to, rule: `figures/${rule}`, value };
}

/// Nothing named: "hundreds more", "12 killed", "four others" are people, or what was counted before.
function elliptic(
  doc: Doc,
  { last }: Reading,
  earlier: readonly Reading[],
  state: FigureState | undefined,
): string {
  const people =
    state !== undefined && /^(?:killed|injured|missing|detained|displaced|released|exchanged)$/.test(state);
  if (people) return 'person';
  const before = earlier.findLast(({ of, kind }) => of !== undefined && kind === 'count')?.of;
  if (before !== undefined) return before;
  const next = doc.tokens[last]?.lower ?? '';
  return state !== undefined || ELLIPTIC.has(next) ? 'person' : '';
}

/// "nine people, among them four children": a part of the nearest earlier count in the sentence that is not smaller.
function partOf(
  doc: Doc,
  { first }: Sentence,
  { amount, kind }: Reading,
  earlier: readonly Reading[],
): number | undefined {
  if (kind !== 'count' || earlier.length === 0) return undefined;
  const at = amount.first;
  const lowers = (n: number) => doc.tokens.slice(Math.max(first, at - n), at).map(({ lower }) => lower);
  const after = doc.tokens
    .slice(amount.last, amount.last + 2)
    .map(({ lower }) => lower)
    .join(' ');
  const says =
    after === 'of them' ||
    after === 'of whom' ||
    PART_PHRASES.some((phrase) => lowers(phrase.length).join(' ') === phrase.join(' '));
  const previous = earlier.length - 1;
  const listed = earlier[previous]!;
  // "including four children and two women": the list goes on.
  if (!says) {
    const link = lowers(1)[0];
    const near = at - listed.last <= 1 && (link === 'and' || link === ',');
    return near ? partOf(doc, { first } as Sentence, listed, earlier.slice(0, previous)) : undefined;
  }
  const size = amount.best ?? amount.low ?? 0;
  const index = earlier.findLastIndex(
    ({ amount: whole, kind: k }) =>
      k === 'count' && (whole.high ?? whole.best ?? whole.low ?? Infinity) >= size,
  );
  return index < 0 ? undefined : index;
}

/// "20 kilometers (12 miles)": the same length twice.
function sameAs(doc: Doc, { amount, kind }: Reading, earlier: readonly Reading[]): number | undefined {
  const previous = earlier.at(-1);
  if (previous === undefined || kind === 'count' || previous.kind !== kind) return undefined;
  const open = doc.tokens[amount.first - 1];
  return open?.text === '(' && amount.first - previous.last === 1 ? earlier.length - 1 : undefined;
}
