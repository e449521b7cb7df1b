/// A word in one part of speech, with all that a token of it holds: worked out once and remembered by the number of the
/// word.

import { factBits } from './facts.ts';
import { lemmaOf } from './lemma.ts';
import type { TagPair } from './tag-pairs.ts';
import type { Word } from './words.ts';

export interface Reading {
  readonly word: number;
  readonly pair: TagPair;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /// What the grammar asks of it: see `facts.ts`.
  readonly facts: number;
  /// Another of the same word: there are few.
  readonly next: Reading | undefined;
}

/// By word, the reading met first; a word takes the place of another, so that memory is bounded.
const SLOTS = 1 << 16;
const readings = new Array<Reading | undefined>(SLOTS);

/// `id` is the number of `word`.
export function readingOf(id: number, word: Word, pair: TagPair): Reading {
  const first = readings[id & (SLOTS - 1)];
  if (first === undefined || first.word !== id) return remember(word, pair, undefined);
  if (first.pair === pair) return first;
  for (let known = first.next; known !== undefined; known = known.next) if (known.pair === pair) return known;
  return remember(word, pair, first);
}

function remember({ id, text, lower }: Word, pair: TagPair, others: Reading | undefined): Reading {
  const { pos, tag } = pair;
  const lemma = lemmaOf(lower, pos, tag);
  const facts = factBits({ text, lower, pos, tag });
  const made: Reading = { word: id, pair, text, lower, lemma, facts, next: others };
  readings[id & (SLOTS - 1)] = made;
  return made;
}
