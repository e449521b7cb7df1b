/// What a report tells without a day is its news. Reports that stand far apart so tell of different events, unless one
/// that tells it late says when its event was, or both tell one story and their leads count alike.

import type { Annotation, Day } from '../model/index.ts';
import { once } from '../text/once.ts';
import { daysBetween } from '../time/index.ts';
import { beginningOf } from './beginning.ts';
import type { Mention } from './mention.ts';
import { NEWS_DAYS } from './score/weights.ts';

/// When a group of mentions was told, and which days it names.
export interface News {
  /// The last day that is named, if any.
  named: Day | null;
  /// Reports that name a day of the event.
  readonly dating: Set<string>;
  /// Stories in which a lead names a day.
  readonly datingStories: Map<string, Told>;
  /// Reports that tell the event without a day.
  readonly undated: Map<string, Undated>;
}

/// "killed 12", "injured 40".
type Counts = ReadonlySet<string>;

interface Undated {
  /// The day of the words.
  readonly day: Day;
  readonly story: string | undefined;
  readonly counts: Counts;
}

/// The first and the last day on which something is told, and what the leads of the reports of these two days count.
interface Told {
  readonly first: Day;
  readonly last: Day;
  readonly firstCounts: Counts;
  readonly lastCounts: Counts;
}

const toldOn = (day: Day, counts: Counts): Told => ({
  first: day,
  last: day,
  firstCounts: counts,
  lastCounts: counts,
});

/// How many people a lead says were killed, hurt and so on: "killed 12".
export const countsOf = once((annotation: Annotation): Counts => {
  const { leadTo } = beginningOf(annotation);
  const counted = annotation.figures.flatMap(({ to, value: { state, best, low } }) =>
    to <= leadTo && state !== undefined && (best ?? low) !== null ? `${state} ${best ?? low}` : [],
  );
  return new Set(counted);
});

/// Whether two leads can tell of one event: as many dead in both, or else anything that both count alike.
function countAlike(a: Counts, b: Counts): boolean {
  const [dead, killed] = [deadIn(a), deadIn(b)];
  if (dead.length > 0 && killed.length > 0) return dead.some((count) => b.has(count));
  if (a.size === 0 || b.size === 0) return true;
  return [...a].some((count) => b.has(count));
}

const KILLED = 'killed ';
const deadIn = (counts: Counts): readonly string[] => [...counts].filter((one) => one.startsWith(KILLED));

export const leadsAlike = (a: Annotation, b: Annotation): boolean => countAlike(countsOf(a), countsOf(b));

/// How many dead a lead counts at most; nothing where it counts none.
export const deadOf = once((annotation: Annotation): number | undefined => {
  const dead = deadIn(countsOf(annotation)).map((count) => Number(count.slice(KILLED.length)));
  return dead.length === 0 ? undefined : Math.max(...dead);
});

/// Reports of two days whose leads count the dead of two events: a toll grows as more is known, but falls seldom, and does
/// not grow fourfold.
export function haveOtherDead(a: Mention, b: Mention): boolean {
  if (a.asOf === '' || b.asOf === '' || a.asOf === b.asOf) return false;
  const [early, late] = a.asOf < b.asOf ? [a, b] : [b, a];
  const [before, after] = [deadOf(early.annotation), deadOf(late.annotation)];
  if (before === undefined || after === undefined) return false;
  return after < before || after > GROWN * before;
}

const GROWN = 4;

/// Whether two mentions of one story stand so far apart that it is rather another event of its kind.
export function areLongApart(a: Mention, b: Mention): boolean {
  if (a.asOf === '' || b.asOf === '' || Math.abs(daysBetween(a.asOf, b.asOf)) <= NEWS_DAYS) return false;
  return !leadsAlike(a.annotation, b.annotation);
}

/// Who took a place, and what became of a monument, is told again without a day as long as it matters.
const RETOLD: ReadonlySet<string> = new Set(['control', 'heritage']);

export function newsOf({ time, ref, asOf, story, span, annotation, family }: Mention): News {
  const news: News = { named: null, dating: new Set(), datingStories: new Map(), undated: new Map() };
  const counts = countsOf(annotation);
  if (time.dated && time.end !== null) {
    news.named = time.end;
    // A day that the lead names is that of its story.
    const leads = span.to <= beginningOf(annotation).leadTo;
    news.dating.add(ref.report);
    if (leads && story !== undefined && asOf !== '') news.datingStories.set(story, toldOn(asOf, counts));
  } else if (asOf !== '' && !RETOLD.has(family)) news.undated.set(ref.report, { day: asOf, story, counts });
  return news;
}

export function addNews(into: News, from: News): void {
  if (from.named !== null && (into.named === null || from.named > into.named)) into.named = from.named;
  for (const report of from.dating) into.dating.add(report);
  for (const [story, told] of from.datingStories) addTold(into.datingStories, story, told);
  for (const [report, told] of from.undated) into.undated.set(report, told);
}

function addTold(into: Map<string, Told>, story: string, told: Told): void {
  const known = into.get(story);
  into.set(story, known === undefined ? told : bothTold(known, told));
}

function bothTold(a: Told, b: Told): Told {
  const [early, late] = [a.first <= b.first ? a : b, a.last >= b.last ? a : b];
  const sameFirst = a.first === b.first;
  const sameLast = a.last === b.last;
  return {
    first: early.first,
    last: late.last,
    firstCounts: sameFirst ? new Set([...a.firstCounts, ...b.firstCounts]) : early.firstCounts,
    lastCounts: sameLast ? new Set([...a.lastCounts, ...b.lastCounts]) : late.lastCounts,
  };
}

/// Whether what was told later counts, where it begins, as what was told before it counted where it ended.
function areToldOn(a: Told, b: Told): boolean {
  return a.first <= b.first
    ? countAlike(a.lastCounts, b.firstCounts)
    : countAlike(b.lastCounts, a.firstCounts);
}

/// Whether one of them tells without a day what, by the other, was over long before, or is told long before or after it.
export function areFarApart(a: News, b: News): boolean {
  const [one, other] = [untied(a, b), untied(b, a)];
  for (const told of one.values()) if (isLate(told, b.named)) return true;
  for (const told of other.values()) if (isLate(told, a.named)) return true;
  for (const [story, x] of one) {
    for (const [its, y] of other) {
      if (story === its && story !== NO_STORY && areToldOn(x, y)) continue;
      if (isLate(x, y.first) || isLate(y, x.first)) return true;
    }
  }
  return false;
}

const NO_STORY = '';

/// By story, when a group is told by reports that name no day of it, in this group or the other.
function untied({ undated, ...own }: News, other: News): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const [report, { day, story, counts }] of undated) {
    if (own.dating.has(report) || other.dating.has(report)) continue;
    const dated =
      story === undefined ? [] : [own, other].map(({ datingStories }) => datingStories.get(story));
    const one = toldOn(day, counts);
    if (dated.some((its) => its !== undefined && (isNear(its, day) || areToldOn(its, one)))) continue;
    addTold(told, story ?? NO_STORY, one);
  }
  return told;
}

/// A report of the same story names the day at about the same time: what is old is news again.
const isNear = ({ last }: Told, day: Day): boolean => Math.abs(daysBetween(last, day)) <= NEWS_DAYS;

const isLate = ({ last }: Told, day: Day | null): boolean =>
  day !== null && daysBetween(day, last) > NEWS_DAYS;
