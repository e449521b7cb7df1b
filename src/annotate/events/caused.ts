/// Which words lead from a casualty to the deed that caused it.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { isTimeUnit } from '../../text/index.ts';
import type { Reading } from './readings.ts';
import { FINITE } from './verbs.ts';
import { phraseWith, type View } from './view.ts';

/// Words that lead from a casualty to what caused it.
const LEADS = new Set(['when', 'after', 'as', 'during', 'in', 'by', 'from']);
const OPENS_CLAUSE = new Set(['when', 'after', 'as']);
/// "when", "after", "in", "by" lead from the casualty to the event, with no full clause between.
export function causedBetween(
  { doc: { tokens } }: View,
  from: number,
  { first: to, kind }: Reading['candidate'],
): boolean {
  const own = kind === 'verb' && FINITE.has(tokens[to]!.tag);
  let led = false;
  let clause = false;
  for (let i = from; i < to && i < from + 28; i++) {
    const { lower } = tokens[i]!;
    if (LEADS.has(lower)) {
      led = !isLater(tokens, from, i);
      clause ||= OPENS_CLAUSE.has(lower);
    } else if (LASTS.has(lower) && isLengthOf(tokens, i + 1, to)) led = true;
    // "killed nine in the old town and took five with them": the next deed of the same.
    if (lower === 'and' && !clause && FINITE.has(tokens[i + 1]!.tag)) led = false;
    // "Shells killed two in the old town and jets bombed the port": a deed of its own.
    if (lower === 'and' && kind === 'verb' && isToldBeside(tokens, i, to)) led = false;
    // "the killing of two herders in the old town, gunmen burned a mill": where they were killed, and another deed.
    if (lower === ',' && !clause && own && !RELATIVES.has(tokens[i + 1]!.lower)) led = false;
    if (lower === ';' || lower === '.' || lower === 'but') return false;
    if (led && (lower === 'said' || lower === 'says' || CHARGES.has(lower))) return false;
  }
  return led && to - from < 28;
}

/// "were killed over four days of fighting", "amid a week of raids"
const LASTS: ReadonlySet<string> = new Set(['over', 'throughout', 'amid']);
const LENGTH = 7;

/// Whether a length of time begins here, and "of" leads from it to the deed at `to`.
function isLengthOf(tokens: readonly Token[], from: number, to: number): boolean {
  let unit = false;
  for (let i = from; i < Math.min(to, from + LENGTH); i++) {
    const { lower, pos } = tokens[i]!;
    unit ||= isTimeUnit(lower);
    if (lower === 'of') return unit && to - i <= 3;
    if (pos === 'VERB' || (pos === 'PUNCT' && lower !== '-')) return false;
  }
  return false;
}

const CHARGES = EVENT_WORDS.charges;
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose']);

/// "was killed hours after the raid": by something else; but who "died hours after" it died of it.
function isLater(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[at]!.lower !== 'after' || itemBefore(tokens, from)?.lemma === 'die') return false;
  return isTimeUnit(itemBefore(tokens, at)?.lower ?? '');
}

/// "… and jets bombed": somebody stands between "and" and the finite verb at `to`, and no other verb does.
function isToldBeside(tokens: readonly Token[], and: number, to: number): boolean {
  if (to - and < 2 || !FINITE.has(tokens[to]!.tag)) return false;
  for (let i = and + 1; i < to; i++)
    if (tokens[i]!.pos === 'VERB' || LEADS.has(tokens[i]!.lower)) return false;
  return true;
}

/// "Shelling by the army of the market killed two": no phrase begins with the gerund, and the verb is the next.
export function isDoneByGerund(view: View, own: Reading, { candidate }: Reading): boolean {
  if (candidate.kind !== 'noun' || own.candidate.kind !== 'verb' || view.phraseOf[candidate.head]! >= 0)
    return false;
  if (view.doc.tokens[candidate.head]!.tag !== 'VBG') return false;
  for (let i = candidate.last; i < own.candidate.first; i++) {
    const { lower, pos } = view.doc.tokens[i]!;
    if (pos === 'VERB' || lower === ',' || lower === ';') return false;
  }
  return true;
}

/// "was destroyed | by shelling": a gerund that no phrase begins with, right behind the word that leads to it.
export function isDoneInGerund(view: View, own: Reading, { candidate }: Reading): boolean {
  const { tokens } = view.doc;
  const { first, head } = candidate;
  if (tokens[head]!.tag !== 'VBG' || view.phraseOf[head]! >= 0 || first <= own.candidate.last) return false;
  if (!DONE_IN.has(tokens[first - 1]!.lower)) return false;
  for (let i = own.candidate.last; i < first - 1; i++)
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.pos === 'PUNCT') return false;
  return true;
}

const DONE_IN: ReadonlySet<string> = new Set(['by', 'in', 'during']);

/// "the death toll of the explosion"
export const isTollOf = (view: View, { candidate: toll }: Reading, { candidate }: Reading): boolean =>
  toll.kind === 'noun' &&
  toll.last < candidate.first &&
  view.doc.tokens[toll.last]!.lower === 'of' &&
  phraseWith(view, toll.last + 1)?.head === candidate.head;
