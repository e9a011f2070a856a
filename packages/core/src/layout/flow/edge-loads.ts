import type { PathNetwork } from "../network/path-network.ts";
import type { ShortestPaths } from "../network/shortest-paths.ts";
import type { AccessPoints } from "./access-points.ts";
import type { Day } from "./day.ts";
import type { Travel } from "./travel.ts";

/** The branches of a tree of shortest paths that lead to an access point; nobody walks the others. */
export interface Branches {
  /** Nodes, farthest first: each comes before its parent. The root is not among them. */
  node: Int32Array;
  parent: Int32Array;
  edge: Int32Array;
}

/** Cuts from a tree what leads to no access point. */
export function branches({ order, parent, parentEdge }: ShortestPaths, points: AccessPoints): Branches {
  const leads = new Uint8Array(parent.length);
  for (const node of points.node) leads[node] = 1;
  const kept = order
    .toReversed()
    .subarray(0, order.length - 1)
    .filter((node) => {
      if (leads[node] === 1) leads[parent[node] as number] = 1;
      return leads[node] === 1;
    });
  return {
    node: kept,
    parent: kept.map((node) => parent[node] as number),
    edge: kept.map((node) => parentEdge[node] as number),
  };
}

/**
 * Persons on each edge in each slot, `edge * slots + slot`: everybody takes the shortest way (all or nothing).
 *
 * People from one origin are summed from the ends of its tree towards the root. The way does not depend on the crowd, so
 * this is done once per origin for all slots at a time: one pass over the tree, each branch a run of numbers that
 * lie side by side. The people who set out are a factor of the whole tree and multiplied in at the end.
 */
export function edgeLoads(
  network: PathNetwork,
  points: AccessPoints,
  travel: Travel,
  trees: readonly ShortestPaths[],
  pruned: readonly Branches[],
  day: Day,
  openSlots: number,
): Float64Array {
  const loads = new Float64Array(network.edgeCount * day.slots);
  const beyond = new Float64Array(network.nodeCount * openSlots);
  for (let from = 0; from < points.count; from++) {
    loadOuting(loads, day, points, travel, pruned[from] as Branches, from, beyond, openSlots);
    loadWayOut(loads, day, points, travel, trees[from] as ShortestPaths, from);
  }
  return loads;
}

/** Adds those who set out from a point to other units. */
function loadOuting(
  loads: Float64Array,
  { slots, setOut, pull }: Day,
  points: AccessPoints,
  { count, willingness }: Travel,
  { node, parent, edge }: Branches,
  from: number,
  beyond: Float64Array,
  openSlots: number,
): void {
  const people = setOut.subarray(from * slots, from * slots + openSlots);
  if (people.every((each) => each === 0)) return;
  beyond.fill(0);
  for (let to = 0; to < count; to++) {
    const willing = willingness[from * count + to] as number;
    if (willing === 0) continue;
    const start = (points.node[to] as number) * openSlots;
    const pulled = to * slots;
    for (let slot = 0; slot < openSlots; slot++)
      beyond[start + slot] = willing * (pull[pulled + slot] as number);
  }
  for (let branch = 0; branch < node.length; branch++) {
    const end = (node[branch] as number) * openSlots;
    const towards = (parent[branch] as number) * openSlots;
    const load = (edge[branch] as number) * slots;
    for (let slot = 0; slot < openSlots; slot++) {
      const through = beyond[end + slot] as number;
      beyond[towards + slot] = (beyond[towards + slot] as number) + through;
      loads[load + slot] = (loads[load + slot] as number) + through * (people[slot] as number);
    }
  }
}

/** Adds those who walk from a point to the gate nearest to it. */
function loadWayOut(
  loads: Float64Array,
  { slots, leaving }: Day,
  points: AccessPoints,
  { exit }: Travel,
  { parent, parentEdge }: ShortestPaths,
  from: number,
): void {
  const gate = exit.point[from] as number;
  if (gate < 0) return;
  for (let node = points.node[gate] as number; parent[node] !== -1; node = parent[node] as number) {
    const load = (parentEdge[node] as number) * slots;
    for (let slot = 0; slot < slots; slot++)
      loads[load + slot] = (loads[load + slot] as number) + (leaving[from * slots + slot] as number);
  }
}
