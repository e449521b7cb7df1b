/// What became of those counted: from the participle after them, or from the verb or noun before them.

import type { FigureState, Token } from '../../model/index.ts';
import { isBuried, isCritical, tellsHarm } from './harms.ts';
import {
  ADDITIONAL,
  ARTICLE,
  AUXILIARY,
  HEDGES,
  marksOf,
  STANDING,
  STOP_AFTER,
  STOP_BEFORE,
} from './marks.ts';
import { ELLIPTIC, stateOfWord, TAKES_LIVES } from './words.ts';

const AFTER = 9;
const BEFORE = 16;
/// "four children died", "many fled": the counted are the subject of what befell them.
const BEFALLS: ReadonlySet<string> = new Set(['die', 'perish', 'flee', 'disappear', 'drown']);
const FORCED: ReadonlySet<string> = new Set(['forced', 'compelled', 'obliged', 'made']);
const STAYS: ReadonlySet<string> = new Set(['remain', 'stay']);

/// "12 killed", "200 people were injured", "two of the columns remain standing".
export function stateAfter(tokens: readonly Token[], from: number, end: number): FigureState | undefined {
  const hurt = stateOfHurt(tokens, from, end);
  if (hurt !== undefined) return hurt;
  const at = pastAside(tokens, from, end);
  // "left nine in critical condition"
  if (isCritical(tokens, at, end)) return 'injured';
  const stop = Math.min(end, at + AFTER);
  for (let i = at; i < stop; i++) {
    const token = tokens[i]!;
    const { tag } = token;
    const marks = marksOf(token);
    if ((marks & STANDING) !== 0) return 'standing';
    const auxiliary = (marks & AUXILIARY) !== 0;
    const past = tag === 'VBD' && i === at;
    if ((past || tag === 'VBN' || tag === 'VBP') && tellsHarm(tokens, i, end)) return 'injured';
    // "are missing", "went missing"
    const missing = token.lemma === 'go' ? tokens[i + 1]?.lower : token.lower;
    if (missing === 'missing') return 'missing';
    // "20 rebels killed 30 soldiers": they did it, it did not befall them.
    if ((past || (tag === 'VBN' && i === at)) && !auxiliary && hasObject(tokens, i + 1, end))
      return undefined;
    if (past || tag === 'VBN' || tag === 'JJ') {
      const state = stateOfWord(token);
      // "were confirmed dead"
      if (state === 'verified' && tokens[i + 1]?.lower === 'dead') return 'killed';
      if (state !== undefined && state !== 'reported') return state;
    }
    // "were among the dead"
    if (token.lower === 'among') return stateOfMany(tokens, i + 1, end);
    // "were forced to flee"
    if (FORCED.has(token.lower) && tokens[i + 1]?.lower === 'to') {
      const what = tokens[i + 2];
      return what !== undefined && BEFALLS.has(what.lemma) ? stateOfWord(what) : undefined;
    }
    if (tag === 'VBD' || tag === 'VBP') {
      if (BEFALLS.has(token.lemma)) return stateOfWord(token);
      if (!auxiliary && !STAYS.has(token.lemma)) return undefined;
      continue;
    }
    // "were rounded up and executed"
    const joint = tag === 'VBN' && i > at ? jointAt(tokens, i + 1, end) : -1;
    if (joint >= 0) {
      i = joint;
      continue;
    }
    if (!auxiliary && (tag === 'VBN' || tag === 'VBG' || tag === 'VBZ' || tag === 'MD')) return undefined;
    if ((marks & STOP_AFTER) !== 0 || tag === 'CC' || tag === 'CD') return undefined;
  }
  return undefined;
}

/// "two of the wounded died"
function stateOfHurt(tokens: readonly Token[], at: number, end: number): FigureState | undefined {
  if (at + 3 >= end || tokens[at]!.lower !== 'of' || !ELLIPTIC.has(tokens[at + 2]!.lower)) return undefined;
  return stateAfter(tokens, at + 3, end) === 'killed' ? 'killed' : undefined;
}

/// "rounded up | and executed": the "and" before another participle of the same "were", or -1.
function jointAt(tokens: readonly Token[], from: number, end: number): number {
  const at = tokens[from]?.tag === 'RP' ? from + 1 : from;
  return at + 1 < end && tokens[at]!.lower === 'and' && tokens[at + 1]!.tag === 'VBN' ? at : -1;
}

