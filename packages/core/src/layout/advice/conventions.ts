/**
 * What advice rests on besides the plan: limits of what may be proposed, prices and how far is searched. All are
 * conventions of ours for planners to edit, none is a standard; money is in the currency of the plan.
 */
export interface AdviceConventions {
  limits: AdviceLimits;
  prices: AdvicePrices;
  constraints: AdviceConstraintLimits;
  search: AdviceSearch;
}

/** What may be proposed. */
export interface AdviceLimits {
  /** Two units exchange doors as they are where the smaller has at least this share of the other's area (½: 0.5 to 2). */
  swapAreaShare: number;
  /** Beyond that share: exchange them all the same and price the building, or never. */
  swapBeyond: "rebuild" | "never";
  /** Metres by which an edge may be widened, and the largest multiple of its width. */
  widenByM: readonly number[];
  widenAtMostTimes: number;
  /** A new way joins nodes that are at most so many metres apart, and at least so many times farther on foot. */
  linkAtMostM: number;
  linkDetourAtLeast: number;
  linkWidthM: number;
  /** A new gate stands at most so many metres from the hull of all nodes, takes this share of arrivals, and has so many lanes. */
  rimWithinM: number;
  gateShare: number;
  gateLanes: number;
  gatePerLaneHour: number;
  /** Capacity, or the persons an hour of a unit that has a bottleneck, times. */
  capacityTimes: readonly number[];
  /** Minutes by which hours may be shifted, and the least share of its open minutes that a unit keeps. */
  shiftByMin: readonly number[];
  shiftKeepsShare: number;
}

export interface AdvicePrices {
  /** Per m² of a unit that moves: fitting out. */
  movePerM2: number;
  /** Per m² of building that is added or given up where units of unlike area exchange doors. */
  rebuildPerM2: number;
  /** Per m² of path. */
  pathPerM2: number;
  /** Times, for bridges and stairs. */
  bridgeTimes: number;
  gate: number;
  gateLane: number;
  /** Per person of capacity, and per person an hour of throughput. */
  capacityPerPerson: number;
  throughputPerPersonHour: number;
  /** Once, per unit whose hours are shifted. */
  shift: number;
}

/** How much may be lost against the plan as it is; layout.md section 4. */
export interface AdviceConstraintLimits {
  /** Effective number of functions, by count, by area and within 200 m. */
  diversityLoss: number;
  /** Share of the mean wait. */
  waitGrowth: number;
  /** Share of visits to the units whose hours are shifted. */
  visitLoss: number;
}

/** How far is searched; counts only, so that the same plan always gets the same advice. */
export interface AdviceSearch {
  /** Units that send most people over a worst edge, and nodes with most room around them. */
  unitsOfCause: number;
  slackestNodes: number;
  worstEdges: number;
  /** Moves and swaps that are kept by the linear estimate, each, beside those of the cause. */
  estimated: number;
  /** Up to so many moves and swaps of a plan all are simulated in full. */
  exhaustiveUpTo: number;
  /** Candidates of a state that get a full day after the surrogate. */
  fullRuns: number;
  beamWidth: number;
  depth: number;
  /** Hours of the peak that the surrogate simulates, and minutes of its slots. */
  surrogateHours: number;
  surrogateSlotMin: number;
  /** Rounds in which each move of the result may be exchanged for a better one. */
  polishRounds: number;
  /** Share of the objective by which a move must improve to be worth saying. */
  leastGain: number;
}

export const adviceConventions: AdviceConventions = {
  limits: {
    swapAreaShare: 0.5,
    swapBeyond: "rebuild",
    widenByM: [1, 2],
    widenAtMostTimes: 2,
    linkAtMostM: 80,
    linkDetourAtLeast: 2,
    linkWidthM: 3,
    rimWithinM: 10,
    gateShare: 0.2,
    gateLanes: 2,
    gatePerLaneHour: 600,
    capacityTimes: [1.25, 1.5],
    shiftByMin: [-60, 60],
    shiftKeepsShare: 0.8,
  },
  prices: {
    movePerM2: 1500,
    rebuildPerM2: 4000,
    pathPerM2: 2500,
    bridgeTimes: 4,
    gate: 300_000,
    gateLane: 80_000,
    capacityPerPerson: 8000,
    throughputPerPersonHour: 3000,
    shift: 20_000,
  },
  constraints: { diversityLoss: 0.01, waitGrowth: 0.02, visitLoss: 0.05 },
  search: {
    unitsOfCause: 15,
    slackestNodes: 15,
    worstEdges: 3,
    estimated: 150,
    exhaustiveUpTo: 2500,
    fullRuns: 20,
    beamWidth: 5,
    depth: 3,
    surrogateHours: 3,
    surrogateSlotMin: 15,
    polishRounds: 2,
    leastGain: 0.001,
  },
};
