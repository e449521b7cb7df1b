/// Clicks through the page over and over, and measures after each round what the browser still holds: heap, nodes of
/// the document, listeners, each after all that is not needed was let go.

import type { CDPSession, Page } from 'playwright-core';

/// What is held when all that can be let go is gone.
export interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/// One round: goes from where it begins, through whatever it wants to try, to where it began.
export type Round = (page: Page, n: number) => Promise<void>;

interface Soaking {
  readonly round: Round;
  /// Whether another round is to begin after so many.
  readonly goesOn: (rounds: number) => boolean;
  readonly told?: (held: Held, n: number) => void;
}

export async function soak(page: Page, { round, goesOn, told }: Soaking): Promise<readonly Held[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const all: Held[] = [];
  while (goesOn(all.length)) {
    await round(page, all.length);
    const held = await heldBy(session);
    all.push(held);
    told?.(held, all.length);
  }
  await session.detach();
  return all;
}

/// What was let go may have held other things: twice.
async function heldBy(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners };
}

/// What may be held more at the end than at the beginning: for rounding, and for the history of what was done, which
/// the browser keeps.
const SLACK: Held = { heapBytes: 1_500_000, nodes: 120, listeners: 12 };
/// The first rounds fill what is kept on purpose: programs of views, fonts, answers.
const WARM_UP = 2;

export interface Growth {
  readonly what: keyof Held;
  readonly from: number;
  readonly to: number;
}

/// What is held by more than a little after the last rounds than after the first: the least of each third is taken,
/// since a round may end while something is still on its way.
export function growthOf(all: readonly Held[]): readonly Growth[] {
  const warm = all.slice(WARM_UP);
  const third = Math.max(1, Math.floor(warm.length / 3));
  if (warm.length < 3) throw new Error(`${all.length} rounds are too few to tell growth from warming up`);
  return (Object.keys(SLACK) as (keyof Held)[])
    .map((what) => {
      const least = (some: readonly Held[]): number => Math.min(...some.map((held) => held[what]));
      return { what, from: least(warm.slice(0, third)), to: least(warm.slice(-third)) };
    })
    .filter(({ what, from, to }) => to - from > SLACK[what]);
}
