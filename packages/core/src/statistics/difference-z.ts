import { normalQuantile, normalTwoSided } from "./distributions.ts";

/** A difference of two independent estimates, tested against none with the standard normal. */
export interface ZTest {
  difference: number;
  standardError: number;
  z: number;
  /** Two-sided. */
  p: number;
  low: number;
  high: number;
}

/**
 * z test and interval of a difference a − b of two independent estimates with known standard errors.
 *
 * @throws if both standard errors are zero
 */
export function differenceZ(
  difference: number,
  standardErrorA: number,
  standardErrorB: number,
  level = 0.95,
): ZTest {
  const standardError = Math.hypot(standardErrorA, standardErrorB);
  if (!(standardError > 0)) throw new RangeError("differenceZ requires a standard error above zero");
  const z = difference / standardError;
  const half = normalQuantile((1 + level) / 2) * standardError;
  return {
    difference,
    standardError,
    z,
    p: normalTwoSided(z),
    low: difference - half,
    high: difference + half,
  };
}

/**
 * z test of equal shares, with the variance of both samples pooled.
 *
 * @returns null where both shares are 0 or both 1: there is nothing to test
 */
export function pooledShareZ(
  successesA: number,
  nA: number,
  successesB: number,
  nB: number,
): { z: number; p: number } | null {
  const pooled = (successesA + successesB) / (nA + nB);
  const variance = pooled * (1 - pooled) * (1 / nA + 1 / nB);
  if (!(variance > 0)) return null;
  const z = (successesA / nA - successesB / nB) / Math.sqrt(variance);
  return { z, p: normalTwoSided(z) };
}
