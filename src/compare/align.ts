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
export function extend(copy: Words, text: Words, atCopy: number, atText: number): Block {
  const [ids, others] = [copy.ids, text.ids];
  let [p, t] = [atCopy, atText];
  while (p > 0 && t > 0 && ids[p - 1] === others[t - 1]) {
    p--;
    t--;
  }
  const most = Math.min(copy.count - p, text.count - t);
  let length = 0;
  while (length < most && ids[p + length] === others[t + length]) length++;
  return { p, t, length };
}

/// Runs that belong together, and where the last of them ends in both texts.
interface Chain {
  readonly runs: Block[];
  p: number;
  t: number;
}

/// Joins runs that follow each other closely in both texts.
export function chain(blocks: readonly Block[]): readonly (readonly Block[])[] {
  if (blocks.length === 1) return [blocks];
  const sorted = [...blocks].sort((a, b) => a.p - b.p || a.t - b.t || b.length - a.length);
  const chains: Chain[] = [];
  let open: Chain[] = [];
  for (const block of sorted) {
    open = open.filter((each) => block.p - each.p <= GAP).slice(-OPEN);
    let best: Chain | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const each of open) {
      const gap = block.t - each.t;
      const overlap = Math.max(each.p - block.p, -gap, 0);
      if (gap > GAP || overlap >= block.length || overlap > 6) continue;
      const cost = Math.abs(block.p - each.p - gap) + Math.abs(gap);
      if (cost < least) {
        least = cost;
        best = each;
      }
    }
    if (best) best.runs.push(without(block, best));
    else {
      best = { runs: [block], p: 0, t: 0 };
      chains.push(best);
      open.push(best);
    }
    best.p = block.p + block.length;
    best.t = block.t + block.length;
  }
  return chains.map(({ runs }) => runs);
}

/// The part of a run that lies behind another's end in both texts.
function without(block: Block, { p, t }: Pair): Block {
  const overlap = Math.max(p - block.p, t - block.t, 0);
  return { p: block.p + overlap, t: block.t + overlap, length: block.length - overlap };
}

/// All words of a chain: its runs, the words in common between them, and what its ends reach.
export function fill(copy: Words, text: Words, blocks: readonly Block[]): readonly Block[] {
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  const head = reach(copy.ids, text.ids, { p: first.p - 1, t: first.t - 1 }, -1);
  const tail = reach(copy.ids, text.ids, { p: last.p + last.length, t: last.t + last.length }, 1);
  // Most are a phrase and nothing else.
  if (blocks.length === 1 && head === NOTHING && tail === NOTHING) return blocks;
  const runs: Block[] = [];
  const put = ({ p, t }: Pair): void => putBehind(runs, p, t, 1);
  head.toReversed().forEach(put);
  let before: Pair | undefined;
  for (const block of blocks) {
    if (before) common(copy, text, before, block).forEach(put);
    putBehind(runs, block.p, block.t, block.length);
    before = { p: block.p + block.length, t: block.t + block.length };
  }
  tail.forEach(put);
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

const NOTHING: readonly Pair[] = [];

/// Goes on from a place over single changed words, as long as two words in a row agree again.
function reach(copy: Int32Array, text: Int32Array, from: Pair, step: 1 | -1): readonly Pair[] {
  let { p, t } = from;
  let changed = changedWords(copy, text, p, t, step);
  if (changed < 0) return NOTHING;
  const pairs: Pair[] = [];
  for (; changed >= 0; changed = changedWords(copy, text, p, t, step)) {
    p += step * (changed >> REACH);
    t += step * (changed & (2 ** REACH - 1));
    pairs.push({ p, t });
    p += step;
    t += step;
  }
  return pairs;
}

/// How many words of both texts are passed over until they agree again: those of the copy in the upper bits, those of
/// the text in the `REACH` lower ones. -1 where they do not.
function changedWords(copy: Int32Array, text: Int32Array, p: number, t: number, step: 1 | -1): number {
  const left = step > 0 ? copy.length - p : p + 1;
  const leftThere = step > 0 ? text.length - t : t + 1;
  if (left > 0 && leftThere > 0 && copy[p] === text[t]) return 0;
  for (let sum = 1; sum <= REACH; sum++) {
    // Of both, one more word must be there.
    const most = Math.min(sum, left - 2);
    for (let i = Math.max(0, sum + 2 - leftThere); i <= most; i++) {
      const here = p + step * i;
      const there = t + step * (sum - i);
      if (copy[here] === text[there] && copy[here + step] === text[there + step])
        return (i << REACH) | (sum - i);
    }
  }
  return -1;
}
