/// Outlines of countries and their borders, projected once when the program is built: in the browser it took longer than
/// all the rest of the map. From Natural Earth by way of world-atlas, 1 to 50 million.

import { type ExtendedFeature, type ExtendedFeatureCollection, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type CountryShape, type LandFile, UNITS } from '../src/web/views/map/land-file.ts';

type Countries = Topology<{ countries: GeometryCollection<{ name?: string }> }>;
type Shape = NonNullable<ExtendedFeature['geometry']>;

const path = geoPath(
  geoMercator()
    .scale(UNITS / (2 * Math.PI))
    .translate([UNITS / 2, UNITS / 2]),
);

export function buildLand(source: string): string {
  const world = JSON.parse(source) as Countries;
  const { features } = feature(world, world.objects.countries) as ExtendedFeatureCollection;
  const land: LandFile = {
    countries: features.map(countryShape),
    borders: drawn(mesh(world, world.objects.countries, (a, b) => a !== b)),
  };
  return JSON.stringify(land);
}

function countryShape(country: ExtendedFeature): CountryShape {
  const largest = largestPart(country.geometry!);
  const [[from], [to]] = path.bounds(largest);
  const [x, y] = path.centroid(largest);
  const [[left, top], [right, bottom]] = path.bounds(country);
  return {
    name: String(country.properties?.name ?? ''),
    outline: drawn(country),
    box: [Math.floor(left), Math.floor(top), Math.ceil(right), Math.ceil(bottom)],
    middle: [Math.round(x), Math.round(y)],
    breadth: Math.round(to - from),
  };
}

function largestPart(shape: Shape): Shape {
  if (shape.type !== 'MultiPolygon') return shape;
  const parts = shape.coordinates.map((coordinates): Shape => ({ type: 'Polygon', coordinates }));
  const areas = parts.map((part) => path.area(part));
  return parts[areas.indexOf(Math.max(...areas))]!;
}

/// An SVG path in whole units, each point told from the one before: a fifth of the letters.
function drawn(shape: Parameters<typeof path>[0]): string {
  const lines = (path(shape) ?? '').match(/M[^M]+/g) ?? [];
  return lines.map(relative).join('');
}

function relative(line: string): string {
  const points = (line.match(/-?[\d.e-]+,-?[\d.e-]+/g) ?? []).map((pair) =>
    pair.split(',').map(Number).map(Math.round),
  );
  const [first, ...rest] = points;
  let [x, y] = first!;
  const steps: string[] = [];
  for (const [toX, toY] of rest) {
    if (toX === x && toY === y) continue;
    steps.push(`${toX! - x!},${toY! - y!}`);
    [x, y] = [toX, toY];
  }
  return `M${first!.join()}${steps.length > 0 ? `l${steps.join(' ').replaceAll(/[, ]-/g, '-')}` : ''}${line.endsWith('Z') ? 'Z' : ''}`;
}
