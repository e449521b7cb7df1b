/// Ids are hashes that any other program can make again: ours are those of the library that Node.js has.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256Hex } from '../../src/text/sha256.ts';

const byNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

test('texts of every length up to three blocks', () => {
  for (let length = 0; length <= 200; length++) {
    const text = 'é'.repeat(length >> 1) + 'x'.repeat(length & 1);
    expect(sha256Hex(text)).toBe(byNode(text));
  }
});

test('any text, as many digits as are asked for', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 2000 }),
      fc.integer({ min: 1, max: 64 }),
      (text, length) => {
        expect(sha256Hex(text, length)).toBe(byNode(text).slice(0, length));
      },
    ),
  );
});

test('a long text between short ones', () => {
  const long = 'report '.repeat(20_000);
  for (const text of ['', long, 'abc', long + long, '']) expect(sha256Hex(text)).toBe(byNode(text));
});
