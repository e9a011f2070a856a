import betainc from "@stdlib/math-base-special-betainc";
import gammainc from "@stdlib/math-base-special-gammainc";
import standardNormalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import studentQuantile from "@stdlib/stats-base-dists-t-quantile";

/*
 * Tails and quantiles of the reference distributions. Upper tails are computed directly, never as 1 − cdf, so they keep
 * their relative precision (about 1e-12) at p = 1e-140. All return NaN for arguments outside their domain.
 */

/** P(|T| > |t|) for Student's t with `df` degrees of freedom (need not be whole). */
export function studentTTwoSided(t: number, df: number): number {
  if (df === Number.POSITIVE_INFINITY) return normalTwoSided(t);
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return 0;
  return t * t > df
    ? betainc(df / (df + t * t), df / 2, 0.5)
    : betainc((t * t) / (df + t * t), 0.5, df / 2, true, true);
}

/** P(T > t) for Student's t with `df` degrees of freedom. */
export function studentTUpper(t: number, df: number): number {
  return t >= 0 ? studentTTwoSided(t, df) / 2 : 1 - studentTTwoSided(t, df) / 2;
}

/** The value below which Student's t falls with probability `p`. */
export function studentTQuantile(p: number, df: number): number {
  return df === Number.POSITIVE_INFINITY ? normalQuantile(p) : studentQuantile(p, df);
}

/** P(F > f) for Fisher's F with `d1` and `d2` degrees of freedom. */
export function fUpper(f: number, d1: number, d2: number): number {
  if (f <= 0) return 1;
  if (f === Number.POSITIVE_INFINITY) return 0;
  const x = d1 * f;
  return x > d2 ? betainc(d2 / (d2 + x), d2 / 2, d1 / 2) : betainc(x / (d2 + x), d1 / 2, d2 / 2, true, true);
}

/** P(X > x) for chi-square with `df` degrees of freedom. */
export function chiSquareUpper(x: number, df: number): number {
  return x <= 0 ? 1 : gammainc(x / 2, df / 2, true, true);
}

/** P(|Z| > |z|) for the standard normal. */
export function normalTwoSided(z: number): number {
  return chiSquareUpper(z * z, 1);
}

/** P(Z > z) for the standard normal. */
export function normalUpper(z: number): number {
  return z >= 0 ? normalTwoSided(z) / 2 : 1 - normalTwoSided(z) / 2;
}

/** The value below which a standard normal falls with probability `p`. */
export function normalQuantile(p: number): number {
  return standardNormalQuantile(p, 0, 1);
}
