/// Who does what to whom, read off noun phrases and the words around a verb or noun. Bounded walks, no tree.

import type { Sentence } from '../../model/index.ts';
import { extentOf, joined, leftJoined, withHead } from './joined.ts';
import { isPreposition } from './prepositions.ts';
import { isAside } from './verbs.ts';
import type { Phrase, View } from './view.ts';

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
const STOPPER = new Set(
  'that which who whom where when while as because although though if whether after before since until but so than unless'.split(
    ' ',
  ),
);
const MOST_STEPS = 45;

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
      const ahead = token.lower === 'of' && tokens[i - 1]?.lower === 'ahead';
      if (!next.time)
        preps.push({ prep: ahead ? 'ahead' : token.lower, at: i, phrases: joined(view, next, stop) });
      open = false;
      // "during the final weeks of the battle": a stretch of time and all that it is a stretch of.
      i = extentOf(view, next, stop);
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
