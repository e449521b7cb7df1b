/// Splits sentences into clauses, one around each verb group, and finds the subject of each: shared in
/// coordination, the antecedent of a relative, the main clause's for a participle.

import type { Chunk, Clause, Quotation, Sentence, Token } from '../model/index.ts';
import { type Frame, popTo, push, type State, top } from './clause-state.ts';
import { antecedentOf, wantsPlural } from './clause-subjects.ts';
import { addFinite, addNonFinite } from './clause-verbs.ts';
import { hasContent, isSpeech, markerOf } from './clause-words.ts';
import { isTime } from './time-words.ts';

export function findClauses(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  chunks: readonly Chunk[],
  chunkOf: Int32Array,
  quotations: readonly Quotation[],
): Clause[] {
  const ends = quotationEnds(tokens, quotations);
  return sentences.flatMap(({ first, last }) => {
    const state: State = {
      tokens,
      chunks,
      chunkAt: (i) => chunkOf[i] ?? -1,
      first,
      last,
      open: [],
      closed: [],
    };
    readSentence(state, ends);
    return state.closed
      .filter(({ verb }) => verb !== undefined)
      .sort((a, b) => a.first - b.first || b.last - a.last)
      .map(toClause);
  });
}

/// For a token that closes a quotation: the token that opened it.
function quotationEnds(
  tokens: readonly Token[],
  quotations: readonly Quotation[],
): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let at = 0;
  for (const { spans, closed } of quotations) {
    const from = spans[0]!.from;
    const to = spans.at(-1)!.to;
    while (at < tokens.length && tokens[at]!.from < from) at++;
    let end = at;
    while (end < tokens.length && tokens[end]!.to < to) end++;
    if (closed && tokens[end]?.to === to) ends.set(end, at);
  }
  return ends;
}

function readSentence(state: State, ends: ReadonlyMap<number, number>): void {
  const { first, last, chunks } = state;
  push(state, { kind: 'main', first });
  for (let i = first; i < last; ) {
    const index = state.chunkAt(i);
    const chunk = chunks[index];
    if (chunk === undefined) {
      readToken(state, i, ends);
      i++;
      continue;
    }
    if (chunk.kind === 'NP') addNoun(state, index, chunk);
    else if (chunk.verb!.finite) addFinite(state, index, chunk);
    else addNonFinite(state, index, chunk);
    i = chunk.last;
  }
  popTo(state, undefined, last);
  for (const frame of state.closed) frame.subject ??= inherited(frame);
}

/// A participle before its main clause: "Speaking on Friday, the minister said".
function inherited({ kind, parent }: Frame): number | undefined {
  return kind === 'participial' || kind === 'infinitive' ? parent?.subject : undefined;
}

function readToken(state: State, at: number, ends: ReadonlyMap<number, number>): void {
  const token = state.tokens[at]!;
  const frame = top(state);
  const opened = ends.get(at);
  if (opened !== undefined) return closeQuotation(state, opened, at);
  if (token.text === ';' || token.text === ':') return restart(state, at + 1);
  const marker = markerOf(token);
  if (
    marker !== null &&
    (marker !== 'maybe' || (!betweenSubjectAndVerb(frame) && clauseAhead(state, at + 1)))
  )
    return openMarked(state, at, marker);
  if (frame === undefined) return;
  if (token.pos === 'ADP' || token.text === '(' || token.tag === 'TO') frame.taking = false;
}

/// "use as a weapon | is banned": a subject still waits for its verb, so this is a preposition.
function betweenSubjectAndVerb(frame: Frame | undefined): boolean {
  return frame !== undefined && frame.verb === undefined && frame.subject !== undefined;
}

function closeQuotation(state: State, opened: number, at: number): void {
  const spoke = state.open
    .concat(state.closed)
    .some(({ verb, first }) => first >= opened && verb !== undefined);
  if (!spoke) return;
  popTo(
    state,
    state.open.findLast(({ first }) => first < opened),
    at + 1,
  );
  if (state.open.length === 0) restart(state, at + 1);
}

function restart(state: State, at: number): void {
  popTo(state, undefined, at);
  if (at < state.last) push(state, { kind: 'main', first: at });
}

/// Whether a noun phrase and its finite verb follow, before any mark.
function clauseAhead({ tokens, chunks, chunkAt, last }: State, from: number): boolean {
  for (let i = from; i < last; ) {
    const chunk = chunks[chunkAt(i)];
    if (chunk?.kind === 'VG') return i > from && chunk.verb!.finite;
    if (chunk === undefined && !/^(?:ADP|ADV|CCONJ)$/.test(tokens[i]!.pos)) return false;
    i = chunk?.last ?? i + 1;
  }
  return false;
}

function openMarked(state: State, at: number, marker: 'relative' | 'subordinator' | 'maybe'): void {
  const { tokens, chunks } = state;
  const token = tokens[at]!;
  const next = chunks[state.chunkAt(skipAdverbs(state, at + 1))];
  const governor = top(state);
  const speech = governor?.verb !== undefined && isSpeech(tokens[chunks[governor.verb]!.head]);
  const joined =
    tokens[at - 1]?.pos === 'CCONJ' ? state.open.find((frame) => frame.marker === token.lower) : undefined;
  if (joined !== undefined) popTo(state, joined.parent, at - 1);
  const afterNoun = chunks[state.chunkAt(at - 1)]?.kind === 'NP' || /^[,)]$/.test(tokens[at - 1]?.text ?? '');
  const isThat = token.lower === 'that';
  const content = isThat && next?.kind !== 'VG' && hasContent(tokens[at - 1]);
  const relative =
    !content && marker === 'relative' && (!isThat || next?.kind === 'VG' || (!speech && afterNoun));
  if (!relative) {
    const complement = isThat || /^(?:whether|if|what|how|why)$/.test(token.lower);
    push(state, {
      kind: complement && governor?.verb !== undefined ? 'complement' : 'subordinate',
      first: at,
      marker: token.lower,
    });
    return;
  }
  const verb = next?.kind === 'VG' ? wantsPlural(state, state.chunkAt(next.first)) : null;
  const antecedent = at > state.first ? antecedentOf(state, at, verb) : undefined;
  push(state, { kind: 'relative', first: at, marker: token.lower, antecedent });
}

function skipAdverbs({ tokens, last }: State, from: number): number {
  let i = from;
  while (i < last && tokens[i]!.pos === 'ADV') i++;
  return i;
}

function addNoun(state: State, index: number, chunk: Chunk): void {
  const frame = top(state);
  if (frame === undefined || isTime(state.tokens, chunk.first, chunk.last, chunk.head)) return;
  const before = state.tokens[chunk.first - 1];
  // Right after the word that opens the clause stands its subject, whatever the tagger called that word.
  const oblique = chunk.first - 1 > frame.first && before !== undefined && before.pos === 'ADP';
  if (oblique || (chunk.first - 1 === state.first && before!.pos === 'ADP' && frame.marker === undefined))
    frame.taking = false;
  else if (frame.verb === undefined) frame.subject ??= index;
  else if (frame.taking) frame.objects.push(index);
}

function toClause({ kind, marker, first, last, subject, verb, objects }: Frame): Clause {
  const bare = { first, last, verb: verb!, objects, kind };
  if (subject === undefined) return marker === undefined ? bare : { ...bare, marker };
  return marker === undefined ? { ...bare, subject } : { ...bare, subject, marker };
}
