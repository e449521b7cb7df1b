/// What somebody or something that an event is about is called: the words that a person would use outside the sentence.

import numbers from '../../../lexicon/numbers.json' with { type: 'json' };
import targets from '../../../lexicon/targets.json' with { type: 'json' };
import { isOneOf } from '../../lexicon/actors.ts';
import { bitsOf, classesOf } from '../../lexicon/events-targets.ts';
import { countryOfDemonym } from '../../lexicon/places.ts';
import type { Doc, Effect, Token, Upos } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Phrase, View } from './view.ts';

const SKIP = new Set(['DET', 'NUM']);
const MORE = new Set(['more', 'other', 'others', 'further', 'another', 'additional']);

/// "the", "17 more", "their own": not part of what somebody or something is called.
function isDetermining({ pos, tag, lower, to }: Token, next: Token | undefined): boolean {
  if (lower === 'own' || (lower === 'more' && next?.lower === 'than')) return true;
  // "only military targets", "even schools"
  if (ONLY.has(lower)) return true;
  // "a 250-kg bomb", "a 61-year-old woman"
  if (pos === 'NUM' && next?.lower === '-' && next.from === to) return false;
  return SKIP.has(pos) || tag === 'PRP$' || MORE.has(lower) || isOrdinal(lower, pos, next);
}

const ONLY: ReadonlySet<string> = new Set(['only', 'just', 'even', 'mainly', 'mostly', 'especially']);
const ORDINALS: ReadonlySet<string> = new Set(Object.keys(numbers.ordinals));
const PERSON = bitsOf(['civilian', 'state-force', 'police']);

/// "a fourth soldier" is a soldier; "a second group" is told from the first, and the Third Army is called so.
function isOrdinal(lower: string, pos: Upos, next: Token | undefined): boolean {
  if (pos !== 'ADJ' || !ORDINALS.has(lower) || next === undefined || next.pos !== 'NOUN') return false;
  return (classesOf([next], 0, 0) & PERSON) !== 0;
}

const SUMS = Object.keys({ ...numbers.multipliers, ...numbers.plurals });
/// "at least nine guards", "several hundred people", "dozens of guards": words of a count, no part of the name either.
const COUNTS: ReadonlySet<string> = new Set([
  ...SUMS,
  ...Object.keys(numbers.vague),
  ...wordSet(numbers.bounds),
]);
/// "The number of people killed" were people.
const SUM_OF: ReadonlySet<string> = new Set([...SUMS, 'number']);

/// What an actor is called; one who or which is only described is better told by all the words of the phrase.
export function nameOfActor(
  view: View,
  actor: number | undefined,
  head: number,
  effect: Effect | undefined,
): string | undefined {
  if (actor === undefined || isMember(view, actor, head, effect)) return undefined;
  const { name, kind, actor: id, reference, antecedent, plural } = view.draft.actors[actor]!.value;
  // "90 Palestinians", "the number of Afghans killed" are no state.
  if (kind === 'nationality' && (plural === true || view.doc.tokens[head]!.tag.endsWith('S')))
    return undefined;
  // "oil depot", "head of the port" and not "depot", "head".
  return reference === 'description' && id === undefined && antecedent === undefined ? undefined : name;
}

/// "killed a Hezbollah commander": one of them, and not the group.
function isMember({ doc, draft }: View, actor: number, head: number, effect: Effect | undefined): boolean {
  return doc.tokens[head]!.pos === 'NOUN' && isOneOf(draft.actors[actor]!.value, effect);
}

/// The words of a phrase that tell what it is, in ordinary case also where the report prints capitals.
export function nameInWords(view: View, phrase: Phrase, last: number): string {
  const { tokens } = view.doc;
  const first = pastCount(view, phrase, last);
  const town = townIn(view, Math.max(first, phrase.head), last);
  let from = town ?? first;
  while (from < last - 1 && isOutside(tokens[from]!)) from++;
  return unquoted(wordsBetween(view, from, last));
}

