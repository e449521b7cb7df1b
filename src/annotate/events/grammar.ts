/// Who does what to whom, read off noun phrases and the words around a verb or noun. Bounded walks, no tree.

import type { Sentence, Token } from '../../model/index.ts';
import type { Phrase, View } from './view.ts';

export interface VerbView {
  /// First token of the verb group.
  readonly start: number;
  readonly passive: boolean;
  readonly progressive: boolean;
  readonly perfect: boolean;
  readonly modal?: string;
  /// "to seize": the verb or adjective before the "to" stands at `governor`.
  readonly infinitive: boolean;
  readonly governor: number;
  readonly past: boolean;
  /// "…, killing six": no finite verb of its own.
  readonly participle: boolean;
}

export interface Prepositional {
  readonly prep: string;
  readonly at: number;
  readonly phrases: readonly Phrase[];
}

export interface Complements {
  readonly objects: readonly Phrase[];
  readonly preps: readonly Prepositional[];
  readonly end: number;
}

const BE = new Set([
  'be',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  'am',
  "'m",
  'get',
  'got',
  'gets',
]);
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having', "'d"]);
const MODAL = new Set([
  'will',
  'would',
  'shall',
  'can',
  'could',
  'may',
  'might',
  'must',
  'should',
  "'ll",
  'ca',
  'wo',
]);
const DO = new Set(['do', 'does', 'did']);
const PREPOSITION = new Set(
  'in on at of to from by with for near against toward towards into over under across through during after before between among outside inside around along amid following since until despite via upon off behind below above within without throughout about targeting including'.split(
    ' ',
  ),
);
const ASIDE = new Set(
  "also then again not never n't already still just first now even once soon later eventually recently both all each".split(
    ' ',
  ),
);
const STOPPER = new Set(
  'that which who whom where when while as because although though if whether after before since until but so than unless'.split(
    ' ',
  ),
);
const MOST_STEPS = 45;

export function isPreposition(token: Token): boolean {
  return PREPOSITION.has(token.lower) && token.pos !== 'VERB' ? true : token.lower === 'targeting';
}

export function readVerb({ doc, timeOf }: View, at: number, sentence: Sentence): VerbView {
  const { tokens } = doc;
  const lower = tokens[at]!.lower;
  let start = at;
  let be = false;
  let have = false;
  let modal: string | undefined;
  let infinitive = false;
  let progressive = false;
  let governor = -1;
  let past = tokens[at]!.tag === 'VBD';
  for (let i = at - 1, aside = 0; i >= sentence.first && aside < 5; i--) {
    const token = tokens[i]!;
    const word = token.lower;
    if (BE.has(word) && token.tag !== 'POS') {
      be ||= true;
      progressive ||= word !== 'being' && lower.endsWith('ing') && i >= at - 3;
      past ||= word === 'was' || word === 'were';
    } else if (HAVE.has(word)) have = true;
    else if (MODAL.has(word)) modal = word;
    else if (DO.has(word)) past ||= word === 'did';
    else if (word === 'to') {
      infinitive = true;
      governor = governorBefore(tokens, i, sentence.first);
    } else {
      if (!isAside(token) && timeOf[i]! < 0) break;
      aside++;
      continue;
    }
    start = i;
    if (infinitive) break;
  }
  const ing = lower.endsWith('ing');
  const passive = be && !ing && !infinitiveOf(tokens, at);
  const participle = (ing && !be) || false;
  return {
    start,
    passive: passive || (ing && lower !== 'being' && tokens[at - 1]?.lower === 'being'),
    progressive,
    perfect: have,
    ...(modal === undefined ? {} : { modal }),
    infinitive,
    governor,
    past,
    participle,
  };
}

function infinitiveOf(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'to';
}

function isAside({ lower, pos, tag }: Token): boolean {
  return pos === 'ADV' || ASIDE.has(lower) || tag.startsWith('RB');
}

