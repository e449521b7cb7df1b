/// What was done, is on its way or went wrong, told at the foot of whatever view is shown by then.

import { useEffect, useState } from 'preact/hooks';

export interface Told {
  readonly words: string;
  /// Whether it can be taken back.
  readonly undo: boolean;
}

const SHOWN_MS = 9000;
const listeners = new Set<(told: Told | null) => void>();
let now: Told | null = null;

export function tell(words: string, undo = false): void {
  set({ words, undo });
}

function set(told: Told | null): void {
  now = told;
  for (const listener of listeners) listener(told);
}

/// What is on its way stays told until it is there.
const isGoingOn = ({ words }: Told): boolean => words.endsWith('…');

export function useTold(): Told | null {
  const [told, show] = useState(now);
  useEffect(() => {
    show(now);
    listeners.add(show);
    return () => {
      listeners.delete(show);
    };
  }, []);
  useEffect(() => {
    if (told === null || isGoingOn(told)) return undefined;
    const timer = setTimeout(() => told === now && set(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return told;
}
