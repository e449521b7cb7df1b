/// What the captures of a match hold. What a thread of the simulation has saved is a chain that threads share, so
/// that none is copied.

import type { Token } from '../../model/index.ts';
import { type Atoms, type Profile, passes } from './atoms.ts';
import type { Program } from './compile.ts';

export type Groups = Readonly<Record<string, readonly [number, number]>>;

interface Saved {
  readonly slot: number;
  readonly position: number;
  readonly before: Saved | null;
}

interface Threads {
  readonly pcs: number[];
  readonly saved: (Saved | null)[];
  count: number;
}

const NO_GROUPS: Groups = {};
/// For each instruction, the last round in which it was reached.
let marks = new Float64Array(64);
let round = 0;
let threads: Threads = { pcs: [], saved: [], count: 0 };
let following: Threads = { pcs: [], saved: [], count: 0 };

/// The captures of the match of `[start, end)`; earlier branches win among equals.
export function groupsOf(
  program: Program,
  atoms: Atoms<Profile>,
  tokens: readonly Token[],
  start: number,
  end: number,
): Groups {
  if (program.captures.length === 0) return NO_GROUPS;
  const { code } = program;
  if (marks.length < code.length) marks = new Float64Array(2 * code.length);
  let found: Saved | null = null;
  const add = (pc: number, position: number, saved: Saved | null): void => {
    if (marks[pc] === round) return;
    marks[pc] = round;
    const step = code[pc]!;
    if (step.op === 'jump') return add(step.to, position, saved);
    if (step.op === 'split') {
      add(step.a, position, saved);
      return add(step.b, position, saved);
    }
    if (step.op === 'save') return add(pc + 1, position, { slot: step.slot, position, before: saved });
    if (step.op === 'match') {
      if (position === end) found = saved;
      return;
    }
    following.pcs[following.count] = pc;
    following.saved[following.count++] = saved;
  };
  round++;
  following.count = 0;
  add(0, start, null);
  for (let position = start; position < end && following.count > 0; position++) {
    const token = tokens[position]!;
    const profile = atoms.profileOf(token);
    [threads, following] = [following, threads];
    following.count = 0;
    round++;
    for (let t = 0; t < threads.count; t++) {
      const pc = threads.pcs[t]!;
      const step = code[pc]!;
      if (step.op === 'token' && passes(step.atom, profile, token))
        add(pc + 1, position + 1, threads.saved[t]!);
    }
  }
  return named(program.captures, found);
}

function named(captures: readonly string[], last: Saved | null): Groups {
  // The last saved counts: the chain begins with it.
  const slots: (number | undefined)[] = [];
  for (let link = last; link !== null; link = link.before) slots[link.slot] ??= link.position;
  const groups: Record<string, readonly [number, number]> = {};
  for (let k = 0; k < captures.length; k++) {
    const first = slots[2 * k];
    const to = slots[2 * k + 1];
    const name = captures[k]!;
    if (first !== undefined && to !== undefined && to > first && !(name in groups))
      groups[name] = [first, to];
  }
  return groups;
}
