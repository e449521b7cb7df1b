/// The words that tell background from incidents (`lexicon/background.json`).

import data from '../../lexicon/background.json' with { type: 'json' };

export interface BackgroundRule {
  readonly name: string;
  readonly needs: string;
  /// Continues "It …" for people.
  readonly why: string;
}

export const BACKGROUND_RULES: readonly BackgroundRule[] = data.rules;

/// Lists of plain words; a star stands for the rest of a word.
const oneOf = (words: readonly string[]): string =>
  `(?:${words.map((word) => word.replaceAll('*', '\\p{L}*').replaceAll(' ', '\\s+')).join('|')})`;

/// An adverb may stand between the marker and its verb ("to fully encircle").
const PURPOSE = new RegExp(`\\b${oneOf(data.purpose.before)}\\s+(?:\\p{L}+ly\\s+)?$`, 'iu');
const CONDITION = new RegExp(`\\b${oneOf(data.condition.before)}\\s+[^.;:]{0,80}$`, 'iu');
const TERMS = new RegExp(`\\b${oneOf(data.terms.near)}\\b`, 'iu');
const WAR = oneOf(data.total.of);
const SINCE_WAR = new RegExp(
  `\\bsince\\s[^.;]{0,40}?\\b(?:${WAR}\\b[^.;]{0,20}?\\b${oneOf(data.total.since)}|${oneOf(data.total.since)}\\s[^.;]{0,30}?\\b${WAR})\\b`,
  'iu',
);
const WAR_HAS = new RegExp(
  `\\b${WAR},?\\s(?:which\\s|that\\s)?(?:has|have|had)\\s(?:\\p{L}+\\s)?(?:killed|claimed|cost|left|displaced|taken|forced|uprooted|caused|driven)\\b`,
  'iu',
);

/// Whether the words before a verb make it what something is done for.
export const isPurpose = (before: string): boolean => PURPOSE.test(before);

/// Whether the words before a verb, in its sentence, make it a supposition.
export const isCondition = (before: string): boolean => CONDITION.test(before);

/// How far from the noun the words that make or end an agreement may stand.
export const TERMS_REACH = data.terms.reach;

/// Whether the words around the noun make, change or end an agreement.
export const makesTerms = (around: string): boolean => TERMS.test(around);

/// "The deadliest attack since the war began" measures one event against the others.
const MEASURED = /\b(?:first|(?!north|south)\p{L}{3,}est|most|worst)\s[^.;]{0,80}\bsince\b/iu;

/// Whether a sentence counts over a war.
export const countsWar = (sentence: string): boolean =>
  (SINCE_WAR.test(sentence) && !MEASURED.test(sentence)) || WAR_HAS.test(sentence);

/// A count over more days than this is a total.
export const TOTAL_DAYS = data.total.days;
