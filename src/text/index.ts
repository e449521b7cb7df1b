/// The language of one report: tokens, sentences, chunks, clauses, quotations. A layer asks this room and does
/// not care how they were found.

import type { Chunk, Division, Doc, Passage, Report, Sentence } from '../model/index.ts';
import { findChunks } from './chunks.ts';
import { findClauses } from './clauses.ts';
import { findQuotations } from './quotations.ts';
import { tokenRooms } from './raw-tokens.ts';
import { type Block, findSentences } from './sentences.ts';
import { tagPairs, withPairs } from './tag.ts';
import { cutTokens } from './tokens.ts';

/// Passage kinds that are prose.
const PROSE: ReadonlySet<Passage['kind']> = new Set(['headline', 'paragraph']);

export interface Divided {
  readonly report: Pick<Report, 'text'>;
  readonly division: Division;
}

export function parse(text: string, division: Division, tagger?: Uint8Array): Doc {
  return parseTogether([{ report: { text }, division }], tagger)[0]!;
}

/// Reads a handful of reports, each alone, a step over all of them before the next: each step's program and tables are
/// loaded into the processor's caches once a handful.
export function parseTogether(reports: readonly Divided[], tagger?: Uint8Array): readonly Doc[] {
  const cut = reports.map(cutReport);
  const tagged = cut.map((report) => ({
    ...report,
    pairs: tagPairs(report.raw, report.sentences, tagger),
  }));
  const read = tagged.map((report) => ({ ...report, tokens: withPairs(report.raw, report.pairs) }));
  const chunked = read.map((report) => ({
    ...report,
    chunks: findChunks(report.tokens, report.raw.facts, report.sentences),
  }));
  return chunked.map(({ text, blocks, raw, sentences, tokens, chunks }) => {
    const quotations = findQuotations(text, blocks);
    // One piece of memory for all three.
    const numbers = new Int32Array(3 * tokens.length);
    const part = (k: number) => numbers.subarray(k * tokens.length, (k + 1) * tokens.length);
    const sentenceOf = indexed(part(0), sentences);
    const chunkOf = indexed(part(1).fill(-1), chunks);
    const clauses = findClauses(tokens, raw.facts, sentences, chunks, chunkOf, quotations);
    const words = part(2);
    words.set(raw.ids.subarray(0, tokens.length));
    return { text, tokens, words, sentences, chunks, clauses, quotations, sentenceOf, chunkOf };
  });
}

const rooms = tokenRooms();

/// The tokens and sentences of the nth report: tokens are good until the next handful.
function cutReport({ report: { text }, division: { passages } }: Divided, nth: number) {
  const blocks: Block[] = [];
  const raw = rooms(text.length, nth);
  for (let passage = 0; passage < passages.length; passage++) {
    const { kind, from, to } = passages[passage]!;
    if (!PROSE.has(kind)) continue;
    blocks.push({ from, to, passage });
    cutTokens(text, from, to, raw);
  }
  return { text, blocks, raw, sentences: findSentences(raw, blocks) };
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
export { filled, mark } from './scratch.ts';
export { isTimeUnit } from './time-words.ts';
export { tokenize } from './tokens.ts';
export { wordOf } from './words.ts';
