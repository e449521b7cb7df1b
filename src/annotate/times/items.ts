/// The tokens of a sentence with each number of several words folded into one item, so that rules see "two hundred"
/// as they see "200".

import type { Token } from '../../model/index.ts';
import { wordOf } from '../../text/index.ts';
import {
  followsNumber,
  loneNumber,
  type NumberRead,
  numberAt,
  type Quantity,
  startsNumber,
} from '../figures/numbers.ts';

/// A token; or several that say a number: its `lower` is "#", and it has the number.
export interface Item extends Token {
  readonly number?: NumberRead;
}

/// Spellings that no text has, for what rules may ask of a folded number: `Token.word` alone answers their tests.
export const FOLDED = { number: wordOf('# number').id, year: wordOf('# year').id, hour: wordOf('# hour').id };

export function foldNumbers(tokens: readonly Token[], first: number, last: number): readonly Item[] {
  const out: Item[] = [];
  for (let i = first; i < last; ) {
    // Only before a word that a number can go on with may it be longer than one.
    const goesOn = i + 1 < last && startsNumber(tokens[i]!) && followsNumber(tokens[i + 1]!);
    const number = goesOn ? numberAt(tokens, i, last) : undefined;
    const end = number?.last ?? i + 1;
    out.push(number !== undefined && end > i + 1 ? foldedItem(tokens, number) : tokens[i]!);
    i = end;
  }
  return out;
}

function foldedItem(tokens: readonly Token[], number: NumberRead): Item {
  const { from, text, pos, tag, lemma } = tokens[number.first]!;
  const { to } = tokens[number.last - 1]!;
  const word = isFoldedYear(number) ? FOLDED.year : isFoldedHour(number) ? FOLDED.hour : FOLDED.number;
  return { from, to, text, lower: '#', word, pos, tag, lemma, number };
}

/// The number that an item says.
export function numberOf(item: Item): Quantity | undefined {
  return item.lower === '#' ? item.number : loneNumber(item);
}

/// In words a year reads as two pairs, or "two thousand".
export function isFoldedYear({ best }: Quantity): boolean {
  return best !== null && best >= 1000 && best < 2100;
}

function isFoldedHour({ best, vague }: Quantity): boolean {
  return best !== null && best >= 1 && best <= 12 && Number.isInteger(best) && !vague;
}

/// The year that an item says, in digits or in words.
export function yearOf(item: Item): number | undefined {
  if (item.number !== undefined) return isFoldedYear(item.number) ? item.number.best! : undefined;
  if (!/^\d{4}$/.test(item.text)) return undefined;
  const value = loneNumber(item)?.best;
  return value === undefined || value === null || value < 1000 || value > 2150 ? undefined : value;
}

/// The day of a month that an item says: "3", "25th".
export function dayOf(item: Item): number | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(item.lower);
  const value = found ? Number(found[1]) : undefined;
  return value !== undefined && value >= 1 && value <= 31 ? value : undefined;
}

/// Hours and minutes of "3:30", "15:30", "0600", "10am".
export function clockOf(lower: string, plus = 0): string | undefined {
  const found = /^(\d{1,2})[:.]?(\d{2})?(?::\d{2})?$/.exec(lower);
  if (found === null) return undefined;
  const minute = Number(found[2] ?? 0);
  const said = Number(found[1]);
  const hour = plus === 12 && said < 12 ? said + 12 : plus === 0 || said === 12 ? said : said + plus;
  if (hour > 24 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
