/// The clauses still open at one point of a sentence, innermost last.

import type { Chunk, Clause, Token } from '../model/index.ts';

export interface Frame {
  readonly kind: Clause['kind'];
  readonly marker?: string | undefined;
  readonly first: number;
  last: number;
  subject?: number | undefined;
  verb?: number | undefined;
  readonly objects: number[];
  /// What a relative pronoun stands for.
  readonly antecedent?: number | undefined;
  readonly parent?: Frame | undefined;
  /// Set off by a comma: a comma can end it.
  readonly setOff: boolean;
  /// Whether a noun phrase here would be an object.
  taking: boolean;
}

export interface State {
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  /// For each token of the sentence (counted from its first), its chunk or -1.
  readonly chunkAt: (token: number) => number;
  readonly first: number;
  readonly last: number;
  readonly open: Frame[];
  readonly closed: Frame[];
}

export function top(state: State): Frame | undefined {
  return state.open.at(-1);
}

const SETS_OFF: ReadonlySet<string> = new Set([',', '—', '–', '-']);
const TRIMMED: ReadonlySet<string> = new Set([',', ';', ':', '—', '–', '-', 'and', 'or', 'but']);

type Opening = Pick<Frame, 'kind' | 'first'> & Partial<Pick<Frame, 'marker' | 'subject' | 'antecedent'>>;

export function push(state: State, frame: Opening): Frame {
  const before = state.tokens[frame.first - 1];
  // Every frame has the same fields in the same order: the engine reads such objects fastest.
  const made: Frame = {
    kind: frame.kind,
    marker: frame.marker,
    first: frame.first,
    last: state.last,
    subject: frame.subject,
    verb: undefined,
    objects: [],
    antecedent: frame.antecedent,
    parent: top(state),
    setOff: frame.first > state.first && before !== undefined && SETS_OFF.has(before.text),
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

function trimEnd({ tokens }: State, first: number, at: number): number {
  let end = at;
  while (end > first + 1 && TRIMMED.has(tokens[end - 1]!.lower)) end--;
  return end;
}

export function setVerb(state: State, frame: Frame, verb: number, subject?: number): void {
  frame.verb = verb;
  frame.taking = state.chunks[verb]!.verb?.voice !== 'passive' || frame.kind === 'main';
  if (subject !== undefined) frame.subject = subject;
}

/// The innermost open clause that still lacks a verb.
export function waiting(state: State): Frame | undefined {
  return state.open.findLast(({ verb }) => verb === undefined);
}

export function hasFinite(state: State, frame: Frame): boolean {
  return frame.verb !== undefined && state.chunks[frame.verb]!.verb!.finite;
}

/// The head token of a clause's verb.
export function verbToken(state: State, frame: Frame): Token | undefined {
  return frame.verb === undefined ? undefined : state.tokens[state.chunks[frame.verb]!.head];
}