function governorBefore(tokens: readonly Token[], to: number, first: number): number {
  for (let i = to - 1; i >= first && i > to - 4; i--) if (!isAside(tokens[i]!)) return i;
  return -1;
}

/// Noun phrases joined by commas and "and", from this one on: at most eight.
export function joined(view: View, phrase: Phrase, end: number): readonly Phrase[] {
  const { tokens } = view.doc;
  const out = [phrase];
  let last = extentOf(view, phrase, end);
  while (out.length < 8) {
    let i = last;
    if (tokens[i]?.lower === ',') i++;
    const and = tokens[i]?.lower === 'and' || tokens[i]?.lower === 'or' || tokens[i]?.lower === '&';
    if (and) i++;
    if (i === last || i >= end) break;
    const next = view.phrases[view.phraseOf[i] ?? -1];
    if (!next || next.first !== i || next.time) break;
    if (!and && !joinsLater(view, next, end)) break;
    if (and && startsClause(view, next, end)) break;
    out.push(next);
    last = extentOf(view, next, end);
    if (and && tokens[last]?.lower !== ',' && tokens[last]?.lower !== 'and') break;
  }
  return out;
}

/// A comma joins only where "and" comes before long ("a school, a clinic and a shop").
function joinsLater(view: View, phrase: Phrase, end: number): boolean {
  const { tokens } = view.doc;
  for (let i = extentOf(view, phrase, end), steps = 0; i < end && steps < 12; i++, steps++) {
    const token = tokens[i]!;
    if (token.lower === 'and') return true;
    if (token.lower !== ',' && view.phraseOf[i]! < 0) return false;
  }
  return false;
}

/// "… the town and rebels fled": the phrase after "and" has its own verb.
function startsClause(view: View, phrase: Phrase, end: number): boolean {
  const after = view.doc.tokens[extentOf(view, phrase, end)];
  return (
    after !== undefined &&
    (after.pos === 'AUX' || after.tag === 'VBD' || after.tag === 'VBZ' || after.tag === 'MD')
  );
}

/// End of a noun phrase with its "of …" ("members of the same family").
export function extentOf(view: View, phrase: Phrase, end: number): number {
  const { tokens } = view.doc;
  let last = phrase.last;
  for (let hops = 0; hops < 2 && tokens[last]?.lower === 'of' && last + 1 < end; hops++) {
    const inner = view.phrases[view.phraseOf[last + 1] ?? -1];
    if (!inner || inner.time) break;
    last = inner.last;
  }
  return last;
}

/// What follows a verb or noun: noun phrases without a preposition, then the prepositional ones.
export function complementsOf(view: View, from: number, sentence: Sentence): Complements {
  const { tokens } = view.doc;
  const objects: Phrase[] = [];
  const preps: Prepositional[] = [];
  let open = true;
  let i = from;
  const stop = Math.min(sentence.last, from + MOST_STEPS);
  while (i < stop) {
    const token = tokens[i]!;
    const phrase = view.phrases[view.phraseOf[i]!];
    if (phrase && (phrase.first === i || i === from)) {
      if (!phrase.time && open && objects.length === 0) objects.push(...joined(view, phrase, stop));
      else if (!phrase.time && tokens[i - 1]?.lower !== ',') open = false;
      i = extentOf(view, phrase, stop);
      continue;
    }
    const next = view.phrases[view.phraseOf[i + 1] ?? -1];
    if (isPreposition(token) && next && i + 1 < stop && next.first >= i) {
      if (!next.time) preps.push({ prep: token.lower, at: i, phrases: joined(view, next, stop) });
      open = false;
      i = next.time ? next.last : extentOf(view, next, stop);
      continue;
    }
    if (STOPPER.has(token.lower) || token.lower === ';' || token.lower === ':' || token.lower === '—') break;
    if (token.lower === ',') open = false;
    if (i > from && (token.pos === 'VERB' || token.pos === 'AUX') && token.tag !== 'VBN' && !inNoun(view, i))
      break;
    if (token.tag === 'VBN' && i > from && objects.length > 0) break;
    i++;
  }
  return { objects, preps, end: i };
}

