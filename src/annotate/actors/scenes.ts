/// Sentences that turn to another land: "In Sudan, the army …" in a report that has told of Ukraine so far.

import type { Doc, PlaceNote } from '../../model/index.ts';
import { firstAt } from '../../text/search.ts';

/// So many words may stand before the place, "in" among them.
const OPENING = 4;

/// By sentence, the country in which it begins, where no sentence before has told of that.
export type Scenes = ReadonlyMap<number, string>;

/// Whose army "the army" may be: that of the country that the report is mostly about, if there is one, or of the one to
/// which its sentence turns.
export interface Lands {
  readonly main: string | undefined;
  readonly scenes: Scenes;
}

export function scenesIn({ tokens, sentences, sentenceOf }: Doc, places: readonly PlaceNote[]): Scenes {
  const scenes = new Map<number, string>();
  const known = new Set<string>();
  for (const { from, value } of places) {
    const { country, reference } = value;
    if (country === undefined || known.has(country)) continue;
    known.add(country);
    if (reference === 'dateline' || known.size === 1) continue;
    const at = firstAt(tokens, from);
    const sentence = sentenceOf[at]!;
    const { first } = sentences[sentence]!;
    for (let i = first; i < Math.min(at, first + OPENING); i++)
      if (tokens[i]!.lower === 'in' && at - first <= OPENING) scenes.set(sentence, country);
  }
  return scenes;
}
