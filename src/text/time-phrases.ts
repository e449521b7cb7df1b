/// Noun phrases that say when: never a subject or an object.

import type { Token } from '../model/index.ts';
import { DAY, MONTH, NUM, SHIFT, TIME_UNIT, WEEKDAY } from './facts.ts';
import { ADJECTIVE, DET, NONE, NOUN, NUMBER } from './roles.ts';
import type { Units } from './units.ts';

/// Whether a time phrase begins at token `at`, even right after another noun: "warplanes last week", "talks Monday".
export function startsTime(facts: Int32Array, at: number): boolean {
  const here = facts[at]!;
  if ((here & (WEEKDAY | DAY | MONTH)) !== 0) return true;
  return (here & SHIFT) !== 0 && (facts[at + 1]! & (TIME_UNIT | WEEKDAY | MONTH)) !== 0;
}

/// "raided a base early Sunday", "attacked a camp two days ago": a time with words before it that could be the noun's.
export function startsPastTime({ tokens, facts, first, role }: Units, u: number): boolean {
  if (role[u + 1] === NONE || role[u] === NOUN) return false;
  const next = facts[first[u + 1]!]!;
  if ((next & (WEEKDAY | MONTH | DAY)) !== 0) return /^(?:early|late)$/.test(tokens[first[u]!]!.lower);
  return (
    role[u] === NUMBER &&
    (next & TIME_UNIT) !== 0 &&
    role[u + 2] !== NONE &&
    AGO.has(tokens[first[u + 2]!]!.lower)
  );
}

const AGO: ReadonlySet<string> = new Set(['ago', 'earlier', 'later']);

/// Whether the phrase of tokens `[first, last)` with this head is a time: "Monday", "last week", "Nov. 17",
/// "two days", "the next day", but not "the Monday meeting" or "the day".
export function isTime(
  tokens: readonly Token[],
  facts: Int32Array,
  first: number,
  last: number,
  head: number,
): boolean {
  const bits = facts[head]!;
  if ((bits & (WEEKDAY | DAY | MONTH)) !== 0) return true;
  if ((bits & NUM) !== 0) {
    if (last - first === 1 && /^(?:1[89]|20)\d\d$/.test(tokens[head]!.lower)) return true;
    for (let i = first; i < last; i++) if ((facts[i]! & MONTH) !== 0) return true;
    return false;
  }
  if ((bits & TIME_UNIT) === 0) return false;
  const opens = tokens[first]!.lower === 'the' && first + 1 < head ? first + 1 : first;
  return (facts[opens]! & (NUM | SHIFT | WEEKDAY)) !== 0;
}

/// Whether what begins at unit `u` stands after a time phrase of the units `[start, u)`, which says when and does not
/// tell what kind of thing follows: "last week | soldiers shot", "that night | two shells", "on Friday morning | police",
/// "for three days | rebels", "a day earlier | police", but not "the night raid" or "during Friday morning prayers".
/// `end` is the last noun; -1 where there is none yet.
export function isAfterTime(units: Units, start: number, u: number, end: number): boolean {
  const { tokens, facts, first, last, role } = units;
  if (end === u - 2) return tellsDistance(units, end);
  if (end !== u - 1) return false;
  const unit = first[end]!;
  if ((facts[unit]! & TIME_UNIT) === 0 || last[end]! - unit > 1) return false;
  if (role[u] !== NOUN && role[u] !== NUMBER && role[u] !== ADJECTIVE && role[u] !== DET) return false;
  const opens = first[start]!;
  for (let i = opens; i < unit; i++) if ((facts[i]! & SHIFT) !== 0) return true;
  if (role[start] === NUMBER) return tokens[unit]!.lower.endsWith('s');
  if ((facts[opens]! & WEEKDAY) !== 0) return start === 1 || tokens[opens - 1]!.lower === 'on';
  const next = tokens[first[u]!]!.text;
  return (
    role[start] === DET &&
    start === end - 1 &&
    /^\p{Lu}/u.test(next) &&
    tokens[unit]!.text === tokens[unit]!.lower
  );
}

/// "a day earlier", "weeks later": whether the unit after noun `end` tells on which side a stretch of time lies.
export function tellsDistance({ tokens, facts, first, role }: Units, end: number): boolean {
  if ((facts[first[end]!]! & TIME_UNIT) === 0 || role[end + 1] === NONE) return false;
  const { lower } = tokens[first[end + 1]!]!;
  return lower === 'earlier' || lower === 'later';
}
