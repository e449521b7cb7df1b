/// What a mention tells of a whole war or a long time: a count that runs over it, or how it began.

import {
  beganWith,
  countsWar,
  MOST_IN_ONE,
  measuresSince,
  RUN_DAYS,
  sumsUp,
  TOTAL_DAYS,
  tellsOutset,
} from '../lexicon/background.ts';
import { once } from '../text/once.ts';
import { daysBetween } from '../time/index.ts';
import type { Mention } from './mention.ts';

const COUNTED: ReadonlySet<string> = new Set(['attack', 'casualties', 'displacement', 'armed-clash']);
/// Of these, only what is counted since some day runs over many: a body may well count the strikes of a summer.
const RUNNING: ReadonlySet<string> = new Set(['air-strike', 'shelling']);

/// It counts over a war, or over a time so long that no single event is meant.
export const isTotal = once((mention: Mention): boolean => {
  if (mention.family === 'violence' && mention.type !== 'armed-clash' && sumsUp(wordsOf(mention)))
    return true;
  if (RUNNING.has(mention.type)) return runsOn(mention) || isBeyondOne(mention);
  if (!COUNTED.has(mention.type)) return false;
  if (countsWar(wordsOf(mention)) || isBeyondOne(mention) || runsOn(mention)) return true;
  const { time, event } = mention;
  // "Over the past two years"; a year alone is only a coarse date.
  if (time.begin === null || time.end === null || !time.edtf.includes('/') || event.figures.length === 0)
    return false;
  return time.span !== null && daysBetween(time.begin, time.end) > TOTAL_DAYS;
});

/// "Have been killed since 24 February": a count that began weeks ago runs over many events.
function runsOn(mention: Mention): boolean {
  const { time, asOf, event } = mention;
  if (time.span === null || time.begin === null || asOf === '' || event.figures.length === 0) return false;
  return daysBetween(time.begin, asOf) > RUN_DAYS && isToldSince(mention) && !measuresSince(wordsOf(mention));
}

/// More dead than any single event of a war has: as many as the mention counts, or, where a toll has no number of its own
/// ("the death toll may be as high as …"), its sentence.
function isBeyondOne({ figures, type, numbers }: Mention): boolean {
  if (type === 'casualties' && figures.length === 0) return numbers.some((number) => number >= MOST_IN_ONE);
  return figures.some((note) => {
    const figure = note?.value;
    return figure?.state === 'killed' && (figure.best ?? figure.low ?? 0) >= MOST_IN_ONE;
  });
}

/// So long ago, a war's beginning is told as its history.
const LONG_AGO = 180;

/// Families of events with which wars are said to begin.
const BEGINNINGS: ReadonlySet<string> = new Set(['protest', 'violence', 'disaster', 'offensive']);

/// "The war that began with protests in 2011": the beginning of a war of long ago, in words that name no one day.
export const isOutset = once((mention: Mention): boolean => {
  const { family, time, asOf, annotation, sentence, span } = mention;
  if (!BEGINNINGS.has(family)) return false;
  if (time.span === null || time.begin === null)
    return beganWith(annotation.report.text.slice(sentence.from, span.from));
  const isLongAgo = time.begin !== time.end && asOf !== '' && daysBetween(time.begin, asOf) > LONG_AGO;
  const words = wordsOf(mention);
  // "The worst since March, when a bombing killed nine": the other one is no beginning.
  return isLongAgo && ((isToldSince(mention) && !measuresSince(words)) || tellsOutset(words));
});

/// "Has been rocked by unrest since mid-2011": "since" leads to its own time.
function isToldSince({ annotation, sentence, time }: Mention): boolean {
  return SINCE.test(annotation.report.text.slice(sentence.from, time.span!.from));
}

const SINCE =
  /\bever since\s$|\bsince\s(?:about\s|around\s|the\s(?:beginning|start|outset|launch)\sof\s(?:[\p{L}-]+\s){1,5}in\s)?$/iu;

export interface Toll {
  readonly least: number;
  /// Null where it may be more.
  readonly most: number | null;
}

/// How many were killed by what a mention tells: its largest count of the dead that is no part of another.
export const tollOf = once(({ figures }: Mention): Toll | undefined => {
  let toll: Toll | undefined;
  for (const note of figures) {
    const figure = note?.value;
    if (figure?.state !== 'killed' || figure.partOf !== undefined) continue;
    const least = figure.low ?? figure.best;
    if (least !== null && (toll === undefined || least > toll.least)) toll = { least, most: figure.high };
  }
  return toll;
});

/// How large a toll is, in doublings: few sizes, so that mentions stay comparable by few grounds, whatever they count.
export function sizeOf(mention: Mention): number | undefined {
  const toll = tollOf(mention)?.least;
  return toll === undefined ? undefined : Math.floor(Math.log2(toll + 1));
}

/// A toll that grows as more is known does not often double twice.
export function tollsClash(a: Mention, b: Mention): boolean {
  const [one, other] = [sizeOf(a), sizeOf(b)];
  return one !== undefined && other !== undefined && Math.abs(one - other) > 1;
}

/// Days that a count must name to be one over a month and not over an event.
const MONTH = 27;

/// How large the toll of a month or longer is.
export function monthlyToll(mention: Mention): number | undefined {
  const { begin, end, span } = mention.time;
  if (span === null || begin === null || end === null || daysBetween(begin, end) < MONTH) return undefined;
  return sizeOf(mention);
}

const wordsOf = ({ annotation, sentence }: Mention): string =>
  annotation.report.text.slice(sentence.from, sentence.to);
