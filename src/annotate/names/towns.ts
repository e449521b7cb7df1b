/// The towns that bear one name, with what does not hang on the report they stand in.

import type { GazetteerEntry, Place } from '../../model/index.ts';
import { foldName } from '../../text/index.ts';

export interface Town {
  readonly entry: GazetteerEntry;
  /// What size and rank speak for it.
  readonly weight: number;
  /// Its own name is the one in question, not another language's or an old one.
  readonly exact: boolean;
  readonly cell: number;
  /// Filled in when they are first asked for: the division around it, and what a note of it says.
  division: string | null | undefined;
  place: Place | undefined;
}

export interface Towns {
  readonly list: readonly Town[];
  /// The square degrees in which they lie, each once.
  readonly cells: readonly number[];
  /// What the name tells of any one of these squares: a name that half the world bears says little.
  readonly share: number;
}

const MOST = 24;
const ROW = 400;

/// The number of a square degree; `neighbours` lists those around it.
export function cellOf(lat: number, lon: number): number {
  return Math.floor(lat + 90) * ROW + Math.floor(lon + 180);
}

/// What to add to a square's number to come to those around it and to itself.
export const AROUND: readonly number[] = [-1, 0, 1].flatMap((y) => [-1, 0, 1].map((x) => y * ROW + x));

export const NO_TOWNS: Towns = { list: [], cells: [], share: 0 };

export function makeTowns(entries: readonly GazetteerEntry[], folded: string): Towns {
  if (entries.length === 0) return NO_TOWNS;
  const list = entries.slice(0, MOST).map((entry) => {
    const exact = foldName(entry.name) === folded;
    const rank = entry.feature === 'PPLC' ? 1 : 0;
    return {
      entry,
      weight: Math.log10(entry.population + 100) + rank + (exact ? 0.7 : 0),
      exact,
      cell: cellOf(entry.lat, entry.lon),
      division: undefined,
      place: undefined,
    };
  });
  const cells = [...new Set(list.map(({ cell }) => cell))];
  return { list, cells, share: 1 / Math.sqrt(cells.length) };
}
