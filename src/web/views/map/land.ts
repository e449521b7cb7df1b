/// Land and borders, drawn on a canvas: read once from a file of the page's own, then only moved and stretched.

import { onScreen, type Sight, type Size } from './geometry.ts';
import { type CountryShape, type LandFile, UNITS } from './land-file.ts';

type Country = Omit<CountryShape, 'outline'> & { readonly outline: Path2D };

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
  const response = await fetch('/assets/land.json');
  if (!response.ok) throw new Error(`The outlines of countries did not come (${response.status}).`);
  const { countries, borders } = (await response.json()) as LandFile;
  return {
    countries: countries.map((country) => ({ ...country, outline: new Path2D(country.outline) })),
    borders: new Path2D(borders),
  };
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
    const [x, y] = [zero.x + left * unit, zero.y + top * unit];
    return x < width && y < height && zero.x + right * unit > 0 && zero.y + bottom * unit > 0;
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

/// What the buttons in the corner cover.
const TOOLS = { width: 80, height: 92 };

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
    if ((breadth / UNITS) * sight.scale < name.length * 8 + 16) continue;
    const { x, y } = onScreen(sight, size, { x: middle[0] / UNITS, y: middle[1] / UNITS });
    const half = context.measureText(name).width / 2 + 4;
    const underTools = x + half > size.width - TOOLS.width && y < TOOLS.height;
    if (x - half > 0 && x + half < size.width && !underTools) context.fillText(name, x, y);
  }
}
