import type { ShortestPaths } from "../network/shortest-paths.ts";
import type { FlowConstants } from "../plan.ts";
import { standards } from "../standards.ts";
import type { AccessPoints } from "./access-points.ts";
import type { Walks } from "./walks.ts";
import type { Ways } from "./ways.ts";

/** How people get from one access point to another. */
export interface Travel {
  count: number;
  /**
   * exp(−β · distance) between different points, `from * count + to`; 0 where one cannot walk. Also 0 from a point to
   * itself: choices among units of one door need no walk and are counted apart.
   */
  willingness: Float64Array;
  /** The ways between points; and by edge exp(−β · length), what is left of a pull at its other end. */
  ways: Ways;
  decay: Float64Array;
  /** Who comes to each point from where, and when. */
  approach: Approach;
  /** The longest walk there is, in slots, rounded up. */
  longestSlots: number;
  /** Metres of the shortest way for each slot of walking: people loop and linger. */
  metresPerSlot: number;
  exit: Exit;
}

/**
 * The points around each point, nearest first, so that those from which a walk takes the same number of whole slots stand
 * together and their people are summed in one number. Sums over them read one run of memory and write twice; scattering
 * the people of each origin over places and slots takes three times as long.
 */
export interface Approach {
  /** Those around point `p` from which the walk takes `lag` whole slots: `first[p * lags + lag]` up to the next. */
  first: Int32Array;
  lags: number;
  from: Uint16Array;
  willingness: Float64Array;
  /** Share of the people who take one slot more: the fraction of the walk in slots. */
  lateShare: Float64Array;
}

/** The nearest gate of each access point. */
export interface Exit {
  /** Access point of that gate; −1 where one cannot get out. */
  point: Int32Array;
  distanceM: Float64Array;
  walkSlots: Float64Array;
}

/** How people get about between the access points of a network. */
export function travel(
  points: AccessPoints,
  walks: Walks,
  { betaPerM, wander, linger }: FlowConstants,
  slotMin: number,
): Travel {
  const { count, node } = points;
  const trees = Array.from(node, (each) => walks.from(each));
  const metresPerSlot = (standards.walk.chooseSpeedMps * 60 * slotMin) / (wander * linger);
  const willingness = new Float64Array(count * count);
  let longestM = 0;
  for (let from = 0; from < count; from++) {
    const { distance } = trees[from] as ShortestPaths;
    for (let to = 0; to < count; to++) {
      const metres = distance[node[to] as number] as number;
      if (from === to || metres === Number.POSITIVE_INFINITY) continue;
      longestM = Math.max(longestM, metres);
      willingness[from * count + to] = Math.exp(-betaPerM * metres);
    }
  }
  const longest = longestM / metresPerSlot;
  return {
    count,
    willingness,
    ways: walks.between(points),
    decay: walks.network.edgeLengthM.map((metres) => Math.exp(-betaPerM * metres)),
    approach: approach(points, trees, willingness, metresPerSlot, Math.floor(longest) + 1),
    longestSlots: Math.ceil(longest),
    metresPerSlot,
    exit: exits(points, trees, metresPerSlot),
  };
}

/** The order of a tree is that of nearness. */
function approach(
  { count, node }: AccessPoints,
  trees: readonly ShortestPaths[],
  willingness: Float64Array,
  metresPerSlot: number,
  lags: number,
): Approach {
  const first = new Int32Array(count * lags + 1);
  const from = new Uint16Array(count * count);
  const willing = new Float64Array(count * count);
  const lateShare = new Float64Array(count * count);
  const pointAt = new Int32Array(trees[0]?.distance.length ?? 0).fill(-1);
  for (let point = 0; point < count; point++) pointAt[node[point] as number] = point;
  let next = 0;
  for (let to = 0; to < count; to++) {
    const { distance, order } = trees[to] as ShortestPaths;
    let lag = 0;
    for (let at = 1; at < order.length; at++) {
      const each = order[at] as number;
      const origin = pointAt[each] as number;
      if (origin === -1) continue;
      const slots = (distance[each] as number) / metresPerSlot;
      const whole = Math.floor(slots);
      while (lag < whole) first[to * lags + ++lag] = next;
      from[next] = origin;
      willing[next] = willingness[to * count + origin] as number;
      lateShare[next] = slots - whole;
      next++;
    }
    while (lag < lags) first[to * lags + ++lag] = next;
  }
  return { first, lags, from, willingness: willing, lateShare };
}

function exits(
  { count, node, ofGate }: AccessPoints,
  trees: readonly ShortestPaths[],
  metresPerSlot: number,
): Exit {
  const point = new Int32Array(count).fill(-1);
  const distanceM = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  trees.forEach(({ distance }, from) => {
    for (const gate of ofGate) {
      const metres = distance[node[gate] as number] as number;
      if (metres >= (distanceM[from] as number)) continue;
      point[from] = gate;
      distanceM[from] = metres;
    }
  });
  const walkSlots = distanceM.map((metres, from) => (point[from] === -1 ? 0 : metres / metresPerSlot));
  return { point, distanceM, walkSlots };
}
