import Flatbush from "flatbush";
import { distance } from "./geometry.ts";
import type { PathEdge, Position } from "./plan.ts";

/** The nearest point of the path network. */
export interface PathPoint {
  /** Index of the edge among those that were searched. */
  edge: number;
  at: Position;
  /** Metres from the start of its line, and the length of that line. */
  along: number;
  lineM: number;
  /** Metres from the position asked for. */
  away: number;
}

/** Finds the nearest point of the edges' lines; ties go to the edge that comes first. */
export function nearestPath(
  edges: readonly Pick<PathEdge, "line">[],
): (at: Position, withinM: number) => PathPoint | null {
  const sides = edges.flatMap(({ line }, edge) => sidesOf(line, edge));
  if (sides.length === 0) return () => null;
  const index = new Flatbush(sides.length);
  for (const { a, b } of sides)
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  index.finish();
  return (at, withinM) => {
    const [x, y] = at;
    const found = index
      .search(x - withinM, y - withinM, x + withinM, y + withinM)
      .sort((i, j) => i - j)
      .map((i) => onSide(sides[i] as Side, at))
      .filter(({ away }) => away <= withinM);
    let nearest: PathPoint | null = null;
    for (const each of found) if (!nearest || each.away < nearest.away) nearest = each;
    return nearest;
  };
}

interface Side {
  edge: number;
  a: Position;
  b: Position;
  /** Metres along the line at its start. */
  before: number;
  lineM: number;
}

function sidesOf(line: readonly Position[], edge: number): Side[] {
  const sides: Omit<Side, "lineM">[] = [];
  let before = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1] as Position, line[i] as Position];
    sides.push({ edge, a, b, before });
    before += distance(a, b);
  }
  return sides.map((side) => ({ ...side, lineM: before }));
}

function onSide({ edge, a, b, before, lineM }: Side, at: Position): PathPoint {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : ((at[0] - a[0]) * dx + (at[1] - a[1]) * dy) / square;
  const t = Math.min(1, Math.max(0, share));
  const on: Position = [a[0] + t * dx, a[1] + t * dy];
  return { edge, at: on, along: before + t * Math.sqrt(square), lineM, away: distance(at, on) };
}
