/** A smoothed series of standardised points and the limits it must stay within. */
export interface Ewma {
  values: Float64Array;
  /** ± this, point by point: exact, so narrower at the start. */
  limits: Float64Array;
}

/**
 * Exponentially weighted moving average of standardised points, started at 0: e_t = λ·z_t + (1 − λ)·e_{t−1}, with the
 * exact limits L·√(λ/(2 − λ)·(1 − (1 − λ)^{2t})). Sees small lasting shifts that no single point shows.
 *
 * @param z standardised points, mean 0 and variance 1 as long as nothing changes
 * @param lambda weight of the newest point; 0.2 with `width` 2.962 lets about 500 quiet points pass between false alarms
 * @param width L, in standard errors of the average
 * @see Roberts 1959; Lucas & Saccucci 1990
 */
export function ewma(z: ArrayLike<number>, lambda: number, width: number): Ewma {
  const values = new Float64Array(z.length);
  const limits = new Float64Array(z.length);
  let value = 0;
  for (let t = 0; t < z.length; t++) {
    value = lambda * (z[t] as number) + (1 - lambda) * value;
    values[t] = value;
    limits[t] = width * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (t + 1))));
  }
  return { values, limits };
}
