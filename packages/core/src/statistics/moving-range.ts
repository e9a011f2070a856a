/** Mean moving range of two points ÷ this = standard deviation, for normal points (d₂ of control charts). */
const D2 = 1.128;

/**
 * Spread of standardised points, from their mean moving range: 1 where counting alone makes them swing, more where days
 * differ beyond that (over-dispersion). Points that are NaN are left out, and the range bridges the gap they leave.
 *
 * @param z standardised points in order of time
 * @param count how many of the first points count
 * @returns NaN for fewer than two points
 * @see Laney 2002, "Improved control charts for attributes": σ_z = mean|z_t − z_{t−1}| / 1.128
 */
export function movingRangeSigma(z: ArrayLike<number>, count = z.length): number {
  let previous = Number.NaN;
  let sum = 0;
  let ranges = 0;
  for (let t = 0; t < count; t++) {
    const point = z[t] as number;
    if (Number.isNaN(point)) continue;
    if (!Number.isNaN(previous)) {
      sum += Math.abs(point - previous);
      ranges++;
    }
    previous = point;
  }
  return ranges === 0 ? Number.NaN : sum / ranges / D2;
}
