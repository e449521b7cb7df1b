/// Which words open a clause, and which verbs decide whose a following verb is.

import words from '../../lexicon/clause-words.json' with { type: 'json' };
import type { Token } from '../model/index.ts';
import { wordSet } from './word-set.ts';

const SUBORDINATORS = wordSet(words.subordinators);
const AMBIGUOUS = wordSet(words.ambiguous);
const SPEECH = wordSet(words.speech);
const CONTENT = wordSet(words.contentNouns);
const ADVERBS = wordSet(words.sentenceAdverbs);
const PREPOSITIONS = wordSet(words.prepositions);
const CONTROL = wordSet(words.objectControl);
const PAST_ONLY = wordSet(words.pastOnly);
const PAST_OR_NOUN = wordSet(words.pastOrNoun);
const PAST_WITH_FIRE = wordSet(words.pastWithFire);
const ADVERB_OR_NOUN = wordSet(words.adverbOrNoun);
const ADJECTIVE_OR_NOUN = wordSet(words.adjectiveOrNoun);
const HEADLINE = wordSet(words.headlineVerbs);
const DEEDS = wordSet(words.deeds);
const GOES_ON = wordSet(words.deedsDo);
const HARMS = wordSet(words.deedsHarm);
const COSTS = wordSet(words.costs);
const OF_VERBS = wordSet(words.ofVerbs);

/// `maybe`: only when a clause follows ("after the army left", but not "after the attack").
export function markerOf(
  token: Pick<Token, 'lower' | 'pos' | 'tag'>,
): 'relative' | 'subordinator' | 'maybe' | null {
  if (token.tag === 'WDT' || token.tag === 'WP' || token.tag === 'WP$') return 'relative';
  if (token.tag === 'WRB') return 'subordinator';
  if (AMBIGUOUS.has(token.lower)) return token.pos === 'ADP' || token.pos === 'SCONJ' ? 'maybe' : null;
  if (token.pos === 'SCONJ' || (token.pos === 'ADP' && SUBORDINATORS.has(token.lower))) {
    return SUBORDINATORS.has(token.lower) ? 'subordinator' : 'maybe';
  }
  return null;
}

export function isSpeech(token: Token | undefined): boolean {
  return token !== undefined && SPEECH.has(token.lemma);
}

/// "urged the council to act": the object of this verb is the subject of the next.
export function controlsObject(token: Token | undefined): boolean {
  return token !== undefined && CONTROL.has(token.lemma);
}

/// "no evidence that": the clause after this noun says what it holds.
export function hasContent(token: Token | undefined): boolean {
  return token !== undefined && CONTENT.has(token.lemma);
}

/// Adverbs that belong to the sentence and never to the adjective after them.
export function isSentenceAdverb(lower: string): boolean {
  return ADVERBS.has(lower);
}

/// Verb forms that serve as prepositions: "including", "according".
export function isPrepositional(lower: string): boolean {
  return PREPOSITIONS.has(lower);
}

/// Past tenses that are no nouns: "stood", "took".
export function isPastOnly(lower: string): boolean {
  return PAST_ONLY.has(lower);
}

/// Past tenses that are nouns too: "hit", "shot".
export function isPastOrNoun(lower: string): boolean {
  return PAST_OR_NOUN.has(lower);
}

/// A past tense that is much else too, but not before "fire" and "ablaze": "set".
export function isPastWithFire(lower: string): boolean {
  return PAST_WITH_FIRE.has(lower);
}

/// Adverbs that are also part of a name or of a thing's: "South Korean", "a mortar round".
export function isAdverbOrNoun(lower: string): boolean {
  return ADVERB_OR_NOUN.has(lower);
}

/// Adjectives that are nouns too: "offensive", "militant".
export function isAdjectiveOrNoun(lower: string): boolean {
  return ADJECTIVE_OR_NOUN.has(lower);
}

/// Verbs of headlines that are nouns too: the form for one who does it ("storms") and for several ("storm").
export const headlineVerb = (lower: string): 'one' | 'many' | undefined =>
  HEADLINE.has(lower) ? 'many' : lower.endsWith('s') && HEADLINE.has(lower.slice(0, -1)) ? 'one' : undefined;

/// Gerunds that name a deed of war: "fighting", "shelling".
export function isDeedNoun(lower: string): boolean {
  return DEEDS.has(lower);
}

/// What deeds of war do by themselves: "rages", "erupts".
export function doesDeed(lower: string): boolean {
  return GOES_ON.has(lower);
}

/// What deeds of war do to others: "damages", "kills".
export function doesHarm(lower: string): boolean {
  return HARMS.has(lower);
}

/// Verbs of headlines before a number: "kills 29".
export function isCost(lower: string): boolean {
  return COSTS.has(lower);
}

/// Verbs that do stand before "of": "consists of", "warns of".
export function takesOf(lower: string): boolean {
  return OF_VERBS.has(lower);
}
