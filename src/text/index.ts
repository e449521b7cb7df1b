/// The language of one report: tokens, sentences, chunks, clauses, quotations. A layer asks this room and does
/// not care how they were found.

import type { Chunk, Division, Doc, Passage, Sentence } from '../model/index.ts';
import { findChunks } from './chunks.ts';
import { findClauses } from './clauses.ts';
import { findQuotations } from './quotations.ts';
import { sharedTokens } from './raw-tokens.ts';
import { type Block, findSentences } from './sentences.ts';
import { tagTokens } from './tag.ts';
import { cutTokens } from './tokens.ts';

/// Passage kinds that are prose.
const PROSE: ReadonlySet<Passage['kind']> = new Set(['headline', 'paragraph']);

export function parse(text: string, division: Division, tagger?: Uint8Array): Doc {
  const { passages } = division;
  const blocks: Block[] = [];
  const raw = sharedTokens(text.length);
  for (let passage = 0; passage < passages.length; passage++) {
    const { kind, from, to } = passages[passage]!;
    if (!PROSE.has(kind)) continue;
    blocks.push({ from, to, passage });
    cutTokens(text, from, to, raw);
  }
  const sentences = findSentences(raw, blocks);
  const { tokens, facts } = tagTokens(raw, sentences, tagger);
  const chunks = findChunks(tokens, facts, sentences);
  const quotations = findQuotations(text, blocks);
  const sentenceOf = indexed(new Int32Array(tokens.length), sentences);
  const chunkOf = indexed(new Int32Array(tokens.length).fill(-1), chunks);
  const clauses = findClauses(tokens, facts, sentences, chunks, chunkOf, quotations);
  return { text, tokens, sentences, chunks, clauses, quotations, sentenceOf, chunkOf };
}

/// Writes at each token the position of the range that it belongs to.
function indexed(into: Int32Array, ranges: readonly (Sentence | Chunk)[]): Int32Array {
  for (let i = 0; i < ranges.length; i++) {
    const { first, last } = ranges[i]!;
    for (let token = first; token < last; token++) into[token] = i;
  }
  return into;
}

export { foldName } from './names.ts';
export * from './patterns/index.ts';
export { bitsPerWord, isPerWord, perWord } from './per-word.ts';
export { scratch } from './scratch.ts';
export { tokenize } from './tokens.ts';
export { wordOf } from './words.ts';