/// What is quoted as somebody's word ("“infrastructure objects”") is named without the marks.
function unquoted(words: string): string {
  const opens = words.startsWith('“') || words.startsWith('"');
  const closes = words.endsWith('”') || words.endsWith('"');
  if (!opens && !closes) return words;
  const inner = words.slice(opens ? 1 : 0, closes ? -1 : undefined);
  return inner === '' || /[“”"]/u.test(inner) ? words : inner;
}

const isOutside = ({ pos, tag }: Token): boolean => pos === 'PUNCT' || tag === 'POS';

/// Past what determines: of "the two guards" the guards, of "40 more of its servicemen" the servicemen.
function pastCount(view: View, { first, head, last: end }: Phrase, last: number): number {
  const { tokens } = view.doc;
  let at = first;
  while (at < head && (isDetermining(tokens[at]!, tokens[at + 1]) || isOfCount(tokens, at))) at++;
  const counts =
    at === head && (isDetermining(tokens[head]!, tokens[end]) || SUM_OF.has(tokens[head]!.lower));
  if (!counts || tokens[end]?.lower !== 'of' || end + 1 >= last) return at;
  at = end + 1;
  // "tens of thousands of"
  while (at < last - 2 && SUM_OF.has(tokens[at]!.lower) && tokens[at + 1]!.lower === 'of') at += 2;
  while (at < last - 1 && isDetermining(tokens[at]!, tokens[at + 1])) at++;
  return at;
}

const isOfCount = (tokens: readonly Token[], at: number): boolean =>
  COUNTS.has(tokens[at]!.lower) || (RANGES.has(tokens[at]!.lower) && tokens[at + 1]!.pos === 'NUM');

/// "between 25 and 40 guards", "two or three guards"
const RANGES: ReadonlySet<string> = new Set(['between', 'and', 'to', 'or']);

/// Nouns that may stand before the name of what they are ("the village of"); districts of a town are not the town.
const TOWNS: ReadonlySet<string> = new Set(targets.towns);

/// "the village of Old Ferry" is called Old Ferry: where its name begins.
function townIn(view: View, head: number, last: number): number | undefined {
  const { tokens } = view.doc;
  const of = head + 1;
  if (tokens[of]?.lower !== 'of' || of + 1 >= last || tokens[of + 1]!.pos !== 'PROPN') return undefined;
  return isTown(tokens[head]!) ? of + 1 : undefined;
}

/// The place of which a phrase is the town or the area ("the village of Old Ferry", "the Old Ferry area"): its note.
export function placeNamed(view: View, { head, first }: Phrase, last: number): number {
  const { tokens } = view.doc;
  if (isTown(tokens[head]!) && tokens[head + 1]?.lower === 'of' && head + 2 < last)
    return view.placeOf[head + 2]!;
  return tokens[head]!.lower === 'area' && head > first ? view.placeOf[head - 1]! : -1;
}

const isTown = ({ pos, lower }: Token): boolean => pos === 'NOUN' && TOWNS.has(lower);

/// With one blank wherever something stands between two of them.
function wordsBetween({ doc }: View, first: number, last: number): string {
  const { tokens } = doc;
  let words = uncapitalised(doc, first);
  for (let i = first + 1; i < last; i++) {
    const { from, text } = tokens[i]!;
    words += from > tokens[i - 1]!.to ? ` ${text}` : text;
  }
  return words;
}

/// A capital that only begins a sentence is no part of a common noun.
function uncapitalised({ tokens, sentences, sentenceOf }: Doc, at: number): string {
  const { text } = tokens[at]!;
  if (
    sentences[sentenceOf[at]!]?.first !== at ||
    isName(tokens, at) ||
    countryOfDemonym(text) !== undefined ||
    !/^\p{Lu}\p{Ll}+$/u.test(text)
  )
    return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/// "Rebels" that begin a sentence are taken for a name by some taggers.
function isName(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.pos !== 'PROPN') return false;
  return tokens[at + 1]?.pos === 'PROPN' || classesOf(tokens, at, at) === 0;
}
