/// Clicks through the page over and over, and measures after each round what the browser still holds: values of the
/// program, nodes of the document, listeners, each after all that is not needed was let go.

import type { CDPSession, Page } from 'playwright-core';

/// What is held when all that can be let go is gone.
export interface Held {
  /// Values that the program made. Not its compiled code, of which the engine makes more the longer something runs, nor
  /// what the browser keeps of answers for whoever debugs.
  readonly valueBytes: number;
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
  return { valueBytes: valueBytesIn(await snapshotOf(session)), nodes, listeners: jsEventListeners };
}

/// A heap snapshot as the engine writes it: a node is a run of numbers, whose fields `meta` names.
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

async function snapshotOf(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const take = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', take);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', take);
  return JSON.parse(chunks.join('')) as Snapshot;
}

const VALUES = new Set([
  ...['object', 'array', 'closure', 'string', 'concatenated string', 'sliced string'],
  ...['number', 'bigint', 'symbol', 'regexp'],
]);

function valueBytesIn({ snapshot: { meta }, nodes }: Snapshot): number {
  const [type, size] = ['type', 'self_size'].map((field) => meta.node_fields.indexOf(field));
  const isValue = meta.node_types[0].map((name) => VALUES.has(name));
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    if (isValue[nodes[at + type!]!]) bytes += nodes[at + size!]!;
  }
  return bytes;
}

/// What may be held more at the end than at the beginning: for rounding, and for the history of what was done, which
/// the browser keeps.
const SLACK: Held = { valueBytes: 150_000, nodes: 120, listeners: 12 };
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
