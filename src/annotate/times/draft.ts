/// A time expression on its way: what a rule has read, before modifiers, links and anchors.

import type { TimeForm, TimexMod, TimexType, Toward } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Item } from './items.ts';
import type { TimeRule } from './vocabulary.ts';

/// Which earlier expression a form leans on: any date, one at least as fine as a month or day, a quarter,
/// when it began.
export type Lean = 'date' | 'day' | 'month' | 'quarter' | 'running' | 'story' | 'began';

export interface Reading {
  readonly type: TimexType;
  readonly form: TimeForm;
  readonly mod?: TimexMod;
  readonly lean?: Lean;
  /// Items `[first, last)` where they differ from the match's.
  readonly first?: number;
  readonly last?: number;
}

export interface Context {
  readonly items: readonly Item[];
  /// Items `[first, last)` fit the rule.
  readonly match: { readonly rule: TimeRule; readonly first: number; readonly last: number };
  /// First item of a capture.
  get(name: string): Item | undefined;
  /// Items of a capture that took part.
  span(name: string): readonly [number, number];
  /// Where an unqualified day or month lies, from the words around.
  toward(): Toward;
}

export type Builder = (context: Context) => Reading | readonly Reading[] | undefined;

const LETTERS: Readonly<Record<string, string>> = {
  ...{
    second: 'TS',
    minute: 'TM',
    hour: 'TH',
    day: 'D',
    night: 'D',
    week: 'W',
    month: 'M',
    quarter: 'Q',
    year: 'Y',
  },
};

/// The TIMEX3 value of a length of time; `count` undefined for "years", "several days".
export function durationValue(count: number | undefined, unit: string): string {
  if (unit === 'weekend') return `P${count === undefined ? 'X' : count * 2}D`;
  if (unit === 'fortnight') return `P${count === undefined ? 'X' : count * 2}W`;
  if (unit === 'decade') return count === undefined ? 'PXE' : `P${count * 10}Y`;
  if (unit === 'century') return count === undefined ? 'PXC' : `P${count * 100}Y`;
  const letter = LETTERS[unit] ?? 'X';
  const [time, code] = letter.length === 2 ? ['T', letter[1]] : ['', letter];
  if (count === undefined) return `P${time}X${code}`;
  const whole = Math.floor(count);
  const rest = count - whole;
  if (rest === 0) return `P${time}${count}${code}`;
  const month = time === '' ? [30, 'D'] : [60, 'S'];
  const finer = { Y: [12, 'M'], H: [60, 'M'], W: [7, 'D'], M: month }[code ?? ''] as
    | [number, string]
    | undefined;
  if (finer === undefined) return `P${time}${count}${code}`;
  const head = whole === 0 ? '' : `${whole}${code}`;
  return `P${time}${head}${Math.round(rest * finer[0])}${finer[1]}`;
}

/// The word before what was matched, or "".
export function wordBefore({ items, match }: Context): string {
  return itemBefore(items, match.first)?.lower ?? '';
}
