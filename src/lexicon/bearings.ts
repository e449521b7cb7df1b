/// "Northern Syria", "the east of Mosul": how an area on one side of a whole is drawn, a circle of a part of its radius
/// whose middle is shifted from its own.

import type { Point } from './distance.ts';

export const BEARINGS: ReadonlyMap<string, readonly [north: number, east: number]> = new Map([
  ['north', [1, 0]],
  ['south', [-1, 0]],
  ['east', [0, 1]],
  ['west', [0, -1]],
  ['northeast', [0.7, 0.7]],
  ['northwest', [0.7, -0.7]],
  ['southeast', [-0.7, 0.7]],
  ['southwest', [-0.7, -0.7]],
  ['central', [0, 0]],
]);

/// In radii of the whole.
export const PART_OF_RADIUS = 0.6;
export const SHIFT = 0.4;
/// Kilometres of radius; the middle of what is wider stays where it is.
export const WIDEST_SHIFTED = 1000;
export const KM_A_DEGREE = 111;

/// So many kilometres to one side of a point, to a ten-thousandth of a degree.
export function shifted({ lat, lon }: Point, bearing: string, km: number): Point {
  const [north, east] = BEARINGS.get(bearing) ?? [0, 0];
  return {
    lat: roundDegrees(lat + (north * km) / KM_A_DEGREE),
    lon: roundDegrees(lon + (east * km) / (KM_A_DEGREE * Math.cos((lat * Math.PI) / 180))),
  };
}

/// A ten-thousandth of a degree is some ten metres.
export const roundDegrees = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
