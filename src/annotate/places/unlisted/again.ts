/// Places that no list holds, wherever else their names stand.

import type { Doc, Place, PlaceNote } from '../../../model/index.ts';
import { foldName } from '../../../text/index.ts';
import { endOfPiece, type Page, startOfPiece } from './namings.ts';

const [LETTER_A, LETTER_Z] = [97, 122];

/// Adds to the places found what bears their names elsewhere and stands alone.
export function again(page: Page, called: ReadonlyMap<string, Place>, found: PlaceNote[]): void {
  const { doc, names } = page;
  // Most names end in another letter, which costs less to see than to fold them.
  const ends = new Set([...called.keys()].map((key) => key.charCodeAt(key.length - 1)));
  for (const run of names.runs) {
    const last = endOfPiece(page, run);
    if (last === run.first) continue;
    const { lower } = doc.tokens[last - 1]!;
    const end = lower.charCodeAt(lower.length - 1);
    if (end >= LETTER_A && end <= LETTER_Z && !ends.has(end)) continue;
    const first = startOfPiece(page, run, last);
    if (first === last) continue;
    const place = called.get(foldName(doc.text.slice(doc.tokens[first]!.from, doc.tokens[last - 1]!.to)));
    if (place !== undefined) found.push(noteOver(doc, first, last, 'name-again', place));
  }
}

export function noteOver(
  { tokens }: Doc,
  first: number,
  last: number,
  rule: string,
  value: Place,
): PlaceNote {
  return { from: tokens[first]!.from, to: tokens[last - 1]!.to, rule: `places/${rule}`, value };
}
