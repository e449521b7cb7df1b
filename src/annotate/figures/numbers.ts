/// Reads numbers, in digits or words, off a run of tokens: "1,200", "2 1/2", "twenty-five", "1.2 million",
/// "hundreds of thousands", "a dozen", "nineteen ninety-four".

import lexicon from '../../../lexicon/numbers.json' with { type: 'json' };
import type { Token } from '../../model/index.ts';
import { bitsPerWord, perWord } from '../../text/index.ts';

/// What a number says.
export interface Quantity {
  /// Null where the words give no bound or no best guess.
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  /// "dozens", "several": the word, for durations of "PXD".
  readonly vague: boolean;
  /// Written as one token of digits: can be a year, a day of the month.
  readonly digits: boolean;
}

/// Tokens `[first, last)` say a number.
export interface NumberRead extends Quantity {
  readonly first: number;
  readonly last: number;
}

const CARDINALS = new Map(Object.entries(lexicon.cardinals));
const TENS = new Map(Object.entries(lexicon.tens));
export const MULTIPLIERS = new Map(Object.entries(lexicon.multipliers));
const PLURALS = new Map(Object.entries(lexicon.plurals) as [string, [number, number]][]);
const VAGUE = new Map(Object.entries(lexicon.vague) as [string, [number | null, number | null]][]);
export const ORDINALS = new Map(Object.entries(lexicon.ordinals));
export const FRACTIONS = new Map(Object.entries(lexicon.fractions));

/// Every number in words begins with one of these.
const STARTS: ReadonlySet<string> = new Set([
  ...[CARDINALS, TENS, MULTIPLIERS, PLURALS, VAGUE].flatMap((words) => [...words.keys()]),
  ...['a', 'an', 'half'],
]);

/// A number cannot run over more tokens than this.
const LONGEST = 14;

/// Words that a number can go on with after its first.
const FOLLOWERS: ReadonlySet<string> = new Set([...STARTS, 'and', 'of', 'dozen', '-', '/']);

const isDigit = (lower: string): boolean => {
  const code = lower.charCodeAt(0);
  return code >= 48 && code <= 57;
};

/// What a spelling alone tells: whether a number can begin with it, and go on with it.
const BEGINS = 1;
const FOLLOWS = 2;
const partOf = bitsPerWord(({ lower }: Token) => {
  const digit = isDigit(lower);
  return (digit || STARTS.has(lower) ? BEGINS : 0) | (digit || FOLLOWERS.has(lower) ? FOLLOWS : 0);
});

/// The number that this token says where it stands alone: most are one word before a word that cannot belong to them.
export const loneNumber = perWord((token: Token): Quantity | undefined =>
  startsNumber(token) ? numberOf([token], 0, 1) : undefined,
);

/// The number that begins at token `at`, if one does.
export function numberAt(tokens: readonly Token[], at: number, end: number): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined || at >= end) return undefined;
  if (!startsNumber(token)) return undefined;
  if (at + 1 < end && followsNumber(tokens[at + 1]!))
    return numberOf(tokens, at, Math.min(end, at + LONGEST));
  const alone = loneNumber(token);
  if (alone === undefined) return undefined;
  const { low, best, high, vague, digits } = alone;
  return { first: at, last: at + 1, low, best, high, vague, digits };
}

/// Whether a number can begin with this token.
export function startsNumber(token: Token): boolean {
  return (partOf(token) & BEGINS) !== 0;
}

/// Whether a number of several tokens can go on with this one.
export function followsNumber(token: Token): boolean {
  return (partOf(token) & FOLLOWS) !== 0;
}

function numberOf(tokens: readonly Token[], at: number, stop: number): NumberRead | undefined {
  if (isDigit(tokens[at]!.lower)) return digitsAt(tokens, at, stop);
  return (
    plural(tokens, at, stop) ??
    articleAt(tokens, at, stop) ??
    wordsAt(tokens, at, stop) ??
    vague(tokens, at, stop)
  );
}

function digitsAt(tokens: readonly Token[], at: number, end: number): NumberRead | undefined {
  let value = digitValue(tokens[at]!.lower);
  if (value === undefined) return undefined;
  let last = at + 1;
  const part = fractionAt(tokens, last, end);
  if (part !== undefined && part.value < 1 && Number.isInteger(value)) {
    value += part.value;
    last = part.last;
  } else {
    const whole = fractionAt(tokens, at, end);
    if (whole !== undefined && whole.value < 1) return exact(at, whole.last, whole.value, false);
  }
  let digits = last === at + 1;
  for (let multiplier = times(tokens, last, end); multiplier; multiplier = times(tokens, last, end)) {
    value *= multiplier;
    last++;
    digits = false;
  }
  return exact(at, last, round(value), digits);
}

/// "1,200", "1.2", "007"; not "3:30", "20th", "1990s", "192.168.0.1".
export function digitValue(lower: string): number | undefined {
  // "0914" is a clock time or a code.
  if (/^0\d/.test(lower)) return undefined;
  if (/^\d{1,15}(?:\.\d{1,9})?$/.test(lower)) return Number(lower);
  if (/^\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})?$/.test(lower)) return Number(lower.replaceAll(',', ''));
  return undefined;
}

/// "1/2" as three tokens.
function fractionAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { value: number; last: number } | undefined {
  if (at + 2 >= end || tokens[at + 1]?.lower !== '/') return undefined;
  const [above, below] = [tokens[at]!.lower, tokens[at + 2]!.lower];
  if (!/^\d{1,2}$/.test(above) || !/^\d{1,2}$/.test(below) || Number(below) === 0) return undefined;
  if (tokens[at]!.to !== tokens[at + 1]!.from) return undefined;
  // "10/25/2014" is a day.
  if (tokens[at + 3]?.lower === '/') return undefined;
  return { value: Number(above) / Number(below), last: at + 3 };
}

