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
 * Interval: N·SD²/v is about a noncentral χ² with k − 1 degrees of freedom and noncentrality N·SD²(true)/v, where v is the
 * mean of ρ_k(1 − ρ_k) over groups, each counting as much as it adds to SD². That agrees with the delta method where rates
 * differ much and with Pearson's χ² where they do not. The noncentralities that make the statistic neither too large nor
 * too small are found by Sankaran's approximation. Chance alone makes rates differ, so the plain value is a little low
 * in small samples; its interval is widened to hold it.
 *
 * @returns null with fewer than two groups, or where all or none answered
 * @see Schouten, Cobben & Bethlehem 2009; Sankaran 1963
 */
export function representativity(groups: readonly Share[], level = 0.95): Representativity | null {
  const test = equalShares(groups);
  if (test === null) return null;
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const mean = groups.reduce((sum, group) => sum + group.successes, 0) / n;
  let squares = 0;
  let weighted = 0;
  for (const group of groups) {
    if (group.n === 0) continue;
    const share = group.successes / group.n;
    const square = group.n * (share - mean) ** 2;
    squares += square;
    weighted += square * share * (1 - share);
  }
  const variance = weighted > 0 ? weighted / squares : mean * (1 - mean);
  const valueAt = (noncentrality: number): number =>
    Math.max(0, 1 - 2 * Math.sqrt((noncentrality * variance) / n));
  const z = normalQuantile((1 + level) / 2);
  const statistic = squares / variance;
  const value = valueAt(statistic);
  return {
    value,
    low: Math.min(value, valueAt(noncentralityWhere(statistic, test.df, -z))),
    high: Math.max(value, valueAt(noncentralityWhere(statistic, test.df, z))),
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
