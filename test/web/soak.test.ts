/// A short soak: `bench/soak.ts` does the same for ten minutes. And what it tells growth by.

import { describe, expect, it } from 'vitest';
import { dayOfWork } from '../support/rounds.ts';
import { growthOf, type Held, soak } from '../support/soak.ts';
import { address, desk, page, reviewing } from './reviewing.ts';

reviewing();

const ROUNDS = 6;
const goesOn = (rounds: number): boolean => rounds < ROUNDS;

describe('the page', () => {
  it('holds no more after days of work than after the first', async () => {
    await page.goto(address('/problems'));
    const all = await soak(page, { round: dayOfWork, goesOn });
    expect(growthOf(all)).toEqual([]);
    expect(await desk.verdicts()).toHaveLength(2 * ROUNDS);
  }, 300_000);

  it('is caught where it holds on to what was shown', async () => {
    await page.goto(address('/problems'));
    await page.evaluate('window.held = []');
    const leaks = `for (let i = 0; i < 80; i++) {
      const box = document.createElement('div');
      box.addEventListener('click', () => box);
      window.held.push(box, new Array(2e4).fill(i));
    }`;
    const all = await soak(page, { round: (at) => at.evaluate(leaks), goesOn });
    expect(growthOf(all).map(({ what }) => what)).toEqual(['valueBytes', 'nodes', 'listeners']);
  });
});

describe('growth', () => {
  const held = (nodes: number): Held => ({ valueBytes: 5e6, nodes, listeners: 40 });

  it('is what stays, not what warms up or comes and goes', () => {
    expect(growthOf([10, 4000, 5000, 5090, 5000, 7000, 5010, 5100].map(held))).toEqual([]);
    expect(growthOf([10, 4000, 5000, 5100, 5200, 5300, 5400, 5500].map(held))).toEqual([
      { what: 'nodes', from: 5000, to: 5400 },
    ]);
    expect(() => growthOf([1, 2, 3].map(held))).toThrow(/too few/);
  });
});
