/// When and where: ties an event to the time and place notes that its own words, else its sentence, give.

import type { Sentence, StatementNote, TimeNote } from '../../model/index.ts';
import type { Reading } from './readings.ts';
import type { View } from './view.ts';

export interface Attached {
  readonly index: number;
  readonly by: 'clause' | 'sentence' | 'carried';
}

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
  const open = inSentence(view, view.timeOf, sentence).filter(
    ({ note, first }) =>
      usable(view.draft.times[note]!) &&
      !otherTale(view, first, candidate) &&
      !belongsToSaying(view, note, first, candidate.head, statement, sentence),
  );
  return nearest(view, reading, open, (note) => rankOfTime(view.draft.times[note]!));
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
  ';',
]);

/// A word that turns to another event stands between: "… were driven out, but they came back in June".
function otherTale({ doc: { tokens } }: View, time: number, { head }: { readonly head: number }): boolean {
  const [from, to] = time < head ? [time, head] : [head, time];
  for (let i = from + 1; i < to; i++) {
    const { lower } = tokens[i]!;
    if (TURNS.has(lower) && tokens.slice(i + 1, to).some(({ pos, tag }) => pos === 'VERB' || tag === 'VBD'))
      return true;
    if (TURNS.has(lower) && time < head && lower !== 'since') return true;
  }
  return false;
}

function usable({ value }: TimeNote): boolean {
  return value.type !== 'DURATION' && value.type !== 'SET';
}

function rankOfTime({ value }: TimeNote): number {
  return value.form.kind === 'reference' ? 25 : 0;
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
    const { from, to } = statement;
    const cue = statement.value.cue;
    if (from <= time.from && time.to <= to) return true;
    if (cue && Math.abs(cue.to - time.from) < 30 && view.doc.sentenceOf[first] === view.doc.sentenceOf[head])
      return true;
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

interface Found {
  readonly note: number;
  readonly first: number;
  readonly last: number;
}

function inSentence(_view: View, noteOf: Int32Array, { first, last }: Sentence): Found[] {
  const out: Found[] = [];
  for (let i = first; i < last; i++) {
    const note = noteOf[i]!;
    if (note < 0 || (out.length > 0 && out.at(-1)!.note === note)) continue;
    let end = i + 1;
    while (end < last && noteOf[end] === note) end++;
    out.push({ note, first: i, last: end });
  }
  return out;
}

/// The note with the least distance; verbs and clause marks between cost more than words.
function nearest(
  view: View,
  reading: Reading,
  found: readonly Found[],
  rank: (note: number) => number,
): Attached | undefined {
  let best: Found | undefined;
  let cost = Number.POSITIVE_INFINITY;
  let barrier = 0;
  for (const item of found) {
    const bars = barriers(view, reading, item);
    const total = distance(reading, item) + bars * 12 + rank(item.note);
    if (total < cost) {
      best = item;
      cost = total;
      barrier = bars;
    }
  }
  if (!best) return undefined;
  return { index: best.note, by: barrier === 0 ? 'clause' : 'sentence' };
}

function distance({ candidate }: Reading, { first, last }: Found): number {
  return first >= candidate.last ? first - candidate.last : (candidate.first - last) * 1.3;
}

const MARKS = new Set([
  'that',
  'which',
  'who',
  'while',
  'after',
  'before',
  'when',
  'where',
  'but',
  'although',
  'as',
  'because',
  'since',
  'until',
  ';',
  '—',
]);

function barriers(
  { doc: { tokens }, phraseOf, timeOf }: View,
  { candidate, args }: Reading,
  { first, last }: Found,
): number {
  const from = first >= candidate.last ? Math.max(candidate.last, 0) : last;
  const to = first >= candidate.last ? first : candidate.first;
  let count = 0;
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    if (i === args.verbAt || timeOf[i]! >= 0) continue;
    if (token.pos === 'VERB' && phraseOf[i]! < 0 && token.tag !== 'VBN') count++;
    else if (MARKS.has(token.lower)) count++;
  }
  return count;
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
    (LOCATIVE.has(before) ? 0 : 6) +
    (before === 'from' && found.first > candidate.last ? 3 : 0)
  );
}

const precisionOf = (view: View, note: number): number => view.draft.places[note]!.value.precision;
