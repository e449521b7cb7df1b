/// Who holds a place after an event, who lost it, and which place it is.

import type { Participant } from '../../model/index.ts';
import { bitsOfPhrase, FORCES, isPronoun, PEOPLE, PLACE } from './classes.ts';
import { ACTORS, participant, unique } from './participants.ts';
import type { Reading } from './readings.ts';
import type { Roles } from './roles.ts';
import { type Phrase, placeWith, type View } from './view.ts';

export function territory(
  view: View,
  reading: Reading,
  holders: readonly Phrase[],
  places: readonly Phrase[],
  losers: readonly Phrase[],
): Roles {
  const spots = places.filter((p) => !(bitsOfPhrase(view, p) & FORCES) || bitsOfPhrase(view, p) & PLACE);
  const holder = holders
    .filter((p) => canHold(view, p) || (!reading.group.background && bitsOfPhrase(view, p) & PEOPLE))
    .map((p) => participant(view, p, reading));
  const lost = losers.filter((p) => canHold(view, p)).map((p) => participant(view, p, reading));
  const taker = ofCountry(view, holder, spots, reading) ?? holder[0];
  const named = spots.map((p) =>
    participant(view, p, reading, TAKEN.has(reading.group.roles ?? '') ? 'captured' : undefined),
  );
  // "The army recaptured it": whatever that was, nobody takes himself.
  const targets = named.filter(({ name }) => taker === undefined || name !== taker.name);
  const place = targets.find((target) => target.place !== undefined)?.place;
  // "The army lost the town": nobody says who took it.
  const agents = reading.group.roles === 'retreat' ? lost : holder;
  return {
    agents: unique(agents),
    targets: unique(reading.group.roles === 'expel' ? [...lost, ...targets] : targets),
    instruments: [],
    holder: taker,
    loser: lost[0],
    place,
  };
}

/// Of several who took a place together, the one whose country it is holds it.
function ofCountry(
  view: View,
  holders: readonly Participant[],
  spots: readonly Phrase[],
  { sentence }: Reading,
): Participant | undefined {
  if (holders.length < 2) return undefined;
  const { actors } = view.draft;
  let country = placeWith(view, spots[0]?.head ?? -1)?.value.country;
  for (let i = sentence.last - 1; i >= 0 && country === undefined; i--) {
    const place = placeWith(view, i)?.value;
    if (place && place.kind !== 'country' && LOCATED.has(place.reference)) country = place.country;
  }
  return holders.find(({ actor }) => actor !== undefined && actors[actor]!.value.country === country);
}

const TAKEN: ReadonlySet<string> = new Set(['territory', 'fall', 'flag']);
const LOCATED = new Set(['name', 'description']);

/// Forces, organisations, and names of which nothing is known can hold and lose a place; people ("settlers") take one, and
/// things and places cannot.
function canHold(view: View, phrase: Phrase): boolean {
  const bits = bitsOfPhrase(view, phrase);
  if (bits & (FORCES | ACTORS)) return true;
  return bits === 0 && (isPronoun(view, phrase) || view.doc.tokens[phrase.head]!.pos === 'PROPN');
}
