/// Actors: who acts, speaks or is acted upon, and the weapons and vehicles that reports name with them.

import type { ActorNote, PlaceNote } from '../model/index.ts';
import { findBodies } from './actors/bodies.ts';
import { type Field, noteOf } from './actors/mention.ts';
import { findOrganisations, findStates } from './actors/organisations.ts';
import { findPeople } from './actors/people.ts';
import { refer } from './actors/refer.ts';
import { findThings } from './actors/things.ts';
import type { WithPlaces } from './draft.ts';
import { findNames } from './names.ts';

export function findActors(draft: WithPlaces): readonly ActorNote[] {
  const { doc, places } = draft;
  const names = findNames(draft);
  const field: Field = { doc, taken: new Uint8Array(doc.tokens.length), mentions: [] };
  findOrganisations(field, names);
  findPeople(field, names);
  findThings(field);
  findStates(field, names);
  findBodies(field);
  const mentions = field.mentions.sort((a, b) => a.first - b.first || b.last - a.last);
  const values = refer(doc, mentions, mainCountry(places));
  const dateline = new Map(
    places.filter(({ value }) => value.reference === 'metonym').map((note) => [note.from, note]),
  );
  return mentions.map((mention, i) => {
    const note = noteOf(doc, { ...mention, value: values[i]! });
    return dateline.has(note.from) && note.value.kind === 'state' ? metonym(note) : note;
  });
}

function metonym(note: ActorNote): ActorNote {
  return { ...note, value: { ...note.value, reference: 'metonym' } };
}

/// The country whose places and people a report names most.
function mainCountry(places: readonly PlaceNote[]): string | undefined {
  const weights = new Map<string, number>();
  for (const { value } of places) {
    if (value.country === undefined || value.reference === 'dateline' || value.reference === 'organisation')
      continue;
    const weight = value.reference === 'demonym' || value.kind === 'country' ? 1 : 1.5;
    weights.set(value.country, (weights.get(value.country) ?? 0) + weight);
  }
  let best: string | undefined;
  for (const [country, weight] of weights)
    if (weight > (best === undefined ? 0 : weights.get(best)!)) best = country;
  return best;
}
