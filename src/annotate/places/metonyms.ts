/// "Moscow said", "the Astana talks": a city or country named for a government or a process.

import type { Doc, Token } from '../../model/index.ts';
import { type Choice, isCapital } from './resolve.ts';
import * as is from './words.ts';

export function isMetonym(
  { tokens, sentences }: Doc,
  marks: Int32Array,
  { spot, known, town }: Choice,
): boolean {
  if (spot.direction !== undefined || (known === undefined && town === undefined)) return false;
  if (spot.last < tokens.length && (marks[spot.last]! & is.PROCESS) !== 0) return true;
  const country = known?.kind === 'country';
  if (!country && !(town && isCapital(town.entry))) return false;
  if (spot.first > 0) {
    const before = marks[spot.first - 1]!;
    if ((before & is.FROM) !== 0)
      return !country && spot.first > 1 && (marks[spot.first - 2]! & is.LINE) !== 0;
    if (tokens[spot.first - 1]!.pos === 'ADP' && (before & is.BETWEEN) === 0) return false;
  }
  return speaks(tokens, marks, spot.last, sentences[spot.sentence]!.last, !country);
}

function speaks(
  tokens: readonly Token[],
  marks: Int32Array,
  last: number,
  end: number,
  capital: boolean,
): boolean {
  for (let i = last; i < end && i < last + 5; i++) {
    const mark = marks[i]!;
    if ((mark & is.WILL) !== 0) return true;
    const { pos } = tokens[i]!;
    if ((mark & is.ADVERB) === 0 && pos !== 'ADV' && !(capital && pos === 'PROPN' && i > last)) return false;
  }
  return false;
}
