/// Who took a place, where only the taking is spoken of again: "Troops seized the road on Monday. The capture of the road …".

import type { EventNote } from '../../model/index.ts';
import { changed } from './value.ts';
import type { View } from './view.ts';

const TAKINGS: ReadonlySet<string> = new Set([
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
]);
/// So many sentences back it may have been told, and so many events.
const REACH = 2;
const MOST_STEPS = 8;

export function sameTakers(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  const out: EventNote[] = [];
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i]!;
    const told = isBare(view, note, heads[i]!) ? takenBefore(view, out, heads, note, heads[i]!) : undefined;
    out.push(told === undefined ? note : withTakers(note, told));
  }
  return out;
}

/// "The capture of the road", by nobody.
function isBare({ doc: { tokens } }: View, { value }: EventNote, head: number): boolean {
  return TAKINGS.has(value.type) && value.agents.length === 0 && tokens[head]!.pos === 'NOUN';
}

function takenBefore(
  { doc: { sentenceOf } }: View,
  before: readonly EventNote[],
  heads: readonly number[],
  { value }: EventNote,
  head: number,
): EventNote | undefined {
  for (let k = before.length - 1; k >= Math.max(0, before.length - MOST_STEPS); k--) {
    const note = before[k]!;
    const away = sentenceOf[head]! - sentenceOf[heads[k]!]!;
    if (away > REACH) return undefined;
    const { type, status, agents, place } = note.value;
    if (away === 0 || !TAKINGS.has(type) || status !== 'happened' || agents.length === 0) continue;
    if (place === value.place || place === undefined || value.place === undefined || away === 1) return note;
  }
  return undefined;
}

function withTakers(note: EventNote, { value }: EventNote): EventNote {
  const { type, acled, agents, holder } = value;
  return changed(note, { type, acled, agents, holder });
}
