import { quantile } from "../../statistics/quantile.ts";
import type { PathNode } from "../plan.ts";
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
  for (let i = 0; i < units.length; i++)
    for (let j = 0; j < i; j++) {
      const ratio = detourRatio(walkable, units[i]?.node as number, units[j]?.node as number);
      if (ratio > 0) between.push(ratio);
    }
  const fromGates = gateNodes
    .flatMap((gate) => units.map(({ node }) => detourRatio(walkable, gate, node)))
    .filter((ratio) => ratio > 0);
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

/** 0 where the ends are too near, or there is no walk. */
function detourRatio(walkable: WalkablePlan, a: number, b: number): number {
  const { nodes } = walkable.plan;
  const [from, to] = [nodes[a] as PathNode, nodes[b] as PathNode];
  const dx = to.at[0] - from.at[0];
  const dy = to.at[1] - from.at[1];
  const straight = Math.sqrt(dx * dx + dy * dy);
  const walk = walkM(walkable, a, b);
  return straight >= LEAST_M && walk < Number.POSITIVE_INFINITY ? walk / straight : 0;
}
