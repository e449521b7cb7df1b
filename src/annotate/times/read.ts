/// Reads all time expressions of one sentence: rules are tried where a word of time is near, the longest that its
/// builder accepts wins, and the words that modify it are taken in.

import type { Day, Doc, Sentence } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { SAY_VERBS } from '../names/words.ts';
import { DATE_BUILDERS } from './dates.ts';
import { DIGIT_BUILDERS } from './digits.ts';
import type { Builder, Context, Reading } from './draft.ts';
import { foldNumbers, type Item } from './items.ts';
import type { Placed } from './link.ts';
import { marksOf, NUM_FOLLOWS, NUM_STARTS, TRIGGER } from './marks.ts';
import { type Fit, fitsAt } from './matches.ts';
import { type Draft, modify, withMods } from './modify.ts';
import { MOMENT_BUILDERS } from './moments.ts';
import { NAMED_BUILDERS } from './named.ts';
import { towardAt } from './toward.ts';
import { UNIT_BUILDERS } from './units.ts';
import { kindOf } from './vocabulary.ts';
import { INQUIRY_VERBS } from './words.ts';

const BUILDERS: Readonly<Record<string, Builder>> = {
  ...DATE_BUILDERS,
  ...DIGIT_BUILDERS,
  ...NAMED_BUILDERS,
  ...UNIT_BUILDERS,
  ...MOMENT_BUILDERS,
};

/// Tokens, and the numbers of their words side by side.
type Words = Pick<Doc, 'tokens' | 'words'>;

/// Appends the expressions of a sentence to `out`; `index` numbers the sentence, `anchor` is its day.
export function readSentence(
  doc: Words,
  sentence: Sentence,
  index: number,
  anchor: Day,
  out: Placed[],
): void {
  const items = itemsOf(doc, sentence);
  if (items === undefined) return;
  const drafts = readItems(items);
  for (let i = 0; i < drafts.length; i++) {
    const { type, form, mod, lean, rule, first, last } = drafts[i]!;
    const { from } = items[first]!;
    const { to, lower: noun } = items[last - 1]!;
    const next = drafts[i + 1];
    const tie = next && tieOf(items, drafts[i]!, next);
    const aside = form.kind === 'fixed' && isAside(items, first, last, form.value);
    out.push({
      type,
      form,
      mod,
      lean,
      rule,
      first,
      last,
      from,
      to,
      sentence: index,
      anchor,
      tie,
      noun,
      aside,
      said: isOfSaying(items, first),
      inquired: isOfInquiry(items, first),
      since: isOfSince(items, first),
    });
  }
}

/// "the minister said late on Tuesday": the day on which it was said, and not that of what is told.
function isOfSaying(items: readonly Item[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - SAYING); i--) {
    const { lower, pos } = items[i]!;
    if (SAY_VERBS.has(lower)) return true;
    if (pos !== 'ADP' && pos !== 'ADV') return false;
  }
  return false;
}

/// So many words between a verb of saying and its day.
const SAYING = 3;

/// "researchers interviewed 23 people between 8 and 17 May": when somebody looked into what is told.
function isOfInquiry(items: readonly Item[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - INQUIRING); i--) {
    const { lower, pos } = items[i]!;
    if (pos === 'VERB' || pos === 'PUNCT') return INQUIRY_VERBS.has(lower);
  }
  return false;
}

/// "since May 2021", "since a coup in May 2021": since when something goes on.
function isOfSince(items: readonly Item[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - SAYING - 3); i--) {
    const { lower, pos } = items[i]!;
    if (lower === 'since') return true;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT') return false;
  }
  return false;
}

/// So many words between a verb of looking into something and its day.
const INQUIRING = 9;

/// What belongs to a name or a noun does not move the story.
function isAside(items: readonly Item[], first: number, last: number, { length }: string): boolean {
  const before = itemBefore(items, first)?.lower;
  if (length === 4 && before === '(' && items[last]?.lower === ')') return first > 1;
  if (length === 4 && before === 'of') return items[first - 2]?.tag.startsWith('NNP') ?? false;
  return before === 'the' && (items[last]?.tag.startsWith('NN') ?? false);
}

