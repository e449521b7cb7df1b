import { describe, expect, it } from 'vitest';
import {
  ADDRESSES,
  TYPES as AROUND,
  BLOCK,
  KEPT,
  LANES,
  ONLY,
  plainScores,
  ROW,
  SUMS,
  TYPE_ROWS,
} from '../../src/text/scores.ts';
import { vectorScores } from '../../src/text/vectors.ts';

const TYPES = 40;
const TOKENS = 9;
const ROWS = 5;
const TARGET = KEPT + TYPES * TYPE_ROWS * ROW;
const options = { bytes: TARGET + ROW, slack: 300, rows: ROWS };
const RULED_OUT = -4000;

/// Numbers that look random and are the same every time.
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

describe('scores', () => {
  const plain = plainScores(options);
  const vectors = vectorScores(options);

  it('are added by vectors wherever the tests run', () => {
    expect(vectors).not.toBeNull();
  });

  it.each([1, 2, 3, 4, 5])('are the same by vectors and in plain loops, case %i', (seed) => {
    const next = numbers(seed);
    const all = [plain, vectors!];
    const kept = Int16Array.from({ length: (options.bytes - KEPT) / 2 }, () =>
      next(20) === 0 ? RULED_OUT : next(500) - 250,
    );
    for (const { memory } of all) new Int16Array(memory, KEPT, kept.length).set(kept);
    let alone = 0;
    for (let round = 0; round < 50; round++) {
      const types = Array.from({ length: TOKENS + 4 }, () => KEPT + TYPE_ROWS * ROW * next(TYPES));
      const rows = Array.from({ length: ROWS }, () => KEPT + LANES * next(TYPES));
      for (const { memory, near } of all) {
        new Int32Array(memory, AROUND, types.length).set(types);
        near(TOKENS);
      }
      const [only, only2] = all.map(({ memory }) => [...new Int32Array(memory, ONLY, TOKENS)]);
      expect(only2).toEqual(only);
      const open = only!.filter((tag) => tag < 0).length;
      alone += TOKENS - open;
      const [sums, sums2] = all.map(({ memory }) => [...new Int16Array(memory, SUMS, open * LANES)]);
      expect(sums2).toEqual(sums);
      for (const { memory, sum } of all) {
        new Int32Array(memory, ADDRESSES, ROWS).set(rows);
        sum(ROWS - 1, TARGET);
      }
      const [row, row2] = all.map(({ memory }) => [...new Int16Array(memory, TARGET, LANES)]);
      expect(row2).toEqual(row);
      for (let at = SUMS; at < SUMS + open * ROW; at += ROW) expect(all[1]!.best(at)).toBe(all[0]!.best(at));
    }
    expect(alone).toBeGreaterThan(0);
    expect(alone).toBeLessThan(50 * TOKENS);
  });

  it('read a whole block', () => {
    for (const { memory, near } of [plain, vectors!]) {
      new Uint8Array(memory).fill(0);
      new Int32Array(memory, AROUND, BLOCK + 4).fill(KEPT);
      near(BLOCK);
      expect([...new Int32Array(memory, ONLY, BLOCK)]).toEqual(Array<number>(BLOCK).fill(-1));
    }
  });

  it('choose the first among equals', () => {
    for (const scores of [plain, vectors!]) {
      new Uint8Array(scores.memory).fill(0);
      new Int32Array(scores.memory, ADDRESSES, ROWS).fill(KEPT);
      new Int32Array(scores.memory, AROUND, 5).fill(KEPT);
      const only = new Int32Array(scores.memory, ONLY, 1);
      scores.near(1);
      expect(only[0]).toBe(-1);
      expect(scores.best(SUMS)).toBe(0);
      new Int16Array(scores.memory)[KEPT / 2 + 7] = 301;
      scores.near(1);
      expect(only[0]).toBe(7);
    }
  });
});
