import { boxes, type Scale } from "../scale/scale.ts";
import { conversionLift, headroom } from "../statistics/lift.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import type { Replicated, TouchpointCoefficients } from "./coefficients.ts";
import { countsWithout, type Scope, type Spread, visitsWithout } from "./scope.ts";

/** How one touchpoint is improved: every rating by so many points (0–100), or a part of low and middle scores by a box. */
export type Improvement = { points: number } | { share: number };

/** Further than this a regression on what is there should not be stretched. A convention of ours. */
export const MAX_POINTS = 20;

/** @throws unless the points are above 0 and at most {@link MAX_POINTS}, or the share above 0 and at most 1 */
export function requireImprovement(improvement: Improvement): void {
  const [value, most] = "points" in improvement ? [improvement.points, MAX_POINTS] : [improvement.share, 1];
  if (!(value > 0 && value <= most))
    throw new RangeError(`an improvement above 0 and at most ${most} is required, found ${value}`);
}

/** A touchpoint's lift over all visits of a scope, with each group left out as well; and its optimistic bound. */
export interface Lift {
  lift: Replicated;
  optimistic: Replicated;
  /** How far its ratings rise on average over all visits of the scope, in points. */
  rise: number;
}

/**
 * Lift of one touchpoint: linear, or by conversion. Coefficients and spread are left without the same group, so that the
 * jackknife is of the whole expression.
 * @param spread of the touchpoint's ratings over the scope
 */
export function liftOf(
  coefficients: TouchpointCoefficients,
  improvement: Improvement,
  scope: Scope,
  spread: Spread,
): Lift {
  const { scale } = spread;
  const over = (of: (counts: Float64Array, visits: number, at: number | null) => number): Replicated => {
    const at = (without: number | null): number =>
      of(countsWithout(spread, without), visitsWithout(scope, without), without);
    return { value: at(null), replicates: Array.from({ length: JACKKNIFE_GROUPS }, (_, g) => at(g)) };
  };
  const read = ({ value, replicates }: Replicated, at: number | null): number =>
    at === null ? value : (replicates[at] as number);
  if ("points" in improvement) {
    const by = (slope: Replicated): Replicated =>
      over((counts, visits, at) => read(slope, at) * headroom(counts, improvement.points, visits));
    const rise = headroom(countsWithout(spread, null), improvement.points, visitsWithout(scope, null));
    return { lift: by(coefficients.slope), optimistic: by(coefficients.marginal), rise };
  }
  const by = (penalty: Replicated, reward: Replicated): Replicated =>
    over((counts, visits, at) => {
      const { low, middle } = boxShares(counts, scale, visits);
      return conversionLift(improvement.share, read(penalty, at), read(reward, at), low, middle);
    });
  return {
    lift: by(coefficients.penalty, coefficients.reward),
    optimistic: by(coefficients.marginalPenalty, coefficients.marginalReward),
    rise: conversionRise(countsWithout(spread, null), scale, improvement.share, visitsWithout(scope, null)),
  };
}

export function boxShares(
  counts: Float64Array,
  scale: Scale,
  visits: number,
): { low: number; middle: number } {
  const { lowMax, highMin } = boxes(scale);
  let [low, middle] = [0, 0];
  for (let answer = 0; answer < counts.length; answer++) {
    const raw = scale.low + answer;
    if (raw <= lowMax) low += counts[answer] as number;
    else if (raw < highMin) middle += counts[answer] as number;
  }
  return { low: low / visits, middle: middle / visits };
}

/** Average rise of ratings when converted ones take the mean of the box above: what a conversion asks of a touchpoint. */
export function conversionRise(counts: Float64Array, scale: Scale, share: number, visits: number): number {
  const { lowMax, highMin } = boxes(scale);
  const sums = [0, 0, 0];
  const given = [0, 0, 0];
  for (let answer = 0; answer < counts.length; answer++) {
    const raw = scale.low + answer;
    const box = raw <= lowMax ? 0 : raw < highMin ? 1 : 2;
    given[box] = (given[box] as number) + (counts[answer] as number);
    sums[box] = (sums[box] as number) + ((counts[answer] as number) * 100 * answer) / (counts.length - 1);
  }
  const mean = (box: number): number =>
    (given[box] as number) > 0 ? (sums[box] as number) / (given[box] as number) : Number.NaN;
  const step = (from: number): number => {
    const rise = mean(from + 1) - mean(from);
    return Number.isFinite(rise) ? rise * (given[from] as number) : 0;
  };
  return (share * (step(0) + step(1))) / visits;
}
