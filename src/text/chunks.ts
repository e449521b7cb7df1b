/// Noun phrases and verb groups: the pieces that clauses, roles and speakers are made of.

import type { Chunk, Sentence, Token } from '../model/index.ts';
import { type Found, nounPhraseAt } from './noun-phrase.ts';
import { unitsOf } from './units.ts';
import { type Group, verbGroupAt } from './verb-group.ts';

export function findChunks(tokens: readonly Token[], sentences: readonly Sentence[]): Chunk[] {
  return sentences.flatMap(({ first, last }) => chunkSentence(tokens, first, last));
}

function chunkSentence(tokens: readonly Token[], first: number, last: number): Chunk[] {
  const out: Chunk[] = [];
  const units = unitsOf(tokens, first, last);
  for (let u = 0; u < units.length; ) {
    const phrase = nounPhraseAt(tokens, units, u);
    if (phrase !== null) {
      out.push(nounPhrase(tokens, phrase.chunk));
      u = phrase.next;
      continue;
    }
    const group = verbGroupAt(tokens, units[u]!.first, last);
    if (group !== null) {
      out.push(verbGroup(tokens, group));
      while (u < units.length && units[u]!.first < group.last) u++;
    } else u++;
  }
  return out;
}

// Written out field by field: copying with "..." costs more than finding the chunk.
function nounPhrase(tokens: readonly Token[], { first, last, head }: Found['chunk']): Chunk {
  return { from: tokens[first]!.from, to: tokens[last - 1]!.to, kind: 'NP', first, last, head };
}

function verbGroup(tokens: readonly Token[], { first, last, head, verb }: Group): Chunk {
  return { from: tokens[first]!.from, to: tokens[last - 1]!.to, kind: 'VG', first, last, head, verb };
}
