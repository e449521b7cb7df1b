/// A word in one part of speech, with all that a token of it holds: worked out once and kept with the word.

import { factBits } from './facts.ts';
import { interned } from './interned.ts';
import { lemmaOf } from './lemma.ts';
import type { TagPair } from './tag-pairs.ts';
import type { Word } from './words.ts';

export interface Reading {
  readonly pair: TagPair;
  readonly lemma: string;
  /// What the grammar asks of it: see `facts.ts`.
  readonly facts: number;
  /// Another of the same word: there are few.
  readonly next: Reading | undefined;
}

export function readingOf(word: Word, pair: TagPair): Reading {
  for (let known = word.reading; known !== undefined; known = known.next)
    if (known.pair === pair) return known;
  return remember(word, pair);
}

function remember(word: Word, pair: TagPair): Reading {
  const { text, lower, reading } = word;
  const { pos, tag } = pair;
  const made: Reading = {
    pair,
    lemma: interned(lemmaOf(lower, pos, tag)),
    facts: factBits({ text, lower, pos, tag }),
    next: reading,
  };
  word.reading = made;
  return made;
}
