import type { Interval } from "../indicator/figure.ts";
import { criticalT } from "../statistics/critical-t.ts";

/** What one day told of one measure: how many values, and their sum. */
export interface DaySum {
  n: number;
  sum: number;
}

/** Sums over days that a mean and its error are made of; they add up over days. */
export interface DayMoments {
  /** Days with a value at all. */
  days: number;
  /** Σn, Σsum, Σn², Σsum², Σn·sum. */
  n: number;
  sum: number;
  squaredN: number;
  squaredSum: number;
  product: number;
}

/** A mean of measurements, how sure it is, or why there is none. */
export type MeasuredFigure = { n: number; days: number } & (
  | { status: "measured"; value: number; interval: Interval }
  | { status: "too-few"; needed: number }
  | { status: "not-asked" }
);

/** Days that a figure must rest on: hours of one day are too much alike to say anything of another one. */
export const DAYS_NEEDED = 10;

/** Adds days up. */
export function dayMoments(days: readonly DaySum[]): DayMoments {
  const sums = { days: 0, n: 0, sum: 0, squaredN: 0, squaredSum: 0, product: 0 };
  for (const { n, sum } of days) {
    if (n > 0) sums.days++;
    sums.n += n;
    sums.sum += sum;
    sums.squaredN += n * n;
    sums.squaredSum += sum * sum;
    sums.product += n * sum;
  }
  return sums;
}

/**
 * Mean of all values, with a t interval that takes days, not values, as the independent ones: values of one day are
 * alike. Ratio estimator Σsum/Σn with its linearised variance between days, days − 1 degrees of freedom.
 *
 * @param unit what one unit of the measure is in the sums, e.g. 1,000 where they count thousandths
 * @see Cochran 1977, Sampling Techniques, 6.3
 */
export function meanOverDays(
  { days, n, sum, squaredN, squaredSum, product }: DayMoments,
  unit = 1,
): MeasuredFigure {
  const basis = { n, days };
  if (n === 0) return { ...basis, status: "not-asked" };
  if (days < DAYS_NEEDED) return { ...basis, status: "too-few", needed: DAYS_NEEDED };
  const mean = sum / n;
  const squares = Math.max(0, squaredSum - 2 * mean * product + mean * mean * squaredN);
  const error = Math.sqrt((days / (days - 1)) * squares) / n;
  const half = criticalT(days - 1) * error;
  return {
    ...basis,
    status: "measured",
    value: mean / unit,
    interval: { low: (mean - half) / unit, high: (mean + half) / unit, level: 0.95, method: "t" },
  };
}
