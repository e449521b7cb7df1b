/// When a mention says that its event was: resolved against the date of the story that the words come from.

import type { Annotation, Day, EventMention, TimeNote } from '../model/index.ts';
import { countBefore, firstAt, holding } from '../text/search.ts';
import { revised } from '../text/shelf.ts';
import { dayAt } from '../text/written.ts';
import { addDays, daysBetween, edtfFromTo, edtfPair, resolveTimes } from '../time/index.ts';
import type { Lines } from './lineage.ts';
import { looksAhead, type Moment } from './mention.ts';

/// The annotation with its times resolved against the origin's date; itself when nothing in it was copied.
export function resolveAgainstOrigins(
  annotation: Annotation,
  lines: Lines,
  annotationOf: (report: string) => Annotation | undefined,
): Annotation {
  const { report } = annotation;
  if (!lines.copies(report.id)) return annotation;
  const { times } = annotation;
  if (!times.some(({ from }) => lines.source(report.id, from) !== undefined)) return annotation;
  const days = times.map(({ from }) => writtenOn(annotation, from, lines, annotationOf));
  return revised(annotation, { times: against(days) });
}

/// Resolves each against the day in its place; holds nothing but these days.
function against(days: readonly Day[]): (times: readonly TimeNote[]) => readonly TimeNote[] {
  return (times) => {
    let at = 0;
    return resolveTimes(times, () => days[at++]!);
  };
}

/// So many days after a story its words are no reprint of it: a form that is filled again, an account that is told again.
const REPRINTED_DAYS = 21;
/// So many days after it, words with other numbers are a form that was filled again: a weekly count.
const FILLED_DAYS = 5;

/// The day against which the words at an offset are read: that of the story that they are a reprint of, else their own.
export function writtenOn(
  annotation: Annotation,
  offset: number,
  lines: Lines,
  annotationOf: (report: string) => Annotation | undefined,
): Day {
  const own = dayAt(annotation, offset);
  const source = lines.source(annotation.report.id, offset);
  const original = source && annotationOf(source.id);
  if (original === undefined) return own;
  const first = dayAt(original, source!.from);
  if (own === '' || first === '') return first;
  const days = Math.abs(daysBetween(first, own));
  if (days > REPRINTED_DAYS) return own;
  if (days < FILLED_DAYS) return first;
  return sameNumbers(numbersAt(annotation, offset), numbersAt(original, source!.from)) ? first : own;
}

/// What the sentence at an offset counts.
export function numbersAt({ sentences, figures }: Annotation, offset: number): readonly number[] {
  const sentence = holding(sentences, offset);
  if (sentence === undefined) return NONE;
  const numbers: number[] = [];
  for (let i = countBefore(figures, ({ from }) => from < sentence.from); i < figures.length; i++) {
    const { from, value } = figures[i]!;
    if (from >= sentence.to) break;
    const number = value.best ?? value.low;
    if (number !== null) numbers.push(number);
  }
  return numbers.length === 0 ? NONE : numbers;
}

const NONE: readonly number[] = [];

export const sameNumbers = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one) => b.includes(one));

export function momentOf(annotation: Annotation, event: EventMention, asOf: Day): Moment {
  const note = event.time === undefined ? undefined : annotation.times[event.time];
  const stated =
    note &&
    (nightBetween(annotation, event.time!) ??
      sinceMoment(annotation, note, asOf) ??
      reachingBack(annotation, note, asOf) ??
      statedMoment(annotation, note));
  if (stated) return event.timeShift === undefined ? stated : moved(stated, event.timeShift);
  const day = asOf === '' ? null : asOf;
  if (event.status === 'ongoing' && day !== null)
    return { begin: day, end: day, edtf: `${day}/..`, dated: true, span: null, rule: 'compile/as-of' };
  return { ...bounds(looksAhead(event), day), dated: false, span: null, rule: 'compile/by-report' };
}

