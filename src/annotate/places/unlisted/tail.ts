/// What follows a name and tells where it is: "in Khin-U Township", ", a village near Y", ", 12 km west of Y", ", Shan State".

import { BEARINGS } from '../../../lexicon/bearings.ts';
import type { Doc, PlaceKind, Token } from '../../../model/index.ts';
import { KM, numberOf } from '../relative.ts';
import * as said from './words.ts';

/// Where the words put a name.
export interface Tail {
  /// The token at which the name of the other place begins.
  readonly target: number;
  /// Beside it, at a distance in kilometres, on a side of it; else within it.
  readonly near: boolean;
  readonly km?: number;
  readonly bearing?: string;
  /// "a village": the kind that is told apart from the name.
  readonly kind?: PlaceKind;
  /// Nothing but a comma stands between.
  readonly bare: boolean;
}

/// What the parts of a report that are read already say of a token: a place, or a name that will be one, begins there.
export type Begins = (token: number) => boolean;

interface Link {
  readonly at: number;
  readonly near: boolean;
  readonly km?: number;
  readonly bearing?: string;
}

/// So many words may stand between a link and the name: "in the northern province of".
const REACH = 8;
/// "a small rebel-held fishing village".
const LONGEST_NOUN = 7;

/// The tail at token `at`, before token `end` of the sentence.
export function tailAt({ tokens }: Doc, at: number, end: number, begins: Begins): Tail | undefined {
  const { text } = tokens[at] ?? NOTHING;
  const comma = at < end && (text === ',' || text === '(' || text === '–' || text === '—' || text === '-');
  const start = comma ? at + 1 : at;
  const apart = comma ? nounAt(tokens, start, end) : undefined;
  const from = skip(tokens, apart?.at ?? start, end, said.LIES);
  const link = linkAt(tokens, from, end);
  // "which Ghana denies" tells of no place.
  if (link === undefined && (!comma || from > start)) return undefined;
  const { km, bearing, near } = link ?? NO_LINK;
  const target = targetAt(tokens, link?.at ?? from, end, begins);
  if (target === undefined) return undefined;
  return {
    ...{ target, near, bare: link === undefined },
    ...(km === undefined ? {} : { km }),
    ...(bearing === undefined ? {} : { bearing }),
    ...(apart === undefined ? {} : { kind: apart.kind }),
  };
}

const NOTHING = { text: '' };
const NO_LINK: Omit<Link, 'at'> = { near: false };

function skip(tokens: readonly Token[], at: number, end: number, words: ReadonlySet<string>): number {
  let i = at;
  while (i < end && words.has(tokens[i]!.lower)) i++;
  return i;
}

/// "a village", "the small town": past it.
function nounAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly at: number; readonly kind: PlaceKind } | undefined {
  if (tokens[at]?.pos !== 'DET' || at >= end) return undefined;
  for (let i = at + 1; i < end && i < at + LONGEST_NOUN; i++) {
    const { lower, pos } = tokens[i]!;
    const kind = said.KIND_OF.get(lower);
    const next = tokens[i + 1]?.pos;
    if (kind !== undefined && next !== 'NOUN' && next !== 'PROPN')
      return said.APART.has(kind) ? { at: i + 1, kind } : undefined;
    if (
      pos !== 'ADJ' &&
      pos !== 'NOUN' &&
      pos !== 'PROPN' &&
      pos !== 'VERB' &&
      pos !== 'ADV' &&
      lower !== '-'
    )
      return undefined;
  }
  return undefined;
}

function linkAt(tokens: readonly Token[], at: number, end: number): Link | undefined {
  const i = skip(tokens, at, end, said.APPROXIMATE);
  if (i >= end) return undefined;
  const { lower } = tokens[i]!;
  const km = distanceAt(tokens, i, end);
  if (km !== undefined) return besideAt(tokens, km.at, km.km);
  if (BEARINGS.has(lower) && tokens[i + 1]?.lower === 'of') return { at: i + 2, near: true, bearing: lower };
  if (lower === 'close' && tokens[i + 1]?.lower === 'to') return { at: i + 2, near: true };
  if (said.NEAR.has(lower)) return { at: i + 1, near: true };
  // "around" softens a number, and by itself puts one place beside another.
  if (i > at && said.NEAR.has(tokens[i - 1]!.lower)) return { at: i, near: true };
  return said.INSIDE.has(lower) ? { at: i + 1, near: false } : undefined;
}

/// "30 km", "20 kilometers (12 miles)".
function distanceAt(
  tokens: readonly Token[],
  at: number,
  end: number,
): { readonly at: number; readonly km: number } | undefined {
  const count = numberOf(tokens[at]);
  if (count === undefined) return undefined;
  const i = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const unit = KM.get(tokens[i]?.lower ?? '');
  if (unit === undefined || i >= end) return undefined;
  const km = Math.round(count * unit * 10) / 10;
  if (tokens[i + 1]?.text !== '(') return { at: i + 1, km };
  let close = i + 2;
  while (close < end && close < i + REACH && tokens[close]!.text !== ')') close++;
  return { at: close + 1, km };
}

/// "north of", "from", "away from", "to the north of", behind a distance.
function besideAt(tokens: readonly Token[], at: number, km: number): Link | undefined {
  let i = at;
  if (tokens[i]?.lower === 'away') i++;
  if (tokens[i]?.lower === 'to' && tokens[i + 1]?.lower === 'the') i += 2;
  const lower = tokens[i]?.lower ?? '';
  if (BEARINGS.has(lower) && (tokens[i + 1]?.lower === 'of' || tokens[i + 1]?.lower === 'from'))
    return { at: i + 2, near: true, km, bearing: lower };
  return lower === 'from' || lower === 'outside' || lower === 'of'
    ? { at: i + 1, near: true, km }
    : undefined;
}

/// The first place behind a link: past "the northern province of".
function targetAt(tokens: readonly Token[], at: number, end: number, begins: Begins): number | undefined {
  for (let i = at; i < end && i < at + REACH; i++) {
    if (begins(i)) return i;
    const { lower, pos } = tokens[i]!;
    if ((said.KIND_OF.has(lower) || said.WIDE.has(lower)) && tokens[i + 1]?.lower === 'of') i++;
    else if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'PROPN' && !MODIFIES.has(lower)) return undefined;
  }
  return undefined;
}

/// "rebel-held", "the city of", "region of".
const MODIFIES: ReadonlySet<string> = new Set('- of city state rebel held controlled'.split(' '));
