/// Land and borders, drawn on a canvas: read once from a file of the page's own, then only moved and stretched.

import { type ExtendedFeatureCollection, type GeoGeometryObjects, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { onScreen, type Sight, type Size } from './geometry.ts';

type Countries = Topology<{ countries: GeometryCollection<{ name?: string }> }>;

/// Paths are kept in this many units to the world: fine enough for the nearest sight.
const UNITS = 65_536;

interface Country {
  readonly name: string;
  readonly outline: Path2D;
  /// In units of the world's square: where it begins and ends, and the middle of its largest part.
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly middle: readonly [x: number, y: number];
  readonly breadth: number;
}

export interface Land {
  readonly countries: readonly Country[];
  readonly borders: Path2D;
}

let asked: Promise<Land> | undefined;

export function fetchLand(): Promise<Land> {
  asked ??= readLand().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function readLand(): Promise<Land> {
  const response = await fetch('/assets/world.json');
  if (!response.ok) throw new Error(`The outlines of countries did not come (${response.status}).`);
  const world = (await response.json()) as Countries;
  const projection = geoMercator()
    .scale(UNITS / (2 * Math.PI))
    .translate([UNITS / 2, UNITS / 2]);
  const path = geoPath(projection);
  const drawn = (shape: Parameters<typeof path>[0]): Path2D => new Path2D(path(shape) ?? '');
  const { features } = feature(world, world.objects.countries) as ExtendedFeatureCollection;
  return {
    borders: drawn(mesh(world, world.objects.countries, (a, b) => a !== b)),
    countries: features.map((country) => {
      const [[left, top], [right, bottom]] = path.bounds(country);
      const largest = largestPart(country.geometry!, (part) => path.area(part));
      const [[from], [to]] = path.bounds(largest);
      return {
        ...{ name: String(country.properties?.name ?? ''), outline: drawn(country) },
        box: [left, top, right, bottom].map((value) => value / UNITS) as [number, number, number, number],
        middle: path.centroid(largest).map((value) => value / UNITS) as [number, number],
        breadth: (to - from) / UNITS,
      };
    }),
  };
}

function largestPart(
  shape: GeoGeometryObjects,
  areaOf: (part: GeoGeometryObjects) => number,
): GeoGeometryObjects {
  if (shape.type !== 'MultiPolygon') return shape;
  const parts = shape.coordinates.map(
    (coordinates): GeoGeometryObjects => ({ type: 'Polygon', coordinates }),
  );
  return parts.reduce((best, part) => (areaOf(part) > areaOf(best) ? part : best));
}

export interface Inks {
  readonly land: string;
  readonly sea: string;
  readonly border: string;
  readonly coast: string;
  readonly name: string;
}

export function drawLand(
  context: CanvasRenderingContext2D,
  { countries, borders }: Land,
  { sight, size, inks, density }: { sight: Sight; size: Size; inks: Inks; density: number },
): void {
  const { width, height } = size;
  const zero = onScreen(sight, size, { x: 0, y: 0 });
  const unit = sight.scale / UNITS;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.fillStyle = inks.sea;
  context.fillRect(0, 0, width, height);
  const inSight = countries.filter(({ box: [left, top, right, bottom] }) => {
    const [x, y] = [zero.x + left * sight.scale, zero.y + top * sight.scale];
    return x < width && y < height && zero.x + right * sight.scale > 0 && zero.y + bottom * sight.scale > 0;
  });
  context.setTransform(density * unit, 0, 0, density * unit, density * zero.x, density * zero.y);
  context.lineJoin = 'round';
  context.fillStyle = inks.land;
  context.strokeStyle = inks.coast;
  context.lineWidth = 0.8 / unit;
  for (const { outline } of inSight) context.stroke(outline);
  for (const { outline } of inSight) context.fill(outline);
  context.strokeStyle = inks.border;
  context.lineWidth = 0.9 / unit;
  context.setLineDash([5 / unit, 2 / unit, 1.5 / unit, 2 / unit]);
  context.stroke(borders);
  context.setLineDash([]);
  context.setTransform(density, 0, 0, density, 0, 0);
  nameCountries(context, inSight, { sight, size, inks });
}

/// Names stand in their countries, where they fit.
function nameCountries(
  context: CanvasRenderingContext2D,
  countries: readonly Country[],
  { sight, size, inks }: { sight: Sight; size: Size; inks: Inks },
): void {
  context.fillStyle = inks.name;
  context.font = 'italic 13px Literata, Georgia, serif';
  context.textAlign = 'center';
  for (const { name, middle, breadth } of countries) {
    if (breadth * sight.scale < name.length * 8 + 16) continue;
    const { x, y } = onScreen(sight, size, { x: middle[0], y: middle[1] });
    const half = context.measureText(name).width / 2 + 4;
    if (x - half > 0 && x + half < size.width) context.fillText(name, x, y);
  }
}