/// What is told without a date had happened by the day of the words; what is still to come, comes after it.
function bounds(ahead: boolean, day: Day | null): Pick<Moment, 'begin' | 'end' | 'edtf'> {
  if (day === null) return { begin: null, end: null, edtf: 'XXXX' };
  if (ahead) return { begin: day, end: null, edtf: `[${day}..]` };
  return { begin: null, end: day, edtf: `[..${day}]` };
}

/// "Two days after …": the days of the other event, moved.
function moved({ begin, end, span, rule }: Moment, days: number): Moment {
  const [first, last] = [addDays(begin!, days), addDays(end!, days)];
  return { begin: first, end: last, edtf: `${edtfPair(first, last)}~`, dated: true, span, rule };
}

/// "Over the past year": up to the day on which it is told. "Overnight": in the night that ends on that day.
function reachingBack({ report, times }: Annotation, note: TimeNote, asOf: Day): Moment | undefined {
  const { from, to, rule, value } = note;
  const { form } = value;
  if (asOf === '' || (form.kind !== 'clock' && form.kind !== 'unit')) return undefined;
  const days = { end: asOf, dated: true, span: { from, to }, rule };
  const words = report.text.slice(from, to);
  const begin = addDays(asOf, form.kind === 'clock' ? -1 : -YEAR);
  const edtf = edtfPair(begin, asOf);
  if (form.kind === 'clock')
    return (form.base === undefined || times[form.base]?.value.begin === asOf) && OVERNIGHT.test(words)
      ? { ...days, begin: asOf, edtf, night: 'over' }
      : undefined;
  if (form.unit !== 'year' || !PAST_YEAR.test(words)) return undefined;
  return { ...days, begin, edtf, stretch: true };
}

const OVERNIGHT = /^overnight$/iu;
const PAST_YEAR = /\bpast\syear$/iu;
const YEAR = 365;

/// "The night of 30 to 31 May", "the night from Saturday to Sunday": both days, whichever of them the note names.
function nightBetween({ report: { text }, times }: Annotation, at: number): Moment | undefined {
  const note = times[at]!;
  for (let i = Math.max(0, at - 2); i <= at + 1 && i + 1 < times.length; i++) {
    const [first, last] = [times[i]!, times[i + 1]!];
    const [begin, end] = [first.value.begin, last.value.begin];
    if (begin === undefined || end === undefined || last.from - first.to > LONGEST_TIE) continue;
    if (addDays(begin, 1) !== end || !TO.test(text.slice(first.to, last.from))) continue;
    const before = NIGHT.exec(text.slice(Math.max(0, first.from - LONGEST_NIGHT), first.from));
    const from = before === null ? -1 : first.from - before[0].length;
    if (from < 0 || note.to < from || note.from > last.to) continue;
    const span = { from: first.from, to: last.to };
    return { begin, end, edtf: edtfPair(begin, end), dated: true, span, rule: first.rule };
  }
  return undefined;
}

const TO = /^\s?(?:to|and|into|-|–|\/)\s?(?:the\s)?$/iu;
const NIGHT = /\b(?:night|overnight)\s(?:(?:of|from|between|on)\s)?(?:the\s)?$/iu;
const LONGEST_TIE = 10;
const LONGEST_NIGHT = 24;

const SINCE = /\bsince\s(?:about\s|around\s)?$/iu;

const OPENS = /^since\s(?:about\s|around\s)?$/iu;

/// It has gone on, and is not the worst of its kind since then.
const GOES_ON = /\b(?:have|has|had)\b/iu;
const RANKED = /\b(?:worst|deadliest|bloodiest|heaviest|biggest|largest|fiercest|most|first)\b/iu;

