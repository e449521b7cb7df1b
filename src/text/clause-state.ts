/// The clauses still open at one point of a sentence, innermost last.

import type { Chunk, Clause, Token } from '../model/index.ts';
import { SETS_OFF, TRIMMED } from './facts.ts';
import { isTime } from './time-phrases.ts';

export interface Frame {
  readonly kind: Clause['kind'];
  readonly marker: string | undefined;
  readonly first: number;
  last: number;
  subject: number | undefined;
  verb: number | undefined;
  readonly objects: number[];
  /// What a relative pronoun stands for.
  antecedent: number | undefined;
  readonly parent: Frame | undefined;
  /// Set off by a comma: a comma can end it.
  readonly setOff: boolean;
  /// Whether a noun phrase here would be an object.
  taking: boolean;
}

export interface State {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly facts: Int32Array;
  /// By token of the report: its chunk or -1.
  readonly chunkOf: Int32Array;
  /// The sentence that is read, and what is still open in it.
  first: number;
  last: number;
  readonly open: Frame[];
  /// The clauses that are over, those of the sentences before among them.
  readonly closed: Frame[];
  /// The furthest beginning of a clause that has its verb.
  spoken: number;
}

/// The chunk that token `at` belongs to, or -1; also where there is no such token.
export function chunkAt({ chunkOf }: State, at: number): number {
  return at >= 0 && at < chunkOf.length ? chunkOf[at]! : -1;
}

/// The chunk that token `at` belongs to. Never asks a list for its item -1, which is slow.
export function chunkOn(state: State, at: number): Chunk | undefined {
  const index = chunkAt(state, at);
  return index < 0 ? undefined : state.chunks[index];
}

/// Whether token `at` is there and has one of the marks.
export function has({ facts }: State, at: number, marks: number): boolean {
  return at >= 0 && at < facts.length && (facts[at]! & marks) !== 0;
}

/// Whether the noun phrase is a time.
export function isTimePhrase({ tokens, facts }: State, { first, last, head }: Chunk): boolean {
  return isTime(tokens, facts, first, last, head);
}

export function top({ open }: State): Frame | undefined {
  return open.length === 0 ? undefined : open[open.length - 1];
}

/// No sentence that anyone wrote has so many clauses within clauses. A bound keeps reading linear.
const DEEPEST = 40;

export function push(state: State, kind: Frame['kind'], first: number, marker?: string): Frame {
  if (state.open.length >= DEEPEST) popTo(state, undefined, first);
  const setOff = first > state.first && (state.facts[first - 1]! & SETS_OFF) !== 0;
  // Every frame has the same fields in the same order: the engine reads such objects fastest.
  const made: Frame = {
    kind,
    marker,
    first,
    last: state.last,
    subject: undefined,
    verb: undefined,
    objects: [],
    antecedent: undefined,
    parent: top(state),
    setOff,
    taking: false,
  };
  state.open.push(made);
  return made;
}

/// Closes every clause above `frame`, at token `at`; with `undefined`, all.
export function popTo(state: State, frame: Frame | undefined, at: number): void {
  while (state.open.length > 0 && top(state) !== frame) {
    const gone = state.open.pop()!;
    gone.last = Math.max(gone.first + 1, trimEnd(state, gone.first, at));
    state.closed.push(gone);
  }
}

function trimEnd({ facts }: State, first: number, at: number): number {
  let end = at;
  while (end > first + 1 && (facts[end - 1]! & TRIMMED) !== 0) end--;
  return end;
}

export function setVerb(state: State, frame: Frame, verb: number, subject?: number): void {
  frame.verb = verb;
  if (frame.first > state.spoken) state.spoken = frame.first;
  frame.taking = state.chunks[verb]!.verb?.voice !== 'passive' || frame.kind === 'main';
  if (subject !== undefined) frame.subject = subject;
}

/// The innermost open clause that still lacks a verb.
export function waiting(state: State): Frame | undefined {
  for (let i = state.open.length - 1; i >= 0; i--) {
    if (state.open[i]!.verb === undefined) return state.open[i];
  }
  return undefined;
}

export function hasFinite(state: State, frame: Frame): boolean {
  return frame.verb !== undefined && state.chunks[frame.verb]!.verb!.finite;
}

/// The head token of a clause's verb.
export function verbToken(state: State, frame: Frame): Token | undefined {
  return frame.verb === undefined ? undefined : state.tokens[state.chunks[frame.verb]!.head];
}
