/// How large a part of the page is, and how wide words are in it.

import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/// The size of an element, again whenever it changes; null before it is first known.
export function useSize(element: RefObject<Element | null>): Size | null {
  const [size, set] = useState<Size | null>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      set((now) => (now?.width === width && now.height === height ? now : { width, height }));
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return size;
}

const FONT = '13px Archivo, system-ui, sans-serif';
const MOST_KEPT = 5000;
const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null | undefined;

/// In the page's own type; a guess where there is no canvas.
export function textWidth(text: string, weight = 400): number {
  const key = `${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement('canvas').getContext('2d');
  if (ruler) ruler.font = `${weight} ${FONT}`;
  const width = ruler ? ruler.measureText(text).width : text.length * 6.5;
  if (widths.size >= MOST_KEPT) widths.clear();
  widths.set(key, width);
  return width;
}

/// Changes when the system turns light or dark: what is drawn on a canvas has to be drawn again.
export function useScheme(): string {
  const [dark, set] = useState(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const media = window.matchMedia('(prefers-color-scheme: dark)');
    const update = (): void => set(media.matches);
    media.addEventListener('change', update);
    return () => media.removeEventListener('change', update);
  }, []);
  return dark ? 'dark' : 'light';
}
