/// Flat bands between columns that join the passages which are one text; drawn again as the columns move.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../../../model/index.ts';
import { type Anchor, bandPath, followed, type Join, type Pair, stubPath } from './align.ts';

const GAP = 48;
/// The names of columns stay clear of the heads of columns.
const HEAD = 66;

interface Band {
  readonly path: string;
  readonly same: boolean;
}

/// A band to a column that does not stand beside this one: where it begins, and where it goes.
interface Stub extends Band {
  readonly toRight: boolean;
  readonly y: number;
  readonly letter: string;
  /// Leads to the passage in the other column.
  readonly href: string;
}

export interface Gap {
  readonly bands: readonly Band[];
  readonly stubs: readonly Stub[];
}

export function Bands({ gap }: { readonly gap: Gap | undefined }): JSX.Element {
  return (
    <svg class="x-bands" width={GAP}>
      <title>Words in common</title>
      {gap?.bands.map(({ path, same }) => (
        <path class={same ? 'same' : undefined} d={path} />
      ))}
      {gap?.stubs.map(({ path, same, toRight, y, letter, href }) => (
        <a class="x-stub" href={href} aria-label={`The same words in ${letter}`}>
          <title>{`The same words in ${letter}`}</title>
          <path class={same ? 'same' : undefined} d={path} />
          <text x={toRight ? GAP * 0.42 : GAP * 0.58} y={y} text-anchor={toRight ? 'start' : 'end'}>
            {toRight ? `${letter}→` : `←${letter}`}
          </text>
        </a>
      ))}
    </svg>
  );
}

/// What is drawn in each gap, and columns that follow each other by passage. `box` holds the columns.
export function useBands(
  box: { readonly current: HTMLElement | null },
  pairs: readonly Pair[],
): readonly Gap[] {
  const [gaps, set] = useState<readonly Gap[]>([]);
  useEffect(() => {
    const columns = [...(box.current?.querySelectorAll<HTMLElement>('.x-column') ?? [])];
    let led: HTMLElement | null = null;
    let frame = 0;
    const draw = (): void => {
      frame = 0;
      set(columns.slice(1).map((_, i) => gapAfter(i, columns, pairs)));
    };
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    /// By what it shares with the one that leads, else by what it shares with the neighbour on that side.
    const lay = (i: number, leader: number, neighbour: number): void => {
      const by = joinsBetween(pairs, leader, i) ? leader : neighbour;
      move(columns[by]!, columns[i]!, joinsBetween(pairs, by, i) ?? [], by > i);
    };
    const lead = (event: Event): void => {
      led = event.currentTarget as HTMLElement;
    };
    const follow = (event: Event): void => {
      later();
      const leader = event.currentTarget as HTMLElement;
      if (led !== leader) return;
      const at = columns.indexOf(leader);
      for (let i = at + 1; i < columns.length; i++) lay(i, at, i - 1);
      for (let i = at - 1; i >= 0; i--) lay(i, at, i + 1);
    };
    const heard = new AbortController();
    const options = { passive: true, signal: heard.signal };
    for (const column of columns) {
      column.addEventListener('scroll', follow, options);
      for (const sign of ['wheel', 'touchstart', 'pointerdown', 'focusin', 'keydown', 'lead'])
        column.addEventListener(sign, lead, options);
    }
    window.addEventListener('resize', later, options);
    window.addEventListener('scroll', later, options);
    const sizes = new ResizeObserver(later);
    for (const column of columns) sizes.observe(column);
    later();
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      heard.abort();
    };
  }, [box, pairs]);
  return gaps;
}

function joinsBetween(pairs: readonly Pair[], a: number, b: number): readonly Join[] | undefined {
  const [left, right] = [Math.min(a, b), Math.max(a, b)];
  return pairs.find((one) => one.left === left && one.right === right)?.joins;
}

function gapAfter(i: number, columns: readonly HTMLElement[], pairs: readonly Pair[]): Gap {
  const bands = drawnBetween(columns[i]!, columns[i + 1]!, joinsBetween(pairs, i, i + 1) ?? []);
  const stubs = pairs
    .filter(({ left, right }) => right > left + 1 && (left === i || right === i + 1))
    .flatMap(({ left, right, joins }) =>
      joins.flatMap(({ left: a, right: b, same }) =>
        left === i
          ? stubOf(columns[left]!, a, { column: right, span: b, same, toRight: true })
          : stubOf(columns[right]!, b, { column: left, span: a, same, toRight: false }),
      ),
    );
  return { bands, stubs };
}

interface Goal {
  readonly column: number;
  readonly span: Span;
  readonly same: boolean;
  readonly toRight: boolean;
}

function stubOf(
  column: HTMLElement,
  { from, to }: Span,
  { column: other, span, same, toRight }: Goal,
): readonly Stub[] {
  const [first, last] = [placeOf(column, from), placeOf(column, to - 1)];
  if (!first || !last || last[1] <= HEAD || first[0] >= column.clientHeight) return [];
  const [top, bottom] = [first[0], last[1]];
  const [seenTop, seenBottom] = [Math.max(top, HEAD), Math.min(bottom, column.clientHeight)];
  const letter = String.fromCharCode(65 + other);
  return [
    {
      ...{ path: stubPath([seenTop, seenBottom], GAP, toRight), same, toRight, letter },
      y: (seenTop + seenBottom) / 2 + 4,
      href: `#${letter.toLowerCase()}-${span.from}-${span.to}`,
    },
  ];
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

function drawnBetween(left: HTMLElement, right: HTMLElement, joins: readonly Join[]): readonly Band[] {
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
