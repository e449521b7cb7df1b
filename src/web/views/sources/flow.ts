/// Where the bands stand that join sources (left) to those that carry their words (right): as thick as the words are
/// many, in the same order on both sides, so that few of them cross.

import type { WordFlow } from '../../../model/index.ts';

export interface Node {
  readonly name: string;
  readonly words: number;
  readonly top: number;
  readonly height: number;
}

export interface FlowBand {
  readonly flow: WordFlow;
  /// Top at the left and at the right, and how thick.
  readonly left: number;
  readonly right: number;
  readonly thick: number;
}

export interface FlowLayout {
  readonly left: readonly Node[];
  readonly right: readonly Node[];
  readonly bands: readonly FlowBand[];
  readonly height: number;
  /// Flows that are too small to be drawn; the table holds them.
  readonly rest: number;
}

const GAP = 10;
const LINE = 18;
const THINNEST = 1;
/// More sources on one side could not be told apart.
const MOST = 18;

/// `height` is that of all words together, without the gaps.
export function layFlows(flows: readonly WordFlow[], height: number): FlowLayout {
  const from = largest(flows, 'from');
  const to = largest(flows, 'to');
  const drawn = flows.filter((flow) => from.has(flow.from) && to.has(flow.to) && flow.words > 0);
  const all = drawn.reduce((sum, { words }) => sum + words, 0);
  const unit = all === 0 ? 0 : height / all;
  const left = stack(drawn, 'from', unit);
  const right = stack(drawn, 'to', unit);
  const [leftOrder, rightOrder] = [orderOf(left), orderOf(right)];
  const bands = drawn.map((flow) => ({
    flow,
    left: 0,
    right: 0,
    thick: Math.max(THINNEST, flow.words * unit),
  }));
  const atLeft = offsets(bands, 'from', 'to', rightOrder, left);
  const atRight = offsets(bands, 'to', 'from', leftOrder, right);
  const bottom = Math.max(
    0,
    ...[...left, ...right].map((node) => node.top + Math.max(node.height, node.height / 2 + LINE / 2)),
  );
  return {
    ...{ left, right, height: bottom, rest: flows.length - drawn.length },
    bands: bands.map((band) => ({ ...band, left: atLeft.get(band.flow)!, right: atRight.get(band.flow)! })),
  };
}

function largest(flows: readonly WordFlow[], end: 'from' | 'to'): ReadonlySet<string> {
  return new Set(
    [...sums(flows, end)]
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST)
      .map(([name]) => name),
  );
}

function sums(flows: readonly WordFlow[], end: 'from' | 'to'): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const flow of flows) found.set(flow[end], (found.get(flow[end]) ?? 0) + flow.words);
  return found;
}

function stack(flows: readonly WordFlow[], end: 'from' | 'to', unit: number): readonly Node[] {
  let top = 0;
  // The middle of the next is no higher: names need a line each.
  let free = 0;
  return [...sums(flows, end)]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name, words]) => {
      const height = Math.max(THINNEST, words * unit);
      const node = { name, words, top: Math.max(top, free - height / 2), height };
      free = node.top + height / 2 + LINE;
      top = node.top + height + GAP;
      return node;
    });
}

function orderOf(nodes: readonly Node[]): ReadonlyMap<string, number> {
  return new Map(nodes.map(({ name }, i) => [name, i]));
}

/// Bands leave a node in the order in which their other ends stand.
function offsets(
  bands: readonly FlowBand[],
  end: 'from' | 'to',
  other: 'from' | 'to',
  order: ReadonlyMap<string, number>,
  nodes: readonly Node[],
): ReadonlyMap<WordFlow, number> {
  const found = new Map<WordFlow, number>();
  for (const { name, top } of nodes) {
    let at = top;
    const mine = bands.filter(({ flow }) => flow[end] === name);
    for (const { flow, thick } of mine.toSorted(
      (a, b) => order.get(a.flow[other])! - order.get(b.flow[other])!,
    )) {
      found.set(flow, at);
      at += thick;
    }
  }
  return found;
}

/// "3 h", "2 days": how long after the text that was taken.
export function delayWords({ delayHours, delayBy }: Pick<WordFlow, 'delayHours' | 'delayBy'>): string {
  if (delayHours === null) return 'not known';
  const days = Math.round(delayHours / 24);
  if (delayBy === 'day') return days === 0 ? 'same day' : days === 1 ? 'next day' : `${days} days`;
  if (delayHours < 1) return `${Math.round(delayHours * 60)} min`;
  return delayHours < 36 ? `${Math.round(delayHours)} h` : `${days} days`;
}

export function percentWords(share: number): string {
  if (share > 0 && share < 0.01) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}
