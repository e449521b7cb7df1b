/// The tokens of a sentence with each number folded into one item, so that rules see "twenty-five" as they see "25".

import type { Token } from '../../model/index.ts';
import { type NumberRead, numberAt } from '../figures/numbers.ts';

export interface Item extends Token {
  readonly number: NumberRead | undefined;
  /// Token range in the document.
  readonly first: number;
  readonly last: number;
}

export function itemsOf(tokens: readonly Token[], first: number, last: number): Item[] {
  const out: Item[] = [];
  for (let i = first; i < last; ) {
    const token = tokens[i]!;
    const number = numberAt(tokens, i, last);
    const end = number?.last ?? i + 1;
    const { from, text, word, pos, tag, lemma } = token;
    const lower = end === i + 1 ? token.lower : '#';
    const to = end === i + 1 ? token.to : tokens[end - 1]!.to;
    out.push({ from, to, text, lower, word, pos, tag, lemma, number, first: i, last: end });
    i = end;
  }
  return out;
}

/// The year that an item says, in digits or in words.
export function yearOf(item: Item): number | undefined {
  const value = item.number?.best;
  if (value === undefined || value === null || value < 1000 || value > 2150) return undefined;
  if (item.number?.digits) return /^\d{4}$/.test(item.text) ? value : undefined;
  // In words a year reads as two pairs, or "two thousand".
  return item.last - item.first >= 2 && value < 2100 ? value : undefined;
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
