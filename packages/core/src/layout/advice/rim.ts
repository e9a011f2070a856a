import type { PathNode, Position } from "../plan.ts";

/** Nodes at the rim of a plan: on the convex hull of all nodes or within some metres of it. */
export function nodesAtRim(nodes: readonly PathNode[], withinM: number): readonly PathNode[] {
  const hull = convexHull(nodes.map(({ at }) => at));
  if (hull.length < 3) return nodes;
  return nodes.filter(({ at }) =>
    hull.some(
      (corner, index) =>
        distanceToSegment(at, corner, hull[(index + 1) % hull.length] as Position) <= withinM,
    ),
  );
}

/** Corners of the convex hull, counter-clockwise (Andrew's monotone chain). */
function convexHull(points: readonly Position[]): Position[] {
  const sorted = points.toSorted(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const chain = (along: readonly Position[]): Position[] => {
    const kept: Position[] = [];
    for (const point of along) {
      while (kept.length >= 2 && turn(kept.at(-2) as Position, kept.at(-1) as Position, point) <= 0)
        kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

/** Positive where the way from a over b to c turns left. */
export function turn([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function distanceToSegment([px, py]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / length2));
  return Math.hypot(px - ax - along * dx, py - ay - along * dy);
}
