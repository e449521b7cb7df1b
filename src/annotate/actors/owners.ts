/// Whose forces they are: "its troops", "his country's forces", "Kurdish forces".

import { countryOfDemonym } from '../../lexicon/places.ts';
import type { Actor, Doc, Token } from '../../model/index.ts';
import { itemBefore } from '../../text/beside.ts';
import type { Mention } from './mention.ts';

const OWNERS: ReadonlyMap<string, string> = new Map([
  ['its', 'it'],
  ['his', 'he'],
  ['her', 'she'],
]);

/// The pronoun of whoever has what stands at `at`: "it", "he" or "she".
export function pronounBefore(tokens: readonly Token[], at: number): string | undefined {
  const country = at >= 2 && tokens[at - 1]!.tag === 'POS' ? at - 2 : at;
  const whose = tokens[country]!.lower === 'country' ? country : at;
  return OWNERS.get(itemBefore(tokens, whose)?.lower ?? '');
}

/// "Russia's defence minister", "the Israeli prime minister": the country that is named with the person.
export function stateOf(
  { tokens }: Doc,
  mentions: readonly Mention[],
  values: readonly Actor[],
  person: number,
): string | undefined {
  const { first, last } = mentions[person]!;
  const before = itemBefore(mentions, person);
  if (before !== undefined && values[person - 1]!.kind === 'state') {
    if (before.last === first) return values[person - 1]!.country;
    if (before.last === first - 1 && tokens[first - 1]!.tag === 'POS') return values[person - 1]!.country;
  }
  for (let i = first; i < last; i++) {
    const country = countryOfDemonym(tokens[i]!.text);
    if (country !== undefined) return country.country;
  }
  return undefined;
}

/// "| Front | spokesman Idris Tawil": the armed group that is named right before the person, for whom he speaks.
export function groupOf(
  mentions: readonly Mention[],
  values: readonly Actor[],
  person: number,
): number | undefined {
  const before = itemBefore(mentions, person);
  const isBeside = before !== undefined && before.last === mentions[person]!.first;
  const { kind, actor } = values[person - 1] ?? values[person]!;
  return isBeside && kind === 'group' && actor !== undefined ? person - 1 : undefined;
}

/// "Kurdish forces", "Sunni militants": of a people or a faith, and not of the state that was told of before.
export function isOfPeople(before: Token): boolean {
  return before.tag === 'JJ' && /^\p{Lu}\p{Ll}+(?:ish|ian|ese|i)$/u.test(before.text);
}
