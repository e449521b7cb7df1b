/// Finds the words of a sentence that can tell of an event, by the lexicon alone.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { MOST_GAP, stepBits, type TriggerEntry } from '../../lexicon/triggers.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { ENDS_TRIGGER, STEP } from './facts.ts';
import { isBareGerund, isHiddenGerund, isHiddenPast, isHiddenVerb } from './hidden.ts';
import { isCountedDead, isPutDead } from './phrases.ts';
import { isAmong } from './turned.ts';
import { phraseWith, type View } from './view.ts';

export interface Candidate {
  readonly group: number;
  readonly kind: 'verb' | 'noun';
  /// Trigger tokens `[first, last)`; `head` is the verb, or the last word of the noun.
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /// The token that is part of the trigger though words stand between ("fired three rockets"), or -1.
  readonly thing: number;
  readonly length: number;
}

/// The words of a sentence from `at` on as this entry of the lexicon reads them; a verb's are asked of verbs alone.
export function candidateAt(
  view: View,
  entry: TriggerEntry,
  at: number,
  sentence: Sentence,
): Candidate | undefined {
  return entry.kind === 'verb' ? matchVerb(view, entry, at, sentence) : matchNoun(view, entry, at, sentence);
}

const DETERMINERS = new Set(['DET', 'NUM', 'ADJ']);

/// The tagger's word, mended where the neighbours leave no doubt.
export function isVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = itemBefore(tokens, i);
  if (isBareGerund(tokens, i) || isOfHoused(tokens, i)) return false;
  if (before?.lower === 'to' || before?.tag === 'MD')
    return token.pos === 'VERB' || !token.lower.endsWith('s');
  if (token.pos === 'VERB' || token.pos === 'AUX')
    return before?.tag !== 'POS' && !(before?.pos === 'DET' && token.tag !== 'VBN');
  return (
    token.lower.endsWith('ed') ||
    isHiddenVerb(tokens, i) ||
    isHiddenGerund(tokens, i) ||
    isHiddenPast(tokens, i)
  );
}

const HOUSES = EVENT_WORDS.houses;

/// "a school housing displaced people"
function isOfHoused(tokens: readonly Token[], i: number): boolean {
  return HOUSES.has(itemBefore(tokens, i)?.lower ?? '') && tokens[i + 1]?.pos === 'NOUN' && i > 1;
}

function isNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.pos === 'NOUN' || token.pos === 'PROPN' || isBareGerund(tokens, i)) return true;
  if (token.lower === 'dead' && (isCountedDead(tokens, i) || isPutDead(tokens, i))) return true;
  const before = itemBefore(tokens, i);
  if (token.tag === 'VBD') return false;
  return (
    before !== undefined &&
    (before.tag === 'POS' || before.tag === 'PRP$' || (DETERMINERS.has(before.pos) && token.pos === 'VERB'))
  );
}

function matchVerb(view: View, entry: TriggerEntry, at: number, sentence: Sentence): Candidate | undefined {
  const { group, steps } = entry;
  if (isTold(view, steps, at))
    return { group, kind: 'verb', first: at, last: at + 1, head: at, thing: -1, length: 2 };
  let i = at + 1;
  let last = at + 1;
  let thing = -1;
  for (let k = 0; k < steps.length; k++) {
    const { words, gap, leads } = steps[k]!;
    const found = findWithin(view, i, Math.min(sentence.last, reach(view, i, gap, leads)), words);
    if (found < 0) return entry.thing ? matchPassive(view, entry, at, sentence) : undefined;
    if (found === last) last = found + 1;
    else thing = found;
    i = found + 1;
  }
  if (thing < 0 && entry.thing) thing = last - 1;
  // "The morgue was full, and among the dead | were six children".
  if (steps.length > 1 && view.doc.tokens[i]?.lemma === 'be' && isAmong(view.doc.tokens, i)) return undefined;
  return { group, kind: 'verb', first: at, last, head: at, thing, length: 1 + steps.length };
}

/// "Among the dead were two nurses": what else the verb needs stands right before it.
function isTold({ doc: { tokens } }: View, steps: TriggerEntry['steps'], at: number): boolean {
  const first = at - steps.length;
  return (
    first >= 0 &&
    tokens[at]!.lemma === 'be' &&
    isAmong(tokens, at) &&
    steps.length > 1 &&
    steps.every(({ words }, k) => words.has(tokens[first + k]!.lower))
  );
}

/// "fired a Mark-2 long-range ballistic missile": the noun phrase that follows is seen whole; before a link, with where it
/// stands and whose it is ("reduced the old market in the centre of Tarn to rubble").
function reach(view: View, from: number, gap: number, far: boolean): number {
  const phrase = gap === 0 ? undefined : phraseWith(view, from);
  let end = phrase?.last ?? 0;
  for (let steps = 0; far && phrase && steps < MOST_LINKS; steps++) {
    const { lower, tag } = view.doc.tokens[end] ?? NOTHING;
    const next = WHERE.has(lower)
      ? phraseWith(view, end + 1)
      : tag === 'POS'
        ? phraseWith(view, end)
        : undefined;
    if (next === undefined || next.last <= end) break;
    end = next.last;
  }
  return Math.max(from + gap + 1, far && end > 0 ? end + 1 : end);
}

