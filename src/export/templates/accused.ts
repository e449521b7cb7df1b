/// Whom a report names as having done a deed where it does not say that they did it: "the murder was attributed to
/// the Front", "two officers were arrested in connection with the killing".

import {
  type Accusation,
  accusationsAt,
  BETWEEN,
  COUNTS,
  DEEDS,
  DENIALS,
  LIGHT,
  POINTING,
  VAGUE,
} from '../../lexicon/accusations.ts';
import type { Annotation, Span } from '../../model/index.ts';
import { firstAt } from '../../text/search.ts';
import { EDGES, hasWord, INDIVIDUALS, ORGANS, OUTFITS, upToHead } from './vocabulary.ts';
import { type Word, wordsIn } from './words.ts';

export interface Accused extends Span {
  readonly rule: string;
  /// Where the words that accuse begin.
  readonly at: number;
}

export function accusedIn(annotation: Annotation): readonly Accused[] {
  const { report, sentences } = annotation;
  return sentences.flatMap(({ from, to }) => {
    const words = wordsIn(report.text, from, to);
    const deeds = words.some(({ lower }) => DEEDS.has(lower));
    return deeds ? inSentence(annotation, words) : [];
  });
}

function inSentence(annotation: Annotation, words: readonly Word[]): readonly Accused[] {
  const out: Accused[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const { rule, end } of accusationsAt(words, i)) {
      if (isDenied(words, i, end) || !namesDeed(words, rule, end)) continue;
      const found =
        rule.side === 'after' ? after(annotation, words, rule, end) : before(annotation, words, i);
      if (found.length === 0) continue;
      out.push(...found.map((span) => ({ ...span, rule: rule.name, at: words[i]!.from })));
      i = end - 1;
      break;
    }
  }
  return out;
}

const DENIED_WITHIN = 4;

function isDenied(words: readonly Word[], at: number, end: number): boolean {
  return words.slice(Math.max(0, at - DENIED_WITHIN), end).some(({ lower }) => DENIALS.has(lower));
}

/// Of what they stand accused is told after the words that do it.
const DEED_WITHIN = 12;

function namesDeed(words: readonly Word[], { side }: Accusation, end: number): boolean {
  return side === 'after' || words.slice(end, end + DEED_WITHIN).some(({ lower }) => DEEDS.has(lower));
}

/// "two officers" begins with its number.
const isEdge = (word: string): boolean => EDGES.has(word) && !COUNTS.has(word);

const MOST_WORDS = 9;

function after(
  annotation: Annotation,
  words: readonly Word[],
  { needs }: Accusation,
  end: number,
): readonly Span[] {
  let first = end;
  while (first < words.length && LIGHT.has(words[first]!.lower)) first++;
  const found = listFrom(annotation, words, first);
  const last = found.at(-1);
  if (needs === undefined || last === undefined) return found;
  const next = words.findIndex(({ from }) => from >= last.to);
  return next >= 0 && words.slice(next, next + 6).some(({ lower }) => needs.has(lower)) ? found : [];
}

/// "the Front and its allies", "A, B and C": one phrase after another.
function listFrom(annotation: Annotation, words: readonly Word[], first: number): readonly Span[] {
  const out: Span[] = [];
  let at = first;
  while (at < words.length && out.length < MOST_WORDS) {
    const head = phraseEnd(annotation, words, at);
    if (head === undefined) break;
    const last = withMembership(annotation, words, head);
    out.push({ from: words[at]!.from, to: words[last]!.to });
    let next = last + 1;
    const joined = words[last]!.ends || words[next]?.lower === 'and' || words[next]?.lower === 'or';
    if (words[next]?.lower === 'and' || words[next]?.lower === 'or') next++;
    if (!joined) break;
    while (next < words.length && LIGHT.has(words[next]!.lower)) next++;
    at = next;
  }
  return out;
}

/// "members of the Front": up to the Front.
function withMembership(annotation: Annotation, words: readonly Word[], head: number): number {
  if (words[head + 1]?.lower !== 'of' || !hasWord(INDIVIDUALS, [words[head]!.lower])) return head;
  let at = head + 2;
  while (at < words.length && LIGHT.has(words[at]!.lower)) at++;
  return phraseEnd(annotation, words, at) ?? head;
}

/// The last word of the phrase that begins here, where it names people or bodies that can do such things.
function phraseEnd(annotation: Annotation, words: readonly Word[], first: number): number | undefined {
  let last = first;
  while (last < words.length && last - first < MOST_WORDS && !isEdge(words[last]!.lower)) {
    last++;
    if (words[last - 1]!.ends) break;
  }
  if (last === first) return undefined;
  const head = words.slice(first, last);
  if (!canAct(annotation, head)) return undefined;
  return last - 1;
}

function canAct({ actors }: Annotation, phrase: readonly Word[]): boolean {
  const lower = phrase.map((word) => word.lower);
  const last = lower.slice(-1);
  if (hasWord(INDIVIDUALS, last) || hasWord(ORGANS, lower.slice(-2)) || hasWord(OUTFITS, last)) return true;
  const { from } = phrase[0]!;
  const { to } = phrase.at(-1)!;
  for (let i = firstAt(actors, from - 60); i < actors.length && actors[i]!.from < to; i++) {
    const { kind, reference } = actors[i]!.value;
    if (actors[i]!.to <= from || reference !== 'name') continue;
    if (kind === 'person' || kind === 'organisation' || kind === 'group') return true;
  }
  return false;
}

/// The phrase right before the words, over verbs and places of arrest.
function before(annotation: Annotation, words: readonly Word[], at: number): readonly Span[] {
  let last = at - 1;
  while (last >= 0 && BETWEEN.has(words[last]!.lower)) last--;
  for (let steps = 0; last >= 0 && steps < 3; steps++) {
    let first = last;
    while (
      first > 0 &&
      last - first < MOST_WORDS &&
      !words[first - 1]!.ends &&
      !isEdge(words[first - 1]!.lower)
    )
      first--;
    const phrase = words.slice(first, last + 1);
    const lower = phrase.map((word) => word.lower);
    if (isAnybody(words, first, last)) return [];
    if (phrase.length > 0 && !isEdge(lower[0]!) && canAct(annotation, phrase) && upToHead(lower).length > 0)
      return [{ from: widened(words, first), to: words[last]!.to }];
    last = first - 1;
    while (last >= 0 && BETWEEN.has(words[last]!.lower)) last--;
    if (last < 0 || words[last]!.ends) break;
  }
  return [];
}

/// "the people responsible for it" are whoever they are.
function isAnybody(words: readonly Word[], first: number, last: number): boolean {
  if (!VAGUE.has(words[last]!.lower) || last - first > 1) return false;
  return (
    POINTING.has(words[first]!.lower) ||
    (first === last && (POINTING.has(words[first - 1]?.lower ?? 'the') || first === 0))
  );
}

/// "members of the Front": from the members on.
function widened(words: readonly Word[], first: number): number {
  let at = first - 1;
  while (at > 0 && LIGHT.has(words[at]!.lower)) at--;
  if (words[at]?.lower !== 'of' || at === 0 || !hasWord(INDIVIDUALS, [words[at - 1]!.lower]))
    return words[first]!.from;
  return words[at - 1]!.from;
}
