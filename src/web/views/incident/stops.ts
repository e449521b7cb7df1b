/// The places of the page at which j and k stop: each is something that can be decided about.

/// Marks an element as a stop: what it is about is told by its other attributes.
export const STOP = '[data-stop]';

export function moveStop(step: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement>(STOP)];
  const here = currentStop();
  const at = here ? stops.indexOf(here) + step : step > 0 ? 0 : stops.length - 1;
  const next = stops[Math.max(0, Math.min(stops.length - 1, at))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

export function currentStop(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(STOP) ?? null;
}
