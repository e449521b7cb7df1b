/// Whose verb it is, from the words before it.

import { itemBefore } from './beside.ts';
import { chunkAt, chunkOn, has, isTimePhrase, type State, top } from './clause-state.ts';
import { ADP, ADV, CONJUNCTION } from './facts.ts';

export interface Local {
  /// Chunk of the noun phrase that stands before the verb as its subject.
  readonly subject: number;
  /// Token at which the subject's phrase begins.
  readonly from: number;
}

/// The noun phrase directly before token `at`, with what depends on it ("the head of the ministry | said"), or null.
export function localSubject(state: State, at: number, floor: number): Local | null {
  const { tokens } = state;
  for (let i = at - 1; i >= floor; ) {
    const chunk = chunkOn(state, i);
    if (chunk?.kind === 'VG') return null;
    if (chunk !== undefined) {
      if (isTimePhrase(state, chunk)) {
        i = chunk.first - 1;
        if (i >= floor && has(state, i, ADP)) i--;
        continue;
      }
      const oblique = chunk.first > floor && has(state, chunk.first - 1, ADP);
      if (!oblique) return { subject: chunkAt(state, i), from: chunk.first };
      i = chunk.first - 2;
      continue;
    }
    if (tokens[i]!.text === ')') i = openingBefore(state, i, floor) - 1;
    else if (has(state, i, ADV)) i--;
    else return tokens[i]!.text === ',' ? subjectWithApposition(state, i, floor) : null;
  }
  return null;
}

/// "and its driver, a father of two, | died": what is joined by a conjunction, with who that is between commas.
function subjectWithApposition(state: State, comma: number, floor: number): Local | null {
  const { tokens } = state;
  const inner = chunkOn(state, comma - 1);
  if (inner?.kind !== 'NP' || tokens[inner.first]!.pos !== 'DET') return null;
  if (inner.first - 2 <= floor || tokens[inner.first - 1]!.text !== ',') return null;
  const outer = chunkOn(state, inner.first - 2);
  if (outer?.kind !== 'NP' || outer.first <= floor || !has(state, outer.first - 1, CONJUNCTION)) return null;
  return { subject: chunkAt(state, inner.first - 2), from: outer.first };
}

function openingBefore({ tokens }: State, at: number, floor: number): number {
  for (let i = at; i >= Math.max(floor, at - 20); i--) if (tokens[i]!.text === '(') return i;
  return at;
}

/// The first of the noun phrases joined by commas and "and" that end with chunk `last`.
export function firstConjunct(state: State, local: Local, floor: number): Local {
  const { tokens } = state;
  let { subject, from } = local;
  const joint = itemBefore(tokens, from);
  if (joint?.pos !== 'CCONJ' || joint.lower === 'but' || tokens[from - 2]?.text === ',') return local;
  for (let steps = 0; steps < 8; steps++) {
    let i = from - 1;
    while (i >= floor && (has(state, i, CONJUNCTION) || tokens[i]!.text === ',')) i--;
    if (i === from - 1) break;
    const before = chunkOn(state, i);
    if (before?.kind !== 'NP' || i < floor) break;
    from = before.first;
    subject = chunkAt(state, i);
  }
  return { subject, from };
}

/// What a relative pronoun at token `at` stands for: the noun phrase before it, or the one that this depends on
/// where only that agrees with the verb ("monuments of a town that were").
export function antecedentOf(state: State, at: number, plural: boolean | null): number | undefined {
  const { tokens } = state;
  let i = at - 1;
  if (i >= 0 && (has(state, i, ADP) || tokens[i]!.text === ',')) i--;
  let found: number | undefined;
  for (let steps = 0; steps < 4 && i >= state.first; steps++) {
    const chunk = chunkOn(state, i);
    if (chunk?.kind !== 'NP') {
      if (tokens[i]!.text === ')' && found === undefined) {
        i = openingBefore(state, i, state.first) - 1;
        continue;
      }
      break;
    }
    if (!isTimePhrase(state, chunk)) {
      found ??= chunkAt(state, i);
      if (plural === null || isPlural(state, chunk.head) === plural) return chunkAt(state, i);
    }
    if (!has(state, chunk.first - 1, ADP)) break;
    i = chunk.first - 2;
  }
  return found;
}

function isPlural({ tokens }: State, head: number): boolean {
  const { tag, pos, lower } = tokens[head]!;
  return tag === 'NNS' || tag === 'NNPS' || lower === 'people' || (pos === 'NUM' && lower !== 'one');
}

/// Whether a verb wants a plural subject, where its form tells.
export function wantsPlural(state: State, verb: number): boolean | null {
  const chunk = state.chunks[verb]!;
  for (let i = chunk.first; i < chunk.last; i++) {
    const { lower, tag, pos } = state.tokens[i]!;
    if (pos !== 'AUX' && pos !== 'VERB') continue;
    if (lower === 'were' || lower === 'are' || lower === 'have') return true;
    if (lower === 'was' || tag === 'VBZ') return false;
    return null;
  }
  return null;
}

/// The subject of the innermost clause that has one.
export function sharedSubject(state: State): number | undefined {
  for (let i = state.open.length - 1; i >= 0; i--) {
    const { subject } = state.open[i]!;
    if (subject !== undefined) return subject;
  }
  return top(state)?.antecedent;
}
