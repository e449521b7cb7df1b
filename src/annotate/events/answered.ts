/// Denials that name no deed: "the army denied the report" denies what was told just before it.

import { EVENT_WORDS } from '../../lexicon/event-words.ts';
import { EVENT_TYPES } from '../../lexicon/events.ts';
import type { EventNote, Span, StatementNote } from '../../model/index.ts';
import { byStart } from '../../text/order.ts';
import { firstAt, lastBefore } from '../../text/search.ts';
import { taking } from './carried.ts';
import { changed, withAllKeys } from './value.ts';
import type { View } from './view.ts';

/// Each denial of a report, a claim or "it" becomes a denied mention of the event that it answers; one that says what
/// was not done, but not where or when, means the deed just told.
export function answerDenials(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  const { statements } = view.draft;
  const placed = new Map<EventNote, EventNote>();
  const made: EventNote[] = [];
  for (let index = 0; index < statements.length; index++) {
    const { value } = statements[index]!;
    if (value.stance !== 'denies' || value.speaker === null) continue;
    const named = deedIn(notes, value);
    const words = named ?? takenUp(view, value);
    const told = words && answered(view, notes, words, value.speaker);
    if (words === undefined || told === undefined) continue;
    if (named === undefined) made.push(denialOf(words, told, index));
    else if (isOpen(named) && familyOf(named.value.type) === familyOf(told.value.type))
      placed.set(named, taking(named, told, true, true));
  }
  if (placed.size === 0 && made.length === 0) return notes;
  const all = [...notes.map((note) => placed.get(note) ?? note), ...made];
  return all.sort(byStart);
}

/// "No civilians were killed", where somebody else says that some were, denies that; elsewhere it only tells how an event
/// ended.
export function weighDenials(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  const killers = new Set<string>();
  return notes.map((note) => {
    const { value } = note;
    if (!value.targets.some(({ effect }) => effect === 'killed')) return note;
    const speaker = speakerOf(view, value);
    if (speaker === undefined) return note;
    if (value.status !== 'denied') killers.add(speaker);
    else if (value.generic && killers.size > (killers.has(speaker) ? 1 : 0)) {
      return changed(note, { generic: undefined });
    }
    return note;
  });
}

function speakerOf(view: View, { statement }: EventNote['value']): string | undefined {
  const speaker = statement === undefined ? null : view.draft.statements[statement]!.value.speaker;
  return speaker === null ? undefined : nameOf(view, speaker);
}

const nameOf = ({ doc }: View, { from, to }: Span): string => doc.text.slice(from, to).toLowerCase();

const isOpen = ({ value }: EventNote): boolean =>
  value.status === 'denied' && value.time === undefined && value.place === undefined;

const MOST_WORDS = 8;
const ALLEGED = EVENT_WORDS.alleged;
const POINTS = EVENT_WORDS.pointsBack;

/// The words that stand for what was told: "the report", "these claims", and "it" or "this" alone.
function takenUp({ doc: { tokens } }: View, { content }: StatementNote['value']): Span | undefined {
  if (content.length !== 1) return undefined;
  const { from, to } = content[0]!;
  const first = firstAt(tokens, from);
  for (let i = first; i < tokens.length && tokens[i]!.from < to; i++) {
    if (i - first >= MOST_WORDS) return undefined;
    const { lower } = tokens[i]!;
    if (i === first && POINTS.has(lower) && tokens[i]!.to >= to) return tokens[i]!;
    if (ALLEGED.has(lower)) return { from: tokens[i]!.from, to: tokens[i]!.to };
  }
  return undefined;
}

/// The first event, but for who is responsible, of which the denial itself tells.
function deedIn(notes: readonly EventNote[], { content }: StatementNote['value']): EventNote | undefined {
  const { from, to } = content[0]!;
  for (let k = firstAt(notes, from); k < notes.length && notes[k]!.to <= to; k++)
    if (familyOf(notes[k]!.value.type) !== 'responsibility') return notes[k];
  return undefined;
}

const familyOf = (type: string): string | undefined => EVENT_TYPES.get(type)?.family;

/// What can be denied: harm that somebody did, and places that somebody took.
const DEEDS: ReadonlySet<string | undefined> = new Set([
  ...['violence', 'heritage', 'property', 'abduction', 'siege', 'sexual-violence', 'displacement'],
  ...['control', 'offensive'],
]);
/// How many sentences back the deed may have been told.
const REACH = 2;

const ACCUSED = EVENT_WORDS.accused;

/// The first deed of the nearest sentence before that tells of one, not by the word of who denies it.
function answered(view: View, notes: readonly EventNote[], words: Span, denier: Span): EventNote | undefined {
  const { doc } = view;
  const sentenceAt = ({ from }: Span): number => doc.sentenceOf[firstAt(doc.tokens, from)]!;
  const here = sentenceAt(words);
  const denied = nameOf(view, denier);
  const accused = ACCUSED.has(doc.tokens[firstAt(doc.tokens, words.from)]!.lower);
  let reach = REACH;
  let found: EventNote | undefined;
  for (let k = lastBefore(notes, words.from); k >= 0; k--) {
    const note = notes[k]!;
    const away = here - sentenceAt(note);
    if (away > reach || (found !== undefined && sentenceAt(found) !== sentenceAt(note))) break;
    const { status, type, generic } = note.value;
    // "blamed the rebels … denied the accusation": a part in it, and not that it was done.
    if (found === undefined && accused && familyOf(type) === 'responsibility') reach = away;
    if (away === 0 || generic || (status !== 'happened' && status !== 'ongoing')) continue;
    if (!DEEDS.has(familyOf(type)) || speakerOf(view, note.value) === denied) continue;
    found = note;
  }
  return found;
}

/// Where and when it is said to have been, and what it is said to have been: nothing of it is asserted.
function denialOf({ from, to }: Span, { value }: EventNote, statement: number): EventNote {
  const { type, acled, time, place, agents, targets } = value;
  const denied = withAllKeys({
    ...{ type, status: 'denied', agents, targets, instruments: [], figures: [], statement, acled },
    ...{ time, timeBy: time === undefined ? undefined : 'carried' },
    ...{ place, placeBy: place === undefined ? undefined : 'carried' },
  });
  return { from, to, rule: 'events/denied-report', value: denied };
}
