import type { ShortestPaths } from "../network/shortest-paths.ts";
import type { FlowConstants } from "../plan.ts";
import type { AccessPoints } from "./access-points.ts";

/** Metres per second at which people choose to walk. Source: convention, standards.json `walk.chooseSpeedMps`. */
const CHOSEN_SPEED = 1.2;

/**
 * How people get from one access point to another. Matrices are `from * count + to`.
 *
 * A walk of τ slots that begins in slot `k` ends in slot `k + ⌊τ⌋` for a share `1 − (τ − ⌊τ⌋)` of the people and one
 * slot later for the rest. That share never changes, so it is multiplied into the willingness to walk once: the inner
 * loop of the day only multiplies and adds.
 */
export interface Travel {
  count: number;
  /** Metres of the shortest way; `Infinity` where there is none. */
  distanceM: Float64Array;
  /** exp(−β · distance) between different points; 0 where one cannot walk, and 0 from a point to itself, because choices among units of one door need no walk and are counted apart. */
  willingness: Float64Array;
  /** Willingness times distance, for the person-metres that choices make. */
  willingMetres: Float64Array;
  /** Whole slots of the walk, and willingness times the share that arrives after so many slots, and one slot later. */
  slots: Int32Array;
  early: Float64Array;
  late: Float64Array;
  /** The longest walk there is, in slots, rounded up. */
  longestSlots: number;
  /** The way out of each point. */
  exit: Exit;
}

/** The nearest gate of each access point. */
export interface Exit {
  /** Access point of that gate; −1 where one cannot get out. */
  point: Int32Array;
  distanceM: Float64Array;
  slots: Int32Array;
  /** Share of people who take one slot more. */
  lateShare: Float64Array;
}

/** @param trees shortest paths from the node of each point */
export function travel(
  points: AccessPoints,
  trees: readonly ShortestPaths[],
  { betaPerM, wander, linger }: FlowConstants,
  slotMin: number,
): Travel {
  const { count, node } = points;
  const slotsPerMetre = (wander * linger) / (CHOSEN_SPEED * 60 * slotMin);
  const distanceM = new Float64Array(count * count);
  const willingness = new Float64Array(count * count);
  const willingMetres = new Float64Array(count * count);
  const slots = new Int32Array(count * count);
  const early = new Float64Array(count * count);
  const late = new Float64Array(count * count);
  let longest = 0;
  for (let from = 0; from < count; from++) {
    const { distance } = trees[from] as ShortestPaths;
    for (let to = 0; to < count; to++) {
      const at = from * count + to;
      const metres = distance[node[to] as number] as number;
      distanceM[at] = metres;
      if (metres === Number.POSITIVE_INFINITY) continue;
      const walk = metres * slotsPerMetre;
      const whole = Math.floor(walk);
      longest = Math.max(longest, walk);
      slots[at] = whole;
      if (from === to) continue;
      const willing = Math.exp(-betaPerM * metres);
      willingness[at] = willing;
      willingMetres[at] = willing * metres;
      early[at] = willing * (1 - (walk - whole));
      late[at] = willing * (walk - whole);
    }
  }
  return {
    count,
    distanceM,
    willingness,
    willingMetres,
    slots,
    early,
    late,
    longestSlots: Math.ceil(longest),
    exit: exits(points, distanceM, slotsPerMetre),
  };
}

function exits({ count, ofGate }: AccessPoints, distanceM: Float64Array, slotsPerMetre: number): Exit {
  const exit: Exit = {
    point: new Int32Array(count).fill(-1),
    distanceM: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    slots: new Int32Array(count),
    lateShare: new Float64Array(count),
  };
  for (let from = 0; from < count; from++) {
    for (const gate of ofGate) {
      const metres = distanceM[from * count + gate] as number;
      if (metres >= (exit.distanceM[from] as number)) continue;
      const walk = metres * slotsPerMetre;
      exit.point[from] = gate;
      exit.distanceM[from] = metres;
      exit.slots[from] = Math.floor(walk);
      exit.lateShare[from] = walk - Math.floor(walk);
    }
  }
  return exit;
}
