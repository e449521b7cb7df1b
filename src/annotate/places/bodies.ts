/// Bodies that stand in the town that begins their name: "Old Ferry University".

import { type Phrase, type Reading, townsOf } from '../names/phrases.ts';
import type { Page } from './candidates.ts';
import * as is from './words.ts';

/// Least population of a town of which a body's name tells, and how many towns may be called so.
const OF_BODIES = 15_000;
const BEARERS = 2;

/// The town that begins at token `i` of a body's name, if it is one that stands there.
export function seatOf({ tokens, names, phrases }: Page, i: number, phrase: Phrase): Reading | null {
  const { first, last, id } = names.named[names.owner[i]!]!;
  if (i !== first || id !== undefined || !is.BUILT.has(tokens[last - 1]!.lower)) return null;
  const towns = townsOf(phrases, phrase);
  const [town] = towns.list;
  if (town === undefined || towns.list.length > BEARERS || town.entry.population < OF_BODIES) return null;
  return { known: [], towns, demonym: undefined, listed: false };
}
