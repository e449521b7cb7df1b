/// The incidents of violence against people or property that one report tells, as filled templates in the form of the
/// Message Understanding Conferences: what happened, when, where, who did it, with what, to whom and what.

import { countries, knownByKey } from '../lexicon/places.ts';
import type { Annotation, EventNote, PlaceNote } from '../model/index.ts';
import { type Culprits, culpritsOf } from './templates/culprits.ts';
import { type Draft, draftOf, type Target, weightOf } from './templates/draft.ts';
import { mergeDrafts } from './templates/merge.ts';
import { SHOOTING } from './templates/vocabulary.ts';

type Json = Readonly<Record<string, unknown>>;

export function templatesOf(annotation: Annotation): readonly Json[] {
  const drafts = annotation.events.flatMap((note) => {
    const draft = draftOf(annotation, note);
    const weight = draft && weightOf(draft, annotation);
    return draft && weight !== 'none' ? [{ draft, founds: weight === 'founds' }] : [];
  });
  const incidents = mergeDrafts(drafts);
  const claims = annotation.events.filter(
    ({ value }) => value.type === 'responsibility' && value.status !== 'denied',
  );
  return incidents.map((draft) => templateOf(annotation, draft, nearest(claims, draft, incidents)));
}

/// A claim belongs to the incident told nearest to it.
function nearest(claims: readonly EventNote[], draft: Draft, all: readonly Draft[]): readonly EventNote[] {
  const distance = ({ events }: Draft, at: number) =>
    Math.min(...events.map(({ from }) => Math.abs(from - at)));
  return claims.filter(({ from }) => all.every((other) => distance(draft, from) <= distance(other, from)));
}

function templateOf(annotation: Annotation, draft: Draft, claims: readonly EventNote[]): Json {
  const culprits = culpritsOf(annotation, draft, claims);
  const { humans, things } = draft;
  const weapons = draft.weapons.filter((one, i, all) => all.findIndex(({ type }) => type === one.type) === i);
  return {
    type: [draft.kind],
    stage: [draft.stage],
    category: [culprits.state ? 'STATE-SPONSORED VIOLENCE' : 'TERRORIST ACT'],
    date: [dateOf(annotation, draft)],
    location: locationOf(annotation, narrowPlace(annotation, draft)),
    instrumentId: weapons.flatMap(({ text }) => (SHOOTING.has(text.toLowerCase()) ? [] : [text])),
    instrumentType: weapons.map(({ text, type }) => ({ value: type, of: text })),
    ...perpetrators(culprits),
    ...physical(things, draft),
    humanTarget: humans.map(({ text }) => text),
    humanType: humans.map(({ text, type }) => ({ value: type, of: text })),
    humanNumber: humans.map(({ text, number }) => ({ value: number, of: text })),
    humanEffect: effects(humans),
  };
}

function perpetrators({ individuals, organisations, confidence }: Culprits): Json {
  return {
    perpIndividual: individuals,
    perpOrganization: organisations,
    perpConfidence: confidence === undefined ? [] : [{ value: confidence, of: organisations }],
  };
}

function physical(things: readonly Target[], { kind }: Draft): Json {
  return {
    physicalId: things.map(({ text }) => text),
    physicalType: things.map(({ text, type }) => ({ value: type, of: text })),
    physicalNumber: things.map(({ text, number }) => ({ value: number, of: text })),
    physicalEffect: effects(
      things.map((thing) =>
        thing.effect || (kind !== 'BOMBING' && kind !== 'ARSON')
          ? thing
          : { ...thing, effect: 'SOME DAMAGE' },
      ),
    ),
  };
}

function effects(targets: readonly Target[]): readonly Json[] {
  return targets.flatMap(({ text, effect }) => (effect ? [{ value: effect, of: text }] : []));
}

function dateOf({ report }: Annotation, { begin, end }: Draft): Json {
  return begin === undefined ? { end: report.published.slice(0, 10) } : { begin, end: end ?? begin };
}

const DIRECTION =
  /^(?:north|south|east|west|central|downtown|northern|southern|eastern|western|(?:north|south)(?:east|west)(?:ern)?) /i;

/// The event's own place; where that is a whole country or none, the narrower one named next to it, in the country of
/// which the report speaks most.
function narrowPlace(annotation: Annotation, { place, events }: Draft): PlaceNote | undefined {
  const { places, sentences } = annotation;
  if (place !== undefined && place.value.precision < 6) return place;
  const country = countryOf(annotation);
  const own = sentences.findIndex(({ to }) => to > events[0]!.from);
  for (const at of [own, own + 1, own - 1]) {
    const span = sentences[at];
    const found = span && places.find((note) => within(note, span) && isTown(note, country));
    if (found) return found;
  }
  return place?.value.country === country ? place : undefined;
}

const within = ({ from }: PlaceNote, span: { readonly from: number; readonly to: number }): boolean =>
  from >= span.from && from < span.to;

const isTown = ({ value }: PlaceNote, country: string | undefined): boolean =>
  value.reference === 'name' && value.precision < 6 && value.kind !== 'water' && value.country === country;

/// From the country down to the narrowest place.
function locationOf(annotation: Annotation, place: PlaceNote | undefined): readonly string[] {
  const code = place?.value.country ?? countryOf(annotation);
  const country = code === undefined ? undefined : countries.get(code)?.name;
  const within = place ? [...place.value.within].reverse().flatMap((key) => knownByKey(key)?.name ?? []) : [];
  const own = place?.value.name.replace(DIRECTION, '');
  const names = [country, ...within, own].filter((name): name is string => name !== undefined);
  const distinct = names.filter((name, i) => names.indexOf(name) === i);
  return distinct.length === 0 ? [] : [distinct.join(': ')];
}

/// The country of which the report speaks most.
function countryOf({ places }: Annotation): string | undefined {
  const counts = new Map<string, number>();
  for (const { value } of places)
    if (value.country) counts.set(value.country, (counts.get(value.country) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