/// "Have been killed since Thursday": from that day to the one on which it was written.
function sinceMoment(
  { report, sentences }: Annotation,
  { from, to, rule, value }: TimeNote,
  asOf: Day,
): Moment | undefined {
  const { begin, edtf, type } = value;
  if (begin === undefined || asOf === '' || asOf <= begin || type !== 'DATE') return undefined;
  const sentence = holding(sentences, from);
  const before = report.text.slice(sentence?.from ?? from, from);
  // "Since Thursday, nine have been killed": it is told behind.
  const opens = OPENS.test(before);
  const told = opens ? report.text.slice(to, sentence?.to ?? to) : before;
  if (!SINCE.test(before) || !GOES_ON.test(told) || RANKED.test(told)) return undefined;
  if (/^,?\swhen\b/u.test(report.text.slice(to, to + 7))) return undefined;
  const range = edtfFromTo(edtf ?? begin, asOf) ?? asOf;
  // A count over days is none of what it counts.
  const whole = opens && daysBetween(begin, asOf) > 1 ? { stretch: true as const } : {};
  return { begin, end: asOf, edtf: range, dated: true, ...whole, span: { from, to }, rule };
}

const AND = /^,?\s(?:and|or)\s(?:on\s|in\s)?$/u;

/// "Thursday and Friday", "2014 and 2015": neighbours make one interval, others a set.
function coordinated({ times, report }: Annotation, note: TimeNote): Moment | undefined {
  const next = times[firstAt(times, note.to)];
  const { begin, end, edtf, value } = note.value;
  if (next === undefined || begin === undefined || end === undefined || edtf === undefined) return undefined;
  const { begin: nextBegin, end: nextEnd, edtf: nextEdtf } = next.value;
  if (nextBegin === undefined || nextEnd === undefined || nextEdtf === undefined) return undefined;
  if (nextBegin <= end || next.value.value.length !== value.length) return undefined;
  if (!AND.test(report.text.slice(note.to, next.from))) return undefined;
  const together =
    daysBetween(end, nextBegin) === 1 && value.length === 10
      ? (edtfFromTo(edtf, nextEdtf) ?? edtf)
      : `{${edtf},${nextEdtf}}`;
  return {
    begin,
    end: nextEnd,
    edtf: together,
    dated: true,
    span: { from: note.from, to: next.to },
    rule: note.rule,
  };
}

function statedMoment(annotation: Annotation, note: TimeNote): Moment | undefined {
  const { times } = annotation;
  const { begin, end, edtf, until, mod } = note.value;
  if (begin === undefined || end === undefined) return undefined;
  const last = until === undefined ? undefined : times[until];
  if (last?.value.end !== undefined && last.value.end >= begin) {
    const span = { from: note.from, to: last.to };
    const range =
      edtfFromTo(edtf ?? begin, last.value.edtf ?? last.value.end) ?? edtfPair(begin, last.value.end);
    return { begin, end: last.value.end, edtf: range, dated: true, span, rule: note.rule };
  }
  if (mod === 'BEFORE' || mod === 'AFTER') return undefined;
  const joined = coordinated(annotation, note);
  if (joined) return joined;
  const span = { from: note.from, to: note.to };
  const night = begin === end ? nightOf(note.value) : undefined;
  return {
    begin,
    end,
    edtf: edtf ?? edtfPair(begin, end),
    dated: true,
    ...(night === undefined ? {} : { night }),
    ...(note.value.form.kind === 'duration' && daysBetween(begin, end) > 1 ? { stretch: true as const } : {}),
    span,
    rule: note.rule,
  };
}

/// "Late on Sunday", "Sunday night", "at 11:40 p.m."; "early on Monday", "at 2 a.m.".
function nightOf({ value, mod }: TimeNote['value']): Moment['night'] {
  if (/T(?:NI|2[0-4]:)/u.test(value)) return 'late';
  if (/T0[0-5]:/u.test(value)) return 'early';
  if (value.length > 10) return undefined;
  return mod === 'END' ? 'late' : mod === 'START' ? 'early' : undefined;
}
