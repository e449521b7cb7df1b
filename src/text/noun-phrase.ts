/// One noun phrase, from its determiner or hedge to its head: "at least eight chemical attacks",
/// "Russia's Defense Ministry". Phrases joined by "of" or "and" are chunks of their own.

import type { Chunk } from '../model/index.ts';
import { ADP, AUX, DAY_PART, HEDGE, MONTH, NUM, PARTICIPLE, SENTENCE_ADVERB, WEEKDAY } from './facts.ts';
import { hedgesFrom } from './hedges.ts';
import { rangeAt } from './ranges.ts';
import {
  ADJECTIVE,
  ADVERB,
  AND,
  COMMA,
  DET,
  GENITIVE,
  NONE,
  NOUN,
  NUMBER,
  OTHER,
  PRONOUN,
  QUOTE,
  VERBAL,
} from './roles.ts';
import { sceneEnd } from './scene-phrase.ts';
import { isAfterTime, startsPastTime, startsTime, tellsDistance } from './time-phrases.ts';
import type { Units } from './units.ts';

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

/// No phrase has so many words before its noun; what has is no phrase, and must not be read again from each word.
const MOST_BEFORE_NOUN = 40;

/// What `addNounPhrase` answers where no phrase begins.
export const NO_PHRASE = 0;

/// Adds the noun phrase that begins at unit `start` to `out`, and answers the unit after it.
export function addNounPhrase(units: Units, start: number, out: Chunk[]): number {
  const hedge = hedgeAt(units, start);
  const before = hedge + rangeAt(units, start + hedge);
  if (before === 0) {
    if (units.role[start] === PRONOUN) return add(units, start, start, units.last[start]! - 1, out);
    if (!opens(units, start)) return NO_PHRASE;
  }
  return extend(units, start, start + before, out);
}

function add(units: Units, start: number, end: number, head: number, out: Chunk[]): number {
  const { tokens } = units;
  const first = units.first[start]!;
  const last = units.last[end]!;
  out.push({ from: tokens[first]!.from, to: tokens[last - 1]!.to, kind: 'NP', first, last, head });
  return end + 1;
}

/// How many units from `start` hedge the number that follows them.
function hedgeAt({ tokens, facts, first, role }: Units, start: number): number {
  if ((facts[first[start]!]! & HEDGE) === 0) return 0;
  for (const hedge of hedgesFrom(tokens[first[start]!]!.lower)) {
    const at = start + hedge.length;
    // "at least a dozen villagers"
    if (role[at] !== NUMBER && (role[at] !== DET || role[at + 1] !== NUMBER)) continue;
    let i = 1;
    while (i < hedge.length && tokens[first[start + i]!]!.lower === hedge[i]) i++;
    if (i === hedge.length) return i;
  }
  return 0;
}

function opens(units: Units, at: number): boolean {
  const { facts, first, last, role } = units;
  switch (role[at]) {
    case DET:
    case NOUN:
    case NUMBER:
    case ADJECTIVE:
      return true;
    case ADVERB:
      return (
        role[at + 1] === ADJECTIVE && role[at + 2] === NOUN && (facts[first[at]!]! & SENTENCE_ADVERB) === 0
      );
    case VERBAL:
      // "in liberated areas": a participle before its noun, right after a preposition.
      return (
        role[at + 1] === NOUN &&
        at > 1 &&
        last[at]! - first[at]! === 1 &&
        units.tokens[first[at]!]!.tag === 'VBN' &&
        (facts[first[at]! - 1]! & ADP) !== 0
      );
    default:
      return false;
  }
}

function extend(units: Units, start: number, from: number, out: Chunk[]): number {
  const { tokens, first, last, role } = units;
  const determined = role[start] === DET;
  let head = -1;
  let end = -1;
  let quoteOpen = false;
  let u = from;
  for (; role[u] !== NONE; u++) {
    if (u > from && (breaksForTime(units, u, determined, head) || isAfterTime(units, start, u, end))) break;
    if (head < 0 && u - start > MOST_BEFORE_NOUN) return NO_PHRASE;
    if (!goesOn(units, u, head >= 0, quoteOpen, u > start)) break;
    const here = role[u];
    if (here === NOUN || here === NUMBER || (here === VERBAL && isVerbalNoun(units, u, head >= 0))) {
      head = last[u]! - 1;
      end = u;
    } else if (here === QUOTE) {
      quoteOpen = !quoteOpen;
      if (!quoteOpen && end === u - 1) end = u;
    }
  }
  if (head < 0) return addHeadless(units, start, u, out);
  const scene = sceneEnd(units, start, end);
  if (scene < end) return add(units, start, scene, last[scene]! - 1, out);
  const after = role[end + 1] === NONE ? undefined : tokens[first[end + 1]!];
  if (after?.lower === 'more' && tokens[head]!.pos !== 'PROPN') end++;
  else if (tellsDistance(units, end)) end++;
  return add(units, start, end, head, out);
}

