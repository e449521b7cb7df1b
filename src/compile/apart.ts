/// What is no one deed with the others that its report tells: deeds told of as they went on over a time, and a deed that
/// is brought in as another one.

import {
  areManyDays,
  areSeveral,
  goesOnSince,
  isFurther,
  isOften,
  RUN_DAYS,
  tellsElsewhere,
} from '../lexicon/background.ts';
import { familyOf } from '../lexicon/events.ts';
import type { Annotation, TimeNote } from '../model/index.ts';
import { once } from '../text/once.ts';
import { countBefore, firstAt, holdingAll } from '../text/search.ts';
import { daysBetween } from '../time/index.ts';
import type { Mention } from './mention.ts';
import { BY_HAND } from './score/weights.ts';

/// "Air strikes have intensified in recent weeks", "has been shelled since April": many deeds, and none of them.
export const tellsMany = once((mention: Mention): boolean => {
  const { family, annotation, sentence, span, event, status } = mention;
  if (family !== 'violence' || status === 'planned' || status === 'denied') return false;
  const { text } = annotation.report;
  if (isOften(text.slice(sentence.from, span.from), text.slice(sentence.from, span.to))) return true;
  const own = event.time === undefined ? undefined : annotation.times[event.time];
  if (own !== undefined && own.from >= sentence.from && own.to <= sentence.to && isUnbounded(own))
    return areManyDays(text.slice(own.from, own.to));
  return goesOnHere(mention);
});

const isUnbounded = ({ value }: TimeNote): boolean =>
  value.form.kind === 'reference' && value.form.value === 'PAST_REF';

/// In its sentence stands since when, long ago.
function goesOnHere({ annotation, sentence, span, asOf }: Mention): boolean {
  const { times, report } = annotation;
  if (asOf === '') return false;
  for (let i = firstAt(times, sentence.from); i < times.length && times[i]!.from < sentence.to; i++) {
    const { from, to, value } = times[i]!;
    if (value.begin === undefined || daysBetween(value.begin, asOf) <= RUN_DAYS) continue;
    const [first, second] = from < span.from ? [{ from, to }, span] : [span, { from, to }];
    if (first.to > second.from) continue;
    const before = report.text.slice(sentence.from, first.from);
    if (goesOnSince(before, report.text.slice(first.to, second.from), first.from === from)) return true;
  }
  return false;
}

/// Where the sentences begin in which a report brings in another deed: with a toll of its own, or elsewhere. A second
/// blast a minute later belongs to the first.
const furtherIn = once(({ events, sentences, figures, report }: Annotation): readonly number[] => {
  const starts: number[] = [];
  for (const { from, to, value } of events) {
    if (familyOf(value.type) !== 'violence' || value.generic) continue;
    const sentence = holdingAll(sentences, { from, to });
    if (sentence === undefined || starts.at(-1) === sentence.from) continue;
    if (!isFurther(report.text.slice(sentence.from, to))) continue;
    const counted = figures[firstAt(figures, sentence.from)];
    const hasToll = counted !== undefined && counted.from < sentence.to;
    if (hasToll || tellsElsewhere(report.text.slice(sentence.from, sentence.to))) starts.push(sentence.from);
  }
  return starts;
});

/// The type, or that it is done by hand: "executed" is told of no bomb.
export const deedOf = once(({ family, type, annotation, span }: Mention): string => {
  if (family !== 'violence' || type !== 'attack') return type;
  const words = annotation.report.text.slice(span.from, span.to).toLowerCase();
  return BY_HAND.has(words.slice(words.lastIndexOf(' ') + 1)) ? 'by-hand' : type;
});

interface Place {
  readonly report: string;
  /// How many sentences up to its own bring in another deed.
  readonly after: number;
  readonly isFurther: boolean;
  /// "The blasts" are all of them.
  readonly isOne: boolean;
}

