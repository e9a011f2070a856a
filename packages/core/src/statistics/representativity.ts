import { normalQuantile } from "./distributions.ts";
import { equalShares, type Share } from "./equal-shares.ts";

/** How alike all groups are in answering: 1 when all answer equally often, lower the more they differ. */
export interface Representativity {
  value: number;
  low: number;
  high: number;
}

/**
 * R-indicator of response: 1 − 2·SD(ρ), ρ the response rate of each guest's group, over all who were invited.
 *
 * Interval: N·SD²/(ρ̄(1 − ρ̄)) is the χ² statistic of equal rates, whose noncentrality is N times the same of the true
 * rates; the noncentralities that make it neither too large nor too small are found by Sankaran's approximation. Chance
 * alone makes rates differ, so the plain value is a little low in small samples; its interval is widened to hold it.
 *
 * @returns null with fewer than two groups, or where all or none answered
 * @see Schouten, Cobben & Bethlehem 2009; Sankaran 1963
 */
export function representativity(groups: readonly Share[], level = 0.95): Representativity | null {
  const test = equalShares(groups);
  if (test === null) return null;
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const share = groups.reduce((sum, group) => sum + group.successes, 0) / n;
  const valueAt = (noncentrality: number): number =>
    Math.max(0, 1 - 2 * Math.sqrt((Math.max(0, noncentrality) / n) * share * (1 - share)));
  const z = normalQuantile((1 + level) / 2);
  const value = valueAt(test.chiSquare);
  return {
    value,
    low: Math.min(value, valueAt(noncentralityWhere(test.chiSquare, test.df, -z))),
    high: Math.max(value, valueAt(noncentralityWhere(test.chiSquare, test.df, z))),
  };
}

/** The noncentrality under which a statistic lies at `z` of a standard normal; 0 where even that is too much. */
function noncentralityWhere(chiSquare: number, df: number, z: number): number {
  if (sankaran(chiSquare, df, 0) <= z) return 0;
  let [low, high] = [0, chiSquare + df + 1];
  while (sankaran(chiSquare, df, high) > z) high *= 2;
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sankaran(chiSquare, df, middle) > z) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Where a noncentral χ² lies on a standard normal, approximately. */
function sankaran(x: number, df: number, noncentrality: number): number {
  const [first, second, third] = [df + noncentrality, df + 2 * noncentrality, df + 3 * noncentrality];
  const h = 1 - (2 * first * third) / (3 * second * second);
  const p = second / (first * first);
  const m = (h - 1) * (1 - 3 * h);
  const centre = 1 + h * p * (h - 1 - 0.5 * (2 - h) * m * p);
  return ((x / first) ** h - centre) / (h * Math.sqrt(2 * p) * (1 + 0.5 * m * p));
}
