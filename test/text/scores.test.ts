import { describe, expect, it } from 'vitest';
import { ADDRESSES, KEPT, LANES, plainScores, ROW, SUMS, TYPE_ROWS } from '../../src/text/scores.ts';
import { vectorScores } from '../../src/text/vectors.ts';

const TYPES = 40;
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
    for (let round = 0; round < 200; round++) {
      const [a, b, c, d, e] = Array.from({ length: TYPE_ROWS }, () => KEPT + TYPE_ROWS * ROW * next(TYPES));
      const rows = Array.from({ length: ROWS }, () => KEPT + LANES * next(TYPES));
      const [near, near2] = all.map((scores) => scores.near(a!, b!, c!, d!, e!));
      expect(near2).toBe(near);
      if (near! >= 0) alone++;
      for (const { memory } of all) new Int32Array(memory, ADDRESSES, ROWS).set(rows);
      for (const scores of all) scores.sum(ROWS - 1, TARGET);
      const [row, row2] = all.map(({ memory }) => [...new Int16Array(memory, TARGET, LANES)]);
      expect(row2).toEqual(row);
      const [sums, sums2] = all.map(({ memory }) => [...new Int16Array(memory, SUMS, LANES)]);
      expect(sums2).toEqual(sums);
      expect(all[1]!.best()).toBe(all[0]!.best());
    }
    expect(alone).toBeGreaterThan(0);
    expect(alone).toBeLessThan(200);
  });

  it('choose the first among equals', () => {
    for (const scores of [plain, vectors!]) {
      new Uint8Array(scores.memory).fill(0);
      new Int32Array(scores.memory, ADDRESSES, ROWS).fill(KEPT);
      expect(scores.near(KEPT, KEPT, KEPT, KEPT, KEPT)).toBe(-1);
      expect(scores.best()).toBe(0);
      new Int16Array(scores.memory)[KEPT / 2 + 7] = 301;
      expect(scores.near(KEPT, KEPT, KEPT, KEPT, KEPT)).toBe(7);
    }
  });
});
