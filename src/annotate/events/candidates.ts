/// Finds the words of a sentence that can tell of an event, by the lexicon alone.

import { entriesOf, type TriggerEntry } from '../../lexicon/events.ts';
import type { Sentence, Token } from '../../model/index.ts';
import { isHiddenGerund, isHiddenVerb } from './hidden.ts';
import type { View } from './view.ts';

export interface Candidate {
  readonly group: number;
  readonly kind: 'verb' | 'noun';
  /// Trigger tokens `[first, last)`; `head` is the verb, or the last word of the noun.
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /// Tokens that are part of the trigger though words stand between ("fired three rockets").
  readonly thing?: number;
  readonly length: number;
}

/// Candidates by first token; at one token the longest first, then in the order of the lexicon.
export function candidatesIn(view: View, sentence: Sentence): readonly (readonly Candidate[])[] {
  const { tokens } = view.doc;
  const out: (readonly Candidate[])[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const entries = view.timeOf[i]! >= 0 ? undefined : entriesOf(tokens[i]!.lower);
    if (!entries) continue;
    const found: Candidate[] = [];
    for (const entry of entries) {
      const candidate =
        entry.kind === 'verb' ? matchVerb(view, entry, i, sentence) : matchNoun(view, entry, i, sentence);
      if (candidate) found.push(candidate);
    }
    if (found.length > 1) found.sort((a, b) => b.length - a.length || a.group - b.group);
    if (found.length > 0) out.push(found);
  }
  return out;
}

const DETERMINERS = new Set(['DET', 'NUM', 'ADJ']);

/// The tagger's word, mended where the neighbours leave no doubt.
function isVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1];
  if (before?.lower === 'to' || before?.tag === 'MD')
    return token.pos === 'VERB' || !token.lower.endsWith('s');
  if (token.pos === 'VERB' || token.pos === 'AUX')
    return before?.tag !== 'POS' && !(before?.pos === 'DET' && token.tag !== 'VBN');
  return token.lower.endsWith('ed') || isHiddenVerb(tokens, i) || isHiddenGerund(tokens, i);
}

function isNoun(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.pos === 'NOUN' || token.pos === 'PROPN') return true;
  const before = tokens[i - 1];
  if (token.tag === 'VBD') return false;
  return (
    before !== undefined &&
    (before.tag === 'POS' || before.tag === 'PRP$' || (DETERMINERS.has(before.pos) && token.pos === 'VERB'))
  );
}

function matchVerb(view: View, entry: TriggerEntry, at: number, sentence: Sentence): Candidate | undefined {
  const { tokens } = view.doc;
  if (!isVerb(tokens, at)) return undefined;
  if (entry.steps.length === 0)
    return { group: entry.group, kind: 'verb', first: at, last: at + 1, head: at, length: 1 };
  let i = at + 1;
  let last = at + 1;
  let thing: number | undefined;
  for (const { words, gap } of entry.steps) {
    const found = findWithin(tokens, i, Math.min(sentence.last, i + gap + 1), words);
    if (found < 0) return entry.thing ? matchPassive(view, entry, at, sentence) : undefined;
    if (found === last) last = found + 1;
    else thing = found;
    i = found + 1;
  }
  const base = {
    group: entry.group,
    kind: 'verb' as const,
    first: at,
    last,
    head: at,
    length: 1 + entry.steps.length,
  };
  return thing === undefined ? (entry.thing ? { ...base, thing: last - 1 } : base) : { ...base, thing };
}

function findWithin(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): number {
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (words.has(token.lower)) return i;
    if (token.pos === 'VERB' && token.tag !== 'VBN' && token.tag !== 'VBG') return -1;
    if (token.lower === ',' || token.lower === '.' || token.lower === ';' || token.lower === ':') return -1;
  }
  return -1;
}

/// "Three rockets were fired": the thing stands before a passive verb.
function matchPassive(
  view: View,
  entry: TriggerEntry,
  at: number,
  sentence: Sentence,
): Candidate | undefined {
  const { tokens } = view.doc;
  if (entry.steps.length !== 1 || tokens[at]!.tag === 'VBZ' || tokens[at]!.tag === 'VBG') return undefined;
  const words = entry.steps[0]!.words;
  for (let i = at - 1; i >= Math.max(sentence.first, at - 8); i--) {
    const token = tokens[i]!;
    if (words.has(token.lower) && (token.pos === 'NOUN' || token.pos === 'PROPN'))
      return { group: entry.group, kind: 'verb', first: at, last: at + 1, head: at, thing: i, length: 2 };
    if (token.pos === 'VERB' || token.lower === ';') return undefined;
  }
  return undefined;
}

const SCENE = new Set([
  'victims',
  'victim',
  'survivors',
  'scene',
  'site',
  'suspect',
  'suspects',
  'death',
  'deaths',
  'toll',
  'campaign',
  'spree',
  'wave',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

function matchNoun(
  { doc: { tokens }, phraseOf, actorOf, timeOf }: View,
  entry: TriggerEntry,
  at: number,
  sentence: Sentence,
): Candidate | undefined {
  let i = at + 1;
  for (const { words } of entry.steps) {
    if (tokens[i]?.lower === '-') i++;
    if (i >= sentence.last || !words.has(tokens[i]!.lower)) return undefined;
    i++;
  }
  const head = i - 1;
  const linked = entry.steps.length > 1 || tokens[at + 1]?.lower === '-' || entry.steps.length === 1;
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
  if (
    tokens[head]!.pos === 'PROPN' &&
    (actorOf[head]! >= 0 || (next?.pos === 'PROPN' && i < sentence.last)) &&
    /^\p{Lu}\p{Ll}/u.test(tokens[head]!.text)
  )
    return undefined;
  // "the Main Operations Department": part of a name.
  if (
    next?.pos === 'PROPN' &&
    i < sentence.last &&
    at > sentence.first &&
    /^\p{Lu}\p{Ll}/u.test(tokens[head]!.text)
  )
    return undefined;
  if (entry.steps.length === 0 ? !isNoun(tokens, head) : linked && tokens[head]!.tag === 'VBD')
    return undefined;
  return { group: entry.group, kind: 'noun', first: at, last: i, head, length: 1 + entry.steps.length };
}
