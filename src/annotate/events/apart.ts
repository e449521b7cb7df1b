/// Places of a sentence that are those of another deed that it tells: of what came before, of what was answered, of where
/// the hurt were taken, of where a side fights elsewhere.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import type { Token } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { LINK, TRIGGER } from './facts.ts';
import { isDayOfMatter, isPlaceOfMatter } from './matters.ts';
import { anyHolds } from './phrases.ts';
import { phrasesAfter, prepositions } from './prepositions.ts';
import type { Reading } from './readings.ts';
import type { Found } from './scene.ts';
import { FINITE } from './verbs.ts';
import { phraseWith, type View } from './view.ts';

/// Whether a place is that of another deed: mostly, the words between the trigger and a place behind it lead away to one.
export function isOfOther(view: View, found: Found, reading: Reading): boolean {
  const { note, first } = found;
  const { candidate } = reading;
  if (isCaredFor(view, found, candidate.head) || isPlaceOfMatter(view, found, reading)) return true;
  if (first <= candidate.head) return false;
  const country = view.draft.places[note]!.value.kind === 'country';
  return (
    isAfterOther(view, candidate.last, first, candidate.kind === 'noun') ||
    isWhither(view, candidate.last, first) ||
    (country && isOfSide(view, candidate.last, first))
  );
}

const LATER: ReadonlySet<string> = new Set(['after', 'before', 'following']);
const LED_TO: ReadonlySet<string> = new Set(['to', 'for']);
const COMES = EVENT_WORDS.comes;
const ANSWERS = EVENT_WORDS.retaliations;

/// Whether a time behind a trigger is that of another deed.
export function isDayOfOther(view: View, found: Found, reading: Reading): boolean {
  const { candidate } = reading;
  if (isDayOfMatter(view, found, reading)) return true;
  const behind = found.first > candidate.head;
  return behind && isAfterOther(view, candidate.last, found.first, candidate.kind === 'noun');
}

/// "Friday's attack came after a blast killed nine in Goma", "the raid was a response to the shelling of Goma", "shelled
/// the base in the wake of a raid on Goma": behind such a link another deed is told, with its place.
function isAfterOther(view: View, from: number, to: number, noun: boolean): boolean {
  const { facts } = view;
  for (let i = from; i < to; i++) if ((facts[i]! & LINK) !== 0) return isBehindLink(view, from, to, noun);
  return false;
}

function isBehindLink({ doc: { tokens }, facts }: View, from: number, to: number, noun: boolean): boolean {
  let comes = false;
  let led = false;
  for (let i = from; i < to; i++) {
    const { lower, tag } = tokens[i]!;
    if (led && (facts[i]! & TRIGGER) !== 0) return true;
    if (LED_TO.has(lower) && ANSWERS.has(tokens[i - 1]!.lower)) led = true;
    else if (lower === 'of' && tokens[i - 1]!.lower === 'wake') led = true;
    else if (comes && LATER.has(lower)) led = true;
    else if (noun && COMES.has(lower) && FINITE.has(tag)) comes = true;
    else if (FINITE.has(tag) && !comes && !isBe(tokens[i]!)) noun = false;
  }
  return false;
}

/// "4,200 books were lost, while others had been smuggled to Bamako": whither something else was moved.
function isWhither(view: View, from: number, to: number): boolean {
  const { tokens } = view.doc;
  const at = phraseWith(view, to)?.first ?? to;
  const verb = at - 2;
  return verb >= from && tokens[at - 1]!.lower === 'to' && tokens[verb]!.pos === 'VERB';
}

const isBe = ({ lemma }: Token): boolean => lemma === 'be';

const CARE = EVENT_WORDS.care;
const WITHIN: ReadonlySet<string> = new Set(['in', 'at', 'near', 'inside', 'across']);
const CARRIES = EVENT_WORDS.carries;
/// So many words may stand between who is carried, and whither.
const CARRIED = 5;

