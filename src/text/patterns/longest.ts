/// How far a pattern reaches from one token: the matcher without captures. Nothing is allocated while it runs.

import type { Token } from '../../model/index.ts';
import { type Atom, type Atoms, type Profile, passes } from './atoms.ts';
import type { Program } from './compile.ts';

/// A state of the program is the set of token tests that may come next: as indices into `tests`.
export interface Machine {
  readonly tests: readonly Atom[];
  readonly start: Step;
  /// By test: what follows it.
  readonly after: readonly Step[];
}

interface Step {
  readonly next: readonly number[];
  readonly accepts: boolean;
}

/// For each test, the last round in which it was put on a list: marks that need no clearing. The lists are of the
/// tests that may come next, and of those that may come then.
let marks = new Float64Array(64);
let here: number[] = [];
let there: number[] = [];
let round = 0;

/// The end of the longest match from `start`, or -1.
export function longest(
  machine: Machine,
  atoms: Atoms<Profile>,
  tokens: readonly Token[],
  start: number,
  end: number,
): number {
  const { tests, after } = machine;
  if (marks.length < tests.length) marks = new Float64Array(2 * tests.length);
  let last = machine.start.accepts ? start : -1;
  let current = machine.start.next;
  let count = current.length;
  for (let position = start; position < end && count > 0; ) {
    const token = tokens[position]!;
    const profile = atoms.profileOf(token);
    position++;
    let only: readonly number[] | undefined;
    let merged = 0;
    for (let c = 0; c < count; c++) {
      const t = current[c]!;
      if (!passes(tests[t]!, profile, token)) continue;
      const step = after[t]!;
      if (step.accepts) last = position;
      // One test passed, as nearly always: its followers are the state, no list is filled.
      if (only === undefined) only = step.next;
      else {
        if (merged === 0) {
          round++;
          merged = merge(there, 0, only);
        }
        merged = merge(there, merged, step.next);
      }
    }
    if (only === undefined) break;
    current = only;
    count = only.length;
    if (merged === 0) continue;
    current = there;
    count = merged;
    there = here;
    here = current as number[];
  }
  return last;
}

function merge(into: number[], count: number, more: readonly number[]): number {
  let filled = count;
  for (let m = 0; m < more.length; m++) {
    const t = more[m]!;
    if (marks[t] === round) continue;
    marks[t] = round;
    into[filled++] = t;
  }
  return filled;
}

export function machineOf({ code }: Program): Machine {
  const numbers = new Map<number, number>();
  code.forEach(({ op }, pc) => {
    if (op === 'token') numbers.set(pc, numbers.size);
  });
  const stepFrom = (from: number): Step => {
    const seen = new Set<number>();
    const next: number[] = [];
    let accepts = false;
    const visit = (pc: number): void => {
      if (seen.has(pc)) return;
      seen.add(pc);
      const step = code[pc]!;
      if (step.op === 'token') next.push(numbers.get(pc)!);
      else if (step.op === 'match') accepts = true;
      else if (step.op === 'jump') visit(step.to);
      else if (step.op === 'save') visit(pc + 1);
      else {
        visit(step.a);
        visit(step.b);
      }
    };
    visit(from);
    return { next, accepts };
  };
  const tests = code.flatMap((step) => (step.op === 'token' ? [step.atom] : []));
  return { tests, start: stepFrom(0), after: [...numbers.keys()].map((pc) => stepFrom(pc + 1)) };
}
