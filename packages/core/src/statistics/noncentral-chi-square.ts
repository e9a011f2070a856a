import { chiSquareUpper } from "./distributions.ts";

/** Terms of the mixture are added until the rest cannot reach this. */
const REST = 1e-13;

/**
 * P(χ² with `df` degrees of freedom and this noncentrality > x): a Poisson mixture of central ones.
 *
 * @param noncentrality Σ of squared standardised differences, at least 0
 * @example noncentralChiSquareUpper(3.841459, 1, 7.849) // 0.800
 * @see Johnson, Kotz & Balakrishnan 1995, 29.4
 */
export function noncentralChiSquareUpper(x: number, df: number, noncentrality: number): number {
  const half = noncentrality / 2;
  let weight = Math.exp(-half);
  let [sum, left] = [0, 1];
  for (let j = 0; left > REST && j < 10_000; j++) {
    sum += weight * chiSquareUpper(x, df + 2 * j);
    left -= weight;
    weight *= half / (j + 1);
  }
  return Math.min(1, sum);
}

const HALVINGS = 80;

/** The value that a χ² exceeds with this chance. */
export function chiSquareCritical(df: number, alpha: number): number {
  return crossing((x) => chiSquareUpper(x, df) <= alpha);
}

/**
 * The noncentrality at which a χ² test of level `alpha` finds what is there with the chance `power`.
 *
 * @example noncentralityFor(1, 0.05, 0.8) // 7.849: (1.960 + 0.842)²
 */
export function noncentralityFor(df: number, alpha: number, power: number): number {
  const critical = chiSquareCritical(df, alpha);
  return crossing((noncentrality) => noncentralChiSquareUpper(critical, df, noncentrality) >= power);
}

/** The smallest value from 0 on where something that holds from there on begins to hold. */
function crossing(holds: (value: number) => boolean): number {
  let [low, high] = [0, 1];
  while (!holds(high)) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
