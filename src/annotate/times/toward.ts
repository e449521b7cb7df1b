/// Whether an unqualified "Monday" or "December" lies behind or ahead: read off the verb that it goes with.

import type { Token, Toward } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { bitsPerWord } from '../../text/index.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Context } from './draft.ts';
import type { Item } from './items.ts';
import { AFTERWARDS, CONTEXT, DEEDS } from './words.ts';

const REACH = 14;

/// The nearest verb to the left decides; with none, the nearest to the right. Clause by clause, as news is written.
export function towardAt(items: readonly Item[], at: number): Toward {
  const next = items[at + 1]?.lower ?? '';
  if (next === 'deadline') return 'future';
  // "Wednesday's ruling" has been given.
  if (next === "'s") return 'past';
  // "the ministry on Sunday issued": its own verb follows at once.
  if (items[at + 1]?.tag === 'VBD' && !CONTEXT.future.has(next)) return 'past';
  if (isDeadline(items, at)) return 'future';
  const floor = Math.max(0, at - REACH);
  let deed = false;
  for (let i = at - 1; i >= floor; i--) {
    // "must investigate the massacre of 30 May": a deed into which somebody looks has been done.
    if (deed && AFTERWARDS.has(items[i]!.lemma)) return 'past';
    const found = cueAt(items, i);
    if (found !== undefined) return found;
    deed ||= DEEDS.has(items[i]!.lower);
  }
  const end = Math.min(items.length, at + 2 * REACH);
  for (let i = at + 1; i < end; i++) {
    const found = cueAt(items, i);
    if (found !== undefined) return found;
  }
  return 'nearest';
}

/// "the Oct. 7 attack", "the July 4 mosque bombing": a deed that is told by its day has been done.
export function ofAttribute({ items, match }: Context): Toward {
  let i = match.last;
  while (i < match.last + 3 && ATTRIBUTES.has(items[i]?.tag ?? '') && !DEEDS.has(items[i]!.lower)) i++;
  return DEEDS.has(items[i]?.lower ?? '') && !items[i + 1]?.tag.startsWith('NN') ? 'past' : 'nearest';
}

const ATTRIBUTES: ReadonlySet<string> = wordSet('NN NNP JJ VBN');

/// "as early as Tuesday", "postponed until Tuesday", "put the vote off until Tuesday".
function isDeadline(items: readonly Item[], at: number): boolean {
  const word = (back: number) => items[at - back]?.lower ?? '';
  if (word(1) === 'as' && word(3) === 'as') return word(2) === 'early' || word(2) === 'soon';
  if (word(1) !== 'until' && word(1) !== 'till') return false;
  // The particle of "put off" stands at its verb, or behind what is put off.
  let particle = '';
  for (let i = at - 2; i >= Math.max(0, at - 10); i--) {
    const { lower, lemma } = items[i]!;
    if (PUTS_OFF.has(lemma) || PUTS_OFF.has(`${lemma} ${particle}`)) return true;
    if (PARTICLES.has(lower)) particle = lower;
  }
  return false;
}

const PUTS_OFF: ReadonlySet<string> = new Set([
  ...['postpone', 'delay', 'extend', 'adjourn', 'suspend', 'defer', 'remand', 'give', 'reschedule', 'shelve'],
  ...['put off', 'put back', 'push back', 'hold over', 'hold off'],
]);
const PARTICLES: ReadonlySet<string> = new Set(['off', 'back', 'over']);

const FUTURE = 1;
const PAST = 2;
const MODAL = 4;
/// "could", "must" tell nothing.
const OPEN = 8;
/// Auxiliaries of what has been, of what is, and "be", "being".
const WAS = 16;
const IS = 32;
const BE = 64;
/// "may be the deadliest": a guess at what has happened.
const GUESS = 128;
const LISTED: readonly (readonly [ReadonlySet<string>, number])[] = [
  [CONTEXT.future, FUTURE],
  [CONTEXT.past, PAST],
  [CONTEXT.modal, MODAL],
  [wordSet('could must'), OPEN],
  [wordSet('was were had did has have been'), WAS],
  [wordSet("is are 're"), IS],
  [wordSet('be being'), BE],
  [wordSet('may might'), GUESS],
];
const cueOf = bitsPerWord(({ lower }: Token): number => {
  let bits = 0;
  for (const [words, bit] of LISTED) if (words.has(lower)) bits |= bit;
  return bits;
});

/// Tags over which a verb form is tied to its auxiliary, and those after "held" that make it one.
const TIES: ReadonlySet<string> = wordSet('RB VBN VB CC ,');
const FOLLOWS: ReadonlySet<string> = wordSet('IN RB NNP');

