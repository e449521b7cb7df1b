/// Places by their letters: "U.S.", "Calif.", "BC".

import { findAbbreviation, type KnownPlace } from '../../lexicon/places.ts';
import type { Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import * as named from '../names/marks.ts';
import * as is from './words.ts';

/// What the letters at a token stand for. Two capitals without stops ("OR", "ME") are a state only after a town.
export function abbreviated(
  tokens: readonly Token[],
  marks: Int32Array,
  placeMarks: Int32Array,
  at: number,
): KnownPlace | undefined {
  const { text } = tokens[at]!;
  const place = findAbbreviation(text)!;
  if (ERA.test(text) && isYear(itemBefore(tokens, at))) return undefined;
  if ((placeMarks[at]! & is.TWO_CAPITALS) === 0 || place.kind === 'country' || text === 'BC') return place;
  const afterTown = at > 1 && tokens[at - 1]!.text === ',' && (marks[at - 2]! & named.NAME) !== 0;
  return afterTown ? place : undefined;
}

const ERA = /^B\.?C\.?$/;

/// "1750 BC", "the second millennium B.C."
function isYear(before: Token | undefined): boolean {
  return (
    before !== undefined &&
    (before.pos === 'NUM' || /^(?:centur(?:y|ies)|millenni(?:um|a))$/.test(before.lower))
  );
}
