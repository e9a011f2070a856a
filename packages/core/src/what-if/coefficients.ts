import { type AsymmetryClass, asymmetry, type TouchpointAsymmetry } from "../moment/asymmetry.ts";
import type { CentredSums } from "../moment/centred-sums.ts";
import type { MomentItems } from "../moment/moment-items.ts";
import { marginalSlopes, type Replicated } from "../moment/slopes.ts";
import type { MomentOutcome } from "../moment/sum-layout.ts";
import type { Scale } from "../scale/scale.ts";

export type { Replicated };

/** The outcomes a scenario speaks of. */
export const liftOutcomes = ["overall", "recommend", "net-promoter"] as const;
export type LiftOutcome = (typeof liftOutcomes)[number];

/** How slopes were estimated. */
export type SlopeMethod = "em" | "pairwise";

/** What an outcome goes with at one touchpoint, per point of the outcome's own unit. */
export interface TouchpointCoefficients {
  /** Its place in the journey. */
  touchpoint: number;
  /** Outcome points per rating point, other touchpoints held equal; and all that moves with it included. */
  slope: Replicated;
  marginal: Replicated;
  /** What low and high instead of middle scores go with; and all that moves with them included. */
  penalty: Replicated;
  reward: Replicated;
  marginalPenalty: Replicated;
  marginalReward: Replicated;
  class: AsymmetryClass;
  nLow: number;
  nHigh: number;
}

/** What one outcome goes with, estimated on all venues of the journey: plain values, kept between scenarios. */
export interface LiftCoefficients {
  outcome: LiftOutcome;
  status: "ok" | "not-asked" | "not-on-0-to-10" | "too-few" | "no-variance" | "contradictory-ratings";
  method: SlopeMethod;
  /** Visits with the outcome, and how many it takes. */
  n: number;
  needed: number;
  venues: number;
  touchpoints: TouchpointCoefficients[];
}

/** Slopes as whoever estimated them hands them over: of the used touchpoints, with 50 replicates each. */
export interface Slopes {
  method: SlopeMethod;
  slopes: readonly Replicated[];
}

/** Points of the outcome per point on 0–100: a net promoter score runs from −100 to 100. */
export function outcomeFactor(outcome: LiftOutcome): number {
  return outcome === "net-promoter" ? 2 : 1;
}

/**
 * Gathers what scenarios need to know of an outcome.
 * @param as the place of the outcome in `sums`: the net promoter outcome comes as its overall answer
 * @param used touchpoints, as places among the asked ones
 */
export function touchpointCoefficients(
  sums: CentredSums,
  items: MomentItems,
  outcome: LiftOutcome,
  as: MomentOutcome,
  used: readonly number[],
  { slopes }: Slopes,
): TouchpointCoefficients[] {
  const outcomeScale = items[as]?.scale as Scale;
  const width = ({ low, high }: Scale): number => high - low;
  const ranges = [outcomeScale, ...used.map((j) => items.touchpoints[j]?.scale as Scale)].map(width);
  const range = ranges[0] as number;
  const together = asymmetry(sums, as, used, range).touchpoints;
  const marginal = marginalSlopes(sums, as, used, ranges);
  const scaled = scaling(outcomeFactor(outcome));
  return used.map((asked, k) => {
    const own = together[k] as TouchpointAsymmetry;
    const alone = asymmetry(sums, as, [asked], range).touchpoints[0] as TouchpointAsymmetry;
    return {
      touchpoint: items.touchpoints[asked]?.touchpoint as number,
      slope: scaled(slopes[k] as Replicated),
      marginal: scaled(marginal[k] as Replicated),
      penalty: scaled(penaltyOf(own)),
      reward: scaled(rewardOf(own)),
      marginalPenalty: scaled(penaltyOf(alone)),
      marginalReward: scaled(rewardOf(alone)),
      class: own.class,
      nLow: own.nLow,
      nHigh: own.nHigh,
    };
  });
}

function penaltyOf({ penalty, penaltyReplicates }: TouchpointAsymmetry): Replicated {
  return { value: penalty.value ?? Number.NaN, replicates: penaltyReplicates };
}

function rewardOf({ reward, rewardReplicates }: TouchpointAsymmetry): Replicated {
  return { value: reward.value ?? Number.NaN, replicates: rewardReplicates };
}

function scaling(factor: number): (found: Replicated) => Replicated {
  return ({ value, replicates }) => ({
    value: factor * value,
    replicates: replicates.map((one) => factor * one),
  });
}
