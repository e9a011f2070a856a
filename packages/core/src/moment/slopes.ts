import { MAX_SHRINKAGE } from "../statistics/correlation.ts";
import { JACKKNIFE_GROUPS } from "../visit/visit.ts";
import { type Associations, pairwiseAssociations, variablesOf } from "./association.ts";
import type { CentredSums } from "./centred-sums.ts";
import type { EmAssociations } from "./em-associations.ts";
import { coefficients } from "./importance.ts";
import { FIRST_TOUCHPOINT, type MomentOutcome, momentOutcomes } from "./sum-layout.ts";

/** A statistic of all visits, and with each jackknife group left out; NaN where it cannot be computed. */
export interface Replicated {
  value: number;
  replicates: number[];
}

/**
 * Outcome points per rating point of each touchpoint, the others held equal: b = β·sd(outcome)/sd(touchpoint) with
 * β = R⁻¹r from pairwise within-venue correlations, without what importance needs besides.
 *
 * @param touchpoints their places among the asked touchpoints
 * @param ranges width (high − low) of each scale: of the outcome, then of the touchpoints
 * @returns NaN where touchpoints cannot be told apart, or their correlations contradict each other too much
 */
export function pairwiseSlopes(
  sums: CentredSums,
  outcome: MomentOutcome,
  touchpoints: readonly number[],
  ranges: readonly number[],
): Replicated[] {
  return slopesOf(pairwiseAssociations(sums, variablesOf(outcome, touchpoints), ranges), touchpoints.length);
}

/**
 * The same slopes by maximum likelihood, right also where whether a question was answered depends on other answers.
 * @returns null where the iteration did not settle
 */
export function likelihoodSlopes(associations: EmAssociations, touchpoints: number): Replicated[] | null {
  return associations.converged ? slopesOf(associations, touchpoints) : null;
}

function slopesOf(associations: Associations, touchpoints: number): Replicated[] {
  const solve = (replicate: number): readonly number[] | null => {
    const { repair, sd } = associations.at(replicate);
    if (replicate === 0 && repair.shrinkage > MAX_SHRINKAGE) return null;
    return coefficients(repair.matrix, sd);
  };
  return perTouchpoint(touchpoints, solve);
}

/**
 * Outcome points per rating point of each touchpoint alone: r·sd(outcome)/sd(touchpoint), all that moves with it included.
 * An optimistic bound of what an improvement may go with.
 */
export function marginalSlopes(
  sums: CentredSums,
  outcome: MomentOutcome,
  touchpoints: readonly number[],
  ranges: readonly number[],
): Replicated[] {
  const y = momentOutcomes.indexOf(outcome);
  const spread = (replicate: number, variable: number, range: number): number => {
    const { n, venues, squaresA } = sums.pair(replicate, variable, variable);
    return Math.sqrt(squaresA / (n - venues)) / range;
  };
  return perTouchpoint(touchpoints.length, (replicate) =>
    touchpoints.map((j, k) => {
      const { cross, squaresA, squaresB } = sums.pair(replicate, y, FIRST_TOUCHPOINT + j);
      const r = cross / Math.sqrt(squaresA * squaresB);
      return (
        (r * spread(replicate, y, ranges[0] as number)) /
        spread(replicate, FIRST_TOUCHPOINT + j, ranges[k + 1] as number)
      );
    }),
  );
}

function perTouchpoint(count: number, solve: (replicate: number) => readonly number[] | null): Replicated[] {
  const [all, ...rest] = Array.from({ length: JACKKNIFE_GROUPS + 1 }, (_, r) => solve(r));
  return Array.from({ length: count }, (_, k) => ({
    value: all?.[k] ?? Number.NaN,
    replicates: rest.map((one) => one?.[k] ?? Number.NaN),
  }));
}
