/// Ties each expression to the one that it leans on, and gives it its value: "that period", "the next day",
/// "December 11" after "December 9 last year", "from Nov. 17 to Dec. 13".

import type { Day, TimeForm, TimeNote } from '../../model/index.ts';
import { resolveTime } from '../../time/index.ts';
import type { Lean } from './draft.ts';
import { isFineEnough, isFinerThan } from './fine.ts';
import type { Draft } from './modify.ts';

/// A draft with its place in the document.
export interface Placed extends Draft {
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly anchor: Day;
  /// The words between this and the next expression are those of a range ("to", "until") or of a list ("and").
  readonly tie: 'range' | 'list' | undefined;
  readonly noun: string;
  /// Said of a thing by the way, not of what is told: "(1790)", "the August 1792 massacre", "the Constitution of 1793".
  readonly aside: boolean;
  /// "said on Tuesday": the day of the words.
  readonly said: boolean;
  /// "interviewed between 8 and 17 May": when somebody looked into what is told.
  readonly inquired: boolean;
  /// "has ruled since May 2021": since when what is told goes on, and not when the tale goes on.
  readonly since: boolean;
}

export function linkTimes(drafts: readonly Placed[]): readonly TimeNote[] {
  const narrative = isNarrative(drafts);
  const notes: TimeNote[] = [];
  const sentences: number[] = [];
  const memory = { notes, sentences, narrative, drafts };
  for (let i = 0; i < drafts.length; i++) {
    const { from, to, rule, type, mod, tie, anchor, sentence } = drafts[i]!;
    const next = drafts[i + 1];
    const form = leanForm(fromNext(drafts[i]!, next, drafts[i + 2]), drafts[i]!, memory);
    const until = tie === 'range' && isDated(next) && isDated(drafts[i]) ? i + 1 : undefined;
    const value = resolveTime({ type, value: '', form, mod, until }, anchor, notes);
    notes.push({ from, to, rule: `times/${rule}`, value });
    sentences.push(sentence);
  }
  return notes;
}

function isDated(draft: Placed | undefined): boolean {
  return (
    draft !== undefined && (draft.type === 'DATE' || draft.type === 'TIME') && draft.form.kind !== 'reference'
  );
}

/// History and biography: many years far from the report's own, hardly a weekday. There the running text, not the
/// day of publication, tells the year.
function isNarrative(drafts: readonly Placed[]): boolean {
  let far = 0;
  let fine = 0;
  let near = 0;
  for (const { form, anchor } of drafts) {
    if (form.kind === 'weekday' || (form.kind === 'unit' && form.base === undefined && form.unit !== 'year'))
      near++;
    if (form.kind !== 'fixed') continue;
    if (Math.abs(Number(form.value.slice(0, 4)) - Number(anchor.slice(0, 4))) < 2) continue;
    far++;
    if (/^\d{4}-\d\d/.test(form.value)) fine++;
  }
  return far >= 6 && fine >= 3 && far > near * 3;
}

/// "from March to May 2011": the year stands only with the second.
function fromNext(draft: Placed, next: Placed | undefined, second: Placed | undefined): TimeForm {
  const { form } = draft;
  if (form.kind === 'clock') {
    // "10:30 a.m. (0730 GMT) Friday" is one moment told twice.
    const day = next?.form.kind === 'clock' ? second : next;
    if (day?.form.kind === 'weekday' && saysDayOf(draft, day)) return { ...day.form, part: form.part! };
    if (draft.tie !== undefined && next !== undefined) return onDayOfEnd(form, next.form);
  }
  if (draft.tie === undefined || next === undefined || next.form.kind !== 'fixed' || draft.lean !== 'running')
    return form;
  const year = next.form.value.slice(0, 4);
  if (!/^\d{4}$/.test(year) || next.form.value.length < 7) return form;
  const two = (n: number) => String(n).padStart(2, '0');
  if (form.kind === 'month') return { kind: 'fixed', value: `${year}-${two(form.month)}` };
  if (form.kind === 'month-day')
    return { kind: 'fixed', value: `${year}-${two(form.month)}-${two(form.day)}` };
  return form;
}

