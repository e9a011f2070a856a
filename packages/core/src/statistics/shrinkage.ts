import { pauleMandel, requireVariances, weightedMean } from "./paule-mandel.ts";

/** Estimates pulled toward their common mean, as far as each is unsure. Arrays are in the order of the estimates. */
export interface Shrinkage {
  /** Variance between the true values; `null` for a single estimate, which is left as it is. */
  tau2: number | null;
  mu: number;
  muStandardError: number;
  /**
   * B = τ²/(τ² + s²): how much of the estimate is kept, and how reliably it ranks (the part of the variance of estimates
   * like this one that lies between true values).
   */
  reliability: Float64Array;
  /** θ̃ = B·y + (1 − B)·μ. */
  estimates: Float64Array;
  /** √(τ²(1 − B)): spread of the true value around θ̃ with μ known. Expected ranks rest on it. */
  posteriorSd: Float64Array;
  /** √(τ²(1 − B) + (1 − B)²·Var μ): the same with μ estimated. Intervals rest on it. */
  predictionSe: Float64Array;
}

/**
 * Empirical-Bayes shrinkage: the best guess at each true value from its own estimate and from those of all others.
 *
 * @param y estimates
 * @param s2 their sampling variances
 * @param tau2 variance between true values, by Paule–Mandel unless given
 * @throws if there are no estimates, or a sampling variance is not above zero
 * @see Efron & Morris 1975; Morris 1983
 */
export function shrink(
  y: ArrayLike<number>,
  s2: ArrayLike<number>,
  tau2: number | null = pauleMandel(y, s2),
): Shrinkage {
  requireVariances(y, s2);
  if (y.length === 0) throw new RangeError("shrink requires at least one estimate");
  const { mean: mu, standardError } = weightedMean(y, s2, tau2 ?? 0);
  const count = y.length;
  const result: Shrinkage = {
    tau2,
    mu,
    muStandardError: standardError,
    reliability: new Float64Array(count).fill(1),
    estimates: Float64Array.from(y),
    posteriorSd: Float64Array.from(s2, Math.sqrt),
    predictionSe: Float64Array.from(s2, Math.sqrt),
  };
  if (tau2 === null) return result;
  for (let v = 0; v < count; v++) {
    const kept = tau2 / (tau2 + (s2[v] as number));
    const variance = tau2 * (1 - kept);
    result.reliability[v] = kept;
    result.estimates[v] = kept * (y[v] as number) + (1 - kept) * mu;
    result.posteriorSd[v] = Math.sqrt(variance);
    result.predictionSe[v] = Math.sqrt(variance + ((1 - kept) * standardError) ** 2);
  }
  return result;
}
