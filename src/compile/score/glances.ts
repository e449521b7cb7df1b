/// What can be seen of a pair at a glance, before anything is asked of the mentions themselves: numbers of a mention side
/// by side, as many as the processor fetches at once. A glance takes for possible what it does not see, so that it passes
/// over no pair that comes to a link.

import type { Day } from '../../model/index.ts';
import { hashText } from '../../text/hash.ts';
import { dayNumber, isDay } from '../../time/index.ts';
import type { Mention } from '../mention.ts';
import { OTHER_NEWS_THERE } from './context.ts';
import { isMonument, MOST_SHARED } from './party.ts';
import { isAround, isNarrow, landsNamed, liesInDivision } from './place.ts';
import { CLOSE_DAYS, MOST_SLACK } from './time.ts';
import { type Feature, GENERAL, relatedFamilies, UNSURE, weightOf } from './weights.ts';

export interface Glances {
  /// Each mention has a small number of its own; that of one that has gone may be given to another.
  put(number: number, mention: Mention): void;
  /// False where what speaks for the two cannot come to a link.
  mayTie(a: number, b: number): boolean;
}

/// Where in its row a mention has what; words are hashes, 0 where there is none.
const AT = {
  ...{ family: 0, type: 1, story: 2, report: 3, place: 4, agents: 5, targets: 6 },
  ...{ begin: 7, end: 8, asOf: 9, words: 10, facts: 11 },
  // What a place can be known by, what it lies in, and what of that is narrow: each a sum of few bits of many.
  ...{ key: 12, within: 13, narrow: 14 },
};
/// A line of the processor's cache.
const ROW = 16;

/// What holds of a mention, as a sum.
const IS = {
  ...{ dated: 1, timed: 2, singled: 4, general: 8, counted: 16, monument: 32, unlisted: 64 },
  ...{ again: 128, known: 256, hit: 512, part: 1024, land: 2048 },
};

