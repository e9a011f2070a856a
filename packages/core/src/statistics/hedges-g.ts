import type { Sample } from "./mean.ts";

/**
 * Difference of two means in standard deviations: (a − b)/s with the pooled s, times 1 − 3/(4(n_a + n_b) − 9), which takes
 * out the bias of small samples.
 *
 * @returns null where neither sample varies
 * @see Hedges 1981
 */
export function hedgesG(a: Sample, b: Sample): number | null {
  const n = a.n + b.n;
  const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (n - 2);
  if (!(pooled > 0)) return null;
  return ((a.mean - b.mean) / Math.sqrt(pooled)) * (1 - 3 / (4 * n - 9));
}
