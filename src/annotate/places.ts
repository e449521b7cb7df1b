/// Places: what the names in a report stand for, on the earth and in their company.

import type { Doc, PlaceNote } from '../model/index.ts';
import { byStart } from '../text/order.ts';
import type { WithTimes } from './draft.ts';
import { findNames, type Names } from './names.ts';
import { acceptAll } from './places/accept.ts';
import { findSpots } from './places/candidates.ts';
import { readContext } from './places/context.ts';
import { withoutContrary } from './places/contrary.ts';
import { datelineNote, datelineSpots, isDateline } from './places/dateline.ts';
import { withDescriptions } from './places/descriptions.ts';
import { type Centre, centreOf, isCounty, makePlace } from './places/make.ts';
import { isMetonym, isWhose } from './places/metonyms.ts';
import { placeBut } from './places/place.ts';
import { relativeAt, withRelative } from './places/relative.ts';
import { type Choice, resolve } from './places/resolve.ts';
import { withSpans } from './places/spanning.ts';
import { withUnlisted } from './places/unlisted.ts';

export function findPlaces(draft: WithTimes): readonly PlaceNote[] {
  return findPlacesTogether([draft])[0]!;
}

/// Reads a handful of reports, each alone, a step over all of them before the next: see `parseTogether`.
export function findPlacesTogether(drafts: readonly WithTimes[]): readonly (readonly PlaceNote[])[] {
  const named = drafts.map((draft) => ({ draft, names: findNames(draft) }));
  return named.map(meet).map(choose).map(describe);
}

interface Named {
  readonly draft: WithTimes;
  readonly names: Names;
}

/// What can be a place. Equal lists of candidates have equal numbers, below `most`.
function meet({ draft, names }: Named) {
  const numbers = new Map<string, number>();
  const datelines = datelineSpots(draft, numbers);
  const spots = findSpots(draft.doc, names, draft.resources.gazetteer, numbers);
  return { draft, names, datelines, spots, most: numbers.size };
}

/// Which place each is, if any.
function choose({ draft: { doc, resources }, names, datelines, spots, most }: ReturnType<typeof meet>) {
  const met = datelines.length === 0 ? spots : [...datelines, ...spots];
  const context = readContext(met, names.named, most);
  const chosen = resolve(met, doc.tokens, context, most);
  const written = chosen.slice(0, datelines.length);
  const choices = written.length === 0 ? chosen : chosen.slice(written.length);
  const accepted = acceptAll(choices, doc, names, context, most);
  return { doc, names, written, context, choices, accepted, gazetteer: resources.gazetteer };
}

function describe(found: ReturnType<typeof choose>): readonly PlaceNote[] {
  const { doc, names, written, context, choices, accepted, gazetteer } = found;
  const notes: PlaceNote[] = written.map(datelineNote);
  let centre: Centre | undefined;
  for (let i = 0; i < choices.length; i++) {
    const choice = choices[i]!;
    if (!accepted[i]) continue;
    // Only a county needs to know where the report plays.
    if (!choice.known && (!choice.town || isCounty(choice.spot)))
      centre ??= centreOf(choices, accepted, context);
    const note = noteOf(choice, doc, names.marks.places, centre);
    notes.push(note);
  }
  if (written.length > 0) notes.sort(byStart);
  const { places } = names.marks;
  const named = withSpans(doc, places, withUnlisted(doc, names, withoutContrary(doc, notes), gazetteer));
  return withDescriptions(doc, places, named, gazetteer);
}

function noteOf(choice: Choice, doc: Doc, marks: Int32Array, centre: Centre | undefined): PlaceNote {
  const { from, to, first, last } = choice.spot;
  const made = makePlace(choice, centre);
  if (made.reference !== 'name') return { from, to, rule: `places/${made.reference}`, value: made };
  if (isDateline(doc, first, last))
    return { from, to, rule: 'places/dateline', value: placeBut(made, { reference: 'dateline' }) };
  if (isWhose(doc, choice))
    return { from, to, rule: 'places/demonym', value: placeBut(made, { reference: 'demonym' }) };
  if (isMetonym(doc, marks, choice))
    return { from, to, rule: 'places/metonym', value: placeBut(made, { reference: 'metonym' }) };
  const relative = made.relative ? undefined : relativeAt(doc, marks, first, last);
  const value = relative ? withRelative(made, relative) : made;
  return { from, to, rule: choice.known ? 'places/own-list' : 'places/gazetteer', value };
}
