/// Words that tell of something that happens, whatever it is, and which of them can tell of the same.

import made from '../../lexicon/occurrence-words.json' with { type: 'json' };
import data from '../../lexicon/occurrences.json' with { type: 'json' };

const split = (words: string): readonly string[] => words.split(' ');

const STATES: ReadonlySet<string> = new Set(split(data.states));
const ADJECTIVES: ReadonlySet<string> = new Set(split(data.adjectives));
const TELLING: ReadonlySet<string> = new Set(split(data.telling));

/// Noun → the verb that it is made from, or itself.
const NOUNS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(made.made).flatMap(([verb, nouns]) => split(nouns).map((noun) => [noun, verb] as const)),
  ...split(made.plain).map((noun) => [noun, noun] as const),
]);

/// Word, with its part of speech, → names of the groups it stands in.
const KINDS = groupsOf(Object.entries(data.kinds));
const SAME = groupsOf(
  made.same.map((words, i) => [String(i), words] as const),
  ['v'],
);

function groupsOf(
  groups: readonly (readonly [string, string])[],
  unmarked: readonly string[] = ['v', 'n'],
): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const [name, words] of groups) {
    for (const word of split(words)) {
      const [plain, mark] = word.split('+');
      for (const part of mark === undefined ? unmarked : [mark]) {
        const key = `${plain}+${part}`;
        map.set(key, [...(map.get(key) ?? []), name]);
      }
    }
  }
  return map;
}

/// What a word can have in common with another of its story.
export interface Sense {
  /// Verb that stands for the word and all that is made from it.
  readonly root: string;
  /// Kinds of happening of the field, and groups of words that mostly mean the same.
  readonly kinds: readonly string[];
  readonly same: readonly string[];
  /// Saying and thinking.
  readonly tells: boolean;
}

const NONE: readonly string[] = [];

export function senseOf(lemma: string, noun: boolean): Sense {
  const part = noun ? 'n' : 'v';
  const root = noun ? (NOUNS.get(lemma) ?? lemma) : lemma;
  const key = `${lemma}+${part}`;
  return {
    root,
    kinds: KINDS.get(key) ?? KINDS.get(`${root}+v`) ?? NONE,
    same: SAME.get(key) ?? NONE,
    tells: !noun && TELLING.has(lemma),
  };
}

/// Whether the head of a verb group tells of something that happens, not of how things are.
export const isHappening = (verb: string): boolean => !STATES.has(verb);

export const isEventNoun = (noun: string): boolean => NOUNS.has(noun);

export const tellsWhatBefell = (adjective: string): boolean => ADJECTIVES.has(adjective);
