/// Keys that go from row to row of a table and open the row that one stands on.

import { useEffect, useState } from 'preact/hooks';
import type { Key } from '../app/keys.ts';

export interface Steps {
  /// The row that one stands on.
  readonly at: string | undefined;
  readonly keys: readonly Key[];
}

export const rowId = (id: string): string => `row-${id}`;

/// `start` is the row that is open when one comes.
export function useSteps(ids: readonly string[], open: (id: string) => void, start?: string): Steps {
  const [at, setAt] = useState(start);
  useEffect(() => {
    if (at !== undefined && at !== start)
      document.getElementById(rowId(at))?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const move = (step: number): void => {
    const now = at === undefined ? -1 : ids.indexOf(at);
    setAt(ids[Math.max(0, Math.min(ids.length - 1, now + step))]);
  };
  const keys = [
    { key: 'j', does: 'next', run: () => move(1) },
    { key: 'k', does: 'previous', run: () => move(-1) },
    { key: 'Enter', does: 'open', run: () => at !== undefined && ids.includes(at) && open(at) },
  ];
  return { at, keys };
}
