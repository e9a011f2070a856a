import { rankCorrelation, ranks } from "../../statistics/rank-correlation.ts";
import type { FlowResult } from "../flow/flow-result.ts";
import type { Plan } from "../plan.ts";
import type { LayoutStatics } from "./statics.ts";

/** How many paths of either kind are named. */
const NAMED = 5;

/** A path whose place in the network and whose use differ. Places from 1, the highest. */
export interface Mismatch {
  edge: string;
  placeByStructure: number;
  placeByFlow: number;
}

/** Do people walk where the network would lead them? */
export interface StructureAndFlow {
  /** Open edges. */
  n: number;
  /** Spearman's rank correlation of betweenness and persons walking, −1 – 1; `null` where either is the same on all. */
  rankCorrelation: number | null;
  /** Structurally central but empty: units there, or a reason to pass, could use the path. */
  centralButEmpty: readonly Mismatch[];
  /** Busy but peripheral: crowds that the network gives no other way to. */
  busyButPeripheral: readonly Mismatch[];
}

/**
 * Compares betweenness with the assigned flow of persons, edge by edge. Ranks of equal values are their mean.
 * @see Hillier & Iida 2005 (what structure alone predicts); Spearman 1904
 */
export function structureAndFlow(
  plan: Plan,
  { centrality }: LayoutStatics,
  flow: FlowResult,
): StructureAndFlow {
  const open = plan.edges.flatMap(({ id, closed }, edge) =>
    closed
      ? []
      : [
          {
            id,
            structure: centrality.edgeBetweenness[edge] as number,
            persons: flow.edges[edge]?.total ?? 0,
          },
        ],
  );
  const byStructure = ranks(open.map(({ structure }) => structure));
  const byFlow = ranks(open.map(({ persons }) => persons));
  const ordered = open
    .map(({ id }, i) => ({
      edge: id,
      placeByStructure: byStructure[i] as number,
      placeByFlow: byFlow[i] as number,
    }))
    .sort(
      (a, b) =>
        b.placeByFlow - b.placeByStructure - (a.placeByFlow - a.placeByStructure) ||
        (a.edge < b.edge ? -1 : 1),
    );
  const apart = (each: Mismatch) => each.placeByFlow - each.placeByStructure;
  return {
    n: open.length,
    rankCorrelation: rankCorrelation(
      open.map(({ structure }) => structure),
      open.map(({ persons }) => persons),
    ),
    centralButEmpty: ordered.filter((each) => apart(each) > 0).slice(0, NAMED),
    busyButPeripheral: ordered
      .filter((each) => apart(each) < 0)
      .slice(-NAMED)
      .reverse(),
  };
}
