/// The map itself: land on a canvas, and above it areas, places and names as shapes.

import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Size, useScheme } from '../../parts/size.ts';
import { type Cluster, clustersOf, type Placed, stepOf } from './clusters.ts';
import { onScreen, type Sight } from './geometry.ts';
import { type Change, keyMove, useGestures } from './gestures.ts';
import { drawLand, fetchLand, type Inks, type Land } from './land.ts';
import { EdgeNames, farGroups, Marks, ScaleBar } from './marks.tsx';

interface ChartProps {
  readonly areas: readonly Placed[];
  readonly sight: Sight;
  readonly size: Size | null;
  readonly change: Change;
  readonly chosen: string | undefined;
  /// The place that the list at the side stands on.
  readonly current: string | undefined;
  readonly choose: (cluster: Cluster) => void;
  readonly goTo: (areas: readonly Placed[]) => void;
  readonly box: { readonly current: HTMLDivElement | null };
}

export function Chart(props: ChartProps): JSX.Element {
  const { areas, sight, size, change, box } = props;
  const moved = useGestures(box, size, change);
  const step = stepOf(sight.scale);
  const clusters = useMemo(() => clustersOf(areas, step), [areas, step]);
  const seen = size ? clusters.filter((cluster) => isSeen(cluster, sight, size)) : [];
  const far = size ? clusters.filter((cluster) => !isSeen(cluster, sight, size)) : [];
  const groups = size ? farGroups(far, sight, size) : [];
  const most = useMemo(() => clusters.reduce((found, { count }) => Math.max(found, count), 1), [clusters]);
  return (
    <div
      ref={box}
      class="map-box"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that move the map need its focus.
      tabIndex={0}
      role="group"
      aria-label="Map. Arrow keys move it, plus and minus zoom, 0 shows all; the list of places beside it holds the same."
      onKeyDown={(event) => {
        const next = keyMove(event.key);
        if (!next) return;
        event.preventDefault();
        change(next);
      }}
    >
      <Ground sight={sight} size={size} />
      {size && (
        <svg class="map-marks" width={size.width} height={size.height} aria-hidden="true">
          <Marks
            {...{ ...props, size, moved, most }}
            clusters={seen}
            zoom={sight.scale / step}
            taken={groups.map(({ at }) => at.box)}
          />
          <EdgeNames {...{ groups, moved }} goTo={props.goTo} />
          <ScaleBar sight={sight} size={size} />
        </svg>
      )}
    </div>
  );
}

function isSeen(cluster: Cluster, sight: Sight, size: Size): boolean {
  const { x, y } = onScreen(sight, size, cluster);
  return x >= 4 && y >= 4 && x <= size.width - 4 && y <= size.height - 4;
}

function Ground({ sight, size }: { readonly sight: Sight; readonly size: Size | null }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [land, setLand] = useState<Land | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const scheme = useScheme();
  const inks = useMemo(() => inksOf(canvas.current, scheme), [scheme, land]);
  const density = window.devicePixelRatio || 1;
  useEffect(() => {
    fetchLand().then(setLand, (error: unknown) => setFailed(String(error)));
  }, []);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context && land && size && inks) drawLand(context, land, { sight, size, inks, density });
  }, [land, sight, size, inks, density]);
  return (
    <>
      <canvas
        ref={canvas}
        class="map-ground"
        width={Math.round((size?.width ?? 1) * density)}
        height={Math.round((size?.height ?? 1) * density)}
      />
      {failed !== null && <p class="map-failed">Only places are shown. {failed}</p>}
    </>
  );
}

/// Canvases know no custom properties: they are read from the page.
function inksOf(canvas: HTMLCanvasElement | null, _scheme: string): Inks | null {
  if (!canvas) return null;
  const style = getComputedStyle(canvas);
  const ink = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ...{ land: ink('land'), sea: ink('sea'), border: ink('border') },
    ...{ coast: ink('coast'), name: ink('ink-2') },
  };
}