/// Whether the phrase goes on with unit `u`; `headed` and `quoteOpen` tell of what stands before it.
function goesOn(units: Units, u: number, headed: boolean, quoteOpen: boolean, inside: boolean): boolean {
  const { tokens, facts, first, role } = units;
  const next = role[u + 1];
  switch (role[u]) {
    case NOUN:
    case NUMBER:
      return true;
    case ADJECTIVE:
      // "hundreds dead": an adjective after its noun is a predicate unless a noun follows.
      return !headed || next === NOUN || next === ADJECTIVE || next === NUMBER;
    case DET:
      // "all the", "both of": a determiner after the first noun begins another phrase.
      return !headed && (!inside || tokens[first[u]!]!.tag !== 'PRP$' || role[u - 1] === DET);
    case ADVERB:
      return (
        (!headed || role[u - 1] === GENITIVE) &&
        (facts[first[u]!]! & SENTENCE_ADVERB) === 0 &&
        (next === ADJECTIVE || next === NUMBER || nounFollows(role, u + 1) || isPremodifier(units, u + 1))
      );
    case GENITIVE:
      return headed && next !== COMMA && next !== OTHER;
    case AND:
    case COMMA:
      if (!inside || role[u - 1] !== ADJECTIVE) return false;
      return next === ADJECTIVE ? nounFollows(role, u + 2) : !headed && joinsSides(units, u);
    case QUOTE:
      return quoteOpen || (inside && role[u - 1] !== COMMA && opensInside(units, u));
    case VERBAL:
      return isPremodifier(units, u) || isVerbalNoun(units, u, headed);
    default:
      return false;
  }
}

const PEOPLES = /^\p{Lu}\p{Ll}+(?:ish|ian|an|ese|i|ch)$/u;

/// "Russian and government warplanes": a people's adjective and a noun before one head.
function joinsSides({ tokens, first, last, role }: Units, u: number): boolean {
  const side = tokens[last[u - 1]! - 1]!;
  if (role[u] !== AND || !PEOPLES.test(side.text)) return false;
  if (role[u + 1] !== NOUN || role[u + 2] !== NOUN) return false;
  return tokens[first[u + 1]!]!.pos === 'NOUN' && tokens[first[u + 2]!]!.pos === 'NOUN';
}

/// A participle inside a phrase that a noun follows: "the advancing troops".
function isPremodifier({ facts, first, last, role }: Units, u: number): boolean {
  if (role[u] !== VERBAL || (facts[last[u]! - 1]! & PARTICIPLE) === 0) return false;
  switch (role[u - 1]) {
    case DET:
    case ADJECTIVE:
    case NUMBER:
    case ADVERB:
    case GENITIVE:
      return nounFollows(role, u + 1);
    default:
      return first[u]! > 0 && (facts[first[u]! - 1]! & ADP) !== 0;
  }
}

/// "the destroying of", "the fighting": a verb form in the place of a noun.
function isVerbalNoun({ tokens, facts, last, role }: Units, u: number, headed: boolean): boolean {
  const head = last[u]! - 1;
  if (role[u] !== VERBAL || (facts[head]! & AUX) !== 0) return false;
  if (headed || (role[u - 1] !== DET && role[u - 1] !== GENITIVE)) return false;
  return !nounFollows(role, u + 1) && /^(?:VBG|NN|VB)$/.test(tokens[head]!.tag);
}

function nounFollows(role: Int32Array, u: number): boolean {
  for (let at = u; at < u + 4; at++) {
    const here = role[at];
    if (here === NOUN || here === NUMBER) return true;
    if (here !== ADJECTIVE && here !== QUOTE) return false;
  }
  return false;
}

function opensInside({ tokens, first, role }: Units, u: number): boolean {
  const next = role[u + 1];
  if ((next !== NOUN && next !== ADJECTIVE) || role[u - 1] === NOUN) return false;
  return tokens[first[u]!]!.from > tokens[first[u]! - 1]!.to;
}

/// "warplanes | last week", "Nov. 17 | rebels", but "the Monday meeting", "Monday evening".
function breaksForTime(units: Units, u: number, determined: boolean, head: number): boolean {
  const { tokens, facts, first, last, role } = units;
  const here = facts[first[u]!]!;
  const before = facts[last[u - 1]! - 1]!;
  if (head >= 0 && startsPastTime(units, u)) return true;
  if (head >= 0 && startsTime(facts, first[u]!)) {
    const named = (here & (WEEKDAY | MONTH)) !== 0;
    if (determined && named && role[u + 1] === NOUN) return false;
    if ((here & MONTH) !== 0 && (before & NUM) !== 0) return false;
    return !/^(?:late|early)$/.test(tokens[last[u - 1]! - 1]!.lower);
  }
  if (determined || head < 0) return false;
  const dayBefore =
    (before & NUM) !== 0 && (facts[first[u - 1]! - 1]! & MONTH) !== 0 && isInFigures(units, u - 1);
  if ((before & (WEEKDAY | MONTH)) === 0 && !dayBefore) return false;
  if (role[u] === NUMBER) return countsOthers(units, u, (before & WEEKDAY) !== 0);
  return role[u] !== GENITIVE && (here & DAY_PART) === 0;
}

/// "on Tuesday | four people", "in March | three soldiers": a number that is no part of the date before it. In figures it
/// may be the day of a month, or its year ("the March 12 attack").
function countsOthers(units: Units, u: number, behindWeekday: boolean): boolean {
  const { facts, first, role } = units;
  if (role[u + 1] !== NOUN && role[u + 1] !== ADJECTIVE) return false;
  if ((facts[first[u + 1]!]! & (MONTH | DAY_PART)) !== 0) return false;
  return behindWeekday || !isInFigures(units, u);
}

const isInFigures = ({ tokens, first }: Units, u: number): boolean => /^\d/.test(tokens[first[u]!]!.text);

/// "the injured", "those", "both": a phrase without a noun.
function addHeadless(units: Units, start: number, end: number, out: Chunk[]): number {
  const { tokens, first, last, role } = units;
  if (role[start] !== DET) return NO_PHRASE;
  const stands = end - start === 1 ? ALONE.has(tokens[first[start]!]!.lower) : role[end - 1] === ADJECTIVE;
  return stands ? add(units, start, end - 1, last[end - 1]! - 1, out) : NO_PHRASE;
}
