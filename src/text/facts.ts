/// What the grammar asks of single tokens, as bits of one number: worked out once for a word and its tag.

import type { Token } from '../model/index.ts';
import { isSentenceAdverb, markerOf } from './clause-words.ts';
import { hedgesFrom } from './hedges.ts';
import { roleOf } from './roles.ts';
import { isDay, isDayPart, isMonth, isShift, isTimeUnit, isWeekday } from './time-words.ts';

/// The lowest bits hold the role in a noun phrase.
export const ROLE = 15;
export const JOINT = 1 << 4;
export const WORDY = 1 << 5;
/// VB, VBD, VBZ, VBP; and VBN, VBG.
export const PLAIN_VERB = 1 << 6;
export const PARTICIPLE = 1 << 7;
export const HEDGE = 1 << 8;
export const SENTENCE_ADVERB = 1 << 9;
export const WEEKDAY = 1 << 10;
export const DAY = 1 << 11;
export const MONTH = 1 << 12;
export const SHIFT = 1 << 13;
export const TIME_UNIT = 1 << 14;
export const DAY_PART = 1 << 15;
export const ADP = 1 << 16;
export const NUM = 1 << 17;
export const AUX = 1 << 18;
export const VERB = 1 << 19;
/// Adverbs but "when", "where".
export const ADV = 1 << 20;
export const NEGATION = 1 << 21;
export const PARTICLE = 1 << 22;
export const CONJUNCTION = 1 << 23;
/// What may open a clause: "who"; "that", "because"; and what does only before a clause: "after".
export const RELATIVE = 1 << 24;
export const SUBORDINATOR = 1 << 25;
export const MAYBE_MARKER = 1 << 26;
export const MARKER = RELATIVE | SUBORDINATOR | MAYBE_MARKER;
/// ";" and ":".
export const RESTART = 1 << 27;
/// What is left out at the end of a clause, and what a clause that a comma can end begins after.
export const TRIMMED = 1 << 28;
export const SETS_OFF = 1 << 29;
/// A comma, dash or quotation mark.
export const BREAK = 1 << 30;
/// After it no noun phrase is an object: a preposition, "to", a bracket.
export const STOPS_OBJECTS = 1 << 31;

const JOINTS: ReadonlySet<string> = new Set(['-', '‐', '‑', '/']);
const NEGATIONS = new Set(['not', "n't", 'never']);
const PARTICLES = new Set(['out', 'up', 'down', 'off', 'over', 'away', 'back']);
const BY_TAG: Readonly<Record<string, number>> = {
  VB: PLAIN_VERB,
  VBD: PLAIN_VERB,
  VBZ: PLAIN_VERB,
  VBP: PLAIN_VERB,
  VBN: PARTICIPLE,
  VBG: PARTICIPLE,
  RP: PARTICLE,
  TO: STOPS_OBJECTS,
};
const BY_POS: Readonly<Record<string, number>> = {
  ADP: ADP | STOPS_OBJECTS,
  NUM,
  AUX,
  VERB,
  CCONJ: CONJUNCTION,
};
const BY_WORD = new Map([
  ...['and', 'or', 'but'].map((word) => [word, TRIMMED] as const),
  ...[';', ':'].map((mark) => [mark, TRIMMED | RESTART] as const),
  ...[',', '—', '–'].map((mark) => [mark, TRIMMED | SETS_OFF | BREAK] as const),
  ...['"', '“', '”', "''", '``'].map((mark) => [mark, BREAK] as const),
  ['-', TRIMMED | SETS_OFF],
  ['(', STOPS_OBJECTS],
]);
const MARKERS = { relative: RELATIVE, subordinator: SUBORDINATOR, maybe: MAYBE_MARKER };

/// The bits of a token, as far as its spelling, part of speech and tag tell.
export function factBits(token: Pick<Token, 'text' | 'lower' | 'pos' | 'tag'>): number {
  const { text, lower, pos, tag } = token;
  const marker = markerOf(token);
  const isAdverb = pos === 'ADV' && tag !== 'WRB';
  return (
    roleOf(token) |
    (BY_TAG[tag] ?? 0) |
    (BY_POS[pos] ?? 0) |
    (BY_WORD.get(lower) ?? 0) |
    when(JOINT, JOINTS.has(text)) |
    when(WORDY, /^[\p{L}\p{N}]/u.test(text)) |
    when(HEDGE, hedgesFrom(lower).length > 0) |
    when(SENTENCE_ADVERB, isSentenceAdverb(lower)) |
    when(WEEKDAY, isWeekday(token)) |
    when(DAY, isDay(lower)) |
    when(MONTH, isMonth(token)) |
    when(SHIFT, isShift(lower)) |
    when(TIME_UNIT, isTimeUnit(lower)) |
    when(DAY_PART, isDayPart(lower)) |
    when(ADV, isAdverb) |
    when(PARTICLE, pos === 'ADV' && PARTICLES.has(lower)) |
    when(NEGATION, NEGATIONS.has(lower)) |
    (marker === null ? 0 : MARKERS[marker])
  );
}

function when(bit: number, is: boolean): number {
  return is ? bit : 0;
}
