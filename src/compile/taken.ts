/// Which places an incident says were taken. A hill near a town, a mill in it or a part of it is not the town.

import { familyOf } from '../lexicon/events.ts';
import type { ActorKind, Annotation, IncidentPlace, Participant, Place } from '../model/index.ts';
import { compareText } from '../text/compare-text.ts';
import { once } from '../text/once.ts';
import type { Folded } from './incidents.ts';
import type { Mention } from './mention.ts';
import { placeAt } from './parties.ts';
import { overruled } from './rulings.ts';

export type PlaceTaken = Pick<IncidentPlace, 'key' | 'name'>;

export interface Taken {
  /// In order of their keys; never empty.
  readonly places: readonly PlaceTaken[];
  /// The day by which takings of a place are put in order.
  readonly order: string;
}

const DONE: ReadonlySet<string> = new Set(['happened', 'ongoing']);

/// What was taken on a day that is told, whoever took it.
export function takenIn(folded: Folded): Taken | undefined {
  const { type, status, edtf, begin, end } = folded.incident;
  const order = begin ?? end;
  if (familyOf(type) !== 'control' || !DONE.has(status) || order === null || edtf === 'XXXX')
    return undefined;
  const places = placesIn(folded);
  return places.length === 0 ? undefined : { places, order };
}

/// What a person says of the place or of the kind of the incident stands for what its words say.
function placesIn({ incident: { place }, mentions, rulings }: Folded): readonly PlaceTaken[] {
  if (overruled(rulings, 'place') || overruled(rulings, 'event')) return place === null ? [] : [place];
  const places = new Map(mentions.flatMap(takenBy).map((one) => [one.key, one]));
  return [...places.values()].sort((a, b) => compareText(a.key, b.key));
}

/// The places that one mention tells were taken: "seized a mill in Tarn" takes no place. Where it tells nothing else that
/// was taken, but that somebody was driven out or that it fell, it is where that was.
export const takenBy = once(({ event, annotation, place }: Mention): readonly Place[] => {
  const things = event.targets.filter((one) => !isSomebody(annotation, one));
  const taken = things.length === 0 ? [place] : things.map((one) => placeAt(annotation, one.place));
  return taken.flatMap((one) => (one && !WHOLE.has(one.kind) ? one : []));
});

/// Who was driven out, and no building or camp.
function isSomebody({ actors }: Annotation, { actor }: Participant): boolean {
  const kind = actor === undefined ? undefined : actors[actor]?.value.kind;
  return kind !== undefined && PEOPLE.has(kind);
}

const PEOPLE: ReadonlySet<ActorKind> = new Set(['group', 'organisation', 'person', 'nationality']);

/// Nobody takes a country or a sea with a town's name in a sentence.
const WHOLE: ReadonlySet<Place['kind']> = new Set(['country', 'continent', 'water']);