/// "from 23:00 to 02:00 on Saturday": the day stands with the second hour, and an hour later in the day than that one
/// was on the evening before.
function onDayOfEnd(clock: Extract<TimeForm, { kind: 'clock' }>, end: TimeForm): TimeForm {
  if (clock.part === undefined || !('part' in end) || end.part === undefined) return clock;
  const { part } = clock;
  const before = part > end.part ? 1 : 0;
  if (end.kind === 'weekday') return { ...end, weekday: ((end.weekday + 6 - before) % 7) + 1, part };
  return end.kind === 'unit' && end.unit === 'day' ? { ...end, shift: end.shift - before, part } : clock;
}

/// "at 3:30 p.m. (0230 GMT) Friday": the day is said after the hour.
function saysDayOf(clock: Placed, { form, from }: Placed): boolean {
  return form.kind === 'weekday' && form.part === undefined && from - clock.to <= 24;
}

interface Memory {
  readonly notes: readonly TimeNote[];
  readonly sentences: readonly number[];
  readonly drafts: readonly Placed[];
  readonly narrative: boolean;
}

function leanForm(form: TimeForm, draft: Placed, memory: Memory): TimeForm {
  if (draft.lean === undefined || form.kind === 'fixed' || form !== draft.form) return form;
  if (form.kind === 'reference') {
    const note =
      draft.noun === 'period'
        ? find(draft, memory, 15, isStretch)
        : find(draft, memory, 4, (note) => isDate(note) || isLasting(note));
    return note === undefined ? form : { kind: 'same-as', note };
  }
  const base = baseOf(draft, draft.lean, memory);
  if (base === undefined) {
    const value = isAfterUnknown(form) ? 'FUTURE_REF' : isWithinUnknown(draft, memory) ? 'PAST_REF' : '';
    return value === '' ? form : { kind: 'reference', value };
  }
  if (form.kind === 'relative' || form.kind === 'duration') return { ...form, note: base };
  return 'base' in form || canLean(form) ? ({ ...form, base } as TimeForm) : form;
}

/// "Two days later", where nothing is dated from which it could be counted: it is not two days from the report's.
function isAfterUnknown(form: TimeForm): boolean {
  return form.kind === 'offset' && form.from === 'text' && form.count > 0;
}

/// "The war began in 2014. Later that month …": of a month that nobody tells.
function isWithinUnknown(draft: Placed, memory: Memory): boolean {
  const { form, lean } = draft;
  if (lean !== 'date' || form.kind !== 'unit' || form.shift !== 0) return false;
  return find(draft, memory, 1, (note) => isDate(note) && !isFineEnough(form, note)) !== undefined;
}

function canLean({ kind }: TimeForm): boolean {
  return kind !== 'duration' && kind !== 'set' && kind !== 'reference' && kind !== 'same-as';
}

function baseOf(draft: Placed, lean: Lean, memory: Memory): number | undefined {
  const { narrative, notes } = memory;
  switch (lean) {
    case 'running':
      if (narrative) return find(draft, memory, Infinity, hasYear, (i) => !isAside(memory, i));
      return find(
        draft,
        memory,
        1,
        isDate,
        (i) => isOwnYear(notes[i]!) && goesOn(draft.form, notes[i]!) && !isLongAgo(draft, memory, i),
      );
    case 'story':
      return narrative
        ? find(draft, memory, 6, (note) => /^\d{4}-\d\d-\d\d/.test(note.value.value))
        : undefined;
    case 'quarter':
      return find(draft, memory, draft.form.kind === 'offset' ? 3 : 8, isQuarter);
    case 'day':
      return beforeSaying(
        memory,
        find(
          draft,
          memory,
          draft.form.kind === 'clock' ? (narrative ? 6 : 1) : 5,
          (note, i) => isOfDay(note) && !memory.drafts[i]!.inquired,
        ),
      );
    case 'month':
      return find(draft, memory, 0, (note) => /^\d{4}-\d\d/.test(note.value.value));
    case 'began':
      return find(draft, memory, 0, isDate, (i) => isFinerThan(draft.form, notes[i]!));
    case 'date':
      return beforeSaying(
        memory,
        find(
          draft,
          memory,
          narrative ? Infinity : 5,
          (note, i) =>
            isDate(note) &&
            !isHourAlone(note) &&
            !memory.drafts[i]!.inquired &&
            isFineEnough(draft.form, note),
        ),
      );
  }
}

