import { boundsOf } from "./geometry.ts";
import type { Plan } from "./plan.ts";

/** Smallest and largest coordinates, metres: west, south, east, north. */
export type Extent = readonly [x0: number, y0: number, x1: number, y1: number];

/** What of a plan is drawn. */
type Drawn = Pick<Plan, "zones" | "contexts" | "units" | "nodes" | "edges" | "gates">;

/**
 * The smallest rectangle around everything of a plan that is drawn.
 * @throws {RangeError} where nothing is, which no plan that was read is (E003)
 */
export function extentOf({ zones, contexts, units, nodes, edges, gates }: Drawn): Extent {
  const bounds = boundsOf(
    [
      ...zones.flatMap(({ rings }) => rings),
      ...contexts.flatMap(({ rings }) => rings),
      ...units.flatMap(({ rings }) => rings ?? []),
      ...edges.map(({ line }) => line),
      [...units, ...nodes, ...gates].map(({ at }) => at),
    ].flat(),
  );
  if (bounds === null) throw new RangeError("found a plan with nothing to draw");
  const { west, south, east, north } = bounds;
  return [west, south, east, north];
}
