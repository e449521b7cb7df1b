/// How far a pattern reaches from one token: the matcher without captures, on buffers that are used again.

import type { Token } from '../../model/index.ts';
import type { Program, TokenTest } from './compile.ts';

/// A state of the program is the set of token tests that may come next: as indices into `tests`.
interface Machine {
  readonly tests: readonly TokenTest[];
  readonly start: Step;
  /// By test: what follows it.
  readonly after: readonly Step[];
}

interface Step {
  readonly next: readonly number[];
  readonly accepts: boolean;
}

const machines = new WeakMap<Program, Machine>();

/// For each test, the last round in which it was put on the list: marks that need no clearing.
let marks = new Float64Array(64);
let round = 0;

/// The end of the longest match from `start`, or -1.
export function longest(program: Program, tokens: readonly Token[], start: number, end: number): number {
  let machine = machines.get(program);
  if (machine === undefined) {
    machine = machineOf(program);
    machines.set(program, machine);
  }
  const { tests, after } = machine;
  if (marks.length < tests.length) marks = new Float64Array(2 * tests.length);
  let last = machine.start.accepts ? start : -1;
  let current = machine.start.next;
  for (let position = start; position < end && current.length > 0; ) {
    const token = tokens[position]!;
    position++;
    let only: readonly number[] | undefined;
    let next: number[] | undefined;
    for (const t of current) {
      if (!tests[t]!(token)) continue;
      const step = after[t]!;
      if (step.accepts) last = position;
      // One test passed, as nearly always: its followers are the state, no list is made.
      if (only === undefined) only = step.next;
      else {
        if (next === undefined) {
          next = [];
          round++;
          merge(next, only);
        }
        merge(next, step.next);
      }
    }
    if (only === undefined) break;
    current = next ?? only;
  }
  return last;
}

function merge(into: number[], more: readonly number[]): void {
  for (const t of more) {
    if (marks[t] === round) continue;
    marks[t] = round;
    into.push(t);
  }
}

function machineOf({ code }: Program): Machine {
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
  const tests = code.flatMap((step) => (step.op === 'token' ? [step.test] : []));
  return { tests, start: stepFrom(0), after: [...numbers.keys()].map((pc) => stepFrom(pc + 1)) };
}
