/// Names on the map: beside their places where there is room, at the edge where the place is out of sight.

import { kmPerPixel, type Point, type Size } from './geometry.ts';

export interface Wanted extends Point {
  readonly id: number;
  /// The text's width, and how far from the point it begins.
  readonly width: number;
  readonly gap: number;
}

export interface Label extends Point {
  readonly id: number;
  readonly anchor: 'start' | 'end' | 'middle';
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LINE = 16;

/// In order of importance; a name for which no side is free is left out, its sign stays. Taken room is kept in a grid,
/// so that many names cost no more than each alone.
export function placeLabels(
  wanted: readonly Wanted[],
  { width, height }: Size,
  taken: readonly Box[] = [],
): readonly Label[] {
  const grid = createGrid();
  for (const box of taken) grid.take(box);
  for (const { x, y, gap } of wanted)
    grid.take({ left: x - gap, right: x + gap, top: y - gap, bottom: y + gap });
  return wanted.flatMap((one): readonly Label[] => {
    const tries: readonly (readonly [Label['anchor'], number, number])[] = [
      ['start', one.x + one.gap + 3, one.y],
      ['end', one.x - one.gap - 3, one.y],
      ['middle', one.x, one.y - one.gap - LINE / 2 - 1],
      ['middle', one.x, one.y + one.gap + LINE / 2 + 1],
    ];
    for (const [anchor, x, y] of tries) {
      const left = anchor === 'start' ? x : anchor === 'end' ? x - one.width : x - one.width / 2;
      const box = { left, right: left + one.width, top: y - LINE / 2 + 1, bottom: y + LINE / 2 - 1 };
      if (box.left < 0 || box.right > width || box.top < 0 || box.bottom > height || !grid.free(box))
        continue;
      grid.take(box);
      return [{ id: one.id, anchor, x, y }];
    }
    return [];
  });
}

const CELL = 64;

function createGrid(): { readonly free: (box: Box) => boolean; readonly take: (box: Box) => void } {
  const cells = new Map<string, Box[]>();
  const keys = ({ left, right, top, bottom }: Box): readonly string[] => {
    const found: string[] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) found.push(`${x} ${y}`);
    return found;
  };
  return {
    free: (box) => !keys(box).some((key) => cells.get(key)?.some((other) => overlap(box, other))),
    take: (box) => {
      for (const key of keys(box)) cells.set(key, [...(cells.get(key) ?? []), box]);
    },
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/// A place out of sight, as seen from the middle: `x` and `y` in pixels from it.
export interface Far extends Point {
  readonly id: number;
  readonly width: number;
}

export interface EdgeLabel extends Label {
  /// Clockwise from the east, in degrees: where the arrow points.
  readonly turn: number;
  readonly box: Box;
}

const INSET = 10;
const PITCH = 20;
const ROWS_AWAY = 1;

/// On the line from the middle to the place, where it leaves the map; beside it where another name stands already.
export function edgeLabels(far: readonly Far[], { width, height }: Size, most: number): readonly EdgeLabel[] {
  const taken: Box[] = [];
  const found: EdgeLabel[] = [];
  for (const one of far) {
    if (found.length >= most) break;
    const [halfX, halfY] = [width / 2 - INSET, height / 2 - INSET];
    const share = Math.min(halfX / Math.abs(one.x || 1e-9), halfY / Math.abs(one.y || 1e-9));
    const [atX, atY] = [width / 2 + one.x * share, height / 2 + one.y * share];
    const anchor = atX < width * 0.3 ? 'start' : atX > width * 0.7 ? 'end' : 'middle';
    const box = freeBox({ anchor, x: atX, y: atY, width: one.width }, taken, { width, height });
    if (box === null) continue;
    taken.push(box);
    const x = anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2;
    const turn = (Math.atan2(one.y, one.x) * 180) / Math.PI;
    found.push({ id: one.id, anchor, x, y: (box.top + box.bottom) / 2, turn, box });
  }
  return found;
}

interface At extends Point {
  readonly anchor: Label['anchor'];
  readonly width: number;
}

function freeBox(at: At, taken: readonly Box[], size: Size): Box | null {
  const wanted = at.anchor === 'start' ? at.x : at.anchor === 'end' ? at.x - at.width : at.x - at.width / 2;
  const left = Math.max(INSET, Math.min(size.width - INSET - at.width, wanted));
  for (let step = 0; step <= 2 * ROWS_AWAY; step++) {
    const away = Math.ceil(step / 2) * (step % 2 === 0 ? 1 : -1) * PITCH;
    const y = Math.max(INSET + LINE / 2, Math.min(size.height - INSET - LINE / 2, at.y)) + away;
    const box = { left, right: left + at.width, top: y - PITCH / 2, bottom: y + PITCH / 2 };
    const within = box.top >= 0 && box.bottom <= size.height;
    if (within && !taken.some((other) => overlap(box, other))) return box;
  }
  return null;
}

/// A place is a point only where it is exact; and no circle says anything below this many pixels.
export function showsRadius(radiusKm: number, lat: number, scale: number): boolean {
  return radiusKm / kmPerPixel(lat, scale) > 6;
}
