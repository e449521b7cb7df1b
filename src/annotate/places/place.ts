/// A place with every key, filled or not, and always in one order: all places so are of one class of objects, and whoever
/// reads a property of one need not look for it.

import type { Place } from '../../model/index.ts';

type Changes = { readonly [K in keyof Place]?: Place[K] | undefined };

/// What is not known is left out where it is written down.
export function placeOf(told: Place): Place {
  const { name, key, kind, gazetteer, lat, lon, country, radiusKm, precision, within } = told;
  const { reference, antecedent, relative } = told;
  const whole: { readonly [K in keyof Required<Place>]: Place[K] } = {
    ...{ name, key, kind, gazetteer, lat, lon, country, radiusKm, precision, within },
    ...{ reference, antecedent, relative },
  };
  return whole as Place;
}

/// A copy of which something else is told.
export function placeBut(place: Place, changes: Changes): Place {
  return Object.assign(placeOf(place), changes);
}
