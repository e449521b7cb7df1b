/// Sets of rows by their numbers, one behind the other in one row of a table.

import { readNumbers, writeNumbers } from './numbers.ts';

export interface RowSets<K> {
  readonly add: (key: K, row: number) => void;
  readonly remove: (key: K, row: number) => void;
  /// Before this, nothing is written.
  readonly end: () => void;
}

/// `put` with nothing: no row is left under the key.
export function rowSets<K>(
  find: (key: K) => Uint8Array | undefined,
  put: (key: K, rows: Uint8Array | undefined) => void,
): RowSets<K> {
  /// By key, rows that are there now, and those that are not.
  const changes = new Map<K, Map<number, boolean>>();
  const change = (key: K, row: number, there: boolean): void => {
    const ofKey = changes.get(key) ?? new Map<number, boolean>();
    changes.set(key, ofKey.set(row, there));
  };
  return {
    add: (key, row) => change(key, row, true),
    remove: (key, row) => change(key, row, false),
    end: () => {
      for (const [key, rows] of changes) {
        const all = new Set(fromSteps(find(key)));
        for (const [row, there] of rows) {
          if (there) all.add(row);
          else all.delete(row);
        }
        put(key, all.size > 0 ? toSteps([...all]) : undefined);
      }
      changes.clear();
    },
  };
}

function toSteps(rows: number[]): Uint8Array {
  rows.sort((a, b) => a - b);
  return writeNumbers(rows.map((row, i) => row - (rows[i - 1] ?? 0)));
}

export function fromSteps(bytes: Uint8Array = new Uint8Array()): readonly number[] {
  let row = 0;
  return readNumbers(bytes).map((step) => {
    row += step;
    return row;
  });
}