const MANY: ReadonlySet<string> = new Set(['the', 'those']);

/// "those killed", "the wounded": all whom it befell; undefined when the token at `at` begins no such words.
function stateOfMany(tokens: readonly Token[], at: number, end: number): FigureState | undefined {
  if (at + 1 >= end || !MANY.has(tokens[at]!.lower)) return undefined;
  const state = stateOfWord(tokens[at + 1]!);
  return state === 'reported' || state === 'verified' ? undefined : state;
}

const ASIDE = 14;
/// What opens an aside, with what closes it.
const OPENS: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['-', '-'],
  ['–', '–'],
  ['—', '—'],
]);

/// "12 people, including a nurse and a child, were killed", "40 people (most of them women) have been hurt", "six men
/// and a boy were shot": the verb behind what only says more of the counted; `at` where nothing of the kind stands.
function pastAside(tokens: readonly Token[], at: number, end: number): number {
  if (at >= end) return at;
  const stop = Math.min(end - 1, at + ASIDE);
  const close = OPENS.get(tokens[at]!.text);
  if (close !== undefined) {
    for (let i = at + 1; i < stop; i++)
      if (tokens[i]!.text === close) return isHelping(tokens[i + 1]!) ? i + 1 : at;
    return at;
  }
  const joined = tokens[at]!.lower === 'and';
  if (joined && !/^an?$/.test(tokens[at + 1]?.lower ?? '')) return at;
  const comma = tokens[at]!.lower === ',' ? 1 : 0;
  const parts = joined ? 1 : partsAt(tokens, at + comma);
  if (parts === 0) return at;
  for (let i = at + comma + parts; i <= stop; i++) {
    const token = tokens[i]!;
    if (isHelping(token)) return !joined || isPlural(token) ? i : at;
    if (!LISTS.test(token.tag) && !LISTING.has(token.lower)) return at;
  }
  return at;
}

const LISTS = /^(?:DT|CD|NNS?|NNPS?|JJ|CC|PRP\$|,)$/;
const LISTING: ReadonlySet<string> = new Set(['of', 'for', 'from', 'including']);
const isPlural = ({ lower }: Token): boolean => lower === 'were' || lower === 'are' || lower === 'have';
const isHelping = (token: Token): boolean =>
  (marksOf(token) & AUXILIARY) !== 0 && /^VB[DPZ]$/.test(token.tag);

/// How many words lead to a part here: "including", "among them".
function partsAt(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.lower === 'including') return 1;
  return tokens[at]?.lower === 'among' && tokens[at + 1]?.lower === 'them' ? 2 : 0;
}

function hasObject(tokens: readonly Token[], at: number, end: number): boolean {
  if (at >= end) return false;
  const { tag, lower } = tokens[at]!;
  // "three bombers killed at least two people"
  if (isHedged(tokens, at, end)) return true;
  if (/day$/.test(lower) || (tag === 'CD' && isNextCount(tokens, at + 1, end))) return false;
  return /^(?:DT|CD|PRP|PRP\$|NN|NNS|NNP|NNPS|JJ)$/.test(tag);
}

/// "at least two": hedges up to a number.
function isHedged(tokens: readonly Token[], at: number, end: number): boolean {
  const from = tokens[at]!.lower === 'at' ? at + 1 : at;
  return from + 1 < end && (marksOf(tokens[from]!) & HEDGES) !== 0 && tokens[from + 1]!.tag === 'CD';
}

/// "8 people killed | 58 others injured": another count, with a word of its own.
function isNextCount(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < Math.min(end, from + 3); i++) {
    if (ELLIPTIC.has(tokens[i]!.lower)) return tokens[i]!.tag.startsWith('V');
    if (tokens[i]!.pos !== 'NOUN') return false;
  }
  return false;
}

/// "eight dead porters", "15 injured people": as what they are counted.
export function stateWithin(tokens: readonly Token[], from: number, to: number): FigureState | undefined {
  for (let i = from; i < to; i++) {
    const state = ELLIPTIC.has(tokens[i]!.lower) ? stateOfWord(tokens[i]!) : undefined;
    // "displaced people" can be killed as any others can.
    if (state === 'killed' || state === 'injured') return state;
  }
  return undefined;
}

