import { dayNumber, dayOfNumber, formatDay, parseDay } from "../../calendar/day.ts";
import { mondayOf } from "../../calendar/week.ts";
import type { Histogram } from "../../indicator/histogram.ts";
import type { PlainIndicator } from "../../indicator/indicator.ts";
import { tally } from "../../indicator/tally.ts";
import type { EffectQuestion, PeriodCell } from "./effect.ts";

type Grain = EffectQuestion["grain"];

/** The Monday of week 0: 1970-01-05. */
const FIRST_MONDAY = 4;

/** Number of the month or week in which a day lies. */
export function periodOf(day: string, grain: Grain): number {
  if (grain === "week") return (mondayOf(dayNumber(day)) - FIRST_MONDAY) / 7;
  const { year, month } = parseDay(day);
  return year * 12 + month - 1;
}

/** First day of a month or week. */
export function firstDayOf(period: number, grain: Grain): string {
  if (grain === "week") return dayOfNumber(FIRST_MONDAY + 7 * period);
  return formatDay({ year: Math.floor(period / 12), month: (period % 12) + 1, day: 1 });
}

/** First whole period after a start, and whether the start lies in the middle of one, which is then left out. */
export function startOf(day: string, grain: Grain): Pick<EffectQuestion, "start" | "startedMidway"> {
  const period = periodOf(day, grain);
  const startedMidway = firstDayOf(period, grain) !== day;
  return { start: startedMidway ? period + 1 : period, startedMidway };
}

/** Answers of days or months to one item. */
export interface DatedAnswers {
  /** First day of the stretch they were given in, which lies within one period. */
  day: string;
  histograms: readonly Histogram[];
}

/**
 * What guests said per month or week, from the sums of answers: means on the indicator's own unit, shares in percentage
 * points.
 * @returns none where the estimate does not exist for these answers, such as a score on another scale
 */
export function cellsOf(
  { estimate, unit }: Pick<PlainIndicator, "estimate" | "unit">,
  answers: readonly DatedAnswers[],
  grain: Grain,
): PeriodCell[] {
  const factor = unit === "share" || unit === "nps" ? 100 : 1;
  const sums = new Map<number, { n: number; sum: number; squares: number }>();
  for (const { day, histograms } of answers) {
    if (histograms.length === 0) continue;
    const found = tally(estimate, histograms, false);
    if (typeof found === "string") return [];
    const period = periodOf(day, grain);
    const of = sums.get(period) ?? { n: 0, sum: 0, squares: 0 };
    for (const [place, value] of found.values.entries()) {
      const count = found.frequencies[place] as number;
      of.n += count;
      of.sum += count * factor * value;
      of.squares += count * (factor * value) ** 2;
    }
    sums.set(period, of);
  }
  return [...sums]
    .filter(([, { n }]) => n > 0)
    .sort(([a], [b]) => a - b)
    .map(([period, { n, sum, squares }]) => {
      const mean = sum / n;
      return { period, n, mean, variance: n > 1 ? Math.max(0, (squares - n * mean * mean) / (n - 1)) : 0 };
    });
}
