/// What only the run of the story tells: times carried from the sentence before, and one attack of a series.

import { EVENT_TYPES } from '../../lexicon/events.ts';
import { bitsOf } from '../../lexicon/events-targets.ts';
import type { EventNote, Participant, Span } from '../../model/index.ts';
import { bitsOfPhrase } from './classes.ts';
import type { View } from './view.ts';

const ON = new Set([
  'then',
  'also',
  'later',
  'afterwards',
  'afterward',
  'subsequently',
  'meanwhile',
  'eventually',
]);

/// A sentence without a time that goes on telling ("They also …", "… then …") keeps that of the sentence before,
/// in the same paragraph and in the simple past only.
export function carryOver(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  const { doc } = view;
  const sentences = sentencesOf(view, notes);
  const out: EventNote[] = [];
  notes.forEach((note, i) => {
    const at = sentences[i]!;
    const before = out.findLast((_, k) => sentences[k] === at - 1);
    out.push(at > 0 && before ? carried(view, note, before, at) : note);
  });
  return out;

  function carried(v: View, note: EventNote, before: EventNote, at: number): EventNote {
    const own = doc.sentences[at]!;
    if (own.passage !== doc.sentences[at - 1]!.passage || !goesOn(v, own.first, own.last)) return note;
    let { value } = note;
    if (value.status !== 'happened' && value.status !== 'possible') return note;
    const timed =
      value.time === undefined && before.value.time !== undefined && before.value.timeBy !== 'carried';
    if (timed && !hasTime(v, own.first, own.last))
      value = { ...value, time: before.value.time!, timeBy: 'carried' };
    if (value.place === undefined && before.value.place !== undefined)
      value = { ...value, place: before.value.place, placeBy: 'carried' };
    return { ...note, value };
  }
}

function hasTime(view: View, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (view.timeOf[i]! >= 0) return true;
  return false;
}

function goesOn({ doc: { tokens } }: View, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + 8); i++) if (ON.has(tokens[i]!.lower)) return true;
  return (
    /^(?:they|it|he|she|the|two|three|another|others|at|among)$/.test(tokens[first]?.lower ?? '') &&
    !tokens.slice(first, Math.min(last, first + 25)).some(({ lower }) => lower === 'have' || lower === 'has')
  );
}

function sentencesOf({ doc }: View, notes: readonly EventNote[]): number[] {
  let at = 0;
  return notes.map((note) => {
    while (at < doc.sentences.length && doc.sentences[at]!.to <= note.from) at++;
    return at;
  });
}

/// "Nine men were arrested" after a sentence about the police: they made the arrests.
export function impliedAgents(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  const heads = tokensOf(view, notes);
  return notes.map((note, i) => {
    if (note.value.type !== 'arrests' || note.value.agents.length > 0) return note;
    const police = policeBefore(view, heads[i]!, note.value.targets);
    return police ? { ...note, value: { ...note.value, agents: [police] } } : note;
  });
}

const POLICE = bitsOf(['police']);
const REACH = 3;

function policeBefore(view: View, at: number, targets: readonly Span[]): Participant | undefined {
  const { doc, phrases } = view;
  const sentence = doc.sentenceOf[at]!;
  let index = phrases.length - 1;
  while (index >= 0 && phrases[index]!.first > (doc.sentences[sentence]?.last ?? at)) index--;
  for (; index >= 0; index--) {
    const phrase = phrases[index]!;
    if (doc.sentenceOf[phrase.head]! < sentence - REACH) return undefined;
    if (!(bitsOfPhrase(view, phrase) & POLICE)) continue;
    const from = doc.tokens[phrase.first]!.from;
    const to = doc.tokens[phrase.last - 1]!.to;
    if (targets.some((target) => target.from < to && from < target.to)) continue;
    return { from, to, name: doc.text.slice(from, to).replace(/\s+/g, ' ') };
  }
  return undefined;
}

/// "One of the deadliest bombings …" is one of the series told before.
export function linkParts(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  const heads = tokensOf(view, notes);
  return notes.map((note, i) => {
    if (!isOneOf(view, heads[i]!)) return note;
    const family = EVENT_TYPES.get(note.value.type)?.family;
    for (let k = i - 1; k >= 0; k--) {
      const other = notes[k]!;
      if (EVENT_TYPES.get(other.value.type)?.family !== family || other.value.status === 'denied') continue;
      if (!isSeries(view, heads[k]!, other)) continue;
      const type =
        note.value.type === 'remote-explosive' || note.value.type === 'attack'
          ? other.value.type
          : note.value.type;
      const acled = EVENT_TYPES.get(type)?.acled;
      return { ...note, value: { ...note.value, type, ...(acled ? { acled } : {}), partOf: k } };
    }
    return note;
  });
}

const PLAIN = /^(?:attack|strike|bombing|assault|raid)s?$/;
const POINTING = new Set(['the', 'these', 'those', 'such', 'this', 'that']);
const REACH_BACK = 8;

/// "The attacks …" after chemical attacks are these: what is spoken of again keeps its type.
export function keepTypes(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  const { tokens } = view.doc;
  const heads = tokensOf(view, notes);
  const out: EventNote[] = [];
  notes.forEach((note, i) => {
    const at = heads[i]!;
    const again = PLAIN.test(tokens[at]!.lower) && POINTING.has(tokens[at - 1]?.lower ?? '');
    const type = again ? typeBefore(note, out) : undefined;
    const acled = type === undefined ? undefined : EVENT_TYPES.get(type)?.acled;
    out.push(type ? { ...note, value: { ...note.value, type, ...(acled ? { acled } : {}) } } : note);
  });
  return out;
}

function typeBefore({ value }: EventNote, before: readonly EventNote[]): string | undefined {
  const family = EVENT_TYPES.get(value.type)?.family;
  for (let k = before.length - 1; k >= Math.max(0, before.length - REACH_BACK); k--) {
    const { type, status } = before[k]!.value;
    if (status === 'denied' || type === 'attack' || EVENT_TYPES.get(type)?.family !== family) continue;
    if (SERIES.has(type)) return type === value.type ? undefined : type;
  }
  return undefined;
}

const SERIES = new Set([
  'chemical-weapon',
  'air-strike',
  'suicide-bomb',
  'shelling',
  'grenade',
  'remote-explosive',
]);

function tokensOf({ doc }: View, notes: readonly EventNote[]): number[] {
  let at = 0;
  return notes.map((note) => {
    while (at < doc.tokens.length && doc.tokens[at]!.to <= note.from) at++;
    return at;
  });
}

function isOneOf({ doc: { tokens }, phrases, phraseOf }: View, at: number): boolean {
  const phrase = phrases[phraseOf[at]!];
  const first = phrase?.first ?? at;
  for (let i = at - 1; i >= Math.max(0, first - 4); i--) {
    const word = tokens[i]!.lower;
    if ((word === 'one' || word === 'first' || word === 'another') && tokens[i + 1]?.lower === 'of')
      return true;
    if (word === '.' || word === ',') return false;
  }
  return false;
}

function isSeries({ doc: { tokens } }: View, at: number, note: EventNote): boolean {
  const last = tokens.findLastIndex(({ to }, i) => i >= at && i < at + 4 && to <= note.to);
  return (last >= 0 && tokens[last]!.tag.endsWith('S')) || note.value.figures.length > 0;
}
