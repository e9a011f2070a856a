import { normalTwoSided } from "./distributions.ts";

/** Are answers in one sample higher than in another, without taking the distances between codes seriously? */
export interface MannWhitney {
  /** Pairs in which a beats b, ties counting half (R's W). */
  w: number;
  /** Chance that a random answer of a beats a random answer of b, ties counting half. */
  superiority: number;
  /** Two-sided, normal approximation; null where all answers of both samples are the same. */
  p: number | null;
}

/**
 * Mann–Whitney test from two histograms over the same codes in ascending order, with tie correction and without
 * continuity correction.
 *
 * @throws if either histogram is empty or they have different lengths
 * @see Mann & Whitney 1947; Lehmann 1975
 */
export function mannWhitney(a: ArrayLike<number>, b: ArrayLike<number>): MannWhitney {
  if (a.length !== b.length)
    throw new RangeError(`mannWhitney requires the same codes, found ${a.length} and ${b.length}`);
  let nA = 0;
  let nB = 0;
  let w = 0;
  let ties = 0;
  for (let code = 0; code < a.length; code++) {
    const countA = a[code] as number;
    const countB = b[code] as number;
    const tied = countA + countB;
    w += countA * (nB + countB / 2);
    ties += tied ** 3 - tied;
    nA += countA;
    nB += countB;
  }
  if (nA === 0 || nB === 0) throw new RangeError("mannWhitney requires answers in both samples");
  const n = nA + nB;
  const variance = ((nA * nB) / 12) * (n + 1 - ties / (n * (n - 1)));
  const p = variance > 0 ? normalTwoSided((w - (nA * nB) / 2) / Math.sqrt(variance)) : null;
  return { w, superiority: w / (nA * nB), p };
}
