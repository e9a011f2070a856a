import { movingRangeSigma } from "./moving-range.ts";

/** Laney's p′ chart of a proportion. */
export interface PPrime {
  /** Share over the baseline. */
  centre: number;
  /** Points measured in binomial standard errors from the centre. */
  z: Float64Array;
  /** Over-dispersion as it was found, and as it is used: at least 1, so that the limits are never narrower than counting allows. */
  sigmaRaw: number;
  sigma: number;
  /** centre ± 3·σ_z·√(p̄(1 − p̄)/n), point by point; not clipped to 0–1. */
  low: Float64Array;
  high: Float64Array;
}

/**
 * p′ chart of counts out of unequal numbers, with limits that allow for over-dispersion.
 *
 * @param n answers per point, each at least one
 * @param x how many of them count
 * @param baseline how many of the first points say what is usual
 * @returns `null` where the baseline's share is 0 or 1, or has fewer than two points: then there are no limits
 * @see Laney 2002; the floor of σ_z at 1 is a convention of ours
 */
export function pPrime(n: ArrayLike<number>, x: ArrayLike<number>, baseline = n.length): PPrime | null {
  let answers = 0;
  let counted = 0;
  for (let t = 0; t < baseline; t++) {
    answers += n[t] as number;
    counted += x[t] as number;
  }
  const centre = counted / answers;
  if (!(centre > 0 && centre < 1)) return null;
  const spread = Math.sqrt(centre * (1 - centre));
  const z = Float64Array.from(
    n,
    (size, t) => ((x[t] as number) / size - centre) / (spread / Math.sqrt(size)),
  );
  const sigmaRaw = movingRangeSigma(z, baseline);
  if (Number.isNaN(sigmaRaw)) return null;
  const sigma = Math.max(1, sigmaRaw);
  const reach = (size: number): number => (3 * sigma * spread) / Math.sqrt(size);
  return {
    centre,
    z,
    sigmaRaw,
    sigma,
    low: Float64Array.from(n, (size) => centre - reach(size)),
    high: Float64Array.from(n, (size) => centre + reach(size)),
  };
}
