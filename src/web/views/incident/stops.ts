/// The places of the page at which j and k stop: each is something that can be decided about.

/// Marks an element as a stop: what it is about is told by its other attributes.
export const STOP = '[data-stop]';

/// Where one was last: what is rejected goes, and the next press leads on from there.
let last = { page: '', at: -1 };

export function moveStop(step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOP)];
  const page = window.location.pathname;
  const at = Math.max(
    0,
    Math.min(stops.length - 1, placeAfter(stops, step, last.page === page ? last.at : -1)),
  );
  last = { page, at };
  stops[at]?.focus();
  stops[at]?.scrollIntoView({ block: 'nearest' });
}

/// What came after the stop that is gone stands in its place.
function placeAfter(stops: readonly HTMLElement[], step: 1 | -1, before: number): number {
  const here = currentStop();
  if (here) return stops.indexOf(here) + step;
  if (before >= 0) return step > 0 ? before : before - 1;
  return step > 0 ? 0 : stops.length - 1;
}

export function currentStop(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(STOP) ?? null;
}
