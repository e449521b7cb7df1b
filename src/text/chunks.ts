/// Noun phrases and verb groups: the pieces that clauses, roles and speakers are made of.

import type { Chunk, Sentence, Token } from '../model/index.ts';
import { addNounPhrase, NO_PHRASE } from './noun-phrase.ts';
import { fillUnits, type Units, unitsFor } from './units.ts';
import { verbGroupAt } from './verb-group.ts';

/// `facts` are those of the tokens.
export function findChunks(
  tokens: readonly Token[],
  facts: Int32Array,
  sentences: readonly Sentence[],
): Chunk[] {
  const out: Chunk[] = [];
  const units = unitsFor(tokens, facts, sentences);
  for (const { first, last } of sentences) {
    const end = fillUnits(units, first, last);
    chunkSentence(units, end, last, out);
  }
  return out;
}

/// Chunks of the units `[1, end)`, whose tokens end at `last`.
function chunkSentence(units: Units, end: number, last: number, out: Chunk[]): void {
  const { tokens, facts } = units;
  for (let u = 1; u < end; ) {
    const next = addNounPhrase(units, u, out);
    if (next !== NO_PHRASE) {
      u = next;
      continue;
    }
    const group = verbGroupAt(tokens, facts, units.first[u]!, last);
    u++;
    if (group === null) continue;
    out.push(group);
    while (u < end && units.first[u]! < group.last) u++;
  }
}
