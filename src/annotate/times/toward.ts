/// Whether an unqualified "Monday" or "December" lies behind or ahead: read off the verb that it goes with.

import type { Token, Toward } from '../../model/index.ts';
import { perWord } from '../../text/index.ts';
import type { Item } from './items.ts';
import { CONTEXT } from './words.ts';

const REACH = 14;
const FUTURE_TAGS: ReadonlySet<string> = new Set(['VB']);

/// The nearest verb to the left decides; with none, the nearest to the right. Clause by clause, as news is written.
export function towardAt(items: readonly Item[], at: number): Toward {
  const next = items[at + 1]?.lower ?? '';
  if (next === 'deadline') return 'future';
  // "Wednesday's ruling" has been given.
  if (next === "'s") return 'past';
  // "the ministry on Sunday issued": its own verb follows at once.
  if (items[at + 1]?.tag === 'VBD' && !CONTEXT.future.has(next)) return 'past';
  if (isDeadline(items, at)) return 'future';
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const found = cueAt(items, i);
    if (found !== undefined) return found;
  }
  for (let i = at + 1; i < Math.min(items.length, at + 2 * REACH); i++) {
    const found = cueAt(items, i);
    if (found !== undefined) return found;
  }
  return 'nearest';
}

/// "as early as Tuesday", "postponed until Tuesday".
function isDeadline(items: readonly Item[], at: number): boolean {
  const word = (back: number) => items[at - back]?.lower ?? '';
  if (word(1) === 'as' && word(3) === 'as') return word(2) === 'early' || word(2) === 'soon';
  if (word(1) !== 'until') return false;
  for (let i = at - 2; i >= Math.max(0, at - 10); i--) if (PUTS_OFF.has(items[i]!.lemma)) return true;
  return false;
}

const PUTS_OFF = new Set(['postpone', 'delay', 'extend', 'adjourn', 'suspend', 'defer', 'remand', 'give']);

const FUTURE = 1;
const PAST = 2;
const cueOf = perWord(
  ({ lower }: Token): number =>
    (CONTEXT.future.has(lower) ? FUTURE : 0) | (CONTEXT.past.has(lower) ? PAST : 0),
);

function cueAt(items: readonly Item[], i: number): Toward | undefined {
  const item = items[i]!;
  const cue = cueOf(item);
  // Most words are neither cues nor verbs.
  if (cue === 0 && !item.tag.startsWith('VB')) return undefined;
  if ((cue & FUTURE) !== 0 && !isThing(items, i)) return overruled(items, i) ? 'past' : 'future';
  if (FUTURE_TAGS.has(item.tag) || item.tag === 'VBN' || item.tag === 'VBG') return afterAuxiliary(items, i);
  if ((cue & PAST) !== 0) return item.tag === 'VBN' ? afterAuxiliary(items, i) : 'past';
  if (item.tag === 'VBD') return 'past';
  return undefined;
}

/// "announced the plan on Monday": the plan is a thing, and looks ahead only to what it is for.
function isThing(items: readonly Item[], i: number): boolean {
  const { lower, tag } = items[i]!;
  if ((lower !== 'plan' && lower !== 'plans' && lower !== 'planned') || tag.startsWith('VBZ')) return false;
  if (lower === 'planned') return items[i - 1]?.lower === 'previously' || items[i - 1]?.lower === 'as';
  return tag.startsWith('NN') && items[i + 1]?.lower !== 'to' && items[i + 1]?.lower !== 'for';
}

/// "was scheduled for Monday" of a report that goes on in the past stays future: only "had been" tells otherwise.
function overruled(items: readonly Item[], i: number): boolean {
  return items[i - 1]?.lower === 'been' && items[i - 2]?.lower === 'had';
}

/// A verb form without tense of its own takes that of the words before it: "will be held", "were last held".
function afterAuxiliary(items: readonly Item[], i: number): Toward | undefined {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const { lower, tag } = items[k]!;
    if (lower === 'could' || lower === 'must') return undefined;
    if (CONTEXT.modal.has(lower)) return lower === 'to' ? purpose(items, k) : 'future';
    if (/^(?:was|were|had|did|has|have|been)$/.test(lower)) return 'past';
    if (/^(?:is|are|'re|be|being)$/.test(lower)) {
      if (lower === 'be' || lower === 'being') continue;
      return items[i]!.tag === 'VBG' ? 'future' : undefined;
    }
    if (tag === 'VBD') return 'past';
    if (!/^(?:RB|VBN|VB|CC|,)$/.test(tag)) break;
  }
  // "talks held on Monday", but not "1.5 million preferred shares on Monday".
  return items[i]!.tag === 'VBN' && /^(?:IN|RB|NNP)$/.test(items[i + 1]?.tag ?? '') ? 'past' : undefined;
}

/// "agreed to meet", "expect the talks to be held", "a deal to buy it".
function looksAhead(items: readonly Item[], to: number): boolean {
  if (CONTEXT.intent.has(items[to - 1]?.lemma ?? '')) return true;
  for (let i = to - 2; i >= Math.max(0, to - 6); i--) {
    const { tag, lemma } = items[i + 1]!;
    if (!/^(?:NN|DT|JJ|PRP|POS|CD)/.test(tag)) return false;
    if (items[i]!.tag.startsWith('VB')) return CONTEXT.intent.has(items[i]!.lemma) && lemma !== 'to';
  }
  return false;
}

/// "is to resume", "plans to visit" look ahead; "came to help" tells of the past.
function purpose(items: readonly Item[], to: number): Toward | undefined {
  const { lower, tag } = items[to - 1] ?? { lower: '', tag: '' };
  if (/^(?:is|are|'s|'re|due|set|ready|about|able|likely)$/.test(lower) || CONTEXT.future.has(lower))
    return 'future';
  if (looksAhead(items, to)) return 'future';
  if (tag === 'VBD' || tag === 'VBN') return 'past';
  return tag === 'VBP' || tag === 'VBZ' || tag === 'VBG' ? 'future' : undefined;
}