/// "were taken to hospitals in Goma": that is not where they were hurt; but "where they died".
function isCaredFor(view: View, { first, last }: Found, head: number): boolean {
  const { tokens } = view.doc;
  if (head > last && tokens[last]!.lower === 'where') return false;
  const at = phraseWith(view, first)?.first ?? first;
  if (!WITHIN.has(itemBefore(tokens, at)?.lower ?? '') || !CARE.has(itemAt(tokens, at - 2)?.lower ?? ''))
    return false;
  const house = phraseWith(view, at - 2)?.first ?? at - 2;
  if (itemBefore(tokens, house)?.lower !== 'to') return false;
  for (let i = house - 2; i >= Math.max(0, house - 2 - CARRIED); i--)
    if (CARRIES.has(tokens[i]!.lower)) return true;
  return false;
}

/// "the coalition fighting the group in Iraq": who it is, and not where it was hit.
function isOfSide({ doc: { tokens }, phraseOf }: View, from: number, to: number): boolean {
  for (let i = to - 1; i > from; i--) {
    if (FINITE.has(tokens[i]!.tag)) return false;
    if (tokens[i]!.lower === 'fighting' && phraseOf[i]! < 0) return phraseOf[i - 1]! >= 0;
  }
  return false;
}

/// Words that lead to a place.
export const LOCATIVE: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'on',
  'to',
  'toward',
  'towards',
  'into',
  'of',
  'outside',
  'inside',
  'around',
  'across',
  'over',
  'for',
  'from',
]);

const SITTINGS: ReadonlySet<string> = new Set(['talks', 'sanctions', 'invitation']);
const SINCE_OR_WHILE: ReadonlySet<string> = new Set(['as', 'while', 'when', 'after', 'before']);

/// "Goma is one of the towns named at the talks", "shelled Goma as others called for sanctions": where the sides sit is told
/// by a preposition, and not in a clause beside.
export function isOffTable(
  { doc: { tokens } }: View,
  { first, last }: Found,
  { type, candidate }: Reading,
  before: string,
): boolean {
  if (!SITTINGS.has(type) || candidate.kind !== 'noun' || first > candidate.head) return false;
  if (!LOCATIVE.has(before) && FINITE.has(tokens[last]?.tag ?? '')) return true;
  for (let i = last; i < candidate.first; i++) if (SINCE_OR_WHILE.has(tokens[i]!.lower)) return true;
  return false;
}

const TO = prepositions('to', 'into', 'toward', 'towards');

/// "fled to the capital", "fled to Dafna and Zarduq": where people went is not where they were driven out.
export function isRefuge(view: View, found: Found, { args, candidate }: Reading): boolean {
  const { tokens } = view.doc;
  const first = startOfList(view, found.first);
  if (anyHolds(phrasesAfter(args.preps, TO), first)) return true;
  // "fled the town for the coast"
  if (first > candidate.head && itemBefore(tokens, first)?.lower === 'for') return true;
  // "fled in waves into villages in Chad"
  for (let i = first - 1; i > candidate.head; i--) {
    const { lower, pos } = tokens[i]!;
    if (INTO.has(lower)) return true;
    if (pos === 'VERB' || lower === 'from') return false;
  }
  return false;
}

const INTO: ReadonlySet<string> = new Set(['into', 'toward', 'towards']);

/// Where the first of the places begins that are listed up to the one at `first`; so far as lists are looked back over.
function startOfList({ doc: { tokens }, placeOf }: View, first: number): number {
  const floor = Math.max(2, first - LONGEST_LIST);
  let at = first;
  while (at >= floor && LISTS.has(tokens[at - 1]!.lower) && placeOf[at - 2]! >= 0) {
    const place = placeOf[at - 2];
    for (at -= 2; at > 0 && placeOf[at - 1] === place; ) at--;
  }
  return at;
}

const LISTS: ReadonlySet<string> = new Set(['and', 'or', ',']);
const LONGEST_LIST = 40;

const STAYS = EVENT_WORDS.stays;

/// "fired by gunmen positioned in Bali": where those who act stay is not where what they did happened.
export function isBase(view: View, first: number, { args, candidate }: Reading): boolean {
  const { tokens } = view.doc;
  const at = itemBefore(tokens, first)?.pos === 'ADP' ? first - 2 : first - 1;
  const lower = itemAt(tokens, at)?.lower;
  if (lower === undefined || !STAYS.has(lower) || at === candidate.head) return false;
  const whose = phraseWith(view, at - 1);
  return whose !== undefined && args.agents.includes(whose);
}
