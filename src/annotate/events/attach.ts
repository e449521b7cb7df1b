/// When and where: ties an event to the time and place notes that its own words, else its sentence, give.

import { EVENT_TYPES } from '../../lexicon/events.ts';
import type { Sentence, StatementNote, TimeNote } from '../../model/index.ts';
import { type Attached, FAR, type Found, inSentence, nearest } from './nearest.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

const SAY = new Set(
  'said says say told tells announced added warned confirmed reported reports stated claimed noted declared according adding saying'.split(
    ' ',
  ),
);

/// The time of a trigger. A time that belongs to the saying ("said Monday") is not the event's.
export function timeOf(
  view: View,
  reading: Reading,
  statement: StatementNote | undefined,
): Attached | undefined {
  const { sentence, candidate } = reading;
  const all = inSentence(view, view.timeOf, sentence);
  const open = all.filter(
    (found) =>
      usable(view.draft.times[found.note]!, found, candidate) &&
      !otherTale(view, found, candidate) &&
      !belongsToSaying(view, found.note, found.first, candidate.head, statement, sentence),
  );
  return (
    nearest(view, reading, open, (note) => rankOfTime(view.draft.times[note]!)) ??
    announced(view, reading, all, statement)
  );
}

const ANNOUNCE = /^(?:announc|declar|proclaim)/;
const MADE_BY_WORDS = /^(?:ceasefire|agreement|territory-announced|non-violent-transfer)$/;

/// "announced on Friday that it had taken the city": nobody says when, so the day of the announcement stands for it.
function announced(
  view: View,
  { type, sentence }: Reading,
  found: readonly Found[],
  statement: StatementNote | undefined,
): Attached | undefined {
  const cue = statement?.value.cue;
  if (!cue || cue.from < sentence.from || cue.to > sentence.to) return undefined;
  if (EVENT_TYPES.get(type)?.family !== 'control' && !MADE_BY_WORDS.test(type)) return undefined;
  if (!ANNOUNCE.test(view.doc.text.slice(cue.from, cue.from + 9).toLowerCase())) return undefined;
  const { times } = view.draft;
  const own = found.find(({ note }) => {
    const { from, value } = times[note]!;
    return value.type === 'DATE' && from >= cue.to && from < cue.to + 20 && value.form.kind !== 'reference';
  });
  return own && { index: own.note, by: 'clause' };
}

const TURNS = new Set([
  'but',
  'although',
  'though',
  'while',
  'whereas',
  'after',
  'before',
  'until',
  'since',
  'ahead',
  ';',
]);

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/// A word that turns to another event stands between: "… were driven out, but they came back in June".
function otherTale(
  { doc: { tokens }, draft }: View,
  found: Found,
  { head }: { readonly head: number },
): boolean {
  const before = found.first < head;
  // The "after" of "nine months after" leads to the very event that it dates.
  const own = before && draft.times[found.note]!.value.form.kind === 'relative' ? 1 : 0;
  const [from, to] = before ? [found.last + own, head] : [head + 1, found.first];
  for (let i = to - 1, verb = false; i >= from; i--) {
    const { lower, tag } = tokens[i]!;
    if (TURNS.has(lower) && (verb || lower === 'ahead' || (before && lower !== 'since'))) return true;
    verb ||= FINITE.has(tag);
  }
  return false;
}

/// A stretch measured from another event dates the one told after it.
function usable({ value }: TimeNote, { last }: Found, { first }: { readonly first: number }): boolean {
  if (value.form.kind === 'relative') return value.begin !== undefined && last <= first;
  return value.type !== 'DURATION' && value.type !== 'SET';
}

function rankOfTime({ value }: TimeNote): number {
  return value.form.kind === 'reference' ? FAR : 0;
}

function belongsToSaying(
  view: View,
  note: number,
  first: number,
  head: number,
  statement: StatementNote | undefined,
  sentence: Sentence,
): boolean {
  const { tokens } = view.doc;
  const time = view.draft.times[note]!;
  if (statement && !statement.value.content.some(({ from, to }) => from <= time.from && time.to <= to)) {
    // Only a time that opens the sentence, before anybody speaks, may date what they tell.
    return first > sentence.first + 2 || statement.from <= time.from;
  }
  for (let i = first - 1, steps = 0; i >= sentence.first && steps < 7; i--, steps++) {
    const token = tokens[i]!;
    if (SAY.has(token.lower)) {
      if (i === head) return false;
      return between(view, i + 1, first);
    }
    if (token.pos === 'VERB' || token.lower === 'that' || token.lower === ',') return false;
  }
  return false;
}

