/// Places told by another one: "about 20 km from the city", "the outskirts of", "north of": areas, not points.

import { BEARINGS } from '../../lexicon/bearings.ts';
import type { Doc, Place, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { placeBut } from './place.ts';
import * as is from './words.ts';

/// How far before the name the words may begin.
const REACH = 10;
/// Units of length in kilometres.
export const KM: ReadonlyMap<string, number> = new Map(
  Object.entries({
    km: 1,
    kms: 1,
    kilometer: 1,
    kilometers: 1,
    kilometre: 1,
    kilometres: 1,
    mile: 1.609,
    miles: 1.609,
    mi: 1.609,
    meters: 0.001,
    metres: 0.001,
    yards: 0.0009,
  }),
);
const RELATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    outskirts: 'outskirts',
    suburbs: 'outskirts',
    suburb: 'outskirts',
    edge: 'outskirts',
    edges: 'outskirts',
    countryside: 'around',
    vicinity: 'around',
    area: 'around',
    surroundings: 'around',
    near: 'near',
    outside: 'outskirts',
    around: 'around',
    beyond: 'near',
    toward: 'toward',
    towards: 'toward',
    nearby: 'near',
  }),
);

export interface Relative {
  readonly relation: string;
  readonly km?: number;
  readonly bearing?: string;
}

/// The relation that the words before token `first` (and "away" after `last`) state.
export function relativeAt(
  { tokens, sentences, sentenceOf }: Doc,
  marks: Int32Array,
  first: number,
  last: number,
): Relative | undefined {
  const sentence = sentences[sentenceOf[first]!]!;
  const start = Math.max(sentence.first, first - REACH);
  // "the town's outskirts"
  if (((marks[last + 1] ?? 0) & is.RELATION) !== 0 && isOfOutskirts(tokens, last))
    return { relation: 'outskirts' };
  // "in the Konna area"
  if (tokens[last]?.lower === 'area' && itemBefore(tokens, first)?.lower === 'the')
    return { relation: 'around' };
  const i = skipNouns(tokens, marks, first - 1, start);
  const role = i < 0 ? 0 : marks[i]!;
  if ((role & is.RELATION) !== 0 && i >= start) {
    const relation = RELATIONS.get(tokens[i]!.lower)!;
    return relation === 'toward' ? undefined : { relation };
  }
  if ((role & is.OF) !== 0 && i > start) return relativeOf(tokens, i, start);
  if ((role & is.FROM) === 0) return awayAfter(tokens, marks, last, sentence.last);
  const km = distanceBefore(tokens, i > 0 && (marks[i - 1]! & is.AWAY) !== 0 ? i - 2 : i - 1, start);
  return km === undefined ? undefined : { relation: 'distance', km };
}

function isOfOutskirts(tokens: readonly Token[], owns: number): boolean {
  return tokens[owns + 1]!.lower === 'outskirts' && OWNS.has(tokens[owns]!.text);
}

const OWNS: ReadonlySet<string> = new Set(["'", '’', "'s", '’s']);

/// "north of", "20 km north of", "the outskirts of".
function relativeOf(tokens: readonly Token[], of: number, start: number): Relative | undefined {
  const word = tokens[of - 1]!.lower;
  if (!BEARINGS.has(word)) {
    const side = RELATIONS.get(word);
    return side && side !== 'near' ? { relation: side } : undefined;
  }
  const km = distanceBefore(tokens, of - 2, start);
  return {
    relation: km === undefined ? 'bearing' : 'distance',
    bearing: word,
    ...(km === undefined ? {} : { km }),
  };
}

/// "the city of" and the like between the relation and the name.
function skipNouns(tokens: readonly Token[], marks: Int32Array, at: number, start: number): number {
  let i = at;
  if (i - 1 >= start && (marks[i]! & is.OF) !== 0 && NOUNS.has(tokens[i - 1]!.lower)) i -= 2;
  while (i >= start && (tokens[i]!.pos === 'ADJ' || tokens[i]!.lower === 'the')) i--;
  return i;
}

const NOUNS: ReadonlySet<string> = new Set('city town village capital region'.split(' '));

/// "20 kilometers (12 miles)" ending at token `at`: in kilometres.
function distanceBefore(tokens: readonly Token[], at: number, start: number): number | undefined {
  let i = at;
  if (tokens[i]?.text === ')') {
    while (i > start && tokens[i]!.text !== '(') i--;
    i--;
  }
  const unit = KM.get(tokens[i]?.lower ?? '');
  const count = numberOf(itemBefore(tokens, i));
  return unit === undefined || count === undefined || i - 1 < start
    ? undefined
    : Math.round(count * unit * 10) / 10;
}

/// "… are about 20 km away", after the place.
function awayAfter(
  tokens: readonly Token[],
  marks: Int32Array,
  last: number,
  end: number,
): Relative | undefined {
  for (let i = last; i < end && i < last + REACH; i++) {
    if ((marks[i]! & is.AWAY) === 0 || tokens[i + 1]?.lower === 'from') continue;
    const km = distanceBefore(tokens, i - 1, last);
    return km === undefined ? undefined : { relation: 'distance', km };
  }
  return undefined;
}

export function numberOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  const value = Number(token.text.replaceAll(',', ''));
  return Number.isFinite(value) && value > 0 && value < 20_000 ? value : WORDS.get(token.lower);
}

const WORDS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 1]),
);

export function withRelative(place: Place, relative: Relative): Place {
  const { lat, lon } = place;
  const reach = relative.km ?? Math.max(5, place.radiusKm * 2);
  const direction = relative.bearing === undefined ? undefined : BEARINGS.get(relative.bearing);
  const area = { precision: place.precision === 1 ? (2 as const) : place.precision, relative };
  if (relative.km === undefined || direction === undefined || lat === undefined || lon === undefined) {
    return placeBut(place, {
      ...area,
      radiusKm: place.precision === 1 ? Math.round(place.radiusKm + reach) : place.radiusKm,
    });
  }
  return placeBut(place, {
    ...area,
    lat: Math.round((lat + (direction[0] * relative.km) / 111) * 1e4) / 1e4,
    lon:
      Math.round((lon + (direction[1] * relative.km) / (111 * Math.cos((lat * Math.PI) / 180))) * 1e4) / 1e4,
    radiusKm: Math.max(2, Math.round(relative.km * 0.3)),
  });
}
