/// Names of armed groups and organs as the lexicon of actors gives them. Those of several words are made of ordinary words
/// ("Shining Path"): in text printed all in capitals they keep the case that they have there.

import data from '../../lexicon/actors.json' with { type: 'json' };
import { tokenize } from './tokens.ts';
import type { Word } from './words.ts';

interface Branch {
  readonly next: Map<string, Branch>;
  words?: readonly string[];
}

const root: Branch = { next: new Map() };
for (const { aliases } of [...data.actors, ...data.organs]) for (const alias of aliases) plant(alias);

function plant(alias: string): void {
  const words = tokenize(alias).map(({ text }) => text);
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length < 2) return;
  let branch = root;
  for (const word of words) {
    const key = word.toLowerCase();
    const next: Branch = branch.next.get(key) ?? { next: new Map() };
    branch.next.set(key, next);
    branch = next;
  }
  branch.words ??= words;
}

/// The words of the longest known name that begins at a token, in their own case.
export function knownNameAt(
  words: readonly Pick<Word, 'lower'>[],
  at: number,
  end: number,
): readonly string[] | undefined {
  let branch = root.next.get(words[at]!.lower);
  let found: readonly string[] | undefined;
  for (let i = at + 1; branch !== undefined; i++) {
    found = branch.words ?? found;
    branch = i < end ? branch.next.get(words[i]!.lower) : undefined;
  }
  return found;
}

const SINGLE: ReadonlySet<string> = new Set(
  data.actors.flatMap(({ aliases }) => aliases).filter((alias) => /^\p{Lu}\S+$/u.test(alias)),
);

/// "ISIL", "Hamas": a name of one word.
export const isKnownName = (text: string): boolean => SINGLE.has(text);