/// Where a mention stands among the deeds that its report brings in as other ones; nothing where it brings in none.
export const orderOf = once((mention: Mention): Place | undefined => {
  const { annotation, family, sentence, span, ref, anaphoric } = mention;
  const starts = furtherIn(annotation);
  if (starts.length === 0 || family !== 'violence') return undefined;
  const { text } = annotation.report;
  return {
    report: ref.report,
    after: countBefore(starts, (start) => start <= sentence.from),
    isFurther: !anaphoric && starts.includes(sentence.from) && isFurther(text.slice(sentence.from, span.to)),
    isOne: !/s$/iu.test(text.slice(span.from, span.to)) && !areSeveral(text.slice(sentence.from, span.from)),
  };
});

/// "A second bomb" is none that was told before.
export function isAnother(a: Mention, b: Mention): boolean {
  const [one, other] = [orderOf(a), orderOf(b)];
  if (one === undefined || other === undefined || one.report !== other.report) return false;
  if (one.after === other.after || one.isFurther === other.isFurther) return false;
  const [early, late] = one.after < other.after ? [one, other] : [other, one];
  return late.isFurther && early.isOne;
}

/// Days after which a deed that is told with its day is history, and none that is told beside it without one: wars go on
/// over years, and what became of a monument is told again for long.
const HISTORY: Readonly<Record<string, number>> = { violence: 1000, property: 7000, heritage: 7000 };

/// Days by which a time that a sentence is tied to may lie before the deed itself.
const SHIFTED = 60;

interface Past {
  readonly report: string;
  /// Of a day long past, or else of no day, in a report that tells of such a day.
  readonly isPast: boolean;
}

/// The first day that a report names.
const firstDay = once(({ times }: Annotation): string | undefined => {
  let first: string | undefined;
  for (const { value } of times)
    if (value.begin !== undefined && (first === undefined || value.begin < first)) first = value.begin;
  return first;
});

/// What a mention says of history; nothing in most reports, which go back to no such day.
export const historyOf = once((mention: Mention): Past | undefined => {
  const { time, asOf, family, ref, annotation, anaphoric } = mention;
  const days = HISTORY[family];
  if (days === undefined || asOf === '') return undefined;
  const { report } = ref;
  if (time.dated && time.span !== null && time.end !== null)
    return daysBetween(time.end, asOf) > days ? { report, isPast: true } : undefined;
  if (time.dated || time.span !== null || anaphoric) return undefined;
  const first = firstDay(annotation);
  return first !== undefined && daysBetween(first, asOf) > days - SHIFTED
    ? { report, isPast: false }
    : undefined;
});

/// "The mill, destroyed in 1936, was damaged": unless the other takes it up ("the destruction").
export function isHistory(a: Mention, b: Mention): boolean {
  const [one, other] = [historyOf(a), historyOf(b)];
  if (one === undefined || other === undefined) return false;
  return one.report === other.report && one.isPast !== other.isPast;
}

/// A line of a list ("- 12 June, …"), by its report and where it begins.
export interface Line {
  readonly report: string;
  readonly from: number;
}

/// So far before its sentence a line may begin.
const LONGEST_LINE = 400;
const BULLET = /(?:^|\n)[ \t]*[-–•*·][ \t][^\n]*$/u;

/// The line of a list in which violence is told with its place.
export const lineOf = once(({ annotation, sentence, family, place, ref }: Mention): Line | undefined => {
  if (family !== 'violence' || place === null) return undefined;
  const start = Math.max(0, sentence.from - LONGEST_LINE);
  const before = annotation.report.text.slice(start, sentence.from + 2);
  const at = BULLET.exec(before)?.index;
  return at === undefined ? undefined : { report: ref.report, from: start + at };
});

/// Two lines of one list, of which each names its own place, tell of two deeds: two quarters of a town among them.
export function areTwoLines(a: Mention, b: Mention): boolean {
  const [one, other] = [lineOf(a), lineOf(b)];
  if (one === undefined || other === undefined || one.report !== other.report) return false;
  return one.from !== other.from && a.place!.key !== b.place!.key;
}
