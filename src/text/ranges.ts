/// A number told as two: "between 25 and 40 civilians", "20 to 30 fighters", "two or three men". One noun phrase, of
/// which the second number is what its noun is counted by.

import { ADP, DAY_PART, MONTH, NUM, TIME_UNIT } from './facts.ts';
import { NUMBER } from './roles.ts';
import type { Units } from './units.ts';

const YEAR = /^(?:1[5-9]|20)\d\d$/;
const CLOCK = /^(?:[ap]\.?m\.?|o['’]clock)$/;

/// How many units from `at` stand before the second number of a range; 0 where none begins. Years, days of a month,
/// times of day and stretches of time are none.
export function rangeAt(units: Units, at: number): number {
  const { tokens, facts, first, role } = units;
  const between = (facts[first[at]!]! & ADP) !== 0 && tokens[first[at]!]!.lower === 'between';
  const low = between ? at + 1 : at;
  if (role[low] !== NUMBER || role[low + 2] !== NUMBER) return 0;
  if (!joins(tokens[first[low + 1]!]!.lower, between)) return 0;
  if (!isCount(units, low) || !isCount(units, low + 2) || tellsTime(units, low + 3)) return 0;
  return low + 2 - at;
}

function joins(word: string, between: boolean): boolean {
  return between ? word === 'and' : word === 'to' || word === 'or';
}

function isCount({ tokens, facts, first, last }: Units, at: number): boolean {
  const only = first[at]!;
  return (facts[last[at]! - 1]! & NUM) !== 0 && !YEAR.test(tokens[only]!.text);
}

function tellsTime({ tokens, facts, first }: Units, at: number): boolean {
  const token = tokens[first[at]!];
  if (token === undefined) return false;
  return (facts[first[at]!]! & (MONTH | TIME_UNIT | DAY_PART)) !== 0 || CLOCK.test(token.lower);
}
