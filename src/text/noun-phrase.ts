/// One noun phrase, from its determiner or hedge to its head: "at least eight chemical attacks",
/// "Russia's Defense Ministry". Phrases joined by "of" or "and" are chunks of their own.

import type { Chunk, Token } from '../model/index.ts';
import { isSentenceAdverb } from './clause-words.ts';
import { isDayPart, isMonth, isWeekday, startsTime } from './time-words.ts';
import type { Unit } from './units.ts';

export interface Found {
  readonly chunk: Pick<Chunk, 'first' | 'last' | 'head'>;
  /// Index of the unit after the phrase.
  readonly next: number;
}

/// Words before a number that belong to it.
const HEDGES: readonly (readonly string[])[] = [
  ['at', 'least'],
  ['at', 'most'],
  ['more', 'than'],
  ['less', 'than'],
  ['fewer', 'than'],
  ['as', 'many', 'as'],
  ['as', 'few', 'as'],
  ['up', 'to'],
  ['no', 'fewer', 'than'],
  ['no', 'less', 'than'],
  ['no', 'more', 'than'],
  ['close', 'to'],
  ['well', 'over'],
  ['only'],
  ['about'],
  ['around'],
  ['over'],
  ['nearly'],
  ['almost'],
  ['some'],
  ['roughly'],
  ['approximately'],
  ['under'],
];

const HEDGES_BY_WORD = new Map(
  HEDGES.map(([first]) => [first!, HEDGES.filter((words) => words[0] === first)] as const),
);

/// Pronouns that stand for the whole phrase even where the tagger calls them determiners.
const ALONE = new Set([
  'this',
  'that',
  'these',
  'those',
  'some',
  'all',
  'both',
  'each',
  'another',
  'many',
  'several',
]);

export function nounPhraseAt(tokens: readonly Token[], units: readonly Unit[], start: number): Found | null {
  const unit = units[start]!;
  const hedge = hedgeAt(tokens, units, start);
  if (hedge === 0) {
    if (unit.role === 'pron') return pronoun(units, start);
    if (!opens(tokens, units, start)) return null;
  }
  return extend(tokens, units, start, start + hedge);
}

function pronoun(units: readonly Unit[], at: number): Found {
  const { first, last, head } = units[at]!;
  return { chunk: { first, last, head }, next: at + 1 };
}

/// How many units from `start` hedge the number that follows them.
function hedgeAt(tokens: readonly Token[], units: readonly Unit[], start: number): number {
  const fits = (words: readonly string[]) =>
    words.every((word, i) => {
      const unit = units[start + i];
      return unit !== undefined && tokens[unit.first]!.lower === word;
    }) && units[start + words.length]?.role === 'num';
  return HEDGES_BY_WORD.get(tokens[units[start]!.first]!.lower)?.find(fits)?.length ?? 0;
}

function opens(tokens: readonly Token[], units: readonly Unit[], at: number): boolean {
  const { role, first, last } = units[at]!;
  if (role === 'det' || role === 'noun' || role === 'num' || role === 'adj') return true;
  const next = units[at + 1];
  if (role === 'adv')
    return (
      next?.role === 'adj' &&
      units[at + 2]?.role === 'noun' &&
      tokens[first]!.tag !== 'WRB' &&
      !isSentenceAdverb(tokens[first]!.lower)
    );
  // "in liberated areas": a participle before its noun, right after a preposition.
  const isParticiple = role === 'verb' && last - first === 1 && tokens[first]!.tag === 'VBN';
  return isParticiple && next?.role === 'noun' && at > 0 && tokens[first - 1]!.pos === 'ADP';
}

interface Scan {
  head: number;
  end: number;
  quoteOpen: boolean;
}

function extend(tokens: readonly Token[], units: readonly Unit[], start: number, from: number): Found | null {
  const scan: Scan = { head: -1, end: -1, quoteOpen: false };
  const determined = units[start]!.role === 'det';
  let u = from;
  for (; u < units.length; u++) {
    const unit = units[u]!;
    const previous = units[u - 1];
    if (u > from && breaksForTime(tokens, units, u, determined, scan)) break;
    if (!goesOn(tokens, units, u, scan, u > start && previous !== undefined)) break;
    if (unit.role === 'noun' || unit.role === 'num' || isVerbalNoun(tokens, units, u, scan)) {
      scan.head = unit.head;
      scan.end = u;
    }
    if (unit.role === 'quote') scan.quoteOpen = !scan.quoteOpen;
    if (unit.role === 'quote' && !scan.quoteOpen && scan.end === u - 1) scan.end = u;
  }
  if (scan.head < 0) return headless(tokens, units, start, u);
  if (tokens[units[scan.end + 1]?.first ?? -1]?.lower === 'more' && tokens[scan.head]!.pos !== 'PROPN')
    scan.end++;
  return {
    chunk: { first: units[start]!.first, last: units[scan.end]!.last, head: scan.head },
    next: scan.end + 1,
  };
}

