/// What the rules match at an item, remembered by the kinds of the words that follow: dates are said in the same few
/// ways again and again, and rules see kinds of words only. The two exceptions, an adjective within and what stands in
/// brackets, are not remembered.

import type { Item } from './items.ts';
import { marksOf, NUM } from './marks.ts';
import { kindOf, MATCHER, type TimeRule } from './vocabulary.ts';

/// A rule fits `length` items from where it was tried; captures are counted from there.
export interface Fit {
  readonly rule: TimeRule;
  readonly length: number;
  readonly groups: Readonly<Record<string, readonly [number, number]>>;
}

/// Runs by the kinds of their words, a step of the tree for each.
interface Run {
  readonly next: Map<number, Run>;
  fits: readonly Fit[] | undefined;
}

const LONGEST_RUN = 16;
const MOST_RUNS = 20_000;
const emptyRun = (): Run => ({ next: new Map(), fits: undefined });
let runs = emptyRun();
let known = 0;

/// The longest match of every rule that fits at an item: longest first, among equals the rule that stands first.
export function fitsAt(items: readonly Item[], at: number, end: number): readonly Fit[] {
  const most = Math.min(end, at + LONGEST_RUN);
  if (!beginsRule(items[at]!)) return NONE;
  let run = runs;
  let i = at;
  for (; i < most; i++) {
    const kind = kindOf(items[i]!);
    if (kind === 0) break;
    if (items[i]!.lower === BRACKET) return fitsOf(items, at, end);
    let next = run.next.get(kind);
    if (next === undefined) {
      next = emptyRun();
      run.next.set(kind, next);
      known++;
    }
    run = next;
  }
  if (i === at) return NONE;
  if (i === at + LONGEST_RUN || (i < end && mayGoOn(items, i))) return fitsOf(items, at, end);
  if (known > MOST_RUNS) {
    runs = emptyRun();
    known = 0;
  }
  run.fits ??= fitsOf(items, at, end);
  return run.fits;
}

const NONE: readonly Fit[] = [];

/// "1850 (Sudanese time)": whatever word is in it.
const BRACKET = '(';

/// By kind: whether a rule can begin with such words; most words that stand within times cannot.
const begins: (boolean | undefined)[] = [];

function beginsRule(item: Item): boolean {
  const kind = kindOf(item);
  begins[kind] ??= MATCHER.canBegin(item);
  return begins[kind]!;
}

/// "ten quiet days": an adjective after a number.
function mayGoOn(items: readonly Item[], i: number): boolean {
  if (items[i]!.pos !== 'ADJ') return false;
  const before = items[i - 1]!;
  return before.lower === '-' || (marksOf(before) & NUM) !== 0;
}

function fitsOf(items: readonly Item[], at: number, end: number): readonly Fit[] {
  const fits = MATCHER.allAt(items, at, end).map(({ rule, last, groups }): Fit => {
    const shifted: Record<string, readonly [number, number]> = {};
    for (const name in groups) shifted[name] = [groups[name]![0] - at, groups[name]![1] - at];
    return { rule, length: last - at, groups: shifted };
  });
  return fits.sort((a, b) => b.length - a.length);
}
