/// A list of which only the rows in sight exist: a hundred thousand rows scroll as one does. As one scrolls, rows that
/// left are filled with what comes into sight, so that none is made or thrown away on the way.

import type { ComponentChildren, JSX, VNode } from 'preact';
import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { MOST_PRINTED, usePrinting } from './printing.ts';
import { isSorted, orderOf, rangeOf, type Sight } from './sight.ts';

interface VirtualProps {
  readonly count: number;
  readonly rowHeight: number;
  /// A row that is open, and the height of what stands below it.
  readonly open?: { readonly index: number; readonly height: number } | undefined;
  /// `hurried` while rows pass faster than anybody could read one: what it shows may come later.
  readonly row: (index: number, hurried: boolean) => ComponentChildren;
  readonly opened?: ComponentChildren;
  /// Rows that are in sight or soon will be.
  readonly onRange?: (from: number, to: number) => void;
  /// Calls when rows have come that were not there yet.
  readonly watch?: (listener: () => void) => () => void;
}

/// After so long without a move the rows stand in the document in their order, for whoever goes through them by tab.
const STILL_MS = 400;
/// After so long without a move a hurry is over.
const HURRY_MS = 90;
const START: Sight = { from: 0, to: 60, size: 60, leaps: 0 };

/// The window scrolls, not the list: what stands above it scrolls away.
export function VirtualRows(props: VirtualProps): JSX.Element {
  const { count, rowHeight, open, row, opened, onRange, watch } = props;
  const list = useRef<HTMLDivElement>(null);
  const order = useRef<readonly number[]>([]);
  const [sight, set] = useState(START);
  const printing = usePrinting();
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const extra = open && open.index < count ? open.height : 0;

  useEffect(() => watch?.(() => redraw(undefined)), [watch]);
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let moved = 0;
    /// One clock for a whole journey: to wind one up at each move would cost more than to fill a row.
    const look = (): void => {
      const still = performance.now() - moved;
      if (still >= HURRY_MS) set((now) => (now.leaps > 0 ? { ...now, leaps: 0 } : now));
      if (still < STILL_MS) {
        rest = setTimeout(look, (still < HURRY_MS ? HURRY_MS : STILL_MS) - still);
        return;
      }
      rest = undefined;
      if (isSorted(order.current)) return;
      order.current = [];
      redraw(undefined);
    };
    const update = (): void => {
      const box = list.current?.getBoundingClientRect();
      if (!box) return;
      set((now) =>
        rangeOf({ top: -box.top, height: window.innerHeight, count, rowHeight, open, extra }, now),
      );
      moved = performance.now();
      rest ??= setTimeout(look, HURRY_MS);
    };
    update();
    window.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      clearTimeout(rest);
      window.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [count, rowHeight, open?.index, extra]);

  const { from, size } = sight;
  const hurried = sight.leaps > 1;
  const end = Math.min(sight.to, count);
  useEffect(() => onRange?.(from, end), [from, end, onRange]);

  if (printing) return <Printed {...{ count, row }} />;
  order.current = orderOf(order.current, from, end, size);
  const top = (index: number): number =>
    index * rowHeight + (open !== undefined && index > open.index ? extra : 0);
  return (
    <div ref={list} class="v-list" style={{ height: `${count * rowHeight + extra}px` }}>
      {order.current.map((index) => (
        <div
          key={index % size}
          class="v-row"
          style={{ height: `${rowHeight}px`, transform: `translateY(${top(index)}px)` }}
        >
          {row(index, hurried)}
        </div>
      ))}
      {open !== undefined && extra > 0 && (
        <div
          class="v-open"
          role="row"
          style={{ top: `${(open.index + 1) * rowHeight}px`, height: `${extra}px` }}
        >
          {opened}
        </div>
      )}
    </div>
  );
}

function Printed({ count, row }: Pick<VirtualProps, 'count' | 'row'>): JSX.Element {
  return (
    <div class="v-list">
      {Array.from({ length: Math.min(count, MOST_PRINTED) }, (_, index) => (
        <div key={index} class="v-row">
          {row(index, false)}
        </div>
      ))}
    </div>
  );
}

interface KeptRow {
  readonly shows: readonly unknown[];
  readonly made: VNode;
}

const MOST_KEPT = 400;

/// Rows that are made again only when what they show has changed: what is the same as before is not looked through.
export function useKeptRows(): (index: number, shows: readonly unknown[], make: () => VNode) => VNode {
  const kept = useRef(new Map<number, KeptRow>());
  return (index, shows, make) => {
    const before = kept.current.get(index);
    if (before && shows.every((one, i) => one === before.shows[i])) return before.made;
    if (kept.current.size > MOST_KEPT) kept.current.clear();
    const made = make();
    kept.current.set(index, { shows, made });
    return made;
  };
}
