/// Takes in the words before an expression that narrow or loosen it: "late", "the end of", "about", "more than".

import type { TimeForm, TimexMod, TimexType } from '../../model/index.ts';
import { itemAt } from '../../text/beside.ts';
import { isPerWord } from '../../text/index.ts';
import { addDays, isDay, join, split } from '../../time/index.ts';
import type { Lean } from './draft.ts';
import type { Item } from './items.ts';
import { APPROXIMATOR_PHRASES, APPROXIMATORS, MODS, STEPS, unitOf } from './words.ts';

export interface Draft {
  readonly type: TimexType;
  readonly form: TimeForm;
  readonly mod: TimexMod | undefined;
  readonly lean: Lean | undefined;
  /// Items `[first, last)`.
  readonly first: number;
  readonly last: number;
  readonly rule: string;
}

/// The draft with another begin, mod and form.
export function withMods(draft: Draft, first: number, mod: TimexMod | undefined, form = draft.form): Draft {
  const { type, lean, last, rule } = draft;
  return { type, form, mod, lean, first, last, rule };
}

const PARTITIVE: ReadonlySet<string> = new Set([
  'beginning',
  'start',
  'middle',
  'end',
  'close',
  'outset',
  'onset',
]);

/// Words that can stand before an expression and belong to it; and those that modify it from within.
const WITHIN: ReadonlySet<string> = new Set(['early', 'late', 'mid']);
const BEFORE: ReadonlySet<string> = new Set([
  ...['the', 'of', 'in', 'on', '-', 'earlier', 'later', ...WITHIN],
  ...[...APPROXIMATORS.keys(), ...APPROXIMATOR_PHRASES.keys()],
]);
const standsBefore = isPerWord(({ lower }: Item) => BEFORE.has(lower));
const standsWithin = isPerWord(({ lower }: Item) => WITHIN.has(lower));

export function modify(draft: Draft, items: readonly Item[]): Draft {
  const { first } = draft;
  // Most expressions stand alone.
  if ((first === 0 || !standsBefore(items[first - 1]!)) && !standsWithin(items[first]!)) return draft;
  if (draft.form.kind === 'reference' && draft.rule !== 'offset-vague') return withThe(draft, items);
  if (draft.type === 'SET') return draft;
  return withApproximator(withPartitive(withMod(withThe(draft, items), items), items), items);
}

function at(items: readonly Item[], i: number): string {
  return itemAt(items, i)?.lower ?? '';
}

const CALENDAR: ReadonlySet<string> = new Set([
  ...['month-day', 'month', 'month-year', 'day-month', 'month-year-of', 'weekday'],
]);

/// "the third quarter", but not the article of "the two-year truce", which belongs to "truce".
function withThe(draft: Draft, items: readonly Item[]): Draft {
  if (at(items, draft.first - 1) !== 'the') return draft;
  for (let i = draft.first; i < draft.last; i++) {
    if (at(items, i) === '-' && draft.rule !== 'century' && draft.rule !== 'year-on-year') return draft;
  }
  const { kind } = draft.form;
  // "the Oct. 3 attack": the article is the noun's.
  if (CALENDAR.has(draft.rule) && STEPS.get(at(items, draft.first)) === undefined) return draft;
  if (kind === 'fixed' && draft.rule === 'year') return draft;
  if (kind === 'reference' && !/units|past|future/.test(draft.rule)) return draft;
  if (
    draft.rule === 'units' ||
    draft.rule === 'frequency' ||
    draft.rule === 'deictic' ||
    draft.rule === 'clock'
  )
    return draft;
  return withMods(draft, draft.first - 1, draft.mod);
}

