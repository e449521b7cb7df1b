/// Flat bands between columns that join the passages which are one text; drawn again as the columns move.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type Anchor, bandPath, followed, type Join } from './align.ts';

const GAP = 48;

interface Drawn {
  readonly path: string;
  readonly same: boolean;
}

export function Bands({ paths }: { readonly paths: readonly Drawn[] }): JSX.Element {
  return (
    <svg class="x-bands" width={GAP} aria-hidden="true">
      {paths.map(({ path, same }) => (
        <path class={same ? 'same' : undefined} d={path} />
      ))}
    </svg>
  );
}

/// The bands of every gap, and columns that follow each other by passage. `box` holds the columns.
export function useBands(
  box: { readonly current: HTMLElement | null },
  joins: readonly (readonly Join[])[],
): readonly (readonly Drawn[])[] {
  const [paths, set] = useState<readonly (readonly Drawn[])[]>([]);
  useEffect(() => {
    const columns = [...(box.current?.querySelectorAll<HTMLElement>('.x-column') ?? [])];
    let led: HTMLElement | null = null;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      set(joins.map((each, i) => drawnBetween(columns[i]!, columns[i + 1]!, each)));
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const lead = (event: Event): void => {
      led = event.currentTarget as HTMLElement;
    };
    const follow = (event: Event): void => {
      later();
      const leader = event.currentTarget as HTMLElement;
      if (led !== leader) return;
      const at = columns.indexOf(leader);
      for (let i = at + 1; i < columns.length; i++) move(columns[i - 1]!, columns[i]!, joins[i - 1]!, false);
      for (let i = at - 1; i >= 0; i--) move(columns[i + 1]!, columns[i]!, joins[i]!, true);
    };
    for (const column of columns) {
      column.addEventListener('scroll', follow, { passive: true });
      for (const sign of ['wheel', 'touchstart', 'pointerdown', 'focusin', 'keydown', 'lead'])
        column.addEventListener(sign, lead, { passive: true });
    }
    window.addEventListener('resize', later);
    window.addEventListener('scroll', later, { passive: true });
    const sizes = new ResizeObserver(later);
    for (const column of columns) sizes.observe(column);
    later();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      window.removeEventListener('resize', later);
      window.removeEventListener('scroll', later);
      for (const column of columns) {
        column.removeEventListener('scroll', follow);
        for (const sign of ['wheel', 'touchstart', 'pointerdown', 'focusin', 'keydown', 'lead'])
          column.removeEventListener(sign, lead);
      }
    };
  }, [box, joins]);
  return paths;
}

/// The middle of what is seen is what the columns agree on.
function move(leader: HTMLElement, follower: HTMLElement, joins: readonly Join[], back: boolean): void {
  const anchors = joins.flatMap(({ left, right }): readonly Anchor[] => {
    const [mine, other] = back ? [right, left] : [left, right];
    const [a, b] = [placeOf(leader, mine.from), placeOf(follower, other.from)];
    return a && b ? [[a[0] + leader.scrollTop, b[0] + follower.scrollTop]] : [];
  });
  const middle = leader.clientHeight / 3;
  follower.scrollTop = followed(anchors, leader.scrollTop + middle) - middle;
}

function drawnBetween(left: HTMLElement, right: HTMLElement, joins: readonly Join[]): readonly Drawn[] {
  return joins.flatMap(({ left: a, right: b, same }) => {
    const [top, bottom] = [placeOf(left, a.from), placeOf(left, a.to - 1)];
    const [other, end] = [placeOf(right, b.from), placeOf(right, b.to - 1)];
    if (!top || !bottom || !other || !end) return [];
    const inSight = Math.max(bottom[1], end[1]) > 0 && Math.min(top[0], other[0]) < left.clientHeight;
    return inSight ? [{ path: bandPath([top[0], bottom[1]], [other[0], end[1]], GAP), same }] : [];
  });
}

/// Top and bottom of the line in which a character stands, from the top of its column as it is scrolled.
function placeOf(column: HTMLElement, at: number): readonly [number, number] | null {
  const words = column.querySelectorAll<HTMLElement>('[data-span]');
  let [low, high] = [0, words.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const word = words[middle]!;
    const [from, to] = word.dataset.span!.split('-').map(Number);
    if (at < from!) high = middle - 1;
    else if (at >= to!) low = middle + 1;
    else {
      const lines = word.getClientRects();
      const line = lines[at - from! < 2 ? 0 : lines.length - 1];
      const top = column.getBoundingClientRect().top;
      return line ? [line.top - top, line.bottom - top] : null;
    }
  }
  return null;
}
