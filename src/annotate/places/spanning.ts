/// Areas told by two places: "between Goma and Sake", "the road from Goma to Sake", "the Goma-Bukavu highway".

import { roundDegrees } from '../../lexicon/bearings.ts';
import { kmBetween } from '../../lexicon/distance.ts';
import type { Doc, Place, PlaceNote, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import { firstAt } from '../../text/search.ts';
import { placeBut } from './place.ts';
import * as is from './words.ts';

/// Kilometres: two towns farther apart are the ends of no road that a report tells of.
const FARTHEST = 250;
const LEAST = 5;

/// The notes, of which each pair that bounds such an area lies anywhere on it.
export function withSpans(doc: Doc, marks: Int32Array, notes: readonly PlaceNote[]): readonly PlaceNote[] {
  let out: PlaceNote[] | undefined;
  for (let i = 0; i + 1 < notes.length; i++) {
    const [a, b] = [notes[i]!, notes[i + 1]!];
    if (!isEnd(a.value) || !isEnd(b.value) || b.from - a.to > LONGEST_LINK) continue;
    const relation = relationOf(doc, marks, a, b);
    const km = relation === undefined ? undefined : kmBetween(a.value, b.value);
    if (relation === undefined || km === undefined || km === 0 || km > FARTHEST) continue;
    out ??= [...notes];
    out[i] = { ...a, value: spanned(a.value, b.value, relation, km) };
    out[i + 1] = { ...b, value: spanned(b.value, a.value, relation, km) };
  }
  return out ?? notes;
}

/// Characters from one name to the other: " and the town of ".
const LONGEST_LINK = 24;

const isEnd = ({ reference, precision, relative }: Place): boolean =>
  reference === 'name' && precision <= 2 && (relative === undefined || relative.relation !== 'part');

/// Its middle, as far out as the ends.
function spanned(place: Place, other: Place, relation: string, km: number): Place {
  return placeBut(place, {
    lat: roundDegrees((place.lat! + other.lat!) / 2),
    lon: roundDegrees((place.lon! + other.lon!) / 2),
    radiusKm: Math.max(LEAST, Math.round(km / 2)),
    precision: km > NEAR ? 3 : 2,
    relative: { relation },
  });
}

/// UCDP's "near": so far from a known point.
const NEAR = 50;

function relationOf({ tokens }: Doc, marks: Int32Array, a: PlaceNote, b: PlaceNote): string | undefined {
  const [first, next] = [firstAt(tokens, a.from), firstAt(tokens, b.from)];
  const [last, end] = [pastOf(tokens, a, first), pastOf(tokens, b, next)];
  const before = itemBefore(tokens, first)?.lower ?? '';
  const link = tokens[last]?.lower ?? '';
  if (before === 'between' && link === 'and') return 'between';
  const way = is.WAY & (marks[first - 2] ?? 0);
  if (way !== 0 && before === 'from' && link === 'to') return 'between';
  if (way !== 0 && before === 'linking' && (link === 'and' || link === 'with' || link === 'to'))
    return 'between';
  const joined = next === last + 1 && DASHES.has(tokens[last]!.text);
  return joined && ((marks[end] ?? 0) & is.WAY) !== 0 ? 'between' : undefined;
}

const DASHES: ReadonlySet<string> = new Set(['-', '‑', '–', '—', '/']);

/// One past the last token of a note that begins at a token.
function pastOf(tokens: readonly Token[], { to }: PlaceNote, first: number): number {
  let last = first;
  while (last < tokens.length && tokens[last]!.to <= to) last++;
  return last;
}
