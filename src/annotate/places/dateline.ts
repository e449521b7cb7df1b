/// The place of a dateline: where the report was written, not where it plays.

import { findKnown } from '../../lexicon/places.ts';
import type { PlaceNote } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';
import type { Base } from '../draft.ts';
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
    const spot: Spot = {
      ...{ first: 0, last: 0, from: span.from, to: span.to, name: titleCase(town) },
      ...{
        known: entry ? [] : [known!],
        entries: entry ? [entry] : [],
        sentence: 0,
        inside: false,
        partial: false,
      },
    };
    const bearer = entry ? { entry } : { known: known! };
    const value = makePlace({ spot, bearer, score: 9, contained: false }, undefined);
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