function goesOn(
  tokens: readonly Token[],
  units: readonly Unit[],
  u: number,
  scan: Scan,
  inside: boolean,
): boolean {
  const { role, first } = units[u]!;
  const next = units[u + 1]?.role;
  switch (role) {
    case 'noun':
    case 'num':
      return true;
    case 'adj':
      // "hundreds dead": an adjective after its noun is a predicate unless a noun follows.
      return scan.head < 0 || next === 'noun' || next === 'adj' || next === 'num';
    case 'det':
      // "all the", "both of": a determiner after the first noun begins another phrase.
      return scan.head < 0 && (!inside || tokens[first]!.tag !== 'PRP$' || units[u - 1]!.role === 'det');
    case 'adv':
      return (
        (scan.head < 0 || units[u - 1]?.role === 'genitive') &&
        !isSentenceAdverb(tokens[first]!.lower) &&
        (next === 'adj' || next === 'num' || nounFollows(units, u + 1) || isPremodifier(tokens, units, u + 1))
      );
    case 'genitive':
      return scan.head >= 0 && next !== 'comma' && next !== 'other';
    case 'and':
    case 'comma':
      return inside && units[u - 1]!.role === 'adj' && next === 'adj' && nounFollows(units, u + 2);
    case 'quote':
      return scan.quoteOpen || (inside && units[u - 1]!.role !== 'comma' && opensInside(tokens, units, u));
    case 'verb':
      return isPremodifier(tokens, units, u) || isVerbalNoun(tokens, units, u, scan);
    default:
      return false;
  }
}

/// A participle inside a phrase that a noun follows: "the advancing troops".
function isPremodifier(tokens: readonly Token[], units: readonly Unit[], u: number): boolean {
  const unit = units[u];
  if (unit?.role !== 'verb' || !/^VB[NG]$/.test(tokens[unit.head]!.tag)) return false;
  const before = units[u - 1]?.role;
  if (before !== 'det' && before !== 'adj' && before !== 'num' && before !== 'adv' && before !== 'genitive') {
    return tokens[unit.first - 1]?.pos === 'ADP';
  }
  return nounFollows(units, u + 1);
}

/// "the destroying of", "the fighting": a verb form in the place of a noun.
function isVerbalNoun(tokens: readonly Token[], units: readonly Unit[], u: number, scan: Scan): boolean {
  const unit = units[u]!;
  if (unit.role !== 'verb' || tokens[unit.head]!.pos === 'AUX') return false;
  const before = units[u - 1]?.role;
  if (scan.head >= 0 || (before !== 'det' && before !== 'genitive')) return false;
  return !nounFollows(units, u + 1) && /^(?:VBG|NN|VB)$/.test(tokens[unit.head]!.tag);
}

function nounFollows(units: readonly Unit[], u: number): boolean {
  for (let at = u; at < Math.min(units.length, u + 4); at++) {
    const role = units[at]!.role;
    if (role === 'noun' || role === 'num') return true;
    if (role !== 'adj' && role !== 'quote') return false;
  }
  return false;
}

function opensInside(tokens: readonly Token[], units: readonly Unit[], u: number): boolean {
  const mark = tokens[units[u]!.first]!;
  const before = tokens[units[u]!.first - 1]!;
  const next = units[u + 1]?.role;
  return mark.from > before.to && (next === 'noun' || next === 'adj') && units[u - 1]!.role !== 'noun';
}

/// "warplanes | last week", "Nov. 17 | rebels", but "the Monday meeting", "Monday evening".
function breaksForTime(
  tokens: readonly Token[],
  units: readonly Unit[],
  u: number,
  determined: boolean,
  { head }: Scan,
): boolean {
  const unit = units[u]!;
  const before = tokens[units[u - 1]!.head]!;
  const here = tokens[unit.first]!;
  if (head >= 0 && startsTime(tokens, unit.first)) {
    const named = isWeekday(here) || isMonth(here);
    const inside = determined && named && units[u + 1]?.role === 'noun';
    return !(inside || (isMonth(here) && before.pos === 'NUM') || /^(?:late|early)$/.test(before.lower));
  }
  if (determined || head < 0) return false;
  const afterTime =
    isWeekday(before) ||
    isMonth(before) ||
    (before.pos === 'NUM' && isMonth(tokens[units[u - 1]!.first - 1] ?? before));
  if (!afterTime) return false;
  return unit.role !== 'num' && unit.role !== 'genitive' && !isDayPart(here);
}

/// "the injured", "those", "both": a phrase without a noun.
function headless(
  tokens: readonly Token[],
  units: readonly Unit[],
  start: number,
  end: number,
): Found | null {
  const first = units[start]!;
  if (first.role !== 'det') return null;
  const last = units[end - 1]!;
  const stands = end - start === 1 ? ALONE.has(tokens[first.first]!.lower) : last.role === 'adj';
  if (!stands) return null;
  return { chunk: { first: first.first, last: last.last, head: last.head }, next: end };
}
