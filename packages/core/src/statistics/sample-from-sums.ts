import type { Sample } from "./mean.ts";

/** A sample from n, Σx and Σx² of codes, seen on another scale: x ↦ factor·x + offset. @throws if n < 2 */
export function sampleFromSums(n: number, sum: number, squares: number, factor = 1, offset = 0): Sample {
  if (!(n > 1)) throw new RangeError(`sampleFromSums requires more than one answer, found ${n}`);
  const variance = Math.max(0, squares - (sum * sum) / n) / (n - 1);
  return { n, mean: factor * (sum / n) + offset, variance: factor * factor * variance };
}
