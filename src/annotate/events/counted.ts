/// Parts that are counted ("two of the 16 columns") belong to the monument that was introduced with them.

import type { EventNote, PlaceNote } from '../../model/index.ts';
import { firstAt } from '../../text/search.ts';
import { changed } from './value.ts';
import { phraseWith, type View } from './view.ts';

const RULE = 'events/parts-left';

export function placeParts(view: View, notes: readonly EventNote[]): readonly EventNote[] {
  return notes.map((note) => (note.rule === RULE ? placed(view, note) : note));
}

function placed(view: View, note: EventNote): EventNote {
  const { figures } = view.draft;
  const figure = note.value.figures.find((i) => figures[i]!.value.outOf !== undefined);
  const place = monumentOf(view, note, figure === undefined ? '' : figures[figure]!.value.of);
  if (place < 0) return note;
  const targets = note.value.targets.map((target) => ({ ...target, place }));
  return changed(note, { targets, place, placeBy: 'carried' });
}

/// The last building or site told of together with such parts; else the last one at all.
function monumentOf(view: View, note: EventNote, part: string): number {
  const { places } = view.draft;
  let last = -1;
  for (let i = firstAt(places, note.from) - 1, steps = 0; i >= 0 && steps < 40; i--, steps++) {
    const place = places[i]!;
    if (!isMonument(place)) continue;
    if (last < 0) last = i;
    if (part !== '' && hasPart(view, place, part)) return i;
  }
  return last;
}

const POINTING = new Set(['the', 'this', 'that', 'such']);

/// "the recent destruction" without a place is that of the heritage told of last: it takes that place.
export function recallHeritage(
  view: View,
  notes: readonly EventNote[],
  heads: readonly number[],
): readonly EventNote[] {
  const { tokens } = view.doc;
  const out: EventNote[] = [];
  let told: EventNote | undefined;
  for (let i = 0; i < notes.length; i++) {
    const note = notes[i]!;
    const bare = note.value.targets.length === 0 && note.value.place === undefined && isHeritage(note);
    const phrase = bare ? phraseWith(view, heads[i]!) : undefined;
    const definite = phrase !== undefined && POINTING.has(tokens[phrase.first]!.lower);
    const now = definite && told ? recalled(note, told) : note;
    if (isToldOf(now)) told = now;
    out.push(now);
  }
  return out;
}

const isHeritage = ({ value }: EventNote): boolean => value.type.startsWith('heritage');

const isToldOf = (note: EventNote): boolean =>
  isHeritage(note) &&
  !note.value.generic &&
  note.value.status === 'happened' &&
  note.value.place !== undefined;

function recalled(note: EventNote, told: EventNote): EventNote {
  const { place } = told.value;
  return place === undefined ? note : changed(note, { place, placeBy: 'carried' });
}

const isMonument = ({ value }: PlaceNote): boolean =>
  (value.kind === 'building' || value.kind === 'site') &&
  (value.reference === 'name' || value.reference === 'description');

/// "the Tetrapylon — a set of four monuments with four columns each".
function hasPart({ doc }: View, place: PlaceNote, part: string): boolean {
  for (let i = firstAt(doc.tokens, place.to), steps = 0; i < doc.tokens.length && steps < 16; i++, steps++) {
    const { lemma, lower } = doc.tokens[i]!;
    if (lemma === part || lower === part || lower === `${part}s`) return true;
    if (lower === '.' || lower === ';') return false;
  }
  return false;
}
