/// A list of which only the rows in sight exist: a hundred thousand rows scroll as one does.

import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface VirtualProps {
  readonly count: number;
  readonly rowHeight: number;
  /// A row that is open, and the height of what stands below it.
  readonly open?: { readonly index: number; readonly height: number } | undefined;
  readonly row: (index: number) => ComponentChildren;
  readonly opened?: ComponentChildren;
  /// Rows that are in sight or soon will be.
  readonly onRange?: (from: number, to: number) => void;
}

/// Rows beyond the edges of the window that exist too.
const MARGIN = 12;

/// The window scrolls, not the list: what stands above it scrolls away.
export function VirtualRows({ count, rowHeight, open, row, opened, onRange }: VirtualProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [{ from, to }, set] = useState({ from: 0, to: 60 });
  const extra = open && open.index < count ? open.height : 0;

  useEffect(() => {
    const update = (): void => {
      const box = list.current?.getBoundingClientRect();
      if (!box) return;
      const first = indexAt(-box.top) - MARGIN;
      const last = indexAt(window.innerHeight - box.top) + MARGIN + 1;
      const next = { from: Math.max(0, first), to: Math.min(count, Math.max(0, last)) };
      set((now) => (now.from === next.from && now.to === next.to ? now : next));
    };
    const indexAt = (y: number): number => {
      const below = open ? (open.index + 1) * rowHeight : Number.POSITIVE_INFINITY;
      return Math.floor((y <= below ? y : Math.max(below, y - extra)) / rowHeight);
    };
    update();
    window.addEventListener('scroll', update, { passive: true });
    window.addEventListener('resize', update);
    return () => {
      window.removeEventListener('scroll', update);
      window.removeEventListener('resize', update);
    };
  }, [count, rowHeight, open, extra]);

  const end = Math.min(to, count);
  useEffect(() => onRange?.(from, end), [from, end, onRange]);

  const top = (index: number): number =>
    index * rowHeight + (open !== undefined && index > open.index ? extra : 0);
  const rows: ComponentChildren[] = [];
  for (let index = from; index < end; index++) {
    rows.push(
      <div key={index} class="v-row" style={{ top: `${top(index)}px` }}>
        {row(index)}
      </div>,
    );
  }
  return (
    <div ref={list} class="v-list" style={{ height: `${count * rowHeight + extra}px` }}>
      {rows}
      {open !== undefined && extra > 0 && (
        <div class="v-open" style={{ top: `${(open.index + 1) * rowHeight}px` }}>
          {opened}
        </div>
      )}
    </div>
  );
}