function times(tokens: readonly Token[], at: number, end: number): number | undefined {
  return at < end ? MULTIPLIERS.get(tokens[at]!.lower) : undefined;
}

/// "dozens", "tens of thousands", "hundreds of thousands".
function plural(tokens: readonly Token[], at: number, end: number): NumberRead | undefined {
  const range = PLURALS.get(tokens[at]!.lower);
  if (range === undefined) return undefined;
  const of = at + 2 < end && tokens[at + 1]!.lower === 'of' ? PLURALS.get(tokens[at + 2]!.lower) : undefined;
  // "tens" alone counts nothing ("size tens").
  if (of === undefined && tokens[at]!.lower === 'tens') return undefined;
  if (of === undefined)
    return { first: at, last: at + 1, low: range[0], best: null, high: range[1], vague: true, digits: false };
  const unit = of[0] / 2;
  const high = range[1] * unit + unit - 1;
  return { first: at, last: at + 3, low: range[0] * unit, best: null, high, vague: true, digits: false };
}

/// "a dozen", "a hundred", "half a million", "a few", "a couple of".
function articleAt(tokens: readonly Token[], at: number, end: number): NumberRead | undefined {
  const lower = tokens[at]!.lower;
  const half = lower === 'half';
  const article = half ? at + 1 : at;
  const word = tokens[article]?.lower;
  if ((word !== 'a' && word !== 'an') || article + 1 >= end) return undefined;
  const next = tokens[article + 1]!;
  if (next.lower === 'dozen') return exact(at, article + 2, half ? 6 : 12, false);
  const multiplier = MULTIPLIERS.get(next.lower);
  if (multiplier !== undefined) {
    const rest = half ? undefined : wordsAt(tokens, article + 1, end);
    return rest ? { ...rest, first: at } : exact(at, article + 2, half ? multiplier / 2 : multiplier, false);
  }
  const loose = half ? undefined : VAGUE.get(next.lower);
  if (loose === undefined || next.lower === 'many') return undefined;
  const of = tokens[article + 2]?.lower === 'of' && article + 3 < end ? 1 : 0;
  return { ...vagueRead(loose, at, article + 2 + of), first: at };
}

/// "twenty-five", "two hundred and fifty thousand", "two dozen", "nineteen ninety-four".
function wordsAt(tokens: readonly Token[], at: number, end: number): NumberRead | undefined {
  let total = 0;
  let group = 0;
  let last = at;
  let open = true;
  for (let i = at; i < end; ) {
    const { lower } = tokens[i]!;
    const small = open ? smallAt(tokens, i, end) : undefined;
    const multiplier = MULTIPLIERS.get(lower);
    if (small !== undefined && (group === 0 || group % 100 === 0)) {
      group += small.value;
      last = small.last;
      open = false;
    } else if (multiplier !== undefined) {
      if (multiplier === 100) group = (group || 1) * 100;
      else {
        total += (group || 1) * multiplier;
        group = 0;
      }
      last = i + 1;
      open = true;
    } else if (lower === 'dozen' && last > at) {
      return exact(at, i + 1, (total + group) * 12, false);
    } else if (lower === 'and' && open && last > at && smallAt(tokens, i + 1, end)) {
      i++;
      continue;
    } else if (small === undefined && last === i && group >= 17 && group <= 20 && total === 0) {
      // A year in words is two pairs: "nineteen ninety-four".
      const pair = smallAt(tokens, i, end);
      if (pair === undefined || pair.value < 10) break;
      return exact(at, pair.last, group * 100 + pair.value, false);
    } else break;
    i = last;
  }
  return last === at ? undefined : exact(at, last, total + group, false);
}

/// A number under a hundred: "nine", "twenty", "twenty-five", "twenty five".
function smallAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { value: number; last: number } | undefined {
  if (at >= end) return undefined;
  const { lower } = tokens[at]!;
  const one = CARDINALS.get(lower);
  if (one !== undefined) return { value: one, last: at + 1 };
  const ten = TENS.get(lower);
  if (ten === undefined) return undefined;
  const next = tokens[at + 1]?.lower === '-' ? at + 2 : at + 1;
  const unit = next < end ? CARDINALS.get(tokens[next]!.lower) : undefined;
  if (unit !== undefined && unit > 0 && unit < 10) return { value: ten + unit, last: next + 1 };
  return { value: ten, last: at + 1 };
}

/// "several", "several dozen", "several hundred thousand".
function vague(tokens: readonly Token[], at: number, end: number): NumberRead | undefined {
  const { lower } = tokens[at]!;
  const range = VAGUE.get(lower);
  if (range === undefined || lower === 'couple' || lower === 'handful') return undefined;
  const next = tokens[at + 1]?.lower ?? '';
  const scale = at + 1 < end ? (next === 'dozen' ? 12 : MULTIPLIERS.get(next)) : undefined;
  if (scale === undefined || range[0] === null || range[1] === null) return vagueRead(range, at, at + 1);
  return vagueRead([range[0] * scale, range[1] * scale], at, at + 2);
}

function vagueRead(
  [low, high]: readonly [number | null, number | null],
  first: number,
  last: number,
): NumberRead {
  return { first, last, low, best: low === high ? low : null, high, vague: true, digits: false };
}

function exact(first: number, last: number, value: number, digits: boolean): NumberRead {
  return { first, last, low: value, best: value, high: value, vague: false, digits };
}

/// Takes the noise of binary fractions off "1.1 million".
function round(value: number): number {
  return Number.isInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));
}
