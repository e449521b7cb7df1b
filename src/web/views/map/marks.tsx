/// Signs on the map: areas as dotted circles of their honest radius, exact places as points, far ones named at the edge.

import type { JSX } from 'preact';
import { type Size, textWidth } from '../../parts/size.ts';
import { numberWords } from '../../parts/words.ts';
import { type Cluster, discRadius } from './clusters.ts';
import { distanceKm, kmPerPixel, onScreen, type Sight, scaleBar, toSpot } from './geometry.ts';
import { edgeLabels, type Label, placeLabels, showsRadius } from './labels.ts';

interface MarksProps {
  readonly clusters: readonly Cluster[];
  readonly sight: Sight;
  readonly size: Size;
  readonly chosen: string | undefined;
  readonly current: string | undefined;
  readonly choose: (cluster: Cluster) => void;
  readonly moved: () => boolean;
  /// What the radii of clusters have to be stretched by.
  readonly zoom: number;
}

/// Labels of so many clusters are tried: more would not be read.
const MOST_NAMED = 160;
const LONGEST = 34;

export function Marks(props: MarksProps): JSX.Element {
  const { clusters, sight, size } = props;
  const placed = clusters.map((cluster) => ({ cluster, ...onScreen(sight, size, cluster) }));
  const wanted = placed.slice(0, MOST_NAMED).map(({ cluster, x, y }, id) => ({
    ...{ id, x, y, gap: discRadius(cluster.count) + 1 },
    width: textWidth(nameOf(cluster), 600) + textWidth(countWords(cluster)) + 5,
  }));
  const labels = new Map(placeLabels(wanted, size).map((label) => [label.id, label]));
  return (
    <>
      <g>
        {placed.map((one) => (
          <Extent {...one} {...props} />
        ))}
      </g>
      <g>
        {placed.map((one, id) => (
          <Mark {...one} {...props} label={labels.get(id)} />
        ))}
      </g>
    </>
  );
}

interface OneProps extends MarksProps {
  readonly cluster: Cluster;
  readonly x: number;
  readonly y: number;
}

function isChosen({ cluster, chosen, current }: OneProps): boolean {
  return cluster.areas.some(({ name }) => name === chosen || name === current);
}

function Extent(props: OneProps): JSX.Element | null {
  const { cluster, x, y, sight, zoom } = props;
  const head = cluster.areas[0]!;
  if (!showsRadius(head.radiusKm, head.lat, sight.scale)) return null;
  return (
    <circle class={isChosen(props) ? 'extent chosen' : 'extent'} cx={x} cy={y} r={cluster.radius * zoom} />
  );
}

function Mark(props: OneProps & { readonly label: Label | undefined }): JSX.Element {
  const { cluster, x, y, choose, moved, label } = props;
  const exact = cluster.areas.length === 1 && cluster.areas[0]!.precision === 1;
  const several = cluster.areas.length > 1;
  const r = discRadius(cluster.count);
  const kind = several ? 'several' : exact ? 'exact' : 'somewhere';
  return (
    <g class={`mark ${kind}${isChosen(props) ? ' chosen' : ''}`} onClick={() => moved() || choose(cluster)}>
      <circle class="reach" cx={x} cy={y} r={Math.max(12, r)} />
      <circle class="disc" cx={x} cy={y} r={r} />
      {several && <circle class="ring" cx={x} cy={y} r={r + 2.5} />}
      {label && (
        <text x={label.x} y={label.y + 4} text-anchor={label.anchor}>
          <tspan class="place-name">{nameOf(cluster)}</tspan> <tspan>{countWords(cluster)}</tspan>
        </text>
      )}
      <title>
        {cluster.areas
          .map(({ name, count }) => `${name} ${count}`)
          .slice(0, 12)
          .join('\n')}
      </title>
    </g>
  );
}

function nameOf({ areas }: Cluster): string {
  const { name } = areas[0]!;
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}

function countWords({ count }: Cluster): string {
  return numberWords(count);
}

interface EdgeProps {
  readonly far: readonly Cluster[];
  readonly sight: Sight;
  readonly size: Size;
  readonly goTo: (cluster: Cluster) => void;
  readonly moved: () => boolean;
}

const MOST_FAR = 60;
const ARROW = 16;

export function EdgeNames({ far, sight, size, goTo, moved }: EdgeProps): JSX.Element {
  const middle = toSpot(sight);
  const named = far.slice(0, MOST_FAR).map((cluster, id) => {
    const { x, y } = onScreen(sight, size, cluster);
    const km = distanceKm(middle, cluster.areas[0]!);
    const words = `${countWords(cluster)}, ${kmWords(km)}`;
    const width = textWidth(nameOf(cluster), 600) + textWidth(words) + 5 + ARROW + 12;
    return { id, cluster, words, width, x: x - size.width / 2, y: y - size.height / 2 };
  });
  const most = size.width < 500 ? 5 : 12;
  return (
    <>
      {edgeLabels(named, size, most).map(({ id, x, y, anchor, turn }) => {
        const { cluster, words, width } = named[id]!;
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        return (
          <g class="far" onClick={() => moved() || goTo(cluster)}>
            <rect x={left} y={y - 9} width={width} height="18" />
            <path d="M-4 0H4M1 -3 4 0 1 3" transform={`translate(${left + 10} ${y}) rotate(${turn})`} />
            <text x={left + ARROW + 5} y={y + 4}>
              <tspan class="place-name">{nameOf(cluster)}</tspan> <tspan>{words}</tspan>
            </text>
          </g>
        );
      })}
    </>
  );
}

export function kmWords(km: number): string {
  const round = km >= 1000 ? Math.round(km / 10) * 10 : km >= 100 ? Math.round(km / 5) * 5 : Math.round(km);
  return `${numberWords(round)} km`;
}

const BAR = 110;

export function ScaleBar({
  sight,
  size,
}: {
  readonly sight: Sight;
  readonly size: Size;
}): JSX.Element | null {
  const { lat } = toSpot(sight);
  const { km, px } = scaleBar(lat, sight.scale, BAR);
  if (!Number.isFinite(px) || kmPerPixel(lat, sight.scale) <= 0) return null;
  const [x, y] = [size.width - px - 14, size.height - 14];
  const words = km >= 1 ? kmWords(km) : `${Math.round(km * 1000)} m`;
  return (
    <g class="scale-bar">
      <path d={`M${x} ${y - 4}v4h${px}v-4`} />
      <text x={x + px} y={y - 8} text-anchor="end">
        {words}
      </text>
    </g>
  );
}