export function keepGlances(): Glances {
  let rows = new Int32Array(64 * ROW);
  const families: string[] = [];

  return {
    put: (number, mention) => {
      if ((number + 1) * ROW > rows.length) {
        const more = new Int32Array(2 * (number + 1) * ROW);
        more.set(rows);
        rows = more;
      }
      if (!families.includes(mention.family)) families.push(mention.family);
      const row = number * ROW;
      const { time, place, type, story, ref } = mention;
      rows[row + AT.family] = families.indexOf(mention.family);
      rows[row + AT.type] = numberOf(type);
      rows[row + AT.story] = numberOf(story);
      rows[row + AT.report] = numberOf(ref.report);
      rows[row + AT.place] = numberOf(place?.key);
      rows[row + AT.agents] = mention.agentMarks;
      rows[row + AT.targets] = mention.targetMarks;
      const bounded = !time.dated || (isOnDay(time.begin) && isOnDay(time.end));
      rows[row + AT.begin] = bounded ? dayOr(time.begin, -FAR) : -FAR;
      rows[row + AT.end] = bounded ? dayOr(time.end, FAR) : FAR;
      rows[row + AT.asOf] = dayOr(mention.asOf, FAR);
      rows[row + AT.words] = mention.words.length;
      rows[row + AT.facts] = factsOf(mention);
      rows[row + AT.key] = place === null ? 0 : bitOf(place.key);
      rows[row + AT.within] = place === null ? 0 : bitsOf(place.within);
      rows[row + AT.narrow] = place === null ? 0 : bitsOf(place.within.filter(isNarrow));
    },
    mayTie: (one, other) => {
      const [a, b] = [one * ROW, other * ROW];
      if (rows[a + AT.family] !== rows[b + AT.family] && !areRelated(a, b)) return false;
      const left = ENOUGH - kinds(a, b) - times(a, b) - news(a, b) - placesAndParties(a, b);
      return left <= 0 || WEIGHT.wording * likeness(rows[a + AT.words]!, rows[b + AT.words]!) >= left;
    },
  };

  /// Events of two kinds are one only under conditions: see `bothPlaced`.
  function areRelated(a: number, b: number): boolean {
    if (rows[a + AT.place] === 0 || rows[b + AT.place] === 0) return false;
    if ((rows[a + AT.facts]! & rows[b + AT.facts]! & IS.timed) === 0) return false;
    const marks = rows[a + AT.agents]! | rows[a + AT.targets]!;
    if ((marks & (rows[b + AT.agents]! | rows[b + AT.targets]!)) === 0) return false;
    return relatedFamilies(families[rows[a + AT.family]!]!, families[rows[b + AT.family]!]!);
  }

  function kinds(a: number, b: number): number {
    const [is, was] = [rows[a + AT.facts]!, rows[b + AT.facts]!];
    const series = ((is ^ was) & IS.singled) === 0 ? 0 : WEIGHT.partAndWhole;
    if (rows[a + AT.type] === rows[b + AT.type]) return series + WEIGHT.sameType;
    if (rows[a + AT.family] !== rows[b + AT.family]) return series + WEIGHT.relatedFamily;
    return series + (((is | was) & IS.general) === 0 ? WEIGHT.otherType : WEIGHT.sameFamily);
  }

  function times(a: number, b: number): number {
    const [is, was] = [rows[a + AT.facts]!, rows[b + AT.facts]!];
    if ((is & was & IS.dated) === 0) return undated(a, b, is, was);
    const gap = Math.max(rows[b + AT.begin]! - rows[a + AT.end]!, rows[a + AT.begin]! - rows[b + AT.end]!);
    return gap > MOST_SLACK ? WEIGHT.otherTime : gap > 0 ? WEIGHT.nearDays : WEIGHT.sameTime;
  }

  /// Where one of the two names no day: it had happened by then, or it is told of at about the same time.
  function undated(a: number, b: number, is: number, was: number): number {
    if (((is ^ was) & IS.dated) !== 0) {
      const [free, fixed] = (is & IS.dated) === 0 ? [a, b] : [b, a];
      if (rows[fixed + AT.begin]! > rows[free + AT.end]!) return WEIGHT.otherTime;
    }
    return Math.abs(rows[a + AT.asOf]! - rows[b + AT.asOf]!) <= CLOSE_DAYS ? WEIGHT.closeReports : 0;
  }

  function news(a: number, b: number): number {
    if (inOneReport(a, b)) return WEIGHT.within;
    if (rows[a + AT.story] === 0 || rows[b + AT.story] === 0) return 0;
    if (rows[a + AT.story] === rows[b + AT.story]) return WEIGHT.sameNews;
    const unlisted = (rows[a + AT.facts]! & rows[b + AT.facts]! & IS.unlisted) !== 0;
    return unlisted || atOnePlace(a, b) ? WEIGHT.otherNewsThere : WEIGHT.otherNews;
  }

  function placesAndParties(a: number, b: number): number {
    const [is, was] = [rows[a + AT.facts]!, rows[b + AT.facts]!];
    const both = is & was;
    const same = atOnePlace(a, b);
    let most = (both & IS.again) === 0 ? 0 : WEIGHT.sameOccurrence;
    if (same || (both & IS.unlisted) !== 0) most += WEIGHT.samePlace;
    else if (rows[a + AT.place] !== 0 && rows[b + AT.place] !== 0) most += apart(a, b, is | was);
    if ((rows[a + AT.agents]! & rows[b + AT.agents]!) !== 0) most += WEIGHT.sameAgents;
    else if ((both & IS.known) !== 0) most += WEIGHT.otherAgent;
    if ((rows[a + AT.targets]! & rows[b + AT.targets]!) !== 0) most += WEIGHT.sameTargets;
    else if (same && (is & IS.monument) !== 0) most += WEIGHT.sameMonument;
    // What was hit in one town may be told by the town alone, and in one report as what the deed cost.
    else if ((both & IS.hit) !== 0 && !same && (both & IS.unlisted) === 0 && !inOneReport(a, b))
      most += WEIGHT.otherTarget;
    return (both & IS.counted) === 0 ? most : most + WEIGHT.sameFigure;
  }

  function inOneReport(a: number, b: number): boolean {
    return rows[a + AT.report] === rows[b + AT.report];
  }

  function atOnePlace(a: number, b: number): boolean {
    return rows[a + AT.place] !== 0 && rows[a + AT.place] === rows[b + AT.place];
  }

  /// Two places that are not the same.
  function apart(a: number, b: number, either: number): number {
    const inside = (rows[a + AT.within]! & rows[b + AT.key]!) | (rows[b + AT.within]! & rows[a + AT.key]!);
    const beside = rows[a + AT.narrow]! & rows[b + AT.narrow]!;
    if (inside !== 0 || beside !== 0 || (either & IS.part) !== 0) return WEIGHT.placeInside;
    return (either & IS.land) !== 0 ? WEIGHT.placeOfName : WEIGHT.otherPlace;
  }
}

