import { normalTwoSided, studentTTwoSided } from "./distributions.ts";
import type { Sample } from "./mean.ts";
import type { NetPromoter } from "./net-promoter.ts";

/*
 * Tests of one estimate against a number that is given: a target, a belief. Each is the dual of the interval that is
 * shown: p ≤ 0.05 exactly where the 95 % interval leaves the number out.
 */

/** Student's t test of a mean against a given number, two-sided; null where nothing varies. */
export function meanAgainst(sample: Sample, given: number): { t: number; df: number; p: number } | null {
  const standardError = Math.sqrt(sample.variance / sample.n);
  if (!(standardError > 0)) return null;
  const t = (sample.mean - given) / standardError;
  return { t, df: sample.n - 1, p: studentTTwoSided(t, sample.n - 1) };
}

/**
 * Score test of a share against a given share, two-sided: the test that Wilson's interval inverts.
 *
 * @returns null where the given share is 0 or 1: no spread to test with
 */
export function shareAgainst(successes: number, n: number, given: number): { z: number; p: number } | null {
  const variance = (given * (1 - given)) / n;
  if (!(variance > 0)) return null;
  const z = (successes / n - given) / Math.sqrt(variance);
  return { z, p: normalTwoSided(z) };
}

/** z test of a net promoter score against a given score, by the adjusted Wald centre and standard error. */
export function netPromoterAgainst(score: NetPromoter, given: number): { z: number; p: number } {
  const z = (score.centre - given) / score.standardError;
  return { z, p: normalTwoSided(z) };
}
