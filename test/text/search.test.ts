import { describe, expect, it } from 'vitest';
import { countBefore, firstAt, holding, lastBefore } from '../../src/text/search.ts';

const spans = [
  { from: 0, to: 4 },
  { from: 6, to: 9 },
  { from: 9, to: 12 },
];

describe('search in lists in order', () => {
  it('counts what comes before', () => {
    expect(countBefore([1, 3, 3, 7], (n) => n < 3)).toBe(1);
    expect(countBefore([1, 3, 3, 7], (n) => n <= 3)).toBe(3);
    expect(countBefore([], () => true)).toBe(0);
  });

  it('finds the first that begins at an offset or behind it, and the last before', () => {
    expect([0, 1, 6, 7, 10].map((at) => firstAt(spans, at))).toEqual([0, 1, 1, 2, 3]);
    expect([0, 1, 6, 7, 10].map((at) => lastBefore(spans, at))).toEqual([-1, 0, 0, 1, 2]);
  });

  it('finds the span that holds a character', () => {
    expect([0, 3, 4, 5, 6, 8, 9, 11, 12].map((at) => holding(spans, at)?.from)).toEqual([
      0,
      0,
      undefined,
      undefined,
      6,
      6,
      9,
      9,
      undefined,
    ]);
  });
});