/// The share of words that two sentences of so many have in common at most.
const likeness = (some: number, others: number): number =>
  some === 0 || others === 0 ? 0 : Math.min(some, others) / Math.max(some, others);

/// Sums of weights in another order can differ by less.
const ENOUGH = UNSURE - 0.01;

const most = (...features: readonly Feature[]): number => Math.max(...features.map(weightOf));
/// What a feature adds, at best where a glance does not tell which it is.
const WEIGHT = {
  ...{ sameType: weightOf('same-type'), sameFamily: weightOf('same-family') },
  ...{ otherType: most('akin-type', 'other-type'), relatedFamily: weightOf('related-family') },
  ...{ partAndWhole: weightOf('part-and-whole'), sameOccurrence: most('same-occurrence') },
  sameTime: most('same-day', 'same-week', 'same-month', 'same-year', 'close-reports'),
  ...{ otherTime: weightOf('other-time'), nearDays: weightOf('near-days') },
  closeReports: weightOf('close-reports'),
  within: most('takes-up', 'same-story') + weightOf('headline'),
  ...{ sameNews: weightOf('same-news'), otherNews: weightOf('other-news') },
  otherNewsThere: OTHER_NEWS_THERE * weightOf('other-news'),
  ...{ samePlace: weightOf('same-place'), placeInside: weightOf('place-inside') },
  ...{ placeOfName: weightOf('place-of-name'), otherPlace: weightOf('other-place') },
  ...{ sameAgents: MOST_SHARED * weightOf('same-agent'), otherAgent: weightOf('other-agent') },
  ...{ sameTargets: MOST_SHARED * weightOf('same-target'), otherTarget: weightOf('other-target') },
  ...{ sameMonument: weightOf('same-target'), sameFigure: weightOf('same-figure') },
  wording: weightOf('wording'),
};

function factsOf(mention: Mention): number {
  const { time, place, agents, targets, event, family, type, occurrence, singled } = mention;
  return (
    (time.dated ? IS.dated : 0) |
    (time.span === null ? 0 : IS.timed) |
    (singled ? IS.singled : 0) |
    (GENERAL.has(type) ? IS.general : 0) |
    (event.figures.length > 0 ? IS.counted : 0) |
    (isMonument(place) ? IS.monument : 0) |
    (place?.key.startsWith('text:') ? IS.unlisted : 0) |
    (family === 'control' && occurrence !== null ? IS.again : 0) |
    (agents.some(({ id }) => id !== undefined) ? IS.known : 0) |
    (targets.length > 0 ? IS.hit : 0) |
    (place?.key.includes('/') || isAround(place) || liesInDivision(place) ? IS.part : 0) |
    (place !== null && landsNamed(place).length > 0 ? IS.land : 0)
  );
}

const numberOf = (word: string | undefined): number => (word === undefined ? 0 : hashText(word, 0) | 1);

const isOnDay = (day: Day | null): day is Day => day !== null && isDay(day);

/// One of so many bits.
const bitOf = (word: string): number => 1 << (hashText(word, 0) & 31);
const bitsOf = (words: readonly string[]): number => words.reduce((all, word) => all | bitOf(word), 0);

/// More than days lie apart.
const FAR = 1 << 28;

/// What is bounded by no day of the calendar is apart from nothing.
const dayOr = (day: Day | null, bound: number): number => (isOnDay(day) ? dayNumber(day) : bound);
