import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/model/index.ts';
import { findChunks } from '../../src/text/chunks.ts';
import { findClauses } from '../../src/text/clauses.ts';
import { findQuotations } from '../../src/text/quotations.ts';
import { findSentences } from '../../src/text/sentences.ts';
import { tagTokens } from '../../src/text/tag.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import { weights } from './support.ts';

/// How often the grammar looks at a token of `text`: tokens count who asks them for anything.
function looks(text: string): number {
  const block = { from: 0, to: text.length, passage: 0 };
  const raw = tokensOf(text);
  const sentences = findSentences(raw, [block]);
  let steps = 0;
  const counted = (token: Token): Token =>
    new Proxy(token, {
      get: (target, key) => {
        steps++;
        return target[key as keyof Token];
      },
    });
  const tokens = tagTokens(raw, sentences, weights).map(counted);
  const { facts } = raw;
  const chunks = findChunks(tokens, facts, sentences);
  const chunkOf = new Int32Array(tokens.length).fill(-1);
  for (const [index, { first, last }] of chunks.entries()) chunkOf.fill(index, first, last);
  findClauses(tokens, facts, sentences, chunks, chunkOf, findQuotations(text, [block]));
  return steps;
}

describe('what the grammar does with texts made to be slow', () => {
  it.each([
    ['determiners without a noun', 'the '],
    ['adjectives without a noun', 'the big '],
    ['words that may open a clause', 'after '],
    ['pronouns that open one', 'who '],
    ['adverbs that open one', 'when '],
    ['clauses in clauses', 'he said that '],
    ['clauses that are joined', 'he ran and fell and '],
    ['quotations', '"a" he said '],
    ['quotations that open only', '“a '],
    ['negations', 'is not never '],
    ['hyphens', 'a-'],
    ['brackets', '( ) ) '],
    ['hedges', 'at least '],
    ['infinitives', 'to not to '],
    ['commas and conjunctions', ', and , or '],
  ])('is linear in %s', (_, part) => {
    const some = looks(part.repeat(300));
    const more = looks(part.repeat(1200));
    expect(more).toBeLessThan(some * 5 + 1000);
  });
});

describe('quotations', () => {
  it('are found in one pass over many paragraphs without a mark', () => {
    const text = 'No mark stands here.\n\n'.repeat(20_000);
    const paragraphs = Array.from({ length: 20_000 }, (_, i) => ({ from: i * 22, to: i * 22 + 20 }));
    expect(findQuotations(text, paragraphs)).toEqual([]);
  });

  it('may be 100,000, and as deep', () => {
    const open = '‘a “b '.repeat(50_000);
    expect(findQuotations(open, [{ from: 0, to: open.length }]).length).toBeGreaterThan(0);
    const straight = `'a "b `.repeat(50_000);
    expect(findQuotations(straight, [{ from: 0, to: straight.length }]).length).toBeGreaterThan(0);
  });

  it('may go on over as many paragraphs', () => {
    const part = '“It goes on.\n\n';
    const paragraphs = Array.from({ length: 20_000 }, (_, i) => ({
      from: i * part.length,
      to: (i + 1) * part.length - 2,
    }));
    const [only, ...others] = findQuotations(part.repeat(20_000), paragraphs);
    expect(others).toEqual([]);
    expect(only?.spans).toHaveLength(20_000);
  });
});
