/// "the Kasra and Bab Sharq neighbourhoods of Mosul": parts of a town that no list holds lie somewhere in the town.

import data from '../../../lexicon/place-words.json' with { type: 'json' };
import { slug } from '../../lexicon/places.ts';
import type { Doc, Place, PlaceNote } from '../../model/index.ts';
import { wordSet } from '../../text/word-set.ts';
import * as named from '../names/marks.ts';
import type { Names } from '../names.ts';
import type { Spot } from './candidates.ts';

/// "neighbourhood", and those that two names share.
const ONE = wordSet(data.beside.quarters);
const SEVERAL = new Set([...ONE].map((word) => `${word}s`));
/// Whose the people of a part of a town are is no name of it.
const STYLES: ReadonlySet<string> = new Set(data.styles.flatMap((line) => line.split(' ')));

const IN_TOWN = wordSet('of in');
const LONGEST = 3;

/// The parts named right before a town, in text order; `taken` holds the tokens that name places already.
export function quartersBefore(
  doc: Doc,
  names: Names,
  { first, sentence }: Spot,
  town: Place,
  taken: (token: number) => boolean,
): readonly PlaceNote[] {
  const { tokens, sentences } = doc;
  const floor = sentences[sentence]!.first;
  const type = tokens[first - 2]?.lower ?? '';
  const several = SEVERAL.has(type);
  if (first - 3 < floor || !IN_TOWN.has(tokens[first - 1]!.lower) || !(several || ONE.has(type))) return [];
  const out: PlaceNote[] = [];
  let end = first - 2;
  for (;;) {
    const start = runBefore(names, end, floor);
    if (start === end || end - start > LONGEST) break;
    if (isName(doc, names, start, end, floor) && !taken(start)) out.unshift(noteOf(doc, start, end, town));
    const link = tokens[start - 1]?.text ?? '';
    if (!several || (link !== 'and' && link !== ',')) break;
    end = start - 1;
  }
  return out;
}

function runBefore({ marks: { names: marks }, owner }: Names, end: number, floor: number): number {
  let start = end;
  while (start > floor && (marks[start - 1]! & named.NAME) !== 0 && owner[start - 1]! < 0) start--;
  return start;
}

const NO_NAME = named.DEMONYM | named.NEVER_PLACE | named.CALENDAR | named.OPENER;

/// Not "Kurdish", "Shiite" or the first word of a sentence.
function isName({ tokens }: Doc, { marks }: Names, start: number, end: number, floor: number): boolean {
  if (start === floor) return false;
  for (let i = start; i < end; i++)
    if ((marks.names[i]! & NO_NAME) !== 0 || STYLES.has(tokens[i]!.lower)) return false;
  return true;
}

function noteOf({ text, tokens }: Doc, start: number, end: number, town: Place): PlaceNote {
  const from = tokens[start]!.from;
  const { to } = tokens[end - 1]!;
  const name = text.slice(from, to);
  const { lat, lon, country, radiusKm, key, within } = town;
  const value: Place = {
    ...{ name, key: `text:${slug(name)}-${slug(town.name)}`, kind: 'neighbourhood', radiusKm },
    ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
    ...(country === undefined ? {} : { country }),
    ...{ precision: 2, within: [key, ...within], reference: 'name' },
  };
  return { from, to, rule: 'places/quarter', value };
}
