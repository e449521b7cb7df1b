/// Lays one text beside another: from shingles in common to the longest stretches that are one text, word by word.

import { type Block, type Pair, putBehind } from './runs.ts';
import type { Words } from './words.ts';

/// Words that may be changed, dropped or put in between two runs that still belong together.
const GAP = 14;
/// Chains that may grow at one time.
const OPEN = 32;
/// How far the ends reach over a changed word.
const REACH = 4;

/// The longest run of equal words around a place that the texts have in common.
export function extend(copy: Words, text: Words, at: Pair): Block {
  let { p, t } = at;
  while (p > 0 && t > 0 && copy.ids[p - 1] === text.ids[t - 1]) {
    p--;
    t--;
  }
  let length = 0;
  while (p + length < copy.count && t + length < text.count && copy.ids[p + length] === text.ids[t + length])
    length++;
  return { p, t, length };
}

/// Joins runs that follow each other closely in both texts.
export function chain(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const sorted = [...blocks].sort((a, b) => a.p - b.p || a.t - b.t || b.length - a.length);
  const chains: Block[][] = [];
  let open: Block[][] = [];
  for (const block of sorted) {
    open = open.filter((each) => block.p - end(each).p <= GAP).slice(-OPEN);
    let best: Block[] | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const each of open) {
      const last = end(each);
      const gap = block.t - last.t;
      const overlap = Math.max(last.p - block.p, last.t - block.t, 0);
      if (gap > GAP || overlap >= block.length || overlap > 6) continue;
      const cost = Math.abs(block.p - last.p - gap) + Math.abs(gap);
      if (cost < least) {
        least = cost;
        best = each;
      }
    }
    if (best) best.push(without(block, end(best)));
    else {
      const fresh = [block];
      chains.push(fresh);
      open.push(fresh);
    }
  }
  return chains;
}

const end = (blocks: readonly Block[]): Pair => {
  const last = blocks.at(-1)!;
  return { p: last.p + last.length, t: last.t + last.length };
};

/// The part of a run that lies behind another's end in both texts.
function without(block: Block, { p, t }: Pair): Block {
  const overlap = Math.max(p - block.p, t - block.t, 0);
  return { p: block.p + overlap, t: block.t + overlap, length: block.length - overlap };
}

/// All words of a chain: its runs, the words in common between them, and what its ends reach.
export function fill(copy: Words, text: Words, blocks: readonly Block[]): readonly Block[] {
  const runs: Block[] = [];
  const put = ({ p, t }: Pair): void => putBehind(runs, p, t, 1);
  reach(copy, text, blocks[0]!, -1).reverse().forEach(put);
  let before: Pair | undefined;
  for (const block of blocks) {
    if (before) common(copy, text, before, block).forEach(put);
    putBehind(runs, block.p, block.t, block.length);
    before = { p: block.p + block.length, t: block.t + block.length };
  }
  reach(copy, text, { p: before!.p - 1, t: before!.t - 1 }, 1).forEach(put);
  return runs;
}

/// The longest common sequence of words between two runs.
function common(copy: Words, text: Words, from: Pair, to: Pair): readonly Pair[] {
  const [height, width] = [to.p - from.p, to.t - from.t];
  if (height <= 0 || width <= 0) return [];
  const best = Array.from({ length: height + 1 }, () => new Uint8Array(width + 1));
  for (let i = height - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--)
      best[i]![j] =
        copy.ids[from.p + i] === text.ids[from.t + j]
          ? best[i + 1]![j + 1]! + 1
          : Math.max(best[i + 1]![j]!, best[i]![j + 1]!);
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < height && j < width; ) {
    if (copy.ids[from.p + i] === text.ids[from.t + j]) pairs.push({ p: from.p + i++, t: from.t + j++ });
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/// Goes on from an end over single changed words, as long as two words in a row agree again.
function reach(copy: Words, text: Words, from: Pair, step: 1 | -1): Pair[] {
  const pairs: Pair[] = [];
  let at = { p: from.p + step, t: from.t + step };
  for (;;) {
    const next = nextAgreement(copy, text, at, step);
    if (next === null) return pairs;
    pairs.push(next);
    at = { p: next.p + step, t: next.t + step };
  }
}

function nextAgreement(copy: Words, text: Words, at: Pair, step: 1 | -1): Pair | null {
  const agree = (p: number, t: number) =>
    p >= 0 && t >= 0 && p < copy.count && t < text.count && copy.ids[p] === text.ids[t];
  if (agree(at.p, at.t)) return at;
  for (let sum = 1; sum <= REACH; sum++)
    for (let i = 0; i <= sum; i++) {
      const [p, t] = [at.p + step * i, at.t + step * (sum - i)];
      if (agree(p, t) && agree(p + step, t + step)) return { p, t };
    }
  return null;
}
