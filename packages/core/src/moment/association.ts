import { type RepairedCorrelation, repaired } from "../statistics/correlation.ts";
import type { CentredSums } from "./centred-sums.ts";
import { FIRST_TOUCHPOINT, type MomentOutcome, momentOutcomes } from "./sum-layout.ts";

/*
 * How ratings and an outcome vary together within venues, estimated from visits of which each answered only some of the
 * questions. Maximum likelihood ("em") is the default: it is right where whether a question was answered depends on other
 * answers. Pair by pair ("pairwise") is fast and reproducible to the last digit, and biased where unhappy guests skip.
 */

export const importanceMethods = ["em", "pairwise"] as const;
export type ImportanceMethod = (typeof importanceMethods)[number];

/** Two touchpoints that fewer guests rated together are, pair by pair, taken as linked through the outcome only. */
export const MIN_SHARED_VISITS = 30;

/** Correlations of the outcome (first) and the touchpoints, and standard deviations (POMP), within venues. */
export interface Association {
  repair: RepairedCorrelation;
  sd: readonly number[];
}

/** For all visits (0) and with each jackknife group left out (from 1). */
export interface Associations {
  method: ImportanceMethod;
  at(replicate: number): Association;
}

/** Places of an outcome and of touchpoints among the variables of the sums. */
export function variablesOf(outcome: MomentOutcome, touchpoints: readonly number[]): number[] {
  return [momentOutcomes.indexOf(outcome), ...touchpoints.map((j) => FIRST_TOUCHPOINT + j)];
}

/** @param ranges width (high − low) of each variable's scale. */
export function pairwiseAssociations(
  sums: CentredSums,
  variables: readonly number[],
  ranges: readonly number[],
): Associations {
  return {
    method: "pairwise",
    at: (replicate) => ({
      repair: repaired(pairwiseCorrelation(sums, replicate, variables)),
      sd: variables.map((v, i) => withinSd(sums, replicate, v, ranges[i] as number)),
    }),
  };
}

/**
 * Correlation of every pair of variables on the visits that answered both, within venues. Two touchpoints that too few
 * guests rated together, or none of whose answers vary there, get the product of their correlations with the outcome:
 * no link beyond the outcome, which neither counts their common part twice nor invents one.
 */
export function pairwiseCorrelation(
  sums: CentredSums,
  replicate: number,
  variables: readonly number[],
): Float64Array {
  const size = variables.length;
  const matrix = new Float64Array(size * size).fill(1);
  for (let i = 1; i < size; i++)
    for (let j = 0; j < i; j++) {
      const through = j === 0 ? 0 : (matrix[i * size] as number) * (matrix[j * size] as number);
      const r = correlationOf(sums, replicate, variables[i] as number, variables[j] as number) ?? through;
      matrix[i * size + j] = r;
      matrix[j * size + i] = r;
    }
  return matrix;
}

function correlationOf(sums: CentredSums, replicate: number, a: number, b: number): number | null {
  // Replicates follow the decision made on all visits.
  if (sums.pair(0, a, b).n < MIN_SHARED_VISITS) return null;
  const { cross, squaresA, squaresB } = sums.pair(replicate, a, b);
  const spread = Math.sqrt(squaresA * squaresB);
  return spread > 0 ? cross / spread : null;
}

/** Within-venue standard deviation of a variable over all visits that answered it, in POMP. */
function withinSd(sums: CentredSums, replicate: number, variable: number, range: number): number {
  const { n, venues, squaresA } = sums.pair(replicate, variable, variable);
  return (100 / range) * Math.sqrt(squaresA / (n - venues));
}
