/// Places that stand alone before a paragraph: "Kachin. Air strikes on 10 and 11 May …". What it tells was there, as long as
/// its sentences name no other place.

import type { Annotation, PlaceNote } from '../model/index.ts';
import { once } from '../text/once.ts';
import { holding, lastBefore } from '../text/search.ts';

/// The place over the paragraph that holds sentence `at`, and the number of the sentence that it is.
export function headingOver(
  annotation: Annotation,
  at: number,
): { readonly at: number; readonly words: PlaceNote } | undefined {
  const { division, sentences } = annotation;
  const passage = holding(division.passages, sentences[at]?.from ?? -1);
  return passage && headingsOf(annotation).get(passage.from);
}

type Headings = ReadonlyMap<number, { readonly at: number; readonly words: PlaceNote }>;

/// By where their passages begin; asked anew where a report is divided otherwise.
const headingsOf = once(readHeadings, ({ division }) => division);

function readHeadings({ division, places, sentences, report: { text } }: Annotation): Headings {
  const found = new Map<number, { at: number; words: PlaceNote }>();
  for (const words of places) {
    if (words.value.reference !== 'name') continue;
    const passage = holding(division.passages, words.from);
    if (passage?.kind !== 'paragraph' || passage.from !== words.from) continue;
    const at = lastBefore(sentences, words.from + 1);
    const behind = text.slice(words.to, sentences[at]?.to);
    if (ALONE.test(behind) && sentences[at]!.to < passage.to) found.set(passage.from, { at, words });
  }
  return found;
}

/// What may follow the name of a heading within its sentence.
const ALONE = /^(?: (?:Region|State|Province|District|Governorate|Oblast|Township))?[.:]?\s*$/;
