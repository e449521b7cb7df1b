/// Signs on the map: areas as dotted circles of their honest radius, exact places as points, far ones named at the edge.

import type { JSX } from 'preact';
import { type Size, textWidth } from '../../parts/size.ts';
import { groupBy, numberWords } from '../../parts/words.ts';
import { type Cluster, discRadius, type Placed } from './clusters.ts';
import { distanceKm, kmPerPixel, onScreen, type Sight, scaleBar, toSpot } from './geometry.ts';
import { type Box, type EdgeLabel, edgeLabels, type Label, placeLabels, showsRadius } from './labels.ts';

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
  /// Incidents of the cluster that has most, in sight or not.
  readonly most: number;
  /// Where names of far places stand.
  readonly taken: readonly Box[];
}

/// Labels of so many clusters are tried: more would not be read.
const MOST_NAMED = 160;
const LONGEST = 34;

export function Marks(props: MarksProps): JSX.Element {
  const { clusters, sight, size, most, taken } = props;
  const placed = clusters.map((cluster) => ({ cluster, ...onScreen(sight, size, cluster) }));
  const wanted = placed.slice(0, MOST_NAMED).map(({ cluster, x, y }, id) => ({
    ...{ id, x, y, gap: discRadius(cluster.count, most) + 1 },
    width: textWidth(nameOf(cluster), 600) + textWidth(countWords(cluster)) + 5,
  }));
  const labels = new Map(placeLabels(wanted, size, taken).map((label) => [label.id, label]));
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
  const { cluster, x, y, choose, moved, label, most } = props;
  const exact = cluster.areas.length === 1 && cluster.areas[0]!.precision === 1;
  const several = cluster.areas.length > 1;
  const r = discRadius(cluster.count, most);
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

/// Clusters out of sight in one direction.
export interface FarGroup {
  readonly clusters: readonly Cluster[];
  readonly name: string;
  readonly words: string;
  readonly at: EdgeLabel;
}

const SECTORS = 16;
const ARROW = 16;

/// All that lie one way are named by the one with most incidents.
export function farGroups(far: readonly Cluster[], sight: Sight, size: Size): readonly FarGroup[] {
  const middle = toSpot(sight);
  const offsets = far.map((cluster) => {
    const { x, y } = onScreen(sight, size, cluster);
    return { cluster, x: x - size.width / 2, y: y - size.height / 2 };
  });
  const sector = ({ x, y }: { readonly x: number; readonly y: number }): string =>
    String(Math.round((Math.atan2(y, x) / (2 * Math.PI)) * SECTORS) % SECTORS);
  const named = [...groupBy(offsets, sector).values()].map((list, id) => {
    const [{ cluster, x, y }] = list as [(typeof list)[number]];
    const clusters = list.map((one) => one.cluster);
    const others = clusters.reduce((sum, { areas }) => sum + areas.length, 0) - 1;
    const count = clusters.reduce((sum, one) => sum + one.count, 0);
    const more = others > 0 ? `and ${numberWords(others)} more ` : '';
    const words = `${more}${numberWords(count)}, ${kmWords(distanceKm(middle, cluster.areas[0]!))}`;
    const name = nameOf(cluster);
    const width = textWidth(name, 600) + textWidth(words) + 5 + ARROW + 12;
    return { id, clusters, name, words, width, x, y };
  });
  return edgeLabels(named, size, size.width < 500 ? 5 : 10).map((at) => ({ ...named[at.id]!, at }));
}

interface EdgeProps {
  readonly groups: readonly FarGroup[];
  readonly goTo: (areas: readonly Placed[]) => void;
  readonly moved: () => boolean;
}

export function EdgeNames({ groups, goTo, moved }: EdgeProps): JSX.Element {
  return (
    <>
      {groups.map(({ clusters, name, words, at: { box, y, turn } }) => (
        <g class="far" onClick={() => moved() || goTo(clusters.flatMap(({ areas }) => areas))}>
          <rect x={box.left} y={y - 9} width={box.right - box.left} height="18" />
          <path d="M-4 0H4M1 -3 4 0 1 3" transform={`translate(${box.left + 10} ${y}) rotate(${turn})`} />
          <text x={box.left + ARROW + 5} y={y + 4}>
            <tspan class="place-name">{name}</tspan> <tspan>{words}</tspan>
          </text>
        </g>
      ))}
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
