/// The place of a dateline: where the report was written, not where it plays.

import { findKnown } from '../../lexicon/places.ts';
import type { PlaceNote } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Base } from '../draft.ts';
import { makeTowns, NO_TOWNS } from '../names/towns.ts';
import type { Spot } from './candidates.ts';
import { makePlace } from './make.ts';

export interface DatelinePlace {
  readonly note: PlaceNote;
  readonly spot: Spot;
}

export function datelinePlaces({ report, division, resources }: Base): DatelinePlace[] {
  return division.entries.flatMap(({ dateline }) => {
    const span = dateline?.place;
    if (span === undefined) return [];
    const printed = report.text.slice(span.from, span.to);
    const [town = '', ...outer] = printed.split(',').map((part) => part.trim());
    const folded = foldName(town);
    const entries = resources.gazetteer.find(folded);
    const around = outer.flatMap((name) => findKnown(foldName(name)))[0];
    const entry =
      entries.find(({ country }) => around === undefined || country === around.country) ?? entries[0];
    const known = findKnown(folded)[0];
    if (entry === undefined && known === undefined) return [];
    const name = titleCase(town);
    const key = foldName(name);
    const towns = entry ? makeTowns([entry], key) : NO_TOWNS;
    const spot: Spot = {
      ...{ first: 0, last: 0, from: span.from, to: span.to, name, key },
      ...{ known: entry ? [] : [known!], towns, demonym: undefined, type: undefined, direction: undefined },
      ...{ sentence: 0, inside: false, partial: false },
    };
    const choice = { spot, known: entry ? undefined : known, town: towns.list[0], contained: false };
    const value = makePlace(choice, undefined);
    return [
      {
        spot,
        note: {
          from: span.from,
          to: span.to,
          rule: 'places/dateline',
          value: { ...value, reference: 'dateline' },
        },
      },
    ];
  });
}

/// "BEIRUT" → "Beirut".
function titleCase(name: string): string {
  return name === name.toUpperCase()
    ? name.replace(/(\p{L})([\p{L}]*)/gu, (_, a: string, b: string) => a + b.toLowerCase())
    : name;
}
