/** Between which values a parameter plausibly lies; `null` where the data do not bound it on that side. */
export interface ProfileInterval {
  low: number | null;
  high: number | null;
}

/** √χ²₁(0.95): how far up the square root of twice the loss goes at the ends of a 95 % interval. */
const NORMAL_95 = 1.959963984540054;
const STEP = 0.05;

/**
 * 95 % interval of one of two parameters from the profile of the likelihood: the values at which the best choice of the
 * other parameter loses no more than χ²₁(0.95)/2. Unlike an interval from curvature it may be lopsided, and it may have
 * no end, which says that the data do not tell.
 *
 * @param loss minus the logarithm of the likelihood, at (parameter, other)
 * @param best where the loss is smallest
 * @param dispersion how many times wider counts scatter than their distribution has it; the loss is divided by it
 * @param reach how far from the best an end is looked for
 * @see Venzon & Moolgavkar 1988, Applied Statistics 37
 */
export function profileInterval(
  loss: (parameter: number, other: number) => number,
  [parameter, other]: readonly [number, number],
  dispersion: number,
  reach: number,
): ProfileInterval {
  const smallest = loss(parameter, other);
  const end = (side: 1 | -1): number | null => {
    let follow = other;
    const rise = (distance: number) => {
      const found = parabolaMinimum((x) => loss(parameter + side * distance, x), follow, STEP);
      follow = found.at;
      return Math.sqrt((2 * Math.max(0, found.value - smallest)) / dispersion);
    };
    let inside = { distance: 0, rise: 0 };
    let distance = STEP;
    let outside: typeof inside | null = null;
    while (outside === null && distance <= reach) {
      const here = { distance, rise: rise(distance) };
      if (here.rise > NORMAL_95) outside = here;
      else {
        inside = here;
        // The rise is all but straight, so its slope tells how far the end is; never more than three times as far.
        distance *= Math.min(3, Math.max(1.1, (1.05 * NORMAL_95) / here.rise));
      }
    }
    if (outside === null) return null;
    for (let turn = 0; turn < 12 && outside.distance - inside.distance > 1e-3; turn++) {
      const share: number = (NORMAL_95 - inside.rise) / (outside.rise - inside.rise);
      const between: number =
        inside.distance + Math.min(0.9, Math.max(0.1, share)) * (outside.distance - inside.distance);
      const here = { distance: between, rise: rise(between) };
      if (Math.abs(here.rise - NORMAL_95) < 1e-3) return parameter + side * between;
      if (here.rise > NORMAL_95) outside = here;
      else inside = here;
    }
    return parameter + side * ((inside.distance + outside.distance) / 2);
  };
  return { low: end(-1), high: end(1) };
}

/** The bottom of a function that is nearly a parabola around a point: three values, their parabola's bottom, once more there if that is far. */
function parabolaMinimum(
  value: (x: number) => number,
  start: number,
  step: number,
): { at: number; value: number } {
  let best = { at: start, value: value(start) };
  for (let round = 0; round < 6; round++) {
    const left = value(best.at - step);
    const right = value(best.at + step);
    const bend = left + right - 2 * best.value;
    const shift = bend > 0 ? (step * (left - right)) / (2 * bend) : left < right ? -2 * step : 2 * step;
    const at = best.at + Math.min(4 * step, Math.max(-4 * step, shift));
    const found = [
      { at: best.at - step, value: left },
      { at: best.at + step, value: right },
      { at, value: value(at) },
    ];
    const centre = best;
    for (const each of found) if (each.value < best.value) best = each;
    if (best === centre || Math.abs(best.at - centre.at) <= step) break;
  }
  return best;
}