function inNoun(view: View, i: number): boolean {
  return view.phraseOf[i]! >= 0;
}

/// The subject of the verb group that starts at `start`: walks left over adverbs, times, brackets and
/// prepositional phrases; a relative pronoun stands for the phrase before it.
export function subjectOf(view: View, start: number, sentence: Sentence, depth = 0): readonly Phrase[] {
  const { tokens } = view.doc;
  let relative = false;
  for (let i = start - 1, steps = 0; i >= sentence.first && steps < MOST_STEPS; i--, steps++) {
    const token = tokens[i]!;
    const lower = token.lower;
    const phrase = view.phrases[view.phraseOf[i]!];
    if (lower === 'who' || lower === 'which' || (lower === 'that' && isRelative(view, i))) {
      relative = true;
      continue;
    }
    if (phrase && !/^(?:who|which|that|what)$/.test(lower)) {
      const before = tokens[phrase.first - 1];
      const prepositional = before !== undefined && phrase.first > sentence.first && isPreposition(before);
      i = phrase.first;
      if (phrase.time || (prepositional && !relative) || isTitle(view, phrase)) {
        if (prepositional) i--;
        continue;
      }
      return leftJoined(view, withHead(view, phrase, sentence), sentence);
    }
    if (lower === 'and' || lower === 'but' || lower === 'or' || lower === ',') continue;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      if (depth > 2 || relative) return [];
      const verb = verbBefore(view, i, sentence);
      return subjectOf(view, verb, sentence, depth + 1);
    }
    if (lower === ';' || (STOPPER.has(lower) && lower !== 'that' && !relative && steps > 0)) return [];
  }
  return [];
}

/// First token of the verb group that ends at `i`.
function verbBefore(view: View, i: number, sentence: Sentence): number {
  const { tokens } = view.doc;
  let start = i;
  while (
    start > sentence.first &&
    (tokens[start - 1]!.pos === 'AUX' ||
      tokens[start - 1]!.pos === 'VERB' ||
      isAside(tokens[start - 1]!) ||
      tokens[start - 1]!.lower === 'to')
  )
    start--;
  return start;
}

/// "that" after a noun is a relative pronoun; after a verb of saying it opens a clause.
function isRelative(view: View, i: number): boolean {
  const before = view.doc.tokens[i - 1];
  return before !== undefined && (view.phraseOf[i - 1]! >= 0 || before.lower === ',');
}

function isTitle(view: View, phrase: Phrase): boolean {
  const token = view.doc.tokens[phrase.head]!;
  return (
    token.pos === 'PRON' &&
    (token.lower === 'itself' || token.lower === 'themselves' || token.lower === 'himself')
  );
}

/// "militants of the Islamic State": an "of" before the phrase leads back to the head.
export function withHead(view: View, phrase: Phrase, sentence: Sentence): Phrase {
  const { tokens } = view.doc;
  let current = phrase;
  for (let hops = 0; hops < 3; hops++) {
    const of = current.first - 1;
    if (of <= sentence.first || tokens[of]!.lower !== 'of') return current;
    const outer = view.phrases[view.phraseOf[of - 1]!];
    if (!outer || outer.time) return current;
    current = outer;
  }
  return current;
}

/// "police and soldiers": what is joined to the left of the subject's last part.
export function leftJoined(view: View, phrase: Phrase, sentence: Sentence): readonly Phrase[] {
  const { tokens } = view.doc;
  const and = phrase.first - 1;
  if (and <= sentence.first || tokens[and]!.lower !== 'and') return [phrase];
  const other = view.phrases[view.phraseOf[and - 1]!];
  if (!other || other.time) return [phrase];
  const before = tokens[other.first - 1];
  const whole = withHead(view, other, sentence);
  if (before && other.first > sentence.first && isPreposition(before) && whole === other) return [phrase];
  return [whole, phrase];
}
