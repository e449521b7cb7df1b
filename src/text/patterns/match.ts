/// Runs many token patterns over a sentence at once. Rules are indexed by the words they can begin with, so a
/// rule costs nothing where its first word does not stand; each match is simulated without backtracking. Where it
/// ends is found first, since most rules fail at their second word; captures are read off only for what matched.

import type { Token } from '../../model/index.ts';
import { atomsOf, type Profile, passes } from './atoms.ts';
import { groupsOf } from './captures.ts';
import { compileNode, type Program, type Start, startOf } from './compile.ts';
import { longest, type Machine, machineOf } from './longest.ts';
import { parsePattern } from './syntax.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  /// Whether any rule can begin with the token.
  canBegin(token: Token): boolean;
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
  readonly machine: Machine;
}

/// What a token's spelling, lemma and tag tell, with the rules that can begin with it by them.
interface Known<R> extends Profile {
  readonly rules: readonly Compiled<R>[];
}

export function compilePatterns<R extends PatternRule>(
  rules: readonly R[],
  vocabulary: Vocabulary,
): Matcher<R> {
  const index = emptyIndex<Compiled<R>>();
  const union = unions<R>();
  const atoms = atomsOf<Known<R>>(vocabulary, withRules);
  rules.forEach((rule, order) => {
    const node = parsePattern(rule.pattern);
    const program = compileNode(node, atoms);
    const compiled = { rule, order, program, machine: machineOf(program) };
    addTo(index, startOf(node, vocabulary), compiled);
  });
  /// Tests that a spelling and a tag do not answer are asked of each token.
  const tests = [...index.tests].map(([name, list]) => ({ atom: atoms.test(name), rules: list }));
  const asked = tests.filter(({ atom }) => atom.kind === 4);
  const answered = tests.filter(({ atom }) => atom.kind !== 4);

  function withRules(profile: Profile, token: Token): Known<R> {
    const { text, lower, lemma, pos, tag, word, lemmaNumber, flags } = profile;
    let found: readonly Compiled<R>[] = index.words.get(lower) ?? NONE;
    found = union(found, index.lemmas.get(lemma) ?? NONE);
    for (const { atom, rules: tested } of answered)
      if (passes(atom, profile, token)) found = union(found, tested);
    return { text, lower, lemma, pos, tag, word, lemmaNumber, flags, rules: found };
  }

  function candidates(token: Token): readonly Compiled<R>[] {
    const known = atoms.profileOf(token);
    let out = known.rules;
    for (let t = 0; t < asked.length; t++) {
      const { atom, rules: tested } = asked[t]!;
      if (passes(atom, known, token)) out = union(out, tested);
    }
    return out;
  }

  function matchOf({ rule, program }: Compiled<R>, tokens: readonly Token[], at: number, last: number) {
    return { rule, first: at, last, groups: groupsOf(program, atoms, tokens, at, last) };
  }

  function allAt(tokens: readonly Token[], at: number, end: number): Match<R>[] {
    const token = tokens[at];
    if (token === undefined || at >= end) return [];
    const out: Match<R>[] = [];
    for (const compiled of candidates(token)) {
      const last = longest(compiled.machine, atoms, tokens, at, end);
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
      const last = longest(compiled.machine, atoms, tokens, position, end);
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

  return { canBegin: (token) => candidates(token).length > 0, at, allAt, scan };
}

const NONE: readonly never[] = [];

/// Joins lists of rules in the order of the rules, and remembers each answer: the lists are few.
function unions<R>(): (a: readonly Compiled<R>[], b: readonly Compiled<R>[]) => readonly Compiled<R>[] {
  type List = readonly Compiled<R>[];
  const known = new Map<List, Map<List, List>>();
  return (a, b) => {
    if (a.length === 0) return b;
    if (b.length === 0) return a;
    const row = known.get(a) ?? new Map<List, List>();
    known.set(a, row);
    const both = row.get(b) ?? [...new Set([...a, ...b])].sort((x, y) => x.order - y.order);
    row.set(b, both);
    return both;
  };
}

/// Rules by what they can begin with.
interface Index<C> {
  readonly words: Map<string, C[]>;
  readonly lemmas: Map<string, C[]>;
  readonly tests: Map<string, C[]>;
}

function emptyIndex<C>(): Index<C> {
  return { words: new Map(), lemmas: new Map(), tests: new Map() };
}

function addTo<C>(index: Index<C>, start: Start, compiled: C): void {
  for (const word of start.words) append(index.words, word, compiled);
  for (const lemma of start.lemmas) append(index.lemmas, lemma, compiled);
  for (const name of start.tests) append(index.tests, name, compiled);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
