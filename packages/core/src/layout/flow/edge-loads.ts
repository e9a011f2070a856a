import type { PathNetwork } from "../network/path-network.ts";
import type { ShortestPaths } from "../network/shortest-paths.ts";
import type { AccessPoints } from "./access-points.ts";
import type { Day } from "./day-state.ts";
import type { Travel } from "./travel.ts";

/** Slots of which sums are made together: none waits for another, and their numbers lie side by side. */
const TOGETHER = 4;

/**
 * Persons on each edge in each slot, `edge * slots + slot`: everybody takes the shortest way (all or nothing).
 *
 * For each branch that trees of shortest paths have in common, the pull of all that lies beyond is summed from the tips to
 * the roots; then people are handed on from the roots to the tips. Those on an edge are the product of both.
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
  const load = new Float64Array(network.edgeCount * TOGETHER);
  const beyond = new Float64Array(travel.ways.count * TOGETHER);
  const passing = new Float64Array(travel.ways.count * TOGETHER);
  for (let slot = 0; slot < openSlots; slot += TOGETHER) {
    const together = Math.min(TOGETHER, openSlots - slot);
    sumPulls(travel, day, slot, together, beyond);
    handOn(travel, day, slot, together, { beyond, passing, load });
    for (let edge = 0; edge < network.edgeCount; edge++)
      for (let next = 0; next < together; next++)
        loads[edge * day.slots + slot + next] = load[edge * TOGETHER + next] as number;
  }
  trees.forEach((tree, point) => {
    loadWayOut(loads, day, points, travel, tree, point);
  });
  return loads;
}

/** By branch, for some slots, the pull of all points on it, each less for the distance from where the branch begins. */
function sumPulls(
  { ways: { count, point, from, edge, to }, decay }: Travel,
  { slots, pull }: Day,
  slot: number,
  together: number,
  beyond: Float64Array,
): void {
  beyond.fill(0);
  for (let branch = 0; branch < count; branch++) {
    const at = point[branch] as number;
    if (at < 0) continue;
    for (let next = 0; next < together; next++)
      beyond[branch * TOGETHER + next] = pull[at * slots + slot + next] as number;
  }
  for (let fork = 0; fork < from.length; fork++) {
    const here = (from[fork] as number) * TOGETHER;
    const there = (to[fork] as number) * TOGETHER;
    const left = decay[edge[fork] as number] as number;
    beyond[here] = (beyond[here] as number) + left * (beyond[there] as number);
    beyond[here + 1] = (beyond[here + 1] as number) + left * (beyond[there + 1] as number);
    beyond[here + 2] = (beyond[here + 2] as number) + left * (beyond[there + 2] as number);
    beyond[here + 3] = (beyond[here + 3] as number) + left * (beyond[there + 3] as number);
  }
}

/** Hands those who set out from the roots of trees on to the tips, and counts them on every edge they walk. */
function handOn(
  { ways: { root, from, edge, to }, decay }: Travel,
  { slots, setOut }: Day,
  slot: number,
  together: number,
  { beyond, passing, load }: Readonly<Record<"beyond" | "passing" | "load", Float64Array>>,
): void {
  passing.fill(0);
  load.fill(0);
  for (let point = 0; point < root.length; point++)
    for (let next = 0; next < together; next++)
      passing[(root[point] as number) * TOGETHER + next] = setOut[point * slots + slot + next] as number;
  for (let fork = from.length - 1; fork >= 0; fork--) {
    const here = (from[fork] as number) * TOGETHER;
    const there = (to[fork] as number) * TOGETHER;
    const left = decay[edge[fork] as number] as number;
    const on = (edge[fork] as number) * TOGETHER;
    const first = (passing[here] as number) * left;
    const second = (passing[here + 1] as number) * left;
    const third = (passing[here + 2] as number) * left;
    const fourth = (passing[here + 3] as number) * left;
    passing[there] = (passing[there] as number) + first;
    passing[there + 1] = (passing[there + 1] as number) + second;
    passing[there + 2] = (passing[there + 2] as number) + third;
    passing[there + 3] = (passing[there + 3] as number) + fourth;
    load[on] = (load[on] as number) + first * (beyond[there] as number);
    load[on + 1] = (load[on + 1] as number) + second * (beyond[there + 1] as number);
    load[on + 2] = (load[on + 2] as number) + third * (beyond[there + 2] as number);
    load[on + 3] = (load[on + 3] as number) + fourth * (beyond[there + 3] as number);
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
