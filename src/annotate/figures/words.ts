/// The words that stand around figures, compiled from the lexicon.

import data from '../../../lexicon/figures.json' with { type: 'json' };
import participants from '../../../lexicon/participants.json' with { type: 'json' };
import unitData from '../../../lexicon/units.json' with { type: 'json' };
import type { Figure, FigureState, Hedge, Token } from '../../model/index.ts';
import { perWord } from '../../text/index.ts';

export interface HedgePhrase {
  readonly words: readonly string[];
  readonly hedge: Hedge;
}

const phrases = (list: readonly (readonly string[])[]): readonly HedgePhrase[] =>
  list
    .map(([words, hedge]) => ({ words: words!.split(' '), hedge: hedge as Hedge }))
    .sort((a, b) => b.words.length - a.words.length);

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/// Longest first, by the word that stands beside the number.
export const HEDGES_BY_LAST = grouped(phrases(data.before), ({ words }) => words.at(-1)!);
export const HEDGES_BY_FIRST = grouped(phrases(data.after), ({ words }) => words[0]!);
export const UNSPECIFIED: ReadonlySet<string> = new Set(data.unspecified);
export const ADDITIONAL: ReadonlySet<string> = new Set(data.additional);
/// "including", "among them", by their last word.
export const PARTS_BY_LAST = grouped<readonly string[]>(data.parts, (phrase) => phrase.at(-1)!);
export const PEOPLE: ReadonlySet<string> = new Set(data.people);
/// Say who was counted only with what they belong to.
export const OF_WHOLE: ReadonlySet<string> = new Set(data.ofWhole);
export const ELLIPTIC: ReadonlySet<string> = new Set(data.deaths);
/// Verbs that take "the lives of" those counted.
export const TAKES_LIVES: ReadonlySet<string> = new Set(data.takesLives);
/// Nouns for those who died: whoever is counted by one is dead.
export const DEAD: ReadonlySet<string> = new Set(data.dead);
/// Who says so.
export const SAYERS: ReadonlySet<string> = new Set([...participants.tellers, ...data.sayers.words]);
export const ONE_NOT: ReadonlySet<string> = new Set(data.oneNot);
export const NAMED_BEFORE: ReadonlySet<string> = new Set(data.namedBefore);
export const ADDRESS_AFTER: ReadonlySet<string> = new Set(data.addressAfter);
export const STANDING: ReadonlySet<string> = new Set(data.standing);

/// By lemma of the verb, or of the noun or adjective ("dead", "death", "body").
export const STATES: ReadonlyMap<string, FigureState> = new Map(
  Object.entries(data.states).flatMap(([state, lemmas]) =>
    lemmas.map((lemma): [string, FigureState] => [lemma, state as FigureState]),
  ),
);

/// The state that a word tells of; a participle that the tagger took for a noun is looked up by its stem.
export function stateOfWord(token: Token): FigureState | undefined {
  const { lemma, lower } = token;
  return (lemma === lower ? undefined : STATES.get(lemma)) ?? stateOfSpelling(token);
}

const stateOfSpelling = perWord(({ lower }: Token): FigureState | undefined => {
  const state = STATES.get(lower);
  if (state !== undefined) return state;
  const stem = lower.endsWith('ing')
    ? lower.slice(0, -3)
    : lower.endsWith('ed')
      ? lower.slice(0, -2)
      : undefined;
  return stem === undefined ? undefined : (STATES.get(stem) ?? STATES.get(`${stem}e`));
});

export interface Unit {
  readonly unit: string;
  readonly kind: Figure['kind'];
}

export const UNITS: ReadonlyMap<string, Unit> = new Map(
  Object.entries(unitData.units).map(([word, { unit, kind }]) => [
    word,
    { unit, kind: kind as Figure['kind'] },
  ]),
);
export const SQUARE: ReadonlySet<string> = new Set(unitData.square);
export const CURRENCY: ReadonlyMap<string, string> = new Map(Object.entries(unitData.currency));
