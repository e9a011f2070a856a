import { quantile } from "../../statistics/quantile.ts";
import { meanOf, type WalkablePlan, walkM } from "./walkable-plan.ts";

/** Ends nearer than this, metres as the crow flies, say nothing about detours. */
const LEAST_M = 20;

/** Walking distance over straight line, ≥ 1; `null` where there is no pair to measure. */
export interface Detour {
  /** Pairs of units at least 20 m apart that can be walked. */
  unitPairs: number;
  mean: number | null;
  p90: number | null;
  max: number | null;
  gatePairs: number;
  gateToUnitMean: number | null;
}

/** Detours between the doors of units, and from gates to units. */
export function detour(walkable: WalkablePlan): Detour {
  const { units, gateNodes } = walkable;
  const between: number[] = [];
  units.forEach(({ node }, i) => {
    for (let j = 0; j < i; j++) {
      const ratio = detourRatio(walkable, node, (units[j] as { node: number }).node);
      if (ratio !== null) between.push(ratio);
    }
  });
  const fromGates = gateNodes.flatMap((gate) =>
    units.flatMap(({ node }) => detourRatio(walkable, gate, node) ?? []),
  );
  const ascending = Float64Array.from(between).sort();
  const some = ascending.length > 0;
  return {
    unitPairs: ascending.length,
    mean: meanOf(between),
    p90: some ? quantile(ascending, 0.9) : null,
    max: some ? (ascending[ascending.length - 1] as number) : null,
    gatePairs: fromGates.length,
    gateToUnitMean: meanOf(fromGates),
  };
}

function detourRatio(walkable: WalkablePlan, a: number, b: number): number | null {
  const { nodes } = walkable.plan;
  const [from, to] = [nodes[a]?.at, nodes[b]?.at];
  if (!from || !to) return null;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const straight = Math.sqrt(dx * dx + dy * dy);
  const walk = walkM(walkable, a, b);
  return straight >= LEAST_M && Number.isFinite(walk) ? walk / straight : null;
}
