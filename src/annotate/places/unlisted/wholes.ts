/// What a place lies in by what stands before it: the land to which its sentence has turned, and what heads a line.

import type { PlaceNote } from '../../../model/index.ts';
import { itemAt } from '../../../text/beside.ts';
import type { Anchor } from './make.ts';
import type { Naming, Page } from './namings.ts';
import { KIND_OF } from './words.ts';

interface Before extends Pick<Page, 'doc' | 'noteOf'> {
  readonly notes: readonly PlaceNote[];
}

export const wholeOf = (before: Before, naming: Naming): Anchor | undefined =>
  landOf(before, naming) ?? headOf(before, naming);

/// "In Ruritania, soldiers burned a church in X": the sentence has turned to that land.
function landOf({ doc, noteOf, notes }: Before, { first }: Naming): Anchor | undefined {
  const { first: opening } = doc.sentences[doc.sentenceOf[first]!]!;
  if (first < opening + 3 || doc.tokens[opening]!.lower !== 'in') return undefined;
  const land = itemAt(notes, noteOf[opening + 1]!)?.value;
  return land?.kind === 'country' && land.reference === 'name' ? { place: land, near: false } : undefined;
}

/// "- 12 June, Goma city, X district: …": what heads a line goes from the whole to its part.
function headOf({ doc: { tokens }, noteOf, notes }: Before, { first, behind }: Naming): Anchor | undefined {
  if (tokens[behind]?.text !== ':' || itemAt(tokens, first - 1)?.text !== ',') return undefined;
  const last = KIND_OF.has(itemAt(tokens, first - 2)?.lower ?? '') ? first - 3 : first - 2;
  const whole = last < 0 ? undefined : itemAt(notes, noteOf[last]!)?.value;
  return whole?.reference === 'name' && whole.kind !== 'continent'
    ? { place: whole, near: false }
    : undefined;
}
