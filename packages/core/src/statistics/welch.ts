import { criticalT } from "./critical-t.ts";
import { studentTTwoSided } from "./distributions.ts";
import type { Sample } from "./mean.ts";

/** Difference of two means a − b. */
export interface Welch {
  difference: number;
  standardError: number;
  t: number;
  /** Welch–Satterthwaite degrees of freedom. */
  df: number;
  /** Two-sided. */
  p: number;
  low: number;
  high: number;
}

/**
 * Welch's t test and interval of a difference of two means. Assumes neither equal variances nor equal sizes, and keeps
 * its promise at 5 against 100 where the pooled t test does not.
 *
 * @returns null where neither sample varies: there is nothing to test with
 * @see Welch 1947
 */
export function welch(a: Sample, b: Sample, level = 0.95): Welch | null {
  const varianceA = a.variance / a.n;
  const varianceB = b.variance / b.n;
  const variance = varianceA + varianceB;
  if (!(variance > 0)) return null;
  const df = variance ** 2 / (varianceA ** 2 / (a.n - 1) + varianceB ** 2 / (b.n - 1));
  const difference = a.mean - b.mean;
  const standardError = Math.sqrt(variance);
  const t = difference / standardError;
  const half = criticalT(df, level) * standardError;
  return {
    difference,
    standardError,
    t,
    df,
    p: studentTTwoSided(t, df),
    low: difference - half,
    high: difference + half,
  };
}
