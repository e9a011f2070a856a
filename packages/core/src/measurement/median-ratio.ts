import { criticalT } from "../statistics/critical-t.ts";
import { quantile } from "../statistics/quantile.ts";
import { DAYS_NEEDED, type MeasuredFigure } from "./day-sums.ts";

/**
 * Median of ratios, such as actual over posted waits, with Woodruff's interval: the share of ratios up to the median is
 * a proportion whose error comes from the spread between days; the interval is where that proportion's bounds lie among
 * the ratios.
 *
 * @param ratios with the day each is of (any number that tells days apart), in any order
 * @see Woodruff 1952, Journal of the American Statistical Association 47
 */
export function medianRatio(ratios: readonly { day: number; ratio: number }[]): MeasuredFigure {
  const n = ratios.length;
  const byDay = new Map<number, { n: number; below: number }>();
  const ascending = Float64Array.from(ratios, ({ ratio }) => ratio).sort();
  if (n === 0) return { n, days: 0, status: "not-asked" };
  const value = quantile(ascending, 0.5);
  for (const { day, ratio } of ratios) {
    const sum = byDay.get(day) ?? { n: 0, below: 0 };
    sum.n++;
    if (ratio <= value) sum.below++;
    byDay.set(day, sum);
  }
  const basis = { n, days: byDay.size };
  if (byDay.size < DAYS_NEEDED) return { ...basis, status: "too-few", needed: DAYS_NEEDED };
  const share = [...byDay.values()].reduce((all, { below }) => all + below, 0) / n;
  const squares = [...byDay.values()].reduce((all, day) => all + (day.below - share * day.n) ** 2, 0);
  const error = Math.sqrt((byDay.size / (byDay.size - 1)) * squares) / n;
  const half = criticalT(byDay.size - 1) * error;
  return {
    ...basis,
    status: "measured",
    value,
    interval: {
      low: quantile(ascending, Math.max(0, 0.5 - half)),
      high: quantile(ascending, Math.min(1, 0.5 + half)),
      level: 0.95,
      method: "woodruff",
    },
  };
}
