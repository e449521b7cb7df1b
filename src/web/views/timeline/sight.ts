/// Which stretch of time is in sight: moved by hand at once, written into the address when it rests.

import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { go, useAddress, withQuery } from '../../app/router.ts';
import { lengthOf, moveBy, readStretch, type Stretch, stretchText, zoomBy } from './scale.ts';

const REST_MS = 250;

export interface Sight {
  readonly sight: Stretch | null;
  readonly change: (next: (sight: Stretch) => Stretch) => void;
  /// Null shows what the address would show without a stretch.
  readonly show: (sight: Stretch | null) => void;
}

export function useStretch(usual: Stretch | null): Sight {
  const address = useAddress();
  const written = address.query.get('window');
  const [moving, setMoving] = useState<Stretch | null>(null);
  const sight = moving ?? readStretch(written) ?? usual;
  const latest = useRef({ sight, address });
  latest.current = { sight, address };
  useEffect(() => setMoving(null), [written]);
  useEffect(() => {
    if (!moving) return undefined;
    const timer = setTimeout(() => {
      const text = stretchText(moving);
      if (text !== written) go(withQuery(latest.current.address, { window: text }), { replace: true });
      else setMoving(null);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [moving, written]);
  const change = useCallback((next: (sight: Stretch) => Stretch) => {
    const now = latest.current.sight;
    if (!now) return;
    latest.current = { ...latest.current, sight: next(now) };
    setMoving(latest.current.sight);
  }, []);
  const show = useCallback((next: Stretch | null) => {
    setMoving(null);
    go(withQuery(latest.current.address, { window: next ? stretchText(next) : undefined }));
  }, []);
  return { sight, change, show };
}

const SLIP = 4;

/// Drag to move; two fingers, or the wheel with Ctrl, to zoom; the wheel sideways to move. Up and down scrolls lanes.
export function useTimeGestures(
  box: RefObject<HTMLElement | null>,
  { left, width }: { readonly left: number; readonly width: number },
  change: Sight['change'],
): void {
  const latest = useRef({ left, width, change });
  latest.current = { left, width, change };
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const down = new Map<number, number>();
    let moved = 0;
    const shareAt = (x: number): number =>
      (x - element.getBoundingClientRect().left - latest.current.left) / latest.current.width;
    const move = (pixels: number): void =>
      latest.current.change((sight) => moveBy(sight, (-pixels / latest.current.width) * lengthOf(sight)));
    const zoom = (x: number, factor: number): void =>
      latest.current.change((sight) => zoomBy(sight, shareAt(x), factor));
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey) zoom(event.clientX, Math.exp(Math.max(-240, Math.min(240, event.deltaY)) / 200));
      else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))
        move(-(event.deltaX || event.deltaY));
      else return;
      event.preventDefault();
    };
    const onDown = (event: PointerEvent): void => {
      if (event.button !== 0 || shareAt(event.clientX) < 0) return;
      if (down.size === 0) moved = 0;
      down.set(event.pointerId, event.clientX);
    };
    const onMove = (event: PointerEvent): void => {
      if (!down.has(event.pointerId)) return;
      const before = [...down.values()];
      down.set(event.pointerId, event.clientX);
      const after = [...down.values()];
      moved += Math.abs(sum(after) - sum(before));
      if (moved <= SLIP) return;
      if (!element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      move((sum(after) - sum(before)) / after.length);
      const [was, is] = [spread(before), spread(after)];
      if (was > 0 && is > 0) zoom(sum(after) / after.length, was / is);
    };
    const onUp = (event: PointerEvent): void => {
      down.delete(event.pointerId);
    };
    /// A drag that ends on a shape is no click on it.
    const onClick = (event: MouseEvent): void => {
      if (moved > SLIP) event.preventDefault();
      moved = 0;
    };
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('wheel', onWheel, { passive: false, signal });
    element.addEventListener('pointerdown', onDown, { signal });
    element.addEventListener('pointermove', onMove, { signal });
    for (const name of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(name, onUp, { signal });
    element.addEventListener('click', onClick, { signal, capture: true });
    element.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    return () => listening.abort();
  }, [box]);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function spread([a, b]: readonly number[]): number {
  return a === undefined || b === undefined ? 0 : Math.abs(a - b);
}
