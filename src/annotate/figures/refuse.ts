/// What only looks like a figure: ages, names, addresses, times, "one of the", scores, versions.

import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Amount } from './amount.ts';
import { ADDRESS, AGE, CAPITAL, marksOf, NAMED, UNIT } from './marks.ts';
import { ELLIPTIC, ONE_NOT, stateOfWord } from './words.ts';

export function isNoFigure(tokens: readonly Token[], amount: Amount, from: number, end: number): boolean {
  const before = amount.first > from ? tokens[amount.first - 1] : undefined;
  const after = amount.last < end ? tokens[amount.last] : undefined;
  if (amount.currency !== undefined || amount.kind === 'unspecified') return false;
  const digits = isDigit(tokens[amount.number]!.text.charCodeAt(0));
  return (
    isAge(tokens, amount, before, after) ||
    (digits && CLOCK.has(after?.lower ?? '')) ||
    isNot(tokens, amount, before) ||
    isOne(tokens, amount, before, after) ||
    (digits && isName(tokens, amount, before, after)) ||
    (digits && isAddress(tokens, amount, end)) ||
    isGlued(tokens, amount, before, after)
  );
}

/// "around 1130 am"
const CLOCK: ReadonlySet<string> = new Set(['am', 'pm', 'a.m.', 'p.m.', 'gmt']);

const isDigit = (code: number) => code >= 48 && code <= 57;

/// "Omar Haddad, 34, said", "aged 12", "12-year-old", "children as young as 10", "under the age of eight".
function isAge(
  tokens: readonly Token[],
  { first, number, last }: Amount,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (before?.lower === 'of' && tokens[first - 2]?.lower === 'age') return true;
  if (before?.lower === 'aged' || before?.lower === 'age' || before?.lower === 'ages') return true;
  const unit = after?.lower === '-' ? tokens[last + 1] : after;
  if (unit !== undefined && (marksOf(unit) & AGE) !== 0) {
    const next = tokens[after?.lower === '-' ? last + 2 : last + 1]?.lower;
    const old = next === '-' ? tokens[(after?.lower === '-' ? last + 2 : last + 1) + 1]?.lower : next;
    if (old === 'old' || old === 'olds') return true;
  }
  if (before?.lower !== ',' || (after !== undefined && !/^[,.;)]$/.test(after.text))) return false;
  const value = Number(tokens[number]!.text);
  return value > 0 && value < 110 && tokens[number - 2]?.pos === 'PROPN';
}

/// "84 people, not 101": said not to be so. "All but six were shot down": the others were.
function isNot(tokens: readonly Token[], { first }: Amount, before: Token | undefined): boolean {
  const other = itemBefore(tokens, first - 1)?.lower;
  return before?.lower === 'not' ? other === ',' : before?.lower === 'but' && ALL.has(other ?? '');
}

const ALL: ReadonlySet<string> = new Set(['all', 'everyone', 'everybody']);

/// "one of them", "one day", "no one", "one another".
function isOne(
  tokens: readonly Token[],
  { one, number, last }: Amount,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (!one) return false;
  if (before !== undefined && isHarmTo(before, after, itemBefore(tokens, number - 1))) return false;
  if (after === undefined || after.pos === 'PUNCT' || ONE_NOT.has(after.lower))
    return after?.lower !== 'more' || ONE_NOT.has(tokens[last + 1]?.lower ?? '');
  if (/^(?:no|any|every|some|the|this|that|each|which|another)$/.test(before?.lower ?? '')) return true;
  return !/^(?:NOUN|PROPN|ADJ|VERB)$/.test(after.pos) || tokens[number]!.tag === 'PRP';
}

const ENDS_HARM: ReadonlySet<string> = new Set(['and', 'in', 'at', 'on', 'by', 'near', 'of', 'or']);

/// "wounding one, a police source said", "killed one and hurt three": one man or woman.
function isHarmTo(before: Token, after: Token | undefined, joint: Token | undefined): boolean {
  const verb = before.tag.startsWith('VB') || (before.tag === 'JJ' && joint?.lower === 'and');
  if (!verb || !HARMS.has(stateOfWord(before) ?? '')) return false;
  return after === undefined || after.pos === 'PUNCT' || ENDS_HARM.has(after.lower);
}

const HARMS: ReadonlySet<string> = new Set(['killed', 'injured', 'detained']);

/// "Resolution 2254", "No. 5", "Brigade 46", "Group of 7"; but "the wounded number 550" counts them.
function isName(
  tokens: readonly Token[],
  { first, number, last }: Amount,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  if (before === undefined) return false;
  const marks = marksOf(before);
  if ((marks & NAMED) !== 0)
    return (
      before.pos !== 'VERB' &&
      !(before.lower === 'number' && ELLIPTIC.has(itemBefore(tokens, first - 1)?.lower ?? ''))
    );
  if (before.pos !== 'PROPN' || (marks & CAPITAL) === 0 || last - number !== 1) return false;
  if (after === undefined) return true;
  const { pos, lower } = after;
  if (pos === 'NOUN' || pos === 'ADJ' || pos === 'VERB') return false;
  return lower !== '%' && lower !== 'percent' && (marksOf(after) & UNIT) === 0;
}

function isAddress(tokens: readonly Token[], { last }: Amount, end: number): boolean {
  for (let i = last; i < Math.min(end, last + 4); i++) {
    const marks = marksOf(tokens[i]!);
    if (tokens[i]!.pos !== 'PROPN' || (marks & CAPITAL) === 0) return false;
    if ((marks & ADDRESS) !== 0) return true;
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
  return after.text === '-' && isDigit(tokens[last + 1]?.text.charCodeAt(0) ?? 0);
}