const MOST_LINKS = 3;
const NOTHING = { lower: '', tag: '' };
const WHERE: ReadonlySet<string> = new Set(['in', 'of', 'at']);

function findWithin(view: View, from: number, to: number, words: ReadonlySet<string>): number {
  const { facts, doc } = view;
  for (let i = from; i < to; i++) {
    if ((facts[i]! & STEP) !== 0 && words.has(doc.tokens[i]!.lower)) return i;
    if (endsSteps(view, i)) return -1;
  }
  return -1;
}

/// Another verb, what ends a trigger, and who did it ("used by the air force"), stand before none of its words.
function endsSteps({ facts, doc }: View, i: number): boolean {
  if ((facts[i]! & ENDS_TRIGGER) !== 0) return true;
  const { pos, tag, lower } = doc.tokens[i]!;
  return lower === 'by' || (pos === 'VERB' && tag !== 'VBN' && tag !== 'VBG');
}

/// Which words that may go on a trigger stand right behind token `at`, a hyphen left out: their bits.
export function stepsNext({ doc: { tokens }, facts }: View, at: number, { last }: Sentence): number {
  const i = tokens[at + 1]?.lower === '-' ? at + 2 : at + 1;
  return i < last && (facts[i]! & STEP) !== 0 ? stepBits(tokens[i]!) : 0;
}

/// Which stand behind it as far as any verb reaches, or before it where a passive has them.
export function stepsAround(view: View, at: number, sentence: Sentence): number {
  const { facts, doc } = view;
  const { tokens } = doc;
  let bits = 0;
  const end = Math.min(sentence.last, reach(view, at + 1, MOST_GAP, true));
  for (let i = at + 1; i < end; i++) {
    if ((facts[i]! & STEP) !== 0) bits |= stepBits(tokens[i]!);
    if (endsSteps(view, i)) break;
  }
  for (let i = at - 1; i >= Math.max(sentence.first, at - MOST_BEFORE); i--) {
    if ((facts[i]! & STEP) !== 0) bits |= stepBits(tokens[i]!);
    if (tokens[i]!.pos === 'VERB' || tokens[i]!.lower === ';') break;
  }
  return bits;
}

/// How many words before a passive its thing may stand.
const MOST_BEFORE = 8;

/// "Three rockets were fired": the thing stands before a passive verb.
function matchPassive(
  view: View,
  entry: TriggerEntry,
  at: number,
  sentence: Sentence,
): Candidate | undefined {
  const { doc, facts } = view;
  const { tokens } = doc;
  if (entry.steps.length !== 1 || tokens[at]!.tag === 'VBZ' || tokens[at]!.tag === 'VBG') return undefined;
  const words = entry.steps[0]!.words;
  for (let i = at - 1; i >= Math.max(sentence.first, at - MOST_BEFORE); i--) {
    const token = tokens[i]!;
    if ((facts[i]! & STEP) !== 0 && (token.pos === 'NOUN' || token.pos === 'PROPN') && words.has(token.lower))
      return { group: entry.group, kind: 'verb', first: at, last: at + 1, head: at, thing: i, length: 2 };
    if (token.pos === 'VERB' || token.lower === ';') return undefined;
  }
  return undefined;
}

const SCENE = EVENT_WORDS.scenes;

function matchNoun(
  { doc: { tokens }, facts, phraseOf, actorOf, timeOf }: View,
  { group, steps }: TriggerEntry,
  at: number,
  sentence: Sentence,
): Candidate | undefined {
  let i = at + 1;
  for (let k = 0; k < steps.length; k++) {
    if (tokens[i]?.lower === '-') i++;
    if (i >= sentence.last || (facts[i]! & STEP) === 0 || !steps[k]!.words.has(tokens[i]!.lower))
      return undefined;
    i++;
  }
  const head = i - 1;
  const next = tokens[i];
  if (next?.lower === '-' && next.from === tokens[head]!.to) return undefined;
  if (
    next &&
    i < sentence.last &&
    next.pos === 'NOUN' &&
    phraseOf[head]! >= 0 &&
    phraseOf[i] === phraseOf[head] &&
    timeOf[i]! < 0 &&
    !SCENE.has(next.lower)
  )
    return undefined;
  const named = next?.pos === 'PROPN' && i < sentence.last;
  // "the Main Operations Department": part of a name.
  if (
    (tokens[head]!.pos === 'PROPN' && actorOf[head]! >= 0) ||
    (named && (tokens[head]!.pos === 'PROPN' || at > sentence.first))
  ) {
    if (CAPITALISED.test(tokens[head]!.text)) return undefined;
  }
  if (steps.length === 0 ? !isNoun(tokens, head) : DOES.has(tokens[head]!.tag)) return undefined;
  return { group, kind: 'noun', first: at, last: i, head, thing: -1, length: 1 + steps.length };
}

/// "Police | fire tear gas": what they do, and no police fire.
const DOES: ReadonlySet<string> = new Set(['VBD', 'VBP']);

const CAPITALISED = /^\p{Lu}\p{Ll}/u;
