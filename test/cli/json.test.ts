import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonPieces } from '../../src/cli/json.ts';

const whole = (value: unknown): string => [...jsonPieces(value)].join('');

describe('JSON in pieces', () => {
  it('is what it would be in one', () => {
    const lists = fc.dictionary(fc.string(), fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), lists), (value) => {
        expect(whole(value)).toBe(JSON.stringify(value, undefined, 2));
      }),
    );
  });

  it('leaves out keys that are not filled, and says null in lists', () => {
    for (const value of [
      { a: undefined, b: 1, c: undefined },
      { a: undefined },
      { a: [undefined, { b: undefined, c: [] }] },
      [undefined],
      new Date(0),
      [new Date(0)],
    ])
      expect(whole(value)).toBe(JSON.stringify(value, undefined, 2));
  });

  it('holds one item at a time', () => {
    const pieces = [...jsonPieces({ list: [1, 2, 3], other: 'x' })];
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(20);
  });
});