/// Only "in a statement", "on", "earlier" and the like stand between the saying and the time.
function between({ doc: { tokens } }: View, first: number, last: number): boolean {
  for (let i = first; i < last; i++) {
    const { lower, pos } = tokens[i]!;
    if (pos === 'VERB' || pos === 'AUX' || pos === 'PROPN') return false;
    if (
      pos === 'NOUN' &&
      !/^(?:statement|news|conference|interview|report|reporters|briefing|television|tv|tweet|press|release|reporter|agency)$/.test(
        lower,
      )
    )
      return false;
  }
  return true;
}

/// The place of a trigger: never a speaker's, a nationality's, a metonym's or the dateline's.
export function placeOf(
  view: View,
  reading: Reading,
  statement: StatementNote | undefined,
): Attached | undefined {
  const { sentence } = reading;
  const open = inSentence(view, view.placeOf, sentence).filter(({ note, first }) =>
    isLocation(view, note, first, statement),
  );
  if (open.length === 0) return undefined;
  const got = nearest(view, reading, open, (note) => rankOfPlace(view, note, open, reading));
  return got;
}

function isLocation(view: View, note: number, first: number, statement: StatementNote | undefined): boolean {
  const place = view.draft.places[note]!;
  const { reference, kind } = place.value;
  if (reference !== 'name' && reference !== 'description') return false;
  if (kind === 'continent') return false;
  // "a Russia-backed offensive": the name only qualifies another word.
  let last = first;
  while (last + 1 < view.doc.tokens.length && view.placeOf[last + 1] === note) last++;
  if (kind === 'country' && view.doc.tokens[last + 1]?.lower === '-') return false;
  const actor = view.draft.actors[view.actorOf[first]!];
  if (actor && actor.value.kind !== 'facility' && actor.to - actor.from > place.to - place.from) return false;
  const speaker = statement?.value.speaker;
  if (speaker && speaker.from <= place.from && place.to <= speaker.to) return false;
  return !actsItself(view, first);
}

/// A country that is a subject ("Russia released") or has a possessive of state organs is no location.
function actsItself(view: View, first: number): boolean {
  const { tokens } = view.doc;
  const phrase = view.phrases[view.phraseOf[first]!];
  const place = view.draft.places[view.placeOf[first]!]!;
  if (place.value.kind !== 'country' || !phrase) return false;
  const after = tokens[phrase.last];
  const before = tokens[phrase.first - 1];
  const prepositional =
    before !== undefined && before.pos === 'ADP' && !/^(?:from|by|with|of|to|for)$/.test(before.lower);
  if (prepositional) return false;
  return (
    after !== undefined &&
    (after.pos === 'VERB' ||
      after.pos === 'AUX' ||
      (before !== undefined && /^(?:by|with|from)$/.test(before.lower)))
  );
}

const LOCATIVE = new Set([
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

/// Country names only where nothing narrower is named; after "in", "at", "near" rather than bare.
function rankOfPlace(view: View, note: number, all: readonly Found[], { candidate }: Reading): number {
  const { kind } = view.draft.places[note]!.value;
  const found = all.find((item) => item.note === note)!;
  const phrase = view.phrases[view.phraseOf[found.first]!];
  const before = view.doc.tokens[(phrase?.first ?? found.first) - 1]?.lower ?? '';
  const wide = kind === 'country' || kind === 'province' || kind === 'region';
  const narrower =
    wide &&
    all.some(
      (other) =>
        other.note !== note &&
        Math.abs(other.first - found.first) < 14 &&
        precisionOf(view, other.note) < precisionOf(view, note),
    );
  return (
    (narrower ? 30 : 0) +
    (kind === 'water' ? FAR : 0) +
    (LOCATIVE.has(before) ? 0 : 6) +
    (before === 'from' && found.first > candidate.last ? 3 : 0)
  );
}

const precisionOf = (view: View, note: number): number => view.draft.places[note]!.value.precision;
