import { normalUpper } from "./distributions.ts";

/**
 * Expected rank of each of several uncertain values, 1 = highest: `1 + Σ_k Φ((θ_k − θ_v)/√(sd_k² + sd_v²))`, the number
 * of others that are probably higher, plus one. Unlike the place in a sorted list it does not reward luck: a value that
 * is hardly known lies near the middle. They add up to V(V + 1)/2.
 *
 * @param estimates usually shrunken
 * @param sd their standard deviations; two values without any that are equal share the place (½ each)
 * @see Laird & Louis 1989; Lin, Louis, Paddock & Ridgeway 2006
 */
export function expectedRanks(estimates: ArrayLike<number>, sd: ArrayLike<number>): Float64Array {
  const count = estimates.length;
  const ranks = new Float64Array(count).fill(1);
  const variances = Float64Array.from(sd, (one) => one * one);
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const difference = (estimates[a] as number) - (estimates[b] as number);
      const bAhead = chanceBelow(difference, (variances[a] as number) + (variances[b] as number));
      ranks[a] = (ranks[a] as number) + bAhead;
      ranks[b] = (ranks[b] as number) + (1 - bAhead);
    }
  return ranks;
}

/** Beyond so many standard deviations a chance is below 10⁻¹⁹ and changes no sum. */
const CERTAIN = 9;

/** P(D < 0) for a normal D. */
function chanceBelow(mean: number, variance: number): number {
  if (mean === 0) return 0.5;
  if (mean * mean > CERTAIN * CERTAIN * variance) return mean > 0 ? 0 : 1;
  return normalUpper(mean / Math.sqrt(variance));
}
