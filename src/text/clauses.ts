/// Splits sentences into clauses, one around each verb group, and finds the subject of each: shared in
/// coordination, the antecedent of a relative, the main clause's for a participle.

import type { Chunk, Clause, Quotation, Sentence, Token } from '../model/index.ts';
import { itemBefore } from './beside.ts';
import {
  chunkAt,
  chunkOn,
  type Frame,
  has,
  isTimePhrase,
  popTo,
  push,
  type State,
  top,
} from './clause-state.ts';
import { antecedentOf, wantsPlural } from './clause-subjects.ts';
import { addFinite, addNonFinite } from './clause-verbs.ts';
import { hasContent, isSpeech } from './clause-words.ts';
import {
  ADP,
  CONJUNCTION,
  MARKER,
  MAYBE_MARKER,
  NUM,
  RELATIVE,
  RESTART,
  STOPS_OBJECTS,
  SUBORDINATOR,
} from './facts.ts';
import { scratch } from './scratch.ts';

export function findClauses(
  tokens: readonly Token[],
  facts: Int32Array,
  sentences: readonly Sentence[],
  chunks: readonly Chunk[],
  chunkOf: Int32Array,
  quotations: readonly Quotation[],
): Clause[] {
  const ends = quotationEnds(tokens, quotations);
  const out: Clause[] = [];
  const closed: Frame[] = [];
  const state: State = { tokens, facts, chunks, chunkOf, first: 0, last: 0, open: [], closed, spoken: -1 };
  for (let s = 0; s < sentences.length; s++) {
    const { first, last } = sentences[s]!;
    const before = closed.length;
    state.first = first;
    state.last = last;
    state.spoken = -1;
    readSentence(state, ends);
    sortByPlace(closed, before);
    for (let i = before; i < closed.length; i++)
      if (closed[i]!.verb !== undefined) out.push(toClause(closed[i]!));
  }
  return out;
}

/// Each frame from position `first` on goes before those that it is not behind: there are few, and nearly in order.
function sortByPlace(frames: Frame[], first: number): void {
  for (let i = first + 1; i < frames.length; i++) {
    const frame = frames[i]!;
    let at = i;
    for (; at > first && isBehind(frames[at - 1]!, frame); at--) frames[at] = frames[at - 1]!;
    frames[at] = frame;
  }
}

function isBehind(a: Frame, b: Frame): boolean {
  return a.first > b.first || (a.first === b.first && a.last < b.last);
}

const buffer = scratch();

/// By token: for one that closes a quotation, one more than the token that opened it; else 0.
function quotationEnds(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const ends = buffer(tokens.length);
  ends.fill(0, 0, tokens.length);
  let at = 0;
  for (const { spans, closed } of quotations) {
    const from = spans[0]!.from;
    const to = spans[spans.length - 1]!.to;
    while (at < tokens.length && tokens[at]!.from < from) at++;
    let end = at;
    while (end < tokens.length && tokens[end]!.to < to) end++;
    if (closed && tokens[end]?.to === to) ends[end] = at + 1;
  }
  return ends;
}

function readSentence(state: State, ends: Int32Array): void {
  const { first, last, chunks, facts, closed } = state;
  const before = closed.length;
  push(state, 'main', first);
  for (let i = first; i < last; ) {
    const index = state.chunkOf[i]!;
    if (index < 0) {
      if (ends[i]! > 0 || (facts[i]! & (MARKER | RESTART | STOPS_OBJECTS)) !== 0)
        readToken(state, i, ends[i]!);
      i++;
      continue;
    }
    const chunk = chunks[index]!;
    if (chunk.kind === 'NP') addNoun(state, index, chunk);
    else if (chunk.verb!.finite) addFinite(state, index, chunk);
    else addNonFinite(state, index, chunk);
    i = chunk.last;
  }
  popTo(state, undefined, last);
  for (let i = before; i < closed.length; i++) {
    const frame = closed[i]!;
    frame.subject ??= inherited(frame);
  }
}

/// A participle before its main clause: "Speaking on Friday, the minister said".
function inherited({ kind, parent }: Frame): number | undefined {
  return kind === 'participial' || kind === 'infinitive' ? parent?.subject : undefined;
}

/// A token that closes the quotation opened before token `opened` (or 0), opens a clause, ends one or ends the objects.
function readToken(state: State, at: number, opened: number): void {
  const bits = state.facts[at]!;
  if (opened > 0) return closeQuotation(state, opened - 1, at);
  if ((bits & RESTART) !== 0) return restart(state, at + 1);
  const frame = top(state);
  const opens =
    (bits & (RELATIVE | SUBORDINATOR)) !== 0 ||
    ((bits & MAYBE_MARKER) !== 0 && !betweenSubjectAndVerb(frame) && clauseAhead(state, at + 1));
  if (opens) return openMarked(state, at, (bits & RELATIVE) !== 0);
  if (frame !== undefined && (bits & STOPS_OBJECTS) !== 0) frame.taking = false;
}

/// "use as a weapon | is banned": a subject still waits for its verb, so this is a preposition.
function betweenSubjectAndVerb(frame: Frame | undefined): boolean {
  return frame !== undefined && frame.verb === undefined && frame.subject !== undefined;
}

function closeQuotation(state: State, opened: number, at: number): void {
  if (state.spoken < opened) return;
  let around = state.open.length - 1;
  while (around >= 0 && state.open[around]!.first >= opened) around--;
  popTo(state, around < 0 ? undefined : state.open[around], at + 1);
  if (state.open.length === 0) restart(state, at + 1);
}

function restart(state: State, at: number): void {
  popTo(state, undefined, at);
  if (at < state.last) push(state, 'main', at);
}

