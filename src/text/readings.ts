/// A word in one part of speech, with all that depends on the two: worked out once and kept with the word.

import { factBits } from './facts.ts';
import { lemmaOf } from './lemma.ts';
import type { TagPair } from './tag-pairs.ts';
import type { Word } from './words.ts';

export interface Reading {
  readonly pair: TagPair;
  readonly lemma: string;
  /// What the grammar asks of it: see `facts.ts`.
  readonly facts: number;
  /// The next of the same word: there are few.
  readonly next: Reading | undefined;
}

export function readingOf(word: Word, pair: TagPair): Reading {
  for (let known = word.readings; known !== undefined; known = known.next)
    if (known.pair === pair) return known;
  const { text, lower } = word;
  const { pos, tag } = pair;
  const lemma = lemmaOf(lower, pos, tag);
  const made: Reading = { pair, lemma, facts: factBits({ text, lower, pos, tag }), next: word.readings };
  word.readings = made;
  return made;
}