/// "killing nine people", "destroyed 180 objects and 15 depots", "the bodies of 12 men", "a death toll of 40".
export function stateBefore(tokens: readonly Token[], at: number, from: number): FigureState | undefined {
  const start = Math.max(from, at - BEFORE);
  // "wounded another 250", "injured a further 30"
  let near = at - 1;
  while (near > start && (marksOf(tokens[near]!) & (ADDITIONAL | ARTICLE)) !== 0) near--;
  for (let i = at - 1; i >= start; i--) {
    const token = tokens[i]!;
    if ((marksOf(token) & STOP_BEFORE) !== 0) return undefined;
    const { pos, tag } = token;
    if (isBuried(tokens, i)) return 'killed';
    const state = isLives(token) && takesLives(tokens, i) ? 'killed' : stateOfWord(token);
    const verb = pos === 'VERB' || tag.startsWith('VB');
    if (state === undefined) {
      if (token.lemma === 'include' && token.tag !== 'VBG') return stateOfSubject(tokens, i, from);
      // "Among the dead were four nurses."
      if (token.lemma === 'be' && tokens[from]!.lower === 'among') return stateOfSubject(tokens, i, from);
      if (verb) return undefined;
    } else if (verb || isVerbForm(token.lower, i >= near)) {
      return takesObject(tokens, i, token.lemma) ? state : undefined;
      // "bodies of 12", "death toll of 40", "the deaths of nine".
    } else if (pos === 'NOUN' && nounCounts(tokens, i, at)) return state;
  }
  return undefined;
}

const isLives = ({ lower }: Token): boolean => lower === 'lives' || lower === 'life';

/// "claiming the lives of nine": of "the lives of" those whom a deed took.
function takesLives(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.lower === 'the' ? tokens[at - 2] : tokens[at - 1];
  return tokens[at + 1]?.lower === 'of' && TAKES_LIVES.has(before?.lemma ?? '');
}

/// "Those killed in the raid include four nurses": as it befell all of them.
function stateOfSubject(tokens: readonly Token[], verb: number, from: number): FigureState | undefined {
  for (let i = verb - 2; i >= Math.max(from, verb - AFTER); i--) {
    const state = stateOfMany(tokens, i, verb);
    if (state !== undefined) return state;
  }
  return undefined;
}

/// Verb forms that the tagger takes for nouns and adjectives, in headlines above all ("Blast kills 16").
function isVerbForm(lower: string, adjacent: boolean): boolean {
  if (/^(?:killing|injury|dead|deaths|bodies|fatalities|injuries)$/.test(lower))
    return lower === 'killing' && adjacent;
  return lower.endsWith('ing') || (adjacent && /(?:ed|s|ill|roy|ure|und)$/.test(lower));
}

/// "were killed" before a figure speaks of its subject, not of what follows, unless a list goes on.
function takesObject(tokens: readonly Token[], verb: number, lemma: string): boolean {
  if (/^(?:die|perish|flee|miss|disappear)$/.test(lemma)) return false;
  const { tag } = tokens[verb]!;
  if (tag !== 'VBN') return true;
  for (let i = verb - 1; i >= Math.max(0, verb - 4); i--) {
    const { lower, tag: before } = tokens[i]!;
    if (/^(?:have|has|had|having|'ve)$/.test(lower)) return !/^been$/.test(tokens[verb - 1]!.lower);
    if (/^(?:was|were|is|are|been|be|being)$/.test(lower)) return false;
    if (!/^RB|^VBN/.test(before)) break;
  }
  // The tagger takes many a past tense for a participle: "forces destroyed 180 …".
  return true;
}

function nounCounts(tokens: readonly Token[], noun: number, at: number): boolean {
  for (let i = noun + 1; i < at; i++) {
    if (
      !/^(?:of|to|at|toll|,|reached|stood|stands|rose|risen|rises|had|has|more|than|least|about|some|the|is|was)$/.test(
        tokens[i]!.lower,
      )
    )
      return false;
  }
  return at - noun <= 5 && noun + 1 < at;
}
