/// Decides whether a spot names a place at all, from its surroundings and not from look-up alone.

import type { Doc } from '../../model/index.ts';
import { GIVEN_NAMES, LOCATIVE, NEVER_PLACE, PLACE_NOUNS, SAY_VERBS } from '../names/words.ts';
import type { Names } from '../names.ts';
import { nameKey } from './candidates.ts';
import type { Context } from './context.ts';
import type { Choice } from './resolve.ts';

/// Least evidence for a town of the gazetteer.
const ENOUGH = 2.4;

export function acceptAll(
  choices: readonly Choice[],
  doc: Doc,
  names: Names,
  context: Context,
): readonly boolean[] {
  const lowerCase = new Set<string>();
  for (const token of doc.tokens) if (token.text === token.lower) lowerCase.add(token.lower);
  const cues = choices.map((choice) => evidence(choice, doc, names, context, lowerCase));
  const best = new Map<string, number>();
  choices.forEach(({ spot }, i) => {
    const key = nameKey(spot);
    best.set(key, Math.max(best.get(key) ?? -9, cues[i]!));
  });
  return choices.map(({ spot }, i) => {
    const memory = best.get(nameKey(spot))!;
    // What is surely a place once is one again, unless the words speak against it.
    return cues[i]! >= ENOUGH || (memory >= ENOUGH + 0.8 && cues[i]! >= ENOUGH - 1.8 && !spot.inside);
  });
}

function evidence(
  { spot, bearer, contained }: Choice,
  { tokens, sentences }: Doc,
  names: Names,
  context: Context,
  lowerCase: ReadonlySet<string>,
): number {
  if (spot.demonym) return 9;
  if (bearer === undefined) return spot.type === 'county' || spot.type === 'parish' ? 5 : 0;
  const before = tokens[spot.first - 1]?.lower ?? '';
  const after = tokens[spot.last]?.lower ?? '';
  const first = tokens[spot.first]!;
  let cue = 0;
  if (LOCATIVE.has(before)) cue += 1.6;
  if (PLACE_NOUNS.has(after) || PLACE_NOUNS.has(before)) cue += 1.5;
  if (spot.type !== undefined) cue += 2;
  if (spot.direction !== undefined) cue += 1;
  if (contained) cue += 4;
  const { known, entry } = bearer;
  if (known) {
    if (known.kind === 'country' || known.kind === 'continent') return 9;
    const inCountry = known.country === '' || (context.countries.get(known.country) ?? 0) > 0;
    if (known.country === 'US' && known.kind === 'province') return 9;
    if (known.kind === 'province' && spot.known.length > 0 && !inCountry) return cue;
    return cue + (inCountry ? 3 : 1);
  }
  const { population, country, admin1 } = entry;
  cue +=
    population >= 1e6
      ? 3
      : population >= 1e5
        ? 2
        : population >= 15_000
          ? 1.2
          : population >= 2000
            ? 0.7
            : 0.3;
  if ((context.countries.get(country) ?? 0) > 0) cue += 0.7;
  if ((context.regions.get(admin1) ?? 0) >= 1) cue += 0.7;
  if (nameKey(spot) !== nameKey({ ...spot, name: entry.name })) cue -= population >= 50_000 ? 0.3 : 1;
  if (spot.last - spot.first > 1) cue += 0.8;
  if (sentences[spot.sentence]!.first === spot.first) cue -= 0.6;
  if (spot.last - spot.first === 1) cue += suspicion(first.text, first.lower, first.pos, lowerCase);
  if (SAY_VERBS.has(after) && population < 1e6) cue -= 1.5;
  if (names.shouting[spot.sentence]) cue -= 1.2;
  if (spot.partial) cue -= 0.4;
  if (names.surnames.has(first.lower)) cue -= 1.5;
  return cue;
}

function suspicion(text: string, lower: string, pos: string, lowerCase: ReadonlySet<string>): number {
  let cue = 0;
  if (GIVEN_NAMES.has(lower)) cue -= 1.5;
  if (NEVER_PLACE.has(lower)) cue -= 6;
  if (lowerCase.has(lower)) cue -= 2.5;
  if (text.length < 4) cue -= 1.5;
  if (text === text.toUpperCase() && text.length < 6) cue -= 2.5;
  if (pos !== 'PROPN' && pos !== 'X') cue -= 0.8;
  return cue;
}