function cueAt(items: readonly Item[], i: number): Toward | undefined {
  const item = items[i]!;
  const cue = cueOf(item);
  const { tag } = item;
  if ((cue & FUTURE) !== 0 && !isThing(items, i) && !isCause(items, i))
    return overruled(items, i) ? 'past' : 'future';
  if (tag === 'VB' || tag === 'VBN' || tag === 'VBG') return afterAuxiliary(items, i);
  return (cue & PAST) !== 0 || tag === 'VBD' ? 'past' : undefined;
}

/// "announced the plan on Monday": the plan is a thing, and looks ahead only to what it is for.
function isThing(items: readonly Item[], i: number): boolean {
  const { lower, tag } = items[i]!;
  if ((lower !== 'plan' && lower !== 'plans' && lower !== 'planned') || tag.startsWith('VBZ')) return false;
  if (lower === 'planned')
    return itemBefore(items, i)?.lower === 'previously' || itemBefore(items, i)?.lower === 'as';
  return tag.startsWith('NN') && items[i + 1]?.lower !== 'to' && items[i + 1]?.lower !== 'for';
}

/// "closed due to shelling": why it was, and nothing that is due.
const isCause = (items: readonly Item[], i: number): boolean =>
  items[i]?.lower === 'due' && items[i + 1]?.lower === 'to' && items[i + 2]?.tag !== 'VB';

/// "was scheduled for Monday" of a report that goes on in the past stays future: only "had been" tells otherwise.
function overruled(items: readonly Item[], i: number): boolean {
  return itemBefore(items, i)?.lower === 'been' && items[i - 2]?.lower === 'had';
}

/// A verb form without tense of its own takes that of the words before it: "will be held", "were last held".
function afterAuxiliary(items: readonly Item[], i: number): Toward | undefined {
  const { tag } = items[i]!;
  const floor = Math.max(0, i - 5);
  for (let k = i - 1; k >= floor; k--) {
    const cue = cueOf(items[k]!);
    if ((cue & OPEN) !== 0 || ((cue & GUESS) !== 0 && isCopula(items, i))) return undefined;
    if ((cue & MODAL) !== 0) return items[k]!.lower === 'to' ? purpose(items, k) : 'future';
    if ((cue & WAS) !== 0) return 'past';
    if ((cue & BE) !== 0) continue;
    if ((cue & IS) !== 0) return tag === 'VBG' ? 'future' : undefined;
    if (items[k]!.tag === 'VBD') return 'past';
    if (!TIES.has(items[k]!.tag)) break;
  }
  // "talks held on Monday", but not "1.5 million preferred shares on Monday".
  return tag === 'VBN' && FOLLOWS.has(items[i + 1]?.tag ?? '') ? 'past' : undefined;
}

/// A "be" that is no auxiliary.
const isCopula = (items: readonly Item[], i: number): boolean =>
  (cueOf(items[i]!) & BE) !== 0 && !PARTICIPLE.has(items[i + 1]?.tag ?? '');

const PARTICIPLE: ReadonlySet<string> = wordSet('VBN VBG');

/// "agreed to meet", "expect the talks to be held", "a deal to buy it".
function looksAhead(items: readonly Item[], to: number): boolean {
  if (CONTEXT.intent.has(itemBefore(items, to)?.lemma ?? '')) return true;
  for (let i = to - 2; i >= Math.max(0, to - 6); i--) {
    const { tag, lemma } = items[i + 1]!;
    if (!/^(?:NN|DT|JJ|PRP|POS|CD)/.test(tag)) return false;
    if (items[i]!.tag.startsWith('VB')) return CONTEXT.intent.has(items[i]!.lemma) && lemma !== 'to';
  }
  return false;
}

/// "is to resume", "plans to visit" look ahead; "came to help" tells of the past.
function purpose(items: readonly Item[], to: number): Toward | undefined {
  const { lower, tag } = itemBefore(items, to) ?? { lower: '', tag: '' };
  // "was not able to enter": of what could be done then.
  if (lower === 'able' && wasBefore(items, to - 1)) return 'past';
  if (isCause(items, to - 1)) return undefined;
  if (/^(?:is|are|'s|'re|due|set|ready|about|able|likely)$/.test(lower) || CONTEXT.future.has(lower))
    return 'future';
  if (looksAhead(items, to)) return 'future';
  if (tag === 'VBD' || tag === 'VBN') return 'past';
  // "fired on crowds trying to return": what was tried then.
  if (tag === 'VBG') return isTriedThen(items, to - 1) ? 'past' : 'future';
  return tag === 'VBP' || tag === 'VBZ' ? 'future' : undefined;
}

/// "was", "had not been" right before, with nothing but adverbs between.
function wasBefore(items: readonly Item[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && items[i]!.tag === 'RB') i--;
  return i >= 0 && (cueOf(items[i]!) & WAS) !== 0;
}

/// A past tense of the same clause stands before the "trying" at `at`.
function isTriedThen(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const { tag, lower } = items[i]!;
    if (tag === 'VBD') return !/^(?:was|were)$/.test(lower) || i < at - 1;
    if (lower === ';' || lower === '.' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD') return false;
  }
  return false;
}
