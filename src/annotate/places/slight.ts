/// Divisions of which no more is known than their name (`lexicon/divisions.json`): many are surnames or towns as well.

import type { KnownPlace } from '../../lexicon/places.ts';
import { type Phrase, type Phrases, townsOf } from '../names/phrases.ts';
import * as is from './words.ts';

export const isSlight = ({ code }: KnownPlace): boolean => code !== undefined;

/// "Kano | State": the marks of the word behind a phrase say that it is one.
export const isCalledDivision = ({ known }: Phrase, behind = 0): boolean =>
  (behind & is.DIVISION) !== 0 && known.some(isSlight);

/// What a phrase names by itself: a division whose name is a town's as well is meant where the words say so ("Kano
/// State"), and none inside the name of a body.
export function plainly(phrases: Phrases, phrase: Phrase, inside: boolean): readonly KnownPlace[] {
  if (!phrase.known.some(isSlight) || (!inside && townsOf(phrases, phrase).list.length === 0))
    return phrase.known;
  return phrase.known.filter((place) => !isSlight(place));
}
