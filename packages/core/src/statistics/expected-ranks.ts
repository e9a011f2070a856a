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
  const ranks = new Float64Array(estimates.length).fill(1);
  for (let a = 0; a < estimates.length; a++)
    for (let b = a + 1; b < estimates.length; b++) {
      const difference = (estimates[a] as number) - (estimates[b] as number);
      const spread = Math.sqrt((sd[a] as number) ** 2 + (sd[b] as number) ** 2);
      const bAhead = difference === 0 ? 0.5 : normalUpper(difference / spread);
      ranks[a] = (ranks[a] as number) + bAhead;
      ranks[b] = (ranks[b] as number) + (1 - bAhead);
    }
  return ranks;
}
