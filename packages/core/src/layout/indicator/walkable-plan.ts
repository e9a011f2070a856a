import FlatQueue from "flatqueue";
import { type FormatFunction, formatOf } from "../../format/catalogue.ts";
import { type PathNetwork, pathNetwork } from "../network/path-network.ts";
import { shortestPaths } from "../network/shortest-paths.ts";
import type { Plan, Unit } from "../plan.ts";
import { over, sum } from "../sums.ts";
import { type Betweenness, BetweennessSum } from "./betweenness.ts";

/** A unit at its place in the network. */
export interface PlacedUnit {
  unit: Unit;
  /** Index of its access node. */
  node: number;
  function: FormatFunction;
}

/** Who stands where in a plan, and how far it is from anywhere to anywhere. */
export interface PlacedPlan {
  plan: Plan;
  network: PathNetwork;
  /** In the plan's order. */
  units: readonly PlacedUnit[];
  /** Those whose function counts for diversity and balance. */
  mix: readonly PlacedUnit[];
  /** Index of the node of each gate, in the plan's order. */
  gateNodes: readonly number[];
  /** Metres from node to node, row by row; `Infinity` where one cannot walk. */
  distances: Float64Array;
}

/** A plan with what its static indicators share. */
export interface WalkablePlan extends PlacedPlan {
  betweenness: Betweenness;
}

/** Places units and gates and walks from every node to every other. */
export function walkablePlan(plan: Plan): WalkablePlan {
  const network = pathNetwork(plan);
  const { nodeCount } = network;
  const distances = new Float64Array(nodeCount * nodeCount);
  const betweenness = new BetweennessSum(network);
  const queue = new FlatQueue<number>();
  for (let from = 0; from < nodeCount; from++) {
    const paths = shortestPaths(network, from, queue);
    distances.set(paths.distance, from * nodeCount);
    betweenness.add(paths);
  }
  return { ...placedPlan(plan, network, distances), betweenness: betweenness.result() };
}

/**
 * Places units and gates on paths that were walked before.
 * @param distances metres from node to node, row by row
 */
export function placedPlan(plan: Plan, network: PathNetwork, distances: Float64Array): PlacedPlan {
  const nodeOf = (what: string, id: string, node: string) => {
    const index = network.nodeIndex.get(node);
    if (index === undefined)
      throw new RangeError(`The ${what} "${id}" stands at node "${node}", which does not exist.`);
    return index;
  };
  const units = plan.units.map((unit) => ({
    unit,
    node: nodeOf("unit", unit.id, unit.node),
    function: formatOf(unit.format).function,
  }));
  return {
    plan,
    network,
    units,
    mix: units.filter((placed) => placed.function.inMix),
    gateNodes: plan.gates.map(({ id, node }) => nodeOf("gate", id, node)),
    distances,
  };
}

/** Metres of the shortest walk between two nodes; `Infinity` where there is none. */
export function walkM({ distances, network }: PlacedPlan, from: number, to: number): number {
  return distances[from * network.nodeCount + to] as number;
}

/** Metres from every node to the nearest of some nodes; `Infinity` where none can be reached. */
export function nearestM(walkable: PlacedPlan, targets: Iterable<number>): Float64Array {
  const { nodeCount } = walkable.network;
  const nearest = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  for (const target of new Set(targets)) {
    const row = walkable.distances.subarray(target * nodeCount, (target + 1) * nodeCount);
    for (let node = 0; node < nodeCount; node++)
      if ((row[node] as number) < (nearest[node] as number)) nearest[node] = row[node] as number;
  }
  return nearest;
}

/** Is a unit of this format (`service.toilet`) or function (`dining`)? */
export function isOf({ unit, function: of }: PlacedUnit, code: string): boolean {
  return unit.format === code || of.code === code;
}

/** Mean of what there is; `null` of nothing. */
export function meanOf(values: ArrayLike<number>): number | null {
  return over(sum(values), values.length);
}
