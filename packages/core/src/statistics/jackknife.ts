import { studentTQuantile } from "./distributions.ts";

/**
 * Standard error by the delete-a-group jackknife (Kott 2001): se² = (G−1)/G · Σ (θ₍₋g₎ − mean)².
 * `replicates[g]` is the statistic computed without group g. NaN when a replicate could not be computed.
 */
export function jackknifeSe(replicates: readonly number[]): number {
  return Math.sqrt(jackknifeCovariance(replicates, replicates));
}

/** Covariance of two statistics by the delete-a-group jackknife. */
export function jackknifeCovariance(a: readonly number[], b: readonly number[]): number {
  const groups = a.length;
  const meanA = sum(a) / groups;
  const meanB = sum(b) / groups;
  let total = 0;
  for (let g = 0; g < groups; g++) total += ((a[g] as number) - meanA) * ((b[g] as number) - meanB);
  return ((groups - 1) / groups) * total;
}

/** Estimate ± t(0.975, G − 1)·se, clipped to the range the statistic can have. */
export function jackknifeInterval(
  estimate: number,
  se: number,
  groups: number,
  range: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
): { low: number; high: number } {
  const half = studentTQuantile(0.975, groups - 1) * se;
  return { low: Math.max(range[0], estimate - half), high: Math.min(range[1], estimate + half) };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
