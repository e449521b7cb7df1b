/// The head of the time column: how much began in which month, and a brush that narrows the list to a stretch.

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { go, useAddress, withQuery } from '../../app/router.ts';
import type { MonthAxis } from '../../parts/months.ts';

const HEIGHT = 44;
const BARS = 20;
/// A shorter drag is a slip of the hand.
const SLIP = 4;

export function Brush({ axis }: { readonly axis: MonthAxis }): JSX.Element {
  const address = useAddress();
  const from = useRef<number | null>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const at = (event: PointerEvent): number => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    return Math.max(0, Math.min(axis.width, event.clientX - box.left));
  };
  const ends = (event: PointerEvent): readonly [number, number] => {
    const here = at(event);
    return [Math.min(from.current ?? here, here), Math.max(from.current ?? here, here)];
  };
  const limits = ['since', 'until'].map((name) => address.query.get(name));
  const [since, until] = limits.map((day) => (day === undefined ? undefined : axis.x(day)));
  const shown =
    drag ?? (since !== undefined || until !== undefined ? [since ?? 0, until ?? axis.width] : null);
  return (
    <svg
      class="axis brush"
      width={axis.width}
      height={HEIGHT}
      role="img"
      aria-label="How many incidents began in which month. Drag to narrow the time; [ and ] move its ends."
      onPointerDown={(event) => {
        from.current = at(event);
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => from.current !== null && setDrag(ends(event))}
      onPointerUp={(event) => {
        const [left, right] = ends(event);
        from.current = null;
        setDrag(null);
        const all = right - left < SLIP;
        const since = all ? undefined : axis.monthAt(left);
        const until = all ? undefined : axis.monthAt(right);
        go(withQuery(address, { since, until, open: undefined }));
      }}
    >
      <rect class="ground" width={axis.width} height={HEIGHT} />
      {axis.bars.map(({ x, width, share }) => (
        <path
          class="bars"
          d={`M${x} ${BARS + 2}v${-BARS * share}h${Math.max(1, width - 1)}v${BARS * share}z`}
        />
      ))}
      {shown && (
        <>
          <path class="range" d={`M${shown[0]} ${BARS + 2}H${shown[1]}`} />
          <path class="handle" d={`M${shown[0]} 2v20M${shown[1]} 2v20`} />
        </>
      )}
      {axis.ticks.map(({ x, label }) => (
        <>
          <path class="tick" d={`M${x} 24v4`} />
          <text x={x} y="39">
            {label}
          </text>
        </>
      ))}
      {axis.breaks.map((x) => (
        <path class="tick" d={`M${x - 3} 26l3 -7M${x + 1} 26l3 -7`} />
      ))}
    </svg>
  );
}
