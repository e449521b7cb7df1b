/// Towns and districts of countries at war that the gazetteer lacks (`lexicon/towns.json`).

import data from '../../lexicon/towns.json' with { type: 'json' };
import { foldName } from '../text/index.ts';

export interface ListedTown {
  readonly country: string;
  /// Name of the first-order division around it, empty where our list has none.
  readonly division: string;
  /// As news spells it, the best known first.
  readonly names: readonly [string, ...string[]];
  readonly lat: number;
  readonly lon: number;
}

const ROW = /^(.+) (-?[\d.]+) (-?[\d.]+)$/;

export const listedTowns: readonly ListedTown[] = Object.entries(data.towns).flatMap(([country, divisions]) =>
  Object.entries(divisions as Readonly<Record<string, readonly string[]>>).flatMap(([division, rows]) =>
    rows.map((row) => {
      const [, names, lat, lon] = ROW.exec(row)!;
      const [first, ...more] = names!.split('|') as [string, ...string[]];
      return { country, division, names: [first, ...more] as const, lat: Number(lat), lon: Number(lon) };
    }),
  ),
);

/// A town of the gazetteer under a spelling that the gazetteer lacks: by the folded spelling, the folded name that it
/// has there, and its country.
export const spelledOtherwise: ReadonlyMap<string, { readonly name: string; readonly country: string }> =
  new Map(
    Object.entries(data.spellings).flatMap(([country, rows]) =>
      rows.flatMap((row) => {
        const [name, ...spellings] = row.split('|').map(foldName) as [string, ...string[]];
        return spellings.map((spelling) => [spelling, { name, country }] as const);
      }),
    ),
  );
