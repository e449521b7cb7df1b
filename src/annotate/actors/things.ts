/// Weapons, platforms, vehicles and facilities: what actors use and strike.

import type { ActorKind } from '../../model/index.ts';
import { claim, type Field } from './mention.ts';
import { FACILITIES, PLATFORMS, VEHICLES, WEAPON_MODIFIERS, WEAPONS } from './words.ts';

export function findThings(field: Field): void {
  const { tokens, sentences, text } = field.doc;
  for (const { first: start, last: end } of sentences) {
    for (let i = start; i < end; i++) {
      const { lower, pos, text: printed } = tokens[i]!;
      if (field.taken[i] || pos === 'VERB') continue;
      // A capital inside a sentence belongs to a name: "Chemical Weapons Convention".
      if (i > start && /^\p{Lu}\p{Ll}/u.test(printed) && /^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')) continue;
      const kind = kindOf(lower);
      // "truck bomb", "artillery shells": the last of the nouns tells what it is.
      if (kind === undefined || (i + 1 < end && kindOf(tokens[i + 1]!.lower) !== undefined)) continue;
      let first = i;
      while (first > start && !field.taken[first - 1] && modifies(tokens[first - 1]!.lower)) first--;
      if (tokens[first]!.text === '-') first++;
      const name = text.slice(tokens[first]!.from, tokens[i]!.to);
      const plural = lower.endsWith('s') && lower !== 'explosives';
      const value = { kind, name, reference: 'description' as const, ...(plural ? { plural } : {}) };
      claim(field, { first, last: i + 1, rule: `actors/${kind}`, value });
    }
  }
}

function kindOf(lower: string): ActorKind | undefined {
  if (WEAPONS.has(lower)) return 'weapon';
  if (PLATFORMS.has(lower)) return 'platform';
  if (VEHICLES.has(lower)) return 'vehicle';
  return FACILITIES.has(lower) ? 'facility' : undefined;
}

function modifies(lower: string): boolean {
  return WEAPON_MODIFIERS.has(lower) || lower === '-' || kindOf(lower) !== undefined;
}
