/// The whole of time above the lanes: how much began in which month, and which stretch of it is in sight below.

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { FacetCount } from '../../../model/index.ts';
import { addMonths, dayNumber } from '../../../time/index.ts';
import { lengthOf, placeOf, type Stretch, ticksOf } from './scale.ts';

interface OverviewProps {
  readonly months: readonly FacetCount[];
  readonly whole: Stretch;
  readonly sight: Stretch;
  readonly width: number;
  readonly show: (sight: Stretch) => void;
}

const HEIGHT = 44;
const FOOT = 24;
const SLIP = 4;

export function Overview({ months, whole, sight, width, show }: OverviewProps): JSX.Element {
  const from = useRef<number | null>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const x = (day: number): number => placeOf(day, whole, width);
  const at = (event: PointerEvent): number =>
    Math.max(
      0,
      Math.min(width, event.clientX - (event.currentTarget as Element).getBoundingClientRect().left),
    );
  const dayAt = (place: number): number => whole.from + (place / width) * lengthOf(whole);
  const ends = (event: PointerEvent): readonly [number, number] => {
    const here = at(event);
    return [Math.min(from.current ?? here, here), Math.max(from.current ?? here, here)];
  };
  const choose = ([left, right]: readonly [number, number]): void => {
    const half = lengthOf(sight) / 2;
    const middle = dayAt(left);
    show(
      right - left < SLIP
        ? { from: middle - half, to: middle + half }
        : { from: dayAt(left), to: dayAt(right) },
    );
  };
  // Of the whole the axis below says the same.
  const narrowed = x(sight.from) > 1 || x(sight.to) < width - 1;
  const [left, right] = drag ?? [Math.max(0, x(sight.from)), Math.min(width, x(sight.to))];
  return (
    <svg
      class={`axis brush t-overview${narrowed ? '' : ' whole'}`}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label="How many incidents began in which month. Drag to choose what is shown below; the arrow keys, plus and minus do the same."
      onPointerDown={(event) => {
        from.current = at(event);
        (event.currentTarget as Element).setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => from.current !== null && setDrag(ends(event))}
      onPointerUp={(event) => {
        const chosen = ends(event);
        from.current = null;
        setDrag(null);
        choose(chosen);
      }}
    >
      <rect class="ground" width={width} height={HEIGHT} />
      <path class="bars" d={columns(months, x)} />
      {right > left && (
        <>
          <path class="range" d={`M${left} ${FOOT - 1}H${right}`} />
          <path class="handle" d={`M${left} 3v${FOOT - 3}M${right} 3v${FOOT - 3}`} />
        </>
      )}
      {(narrowed ? ticksOf(whole, width) : [])
        .filter(({ x }) => x < width - 30)
        .map(({ x, label }) => (
          <>
            <path class="tick" d={`M${x} ${FOOT}v4`} />
            <text x={x + 3} y="38">
              {label}
            </text>
          </>
        ))}
    </svg>
  );
}

function columns(months: readonly FacetCount[], x: (day: number) => number): string {
  const most = Math.max(1, ...months.map(({ count }) => count));
  return months
    .map(({ value, count }) => {
      const [from, to] = [x(dayNumber(`${value}-01`)), x(dayNumber(addMonths(`${value}-01`, 1)))];
      const height = Math.max(1.5, Math.sqrt(count / most) * (FOOT - 5));
      return `M${from.toFixed(1)} ${FOOT - 2}v${-height.toFixed(1)}h${Math.max(1, to - from - 0.6).toFixed(1)}v${height.toFixed(1)}z`;
    })
    .join('');
}
