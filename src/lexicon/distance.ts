/// How far two points on the earth lie apart.

interface Point {
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
