/// Sentences that turn to another land: "In Sudan, the army …" in a report that has told of Ukraine so far.

import type { Doc, PlaceNote } from '../../model/index.ts';
import { firstAt } from '../../text/search.ts';

/// So many words may stand before the place, "in" among them.
const OPENING = 4;

/// By sentence, the country in which it begins.
export type Scenes = ReadonlyMap<number, string>;

/// Whose army "the army" may be: that of the country that the report is mostly about, if there is one, or of the one to
/// which its sentence turns.
export interface Lands {
  readonly main: string | undefined;
  readonly scenes: Scenes;
}

/// Of countries that no sentence before has told of; the first of all is where the report plays.
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
    const isNear = at - first <= OPENING;
    if (isNear && tokens.slice(first, at).some(({ lower }) => lower === 'in')) scenes.set(sentence, country);
  }
  return scenes;
}
