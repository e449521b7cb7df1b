/// Weapons, platforms, vehicles and facilities: what actors use and strike.

import { isPit } from '../../lexicon/events-targets.ts';
import type { ActorKind } from '../../model/index.ts';
import * as named from '../names/marks.ts';
import { actorValue, claim, type Field, mentionOf } from './mention.ts';
import * as is from './words.ts';

export function findThings(field: Field): void {
  for (const { first, last } of field.doc.sentences) {
    for (let i = first; i < last; i++) {
      if (!isThing(field, i, first) || field.taken[i]) continue;
      // "truck bomb", "artillery shells": the last of the nouns tells what it is.
      if (i + 1 < last && isThing(field, i + 1, first)) continue;
      if (field.doc.tokens[i]!.pos !== 'VERB' && !isInName(field, i, first)) thing(field, i, first);
    }
  }
}

/// By itself, or by the word before: "supply route".
function isThing({ doc: { tokens }, marks }: Field, i: number, start: number): boolean {
  const mark = marks[i]!;
  if ((mark & is.THING) !== 0) return true;
  if ((mark & is.PAIRED) === 0 || i === start) return false;
  return is.FACILITY_PAIRS.get(tokens[i]!.lower)!.has(tokens[i - 1]!.lower);
}

/// A capital inside a sentence belongs to a name: "Chemical Weapons Convention".
function isInName({ marks, nameMarks }: Field, i: number, start: number): boolean {
  if (i === start || i + 1 >= marks.length || (marks[i]! & is.CAPITALISED) === 0) return false;
  return (nameMarks[i + 1]! & named.CAPITAL) !== 0;
}

function thing(field: Field, i: number, start: number): void {
  const { marks, taken } = field;
  const { tokens, text } = field.doc;
  const pit = isPit(tokens, i);
  const kind = pit ? 'facility' : kindOf(marks[i]!);
  let first = (pit || (marks[i]! & is.THING) === 0) && i > start && !taken[i - 1] ? i - 1 : i;
  while (first > start && !taken[first - 1] && (marks[first - 1]! & (is.MODIFIER | is.THING)) !== 0) {
    // "to bomb markets": no bomb.
    if (kind === 'facility' && tokens[first - 1]!.pos === 'VERB') break;
    first--;
  }
  if (tokens[first]!.text === '-') first++;
  const name = text.slice(tokens[first]!.from, tokens[i]!.to);
  const { lower } = tokens[i]!;
  const value = actorValue(kind, name, 'description');
  if (lower.endsWith('s') && lower !== 'explosives') value.plural = true;
  claim(field, mentionOf(first, i + 1, `actors/${kind}`, value));
}

function kindOf(mark: number): ActorKind {
  if ((mark & is.WEAPON) !== 0) return 'weapon';
  if ((mark & is.PLATFORM) !== 0) return 'platform';
  return (mark & is.VEHICLE) !== 0 ? 'vehicle' : 'facility';
}
