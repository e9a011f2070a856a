import { chiSquareUpper } from "./distributions.ts";
import { requireVariances, weightedMean } from "./paule-mandel.ts";

/** Do several estimates differ by more than their sampling variances explain? */
export interface Heterogeneity {
  /** Cochran's Q: Σ (y − ȳ_w)²/s² with weights 1/s². */
  q: number;
  df: number;
  /** P(χ² with `df` > Q) when all true values are one. */
  p: number;
  /** Part of the differences that sampling does not explain: max(0, (Q − df)/Q). */
  i2: number;
}

/**
 * Test of one common true value behind several estimates.
 *
 * @param y estimates
 * @param s2 their sampling variances
 * @returns null for fewer than two
 * @throws unless every sampling variance is above zero
 * @see Cochran 1954; Higgins & Thompson 2002 (I²)
 */
export function heterogeneity(y: ArrayLike<number>, s2: ArrayLike<number>): Heterogeneity | null {
  requireVariances(y, s2);
  if (y.length < 2) return null;
  const { mean } = weightedMean(y, s2, 0);
  let q = 0;
  for (let v = 0; v < y.length; v++) q += ((y[v] as number) - mean) ** 2 / (s2[v] as number);
  const df = y.length - 1;
  return { q, df, p: chiSquareUpper(q, df), i2: q > 0 ? Math.max(0, (q - df) / q) : 0 };
}
