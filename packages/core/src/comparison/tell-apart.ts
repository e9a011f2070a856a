import { normalQuantile } from "../statistics/distributions.ts";

/** Which of several estimates can be told apart, and the ranks each may truly have. Rank 1 is the highest. */
export interface ToldApart {
  /** Ties share the smallest rank. */
  rank: Int32Array;
  /** Simultaneous 95 % range of the rank: 1 + number significantly higher, V − number significantly lower. */
  low: Int32Array;
  high: Int32Array;
  /** `V × V`, row by row: 1 where the row's estimate is significantly higher than the column's, −1 lower, else 0. */
  order: Int8Array;
  pairs: number;
  distinguishablePairs: number;
}

/** Variances of independent estimates; or, where estimates hang together, the variance of the difference of each pair. */
export type Variances = Float64Array | ((a: number, b: number) => number);

/**
 * All-pairs z tests of estimates with known variances, Holm's correction at `alpha` over all pairs.
 *
 * Computes no p-value: Holm rejects the k largest |z| for the smallest k at which the next one fails
 * p ≤ α/(m − k), and that k is reached from 0 by k ← #{p ≤ α/(m − k)}, where each step needs one quantile and one count.
 * A pair without variance and without difference cannot be tested and does not count among the m.
 *
 * @see Holm 1979; Goldstein & Spiegelhalter 1996; against Mogstad, Romano, Shaikh & Wilhelm 2024 equal or one rank wider
 */
export function tellApart(estimates: Float64Array, variances: Variances, alpha = 0.05): ToldApart {
  const count = estimates.length;
  const squares = squaredStatistics(estimates, variances);
  const limit = holmLimit(squares, alpha);
  const result = {
    rank: new Int32Array(count).fill(1),
    low: new Int32Array(count).fill(1),
    high: new Int32Array(count).fill(count),
    order: new Int8Array(count * count),
    pairs: squares.length,
    distinguishablePairs: 0,
  };
  let pair = 0;
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++, pair++) {
      const [higher, lower] = (estimates[a] as number) >= (estimates[b] as number) ? [a, b] : [b, a];
      if (estimates[a] !== estimates[b]) increase(result.rank, lower, 1);
      if (!((squares[pair] as number) >= limit)) continue;
      result.order[higher * count + lower] = 1;
      result.order[lower * count + higher] = -1;
      increase(result.low, lower, 1);
      increase(result.high, higher, -1);
      result.distinguishablePairs++;
    }
  return result;
}

/** z² of every pair; NaN where neither estimate varies and both are the same. */
function squaredStatistics(estimates: Float64Array, variances: Variances): Float64Array {
  const ofPair =
    typeof variances === "function"
      ? variances
      : (a: number, b: number) => (variances[a] as number) + (variances[b] as number);
  const count = estimates.length;
  const squares = new Float64Array((count * (count - 1)) / 2);
  let pair = 0;
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++) {
      const difference = (estimates[a] as number) - (estimates[b] as number);
      squares[pair++] = (difference * difference) / ofPair(a, b);
    }
  return squares;
}

/** The smallest z² that Holm's procedure rejects; infinite when it can reject none. */
function holmLimit(squares: Float64Array, alpha: number): number {
  const tested = squares.reduce((sum, square) => sum + (Number.isNaN(square) ? 0 : 1), 0);
  let limit = Number.POSITIVE_INFINITY;
  for (let rejected = -1, next = 0; next > rejected && next < tested; ) {
    rejected = next;
    limit = normalQuantile(alpha / (2 * (tested - rejected))) ** 2;
    next = 0;
    for (let i = 0; i < squares.length; i++) if ((squares[i] as number) >= limit) next++;
  }
  return limit;
}

function increase(numbers: Int32Array, index: number, by: number): void {
  numbers[index] = (numbers[index] as number) + by;
}
