/// Places that would lie on each other are drawn as one, under the name of that with most incidents.

import type { MapArea } from '../../../model/index.ts';
import { kmPerPixel, type Point, type Spot, toWorld } from './geometry.ts';

export type Placed = MapArea & Spot;

export interface Cluster extends Point {
  /// Most incidents first; the first gives the cluster its place and name.
  readonly areas: readonly Placed[];
  readonly count: number;
  /// The honest radius of the first, in pixels of the scale that was asked for.
  readonly radius: number;
}

/// Nearer than this, in pixels, two places cannot be told apart by a finger or an eye.
const NEAR = 26;

export function isPlaced(area: MapArea): area is Placed {
  return area.lat !== null && area.lon !== null;
}

/// Zooming changes clusters at such steps only, so that nothing flickers on the way.
export function stepOf(scale: number): number {
  return 2 ** (Math.round(Math.log2(scale) * 2) / 2);
}

/// `areas` stand in order of their incidents; each joins the first that is near, or stands alone. A grid of cells as
/// wide as `NEAR` holds who stands where: the work grows with the areas, not with their pairs.
export function clustersOf(areas: readonly Placed[], scale: number): readonly Cluster[] {
  const cells = new Map<string, number[]>();
  const heads: { readonly at: Point; readonly areas: Placed[] }[] = [];
  const cellOf = (value: number): number => Math.floor(value / NEAR);
  for (const area of areas) {
    const { x, y } = toWorld(area);
    const at = { x: x * scale, y: y * scale };
    const [column, row] = [cellOf(at.x), cellOf(at.y)];
    const near = around(column, row)
      .flatMap((key) => cells.get(key) ?? [])
      .sort((a, b) => a - b)
      .find((head) => Math.hypot(heads[head]!.at.x - at.x, heads[head]!.at.y - at.y) < NEAR);
    if (near !== undefined) heads[near]!.areas.push(area);
    else {
      const key = `${column} ${row}`;
      cells.set(key, [...(cells.get(key) ?? []), heads.length]);
      heads.push({ at, areas: [area] });
    }
  }
  return heads.map(({ at, areas: members }) => ({
    ...{ x: at.x / scale, y: at.y / scale, areas: members },
    count: members.reduce((sum, { count }) => sum + count, 0),
    radius: members[0]!.radiusKm / kmPerPixel(members[0]!.lat, scale),
  }));
}

function around(column: number, row: number): readonly string[] {
  return [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => `${column + dx} ${row + dy}`));
}

/// How the middle of a place is drawn: larger with more incidents, beside the place that has most.
export function discRadius(count: number, most: number): number {
  return Math.min(3 + 0.9 * Math.sqrt(count), 3 + 10 * Math.sqrt(count / most));
}
