/// Sums by square degree: a small table of numbers, since a report asks for thousands of them.

import { AROUND } from '../names/towns.ts';

/// A slot is two numbers beside each other: the square's, and its sum.
export type Cells = Float64Array;

/// Room for `most` different squares.
export function makeCells(most: number): Cells {
  let size = 64;
  while (size < 2 * most) size *= 2;
  return new Float64Array(2 * size);
}

export function addTo(cells: Cells, cell: number, weight: number): void {
  const slot = slotOf(cells, cell + KEPT);
  cells[slot] = cell + KEPT;
  cells[slot + 1]! += weight;
}

/// The sum over a square and those around it.
export function sumAround(cells: Cells, cell: number): number {
  let sum = 0;
  for (let i = 0; i < AROUND.length; i++) sum += cells[slotOf(cells, cell + AROUND[i]! + KEPT) + 1]!;
  return sum;
}

/// Numbers are kept with this added, so that 0 is an empty slot; squares beyond the poles stay above it.
const KEPT = 1000;

function slotOf(cells: Cells, key: number): number {
  const mask = cells.length - 2;
  // Neighbouring squares differ by 1 and 400: spread them.
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  while (cells[slot] !== 0 && cells[slot] !== key) slot = (slot + 2) & mask;
  return slot;
}
