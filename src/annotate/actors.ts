/// Actors: who acts, speaks or is acted upon, and the weapons and vehicles that reports name with them.

import { actorById, stateActor } from '../lexicon/actors.ts';
import { isCapitalOf } from '../lexicon/places.ts';
import type { ActorNote, Place, PlaceNote } from '../model/index.ts';
import { findBodies } from './actors/bodies.ts';
import { findLocalities } from './actors/localities.ts';
import {
  actorValue,
  claim,
  type Field,
  fieldOf,
  inOrder,
  isFree,
  mentionOf,
  noteOf,
} from './actors/mention.ts';
import { findOrganisations } from './actors/organisations.ts';
import { findPeople } from './actors/people.ts';
import { refer } from './actors/refer.ts';
import { scenesIn } from './actors/scenes.ts';
import { findStates } from './actors/states.ts';
import { findThings } from './actors/things.ts';
import type { WithPlaces } from './draft.ts';
import { findNames } from './names.ts';

export function findActors(draft: WithPlaces): readonly ActorNote[] {
  const { doc, places } = draft;
  const names = findNames(draft);
  const field = fieldOf(doc, names.marks);
  findOrganisations(field, names);
  findPeople(field, names);
  findThings(field);
  findMetonyms(field, places);
  findStates(field, names);
  findBodies(field);
  findLocalities(field, places);
  const mentions = inOrder(field);
  const values = refer(doc, mentions, { main: mainCountry(places), scenes: scenesIn(doc, places) });
  return mentions.map((mention, i) => noteOf(doc, mention, values[i]!));
}

/// "Moscow said": the state, by its capital or its own name.
function findMetonyms(field: Field, places: readonly PlaceNote[]): void {
  const { tokens } = field.doc;
  let at = 0;
  for (const { from, to, value } of places) {
    if (value.reference !== 'metonym' || value.country === undefined) continue;
    while (at < tokens.length && tokens[at]!.from < from) at++;
    let last = at;
    while (last < tokens.length && tokens[last]!.to <= to) last++;
    const id = stateActor(value.country);
    const name = actorById(id)?.name;
    if (name === undefined || last === at || !isFree(field, at, last)) continue;
    const state = Object.assign(actorValue('state', name, 'metonym'), { actor: id, country: value.country });
    claim(field, mentionOf(at, last, 'actors/metonym', state));
  }
}

/// The country whose places and people a report names most; the town where it speaks of talks over and over counts less
/// each time. Its dateline counts with them: shells of a neighbour do not make the ministries his.
function mainCountry(places: readonly PlaceNote[]): string | undefined {
  const weights = new Map<string, number>();
  const times = new Map<string, number>();
  for (const { value } of places) {
    if (value.country === undefined || value.reference === 'organisation') continue;
    const weight = weightOf(value);
    const time = (times.get(value.key) ?? 0) + 1;
    times.set(value.key, time);
    weights.set(value.country, (weights.get(value.country) ?? 0) + weight / time);
  }
  let best: string | undefined;
  for (const [country, weight] of weights)
    if (weight > (best === undefined ? 0 : weights.get(best)!)) best = country;
  return best;
}

/// Many a report of a war is sent from the capital of another country.
function weightOf({ reference, kind, country, name }: Place): number {
  if (reference === 'dateline') return isCapitalOf(country, name) ? 1 : 1.5;
  return reference === 'demonym' || kind === 'country' ? 1 : 1.5;
}
