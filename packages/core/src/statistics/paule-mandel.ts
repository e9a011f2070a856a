/**
 * Variance τ² between the true values of several groups, from their estimates and sampling variances: the root of
 * `Σ (y − μ)²/(s² + τ²) = V − 1` with `μ = Σ wy/Σ w` and `w = 1/(s² + τ²)`; 0 where the estimates differ by no more than
 * their sampling variances explain. Assumes no distribution, and with few groups is less biased than DerSimonian–Laird.
 *
 * The left side falls and is convex in τ², its slope being −Σ w²(y − μ)², so Newton's steps from 0 rise to the root
 * without ever passing it.
 *
 * @param y estimates
 * @param s2 their sampling variances, in the square of the unit of `y`
 * @returns in the square of the unit of `y`; `null` for fewer than two groups: there is nothing between them
 * @throws unless every sampling variance is above zero
 * @see Paule & Mandel 1982; Veroniki et al. 2016
 */
export function pauleMandel(y: ArrayLike<number>, s2: ArrayLike<number>): number | null {
  requireVariances(y, s2);
  if (y.length < 2) return null;
  let tau2 = 0;
  for (;;) {
    const { excess, slope } = spread(y, s2, tau2);
    const step = excess / slope;
    if (!(step > STEP_TOLERANCE * tau2)) return tau2;
    tau2 += step;
  }
}

/** Steps below this part of τ² are rounding. */
const STEP_TOLERANCE = 1e-15;

/** Weighted squares around the weighted mean, less their expectation, and how fast they fall with τ². */
function spread(
  y: ArrayLike<number>,
  s2: ArrayLike<number>,
  tau2: number,
): { excess: number; slope: number } {
  const mu = weightedMean(y, s2, tau2).mean;
  let squares = 0;
  let slope = 0;
  for (let v = 0; v < y.length; v++) {
    const weight = 1 / ((s2[v] as number) + tau2);
    const weighted = weight * ((y[v] as number) - mu);
    squares += weighted * ((y[v] as number) - mu);
    slope += weighted * weighted;
  }
  return { excess: squares - (y.length - 1), slope };
}

/** Mean of estimates by the inverse of their whole variance s² + τ², and its standard error. */
export function weightedMean(
  y: ArrayLike<number>,
  s2: ArrayLike<number>,
  tau2: number,
): { mean: number; standardError: number } {
  let weights = 0;
  let weighted = 0;
  for (let v = 0; v < y.length; v++) {
    const weight = 1 / ((s2[v] as number) + tau2);
    weights += weight;
    weighted += weight * (y[v] as number);
  }
  return { mean: weighted / weights, standardError: Math.sqrt(1 / weights) };
}

/** @throws unless there are as many variances as estimates, all finite and above zero */
export function requireVariances(y: ArrayLike<number>, s2: ArrayLike<number>): void {
  if (y.length !== s2.length)
    throw new RangeError(`${y.length} estimates need as many variances, found ${s2.length}`);
  for (let v = 0; v < y.length; v++)
    if (!(Number.isFinite(y[v]) && Number.isFinite(s2[v]) && (s2[v] as number) > 0))
      throw new RangeError(
        `a finite estimate with a variance above zero is required, found ${y[v]} with ${s2[v]}`,
      );
}
