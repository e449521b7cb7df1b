/// Who decides: asked once, and remembered by this browser.

import { useLayoutEffect, useState } from 'preact/hooks';

const KEY = 'tetrapylon.analyst';
const listeners = new Set<() => void>();
/// Where the browser remembers nothing, the page does until it is closed.
let remembered = '';

export function analyst(): string {
  try {
    return window.localStorage.getItem(KEY) ?? remembered;
  } catch {
    return remembered;
  }
}

export function setAnalyst(name: string): void {
  remembered = name.trim();
  try {
    window.localStorage.setItem(KEY, remembered);
  } catch {
    // Remembered above.
  }
  for (const listener of listeners) listener();
}

export function useAnalyst(): string {
  const [name, set] = useState(analyst);
  useLayoutEffect(() => {
    const update = (): void => set(analyst());
    listeners.add(update);
    return () => {
      listeners.delete(update);
    };
  }, []);
  return name;
}
