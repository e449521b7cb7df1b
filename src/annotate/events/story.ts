/// What only the run of the story tells: who makes arrests, what type is spoken of again, and one attack of a series.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import type { EventNote, Participant, Span } from '../../model/index.ts';
import { itemAt, itemBefore } from '../../text/beside.ts';
import { holding } from '../../text/search.ts';
import { bitsOfPhrase } from './classes.ts';
import { changed } from './value.ts';
import { POLICE, phraseWith, type View } from './view.ts';

/// "Nine men were arrested" after a sentence about the police: they made the arrests.
export function impliedAgents(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  return notes.map((note, i) => {
    if (note.value.type !== 'arrests' || note.value.agents.length > 0) return note;
    const police = policeBefore(view, heads[i]!, note.value.targets);
    return police ? changed(note, { agents: [police] }) : note;
  });
}

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
export function linkParts(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
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
      return changed(note, { type, acled: EVENT_TYPES.get(type)?.acled ?? note.value.acled, partOf: k });
    }
    return note;
  });
}

const PLAIN = EVENT_WORDS.plainAttacks;
const POINTING = new Set(['the', 'these', 'those', 'such', 'this', 'that']);
const REACH_BACK = 8;

/// "The attacks …" after chemical attacks are these: what is spoken of again keeps its type.
export function keepTypes(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  const { tokens } = view.doc;
  const out: EventNote[] = [];
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i]!;
    const at = heads[i]!;
    const again = PLAIN.has(tokens[at]!.lower) && POINTING.has(itemBefore(tokens, at)?.lower ?? '');
    const type = again ? typeBefore(view, note, out) : undefined;
    const acled = type === undefined ? undefined : EVENT_TYPES.get(type)?.acled;
    out.push(type ? changed(note, { type, acled: acled ?? note.value.acled }) : note);
  }
  return out;
}

function typeBefore(view: View, note: EventNote, before: readonly EventNote[]): string | undefined {
  const { value } = note;
  const family = EVENT_TYPES.get(value.type)?.family;
  for (let k = before.length - 1; k >= Math.max(0, before.length - REACH_BACK); k--) {
    const { type, status, time } = before[k]!.value;
    if (!isOneEntry(view, note, before[k]!)) return undefined;
    // "had flown 22 sorties …. The strikes destroyed four depots": those that were flown.
    if (type === 'air-operation' && status === 'happened') return 'air-strike';
    if (status === 'denied' || type === 'attack' || EVENT_TYPES.get(type)?.family !== family) continue;
    if (isOtherDay(view, value.time, time)) continue;
    if (SERIES.has(type)) return type === value.type ? undefined : type;
  }
  return undefined;
}

/// What one entry of a live log tells, another does not take up.
function isOneEntry({ draft: { division } }: View, a: EventNote, b: EventNote): boolean {
  return holding(division.entries, a.from) === holding(division.entries, b.from);
}

/// Both are told, and the one ends before the other begins.
function isOtherDay({ draft: { times } }: View, one = -1, other = -1): boolean {
  const [a, b] = [itemAt(times, one)?.value, itemAt(times, other)?.value];
  if (a?.begin === undefined || b?.begin === undefined) return false;
  return (a.end ?? a.begin) < b.begin || (b.end ?? b.begin) < a.begin;
}

const SERIES = new Set([
  'chemical-weapon',
  'air-strike',
  'suicide-bomb',
  'shelling',
  'grenade',
  'remote-explosive',
]);

function isOneOf(view: View, at: number): boolean {
  const { tokens } = view.doc;
  const first = phraseWith(view, at)?.first ?? at;
  for (let i = at - 1; i >= Math.max(0, first - 4); i--) {
    const word = tokens[i]!.lower;
    if ((word === 'one' || word === 'first' || word === 'another') && tokens[i + 1]?.lower === 'of')
      return true;
    if (word === '.' || word === ',') return false;
  }
  return false;
}

function isSeries({ doc: { tokens } }: View, at: number, note: EventNote): boolean {
  let last = Math.min(at + 3, tokens.length - 1);
  while (last > at && tokens[last]!.to > note.to) last--;
  return tokens[last]!.tag.endsWith('S') || note.value.figures.length > 0;
}
