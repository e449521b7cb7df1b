/// "the area", "besieged towns", "their homes": places that are described and stand for none that was named.

import type { PlaceNote } from '../../model/index.ts';
import { actorValue, claim, type Field, isName, mentionOf } from './mention.ts';
import { phraseStart } from './people.ts';
import * as is from './words.ts';

export function findLocalities(field: Field, places: readonly PlaceNote[]): void {
  const { doc, marks, taken } = field;
  let near = 0;
  for (const { first: start, last: end } of doc.sentences) {
    for (let i = start; i < end; i++) {
      if ((marks[i]! & is.LOCALITY) === 0 || taken[i]) continue;
      const token = doc.tokens[i]!;
      while (near < places.length && places[near]!.to < token.from) near++;
      if (token.text !== token.lower || token.pos !== 'NOUN' || saysMore(field, i, end)) continue;
      const first = firstOf(field, i, start);
      const place = places[near];
      const told = place !== undefined && place.from <= token.to;
      if (first !== undefined && !told) locality(field, first, i);
    }
  }
}

/// "the area commander", "the town of Dafna", "the village Dafna": another word, or the name, is what counts.
function saysMore(field: Field, head: number, end: number): boolean {
  const { tokens } = field.doc;
  const next = tokens[head + 1];
  if (next === undefined || head + 1 >= end) return false;
  if (next.lower === 'of') return head + 2 < end && isName(field, head + 2);
  return next.lower === '-' || next.pos === 'NOUN' || next.pos === 'PROPN' || isName(field, head + 1);
}

/// Where the phrase begins. One place alone is a certain one: a word before it says which.
function firstOf(field: Field, head: number, start: number): number | undefined {
  const { doc, marks, taken } = field;
  const { tokens } = doc;
  let first = phraseStart(field, head, start);
  for (let i = head - 1; i >= first; i--) {
    if (isName(field, i)) return undefined;
    if (taken[i]) first = i + 1;
  }
  if (tokens[head]!.lower.endsWith('s') || (marks[first]! & is.DETERMINER) !== 0) return first;
  return first > start && /^['’]s?$/.test(tokens[first - 1]!.text) ? first : undefined;
}

function locality(field: Field, first: number, head: number): void {
  const { tokens, text } = field.doc;
  const name = text.slice(tokens[first]!.from, tokens[head]!.to).replace(/^(?:the|this|that|an?) /i, '');
  const value = actorValue('place', name, 'description');
  if (tokens[head]!.lower.endsWith('s')) value.plural = true;
  claim(field, mentionOf(first, head + 1, 'actors/locality', value));
}
