import type { PathNetwork } from "../network/path-network.ts";
import type { ShortestPaths } from "../network/shortest-paths.ts";
import type { AccessPoints } from "./access-points.ts";
import { Branches } from "./branches.ts";
import type { Day } from "./day-state.ts";
import type { Travel } from "./travel.ts";

/**
 * Persons on each edge in each slot, `edge * slots + slot`: everybody takes the shortest way (all or nothing).
 *
 * People are summed from the tips of a tree of shortest paths towards its root. The way does not depend on the crowd, so
 * this is done once per tree for all slots at a time: each branch is a run of numbers that lie side by side. And the
 * shortest way back is the way there, so one tree serves both directions: of two points that of the first.
 *
 * @param trees shortest paths from the node of each access point
 */
export function edgeLoads(
  network: PathNetwork,
  points: AccessPoints,
  travel: Travel,
  trees: readonly ShortestPaths[],
  day: Day,
  openSlots: number,
): Float64Array {
  const loads = new Float64Array(network.edgeCount * day.slots);
  const branches = new Branches(points, network.nodeCount);
  const sums = new Float64Array(branches.mostRows * openSlots);
  trees.forEach((tree, point) => {
    loadBothWays(loads, day, travel, branches.of(tree, point), point, openSlots, sums);
    loadWayOut(loads, day, points, travel, tree, point);
  });
  return loads;
}

/** Adds those who go from a point to the units of later points, and from there to its own. */
function loadBothWays(
  loads: Float64Array,
  { slots, setOut, pull }: Day,
  { count, willingness }: Travel,
  { count: branchCount, edge, point, row, tip, into }: Branches,
  here: number,
  openSlots: number,
  sums: Float64Array,
): void {
  const setOutHere = setOut.subarray(here * slots, here * slots + openSlots);
  const pullHere = pull.subarray(here * slots, here * slots + openSlots);
  for (let branch = 0; branch < branchCount; branch++) {
    const own = (row[branch] as number) * openSlots;
    if (tip[branch] === 1) sums.fill(0, own, own + openSlots);
    const there = point[branch] as number;
    if (there !== -1) {
      const willing = willingness[here * count + there] as number;
      const at = there * slots;
      for (let slot = 0; slot < openSlots; slot++) {
        const going = (setOutHere[slot] as number) * (pull[at + slot] as number);
        const coming = (setOut[at + slot] as number) * (pullHere[slot] as number);
        sums[own + slot] = (sums[own + slot] as number) + willing * (going + coming);
      }
    }
    const load = (edge[branch] as number) * slots;
    addRow(loads, load, sums, own, openSlots);
    const towards = (into[branch] as number) * openSlots;
    if (towards !== own) addRow(sums, towards, sums, own, openSlots);
  }
}

function addRow(
  to: Float64Array,
  toStart: number,
  from: Float64Array,
  fromStart: number,
  length: number,
): void {
  for (let at = 0; at < length; at++)
    to[toStart + at] = (to[toStart + at] as number) + (from[fromStart + at] as number);
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
