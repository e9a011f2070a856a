import { normalQuantile } from "./distributions.ts";

/**
 * Wilson score interval of a share: where the true share plausibly lies.
 * Preferred to p ± z·√(p(1−p)/n) because it stays within 0–1 and is honest for few answers.
 *
 * @param successes how many of the answers count (need not be whole when weighted)
 * @param n answers, or their effective number
 * @throws if there are no answers
 * @example wilson(8, 10) // { low: 0.490, high: 0.943 }
 * @see Wilson 1927; Brown, Cai & DasGupta 2001
 */
export function wilson(successes: number, n: number, level = 0.95): { low: number; high: number } {
  if (!(n > 0)) throw new RangeError("wilson requires at least one answer");
  const z = normalQuantile((1 + level) / 2);
  const p = successes / n;
  const centre = p + (z * z) / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

/**
 * Variance of a share for ranking: p̃(1 − p̃)/(n + z²) with p̃ = (x + z²/2)/(n + z²). Unlike p(1 − p)/n it is not zero when
 * all or none of the answers count.
 *
 * @see Agresti & Coull 1998
 */
export function adjustedShareVariance(successes: number, n: number, level = 0.95): number {
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const p = (successes + z2 / 2) / (n + z2);
  return (p * (1 - p)) / (n + z2);
}
