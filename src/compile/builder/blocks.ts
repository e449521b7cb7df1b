/// Blocks: leaders that share a key (a place, a party, a month …), in order of time. Only neighbours in a block are
/// compared. Keeps them between builds and tells which pairs have become neighbours, and which have ceased to be.

import { compareText, keysOf } from '../link.ts';
import type { Mention } from '../mention.ts';
import { withAdded } from './sorted.ts';

/// In a block, a mention is compared with so many before and behind it.
export const WINDOW = 40;

export interface Blocks {
  /// All that stand near a mention in a block that both share.
  neighboursOf(mention: Mention): ReadonlySet<Mention>;
  areNeighbours(a: Mention, b: Mention): boolean;
  update(gone: readonly Mention[], fresh: readonly Mention[]): Moved;
}

/// What a change does to those that were there before and stay.
export interface Moved {
  /// Pairs that have become neighbours; a pair may come twice.
  readonly met: readonly (readonly [Mention, Mention])[];
  /// Mentions of which some neighbour behind them may have ceased to be one.
  readonly unsure: ReadonlySet<Mention>;
}

type Block = readonly Mention[];

interface Change {
  readonly gone: Mention[];
  readonly fresh: Mention[];
}

export function keepBlocks(): Blocks {
  const blocks = new Map<string, Block>();
  const keys = new Map<Mention, readonly string[]>();
  return {
    neighboursOf: (mention) => {
      const found = new Set<Mention>();
      for (const key of keys.get(mention) ?? []) {
        const block = blocks.get(key)!;
        const at = placeIn(block, mention);
        const last = Math.min(block.length - 1, at + WINDOW);
        for (let i = Math.max(0, at - WINDOW); i <= last; i++) if (i !== at) found.add(block[i]!);
      }
      return found;
    },
    areNeighbours: (a, b) => {
      const others = keys.get(b) ?? [];
      return (keys.get(a) ?? []).some((key) => {
        if (!others.includes(key)) return false;
        const block = blocks.get(key)!;
        return Math.abs(placeIn(block, a) - placeIn(block, b)) <= WINDOW;
      });
    },
    update: (gone, fresh) => {
      const met: [Mention, Mention][] = [];
      const unsure = new Set<Mention>();
      for (const [key, change] of changesOf(keys, gone, fresh)) {
        const old = blocks.get(key) ?? [];
        const block = changed(old, change);
        if (block.length === 0) blocks.delete(key);
        else blocks.set(key, block);
        if (old.length === 0) continue;
        meet(old, block, change, met);
        part(block, change, unsure);
      }
      return { met, unsure };
    },
  };
}

/// By key, who leaves its block and who comes into it; `keys` follows.
function changesOf(
  keys: Map<Mention, readonly string[]>,
  gone: readonly Mention[],
  fresh: readonly Mention[],
): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  const changeOf = (key: string): Change => {
    const change = changes.get(key) ?? { gone: [], fresh: [] };
    changes.set(key, change);
    return change;
  };
  for (const mention of gone) {
    for (const key of keys.get(mention) ?? []) changeOf(key).gone.push(mention);
    keys.delete(mention);
  }
  for (const mention of fresh) {
    const mine = keysOf(mention);
    keys.set(mention, mine);
    for (const key of mine) changeOf(key).fresh.push(mention);
  }
  return changes;
}

/// The block without what has gone, with what is fresh, in order.
function changed(old: Block, { gone, fresh }: Change): Block {
  const without = new Set(gone);
  const left = gone.length === 0 ? old : old.filter((one) => !without.has(one));
  return withAdded(left, fresh, byTime);
}

/// Where somebody has gone, those on both sides move together.
function meet(old: Block, block: Block, { gone }: Change, met: [Mention, Mention][]): void {
  if (gone.length === 0 || old.length <= WINDOW + 1) return;
  const missing = new Set(gone);
  const seen = new Set<number>();
  for (const one of gone) {
    const at = placeIn(old, one);
    for (let i = Math.max(0, at - WINDOW); i < at; i++) {
      const a = old[i]!;
      if (seen.has(i) || missing.has(a)) continue;
      seen.add(i);
      const place = placeIn(block, a);
      for (let j = i + WINDOW + 1; j < old.length; j++) {
        const b = old[j]!;
        if (missing.has(b)) continue;
        if (placeIn(block, b) - place > WINDOW) break;
        met.push([a, b]);
      }
    }
  }
}

/// Those before a fresh mention may have lost a neighbour behind it.
function part(block: Block, { fresh }: Change, unsure: Set<Mention>): void {
  if (block.length <= WINDOW + 1) return;
  const isFresh = new Set(fresh);
  for (const one of fresh) {
    const at = placeIn(block, one);
    for (let i = Math.max(0, at - WINDOW); i < at; i++) if (!isFresh.has(block[i]!)) unsure.add(block[i]!);
  }
}

/// Where a mention stands in a block that holds it.
function placeIn(block: Block, mention: Mention): number {
  let low = 0;
  let high = block.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byTime(block[middle]!, mention) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const momentKey = ({ time, asOf }: Mention): string => time.begin ?? asOf;

/// Ranks differ, so the order is total.
function byTime(a: Mention, b: Mention): number {
  return compareText(momentKey(a), momentKey(b)) || compareText(a.rank, b.rank);
}
