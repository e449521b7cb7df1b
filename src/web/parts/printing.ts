/// Lists on paper. On a screen only the rows in sight exist; on paper stand all that are at hand, up to a bound.

import { useEffect, useRef, useState } from 'preact/hooks';

/// Some thirty sheets: who wants more wants a file.
export const MOST_PRINTED = 1000;

/// The browser tells before it lays out the pages, and waits until what is told has been drawn.
export function usePrinting(): boolean {
  const [printing, set] = useState(false);
  useEffect(() => {
    const heard = new AbortController();
    window.addEventListener('beforeprint', () => set(true), heard);
    window.addEventListener('afterprint', () => set(false), heard);
    return () => heard.abort();
  }, []);
  return printing;
}

/// Prints once all is at hand: by what is returned, and by the keys with which a browser prints.
export function usePrint(fetchAll: () => Promise<void>): () => void {
  const latest = useRef(fetchAll);
  latest.current = fetchAll;
  const [print] = useState(() => (): void => {
    // What could not be fetched is not printed, and the paper says how much is.
    void latest.current().then(
      () => window.print(),
      () => window.print(),
    );
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (key !== 'p' || ctrlKey === metaKey || shiftKey || altKey) return;
      event.preventDefault();
      print();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [print]);
  return print;
}
