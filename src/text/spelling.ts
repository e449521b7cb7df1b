/// What a spelling alone tells, as bits of one number: worked out once a spelling, asked of every token.

import actors from '../../lexicon/actor-words.json' with { type: 'json' };
import closed from '../../lexicon/closed-class.json' with { type: 'json' };
import events from '../../lexicon/event-words.json' with { type: 'json' };
import { caseBits } from './casing.ts';
import {
  isAdverbOrNoun,
  isPastOnly,
  isPastOrNoun,
  isPastWithFire,
  isPrepositional,
  isSentenceAdverb,
} from './clause-words.ts';
import { wordSet } from './word-set.ts';

// The lowest four bits are those of `casing.ts`.

/// ".", "?!", "…"; and a word with a stop of its own: "Mr.", "p.m.".
const FULL_STOP = 1 << 4;
export const DOTTED = 1 << 5;
export const STOP = FULL_STOP | DOTTED;
/// A mark that may close what a stop ends.
export const CLOSER = 1 << 6;
/// A mark at which a text that never ends a sentence is cut.
export const CUT = 1 << 7;
/// "9", "38mm": what may stand behind the point of a torn decimal.
export const FRACTION = 1 << 8;
/// What may begin a sentence; and a small word that begins sentences and no names.
export const BEGINS = 1 << 9;
export const STARTER = 1 << 10;
export const HAS_CAPITAL = 1 << 11;
/// A word of more than one letter, by which it is seen whether a sentence is all in capitals; and one that is.
export const WORD = 1 << 12;
export const SHOUTED = 1 << 13;
/// Words whose part the lists know: "including", "apparently", "stood", "hit".
export const PREPOSITIONAL = 1 << 14;
export const SENTENCE_ADVERB = 1 << 15;
export const PAST_ONLY = 1 << 16;
export const PAST_OR_NOUN = 1 << 17;
/// "IS", "UN".
export const SHORT_CAPITALS = 1 << 18;
/// "a.m.".
export const MERIDIEM = 1 << 19;
/// A form of "have".
export const HAVE = 1 << 20;
export const ENDS_IN_ED = 1 << 21;
/// A participle that is no past tense or that takes an object: "shown", "called".
export const NO_PAST = 1 << 22;
/// "set"; and "South", "round", which are no adverbs in "South Korean" and "a mortar round".
export const PAST_WITH_FIRE = 1 << 23;
export const ADVERB_OR_NOUN = 1 << 24;
/// "'s", "’".
export const ENDS_A_GENITIVE = 1 << 25;
/// "gunmen", "jihadists": several, in small letters.
export const FIGHTERS = 1 << 26;

const FIGHTING = wordSet([events.lists.attackers.words, ...actors.armed]);
const CLOSERS = new Set(['"', '”', '’', "'", "''", ')', ']', '»']);
const CUTS = new Set([',', ';', ':', '—', '–']);
/// A capital on them tells that a sentence begins.
const STARTERS: ReadonlySet<string> = new Set(
  Object.entries(closed.words).flatMap(([key, list]) =>
    /^(?:DET|PRON|ADP|SCONJ|CCONJ|AUX|ADV)/.test(key) ? list : [],
  ),
);
const BEGINNING = /^(?:[\p{Lu}\p{N}"“‘'([«—–•*$€£-]|(?:al|el)-\p{Lu}|``|_{2,})/u;
const HAVES = new Set(['have', 'has', 'had', "'ve"]);
/// Participles that do take an object: "forces called the Tigers".
const NAMING = new Set([
  ...['called', 'named', 'dubbed', 'given', 'known', 'considered', 'awarded', 'denied', 'deemed'],
]);

export function spellingBits(text: string, lower: string): number {
  return caseBits(text) | sentenceBits(text, lower) | shoutBits(text, lower) | repairBits(text, lower);
}

function sentenceBits(text: string, lower: string): number {
  const full = /^(?:[.!?…]+|\.{2,})$/u.test(text);
  return (
    when(FULL_STOP, full) |
    when(DOTTED, !full && text.endsWith('.') && text.length > 1) |
    when(CLOSER, CLOSERS.has(text)) |
    when(CUT, CUTS.has(text)) |
    when(FRACTION, /^\d{1,3}(?:\p{L}{1,4})?$/u.test(text)) |
    when(BEGINS, BEGINNING.test(text)) |
    when(STARTER, STARTERS.has(lower)) |
    when(HAS_CAPITAL, /\p{Lu}/u.test(text))
  );
}

function shoutBits(text: string, lower: string): number {
  if (text.length < 2 || !isLetter(text.charCodeAt(0))) return 0;
  return WORD | when(SHOUTED, text !== lower && isUpper(text));
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 192;
}

function isUpper(text: string): boolean {
  const second = text.charCodeAt(1);
  return !(second >= 97 && second <= 122) && text === text.toUpperCase();
}

function repairBits(text: string, lower: string): number {
  const ed = text === lower && lower.length >= 6 && lower !== 'hundred' && /[^e]ed$/u.test(lower);
  return (
    when(PREPOSITIONAL, isPrepositional(lower)) |
    when(SENTENCE_ADVERB, isSentenceAdverb(lower)) |
    when(PAST_ONLY, isPastOnly(lower)) |
    when(PAST_OR_NOUN, isPastOrNoun(lower)) |
    when(SHORT_CAPITALS, /^[A-Z]{2,6}$/.test(text)) |
    when(MERIDIEM, lower.endsWith('.m.')) |
    when(HAVE, HAVES.has(lower)) |
    when(ENDS_IN_ED, ed) |
    when(ENDS_A_GENITIVE, /^['’`]s?$/iu.test(text)) |
    when(PAST_WITH_FIRE, isPastWithFire(lower)) |
    when(ADVERB_OR_NOUN, isAdverbOrNoun(lower)) |
    when(FIGHTERS, text === lower && /(?:s|men)$/u.test(lower) && FIGHTING.has(lower)) |
    when(NO_PAST, NAMING.has(lower) || /(?:wn|en|ung|unk|um|one)$/u.test(lower))
  );
}

function when(bit: number, is: boolean): number {
  return is ? bit : 0;
}
