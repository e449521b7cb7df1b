import type { Chunk, Clause, Quotation, Sentence, Token } from '../model/index.ts';

export function findClauses(
  _tokens: readonly Token[],
  _sentences: readonly Sentence[],
  _chunks: readonly Chunk[],
  _quotations: readonly Quotation[],
): Clause[] {
  return [];
}
