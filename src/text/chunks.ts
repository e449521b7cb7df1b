/// Noun phrases and verb groups: the pieces that clauses, roles and speakers are made of.

import type { Chunk, Sentence, Token } from '../model/index.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { unitsOf } from './units.ts';
import { verbGroupAt } from './verb-group.ts';

export function findChunks(tokens: readonly Token[], sentences: readonly Sentence[]): Chunk[] {
  return sentences.flatMap(({ first, last }) => chunkSentence(tokens, first, last));
}

function chunkSentence(tokens: readonly Token[], first: number, last: number): Chunk[] {
  const out: Chunk[] = [];
  const units = unitsOf(tokens, first, last);
  for (let u = 0; u < units.length; ) {
    const phrase = nounPhraseAt(tokens, units, u);
    if (phrase !== null) {
      out.push(spanned(tokens, { kind: 'NP', ...phrase.chunk }));
      u = phrase.next;
      continue;
    }
    const group = verbGroupAt(tokens, units[u]!.first, last);
    if (group !== null) {
      out.push(spanned(tokens, { kind: 'VG', ...group }));
      while (u < units.length && units[u]!.first < group.last) u++;
    } else u++;
  }
  return out;
}

function spanned(tokens: readonly Token[], chunk: Omit<Chunk, 'from' | 'to'>): Chunk {
  return { from: tokens[chunk.first]!.from, to: tokens[chunk.last - 1]!.to, ...chunk };
}