/// "late December", "mid-1996", "earlier this month", "early Tuesday".
function withMod(draft: Draft, items: readonly Item[]): Draft {
  if (draft.type === 'DURATION') return draft;
  const inner = at(items, draft.first);
  if ((inner === 'early' || inner === 'late' || inner === 'mid') && draft.mod === undefined)
    return withMods(draft, draft.first, MODS.get(inner));
  // "the early summer", "the late 1970s": the article stands before the modifier.
  const gone = at(items, draft.first - 1) === '-' ? draft.first - 2 : draft.first - 1;
  const word = at(items, gone);
  if (
    word === 'mid' ||
    ((word === 'early' || word === 'late') && gone === draft.first - 1) ||
    (gone === draft.first - 2 && (word === 'late' || word === 'early'))
  ) {
    const first = at(items, gone - 1) === 'the' ? gone - 1 : gone;
    return withMods(draft, first, MODS.get(word));
  }
  if ((word === 'earlier' || word === 'later') && gone === draft.first - 1 && startsNamed(draft, items))
    return withMods(draft, gone, MODS.get(word), sided(draft.form, word));
  if (
    (word === 'in' || word === 'on') &&
    (at(items, gone - 1) === 'earlier' ||
      at(items, gone - 1) === 'later' ||
      at(items, gone - 1) === 'early' ||
      at(items, gone - 1) === 'late') &&
    gone === draft.first - 1 &&
    draft.type === 'DATE'
  )
    return withMods(draft, gone - 1, MODS.get(at(items, gone - 1)));
  return draft;
}

function startsNamed({ form }: Draft, _items: readonly Item[]): boolean {
  return form.kind === 'unit' || form.kind === 'weekday' || form.kind === 'clock' || form.kind === 'same-as';
}

/// "earlier this month" ends with the day of the report, "later this month" begins with it.
function sided(form: TimeForm, word: string): TimeForm {
  if (form.kind !== 'unit' || form.shift !== 0 || form.part !== undefined) return form;
  return { ...form, side: word === 'earlier' ? 'before' : 'after' };
}

/// "the eve of May 1", "the eve of Easter".
function dayBefore(form: TimeForm): TimeForm | undefined {
  if (form.kind === 'fixed')
    return isDay(form.value) ? { ...form, value: addDays(form.value, -1) } : undefined;
  if (form.kind === 'weekday') return { ...form, weekday: form.weekday === 1 ? 7 : form.weekday - 1 };
  if (form.kind === 'month-day') {
    // The year is not known: of no leap year, for the last day of February is hardly ever meant.
    const before = addDays(join(2001, form.month, form.day), -1);
    return { ...form, month: split(before).month, day: split(before).day };
  }
  if (form.kind !== 'holiday') return undefined;
  const { rule } = form;
  if ('easter' in rule) return { ...form, rule: { easter: rule.easter - 1 } };
  if ('hijri' in rule) return { ...form, rule: { hijri: rule.hijri, day: rule.day - 1, days: 1 } };
  if (!('day' in rule)) return undefined;
  const before = split(addDays(join(2001, rule.month, rule.day), -1));
  return { ...form, rule: { month: before.month, day: before.day } };
}

/// "the end of the month", "the beginning of 2015".
function withPartitive(draft: Draft, items: readonly Item[]): Draft {
  if (at(items, draft.first - 1) === 'of' && at(items, draft.first - 2) === 'eve') {
    const form = dayBefore(draft.form);
    const first = at(items, draft.first - 3) === 'the' ? draft.first - 3 : draft.first - 2;
    return form === undefined ? draft : withMods(draft, first, draft.mod, form);
  }
  if (draft.type !== 'DATE' || at(items, draft.first - 1) !== 'of') return draft;
  const word = at(items, draft.first - 2);
  if (!PARTITIVE.has(word)) return draft;
  const first = at(items, draft.first - 3) === 'the' ? draft.first - 3 : draft.first - 2;
  return withMods(draft, first, MODS.get(word));
}

function withApproximator(draft: Draft, items: readonly Item[]): Draft {
  const head = at(items, draft.first);
  // "over the past two months", "under this year's plan": prepositions.
  const measured = draft.type === 'DURATION' || draft.form.kind === 'offset';
  const plain = !STEPS.has(head) && head !== 'the' && unitOf(head) === undefined;
  const before = at(items, draft.first - 1);
  const phrases = measured ? APPROXIMATOR_PHRASES.get(before) : undefined;
  for (const [phrase, mod] of phrases ?? []) {
    const from = draft.first - phrase.length;
    if (from < 0 || !phrase.every((word, k) => at(items, from + k) === word)) continue;
    return withMods(draft, from, mod);
  }
  const mod = APPROXIMATORS.get(before);
  if (mod === undefined || !plain) return draft;
  const loose = mod === 'APPROX' && before !== 'some';
  if (!measured && !loose) return draft;
  return withMods(draft, draft.first - 1, draft.mod ?? mod);
}
