/// Moving and zooming by mouse, wheel, fingers and keys.

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { moveBy, type Point, type Sight, type Size, zoomAt } from './geometry.ts';

export type Change = (next: (sight: Sight) => Sight) => void;

/// A pointer that moved no further than this has clicked.
const SLIP = 4;
const STEP = 80;
export const ZOOM_STEP = 1.6;

interface Fingers {
  readonly middle: Point;
  readonly spread: number;
}

/// `moved` tells a click behind a drag from a click.
export function useGestures(
  box: RefObject<HTMLElement | null>,
  size: Size | null,
  change: Change,
): () => boolean {
  const moved = useRef(0);
  const latest = useRef({ size, change });
  latest.current = { size, change };
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const down = new Map<number, Point>();
    const at = (event: MouseEvent): Point => {
      const { left, top } = element.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const zoom = (where: Point, factor: number): void => {
      const { size, change } = latest.current;
      if (size) change((sight) => zoomAt(sight, size, where, factor));
    };
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 20 : 1;
      zoom(at(event), Math.exp(-Math.max(-240, Math.min(240, event.deltaY * lines)) / 300));
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0) return;
      if (down.size === 0) moved.current = 0;
      down.set(event.pointerId, at(event));
    };
    const onMove = (event: PointerEvent): void => {
      if (!down.has(event.pointerId)) return;
      const before = fingersOf(down);
      down.set(event.pointerId, at(event));
      const after = fingersOf(down);
      const [dx, dy] = [after.middle.x - before.middle.x, after.middle.y - before.middle.y];
      moved.current += Math.hypot(dx, dy);
      // Capture only once it is a drag: a click must still reach the sign under it.
      if (moved.current > SLIP && !element.hasPointerCapture(event.pointerId))
        element.setPointerCapture(event.pointerId);
      latest.current.change((sight) => moveBy(sight, dx, dy));
      if (before.spread > 0) zoom(after.middle, after.spread / before.spread);
    };
    const onUp = (event: PointerEvent): void => {
      down.delete(event.pointerId);
    };
    const onDouble = (event: MouseEvent): void => zoom(at(event), event.shiftKey ? 1 / 2 : 2);
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('wheel', onWheel, { passive: false, signal });
    element.addEventListener('pointerdown', onDown, { signal });
    element.addEventListener('pointermove', onMove, { signal });
    for (const name of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      element.addEventListener(name, onUp, { signal });
    element.addEventListener('dblclick', onDouble, { signal });
    return () => listening.abort();
  }, [box]);
  return () => moved.current > SLIP;
}

function fingersOf(down: ReadonlyMap<number, Point>): Fingers {
  const [a, b] = [...down.values()];
  if (!a) return { middle: { x: 0, y: 0 }, spread: 0 };
  if (!b) return { middle: a, spread: 0 };
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, spread: Math.hypot(a.x - b.x, a.y - b.y) };
}

/// The arrow keys, while the map has the focus.
export function keyMove(key: string): ((sight: Sight) => Sight) | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ...{ ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0] },
    ...{ ArrowUp: [0, STEP], ArrowDown: [0, -STEP] },
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step ? (sight) => moveBy(sight, step[0], step[1]) : null;
}