/// "The army has ruled since May 2021. In June …": the next sentence is no tale of that year.
const isLongAgo = ({ sentence }: Placed, { sentences, drafts }: Memory, at: number): boolean =>
  drafts[at]!.since && sentences[at] !== sentence;

/// "at 2 p.m.", of which no words tell the day.
function isHourAlone({ value: { form } }: TimeNote): boolean {
  return form.kind === 'clock' && form.base === undefined;
}

const isOfDay = ({ value }: TimeNote): boolean => /^\d{4}-\d\d-\d\d/.test(value.value);

/// "Shells fell on Monday, he said on Tuesday. The same day …": what is told goes on from Monday.
function beforeSaying({ notes, sentences, drafts }: Memory, found: number | undefined): number | undefined {
  if (found === undefined || !drafts[found]!.said) return found;
  for (let i = found - 1; i >= 0 && sentences[i] === sentences[found]; i--)
    if (isOfDay(notes[i]!) && !drafts[i]!.said) return i;
  return found;
}

/// The nearest earlier note within so many sentences that fits; with `only`, the nearest that fits must pass it.
function find(
  draft: Placed,
  { notes, sentences }: Memory,
  within: number,
  fits: (note: TimeNote, index: number) => boolean,
  only?: (index: number) => boolean,
): number | undefined {
  for (let i = notes.length - 1; i >= 0 && notes.length - i < 40; i--) {
    if (draft.sentence - sentences[i]! > within) return undefined;
    if (!fits(notes[i]!, i)) continue;
    if (only === undefined || only(i)) return i;
    if (within < 9) return undefined;
  }
  return undefined;
}

/// A quarter spoken of, not the one a year before it.
function isQuarter({ value }: TimeNote): boolean {
  return /-Q\d$/.test(value.value) && value.form.kind !== 'offset';
}

function isDate({ value }: TimeNote): boolean {
  return (value.type === 'DATE' || value.type === 'TIME') && value.begin !== undefined;
}

function isStretch(note: TimeNote): boolean {
  const { value } = note;
  if (value.until !== undefined) return true;
  if (isLasting(note)) return true;
  return (
    value.begin !== undefined && value.end !== undefined && value.begin !== value.end && value.type === 'DATE'
  );
}

/// "for ten months" whose begin is known.
function isLasting({ value }: TimeNote): boolean {
  return value.form.kind === 'duration' && value.begin !== undefined;
}

function hasYear({ value }: TimeNote): boolean {
  const { form } = value;
  const told = form.kind === 'fixed' || ('base' in form && form.base !== undefined);
  return told && (value.type === 'DATE' || value.type === 'TIME') && /^\d{4}(?:-|$)/.test(value.value);
}

/// A bare year far from the year told of: "in 2005 it came out that …".
function isAside({ notes, drafts }: Memory, at: number): boolean {
  if (drafts[at]!.aside) return true;
  const { value } = notes[at]!.value;
  if (value.length !== 4) return false;
  for (let i = at - 1; i >= 0 && at - i < 12; i--) {
    if (!hasYear(notes[i]!) || notes[i]!.value.value.length < 7) continue;
    return Math.abs(Number(value) - Number(notes[i]!.value.value.slice(0, 4))) > 5;
  }
  return false;
}

/// In news a month or day takes over the year of the one before it only where it goes on from there.
function goesOn(form: TimeForm, { value }: TimeNote): boolean {
  if (form.kind !== 'month-day' && form.kind !== 'month') return false;
  if (form.toward === 'future') return false;
  const ahead = (form.month - Number(value.value.slice(5, 7)) + 12) % 12;
  return ahead <= 3 || ahead === 11;
}

/// The words themselves give the year, or it came down from such words.
function isOwnYear({ value }: TimeNote): boolean {
  const { form } = value;
  if (form.kind === 'fixed') return value.value.length >= 7;
  if (form.kind === 'in-year') return form.month !== undefined;
  return (form.kind === 'month-day' || form.kind === 'month') && form.base !== undefined;
}
