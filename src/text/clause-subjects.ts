/// Whose verb it is, from the words before it.

import { type State, top } from './clause-state.ts';
import { isTime } from './time-words.ts';

export interface Local {
  /// Chunk of the noun phrase that stands before the verb as its subject.
  readonly subject: number;
  /// Token at which the subject's phrase begins.
  readonly from: number;
}

/// The noun phrase directly before token `at`, with what depends on it ("the head of the ministry | said"), or null.
export function localSubject(state: State, at: number, floor: number): Local | null {
  const { tokens, chunks } = state;
  for (let i = at - 1; i >= floor; ) {
    const chunk = chunks[state.chunkAt(i)];
    if (chunk?.kind === 'VG') return null;
    if (chunk !== undefined) {
      if (isTime(tokens, chunk.first, chunk.last, chunk.head)) {
        i = chunk.first - 1;
        if (i >= floor && tokens[i]!.pos === 'ADP') i--;
        continue;
      }
      const before = tokens[chunk.first - 1];
      const oblique = chunk.first > floor && before !== undefined && before.pos === 'ADP';
      if (!oblique) return { subject: state.chunkAt(i), from: chunk.first };
      i = chunk.first - 2;
      continue;
    }
    const token = tokens[i]!;
    if (token.text === ')') i = openingBefore(state, i, floor) - 1;
    else if (token.pos === 'ADV' && token.tag !== 'WRB') i--;
    else return null;
  }
  return null;
}

function openingBefore({ tokens }: State, at: number, floor: number): number {
  for (let i = at; i >= Math.max(floor, at - 20); i--) if (tokens[i]!.text === '(') return i;
  return at;
}

/// The first of the noun phrases joined by commas and "and" that end with chunk `last`.
export function firstConjunct(state: State, local: Local, floor: number): Local {
  const { tokens, chunks } = state;
  let { subject, from } = local;
  const joint = tokens[from - 1];
  if (joint?.pos !== 'CCONJ' || joint.lower === 'but' || tokens[from - 2]?.text === ',') return local;
  for (let steps = 0; steps < 8; steps++) {
    let i = from - 1;
    const joined = i >= floor && (tokens[i]!.pos === 'CCONJ' || tokens[i]!.text === ',');
    if (!joined) break;
    while (i >= floor && (tokens[i]!.pos === 'CCONJ' || tokens[i]!.text === ',')) i--;
    const before = chunks[state.chunkAt(i)];
    if (before?.kind !== 'NP' || i < floor) break;
    from = before.first;
    subject = state.chunkAt(i);
  }
  return { subject, from };
}

/// What a relative pronoun at token `at` stands for: the noun phrase before it, or the one that this depends on
/// where only that agrees with the verb ("monuments of a town that were").
export function antecedentOf(state: State, at: number, plural: boolean | null): number | undefined {
  const { tokens, chunks } = state;
  let i = at - 1;
  if (tokens[i]?.text === ',' || tokens[i]?.pos === 'ADP') i--;
  let found: number | undefined;
  for (let steps = 0; steps < 4 && i >= state.first; steps++) {
    const chunk = chunks[state.chunkAt(i)];
    if (chunk?.kind !== 'NP') {
      if (tokens[i]!.text === ')' && found === undefined) {
        i = openingBefore(state, i, state.first) - 1;
        continue;
      }
      break;
    }
    if (!isTime(tokens, chunk.first, chunk.last, chunk.head)) {
      found ??= state.chunkAt(i);
      if (plural === null || isPlural(state, chunk.head) === plural) return state.chunkAt(i);
    }
    if (tokens[chunk.first - 1]?.pos !== 'ADP') break;
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
  return state.open.findLast(({ subject }) => subject !== undefined)?.subject ?? top(state)?.antecedent;
}