/// The items of a sentence; none where no word of time stands.
function itemsOf({ tokens, words }: Words, { first, last }: Sentence): readonly Item[] | undefined {
  let all = 0;
  let long = 0;
  for (let i = first, before = 0; i < last; i++) {
    const marks = marksOf.at(tokens, words, i);
    all |= marks;
    if ((before & NUM_STARTS) !== 0) long |= marks & NUM_FOLLOWS;
    before = marks;
  }
  if ((all & TRIGGER) === 0) return undefined;
  return long === 0 ? tokens.slice(first, last) : foldNumbers(tokens, first, last);
}

/// No rule has more items than this before the word that makes it a time.
const RUN_UP = 7;

/// The first item from `i` on that can make an expression of those about it; `end` when none can.
function triggerFrom(items: readonly Item[], i: number, end: number): number {
  let at = i;
  while (at < end && (marksOf(items[at]!) & TRIGGER) === 0) at++;
  return at;
}

/// Where an expression around the trigger can begin at the earliest: after the last word that has no place in a rule.
/// An adjective may stand once within ("ten quiet days").
function runUp(items: readonly Item[], floor: number, trigger: number): number {
  const least = Math.max(floor, trigger - RUN_UP);
  let at = trigger;
  let adjective = false;
  while (at > least) {
    const before = items[at - 1]!;
    if (kindOf(before) === 0) {
      if (adjective || (before.pos !== 'ADJ' && before.tag !== 'ADJ')) break;
      adjective = true;
    }
    at--;
  }
  return at;
}

/// All expressions, leftmost-longest, each with the words that modify it.
function readItems(items: readonly Item[]): readonly Draft[] {
  const out: Draft[] = [];
  const end = items.length;
  let trigger = -1;
  for (let i = 0; i < end; ) {
    if (trigger < i) trigger = triggerFrom(items, i, end);
    if (trigger === end) break;
    if (trigger > i) i = runUp(items, i, trigger);
    const fits = fitsAt(items, i, end);
    i = fits.length === 0 ? i + 1 : accept(items, i, fits, out);
  }
  return out;
}

/// Appends what the longest match says that its builder accepts; the item to go on from.
function accept(items: readonly Item[], at: number, fits: readonly Fit[], out: Draft[]): number {
  for (const fit of fits) {
    if (fit.rule.make === 'nothing') return at + fit.length;
    const made = BUILDERS[fit.rule.make]!(contextOf(items, at, fit));
    if (made === undefined) continue;
    if (Array.isArray(made))
      for (const reading of made as readonly Reading[]) add(reading, at, fit, items, out);
    else add(made as Reading, at, fit, items, out);
    return Math.max(at + 1, out.at(-1)!.last);
  }
  return at + 1;
}

/// The one context that all builders are given: they read it while they run, and keep nothing of it.
const match: { -readonly [K in keyof Context['match']]: Context['match'][K] } = {
  rule: { name: '', pattern: '', make: 'nothing' },
  first: 0,
  last: 0,
};
let groups: Fit['groups'] = {};
const context: { -readonly [K in keyof Context]: Context[K] } = {
  items: [],
  match,
  get: (name) => {
    const group = groups[name];
    return group && context.items[match.first + group[0]];
  },
  span: (name) => [match.first + groups[name]![0], match.first + groups[name]![1]],
  toward: () => towardAt(context.items, match.first),
};

function contextOf(items: readonly Item[], at: number, fit: Fit): Context {
  context.items = items;
  match.rule = fit.rule;
  match.first = at;
  match.last = at + fit.length;
  groups = fit.groups;
  return context;
}

function add(reading: Reading, at: number, fit: Fit, items: readonly Item[], out: Draft[]): void {
  const { type, form, mod, lean, first = at, last = at + fit.length } = reading;
  const full = modify({ type, form, mod, lean, first, last, rule: fit.rule.name }, items);
  const floor = out.at(-1)?.last ?? 0;
  out.push(full.first < floor ? withMods(full, Math.max(floor, first), full.mod) : full);
}

/// "Nov. 17 to Dec. 13", "between May and July", "2014 and 2015".
function tieOf(items: readonly Item[], a: Draft, b: Draft): Placed['tie'] {
  if (b.first - a.last !== 1) return undefined;
  const { lower } = items[a.last]!;
  if (RANGE_WORDS.has(lower)) return 'range';
  if (lower !== 'and' && lower !== 'or') return undefined;
  return itemBefore(items, a.first)?.lower === 'between' ? 'range' : 'list';
}

const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'until', 'till', 'through', '-', '–', '—']);
