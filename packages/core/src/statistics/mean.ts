import { criticalT } from "./critical-t.ts";

/** What inference about a mean needs of a sample. */
export interface Sample {
  /** Number of answers, or their effective number when weighted. */
  n: number;
  mean: number;
  /** Sample variance, with n − 1. */
  variance: number;
}

/**
 * Mean and variance of grouped answers. The variance is summed around the mean, so nothing cancels.
 *
 * @param values the values that occur
 * @param frequencies how often each occurs; for a weighted sample they add up to the effective number
 * @throws if the frequencies add up to no more than one answer
 */
export function sampleOf(values: ArrayLike<number>, frequencies: ArrayLike<number>): Sample {
  let n = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    n += frequencies[i] as number;
    sum += (frequencies[i] as number) * (values[i] as number);
  }
  if (!(n > 1)) throw new RangeError(`sampleOf requires more than one answer, found ${n}`);
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < values.length; i++)
    squares += (frequencies[i] as number) * ((values[i] as number) - mean) ** 2;
  return { n, mean, variance: squares / (n - 1) };
}

/** Standard error of a mean: s/√n. */
export function standardErrorOfMean({ n, variance }: Sample): number {
  return Math.sqrt(variance / n);
}

/**
 * Student's t interval of a mean: mean ± t·s/√n with n − 1 degrees of freedom.
 *
 * @example meanInterval({ n: 493, mean: 65.7, variance: 477.8 }) // { low: 63.77, high: 67.63 }
 */
export function meanInterval(sample: Sample, level = 0.95): { low: number; high: number } {
  const half = criticalT(sample.n - 1, level) * standardErrorOfMean(sample);
  return { low: sample.mean - half, high: sample.mean + half };
}
