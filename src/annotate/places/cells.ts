/// Sums by square degree: a small table of numbers, since a report asks for thousands of them.

import { AROUND } from '../names/towns.ts';

export interface Cells {
  readonly keys: Int32Array;
  readonly sums: Float64Array;
}

/// Room for `most` different squares.
export function makeCells(most: number): Cells {
  let size = 64;
  while (size < 2 * most) size *= 2;
  return { keys: new Int32Array(size), sums: new Float64Array(size) };
}

export function addTo({ keys, sums }: Cells, cell: number, weight: number): void {
  const slot = slotOf(keys, cell + KEPT);
  keys[slot] = cell + KEPT;
  sums[slot]! += weight;
}

/// The sum over a square and those around it.
export function sumAround({ keys, sums }: Cells, cell: number): number {
  let sum = 0;
  for (let i = 0; i < AROUND.length; i++) sum += sums[slotOf(keys, cell + AROUND[i]! + KEPT)]!;
  return sum;
}

/// Numbers are kept with this added, so that 0 is an empty slot; squares beyond the poles stay above it.
const KEPT = 1000;

function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  // Neighbouring squares differ by 1 and 400: spread them.
  let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}
