/// What only looks like a figure: ages, names, addresses, times, "one of the", scores, versions.

import type { Token } from '../../model/index.ts';
import type { Amount } from './amount.ts';
import { ADDRESS_AFTER, NAMED_BEFORE, ONE_NOT, UNITS } from './words.ts';

export function isNoFigure(tokens: readonly Token[], amount: Amount, from: number, end: number): boolean {
  const before = amount.first > from ? tokens[amount.first - 1] : undefined;
  const after = amount.last < end ? tokens[amount.last] : undefined;
  const digits = /^\d/.test(tokens[amount.number]!.text);
  if (amount.currency !== undefined || amount.unspecified) return false;
  return (
    isAge(tokens, amount, before, after) ||
    isOne(tokens, amount, before, after) ||
    (digits && isName(tokens, amount, before, after)) ||
    (digits && isAddress(tokens, amount, end)) ||
    isGlued(tokens, amount, before, after)
  );
}

/// "Omar Haddad, 34, said", "aged 12", "12-year-old", "children as young as 10".
function isAge(
  tokens: readonly Token[],
  { number, last }: Amount,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (before?.lower === 'aged' || before?.lower === 'age' || before?.lower === 'ages') return true;
  const unit = after?.lower === '-' ? tokens[last + 1] : after;
  if (unit !== undefined && /^(?:year|month|week|day)s?$/.test(unit.lower)) {
    const next = tokens[after?.lower === '-' ? last + 2 : last + 1]?.lower;
    const old = next === '-' ? tokens[(after?.lower === '-' ? last + 2 : last + 1) + 1]?.lower : next;
    if (old === 'old' || old === 'olds') return true;
  }
  const value = Number(tokens[number]!.text);
  const commas = before?.lower === ',' && (after === undefined || /^[,.;)]$/.test(after.text));
  return commas && value > 0 && value < 110 && tokens[number - 2]?.pos === 'PROPN';
}

/// "one of them", "one day", "no one", "one another".
function isOne(
  tokens: readonly Token[],
  { one, number, last }: Amount,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (!one) return false;
  if (after === undefined || after.pos === 'PUNCT' || ONE_NOT.has(after.lower))
    return after?.lower !== 'more' || ONE_NOT.has(tokens[last + 1]?.lower ?? '');
  if (/^(?:no|any|every|some|the|this|that|each|which|another)$/.test(before?.lower ?? '')) return true;
  return !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(after.pos) || tokens[number]!.tag === 'PRP';
}

/// "Resolution 2254", "No. 5", "Brigade 46", "Group of 7".
function isName(
  tokens: readonly Token[],
  { number, last }: Amount,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (before === undefined) return false;
  if (NAMED_BEFORE.has(before.lower) && number === numberStart(tokens, number))
    return !(before.pos === 'VERB');
  const named = before.pos === 'PROPN' && /^\p{Lu}/u.test(before.text) && last - number === 1;
  return (
    named &&
    (after === undefined ||
      (after.pos !== 'NOUN' &&
        after.pos !== 'ADJ' &&
        after.lower !== '%' &&
        after.lower !== 'percent' &&
        !UNITS.has(after.lower) &&
        after.pos !== 'VERB'))
  );
}

function numberStart(_tokens: readonly Token[], number: number): number {
  return number;
}

function isAddress(tokens: readonly Token[], { last }: Amount, end: number): boolean {
  for (let i = last; i < Math.min(end, last + 4); i++) {
    const { pos, lower, text } = tokens[i]!;
    if (pos !== 'PROPN' || !/^\p{Lu}/u.test(text)) return false;
    if (ADDRESS_AFTER.has(lower)) return true;
  }
  return false;
}

/// "Su-24", "T-72", "24/7", "3-2", "M1A1", "16th".
function isGlued(
  tokens: readonly Token[],
  { first, last }: Amount,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const glued = before !== undefined && before.to === tokens[first]!.from && /^[-/.:#+_]$/.test(before.text);
  if (glued && before.text !== '#') return true;
  if (after === undefined || after.from !== tokens[last - 1]!.to) return false;
  if (/^[/:_]$/.test(after.text)) return true;
  return after.text === '-' && /^\d/.test(tokens[last + 1]?.text ?? '');
}