/// A clause has its verb within so many steps; a bound keeps "after after after" linear.
const FURTHEST_VERB = 100;

/// Whether a noun phrase and its finite verb follow, before any mark.
function clauseAhead(state: State, from: number): boolean {
  const { tokens, last } = state;
  let i = from;
  for (let steps = 0; i < last && steps < FURTHEST_VERB; steps++) {
    const chunk = chunkOn(state, i);
    if (chunk?.kind === 'VG') return i > from && chunk.verb!.finite;
    if (chunk === undefined && !has(state, i, ADP | CONJUNCTION) && tokens[i]!.pos !== 'ADV') return false;
    i = chunk === undefined ? i + 1 : chunk.last;
  }
  return false;
}

function openMarked(state: State, at: number, wh: boolean): void {
  const { tokens, chunks } = state;
  const token = tokens[at]!;
  const next = chunkOn(state, skipAdverbs(state, at + 1));
  const governor = top(state);
  const speech = governor?.verb !== undefined && isSpeech(tokens[chunks[governor.verb]!.head]);
  const before = at > 0 ? tokens[at - 1] : undefined;
  if (has(state, at - 1, CONJUNCTION)) {
    const joined = state.open.find((frame) => frame.marker === token.lower);
    if (joined !== undefined) popTo(state, joined.parent, at - 1);
  }
  const afterNoun = chunkOn(state, at - 1)?.kind === 'NP' || before?.text === ',' || before?.text === ')';
  const isThat = token.lower === 'that';
  const content = isThat && next?.kind !== 'VG' && hasContent(before);
  const relative = !content && wh && (!isThat || next?.kind === 'VG' || (!speech && afterNoun));
  if (!relative) {
    const complement = governor?.verb !== undefined && COMPLEMENTS.has(token.lower);
    push(state, complement ? 'complement' : 'subordinate', at, token.lower);
    return;
  }
  const verb = next?.kind === 'VG' ? wantsPlural(state, chunkAt(state, next.first)) : null;
  const antecedent = at > state.first ? antecedentOf(state, at, verb) : undefined;
  push(state, 'relative', at, token.lower).antecedent = antecedent;
}

const COMPLEMENTS = new Set(['that', 'whether', 'if', 'what', 'how', 'why']);

/// So many adverbs at most stand before a verb.
const MOST_ADVERBS = 20;

function skipAdverbs({ tokens, last }: State, from: number): number {
  const end = Math.min(last, from + MOST_ADVERBS);
  let i = from;
  while (i < end && tokens[i]!.pos === 'ADV') i++;
  return i;
}

function addNoun(state: State, index: number, chunk: Chunk): void {
  const frame = top(state);
  if (frame === undefined || isTimePhrase(state, chunk)) return;
  const before = chunk.first - 1;
  // Right after the word that opens the clause stands its subject, whatever the tagger called that word.
  const isOblique =
    (before > frame.first || (before === state.first && frame.marker === undefined)) &&
    has(state, before, ADP);
  if (isOblique || (frame.verb === undefined && isRegion(state, chunk))) frame.taking = false;
  else if (frame.verb === undefined) frame.subject ??= index;
  else if (frame.taking || isSecondObject(state, frame, chunk)) frame.objects.push(index);
}

/// "In Goma, | eastern Congo, | rebels shelled a market": a name between commas, behind one that a preposition leads to, is no
/// subject where another stands before the verb.
function isRegion(state: State, { first, last, head }: Chunk): boolean {
  const { tokens } = state;
  if (tokens[head]!.pos !== 'PROPN' || tokens[first - 1]?.text !== ',' || tokens[last]?.text !== ',')
    return false;
  const place = chunkOn(state, first - 2);
  if (place?.kind !== 'NP' || tokens[place.head]!.pos !== 'PROPN' || !has(state, place.first - 1, ADP))
    return false;
  const end = Math.min(state.last, last + FURTHEST_VERB);
  for (let i = last + 1; i < end; ) {
    const chunk = chunkOn(state, i);
    if (chunk?.kind === 'VG') return i > last + 1 && chunk.verb!.finite;
    if (chunk === undefined && tokens[i]!.text === ',') return false;
    i = chunk === undefined ? i + 1 : chunk.last;
  }
  return false;
}

/// "killed the governor of the province and three guards": a number after "and" begins a second object, where only an
/// "of" stands between it and the first.
function isSecondObject(state: State, { objects }: Frame, { first }: Chunk): boolean {
  const { tokens, chunks } = state;
  const before = objects.length === 0 ? undefined : chunks[objects[objects.length - 1]!];
  if (before === undefined || itemBefore(tokens, first)?.lower !== 'and' || !has(state, first, NUM))
    return false;
  const inner = chunkOn(state, before.last + 1);
  if (tokens[before.last]?.lower !== 'of' || inner?.kind !== 'NP' || inner.last !== first - 1) return false;
  // "the mayors of Khoms and three towns": of many there may be one of each.
  return tokens[before.head]!.tag === 'NN' && !has(state, inner.first, NUM);
}

const NONE: readonly number[] = [];

// Written out: a spread costs more than finding the clause. A list that grew has room for more: its copy has none.
function toClause({ kind, marker, first, last, subject, verb, objects: found }: Frame): Clause {
  const objects = found.length === 0 ? NONE : found.slice();
  if (subject === undefined) {
    if (marker === undefined) return { first, last, verb: verb!, objects, kind };
    return { first, last, verb: verb!, objects, kind, marker };
  }
  if (marker === undefined) return { first, last, verb: verb!, objects, kind, subject };
  return { first, last, verb: verb!, objects, kind, subject, marker };
}
