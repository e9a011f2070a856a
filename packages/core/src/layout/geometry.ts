import type { Position, Ring } from "./plan.ts";

/** Metres between two positions of the plane. */
export function distance([ax, ay]: Position, [bx, by]: Position): number {
  return Math.hypot(bx - ax, by - ay);
}

/** Metres along a line. */
export function lineLength(line: readonly Position[]): number {
  let length = 0;
  for (let i = 1; i < line.length; i++) length += distance(line[i - 1] as Position, line[i] as Position);
  return length;
}

/** A rectangle along the axes. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** The smallest rectangle around positions; `null` where there are none. */
export function boundsOf(positions: Iterable<readonly [x: number, y: number]>): Bounds | null {
  let bounds: Bounds | null = null;
  for (const [x, y] of positions) {
    bounds ??= { west: x, south: y, east: x, north: y };
    bounds.west = Math.min(bounds.west, x);
    bounds.south = Math.min(bounds.south, y);
    bounds.east = Math.max(bounds.east, x);
    bounds.north = Math.max(bounds.north, y);
  }
  return bounds;
}

/** Area of a closed ring, m²; positive where it runs counter-clockwise. */
function signedArea(ring: Ring): number {
  const [ox, oy] = ring[0] ?? [0, 0];
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Position;
    const [bx, by] = ring[i] as Position;
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return twice / 2;
}

/** Area of a polygon, m²: its outer ring less its holes. */
export function polygonArea(rings: readonly Ring[]): number {
  return rings.reduce((area, ring, i) => area + (i === 0 ? 1 : -1) * Math.abs(signedArea(ring)), 0);
}

/** Centre of gravity of a closed ring; the mean of its positions where it has no area. */
export function centroid(ring: Ring): Position {
  const area = signedArea(ring);
  const open = ring.slice(0, -1);
  const [ox, oy] = ring[0] as Position;
  if (Math.abs(area) < 1e-9) {
    const sum = open.reduce<[number, number]>(([x, y], at) => [x + at[0], y + at[1]], [0, 0]);
    return [sum[0] / open.length, sum[1] / open.length];
  }
  let [x, y] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [(ring[i - 1] as Position)[0] - ox, (ring[i - 1] as Position)[1] - oy];
    const [bx, by] = [(ring[i] as Position)[0] - ox, (ring[i] as Position)[1] - oy];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return [ox + x / (6 * area), oy + y / (6 * area)];
}
