/// Runs many token patterns over a sentence at once. Rules are indexed by the words they can begin with, so a
/// rule costs nothing where its first word does not stand; each match is simulated without backtracking. Where it
/// ends is found first, since most rules fail at their second word; captures are read off only for what matched.

import type { Token } from '../../model/index.ts';
import { compileNode, type Program, startOf, type TokenTest, testNamed, type Vocabulary } from './compile.ts';
import { longest } from './longest.ts';
import { parsePattern } from './syntax.ts';

/// A rule as it stands in the data; `yes` and `no` are example sentences that a test runs.
export interface PatternRule {
  readonly name: string;
  readonly pattern: string;
  readonly yes?: readonly string[];
  readonly no?: readonly string[];
}

/// Tokens `[first, last)` fit a rule; `groups` holds the token ranges of its captures.
export interface Match<R extends PatternRule> {
  readonly rule: R;
  readonly first: number;
  readonly last: number;
  readonly groups: Readonly<Record<string, readonly [number, number]>>;
}

export interface Matcher<R extends PatternRule> {
  /// The longest match at token `at` that ends by `end`; among equals, of the rule that stands first.
  at(tokens: readonly Token[], at: number, end: number): Match<R> | undefined;
  /// Every rule's longest match at token `at`, in the order of the rules.
  allAt(tokens: readonly Token[], at: number, end: number): Match<R>[];
  /// Leftmost-longest matches in `[first, last)` that do not overlap.
  scan(tokens: readonly Token[], first: number, last: number): Match<R>[];
}

interface Compiled<R> {
  readonly rule: R;
  readonly order: number;
  readonly program: Program;
}

export function compilePatterns<R extends PatternRule>(
  rules: readonly R[],
  vocabulary: Vocabulary,
): Matcher<R> {
  const byWord = new Map<string, Compiled<R>[]>();
  const byLemma = new Map<string, Compiled<R>[]>();
  const byTest = new Map<string, { test: TokenTest; rules: Compiled<R>[] }>();
  rules.forEach((rule, order) => {
    const node = parsePattern(rule.pattern);
    const compiled = { rule, order, program: compileNode(node, vocabulary) };
    const start = startOf(node, vocabulary);
    for (const word of start.words) append(byWord, word, compiled);
    for (const lemma of start.lemmas) append(byLemma, lemma, compiled);
    for (const name of start.tests) {
      const entry = byTest.get(name) ?? { test: testNamed(name, vocabulary), rules: [] };
      entry.rules.push(compiled);
      byTest.set(name, entry);
    }
  });
  const tests = [...byTest.values()];
  const union = unions<R>();

  function candidates(token: Token): readonly Compiled<R>[] {
    let out: readonly Compiled<R>[] = byWord.get(token.lower) ?? NONE;
    const lemma = byLemma.get(token.lemma);
    if (lemma !== undefined) out = union(out, lemma);
    for (const { test, rules: tested } of tests) if (test(token)) out = union(out, tested);
    return out;
  }

  function matchOf({ rule, program }: Compiled<R>, tokens: readonly Token[], at: number, last: number) {
    const groups = program.captures.length === 0 ? {} : named(program, capture(program, tokens, at, last));
    return { rule, first: at, last, groups };
  }

  function allAt(tokens: readonly Token[], at: number, end: number): Match<R>[] {
    const token = tokens[at];
    if (token === undefined || at >= end) return [];
    const out: Match<R>[] = [];
    for (const compiled of candidates(token)) {
      const last = longest(compiled.program, tokens, at, end);
      if (last >= 0) out.push(matchOf(compiled, tokens, at, last));
    }
    return out;
  }

  function at(tokens: readonly Token[], position: number, end: number): Match<R> | undefined {
    const token = tokens[position];
    if (token === undefined || position >= end) return undefined;
    let best: Compiled<R> | undefined;
    let bestLast = -1;
    for (const compiled of candidates(token)) {
      const last = longest(compiled.program, tokens, position, end);
      if (last <= bestLast) continue;
      best = compiled;
      bestLast = last;
    }
    return best && matchOf(best, tokens, position, bestLast);
  }

  function scan(tokens: readonly Token[], first: number, last: number): Match<R>[] {
    const out: Match<R>[] = [];
    for (let i = first; i < last; ) {
      const match = at(tokens, i, last);
      if (match) out.push(match);
      i = match ? match.last : i + 1;
    }
    return out;
  }

  return { at, allAt, scan };
}

const NONE: readonly never[] = [];

/// Joins lists of rules in the order of the rules, and remembers each answer: the lists are few.
function unions<R>(): (a: readonly Compiled<R>[], b: readonly Compiled<R>[]) => readonly Compiled<R>[] {
  type List = readonly Compiled<R>[];
  const known = new Map<List, Map<List, List>>();
  return (a, b) => {
    if (a.length === 0) return b;
    const row = known.get(a) ?? new Map<List, List>();
    known.set(a, row);
    const both = row.get(b) ?? [...new Set([...a, ...b])].sort((x, y) => x.order - y.order);
    row.set(b, both);
    return both;
  };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function named(program: Program, saved: readonly number[]): Record<string, readonly [number, number]> {
  const groups: Record<string, readonly [number, number]> = {};
  program.captures.forEach((name, k) => {
    const first = saved[2 * k];
    const last = saved[2 * k + 1];
    if (first !== undefined && last !== undefined && last > first && !(name in groups))
      groups[name] = [first, last];
  });
  return groups;
}

interface Thread {
  readonly pc: number;
  readonly saved: readonly number[];
}

/// The captures of the match of `[start, end)`; earlier branches win among equals.
function capture({ code }: Program, tokens: readonly Token[], start: number, end: number): readonly number[] {
  let best: readonly number[] = [];
  let threads: Thread[] = [];
  let position = start;
  const add = (list: Thread[], seen: Set<number>, pc: number, saved: readonly number[]): void => {
    if (seen.has(pc)) return;
    seen.add(pc);
    const step = code[pc]!;
    if (step.op === 'jump') return add(list, seen, step.to, saved);
    if (step.op === 'split') {
      add(list, seen, step.a, saved);
      return add(list, seen, step.b, saved);
    }
    if (step.op === 'save') {
      const next = saved.slice();
      next[step.slot] = position;
      return add(list, seen, pc + 1, next);
    }
    if (step.op === 'match') {
      if (position === end) best = saved;
      return;
    }
    list.push({ pc, saved });
  };
  add(threads, new Set(), 0, []);
  while (threads.length > 0 && position < end) {
    const token = tokens[position]!;
    position++;
    const next: Thread[] = [];
    const seen = new Set<number>();
    for (const thread of threads) {
      const step = code[thread.pc]!;
      if (step.op === 'token' && step.test(token)) add(next, seen, thread.pc + 1, thread.saved);
    }
    threads = next;
  }
  return best;
}
