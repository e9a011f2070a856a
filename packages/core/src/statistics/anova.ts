import { fUpper } from "./distributions.ts";
import type { Sample } from "./mean.ts";

/** How the variance of answers splits into that between and that within groups. */
export interface Anova {
  groups: number;
  /** All answers. */
  n: number;
  /** Mean squares within and between groups. */
  within: number;
  between: number;
  /** Answers of a typical group: (N − Σn²/N)/(V − 1). */
  n0: number;
  f: number;
  /** P(F > f) when all groups have one mean. */
  p: number;
  /** Variance between the true means: max(0, (between − within)/n0). */
  tau2: number;
  /** Part of it in the variance of a single answer: τ²/(τ² + within). */
  icc: number;
}

/**
 * One-way analysis of variance with groups of unequal size, from their sums alone.
 *
 * @returns null where it cannot be computed: fewer than two groups, or nothing varies within any
 * @see Searle, Casella & McCulloch 1992, Variance Components, 3.6
 */
export function anova(samples: readonly Sample[]): Anova | null {
  const groups = samples.length;
  let n = 0;
  let sum = 0;
  let sizes = 0;
  let squaresWithin = 0;
  for (const sample of samples) {
    n += sample.n;
    sum += sample.n * sample.mean;
    sizes += sample.n ** 2;
    squaresWithin += (sample.n - 1) * sample.variance;
  }
  if (groups < 2 || !(n > groups && squaresWithin > 0)) return null;
  const mean = sum / n;
  const between = samples.reduce((total, s) => total + s.n * (s.mean - mean) ** 2, 0) / (groups - 1);
  const within = squaresWithin / (n - groups);
  const n0 = (n - sizes / n) / (groups - 1);
  const tau2 = Math.max(0, (between - within) / n0);
  const f = between / within;
  return {
    groups,
    n,
    within,
    between,
    n0,
    f,
    p: fUpper(f, groups - 1, n - groups),
    tau2,
    icc: tau2 / (tau2 + within),
  };
}
