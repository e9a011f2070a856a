import type { TouchpointAsymmetry } from "../moment/asymmetry.ts";
import { priority } from "../moment/performance-map.ts";
import { conversionLift } from "../statistics/lift.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import { boxShares, conversionRise } from "../what-if/lift.ts";
import { countsWithout, type Scope, type Spread, visitsWithout } from "../what-if/scope.ts";
import type { PriorityBasis } from "./driver.ts";

/** A statistic of all visits, and with each jackknife group left out. */
export interface Replicated {
  value: number;
  replicates: number[];
}

/** Mean rating (0–100) of a touchpoint; NaN without answers. */
export function meanRating(spread: Spread): Replicated {
  return replicated((without) => meanOf(countsWithout(spread, without)));
}

/** Means of several touchpoints, each counting the same. */
export function meanOfMeans(means: readonly Replicated[]): Replicated {
  const at = (read: (mean: Replicated) => number): number =>
    means.reduce((sum, mean) => sum + read(mean), 0) / means.length;
  return replicated((without) =>
    at((mean) => (without === null ? mean.value : (mean.replicates[without] as number))),
  );
}

/**
 * What closing a touchpoint's gap to the target goes with: along its slope, max(0, b)·max(0, target − mean); or, for basics
 * and exciters, by turning that part of the low scores into middle and of the middle scores into high ones which raises
 * the mean to the target (all of them where that is not enough). Points of the outcome among those who rate it.
 * @param slope outcome points per rating point, for all visits and per replicate.
 */
export function priorityOf(
  spread: Spread,
  slope: Replicated,
  asymmetry: TouchpointAsymmetry,
  target: number,
): Replicated & { basis: PriorityBasis } {
  const basis = asymmetry.class === "basic" || asymmetry.class === "excitement" ? "conversion" : "slope";
  const worth = (without: number | null): number => {
    const counts = countsWithout(spread, without);
    const gap = target - meanOf(counts);
    if (basis === "slope")
      return priority(
        without === null ? slope.value : (slope.replicates[without] as number),
        target - gap,
        target,
      );
    const [penalty, swing] =
      without === null
        ? [asymmetry.penalty.value ?? Number.NaN, asymmetry.swing ?? Number.NaN]
        : [asymmetry.penaltyReplicates[without] as number, asymmetry.swingReplicates[without] as number];
    return conversionWorth(counts, spread, gap, penalty, penalty + swing);
  };
  return { ...replicated(worth), basis };
}

/** Share of a scope's visits that rated a touchpoint. */
export function reachOf(spread: Spread, scope: Scope): Replicated {
  return replicated((without) => sum(countsWithout(spread, without)) / visitsWithout(scope, without));
}

/** What closing a gap goes with over all guests: nothing for those who do not meet the touchpoint. */
export function timesReach(worth: Replicated, reach: Replicated): Replicated {
  return {
    value: worth.value * reach.value,
    replicates: worth.replicates.map((value, g) => value * (reach.replicates[g] as number)),
  };
}

function conversionWorth(
  counts: Float64Array,
  { scale }: Spread,
  gap: number,
  penalty: number,
  reward: number,
): number {
  if (!(gap > 0)) return Number.isNaN(gap) ? Number.NaN : 0;
  const rated = sum(counts);
  const whole = conversionRise(counts, scale, 1, rated);
  const converted = whole > 0 ? Math.min(1, gap / whole) : 0;
  const { low, middle } = boxShares(counts, scale, rated);
  return Math.max(0, conversionLift(converted, penalty, reward, low, middle));
}

function replicated(of: (without: number | null) => number): Replicated {
  return { value: of(null), replicates: Array.from({ length: JACKKNIFE_GROUPS }, (_, g) => of(g)) };
}

function meanOf(counts: Float64Array): number {
  const best = counts.length - 1;
  let total = 0;
  for (let answer = 0; answer <= best; answer++) total += ((counts[answer] as number) * 100 * answer) / best;
  return total / sum(counts);
}

function sum(counts: Float64Array): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
