/// Places told by another one: "about 20 km from the city", "the outskirts of", "north of": areas, not points.

import type { Doc, Place, Token } from '../../model/index.ts';
import { BEARINGS } from './make.ts';

/// How far before the name the words may begin.
const REACH = 10;
const KM: Readonly<Record<string, number>> = {
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
};
const RELATIONS: Readonly<Record<string, string>> = {
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
};

export interface Relative {
  readonly relation: string;
  readonly km?: number;
  readonly bearing?: string;
}

/// The relation that the words before token `first` (and "away" after `last`) state.
export function relativeAt(
  { tokens, sentences, sentenceOf }: Doc,
  first: number,
  last: number,
): Relative | undefined {
  const start = Math.max(sentences[sentenceOf[first]!]!.first, first - REACH);
  const end = sentences[sentenceOf[first]!]!.last;
  // "the town's outskirts"
  if (/^['’]s?$/.test(tokens[last]?.text ?? '') && tokens[last + 1]?.lower === 'outskirts')
    return { relation: 'outskirts' };
  let i = skipNouns(tokens, first - 1, start);
  const link = tokens[i]?.lower ?? '';
  const relation = RELATIONS[link];
  if (relation && i >= start) return relation === 'toward' ? undefined : { relation };
  if (link === 'of' && i > start) {
    const word = tokens[i - 1]!.lower;
    const bearing = BEARINGS[word] ? word : undefined;
    const km = bearing ? distanceBefore(tokens, i - 2, start) : undefined;
    if (bearing)
      return {
        relation: km === undefined ? 'bearing' : 'distance',
        bearing,
        ...(km === undefined ? {} : { km }),
      };
    const side = RELATIONS[word];
    return side && side !== 'near' ? { relation: side } : undefined;
  }
  if (link !== 'from') return awayAfter(tokens, last, end);
  i--;
  if (tokens[i]?.lower === 'away') i--;
  const km = distanceBefore(tokens, i, start);
  return km === undefined ? undefined : { relation: 'distance', km };
}

/// "the city of" and the like between the relation and the name.
function skipNouns(tokens: readonly Token[], at: number, start: number): number {
  let i = at;
  if (
    i - 1 >= start &&
    tokens[i]!.lower === 'of' &&
    /^(?:city|town|village|capital|region)$/.test(tokens[i - 1]!.lower)
  )
    i -= 2;
  while (i >= start && (tokens[i]!.pos === 'ADJ' || tokens[i]!.lower === 'the')) i--;
  return i;
}

/// "20 kilometers (12 miles)" ending at token `at`: in kilometres.
function distanceBefore(tokens: readonly Token[], at: number, start: number): number | undefined {
  let i = at;
  if (tokens[i]?.text === ')') {
    while (i > start && tokens[i]!.text !== '(') i--;
    i--;
  }
  const unit = KM[tokens[i]?.lower ?? ''];
  const count = numberOf(tokens[i - 1]);
  return unit === undefined || count === undefined || i - 1 < start
    ? undefined
    : Math.round(count * unit * 10) / 10;
}

/// "… are about 20 km away", after the place.
function awayAfter(tokens: readonly Token[], last: number, end: number): Relative | undefined {
  for (let i = last; i < Math.min(end, last + REACH); i++) {
    if (tokens[i]!.lower !== 'away' || tokens[i + 1]?.lower === 'from') continue;
    const km = distanceBefore(tokens, i - 1, last);
    return km === undefined ? undefined : { relation: 'distance', km };
  }
  return undefined;
}

function numberOf(token: Token | undefined): number | undefined {
  if (token === undefined) return undefined;
  const value = Number(token.text.replaceAll(',', ''));
  return Number.isFinite(value) && value > 0 && value < 20_000 ? value : WORDS[token.lower];
}

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten'.split(' ').map((word, i) => [word, i + 1]),
);

export function withRelative(place: Place, relative: Relative): Place {
  const { lat, lon } = place;
  const reach = relative.km ?? Math.max(5, place.radiusKm * 2);
  const direction = relative.bearing === undefined ? undefined : BEARINGS[relative.bearing];
  const area = { precision: place.precision === 1 ? (2 as const) : place.precision, relative };
  if (relative.km === undefined || direction === undefined || lat === undefined || lon === undefined) {
    return {
      ...place,
      ...area,
      radiusKm: place.precision === 1 ? Math.round(place.radiusKm + reach) : place.radiusKm,
    };
  }
  return {
    ...place,
    ...area,
    lat: Math.round((lat + (direction[0] * relative.km) / 111) * 1e4) / 1e4,
    lon:
      Math.round((lon + (direction[1] * relative.km) / (111 * Math.cos((lat * Math.PI) / 180))) * 1e4) / 1e4,
    radiusKm: Math.max(2, Math.round(relative.km * 0.3)),
  };
}
