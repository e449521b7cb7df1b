/// The arithmetic of the map: Mercator's world as a square of side 1, what of it is in sight, distances and radii.

export interface Spot {
  readonly lat: number;
  readonly lon: number;
}

/// A place in the square: x from west to east, y from north to south.
export interface Point {
  readonly x: number;
  readonly y: number;
}

/// What is in sight: the middle, and how many pixels the whole square is wide.
export interface Sight extends Point {
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const EARTH_KM = 6371;
const ROUND_KM = 2 * Math.PI * EARTH_KM;
/// Mercator's square ends here.
const MOST_LAT = 85.05;
const RAD = Math.PI / 180;
/// From the whole world in a small window to some 25 m a pixel.
const SCALES = { least: 200, most: 1_600_000 };

export function toWorld({ lat, lon }: Spot): Point {
  const phi = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat)) * RAD;
  return { x: (lon + 180) / 360, y: (1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2 };
}

export function toSpot({ x, y }: Point): Spot {
  return { lon: x * 360 - 180, lat: Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RAD };
}

export function onScreen(sight: Sight, { width, height }: Size, { x, y }: Point): Point {
  return { x: width / 2 + (x - sight.x) * sight.scale, y: height / 2 + (y - sight.y) * sight.scale };
}

export function kmPerPixel(lat: number, scale: number): number {
  return (ROUND_KM * Math.cos(lat * RAD)) / scale;
}

export function distanceKm(a: Spot, b: Spot): number {
  const [phi, psi] = [a.lat * RAD, b.lat * RAD];
  const half = Math.sin((psi - phi) / 2) ** 2;
  const side = Math.sin(((b.lon - a.lon) * RAD) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half + Math.cos(phi) * Math.cos(psi) * side)));
}

/// The same sight moved by so many pixels, and never beyond the world's edge.
export function moveBy(sight: Sight, dx: number, dy: number): Sight {
  return inside({ ...sight, x: sight.x - dx / sight.scale, y: sight.y - dy / sight.scale });
}

/// What stands under the pixel stays under it.
export function zoomAt(sight: Sight, { width, height }: Size, at: Point, factor: number): Sight {
  const scale = Math.max(SCALES.least, Math.min(SCALES.most, sight.scale * factor));
  const [dx, dy] = [at.x - width / 2, at.y - height / 2];
  const [x, y] = [sight.x + dx / sight.scale, sight.y + dy / sight.scale];
  return inside({ x: x - dx / scale, y: y - dy / scale, scale });
}

function inside({ x, y, scale }: Sight): Sight {
  const clamp = (value: number): number => Math.max(0, Math.min(1, value));
  return { x: clamp(x), y: clamp(y), scale };
}

interface Weighed extends Spot {
  readonly radiusKm: number;
  readonly count: number;
}

/// Room at the edges for what is named there.
const EDGE = 56;
const LEAST_KM = 8;
/// A place belongs to what is shown while it lies no further than this much beyond what already does.
const JUMP = { share: 0.75, times: 1.8, km: 300 };

/// What holds most incidents: from the middle one outward, until the next place lies a leap away. A few far places
/// must not shrink the rest to a dot: they are named at the edge.
export function sightOf(places: readonly Weighed[], size: Size): Sight {
  const all = places.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return { x: 0.5, y: 0.42, scale: Math.max(SCALES.least, size.width) };
  const middle = { lat: median(places, 'lat', all / 2), lon: median(places, 'lon', all / 2) };
  const byDistance = places
    .map((place) => ({ place, far: distanceKm(middle, place) }))
    .sort((a, b) => a.far - b.far);
  const near: Weighed[] = [];
  let held = 0;
  let reach = 0;
  for (const { place, far } of byDistance) {
    if (held >= all * JUMP.share && far > reach * JUMP.times + JUMP.km) break;
    near.push(place);
    held += place.count;
    reach = far;
  }
  return sightOver(near, size);
}

/// All of these, with their radii where they are not whole countries.
export function sightOver(places: readonly Weighed[], { width, height }: Size): Sight {
  const points = places.map(toWorld);
  const margin = (i: number): number => {
    const { radiusKm, lat } = places[i]!;
    return Math.min(Math.max(radiusKm, LEAST_KM), 60) / (ROUND_KM * Math.cos(lat * RAD));
  };
  const low = (of: 'x' | 'y'): number => least(points.map((point, i) => point[of] - margin(i)));
  const high = (of: 'x' | 'y'): number => -least(points.map((point, i) => -point[of] - margin(i)));
  const [left, right, top, bottom] = [low('x'), high('x'), low('y'), high('y')];
  const room = (length: number): number => Math.max(60, length - 2 * EDGE);
  const scale = Math.min(room(width) / (right - left), room(height) / (bottom - top));
  return inside({
    ...{ x: (left + right) / 2, y: (top + bottom) / 2 },
    scale: Math.max(SCALES.least, Math.min(SCALES.most, scale)),
  });
}

function least(values: readonly number[]): number {
  return values.reduce((found, value) => Math.min(found, value), Number.POSITIVE_INFINITY);
}

function median(places: readonly Weighed[], of: 'lat' | 'lon', half: number): number {
  let held = 0;
  for (const place of places.toSorted((a, b) => a[of] - b[of])) {
    held += place.count;
    if (held >= half) return place[of];
  }
  return 0;
}

/// The longest round length that fits: 1, 2 or 5 and zeros.
export function scaleBar(
  lat: number,
  scale: number,
  most: number,
): { readonly km: number; readonly px: number } {
  const perPixel = kmPerPixel(lat, scale);
  const zeros = 10 ** Math.floor(Math.log10(perPixel * most));
  const km = zeros * (perPixel * most >= zeros * 5 ? 5 : perPixel * most >= zeros * 2 ? 2 : 1);
  return { km, px: km / perPixel };
}

/// For the address: "38.27,34.55,5000" is longitude, latitude and pixels round the world.
export function sightText(sight: Sight): string {
  const { lat, lon } = toSpot(sight);
  return [lon.toFixed(3), lat.toFixed(3), Math.round(sight.scale)].join(',');
}

export function readSight(text: string | undefined): Sight | null {
  const [lon, lat, scale] = (text ?? '').split(',').map(Number);
  if (lon === undefined || lat === undefined || scale === undefined) return null;
  if (![lon, lat, scale].every(Number.isFinite) || Math.abs(lon) > 180 || Math.abs(lat) > 90) return null;
  return zoomAt({ ...toWorld({ lat, lon }), scale }, { width: 0, height: 0 }, { x: 0, y: 0 }, 1);
}
