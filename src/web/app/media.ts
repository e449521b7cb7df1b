/// How wide the window is, where what is drawn hangs on it and not only how.

import { useEffect, useState } from 'preact/hooks';

/// One column: limits are folded away.
export const NARROW = '(max-width: 860px)';
/// A telephone: rows of lists have two lines, wide enough for a finger.
export const SLIM = '(max-width: 640px)';
/// An ordinary screen, all of it.
const ROOMY = '(min-width: 1400px)';
/// Room for a longer axis of time.
export const WIDE = '(min-width: 1800px)';

export function useMedia(query: string): boolean {
  const [fits, set] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const update = (): void => set(media.matches);
    update();
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, [query]);
  return fits;
}

/// Of the axes of ledgers: what stands beside them needs the same room everywhere.
export function useAxisWidth(): number {
  const [roomy, wide] = [useMedia(ROOMY), useMedia(WIDE)];
  return wide ? 1080 : roomy ? 540 : 420;
}
