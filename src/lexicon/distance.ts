/// How far two points on the earth lie apart.

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/// Great-circle distance, near enough on a sphere.
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const x = (b.lon - a.lon) * rad * Math.cos(((a.lat + b.lat) / 2) * rad);
  const y = (b.lat - a.lat) * rad;
  return Math.sqrt(x * x + y * y) * 6371;
}

interface Somewhere {
  readonly lat?: number | undefined;
  readonly lon?: number | undefined;
}

/// The distance where both are known to lie somewhere.
export function kmBetween(a: Somewhere, b: Somewhere): number | undefined {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined)
    return undefined;
  return distanceKm({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon });
}
